"""Kinds of evidence: a file is what its name says, by how it begins."""

import pytest

from articles.text.evidence import KINDS, CannotRead, check_kind
from tests.evidence_files import MEDIA, make_docx, make_eml, make_pdf

WHOLE = {
    **MEDIA,
    ".txt": b"BMW said it would open.",
    ".md": b"# Minutes",
    ".markdown": b"MZ: he said it would open.",
    ".html": b"<p>Open.",
    ".htm": b"<!DOCTYPE html><p>Open.",
    ".docx": make_docx("<w:p/>"),
    ".pdf": make_pdf(["Open."]),
    ".srt": b"\xef\xbb\xbf1\n00:00:01,000 --> 00:00:02,000\nOpen.\n",
    ".vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nOpen.\n",
    ".eml": make_eml("Open."),
}
PROGRAM = b"MZ\x90\0" + bytes(120) + b"PE\0\0"


def test_every_kind_is_tried():
    assert WHOLE.keys() == KINDS.keys()


@pytest.mark.parametrize("ending", WHOLE)
def test_a_file_that_is_what_its_name_says(ending):
    assert check_kind(f"a{ending.upper()}", WHOLE[ending]) == KINDS[ending]


@pytest.mark.parametrize(
    ("ending", "head"),
    [
        (".mp3", b"ID3\x04\0\0\0\0\0\x23"),
        (".mp3", b"\xff\xe3\x18\xc4"),  # MPEG-2.5, as voice recorders write it
        (".mp3", b"\xff\xfa\x90\0"),  # with a checksum
        (".mov", b"\0\0\0\x08wide\0\0\1\0mdat"),
        (".mov", b"\0\0\0\x6cmoov\0\0\0\x64mvhd"),
        (".mp4", b"\0\0\0\x18ftypiso5\0\0\2\0iso5dash"),
        (".mkv", MEDIA[".webm"]),
        (".pdf", b"\x1b%-12345X@PJL\r\n%PDF-1.4"),
        (".docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        (".eml", b"From ana@example.org Mon Jan  2 10:00:00 2017\n"),
        (".txt", "Open.".encode("utf-16")),
        (".txt", b""),
    ],
)
def test_other_ways_to_begin(ending, head):
    assert check_kind(f"a{ending}", head) == KINDS[ending]


@pytest.mark.parametrize("named", [ending for ending in KINDS if ending not in (".txt", ".md")])
@pytest.mark.parametrize("is_really", [*MEDIA, ".pdf", ".docx"])
def test_no_kind_passes_for_another(named, is_really):
    if KINDS[named].named == KINDS[is_really].named or (named, is_really) in ALIKE:
        return
    with pytest.raises(CannotRead, match=f"“a{named}” is .*whatever its name says"):
        check_kind(f"a{named}", WHOLE[is_really])


#: One container, of which one name says less than the other.
ALIKE = {
    (".mkv", ".webm"), (".ogg", ".opus"), (".mov", ".mp4"), (".mov", ".m4a"), (".mp4", ".mov"),
    (".m4a", ".mov"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "head", "what"),
    [
        ("a.pdf", PROGRAM, "a Windows program"),
        ("a.pdf", PROGRAM + b"%PDF-1.7", "a Windows program"),
        ("a.pdf", b"<html><script>go()</script>%PDF-1.7", "a web page"),
        ("a.pdf", b"\n<svg onload='go()'>%PDF-1.7", "XML or an SVG drawing"),
        ("a.pdf", b"GIF89a%PDF-1.7", "a GIF image"),
        ("a.pdf", b" " * 2000 + b"%PDF-1.7", "not a PDF document"),
        ("a.png", b"<!doctype HTML><p>Open.", "a web page"),
        ("a.png", b"\x89PNG\r\n\x1a\n<html>", "a PNG image, and a damaged one"),
        ("a.jpg", b"\0\0\0\x18ftypheic", "not a JPEG image"),
        ("a.mp4", b"\0\0\0\x18ftypheic", "not an MPEG-4 file"),
        ("a.jpg", b"GIF89a", "a GIF image"),
        ("a.mp3", b"\x7fELF\2\1\1", "a Linux program"),
        ("a.mp3", b"\xff\xfe\xff\xff", "not an MP3"),
        ("a.wav", b"RIFF\x24\0\0\0AVI ", "not a WAV"),
        ("a.docx", b"#!/bin/sh\n", "a script"),
        ("a.docx", b"{\\rtf1", "a rich text document"),
        ("a.txt", PROGRAM, "a Windows program"),
        ("a.vtt", b"\x1f\x8b\x08", "a gzip archive"),
        ("a.html", b"PK\x03\x04", "a zip archive"),
        ("a.eml", b"<html><p>From: me", "a web page"),
        ("a.eml", b"Well, as I was saying.\nFrom: me", "not an e-mail"),
        ("a.eml", b"", "not an e-mail"),
    ],
)
def test_a_file_under_a_wrong_name_is_called_what_it_is(name, head, what):
    with pytest.raises(CannotRead, match=f"“{name}” is {what}.*, whatever its name says"):
        check_kind(name, head)


@pytest.mark.parametrize("name", ["letter.odt", "minutes", "drawing.svg", "run.exe", "a.pdf.exe"])
def test_a_kind_that_is_not_taken_says_which_are(name):
    with pytest.raises(CannotRead, match=r"no kind that the desk takes. Bring one of \.txt, .*mkv"):
        check_kind(name, b"Open.")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.srt"])
def test_what_holds_nul_is_no_text(name):
    with pytest.raises(CannotRead, match=f"“{name}” is no text: it holds NUL"):
        check_kind(name, b"Open.\0\0\1")
