"""The report on a story's quotes: what it counts, where its numbers lead, what it keeps quiet."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.set_aside_quote import set_aside_quote
from articles.actions.verify_quote import dispute_quote
from articles.models import Article, Quote, Role
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user
from tests.reports.stories import make_story, prove, quote
from tests.views.screens import html_of

pytestmark = pytest.mark.django_db

ADDRESS = "/desk/pier/report/"


@pytest.fixture
def article(client: Client) -> Article:
    client.force_login(make_user(Role.AUDITOR))
    return make_story()


def page(client: Client, **asked: str) -> str:
    response = client.get(ADDRESS, asked)
    assert response.status_code == 200
    return html_of(response)


def number(html: str, key: str) -> str:
    """Return the number that leads to the quotes of that figure; nothing where none does."""
    found = re.search(rf'<a href="\?of={key}#quotes">([^<]*)<', html)
    return found[1] if found else ""


def listed(client: Client, key: str) -> list[str]:
    """Return the quotes that the figure's link lists, as ids in their links."""
    html = page(client, of=key)
    return re.findall(rf'href="{reverse("review", args=["pier"])}#quote-(\d+)"', html)


def ids(*quotes: Quote) -> list[str]:
    return [str(each.pk) for each in quotes]


def test_it_counts_quotes_by_kind_and_by_how_far_they_are_proved(client, article):
    html = page(client)
    assert number(html, "marked") == number(html, "unverified") == "4"
    assert number(html, "kind-direct") == "3"
    assert number(html, "kind-block") == "1"
    assert number(html, "kind-indirect") == "1"
    assert number(html, "state-unattributed-marked") == "1"
    assert number(html, "state-read-marked") == "3"
    assert number(html, "state-read-reported") == "1"
    assert number(html, "verified") == number(html, "set") == ""
    assert '0 <span class="of">of 4 in marks</span>' in html


def test_it_says_who_verified_how_much_and_when(client, article):
    faye = make_user(Role.FACT_CHECKER, first_name="Faye", last_name="Lund")
    loved = quote(article, "loved")
    prove(loved, make_source(name="Mira Castellanos"), make_evidence(text=loved.words), faye)
    html = page(client)
    assert number(html, f"verified-by-{faye.pk}") == "1"
    when = Quote.objects.get(pk=loved.pk).verified_at
    assert "Faye Lund</th>" in html
    assert f"{when:%Y, %H:%M}" in html
    assert number(html, "verified") == number(html, "state-verified-marked") == "1"


def test_every_number_leads_to_the_quotes_on_the_review_screen(client, article):
    html = page(client)
    for key in re.findall(r'href="\?of=([^#"]+)#quotes"', html):
        assert listed(client, key), key
    assert listed(client, "state-unattributed-marked") == ids(quote(article, "disgrace"))
    assert len(listed(client, "")) == 5


def test_a_listed_quote_keeps_its_number_in_the_story(client, article):
    assert '<li value="4">' in page(client, of="kind-block")


def test_a_figure_that_counts_nothing_any_more_says_so(client, article):
    html = page(client, of="verified")
    assert "Nothing is counted under that figure any more" in html
    assert "All quotes (5)" in html


def test_words_in_marks_are_a_share_of_all_words(client, article):
    # 8 + 4 + 6 + 4 of the body's words stand in marks.
    words = len(list(article.working.document().words))
    assert f'<span class="of">22 of {words}</span>' in page(client)


def test_speakers_with_their_quotes_and_words(client, article):
    contract = quote(article, "contract")
    prove(contract, make_source(name="Ilya Brandt"), make_evidence(text="Nothing."))
    html = page(client)
    assert number(html, f"speaker-{contract.pk}-marked") == "1"
    assert "Mira Castellanos (not confirmed)" in html
    assert "Ilya Brandt</th>" in html
    assert re.search(r'data-label="Words in marks"> <a [^>]*>4<', html)


def test_the_share_of_unnamed_and_collective_speakers(client, article):
    html = page(client)
    assert '<span class="of">1 of 4 speakers</span>' in html
    assert number(html, "unnamed") == "25%"
    assert listed(client, "unnamed") == ids(quote(article, "made up its mind"))
    assert listed(client, "by-collective-reported") == ids(quote(article, "the repairs"))


def test_independent_sources_rest_on_evidence_of_their_own(client, article):
    loved, contract = quote(article, "loved"), quote(article, "contract")
    shared = make_evidence(text=f"{loved.words} {contract.words}")
    prove(loved, make_source(name="Mira Castellanos"), shared)
    prove(contract, make_source(name="Ilya Brandt"), shared)
    html = page(client)
    assert "Sources that share a piece of evidence" in html
    assert number(html, "origins") == "1"
    assert "Mira Castellanos + Ilya Brandt" in html
    assert listed(client, f"origin-{loved.pk}") == ids(loved, contract)
    prove(contract, make_source(name="Ilya Brandt"), make_evidence(text=contract.words))
    assert number(page(client), "origins") == "2"


def test_evidence_without_the_words_makes_no_independent_source(client, article):
    loved, contract = quote(article, "loved"), quote(article, "contract")
    second = make_evidence(text=loved.words, first_hand=False)
    prove(loved, make_source(name="Mira Castellanos"), second)
    recipe = make_evidence(text="Beat two eggs with the sugar.")
    row = prove(contract, make_source(name="Ilya Brandt"), recipe)
    html = page(client)
    assert number(html, "origins") == "1"
    assert '<span class="of">0 first hand; not counted: 1 not proved</span>' in html
    assert "Evidence that is attached and not proved counts for nothing." in html
    assert "not counted: evidence not proved" in html
    assert listed(client, f"speaker-{row.pk}-bare") == ids(row)
    prove(contract, row.source, recipe, make_user(Role.FACT_CHECKER))
    html = page(client)
    assert number(html, "origins") == "2"
    assert '<span class="of">1 first hand</span>' in html


def test_second_hand_evidence_and_a_source_without_any(client, article):
    loved, contract = quote(article, "loved"), quote(article, "contract")
    second = make_evidence(text=loved.words, first_hand=False)
    prove(loved, make_source(name="Mira Castellanos"), second)
    Quote.objects.filter(pk=contract.pk).update(
        source=make_source(name="Ilya Brandt"), status="attributed", via="The Herald"
    )
    html = page(client)
    assert number(html, "origins") == "1"
    assert '<span class="of">0 first hand; not counted: 1 not proved</span>' in html
    assert "second hand only" in html
    assert "not counted: no evidence" in html
    assert listed(client, f"via-{contract.pk}-marked") == ids(contract)
    assert listed(client, f"via-{loved.pk}-marked") == ids(loved)


def test_a_confidential_source_is_called_what_the_copy_calls_them(client, article):
    source = make_source(name="Olga Petrov", description="deputy harbor master")
    told = make_evidence(text="Notes.", title="Talk with Olga Petrov")
    checker = make_user(Role.FACT_CHECKER)
    row = prove(quote(article, "made up its mind"), source, told, checker)
    for key in ("", f"origin-{row.pk}", f"speaker-{row.pk}-marked", "verified"):
        html = page(client, of=key)
        assert "one official" in html
        assert "Petrov" not in html
        assert "deputy harbor master" not in html


def test_a_source_on_the_record_is_not_told_to_be_the_unnamed_one_too(client, article):
    source = make_source(name="Mira Castellanos")
    named, unnamed = quote(article, "loved"), quote(article, "made up its mind")
    for row in (named, unnamed):
        prove(row, source, make_evidence(text=row.words))
    assert number(page(client), "origins") == "1"
    assert listed(client, f"origin-{named.pk}") == ids(named)
    assert listed(client, f"speaker-{unnamed.pk}-marked") == ids(unnamed)
    assert "one official · " in page(client, of=f"speaker-{unnamed.pk}-marked")


def test_what_is_set_aside_is_in_no_other_count(client, article):
    row = quote(article, "disgrace")
    set_aside_quote(make_user(Role.FACT_CHECKER), row, "A motto.")
    html = page(client)
    assert number(html, "marked") == "3"
    assert number(html, "kind-block") == ""
    assert listed(client, "set-aside-as-no-speech") == ids(row)


def test_a_disputed_quote_is_one_that_is_not_verified(client, article):
    row = quote(article, "loved")
    dispute_quote(make_user(Role.FACT_CHECKER), row, "She never said it.")
    html = page(client)
    assert number(html, "state-disputed-marked") == "1"
    assert str(row.pk) in listed(client, "unverified")


def test_words_that_have_left_the_copy_are_not_counted_as_its_words(client, article):
    row = quote(article, "loved")
    Quote.objects.filter(pk=row.pk).update(anchor_state="orphaned")
    html = page(client)
    assert "14 of " in html
    assert listed(client, "place-lost-or-in-doubt") == ids(row)


def test_a_story_without_quotes(client):
    client.force_login(make_user(Role.AUDITOR))
    make_article("The pier is shut.", slug="pier")
    html = page(client)
    assert "The desk reads no quotes in this story." in html
    assert "<table" not in html


def test_the_number_of_queries_does_not_grow(client):
    client.force_login(make_user(Role.AUDITOR))
    counts = []
    for slug, times in (("few", 1), ("many", 12)):
        said = "\n\n".join(f"“We saw boat {n} go,” said Ana Lind{n}." for n in range(times))
        article = make_article(said, slug=slug)
        assert article.quotes.count() == times
        for row in article.quotes.all():
            checker = make_user(Role.FACT_CHECKER)
            prove(row, make_source(name=row.speaker), make_evidence(text=row.words), checker)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("report", args=[slug]))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 8


def test_evidence_itself_is_not_read(client, article):
    loved = quote(article, "loved")
    prove(loved, make_source(name="Mira Castellanos"), make_evidence(text="Long notes."))
    with CaptureQueriesContext(connection) as queries:
        page(client)
    asked = " ".join(query["sql"] for query in queries)
    assert '"articles_evidence"."first_hand"' in asked
    for column in ("text", "places", "file"):
        assert f'"articles_evidence"."{column}"' not in asked


def test_what_somebody_typed_is_no_markup(client):
    client.force_login(make_user(Role.AUDITOR))
    article = make_story("“We saw <b>it</b> go from here,” said Ana Lind.")
    prove(article.quotes.get(), make_source(name="<i>Ana</i> Lind"), make_evidence(text="No."))
    html = page(client, of='"><script>')
    assert "<b>it" not in html
    assert "<i>Ana" not in html
    assert "<script>" not in html


@pytest.mark.parametrize("role", [*Role])
def test_every_role_may_look_and_finds_it_among_the_screens(client, article, role):
    client.force_login(make_user(role))
    assert re.search(rf'<a href="{ADDRESS}" aria-current="page">Report</a>', page(client))


def test_it_is_only_looked_at(client, article):
    assert client.post(ADDRESS).status_code == 405


def test_strangers_and_other_desks(client, article):
    for stranger in (make_user(), make_user(Role.REPORTER, make_desk("Sport"))):
        client.force_login(stranger)
        assert client.get(ADDRESS).status_code == 404
    client.logout()
    response = client.get(ADDRESS)
    assert response.status_code == 302
    assert response["Location"] == f"/login/?next={ADDRESS}"


def test_a_story_that_is_not_there(client, article):
    assert client.get("/desk/none/report/").status_code == 404
