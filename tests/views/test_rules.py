"""The rules' screens: counts, settings, complaints, and to whom they are shown."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.complain import complain
from articles.actions.rule_on_flag import dismiss_flags
from articles.models import Complaint, Correction, Role, RuleState
from tests.factories import make_article, make_desk, make_user
from tests.views.screens import HTMX, html_of

pytestmark = pytest.mark.django_db

BODY = "It is wrogn.\n\n“It is wrogn,” said Ana Duarte."


@pytest.fixture
def rule(one_rule, monkeypatch):
    for module in ("articles.views.rules", "articles.actions.set_rule"):
        monkeypatch.setattr(f"{module}.catalogue", lambda: [one_rule])
    return one_rule


@pytest.fixture
def article(rule):
    return make_article(BODY, slug="plan")


@pytest.fixture
def complaint(article) -> Complaint:
    return complain(make_user(Role.REPORTER), article.flags.first(), "Wrogn is a trade name.")


def sign_in(client, role, desk=None):
    client.force_login(make_user(role, desk))


def page(client, name="rules", *args, **asked) -> str:
    return html_of(client.get(reverse(name, args=args), asked))


def test_it_counts_what_became_of_a_rule_s_flags(client, article):
    first, second = article.flags.in_text_order()
    sign_in(client, Role.COPY_EDITOR)
    client.post(f"/desk/plan/flags/{first.pk}/accept/", {"suggested": "wrong"})
    dismiss_flags(make_user(Role.DESK_EDITOR), [second], "A brand.")
    html = page(client)
    for label, count in (("Raised", 2), ("Open", 1), ("Accepted", 1), ("Dismissed", 1)):
        assert f'<td data-label="{label}">{count}</td>' in html
    assert '<td data-label="Heeded">50%</td>' in html


def test_the_number_of_queries_does_not_grow(client, rule):
    sign_in(client, Role.STANDARDS)
    counts = []
    for _ in range(2):
        for flag in make_article(BODY).flags.all():
            complain(make_user(Role.REPORTER), flag, "Wrogn is a trade name.")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(client)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_rules_are_found_by_name(client, rule):
    sign_in(client, Role.REPORTER)
    assert "Wrogn</a>" in page(client, q="WRO")
    assert "No rule is called so" in page(client, q="comma")


def test_a_rule_s_page_has_its_examples(client, rule):
    sign_in(client, Role.REPORTER)
    html = page(client, "rule", "wrogn")
    assert "It is a slip." in html
    assert "finds “wrogn”" in html
    assert "A wrong word." in html
    assert client.get(reverse("rule", args=["none"])).status_code == 404


@pytest.mark.parametrize("role", [Role.STANDARDS, Role.ADMIN])
def test_who_may_sets_it(client, rule, role):
    sign_in(client, role)
    assert "Set this rule" in page(client, "rule", "wrogn")
    response = client.post(
        reverse("rule_set", args=["wrogn"]), {"severity": "consider", "is_pilot": "on"}
    )
    assert response.status_code == 303
    state = RuleState.objects.get()
    assert (state.severity, state.is_pilot) == ("consider", True)
    assert "pilot: 0 found" in page(client)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.DESK_EDITOR, Role.AUDITOR])
def test_nobody_else_is_offered_it_or_may(client, complaint, role):
    sign_in(client, role)
    html = page(client, "rule", "wrogn")
    assert "Set this rule" not in html
    assert "What comes of it" not in html
    response = client.post(reverse("rule_set", args=["wrogn"]), {"severity": "must"})
    assert response.status_code == 422
    response = client.post(reverse("complaint_settle", args=[complaint.pk]), {"answer": "Never."})
    assert response.status_code == 422
    assert "Never." in response.content.decode()


def test_a_complaint_comes_from_a_flag_s_card_and_is_settled_in_the_inbox(client, article):
    flag = article.flags.first()
    sign_in(client, Role.REPORTER)
    url = reverse("flag_complain", args=["plan", flag.pk])
    answer = client.post(url, {"note": "Wrogn is a trade name."}, headers=HTMX)
    assert "said to be wrong here" in answer.content.decode()
    sign_in(client, Role.STANDARDS)
    html = page(client)
    assert "“This rule is wrong”: 1 to settle" in html
    assert "It is <mark>wrogn</mark>." in html
    complaint = Complaint.objects.get()
    client.post(reverse("complaint_settle", args=[complaint.pk]), {"answer": "Added to the sheet."})
    assert "to settle" not in page(client)
    assert "Added to the sheet." in page(client, "rule", "wrogn")


def test_copy_of_other_desks_is_not_shown(client, complaint):
    sign_in(client, Role.REPORTER, make_desk("Sport"))
    assert "trade name" not in page(client)
    assert "trade name" not in page(client, "rule", "wrogn")


def test_a_complaint_on_another_desk_s_copy_is_not_there(client, complaint):
    sign_in(client, Role.REPORTER, make_desk("Sport"))
    assert client.post(reverse("complaint_settle", args=[complaint.pk])).status_code == 404


def test_in_a_quote_sic_is_offered_and_no_fix(client, article):
    flag = article.flags.in_text_order()[1]
    quote = article.quotes.get()
    sign_in(client, Role.COPY_EDITOR)
    html = html_of(client.get(reverse("flag", args=["plan", flag.pk])))
    assert "A quote is protected" in html
    assert 'name="suggested"' not in html
    assert f'href="{reverse("quote", args=["plan", quote.pk])}">Check the source' in html
    client.post(reverse("flag_accept", args=["plan", flag.pk]), {"sic": ""}, headers=HTMX)
    correction = Correction.objects.get()
    assert (correction.right, correction.quote_ground) == ("wrogn [sic]", "sic")


def test_the_second_reading_is_a_rule_too(client, db):
    sign_in(client, Role.REPORTER)
    assert "eight moths of war" in page(client, "rule", "second_reading")
