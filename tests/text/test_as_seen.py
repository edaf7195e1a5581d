"""A text as it is seen in print."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.as_seen import as_seen, document_as_seen, is_blank
from articles.text.copy import Copy


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Ver\u00admeer", "Vermeer"),
        ("Ver\u200bme\u2060er\ufe0f", "Vermeer"),
        ("V̶e̶r̶", "Ver"),
        ("Ｖｅｒｍｅｅｒ", "Vermeer"),
        ("𝓥𝓮𝓻𝓶𝓮𝓮𝓻 Ⓥⓔⓡ", "Vermeer Ver"),
        ("Vеrmееr", "Vermeer"),  # Cyrillic е
        ("Vermeёr", "Vermeer"),
        ("ᴠᴇʀᴍᴇᴇʀ said", "vermeer said"),
        ("Шевчeнко", "Шевченко"),  # Latin e
        ("Мοpе so", "Mope so"),  # of three scripts
    ],
)
def test_what_is_not_seen_or_looks_alike_is_read_as_it_looks(text, seen):
    assert as_seen(text).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "", "Müller’s café — 5 °C", "Росава тече, і ось", "Сара", "Η Αθήνα", "сор у Києві, a сор",
        "Brand™ №5 ½", "naïve Zoë Łukasz", "山田",
    ],
)  # fmt: skip
def test_what_is_plain_stays_as_it_is(text):
    assert as_seen(text).text == text


def test_all_that_unicode_calls_invisible_is_left_out():
    seen = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf"}
    shown = {letter for letter in seen if as_seen(letter).text}
    # Signs over figures, and of music, hieroglyphs and Kaithi: those are printed.
    assert {unicodedata.name(letter).split()[0] for letter in shown} <= {
        "ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN",
    }  # fmt: skip


@given(st.text(alphabet=st.sampled_from("aZé \n.\u00ad\u200bаοＡﬁ𝐚Ж̶山"), max_size=40))
def test_places_are_of_the_text_itself(text):
    seen = as_seen(text)
    assert len(seen.places) == len(seen.text) + 1
    assert list(seen.places) == sorted(seen.places)
    for at, letter in enumerate(seen.text):
        place = seen.span(at, at + 1)
        if letter.isascii() and text[place.start].isascii():
            assert text[place.start : place.end] == letter


def test_a_document_keeps_its_blocks():
    document = Copy(headline="Ver\u00admeer", body="One.\n\nVеr\u00admeer left.").document()
    seen, places = document_as_seen(document)
    blocks = [(block.kind, seen.text[block.start : block.end]) for block in seen.blocks]
    assert blocks == [
        ("headline", "Vermeer"),
        ("paragraph", "One."),
        ("paragraph", "Vermeer left."),
    ]
    last = seen.blocks[-1]
    assert places.span(last.start, last.end) == document.blocks[-1].span


def test_a_plain_document_is_itself():
    document = Copy(body="It is late.").document()
    assert document_as_seen(document)[0] is document


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u200b", "\xad\xa0", "\x00\x07", "\u2800\u3164", "\ue000", "\u0301"]
)
def test_what_shows_nothing_is_blank(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200bé", "—", "7", "Рут", "e\u0301", "\u2028x", "👍"])
def test_what_shows_anything_is_not_blank(text):
    assert not is_blank(text)
