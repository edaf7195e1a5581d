"""The evidence of a desk: the list, and each piece with what rests on it."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_statement import Marks, mark_statement
from articles.actions.read_evidence import Reading
from articles.actions.set_basis import Stretch, add_support
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Role
from articles.views.evidence_text import PAGE
from tests.actions.test_read_evidence import age
from tests.evidence_files import make_pdf
from tests.factories import (
    bring_evidence,
    make_article,
    make_desk,
    make_evidence,
    make_source,
    make_user,
    place_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def page(client: Client, evidence: Evidence, **asked: object) -> str:
    return client.get(reverse("evidence", args=[evidence.pk]), asked).content.decode()


def listed(client: Client, **asked: object) -> str:
    return client.get(reverse("all_evidence"), asked).content.decode()


def quoting(evidence: Evidence, words: str = SPEECH, slug: str = "plan"):
    """Return a quote of these words that rests on the evidence."""
    quote = make_article(f"“{words},” said Ana Duarte.", slug=slug).quotes.get()
    person = evidence.added_by
    set_speaker(person, quote, evidence.desk.sources.first() or make_source())
    attach_evidence(person, quote, evidence)
    return quote


def stating(evidence: Evidence, words: str, slug: str = "facts"):
    """Return a statement that rests on these words of the evidence."""
    article = make_article("The bridge was built in 1911.", slug=slug)
    place = place_of(article, "The bridge was built in 1911.")
    marked = mark_statement(evidence.added_by, article, article.working, place, Marks())
    start = evidence.text.index(words)
    add_support(evidence.added_by, marked, evidence, Stretch((start, start + len(words))))
    return marked


def test_it_says_what_it_is(client, checker):
    evidence = make_evidence(
        file_name="minutes.pdf", file=make_pdf(["Open."]), title="Minutes", locator="page 3",
        first_hand=False, given_by=make_source(name="Bo Li"),
    )  # fmt: skip
    html = page(client, evidence)
    size = len(bytes(evidence.file))
    for said in ("Minutes", "page 3", "second hand", "Bo Li", evidence.sha256, "minutes.pdf"):
        assert said in html
    assert f"{size}\xa0bytes" in html
    assert reverse("evidence_file", args=[evidence.pk]) in html


def test_each_quote_and_statement_is_marked_in_its_place_with_links_both_ways(client, checker):
    evidence = make_evidence(text=f"Built in 1911. The mayor said: {SPEECH}. Well.")
    quote, statement = quoting(evidence), stating(evidence, "Built in 1911")
    html = page(client, evidence)
    marked = re.findall(r'<mark id="([^"]+)"[^>]*>.*?</span> *([^<]+)</mark>', html)
    assert marked == [
        (f"statement-{statement.pk}", "Built in 1911"),
        (f"quote-{quote.pk}", SPEECH),
    ]
    for name in (f"statement-{statement.pk}", f"quote-{quote.pk}"):
        assert f'id="use-{name}"' in html
        assert f'href="#use-{name}"' in html
        assert f'href="?page=1#{name}"' in html
    assert reverse("quote", args=["plan", quote.pk]) in html
    assert reverse("statement", args=["facts", statement.pk]) in html
    assert "The evidence has these very words." in html


def test_what_overlaps_is_marked_once_and_begins_twice(client, checker):
    evidence = make_evidence(text=f"{SPEECH}, and then we see.")
    one = quoting(evidence, slug="one")
    two = quoting(evidence, f"{SPEECH}, and then we see", slug="two")
    html = page(client, evidence)
    assert f'<mark id="quote-{one.pk}"' in html
    assert f'<span id="quote-{two.pk}"' in html


def test_a_quote_that_is_not_in_it_stands_last_without_a_place(client, checker):
    evidence = make_evidence(text=f"{SPEECH}.")
    lost = quoting(evidence, "Nobody ever told me of any of that", slug="lost")
    found = quoting(evidence, slug="found")
    html = page(client, evidence)
    assert html.index(f"use-quote-{found.pk}") < html.index(f"use-quote-{lost.pk}")
    assert "The evidence does not have these words." in html
    assert f'"?page=1#quote-{lost.pk}"' not in html


def test_it_opens_where_that_stands_from_which_one_comes(client, checker):
    line = "The council sat and sat.\n"
    evidence = make_evidence(text=f"{line * (PAGE // len(line))}{SPEECH}.")
    quote = quoting(evidence)
    assert f'<mark id="quote-{quote.pk}"' in page(client, evidence, **{"from": f"quote-{quote.pk}"})
    assert "<mark" not in page(client, evidence)
    assert f'href="?page=2#quote-{quote.pk}"' in page(client, evidence)


@pytest.mark.parametrize("asked", [{"page": "x"}, {"page": "99"}, {"from": "quote-99"}])
def test_a_page_that_is_not_there_is_another(client, checker, asked):
    assert "Open." in page(client, make_evidence(text="Open."), **asked)


@pytest.mark.parametrize("role", [*Role])
def test_whoever_reads_the_desk_sees_it(client, role):
    client.force_login(make_user(role))
    evidence = make_evidence(text="Open.")
    assert "Open." in page(client, evidence)
    assert evidence.title in listed(client)


def test_other_desks_and_strangers_do_not(client):
    evidence = make_evidence(text="Open.")
    names = ("evidence", "evidence_file", "evidence_reading")
    addresses = [reverse(name, args=[evidence.pk]) for name in names]
    for address in addresses:
        assert client.get(address).status_code == 302
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("Sport")))
    for address in addresses:
        assert client.get(address).status_code == 404
    assert evidence.title not in listed(client)


# The list


def test_it_is_found_by_title_file_address_place_and_hash(client, checker):
    one = make_evidence(file_name="pier.txt", file=b"Open.", title="Minutes", locator="page 7")
    make_evidence(text="Shut.", title="Speech")
    for words in ("minut", "PIER.txt", "page 7", one.sha256):
        html = listed(client, q=words)
        assert "Minutes" in html
        assert "Speech" not in html
    assert "No evidence of your desks is found so." in listed(client, q="nowhere")


def test_it_is_listed_by_desk_with_what_rests_on_it(client, checker):
    evidence = make_evidence(text=f"Built in 1911. {SPEECH}.")
    quoting(evidence)
    stating(evidence, "Built in 1911")
    html = listed(client, desk=evidence.desk.pk)
    assert re.findall(r'data-label="(?:Quotes|Statements)">(\d+)', html) == ["1", "1"]
    assert "No evidence" in listed(client, desk=make_desk("Sport").pk)


def test_the_list_takes_the_same_queries_however_long(client, checker):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        return len(queries)

    for _ in range(2):
        quoting(make_evidence(text=SPEECH + str(_)), slug=f"a{_}")
    before = count()
    for _ in range(6):
        quoting(make_evidence(text=f"{SPEECH} {_}."), slug=f"b{_}")
    assert count() == before


# While it is read


def test_how_far_it_is_is_shown_and_asked_for_again(client, checker):
    evidence = bring_evidence(file_name="a.txt", file=b"Open.")
    asked = f'hx-get="{reverse("evidence_reading", args=[evidence.pk])}"'
    html = page(client, evidence)
    assert "Its text waits to be read." in html
    assert asked in html
    assert "<noscript>" in html
    Reading(evidence.pk).hear(40)
    html = client.get(reverse("evidence_reading", args=[evidence.pk])).content.decode()
    assert "Its text is being read: 40%." in html
    assert 'value="40"' in html
    assert asked in html


def test_what_a_dead_reader_left_is_read_when_somebody_looks(client, checker):
    evidence = bring_evidence(file_name="a.txt", file=b"Open.")
    Reading(evidence.pk)
    age(evidence)
    html = client.get(reverse("evidence_reading", args=[evidence.pk])).content.decode()
    assert "The text is read." in html
    assert "Open." in html
    assert "hx-get" not in html


def test_what_could_not_be_read_says_why_and_can_be_read_again(client, checker):
    evidence = make_evidence(file_name="a.srt", file=b"Words.")
    html = page(client, evidence)
    assert "“a.srt” holds no times" in html
    address = reverse("evidence_again", args=[evidence.pk])
    assert address in html
    Evidence.objects.filter(pk=evidence.pk).update(file_name="a.txt")
    assert "Words." in client.post(address, follow=True).content.decode()
    assert client.post(address).status_code == 409
