"""The screens of agreements and anonymity: who is offered what, and what stays under seal."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.actions.anonymity import QUESTIONS, withdraw_anonymity
from articles.actions.attach_evidence import attach_evidence
from articles.actions.quote_state import binding
from articles.actions.set_speaker import set_speaker
from articles.actions.verify_quote import verify_quote
from articles.models import Agreement, AnonymityRequest, Article, Event, Quote, Role
from articles.permissions import MAY
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

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]
CANARY = "canary"
STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
MANAGERS = {Role.DESK_EDITOR, Role.STANDARDS}


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="ferry")


@pytest.fixture
def agreement(article) -> Agreement:
    return agreed_with(make_source(), terms=CANARY)


def sign_in(client: Client, role: str | None = Role.REPORTER, **values: object):
    user = make_user(role, **values)
    client.force_login(user)
    return user


def page(client: Client, name: str, *args: object) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return html_of(response)


def post(client: Client, name: str, *args: object, htmx: bool = False, **typed: object):
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(reverse(name, args=args), typed, headers=headers)


def typed_agreement(**values: object) -> dict[str, object]:
    typed = {"level": "background", "permitted_description": "an official", "terms": CANARY}
    return {**typed, "agreed_on": "2026-03-02", "agreed_by": "", "seen": "0", **values}


def held(response: HttpResponse) -> str:
    """Assert that the answer is one that no browser keeps, and return it."""
    assert "no-store" in response["Cache-Control"]
    return html_of(response)


@pytest.mark.parametrize("role", [*Role])
def test_who_records_an_agreement(client, role):
    source, user = make_source(), sign_in(client, role)
    offered = reverse("source_agree", args=[source.pk]) in page(client, "source", source.pk)
    response = post(client, "source_agree", source.pk, **typed_agreement())
    assert offered == (role in STAFF) == (response.status_code == 303)
    if offered:
        agreement = source.agreements.get()
        assert (agreement.agreed_by, agreement.recorded_by) == (user, user)
        html = page(client, "source", source.pk)
        assert "copy may call it “an official”" in html
        assert "counts now" in html
        assert CANARY not in html
    else:
        assert "do not let you record what was agreed" in html_of(response)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"level": ""}, "Level: "),
        ({"permitted_description": ""}, "Permitted description: "),
        ({"agreed_on": "soon"}, "When: type a day"),
        ({"agreed_on": "2026-02-31"}, "When: type a day"),
        ({"seen": "77"}, "recorded other terms"),
    ],
)
@pytest.mark.parametrize("htmx", [True, False])
def test_a_refused_agreement_gives_its_terms_back_to_nobody(client, values, said, htmx):
    sign_in(client)
    response = post(
        client, "source_agree", make_source().pk, htmx=htmx, **typed_agreement(**values)
    )
    assert response.status_code in (409, 422)
    html = html_of(response)
    assert said in html
    assert CANARY not in html


def test_htmx_shows_the_page_anew(client):
    sign_in(client)
    source = make_source()
    response = post(client, "source_agree", source.pk, htmx=True, **typed_agreement())
    assert response["HX-Refresh"] == "true"


def test_the_terms_are_read_by_post_alone(client, agreement):
    client.force_login(agreement.recorded_by)
    args = (agreement.source_id, agreement.pk)
    assert client.get(reverse("agreement_open", args=args)).status_code == 405
    assert "Read the terms" in page(client, "source", agreement.source_id)
    assert CANARY in held(post(client, "agreement_open", *args))
    assert Event.objects.order_by("seq").last().verb == "opened_terms"
    sign_in(client, Role.STANDARDS)
    assert "Read the terms" not in page(client, "source", agreement.source_id)
    response = post(client, "agreement_open", *args)
    assert response.status_code == 422
    assert CANARY not in html_of(response)


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
    source.is_confidential = True
    source.save()
    request = asked(article, agreed_with(source))
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
    assert "1 published quote stands against the terms" in page(client, "queue")
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
        assert BROKEN not in page(client, "anonymity")
        Quote.objects.update(agreement=off)
    assert BROKEN in page(client, "anonymity")


@pytest.fixture
def quote(article) -> Quote:
    quote = article.quotes.get()
    set_speaker(make_user(Role.REPORTER), quote, make_source())
    quote.refresh_from_db()
    return quote


def test_the_quotes_page_shows_what_it_may_be_called_and_where_leave_stands(client, quote):
    sign_in(client)
    assert "On the record: no other terms" in page(client, "quote", "ferry", quote.pk)
    agreement = agreed_with(quote.source)
    html = page(client, "quote", "ferry", quote.pk)
    assert "Copy may call it “a senior official”" in html
    assert reverse("anonymity_ask", args=["ferry", agreement.pk]) in html
    request = asked(quote.article, agreement)
    html = page(client, "quote", "ferry", quote.pk)
    assert reverse("anonymity_request", args=["ferry", request.pk]) in html
    assert "Ask for anonymity" not in html
    agreed_with(quote.source, "off_record")
    assert "Off the record is never published" in page(client, "quote", "ferry", quote.pk)


def act_on(client: Client, name: str, quote: Quote, *args: int, **typed: object) -> HttpResponse:
    address = reverse("quote", args=["ferry", quote.pk])
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{address}"}
    return client.post(reverse(name, args=["ferry", quote.pk, *args]), typed, headers=headers)


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", ["quote_terms", "quote_further", "quote_further_remove"])
def test_who_acts_on_the_terms_of_a_quote(client, quote, name, role):
    other = make_source(name="Bo Larsen")
    for level in ("background", "on_record"):
        agreed_with(quote.source, level)
    if name == "quote_further_remove":
        quote.further_sources.add(other)
    sign_in(client, role)
    args = [other.pk] if name == "quote_further_remove" else []
    offered = reverse(name, args=["ferry", quote.pk, *args]) in page(
        client, "quote", "ferry", quote.pk
    )
    response = act_on(client, name, quote, *args, further="Bo Larsen", agreement="")
    assert offered == (role in MAY["agree"]) == (response.status_code == 200)
    if offered:
        assert 'id="terms"' in html_of(response)
    else:
        assert "do not let you" in html_of(response)


@pytest.mark.parametrize("ticked", [True, False])
def test_a_further_source_is_tied_to_all_alike_where_that_is_ticked(client, ticked):
    told = "Sources said the ferry will stop."
    article = make_article(f"{told}\n\nSources said it is late.", slug="ferry")
    first, second = article.quotes.order_by("start")
    for quote in (first, second):
        set_speaker(make_user(Role.REPORTER), quote, make_source())
    make_source(name="Bo Larsen")
    sign_in(client)
    html = page(client, "quote", "ferry", first.pk)
    assert "Of the 1 other quote here by “Sources”, too" in html
    typed = {"alike": "on"} if ticked else {}
    act_on(client, "quote_further", first, further="Bo Larsen", **typed)
    assert first.further_sources.count() == 1
    assert second.further_sources.count() == ticked


def test_a_further_source_is_one_that_the_desk_has(client, quote):
    sign_in(client)
    response = act_on(client, "quote_further", quote, further="Nobody")
    assert response.status_code == 422
    assert "no source of that name" in html_of(response)


def test_a_refusal_leads_to_what_was_agreed(client, quote):
    other = make_source(name="Bo Larsen")
    agreed_with(other, "off_record")
    sign_in(client)
    response = act_on(client, "quote_further", quote, further="Bo Larsen")
    assert response.status_code == 422
    assert f'href="{reverse("source", args=[other.pk])}#agreements"' in html_of(response)


def test_a_quote_seen_as_it_no_longer_is_is_shown_anew(client, quote):
    sign_in(client)
    other = make_source(name="Bo Larsen")
    response = act_on(client, "quote_further", quote, further=other.name, seen="long ago")
    assert response.status_code == 409
    assert "has changed since you opened it" in html_of(response)


def test_the_release_screen_leads_to_the_terms_and_offers_no_override(client, quote):
    agreed_with(quote.source)
    sign_in(client, Role.DESK_EDITOR)
    html = page(client, "release", "ferry")
    assert f'href="{reverse("quote", args=["ferry", quote.pk])}#terms"' in html
    assert "nobody can override that" in html
    assert "Release it all the same" not in html
