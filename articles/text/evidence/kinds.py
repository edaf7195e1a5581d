"""The kinds of file that count as evidence, and whether a file is of the kind that it is named.

A table of our own: of two libraries that were tried, ``filetype`` knows no MP3 of MPEG-2.5 and
no older QuickTime film, and ``puremagic`` takes a text that begins with “BM” for a picture and
all Matroska for WebM. Here each kind has one test of its own beginning, as its format has it.
"""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple

from articles.text.importers.base import CannotRead

#: How much of a file's beginning is looked at, in bytes.
HEAD = 4096


class Kind(NamedTuple):
    """A kind of file: its name in a sentence, how it begins, and what it is served as.

    Text begins with anything but the marks of the others. ``reader`` is the module that draws
    its text, or "" where only eyes and ears can; ``what`` then says what it is to them.
    """

    named: str
    begins: re.Pattern[bytes] | None
    media_type: str = "application/octet-stream"
    reader: str = ""
    what: str = ""


def _begins(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL)


#: The field name of a header (RFC 5322, 3.6.8), or the line before a message in a mailbox.
_MAIL = _begins(rb"(?:\xef\xbb\xbf)?(?:From |[!-9;=-~]{1,76}[ \t]*:)")
#: ISO/IEC 14496-12, 4.3, without the brands of still pictures (HEIF, AVIF).
_MPEG4 = _begins(rb".{4}ftyp(?!hei|hev|mif1|msf1|avi)")
#: MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3), or the tag before it (id3.org, ID3v2).
_MP3 = _begins(rb"ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x00-\xef]")
_MPEG4_AUDIO = Kind("an MPEG-4 file", _MPEG4, "audio/mp4", what="sound")
#: How no PDF begins, though its mark may stand in the first kilobyte all the same.
_NO_PDF = rb"MZ|\x7fELF|PK\x03|\x89PNG|\xff\xd8\xff|GIF8|\s*<"
_PDF = Kind(
    # Its mark stands anywhere in that kilobyte (ISO 32000, annex H.3.4.1).
    "a PDF document", _begins(rb"(?!" + _NO_PDF + rb").{0,1019}%PDF-"), "application/pdf", "pdf",
)  # fmt: skip
_DOCX = Kind(
    # Zip, or the container of old documents and of those with a password, which says so later.
    "a Word document", _begins(rb"PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
)  # fmt: skip
_JPEG = Kind("a JPEG image", _begins(rb"\xff\xd8\xff"), "image/jpeg", what="a picture")
_PAGE = Kind("a web page", None, reader="page")
_MARKDOWN = Kind("a text", None, reader="markdown")

#: File name endings, each with its kind.
KINDS = {
    ".txt": Kind("a text", None, reader="plain"),
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".docx": _DOCX,
    ".pdf": _PDF,
    ".srt": Kind("subtitles", None, reader="subtitles"),
    ".vtt": Kind("subtitles", None, reader="subtitles"),
    ".eml": Kind("an e-mail", _MAIL, reader="mail"),
    ".png": Kind(
        "a PNG image", _begins(rb"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png", what="a picture"
    ),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".mp3": Kind("an MP3", _MP3, "audio/mpeg", what="sound"),
    ".m4a": _MPEG4_AUDIO,
    ".wav": Kind("a WAV", _begins(rb"(?:RIFF|RF64).{4}WAVE"), "audio/wav", what="sound"),
    # The first page of an Opus stream holds its head alone (RFC 7845, 3).
    ".opus": Kind("an Opus recording", _begins(rb"OggS.{24}OpusHead"), "audio/ogg", what="sound"),
    ".ogg": Kind("an Ogg recording", _begins(rb"OggS\0"), "audio/ogg", what="sound"),
    ".flac": Kind("a FLAC", _begins(rb"fLaC"), "audio/flac", what="sound"),
    ".mp4": Kind("an MPEG-4 file", _MPEG4, "video/mp4", what="film"),
    # Films older than the ftyp box begin with another one (QuickTime File Format, “Atoms”).
    ".mov": Kind(
        "a QuickTime film",
        _begins(_MPEG4.pattern + rb"|.{4}(?:moov|mdat|wide|free|skip|pnot)"),
        "video/quicktime",
        what="film",
    ),
    # EBML with its DocType (RFC 8794, 11.2.4; WebM is one of Matroska's).
    ".webm": Kind(
        "a WebM film",
        _begins(rb"\x1a\x45\xdf\xa3.{0,60}\x42\x82.{1,8}webm"),
        "video/webm",
        what="film",
    ),
    ".mkv": Kind(
        "a Matroska film",
        _begins(rb"\x1a\x45\xdf\xa3.{0,60}\x42\x82.{1,8}(?:webm|matroska)"),
        "video/x-matroska",
        what="film",
    ),
}

#: What else a file may turn out to be, to be named where its own name says otherwise.
_BINARIES = (
    Kind("a Windows program", _begins(rb"MZ.{0,2000}PE\0\0")),
    Kind("a Linux program", _begins(rb"\x7fELF")),
    Kind("a GIF image", _begins(rb"GIF8[79]a")),
    Kind("a PNG image, and a damaged one", _begins(rb"\x89PNG(?!\r\n\x1a\n\0\0\0\rIHDR)")),
    Kind("a rich text document (.rtf)", _begins(rb"\{\\rtf")),
    Kind("a gzip archive", _begins(rb"\x1f\x8b")),
    Kind("a zip archive or an office document", _begins(rb"PK\x03\x04")),
    Kind("an old Office document (such as .doc)", _begins(rb"\xd0\xcf\x11\xe0")),
    *(kind for kind in KINDS.values() if kind.begins not in (None, _MAIL)),
)
_TEXTS = (
    Kind("a script", _begins(rb"#!")),
    Kind("a web page", re.compile(rb"\s*<(?:!doctype html|html|head|body|script)", re.IGNORECASE)),
    Kind("XML or an SVG drawing", re.compile(rb"\s*<(?:\?xml|svg)", re.IGNORECASE)),
)
#: UTF-16, the one way to write text that has NUL bytes in it.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(name: str) -> Kind | None:
    """Return the kind that the file ``name`` says it is of, or None where we take no such."""
    return KINDS.get(PurePath(name).suffix.lower())


def check_kind(name: str, head: bytes) -> Kind:
    """Return the kind of the file ``name``, of which ``head`` is the beginning.

    Raises CannotRead for a kind that is not taken, and where the file is not what it is named.
    """
    kind, head = kind_of(name), head[:HEAD]
    if kind is None:
        raise CannotRead(
            "“{name}” is of no kind that the desk takes. Bring one of {known}; whatever else can "
            "be printed, print to PDF.",
            name=name,
            known=", ".join(KINDS),
        )
    other = _named(head, _BINARIES)
    if not kind.begins.match(head) if kind.begins else other:
        raise CannotRead(
            "“{name}” is {what}, whatever its name says. Bring it under its right name.",
            name=name,
            what=other or _named(head, _TEXTS) or f"not {kind.named}",
        )
    if not kind.begins and b"\0" in head and not head.startswith(_UTF_16):
        raise CannotRead(
            "“{name}” is no text: it holds NUL characters. Save it again as UTF-8, or paste the "
            "words.",
            name=name,
        )
    return kind


def _named(head: bytes, kinds: Iterable[Kind]) -> str:
    """Return which of ``kinds`` the file is by its beginning, or ""."""
    return next((kind.named for kind in kinds if kind.begins and kind.begins.match(head)), "")
