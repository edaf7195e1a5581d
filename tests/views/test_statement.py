"""One statement by itself: sourced, attributed, marked for legal and cleared."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.actions.set_basis import Stretch, add_support
from articles.actions.statement_state import standing
from articles.models import Article, Evidence, Role, Source, Statement
from tests.actions.test_review import edit
from tests.factories import (
    add_role,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_statement,
    make_user,
    verify,
)
from tests.views.screens import act, html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

FACT = "The ferry carried 400 people."
BODY = f"{FACT} It sank.\n\n“It was full,” Ana Duarte said."


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="mayor")


@pytest.fixture
def row(article) -> Statement:
    return make_statement(article, FACT)


@pytest.fixture
def checker(client: Client, article: Article):
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def page(client: Client, row: Statement) -> str:
    response = client.get(f"/desk/mayor/statements/{row.pk}/")
    assert response.status_code == 200
    return html_of(response)


def test_it_rests_on_the_words_that_were_typed(client, checker, row):
    evidence = make_evidence(text="The log. Aboard: 400 people. The end.", title="Ferry log")
    typed = {"known": evidence.pk, "words": "aboard", "seen": standing(row), "to": "page"}
    assert act(client, "statement_support", row.pk, **typed).status_code == 422
    response = act(client, "statement_support", row.pk, **{**typed, "words": "400  people"})
    assert response["Location"] == f"/desk/mayor/statements/{row.pk}/"
    support = row.supports.get()
    assert (support.start, support.end) == (17, 27)
    html = page(client, row)
    assert "<mark>400 people</mark>" in html
    assert f'href="/desk/evidence/{evidence.pk}/?page=1#statement-{row.pk}"' in html
    row.refresh_from_db()
    assert row.basis == "sourced"


def test_it_rests_on_a_place_in_evidence_without_text(client, checker, row):
    evidence = make_evidence(address="https://ferry.example/", title="Tape")
    refused = act(client, "statement_support", row.pk, known=evidence.pk, words="400")
    assert "this evidence has no text" in html_of(refused)
    act(client, "statement_support", row.pk, known=evidence.pk, where="00:12")
    assert row.supports.get().where == "00:12"


def test_new_evidence_is_kept_and_rested_on(client, checker, row):
    typed = {"title": "Log", "text": "Aboard: 400 people.", "words": "400 people"}
    act(client, "statement_support", row.pk, **typed)
    assert row.supports.get().evidence.title == "Log"
    file = SimpleUploadedFile("log.txt", b"Four hundred aboard.")
    act(client, "statement_support", row.pk, title="File", file=file)
    assert Evidence.objects.filter(file_name="log.txt").exists()
    assert row.supports.count() == 2


def test_nothing_brought_is_refused(client, checker, row):
    refused = act(client, "statement_support", row.pk, words="400 people")
    assert refused.status_code == 422
    assert not row.supports.exists()


def test_evidence_of_another_desk_is_not_offered(client, checker, row):
    evidence = make_evidence(make_desk("Sport"), "Log.", title="Elsewhere")
    assert "Elsewhere" not in page(client, row)
    assert act(client, "statement_support", row.pk, known=evidence.pk).status_code == 422


def test_a_piece_of_evidence_is_taken_away(client, checker, row):
    support = add_support(checker, row, make_evidence(text="Log."))
    row.refresh_from_db()
    act(client, "support_remove", row.pk, support.pk, seen=standing(row))
    assert not row.supports.exists()
    assert act(client, "support_remove", row.pk, support.pk).status_code == 404


def test_evidence_in_confidence_tells_no_more_than_that_it_is(client, row):
    evidence = make_evidence(text="Olga said 400 people.", title="Talk with Olga", locator="p. 9")
    add_support(make_user(Role.FACT_CHECKER), row, evidence, Stretch((0, 4), "Olga, p. 9"))
    source = make_source(name="Olga")
    Source.objects.filter(pk=source.pk).update(is_confidential=True)
    Evidence.objects.filter(pk=evidence.pk).update(given_by=source)
    client.force_login(make_user(Role.FACT_CHECKER))
    for html in (page(client, row), html_of(client.get("/desk/mayor/statements/"))):
        assert "Olga" not in html
        assert "p. 9" not in html
        assert "vidence in confidence" in html
    assert act(client, "statement_support", row.pk, known=evidence.pk).status_code == 422


def test_it_is_attributed_to_a_quote(client, checker, article, row):
    quote = article.quotes.get(kind="direct")
    assert "“It was full,”" in page(client, row)
    act(client, "statement_basis", row.pk, basis="attributed", quote=quote.pk)
    row.refresh_from_db()
    assert row.quote == quote
    html = page(client, row)
    assert f'<a href="/desk/mayor/quotes/{quote.pk}/">“It was full,”</a>' in html


def test_a_quote_of_another_story_is_no_choice(client, checker, row):
    other = verify(make_article(BODY).quotes.get(kind="direct"))
    response = act(client, "statement_basis", row.pk, basis="attributed", quote=other.pk)
    assert response.status_code == 422


def test_common_knowledge_needs_a_note(client, checker, row):
    refused = act(client, "statement_basis", row.pk, basis="common")
    assert "say why everybody" in html_of(refused)
    act(client, "statement_basis", row.pk, basis="common", note="In every almanac.")
    row.refresh_from_db()
    assert row.note == "In every almanac."


def test_two_at_once_one_wins_and_the_other_keeps_what_was_typed(client, checker, row):
    seen = standing(row)
    act(client, "statement_basis", row.pk, basis="opinion", seen=seen)
    second = act(client, "statement_basis", row.pk, basis="common", note="All know.", seen=seen)
    assert second.status_code == 409
    html = html_of(second)
    assert "acted on it last" in html
    assert "All know." in html


def test_legal_clears_what_it_was_shown(client, article, row):
    checker, legal = make_user(Role.FACT_CHECKER), make_user(Role.LEGAL)
    client.force_login(checker)
    act(client, "statement_legal", row.pk, libel_risk="on", seen=standing(row))
    assert "Clear these words" not in page(client, row)
    row.refresh_from_db()
    refused = act(client, "statement_clear", row.pk, seen=standing(row))
    assert refused.status_code == 422
    client.force_login(legal)
    assert "Clear these words" in page(client, row)
    assert act(client, "statement_clear", row.pk).status_code == 409
    act(client, "statement_clear", row.pk, seen=standing(row), note="Fair comment.")
    row.refresh_from_db()
    assert row.cleared_by == legal
    assert "Fair comment." in page(client, row)
    act(client, "statement_clear_undo", row.pk)
    row.refresh_from_db()
    assert row.needs_clearing


def test_legal_reads_words_that_are_gone_beside_the_copy_as_it_is(client, article, checker):
    row = make_statement(article, FACT, libel_risk=True)
    edit(article, FACT, "The ferry rotted.")
    row.refresh_from_db()
    assert f"Before an edit it read: <q>{FACT}</q>" in page(client, row)
    edit(article, "The ferry rotted. ", "")
    edit(article, "It sank.", "It sank with some four hundred.")
    row.refresh_from_db()
    html = page(client, row)
    assert "Only legal takes it off" in html
    for words in (FACT, "The ferry rotted.", "It sank with some four hundred.", "Ana Duarte said"):
        assert words in html
    assert "/compare/?from=1&amp;to=4" in html
    client.force_login(make_user(Role.LEGAL))
    assert "What legal says of it" in page(client, row)
    act(client, "statement_off", row.pk, seen=standing(row), reason="Read; the copy is fine.")
    row.refresh_from_db()
    assert row.retired


def test_who_wrote_it_is_not_offered_to_clear_it(client, article):
    row = make_statement(article, FACT, for_legal=True)
    client.force_login(add_role(article.filed_by, Role.LEGAL))
    assert "Clear these words" not in page(client, row)


def test_it_is_taken_off_with_a_reason(client, checker, row):
    assert act(client, "statement_off", row.pk).status_code == 422
    response = act(client, "statement_off", row.pk, htmx=True, reason="A joke.")
    assert "off the ledger" in html_of(response)
    assert "A joke." in page(client, row)


def test_an_act_is_answered_with_its_card_block_bar_and_counts(client, checker, row):
    html = html_of(act(client, "statement_basis", row.pk, htmx=True, basis="opinion"))
    start = row.article.working.document().block_at(row.start).start
    for part in (f'id="statement-{row.pk}"', f'id="block-{start}"', 'id="coverage"', 'id="counts"'):
        assert part in html
    shown = html_of(act(client, "statement_basis", row.pk, htmx=True, basis="open", shown="1"))
    assert ("has been filed meanwhile" in shown) is (row.article.working_id != 1)


def test_the_next_open_statement_is_a_step_away(client, checker, article, row):
    following = make_statement(article, "It sank.")
    assert f'<a href="/desk/mayor/statements/{following.pk}/">Next open statement</a>' in page(
        client, row
    )
    assert f'<a href="/desk/mayor/statements/{row.pk}/">Next open statement</a>' in page(
        client, following
    )


def test_another_storys_statement_is_not_here(client, checker, article):
    other = make_statement(make_article(BODY), FACT)
    assert client.get(f"/desk/mayor/statements/{other.pk}/").status_code == 404
    assert act(client, "statement_off", other.pk, reason="No.").status_code == 404
