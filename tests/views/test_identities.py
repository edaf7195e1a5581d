"""The screens of confidential sources: sealed, opened by POST, granted, and kept by no cache."""

import pytest
from django.urls import reverse

from articles.actions.grant_identity import grant_identity
from articles.actions.set_speaker import set_speaker
from articles.models import Event, Evidence, Identity, Quote, Role, Source
from tests.acts_on_sources import make_confidential_source, make_identity
from tests.factories import make_article, make_desk, make_source, make_user, verify
from tests.views.screens import HTMX, html_of

pytestmark = pytest.mark.django_db

UNNAMED = "“We will keep it open,” a clerk said."


@pytest.fixture
def reporter(client):
    user = make_user(Role.REPORTER, username="rita")
    client.force_login(user)
    return user


def send(client, screen, /, *args, htmx=False, **typed):
    return client.post(reverse(screen, args=args), typed, headers=HTMX if htmx else {})


def page(client, source: Source) -> str:
    response = client.get(reverse("source", args=[source.pk]))
    assert response.status_code == 200
    return html_of(response)


def test_a_confidential_source_is_added_then_sealed_then_opened(client, reporter):
    send(
        client, "source_add_confidential", working_name="Heron", kind="person", desk=make_desk().pk
    )
    source = Source.objects.get()
    assert "Nobody has sealed yet who this is" in page(client, source)
    typed = {"identity_name": "Ana Duarte", "contact": "tel. 1", "known": "From the fair."}
    assert send(client, "identity_seal", source.pk, **typed).status_code == 303
    html = page(client, source)
    assert "See who it is" in html
    assert "Duarte" not in html
    opened = send(client, "identity_open", source.pk)
    for words in ("Ana Duarte", "tel. 1", "From the fair."):
        assert words in html_of(opened)
    assert "no-store" in opened["Cache-Control"]
    assert "looked at an identity" in page(client, source)


def test_who_did_not_add_it_neither_seals_nor_names_it(client, reporter):
    source = make_confidential_source("Heron")
    html = page(client, source)
    assert "who added it, does so first" in html
    for field in ("identity_name", "alias"):
        assert f'name="{field}"' not in html
    assert send(client, "identity_seal", source.pk, identity_name="Bo Lind").status_code == 422
    assert send(client, "source_alias", source.pk, alias="Egret").status_code == 422
    assert not Identity.objects.exists()


def test_a_look_is_a_post_by_those_with_leave(client, reporter):
    source = make_identity(by=reporter).source
    assert client.get(reverse("identity_open", args=[source.pk])).status_code == 405
    for role in Role:
        client.force_login(make_user(role))
        response = send(client, "identity_open", source.pk)
        assert response.status_code in (404, 422)
        assert "Ana Duarte" not in html_of(response)
    client.force_login(make_user(is_superuser=True, is_staff=True))
    assert send(client, "identity_open", source.pk).status_code == 404
    assert not Event.objects.filter(verb="opened_identity").exists()


def test_leave_is_given_on_the_page_and_taken_back(client, reporter):
    identity = make_identity(by=reporter)
    source, fay = identity.source, make_user(Role.FACT_CHECKER, first_name="Fay", last_name="Roe")
    client.force_login(make_user(Role.DESK_EDITOR))
    assert "Fay Roe</option>" in page(client, source)
    send(client, "identity_grant", source.pk, person=fay.pk)
    assert 'Take it back<span class="visually-hidden"> from Fay Roe' in page(client, source)
    grant = identity.grants.get(person=fay)
    send(client, "identity_take", source.pk, grant.pk)
    assert not identity.grants.filter(person=fay).exists()
    assert send(client, "identity_take", source.pk, grant.pk).status_code == 404


def test_legal_with_leave_sees_the_source_and_its_identity(client, reporter):
    identity = make_identity(by=reporter)
    lawyer = make_user(Role.LEGAL)
    grant_identity(make_user(Role.DESK_EDITOR), identity, lawyer)
    client.force_login(lawyer)
    assert "See who it is" in page(client, identity.source)
    assert "Ana Duarte" in html_of(send(client, "identity_open", identity.source.pk))


def test_htmx_leaves_the_form_where_a_refusal_finds_it(client, reporter):
    source = make_confidential_source(by=reporter)
    refused = send(
        client, "identity_seal", source.pk, htmx=True, identity_name="", contact="tel. 1"
    )
    assert refused.status_code == 422
    assert "tel. 1" not in html_of(refused)
    sealed = send(client, "identity_seal", source.pk, htmx=True, identity_name="Ana Duarte")
    assert sealed["HX-Redirect"] == reverse("source", args=[source.pk])


def test_making_one_confidential_says_first_what_it_does(client, reporter):
    quote = verify(make_article(UNNAMED, slug="pier").quotes.get())
    address = reverse("source_make_confidential", args=[quote.source.pk])
    html = html_of(client.get(address))
    assert "To be verified again" in html
    assert "“We will keep it open,” in pier" in html
    client.post(address, {"working_name": "Heron", "contact": "tel. 1"})
    html = page(client, quote.source)
    assert "<h1>Heron</h1>" in html
    assert "One verified quote is to be verified again" in html
    assert "Duarte" not in html
    assert client.get(address).status_code == 422
    assert Identity.objects.get().grants.get().person == reporter


def test_one_that_copy_names_is_shown_with_its_stories(client, reporter):
    quote = verify(make_article("“We will keep it,” Ana Duarte said.", slug="pier").quotes.get())
    address = reverse("source_make_confidential", args=[quote.source.pk])
    html = html_of(client.get(address))
    assert "The copy names this source" in html
    assert "Seal the name" not in html
    assert client.post(address, {"working_name": "Heron"}).status_code == 422


def test_words_of_the_name_are_shown_and_looked_at_before(client, reporter):
    body = f"{UNNAMED}\n\nThe Duarte-built pier stands."
    quote = verify(make_article(body, slug="pier").quotes.get())
    set_speaker(reporter, quote, make_source())
    address = reverse("source_make_confidential", args=[quote.source.pk])
    html = html_of(client.get(address))
    assert "“Duarte”" in html
    assert "none of them means the source" in html
    assert client.post(address, {"working_name": "Heron"}).status_code == 422
    typed = {"working_name": "Heron", "looked_at": "on"}
    assert client.post(address, typed).status_code == 303


def test_evidence_that_names_it_is_shown_and_what_stays_open_is_looked_at(client, reporter):
    quote = verify(make_article(UNNAMED, slug="pier").quotes.get())
    tape = Evidence.objects.get(pk=quote.evidence_id)
    address = reverse("source_make_confidential", args=[quote.source.pk])
    Evidence.objects.filter(pk=tape.pk).update(title="Talk with Ms Duarte")
    html = html_of(client.get(address))
    assert "In confidence then" in html
    assert "it may." not in html
    Evidence.objects.filter(pk=tape.pk).update(given_by=make_source(name="Bo Lind"))
    html = html_of(client.get(address))
    assert "In confidence then" not in html
    assert f'<a href="{reverse("evidence", args=[tape.pk])}">Talk with Ms Duarte</a>' in html
    assert "Bo Lind gave it" in html
    assert client.post(address, {"working_name": "Heron"}).status_code == 422
    typed = {"working_name": "Heron", "left_open": "on"}
    assert client.post(address, typed).status_code == 303


def test_a_quote_of_theirs_shows_staff_the_working_name_and_others_what_is_permitted(client):
    make_article(UNNAMED, slug="pier")
    reporter = make_user(Role.REPORTER)
    client.force_login(reporter)
    heron = make_confidential_source("Heron")
    quote = Quote.objects.get()
    send(client, "quote_speaker", "pier", quote.pk, name="Heron")
    addresses = [reverse("quote", args=["pier", quote.pk]), reverse("review", args=["pier"])]
    for address in addresses:
        assert heron.name in html_of(client.get(address))
    client.force_login(make_user(Role.LEGAL))
    for address in addresses:
        html = html_of(client.get(address))
        assert heron.name not in html
        assert "a confidential source" in html


def test_a_source_that_is_not_confidential_has_no_identity(client, reporter):
    response = send(client, "identity_seal", make_source().pk, identity_name="Ana Duarte")
    assert response.status_code == 422
    assert "make it so first" in html_of(response)
