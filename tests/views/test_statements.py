"""The ledger screen: what is proposed, put on it, dismissed; and by whom."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.set_basis import add_support, set_basis
from articles.models import Article, Role, Statement
from tests.factories import (
    apply_correction,
    make_article,
    make_desk,
    make_evidence,
    make_statement,
    make_user,
    place_of,
    verify,
)
from tests.views.screens import HTMX, act, html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

FACT = "The ferry carried 400 people."
CHARGE = "Bo Lind stole the bell."
BODY = f"{FACT} It sank. {CHARGE}\n\n“It was the largest of 12 ferries,” Ana Duarte said."
ADDRESS = "/desk/mayor/statements/"
STATERS = {
    Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS,
    Role.LEGAL,
}  # fmt: skip


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="mayor", headline="Ferry sinks")


@pytest.fixture
def checker(client: Client, article: Article):
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def page(client: Client) -> str:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return html_of(response)


def claim(article: Article, words: str) -> dict[str, object]:
    start, end = place_of(article, words)
    return {"revision": article.working_id, "place": f"{start}-{end}"}


def test_sentences_to_check_are_proposed_each_with_why(client, checker, article):
    html = page(client)
    assert "The desk reads here: a number." in html
    assert "The desk reads here: an accusation beside Bo Lind" in html
    assert "It may be a libel risk." in html
    assert html.count('class="card claim') == 2


def test_a_proposal_is_put_on_the_ledger(client, checker, article):
    response = act(client, "claim_accept", htmx=True, **claim(article, FACT))
    statement = Statement.objects.get()
    assert (statement.exact, statement.is_open, statement.libel_risk) == (FACT, True, False)
    html = html_of(response)
    start, end = place_of(article, FACT)
    assert f'hx-swap-oob="outerHTML:#claim-{start}-{end}"' in html
    assert "<b>1</b> open" in html
    assert page(client).count('class="card claim') == 1


def test_an_accusation_is_put_there_as_a_libel_risk(client, checker, article):
    act(client, "claim_accept", **claim(article, CHARGE), libel_risk="on")
    assert Statement.objects.get().needs_clearing


def test_a_dismissed_proposal_stays_dismissed_until_its_words_change(client, checker, article):
    act(client, "claim_dismiss", htmx=True, **claim(article, FACT))
    assert page(client).count('class="card claim') == 1
    apply_correction(article, "It sank", "It sank fast")
    assert page(client).count('class="card claim') == 1
    apply_correction(article, "400", "410")
    html = page(client)
    assert html.count('class="card claim') == 2
    assert "410 people" in html


def test_a_dismissed_proposal_may_be_put_back(client, checker, article):
    act(client, "claim_dismiss", **claim(article, FACT))
    row = Statement.objects.get()
    assert "Undo: put it back" in page(client)
    act(client, "statement_back", row.pk, htmx=True)
    row.refresh_from_db()
    assert row.is_open


def test_all_that_is_proposed_is_put_there_in_one_act(client, checker, article):
    response = act(client, "claims_accept", revision=article.working_id)
    assert response.status_code == 303
    assert [s.exact for s in Statement.objects.order_by("start")] == [FACT, CHARGE]
    assert not Statement.objects.filter(libel_risk=True).exists()
    refused = act(client, "claims_accept", revision=article.working_id)
    assert refused.status_code == 422
    assert "Nothing is left to put on the ledger" in html_of(refused)


def test_what_stands_on_the_ledger_still_says_why_the_desk_would_check_it(client, checker, article):
    make_statement(article, CHARGE)
    assert "an accusation beside Bo Lind. <strong>It may be a libel risk.</strong>" in page(client)


def test_chosen_words_are_put_there(client, checker, article):
    typed = {"revision": article.working_id, "words": "It sank.", "libel_risk": "on"}
    response = act(client, "select_statement", **typed)
    row = Statement.objects.get()
    assert response["Location"] == f"{ADDRESS}#statement-{row.pk}"
    assert (row.exact, row.libel_risk, row.for_legal) == ("It sank.", True, False)


def test_words_that_stand_there_twice_need_to_be_told_apart(client, checker, article):
    typed = {"revision": article.working_id, "words": "It"}
    assert act(client, "select_statement", **typed).status_code == 422
    act(client, "select_statement", **typed, which=2)
    assert Statement.objects.get().start == article.working.text.rindex("It")


def test_the_review_screen_is_told_where_they_went(client, checker, article):
    url = reverse("select_statement", args=["mayor"])
    typed = {"revision": article.working_id, "words": "It sank."}
    response = client.post(url, typed, headers={**HTMX, "HX-Target": "notice"})
    row = Statement.objects.get()
    html = html_of(response)
    assert f'<a href="{ADDRESS}#statement-{row.pk}">ledger</a>' in html
    assert "hx-swap-oob" not in html


def test_words_chosen_on_the_ledger_get_a_card_in_the_proposals_stead(client, checker, article):
    typed = {"revision": article.working_id, "words": "carried 400 people. It sank"}
    html = html_of(act(client, "select_statement", htmx=True, **typed))
    start, end = place_of(article, FACT)
    assert f'<div hx-swap-oob="delete:li:has(> #claim-{start}-{end})"></div>' in html
    assert 'hx-swap-oob="beforeend:#rail"' in html


def test_a_text_that_has_moved_on_is_not_marked(client, checker, article):
    was = claim(article, FACT)
    apply_correction(article, "It sank", "It went down")
    for name in ("claim_accept", "claim_dismiss"):
        assert act(client, name, **was).status_code == 409
    assert not Statement.objects.exists()


@pytest.mark.parametrize("place", ["", "x-y", "5", "0-99999999999999", "7-3", "0-999999"])
def test_a_place_is_one_of_the_text(client, checker, article, place):
    typed = {"revision": article.working_id, "place": place}
    assert act(client, "claim_accept", **typed).status_code == 422


def test_a_form_that_names_no_text_is_refused(client, checker, article):
    assert act(client, "claim_accept", revision="x", place="0-3").status_code == 422
    assert act(client, "claim_accept", revision=10**9, place="0-3").status_code == 404


def test_the_text_shows_each_statement_by_what_it_stands_on(client, checker, article):
    sourced = make_statement(article, FACT)
    add_support(checker, sourced, make_evidence(text="Log."))
    set_basis(checker, make_statement(article, "It sank."), "opinion")
    make_statement(article, CHARGE, libel_risk=True)
    html = page(client)
    assert f'class="chip stated sourced" data-extra data-marks="statement-{sourced.pk}"' in html
    assert ">open, for legal</a>" in html
    assert (
        f'class="stated sourced" data-marks="statement-{sourced.pk}" aria-label="{FACT} (statement'
        in html
    )


def test_the_bar_says_in_words_what_the_story_stands_on(client, checker, article):
    set_basis(checker, make_statement(article, "It sank."), "opinion")
    verify(article.quotes.get(kind="direct"))
    html = page(client)
    shares = dict(re.findall(r"</svg> <b>(\d+)%</b> ([a-z ,]+) <span", html))
    assert set(shares.values()) == {"in quote marks, verified", "opinion", "not on the ledger"}
    assert "2 words" in html


def test_what_is_in_doubt_or_gone_is_settled_here(client, checker, article):
    doubtful = make_statement(article, FACT)
    lost = make_statement(article, CHARGE)
    Statement.objects.filter(pk=doubtful.pk).update(anchor_state="doubtful")
    Statement.objects.filter(pk=lost.pk).update(anchor_state="orphaned")
    html = page(client)
    assert f'value="statement:{doubtful.pk}"' in html
    assert "its words have left the copy" in html
    response = act(client, "confirm_place", target=f"statement:{doubtful.pk}")
    assert response["Location"] == f"{ADDRESS}#statement-{doubtful.pk}"
    act(client, "statement_off", lost.pk, reason="Its words have left the copy.")
    doubtful.refresh_from_db()
    lost.refresh_from_db()
    assert (doubtful.anchor_state, lost.retired) == ("moved", True)


def test_legal_alone_is_offered_to_take_off_what_it_has_not_cleared(client, checker, article):
    lost = make_statement(article, CHARGE, libel_risk=True)
    Statement.objects.update(anchor_state="orphaned")
    html = page(client)
    assert "Only legal takes it off" in html
    assert ">Take it off<" not in html
    assert act(client, "statement_off", lost.pk, reason="It is gone.").status_code == 422
    client.force_login(make_user(Role.LEGAL))
    assert ">Take it off<" in page(client)
    assert act(client, "statement_off", lost.pk, reason="It is gone.").status_code == 303


def test_the_release_page_counts_and_settles_what_is_gone(client, article):
    client.force_login(make_user(Role.DESK_EDITOR))
    row = make_statement(article, CHARGE, for_legal=True)
    html = html_of(client.get("/desk/mayor/release/"))
    assert f'<a href="{ADDRESS}#statement-{row.pk}">Statement' in html
    assert "1 open, 1 for legal to clear" in html
    assert "what legal has not cleared, stands: nobody can override that" in html
    assert "override_reason" not in html
    Statement.objects.update(anchor_state="orphaned")
    assert "whose words have left the copy</button>" not in html_of(
        client.get("/desk/mayor/release/")
    )
    assert "only legal takes it off" in html_of(act(client, "settle_lost"))
    Statement.objects.update(libel_risk=False, for_legal=False)
    act(client, "settle_lost")
    row.refresh_from_db()
    assert row.retired


def test_the_queue_counts_what_is_open(client, checker, article):
    make_statement(article, FACT)
    make_statement(article, CHARGE, libel_risk=True)
    html = html_of(client.get("/desk/"))
    assert f'<a href="{ADDRESS}">2 statements open</a>' in html
    assert f'<a href="{ADDRESS}">1 for legal</a>' in html


@pytest.mark.parametrize("role", [*Role])
def test_every_role_may_look_and_some_may_act(client, article, role):
    make_statement(article, "It sank.")
    client.force_login(make_user(role))
    html = page(client)
    is_offered = role in STATERS
    assert ("Put it on the ledger" in html) is is_offered
    assert ("Needs no check" in html) is is_offered
    assert ("Take it off the ledger" in html) is is_offered
    response = act(client, "claim_accept", **claim(article, FACT))
    assert (response.status_code == 303) is is_offered


def test_strangers_and_other_desks(client, article):
    for stranger in (make_user(), make_user(Role.REPORTER, make_desk("Sport"))):
        client.force_login(stranger)
        assert client.get(ADDRESS).status_code == 404
        assert act(client, "claim_accept", **claim(article, FACT)).status_code == 404
    client.logout()
    assert client.get(ADDRESS).status_code == 302


def test_the_number_of_queries_does_not_grow(client):
    client.force_login(make_user(Role.AUDITOR))
    counts = []
    for slug, times in (("few", 1), ("many", 9)):
        body = "\n\n".join(f"Boat {n} sank. “We saw {n},” said Ana Lind{n}." for n in range(times))
        article = make_article(body, slug=slug)
        for n in range(times):
            row = make_statement(article, f"Boat {n} sank.")
            add_support(make_user(Role.FACT_CHECKER), row, make_evidence(text=f"Log {n}."))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("statements", args=[slug]))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


def test_what_was_typed_is_no_markup(client):
    checker = make_user(Role.FACT_CHECKER)
    client.force_login(checker)
    article = make_article("The <b>ferry</b> sank in 1911.", slug="mayor")
    set_basis(checker, make_statement(article, "The <b>ferry</b> sank"), "common", "<u>All</u>")
    html = page(client)
    assert "<b>ferry" not in html
    assert "<u>All" not in html
