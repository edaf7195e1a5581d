"""Evidence as words with places: what all formats share, and reading apart."""

import json
import os
import subprocess
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.copy import normalise
from articles.text.evidence import (
    EXTENSIONS,
    CannotRead,
    Place,
    apart,
    base,
    locator_at,
    read_evidence,
)
from articles.text.evidence.apart import read_apart
from articles.text.evidence.base import Piece, lay_out
from tests.evidence_files import MEDIA, make_docx, make_eml, make_pdf

PLACES = (Place(0, "page 1"), Place(40, "page 2"), Place(41, "page 4"))


@pytest.mark.parametrize(
    ("offset", "label"),
    [(0, "page 1"), (39, "page 1"), (40, "page 2"), (41, "page 4"), (9999, "page 4")],
)
def test_a_place_holds_until_the_next_one(offset, label):
    assert locator_at(PLACES, offset) == label
    assert locator_at(json.loads(json.dumps(PLACES)), offset) == label


def test_before_the_first_place_there_is_none():
    assert locator_at([[5, "page 1"]], 4) == ""
    assert locator_at([], 0) == ""


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.text(max_size=9))))
def test_every_word_stands_at_its_own_place(pairs):
    laid = lay_out(Piece(label, words) for label, words in pairs)
    held = [(label, words) for label, raw in pairs if (words := normalise(raw).strip())]
    assert laid.text == "\n\n".join(words for _, words in held) == normalise(laid.text)
    offset = 0
    for label, words in held:
        assert laid.text[offset : offset + len(words)] == words
        assert locator_at(laid.places, offset) == label
        offset += len(words) + 2


def test_a_text_file_is_read_by_paragraphs():
    found = read_evidence("notes.TXT", "One.\r\nTwo.\r\n \r\n\r\nCafe\u0301.".encode())
    assert (found.text, found.notice) == ("One.\nTwo.\n\nCafé.", "")
    assert found.places == ((0, "paragraph 1"), (11, "paragraph 2"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mark_says_the_encoding(encoding):
    assert read_evidence("a.txt", "Zoë Čapek".encode(encoding)).text == "Zoë Čapek"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "{}"),
        ("a.md", "{}"),
        ("a.html", "<p>{}</p>"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n{}\n"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n"),
    ],
)
def test_a_file_that_does_not_say_is_read_as_windows_1252_and_says_so(name, form):
    found = read_evidence(name, form.format("“Zoë’s café – shut”").encode("cp1252"))
    assert found.text == "“Zoë’s café – shut”"
    assert found.notice == "Read as Windows-1252: check accents and quote marks."


def test_an_encoding_that_is_declared_is_no_assumption():
    page = '<meta charset="windows-1252"><p>Café</p>'.encode("cp1252")
    assert read_evidence("a.html", page).notice == ""
    assert read_evidence("a.txt", "Café".encode()).notice == ""


def test_one_notice_does_not_hide_another():
    cues = "1\n00:00:01,000 --> 00:00:02,000\nCafé\n\n2\n0:0x --> 00:00:04,000\nShut\n"
    notice = read_evidence("a.srt", cues.encode("cp1252")).notice
    assert notice.startswith("Read as Windows-1252: check accents and quote marks. 1 time cannot")


def test_markdown_keeps_the_words_of_its_links():
    found = read_evidence("a.md", b"# Minutes\n\nWe [hold](https://example.org/b) the *bridge*.")
    assert found.text == "Minutes\n\nWe hold the *bridge*."
    assert locator_at(found.places, len(found.text) - 1) == "paragraph 2"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", "Ťapek".encode("cp1250"), "Save it again as UTF-8"),
        ("a.txt", b"\xff\xfe\xe9", "Save it again as UTF-8"),
        ("a.txt", b"\xef\xbb\xbfCaf\xe9", "Save it again as UTF-8"),
        ("a.txt", "Words".encode("utf-16-le"), "it holds NUL characters. Save it again as UTF-8"),
        ("a.txt", b"%PDF-1.7", "“a.txt” is a PDF document, whatever its name says"),
        ("a.srt", b"\x89PNG\r\n\x1a\n", "“a.srt” is a PNG image"),
        ("a.html", b"PK\x03\x04", "“a.html” is a zip archive"),
        ("a.md", b"---\nslug: [\n---\nWords", "“a.md”"),
    ],
)
def test_what_is_no_text_is_refused_in_words(name, data, words):
    with pytest.raises(CannotRead) as refused:
        read_evidence(name, data)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("name", "what"), [("film.mp4", "film"), ("scan.PNG", "a picture"), ("call.mp3", "sound")]
)
def test_what_is_for_eyes_and_ears_is_kept_without_words(name, what):
    found = read_evidence(name, MEDIA[name[-4:].lower()])
    assert (found.text, found.places) == ("", ())
    assert f"“{name}” is kept without its words: it is {what}." in found.notice


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", b" \n \n"), ("a.html", b"<p><br></p>"), ("a.html", b"<p><!-- Caf\xe9 --></p>")],
)
def test_blanks_are_no_words(name, data):
    found = read_evidence(name, data)
    assert found.text == ""
    assert "it holds none that can be read" in found.notice


def test_a_very_long_text_is_cut_at_a_word_and_says_so(monkeypatch):
    monkeypatch.setattr(base, "LIMIT_TEXT", 20)
    found = read_evidence("a.txt", b"The bridge stays.\n\nIt will stay until May.\n\nWell.")
    assert found.text == "The bridge stays."
    assert found.places == ((0, "paragraph 1"),)
    assert "“a.txt” is longer than a million words" in found.notice


def test_a_text_within_the_limit_is_whole(monkeypatch):
    monkeypatch.setattr(base, "LIMIT_TEXT", 17)
    found = read_evidence("a.txt", b"The bridge stays.")
    assert (found.text, found.notice) == ("The bridge stays.", "")


FILES = {
    "a.txt": b"Open.",
    "a.md": b"Open.",
    "a.html": b"<p>Open.</p>",
    "a.docx": make_docx("<w:p><w:r><w:t>Open.</w:t></w:r></w:p>"),
    "a.pdf": make_pdf(["Open."]),
    "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\nOpen.\n",
    "a.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nOpen.\n",
    "a.eml": make_eml("Open."),
}


@pytest.mark.parametrize("name", FILES)
def test_a_process_of_its_own_reads_the_same(name):
    here = read_evidence(name, FILES[name])
    assert here.text.endswith("Open.")
    assert read_apart(name, FILES[name]) == here


def test_a_refusal_comes_back_in_the_same_words():
    with pytest.raises(CannotRead, match=r"“a “b”\.docx” is not a Word document"):
        read_apart("a “b”.docx", b"PK\x03\x04")


def test_what_has_no_text_starts_no_process(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    assert "it is film" in read_apart("film.mp4", MEDIA[".mp4"]).notice


def test_what_is_not_what_it_is_named_starts_no_process(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(CannotRead, match=r"“a\.pdf” is a PNG image"):
        read_apart("a.pdf", MEDIA[".png"])


def test_the_reader_knows_no_secret(monkeypatch):
    given = {}
    start = subprocess.Popen
    monkeypatch.setitem(os.environ, "NEWSROOM_SECRET_KEY", "canary")
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **kw: given.update(kw) or start(*a, **kw))
    read_apart("a.txt", b"Open.")
    assert "PATH" in given["env"]
    assert "canary" not in given["env"].values()


def test_how_far_it_is_is_heard_on_the_way():
    heard = []
    read_apart("long.pdf", make_pdf(*[["Open."]] * 40), heard.append)
    assert heard == sorted(heard)
    assert (len(heard), heard[-1]) == (20, 100)


def test_a_reader_ends_when_nobody_hears_it_any_more(monkeypatch):
    class Gone(Exception):
        pass

    def hang_up(_: int) -> None:
        raise Gone

    readers = []
    start = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *a, **kw: readers.append(start(*a, **kw)) or readers[0]
    )
    with pytest.raises(Gone):
        read_apart("long.pdf", make_pdf(*[["Open."]] * 40), hang_up)
    assert readers[0].poll() is not None


def test_a_bomb_costs_its_reader_alone():
    content = zlib.compress(b"BT /F 10 Tf " + b"(word ) Tj " * 16_000_000, 1)
    with pytest.raises(CannotRead, match="reading it failed, or took too much time or memory"):
        read_apart("bomb.pdf", make_pdf(content))


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(apart, "LIMIT_WAIT", 0.01)
    with pytest.raises(CannotRead, match="took too much time"):
        read_apart("a.txt", b"Open.")


def test_every_ending_has_its_reader():
    assert {f".{name.rpartition('.')[2]}" for name in FILES} <= set(EXTENSIONS)
