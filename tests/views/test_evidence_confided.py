"""Evidence given in confidence: nothing tells of it to those who may not know its source."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Evidence, Role
from tests.actions.confided import CALLED, confided, let_know
from tests.factories import make_evidence, make_user
from tests.views.test_evidence import SPEECH, listed, page, quoting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

CANARY = "heron-canary"


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def hidden_one() -> Evidence:
    return confided(
        text=f"{CANARY} says {SPEECH}.", title=f"{CANARY} notes", locator=f"{CANARY} page"
    )


def everywhere(client: Client, evidence: Evidence, quote) -> list[HttpResponse]:
    """Return every page on which the evidence is spoken of."""
    slug = quote.article.slug
    addresses = [
        reverse("evidence", args=[evidence.pk]),
        reverse("evidence_reading", args=[evidence.pk]),
        reverse("evidence_file", args=[evidence.pk]),
        reverse("all_evidence"),
        f"{reverse('all_evidence')}?q={evidence.desk}",
        reverse("quote", args=[slug, quote.pk]),
        reverse("quote_evidence", args=[slug, quote.pk]),
        reverse("quote_reading", args=[slug, quote.pk]),
        reverse("quote_together", args=[slug, quote.pk]),
        reverse("review", args=[slug]),
        reverse("report", args=[slug]),
        reverse("timeline", args=[slug]),
        reverse("release", args=[slug]),
    ]
    return [client.get(address, follow=True) for address in addresses]


@pytest.mark.parametrize("role", [*Role])
def test_nothing_tells_of_it_to_who_may_not_know(client, role):
    evidence = hidden_one()
    quote = quoting(evidence)
    client.force_login(make_user(role))
    for response in everywhere(client, evidence, quote):
        assert CANARY not in response.content.decode().casefold()
        assert evidence.sha256 not in response.content.decode()


@pytest.mark.parametrize("knows", ["brought it", "was granted"])
def test_all_tells_of_it_to_who_may_know(client, knows):
    evidence = hidden_one()
    quote = quoting(evidence)
    person = evidence.added_by if knows == "brought it" else make_user(Role.FACT_CHECKER)
    if knows == "was granted":
        let_know(person, evidence.given_by)
    client.force_login(person)
    told = [
        response.request["PATH_INFO"]
        for response in everywhere(client, evidence, quote)
        if CANARY in response.content.decode()
    ]
    assert set(told) >= {
        reverse("evidence", args=[evidence.pk]),
        reverse("all_evidence"),
        reverse("quote", args=["plan", quote.pk]),
        reverse("quote_evidence", args=["plan", quote.pk]),
    }
    assert CALLED in page(client, evidence)


def test_that_it_is_there_is_said_and_who_brought_it(client, checker):
    evidence = hidden_one()
    html = page(client, evidence)
    assert "Evidence in confidence" in html
    assert evidence.added_by.get_username() in html
    assert "Evidence in confidence" in listed(client)


def test_it_is_not_found_by_what_it_is_called(client, checker):
    hidden_one()
    assert "Evidence in confidence" not in listed(client, q=CANARY)
    make_evidence(text="Open.", title=f"An open {CANARY}")
    html = listed(client, q=CANARY)
    assert f"An open {CANARY}" in html
    assert "Evidence in confidence" not in html


def test_its_file_is_sent_to_none_who_may_not_know(client, checker):
    evidence = confided(text="", file_name="notes.txt", file=b"Open.")
    address = reverse("evidence_file", args=[evidence.pk])
    assert client.get(address).status_code == 404
    let_know(checker, evidence.given_by)
    assert client.get(address).content == b"Open."
