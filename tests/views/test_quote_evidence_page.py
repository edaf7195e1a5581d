"""The whole evidence as a page: the place marked, cut into pages that lose and repeat nothing."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from articles.actions import quote_state
from articles.actions.attach_evidence import attach_evidence
from articles.actions.mark_translated import mark_translated
from articles.actions.set_speaker import set_speaker
from articles.models import Evidence, Quote, Role
from articles.quotations.match import match
from articles.text.document import Span
from articles.views.evidence_text import PAGE, Mark, lines, page_spans
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user
from tests.views.screens import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

SPEECH = "We will hold the bridge until May"
LINE = "The tide came in and the tide went out again, as it does here.\n"


@pytest.fixture
def quote() -> Quote:
    return make_article(f"“{SPEECH},” said Ana Duarte.", slug="mayor").quotes.get()


@pytest.fixture
def checker(client: Client) -> User:
    user = make_user(Role.FACT_CHECKER)
    client.force_login(user)
    return user


def evidenced(quote: Quote, **evidence: object) -> Quote:
    checker = make_user(Role.FACT_CHECKER)
    set_speaker(checker, quote, make_source())
    attach_evidence(checker, quote, make_evidence(**evidence))
    return quote


def page(client: Client, quote: Quote, **query: object) -> str:
    response = client.get(reverse("quote_evidence", args=["mayor", quote.pk]), query)
    assert response.status_code == 200
    return html_of(response)


def test_the_place_is_marked_between_what_stands_on_both_sides(client, checker, quote):
    evidenced(quote, text=f"First words.\n\nShe said: {SPEECH}, and sat.\nLast words.")
    html = page(client, quote)
    assert "<p>First words.</p>" in html
    begin = '<mark id="place" tabindex="-1"><span class="visually-hidden">quoted:</span>'
    assert f"<p>She said: {begin} {SPEECH}</mark>, and sat.</p>" in html
    assert "<p>Last words.</p>" in html
    assert "The evidence has these very words." in html
    assert "Ana Duarte" in html


def test_a_place_over_several_lines_is_marked_on_each_and_opens_once(client, checker, quote):
    evidenced(quote, text="We will hold\nthe bridge\nuntil May, perhaps.")
    html = page(client, quote)
    assert html.count("<mark") == 3
    assert html.count('id="place') == 1
    assert re.search(r'id="place"[^>]*><span[^>]*>quoted:</span> We will hold</mark>', html)
    assert "until May</mark>, perhaps.</p>" in html


def test_each_place_of_a_file_is_told_once_and_the_quotes_own_on_top(client, checker, quote):
    subtitles = f"""1
00:00:01,000 --> 00:00:03,000
Good morning.

2
00:12:03,000 --> 00:12:09,000
{SPEECH}.
"""
    evidenced(quote, file_name="talk.srt", file=subtitles.encode())
    html = page(client, quote)
    assert '<p class="locator">00:00:01</p> <p>Good morning.</p>' in html
    assert '<p class="locator">00:12:03</p> <p><mark id="place"' in html
    assert "Where it stands: 00:12:03</a>" in html
    html = html_of(client.get(reverse("quote", args=["mayor", quote.pk])))
    assert "<h3>Where it stands: 00:12:03</h3>" in html


def test_only_the_parts_that_were_quoted_are_marked(client, checker, quote):
    parts = ["We will hold the bridge", "until the end of the month of May"]
    evidenced(quote, text=f"{parts[0]}, {'and so on, day after day, ' * 60} {parts[1]}.")
    Quote.objects.update(exact=f"“{' … '.join(parts)}”", spans=[[0, 61]], start=0, end=61)
    html = page(client, quote)
    assert re.findall(r"quoted:</span> (.*?)</mark>", html) == parts
    assert re.findall(r'<mark id="(.*?)"', html) == ["place", "place-2"]
    assert '<a href="?page=1#place">Where it stands, place 1</a>' in html
    assert '<a href="?page=1#place-2">Where it stands, place 2</a>' in html
    html = html_of(client.get(reverse("quote", args=["mayor", quote.pk])))
    assert html.count("<h3>Where it stands") == 2
    assert "left out:</span> and so on" in html


def test_what_is_in_it_is_shown_and_not_run(client, checker, quote):
    evidenced(quote, text=f"<script>alert(1)</script> {SPEECH}.")
    assert "&lt;script&gt;alert(1)" in page(client, quote)


def test_a_long_one_opens_where_the_quote_stands(client, checker, quote):
    far = LINE * (2 * PAGE // len(LINE))
    evidenced(quote, text=f"{far}{SPEECH}.\n{far}")
    html = page(client, quote)
    assert 'id="place"' in html
    assert "Page 3 of 5" in html
    assert "?page=3#place" in html
    assert 'id="place"' not in page(client, quote, page=1)
    assert "?page=3#place" in page(client, quote, page=1)
    assert "Page 5 of 5" in page(client, quote, page=99)
    assert "Page 1 of 5" in page(client, quote, page="x")


def test_a_page_is_turned_without_comparing_again(client, checker, quote, monkeypatch):
    """Of a million words a comparison takes seconds."""
    asked = []
    monkeypatch.setattr(quote_state, "match", lambda *given: asked.append(given) or match(*given))
    evidenced(quote, text=f"{LINE * (2 * PAGE // len(LINE))}{SPEECH}, as nobody else heard.")
    for number in (1, 2, 3):
        page(client, quote, page=number)
    assert len(asked) == 1


def test_where_the_words_are_not_there_it_begins_at_the_beginning(client, checker, quote):
    evidenced(quote, text=LINE * (PAGE // len(LINE) + 1))
    html = page(client, quote)
    assert "Page 1 of 2" in html
    assert "The evidence does not have these words." in html
    assert "#place" not in html


def test_beside_a_translated_quote_nothing_is_marked(client, checker, quote):
    evidenced(quote, text=f"{SPEECH}.")
    mark_translated(checker, quote, "Welsh")
    html = page(client, quote)
    assert "Translated from Welsh: the desk compares it with nothing." in html
    assert "<mark" not in html


def test_an_address_has_no_text_to_read(client, checker, quote):
    evidenced(quote, address="https://example.org/film")
    html = page(client, quote)
    assert "This evidence has no text" in html
    assert 'href="https://example.org/film"' in html


def test_without_evidence_there_is_no_page(client, checker, quote):
    url = reverse("quote_evidence", args=["mayor", quote.pk])
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("role", [*Role])
def test_whoever_reads_the_desk_may_read_it(client, quote, role):
    client.force_login(make_user(role))
    assert SPEECH in page(client, evidenced(quote, text=f"{SPEECH}."))


def test_another_desk_does_not_see_it(client, quote):
    evidenced(quote, text=SPEECH)
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("Sport")))
    assert client.get(reverse("quote_evidence", args=["mayor", quote.pk])).status_code == 404


def test_the_quotes_page_leads_to_the_place(client, checker, quote):
    evidenced(quote, text=f"{SPEECH}.")
    html = html_of(client.get(reverse("quote", args=["mayor", quote.pk])))
    assert f'href="{reverse("quote_evidence", args=["mayor", quote.pk])}#place"' in html


def test_a_part_on_another_page_is_led_to_there(client, checker, quote):
    parts = ["We will hold the bridge", "until the end of the month of May"]
    evidenced(quote, text=f"{parts[0]}.\n{LINE * (PAGE // len(LINE))}{parts[1]}.")
    Quote.objects.update(exact=f"“{' … '.join(parts)}”", spans=[[0, 61]], start=0, end=61)
    html = page(client, quote, page=1)
    assert re.findall(r'"\?page=(\d#place[^"]*)"', html) == ["1#place", "2#place-2"]
    assert re.findall(r'<mark id="(.*?)"', html) == ["place"]
    assert re.findall(r'<mark id="(.*?)"', page(client, quote, page=2)) == ["place-2"]


@pytest.mark.parametrize("piece", ["word ", "word\n", "x", "\n", "a long line of words\n", ""])
def test_pages_are_the_whole_text_in_order(piece):
    text = piece * (PAGE // 3)
    pages = page_spans(text)
    assert "".join(text[page.start : page.end] for page in pages) == text
    assert all(0 < page.end - page.start <= PAGE for page in pages)
    if piece.endswith("\n"):
        assert all(text[page.end - 1] == "\n" for page in pages)


@given(
    st.text("ab \n\r\u2028", min_size=1),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4),
)
def test_lines_hold_all_that_is_in_them(text, edges):
    edges = [sorted((min(a, len(text)), min(b, len(text)))) for a, b in edges]
    places = [Span(a, b) for a, b in edges if a < b]  # they may overlap
    marks = [Mark(place, f"place-{number}") for number, place in enumerate(places)]
    shown = list(lines(Evidence(text=text), Span(0, len(text)), marks))
    cut = [piece for line in shown for piece in line.pieces]
    assert "".join("".join(piece.text for piece in cut).split()) == "".join(text.split())
    marked = "".join(piece.text for piece in cut if piece.is_used)
    there = "".join(c for at, c in enumerate(text) if any(p.start <= at < p.end for p in places))
    assert "".join(marked.split()) == "".join(there.split())
    begun = [mark.anchor for piece in cut for mark in piece.begins]
    assert len(begun) == len(set(begun))
