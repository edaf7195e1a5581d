import pytest

from articles.text.encodings import ENCODINGS, decode
from articles.text.importers import CannotRead


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_a_file_says_of_itself_is_believed(encoding):
    assert decode("a.txt", "“Café” s***".encode(encoding)) == "“Café” s***"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_on_the_list_can_be_chosen(encoding):
    assert decode("a.txt", "Plain words".encode(encoding), encoding) == "Plain words"


def test_a_chosen_encoding_reads_its_own_quote_marks():
    assert decode("a.txt", b"\x93Enough,\x94 she said.", "cp1252") == "“Enough,” she said."


def test_a_byte_order_mark_is_no_part_of_the_text_even_when_utf8_was_chosen():
    assert decode("a.txt", "\ufeffWords".encode(), "utf-8") == "Words"


def test_other_bytes_are_not_guessed_at():
    with pytest.raises(CannotRead, match=r"“a\.txt” is not UTF-8\. Choose how it was saved"):
        decode("a.txt", b"caf\xe9")


def test_a_wrong_choice_is_told_with_the_place():
    with pytest.raises(CannotRead, match="not UTF-8: the byte at 3 "):
        decode("a.txt", b"caf\xe9", "utf-8")


def test_an_encoding_off_the_list_is_refused():
    with pytest.raises(CannotRead, match="cannot be read as “unicode_escape”"):
        decode("a.txt", b"words", "unicode_escape")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "old Office document"),
        (b"{\\rtf1\\ansi Words}", "rich text"),
        (b"PK\x03\x04...", "zip archive"),
    ],
)
def test_a_file_that_is_no_text_is_named_as_what_it_is(data, what):
    with pytest.raises(CannotRead, match=what):
        decode("story.txt", data)


def test_utf16_without_its_mark_is_not_taken_for_text():
    with pytest.raises(CannotRead, match="Choose UTF-16"):
        decode("a.txt", "Words".encode("utf-16-le"))


def test_a_name_with_braces_is_said_as_it_is():
    with pytest.raises(CannotRead, match=r"“\{x\}\.txt”"):
        decode("{x}.txt", b"\xff")
