"""The screens of sources: found by name, one on its page, and what is done to it there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.edit_source import add_alias
from articles.actions.merge_sources import merge_sources
from articles.models import NameForm, Person, Quote, Role, Source
from articles.permissions import MAY
from articles.views import sources
from tests.acts_on_sources import make_confidential_source
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db

SPOKEN = "“We will keep it open,” Ana Duarte said."


@pytest.fixture
def editor(client):
    return sign_in(client, Role.DESK_EDITOR)


def sign_in(client, role, desk=None):
    user = make_user(role, desk)
    client.force_login(user)
    return user


def page(client, name="sources", *args, **asked) -> str:
    response = client.get(reverse(name, args=args), asked)
    assert response.status_code == 200
    return html_of(response)


def act(client, screen, /, *args, **typed):
    """Send a form of the page; return the page that it leads to."""
    response = client.post(reverse(screen, args=args), typed, follow=True)
    assert response.status_code == 200, html_of(response)
    return html_of(response)


def spoken(slug: str = "pier") -> Quote:
    return verify(make_article(SPOKEN, slug=slug).quotes.get())


def test_a_source_is_found_by_name_or_alias(client, editor):
    ana, bo = make_source(), make_source(name="Bo Lind", kind="document")
    add_alias(editor, ana, "Anita Duarte")
    assert page(client).index("Ana Duarte</a>") < page(client).index("Bo Lind</a>")
    found = page(client, q="anita")
    assert "Ana Duarte</a>" in found
    assert "Bo Lind" not in found
    assert bo.name not in page(client, kind="person")
    assert "No source of your desks is found so" in page(client, q="Zed")


def test_one_that_was_merged_is_found_as_the_other(client, editor):
    old, new = make_source(name="A. Duarte"), make_source()
    merge_sources(editor, old, new)
    found = page(client, q="A. Duarte")
    assert reverse("source", args=[new.pk]) in found
    assert reverse("source", args=[old.pk]) not in found
    response = client.get(reverse("source", args=[old.pk]))
    assert response.url == reverse("source", args=[new.pk])


def test_sources_come_in_pages_by_desk(client, editor, monkeypatch):
    monkeypatch.setattr(sources, "PAGE", 1)
    make_source()
    make_source(name="Bo Lind")
    first = page(client, desk=make_desk().pk)
    assert "Page 1 of 2" in first
    assert f"?desk={make_desk().pk}&amp;page=2" in first
    assert "Bo Lind</a>" in page(client, page=2)
    assert "Ana Duarte" not in page(client, desk=make_desk("Sport").pk)


def test_the_number_of_queries_does_not_grow(client, editor):
    counts = []
    for round in range(2):
        quote = spoken(f"pier-{round}")
        make_confidential_source(f"Heron {round}")
        pages = [reverse("sources"), reverse("source", args=[quote.source.pk])]
        for address in pages:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts.append(len(queries))
    assert counts[:2] == counts[2:]


def test_its_page_has_its_quotes_and_how_often_it_is_used(client, editor):
    quote = spoken()
    html = page(client, "source", quote.source.pk)
    assert f'href="{reverse("quote", args=["pier", quote.pk])}">We will keep it open' in html
    assert "Quotes (1)" in html
    assert "verified" in html
    assert "added a source" in html
    assert quote.created_at.strftime("%Y") in html


def test_evidence_it_gave_is_listed_for_those_who_may_see_it(client, editor):
    evidence = make_evidence(text="Words.", title="Minutes of the board")
    heron = make_confidential_source()
    type(evidence).objects.filter(pk=evidence.pk).update(given_by=heron)
    html = page(client, "source", heron.pk)
    assert "Minutes of the board" not in html
    assert "Given in confidence" in html
    type(evidence).objects.filter(pk=evidence.pk).update(given_by=make_source())
    assert "Minutes of the board" in page(client, "source", make_source().pk)


def test_it_is_named_described_and_found_otherwise(client, editor):
    ana = spoken().source
    html = act(
        client, "source_describe", ana.pk, name="Ana M. Duarte", description="chair", seen=ana.name
    )
    assert "<h1>Ana M. Duarte</h1>" in html
    assert "One verified quote is to be verified again" in html
    html = act(client, "source_alias", ana.pk, alias="Anita")
    assert "the alias Anita" in html
    html = act(client, "source_alias_remove", ana.pk, ana.aliases.get().pk)
    assert "the alias Anita" not in html


def test_what_renaming_costs_is_said_before(client, editor):
    assert "one verified quote is to be verified again" in page(
        client, "source", spoken().source.pk
    )


def test_reliability_says_who_noted_it_and_when(client, editor):
    ana = make_source()
    html = act(
        client, "source_rate", ana.pk, reliability="doubtful", note="Twice wrong.", seen="untested"
    )
    assert "Twice wrong." in html
    assert f"noted by {editor.username}" in html
    assert "noted a source as doubtful" in html


def test_it_is_tied_to_somebody_of_the_registry(client, editor):
    ana = make_source()
    for ref in ("x:1", "x:2"):
        known = Person.objects.create(ref=ref, name="Ana Duarte", source="Gazette")
        NameForm.objects.create(person=known, text="Ana Duárte", kind="preferred", source="Gazette")
    address = reverse("source_person", args=[ana.pk])
    assert "Ana Duarte, x:2</button>" in page(client, "source", ana.pk)
    several = client.post(address, {"person": "Ana Duarte"})
    assert "several people have that name" in html_of(several)
    assert "nobody there has that name" in html_of(client.post(address, {"person": "Bo"}))
    assert "In the registry: <b>Ana Duarte</b>" in act(
        client, "source_person", ana.pk, person="x:2"
    )
    assert "In the registry" not in act(client, "source_person", ana.pk)


def test_what_merging_costs_is_shown_before_it_is_done(client, editor):
    quote, new = spoken(), make_source(name="Ana M. Duarte")
    html = page(client, "source_merge", quote.source.pk, into="ana m. duarte")
    assert "To be verified again (1)" in html
    assert reverse("quote", args=["pier", quote.pk]) in html
    assert Source.objects.filter(merged_into=None).count() == 2
    html = act(client, "source_merge", quote.source.pk, into="ana m. duarte")
    assert "<h1>Ana M. Duarte</h1>" in html
    assert "One verified quote is to be verified again" in html
    assert new.quotes.get() == quote


def test_no_alias_leads_those_who_may_not_merge_to_a_working_name(client, editor):
    ana, heron = make_source(), make_confidential_source(by=editor)
    add_alias(editor, heron, "Quayside")
    address = reverse("source_merge", args=[ana.pk])
    assert heron.name in html_of(client.get(address, {"into": "Quayside"}))
    for role in {*Role} - MAY["merge_sources"]:
        sign_in(client, role)
        for send in (client.get, client.post):
            for name in ("Quayside", "Nobody"):
                answer = send(address, {"into": name})
                assert answer.status_code == 422, role
                assert "do not let you merge sources" in html_of(answer)
                assert heron.name not in html_of(answer)


def test_nothing_is_merged_into_what_is_not_there(client, editor):
    response = client.get(reverse("source_merge", args=[make_source().pk]), {"into": "Bo"})
    assert response.status_code == 422
    assert "no source of World is found by the name “Bo”" in html_of(response)


def test_an_unused_source_is_removed(client, editor):
    assert "The source is removed." in act(client, "source_remove", make_source().pk)
    assert not Source.objects.exists()


def test_what_stands_on_it_is_said(client, editor):
    response = client.post(reverse("source_remove", args=[spoken().source.pk]))
    assert response.status_code == 422
    assert "for what stands on it (quotes: 1)" in html_of(response)


def test_sources_of_other_desks_are_not_there(client):
    sign_in(client, Role.DESK_EDITOR, make_desk("Sport"))
    ana = make_source()
    assert "Ana Duarte" not in page(client)
    for name in ("source", "source_merge", "source_make_confidential"):
        assert client.get(reverse(name, args=[ana.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.LEGAL, Role.PUBLISHER, Role.AUDITOR, Role.ADMIN])
def test_who_only_reads_sees_named_sources_and_no_forms(client, role):
    sign_in(client, role)
    ana, heron = make_source(), make_confidential_source()
    assert heron.name not in page(client)
    assert client.get(reverse("source", args=[heron.pk])).status_code == 404
    main = page(client, "source", ana.pk).partition("<main")[2]
    assert 'method="post"' not in main
    assert client.post(reverse("source_remove", args=[ana.pk])).status_code == 422
    for name in ("source_merge", "source_make_confidential"):
        assert client.get(reverse(name, args=[ana.pk])).status_code == 422


def test_the_speaker_of_a_quote_is_found_by_alias(client, editor):
    ana, quote = make_source(), make_article(SPOKEN, slug="pier").quotes.get()
    add_alias(editor, ana, "Anita")
    act(client, "quote_speaker", "pier", quote.pk, name="anita")
    quote.refresh_from_db()
    assert quote.source == ana


def test_no_story_is_called_as_the_screen_of_sources(client, editor):
    response = client.post(
        reverse("file_copy"),
        {"body": "It sank.", "desk": make_desk().pk, "priority": 3, "slug": "sources"},
    )
    assert "“sources” is taken" in html_of(response)
