"""The screens of anonymity: who asks, who decides, and what stays under seal."""

import re

import pytest
from django.urls import reverse

from articles.actions.anonymity import QUESTIONS, refuse_anonymity, withdraw_anonymity
from articles.actions.attach_evidence import attach_evidence
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.actions.terms import NEVER
from articles.actions.verify_quote import verify_quote
from articles.models import Agreement, AnonymityRequest, Article, Quote, Role
from tests.actions.agreed import ANSWERS, BODY, SPEECH, agreed_with, approved, asked
from tests.factories import (
    add_role,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_user,
    publish_article,
)
from tests.views.screens import html_of
from tests.views.terms import CANARY, MANAGERS, STAFF, held, page, post, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="ferry")


@pytest.fixture
def agreement(article) -> Agreement:
    return agreed_with(make_source(), terms=CANARY)


@pytest.mark.parametrize("role", [*Role])
def test_who_asks_for_anonymity(client, article, agreement, role):
    sign_in(client, role)
    address = reverse("anonymity_ask", args=["ferry", agreement.pk])
    shown, sent = client.get(address), client.post(address, ANSWERS)
    if role in STAFF:
        assert all(question in html_of(shown) for question in QUESTIONS.values())
        request = article.anonymity_requests.get()
        assert sent["Location"] == reverse("anonymity_request", args=["ferry", request.pk])
        assert "It is asked for already" not in html_of(shown)
        assert "asked for already" in page(client, "anonymity_ask", "ferry", agreement.pk)
    else:
        assert {shown.status_code, sent.status_code} == {422}
        assert "do not let you ask for anonymity" in html_of(sent)


def test_a_refused_request_gives_no_answer_back(client, article, agreement):
    sign_in(client)
    typed = dict.fromkeys(QUESTIONS, CANARY) | {"vital": ""}
    response = post(client, "anonymity_ask", "ferry", agreement.pk, **typed)
    assert response.status_code == 422
    assert CANARY not in html_of(response)
    assert not AnonymityRequest.objects.exists()


@pytest.mark.parametrize("role", [*Role])
def test_who_reads_the_answers_and_decides(client, article, agreement, role):
    request = asked(article, agreement)
    sign_in(client, role)
    seen = page(client, "anonymity_request", "ferry", request.pk)
    answers = post(client, "anonymity_answers", "ferry", request.pk)
    response = post(client, "anonymity_approve", "ferry", request.pk, reason="It is vital.")
    assert "So it is." not in seen
    assert ("Read the answers" in seen) == (role in MANAGERS)
    request.refresh_from_db()
    if role in MANAGERS:
        assert "So it is." in held(answers)
        assert reverse("anonymity_approve", args=["ferry", request.pk]) in html_of(answers)
        assert (response.status_code, request.status) == (303, "approved")
    else:
        assert answers.status_code == 422
        assert "So it is." not in html_of(answers)
        assert "do not let you decide on anonymity" in html_of(response)
        assert request.status == "asked"


def test_a_manager_who_asked_is_told_why_not(client, article, agreement):
    editor = sign_in(client, Role.DESK_EDITOR)
    request = asked(article, agreement, by=editor)
    html = html_of(post(client, "anonymity_answers", "ferry", request.pk))
    assert "Approver is not author: you asked for this" in html
    assert reverse("anonymity_approve", args=["ferry", request.pk]) not in html
    response = post(client, "anonymity_approve", "ferry", request.pk, reason="It is vital.")
    assert response.status_code == 422
    assert "Approver is not author" in html_of(response)


def test_the_second_manager_is_told_of_the_first(client, article, agreement):
    request = approved(asked(article, agreement), make_user(Role.STANDARDS, username="stella"))
    sign_in(client, Role.DESK_EDITOR)
    response = post(client, "anonymity_refuse", "ferry", request.pk, reason="It is opinion.")
    assert response.status_code == 409
    assert "this is approved by stella already" in html_of(response)


def test_it_is_taken_back_with_a_reason(client, article, agreement):
    request = approved(asked(article, agreement))
    client.force_login(request.asked_by)
    address = reverse("anonymity_withdraw", args=["ferry", request.pk])
    assert address in page(client, "anonymity_request", "ferry", request.pk)
    assert post(client, "anonymity_withdraw", "ferry", request.pk, reason="").status_code == 422
    assert post(client, "anonymity_withdraw", "ferry", request.pk, reason="No.").status_code == 303
    html = page(client, "anonymity_request", "ferry", request.pk)
    assert "Taken back because: No." in html
    assert address not in html


def test_what_waits_is_in_the_queue_of_those_who_decide(client, article, agreement):
    request = asked(article, agreement)
    editor = sign_in(client, Role.DESK_EDITOR)
    assert "1 request for anonymity waits" in page(client, "queue")
    html = page(client, "anonymity")
    assert html.index("Waiting for your decision") < html.index("Ana Duarte, to be called")
    assert "Waiting for somebody else" not in html
    sign_in(client, Role.REPORTER)
    assert "for anonymity" not in page(client, "queue")
    assert "Waiting for somebody else" in page(client, "anonymity")
    approved(request, editor)
    assert f"approved by {editor.username}" in page(client, "anonymity")


def test_other_desks_see_nothing_of_it(client, article, agreement):
    request = asked(article, agreement)
    user = sign_in(client, None)
    add_role(user, Role.DESK_EDITOR, make_desk("Sport"))
    client.force_login(user)
    assert "Ana Duarte" not in page(client, "anonymity")
    for name, args in (
        ("anonymity_request", ["ferry", request.pk]),
        ("anonymity_ask", ["ferry", agreement.pk]),
        ("source", [agreement.source_id]),
    ):
        assert client.get(reverse(name, args=args)).status_code == 404


def test_an_agreement_of_another_desk_is_asked_about_nowhere(client, article):
    foreign = agreed_with(make_source(make_desk("Sport")))
    sign_in(client)
    assert client.get(reverse("anonymity_ask", args=["ferry", foreign.pk])).status_code == 404


def test_who_may_not_know_a_confidential_source_reads_its_description(client, article):
    source = make_source(name="Harbor hand")
    request = asked(article, agreed_with(source))
    source.is_confidential = True
    source.save()
    for role in (Role.AUDITOR, Role.PUBLISHER, Role.LEGAL):
        sign_in(client, role)
        for html in (
            page(client, "anonymity"),
            page(client, "anonymity_request", "ferry", request.pk),
        ):
            assert "Harbor hand" not in html
            assert "a senior official" in html
    sign_in(client)
    assert "Harbor hand" in page(client, "anonymity")


def published_quote() -> Quote:
    """Publish a story whose one source is on background, with leave."""
    article, source = make_article(BODY), make_source()
    checker = make_user(Role.FACT_CHECKER)
    quote = article.quotes.get()
    set_speaker(checker, quote, source)
    attach_evidence(checker, quote, make_evidence(text=SPEECH))
    quote.refresh_from_db()
    verify_quote(checker, quote, binding(quote))
    approved(asked(article, agreed_with(source)))
    article.refresh_from_db()
    publish_article(article)
    return quote


BROKEN = "Published, against the terms"


def test_a_published_promise_that_is_broken_later_is_shown(client):
    quote = published_quote()
    sign_in(client, Role.DESK_EDITOR)
    assert BROKEN not in page(client, "anonymity")
    request = quote.article.anonymity_requests.get()
    withdraw_anonymity(request.asked_by, request, "She takes it back.")
    assert BROKEN in page(client, "anonymity")
    assert "1 promise to a source is broken in what readers see" in page(client, "queue")
    assert reverse("quote", args=[quote.article.slug, quote.pk]) in page(client, "anonymity")


@pytest.mark.parametrize("stands_on", ["speaker", "further", "evidence", "its terms"])
def test_so_is_one_that_is_off_the_record_now(client, stands_on):
    quote = published_quote()
    quote.refresh_from_db()
    sign_in(client, Role.DESK_EDITOR)
    other = quote.source if stands_on in ("speaker", "its terms") else make_source(name="Bo Larsen")
    if stands_on == "further":
        quote.further_sources.add(other)
    if stands_on == "evidence":
        quote.evidence.given_by = other
        quote.evidence.save()
    off = agreed_with(other, "off_record")
    if stands_on == "its terms":
        agreed_with(other, "on_record")
        assert NEVER not in page(client, "anonymity")
        Quote.objects.update(agreement=off)
    html = page(client, "anonymity")
    assert BROKEN in html
    assert NEVER in html


def test_what_is_approved_is_what_was_shown(client, article, agreement):
    request = asked(article, agreement)
    sign_in(client, Role.DESK_EDITOR)
    html = html_of(post(client, "anonymity_answers", "ferry", request.pk))
    (seen,) = re.findall('name="seen" value="(.+?)"', html)
    set_speaker(make_user(Role.FACT_CHECKER), article.quotes.get(), agreement.source)
    sent = {"reason": "It is vital.", "seen": seen}
    response = post(client, "anonymity_approve", "ferry", request.pk, **sent)
    assert response.status_code == 409
    assert "has changed since you opened this" in html_of(response)


def test_leave_that_has_lapsed_is_asked_for_again_on_the_page(client, article, agreement):
    quote = article.quotes.get()
    request = approved(asked(article, agreement))
    sign_in(client)
    assert "It is approved already" in page(client, "anonymity_ask", "ferry", agreement.pk)
    set_speaker(make_user(Role.FACT_CHECKER), quote, agreement.source)
    shown = page(client, "quote", "ferry", quote.pk)
    assert "; but " in shown and "before these words stood so" in shown
    assert reverse("anonymity_ask", args=["ferry", agreement.pk]) in shown
    assert "Asking again takes that back" in page(client, "anonymity_ask", "ferry", agreement.pk)
    assert "quotes it otherwise now" in page(client, "anonymity_request", "ferry", request.pk)


def test_a_manager_is_told_of_an_earlier_refusal(client, article, agreement):
    first = asked(article, agreement)
    refuse_anonymity(make_user(Role.STANDARDS, username="stella"), first, "It is opinion.")
    second = asked(article, agreement)
    sign_in(client, Role.DESK_EDITOR)
    html = html_of(post(client, "anonymity_answers", "ferry", second.pk))
    assert reverse("anonymity_request", args=["ferry", first.pk]) in html
    assert "refused by stella" in html and "It is opinion." in html
