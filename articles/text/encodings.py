"""Bytes to text: strictly, never by guessing, with words for what goes wrong."""

import codecs

from articles.text.importers.base import CannotRead

#: Encodings that a person may name, with what they are called. A byte order mark and
#: UTF-8 need no naming.
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252 (Western Europe)",
    "iso8859-15": "ISO-8859-15 (Western Europe)",
    "mac-roman": "Mac Roman",
    "cp1250": "Windows-1250 (Central Europe)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-u": "KOI8-U (Cyrillic)",
}

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: How files that are no text begin, from their formats' own descriptions.
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (such as .doc)"),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
)


def decode(name: str, data: bytes, encoding: str | None = None) -> str:
    """Return the text of the file ``name``: by its byte order mark, else as UTF-8.

    With ``encoding``, a key of ``ENCODINGS``, it is read as that. Raises CannotRead for
    bytes that are no text, or not in this encoding.
    """
    refuse_binary(name, data)
    text = _decoded(name, data, encoding) if encoding else _detected(name, data)
    if "\x00" in text:
        raise CannotRead(
            "“{name}” is not plain text: it holds NUL characters. Choose UTF-16 if it was "
            "saved as that, or save it again as UTF-8.",
            name=name,
        )
    return text


def binary_format(data: bytes) -> str | None:
    """Name the format that ``data`` begins like, or None where it may be text."""
    return next((what for magic, what in _BINARY if data.startswith(magic)), None)


def refuse_binary(name: str, data: bytes) -> None:
    """Raise CannotRead where ``data`` begins as a known format that is no text."""
    what = binary_format(data)
    if what:
        raise CannotRead(
            "“{name}” is {what}, whatever its name says. Save it as .docx or as plain "
            "text, or paste the words.",
            name=name,
            what=what,
        )


def _detected(name: str, data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(name, data, encoding, ENCODINGS[encoding.removesuffix("-sig")])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotRead(
            "“{name}” is not UTF-8. Choose how it was saved, e.g. Windows-1252, or save it "
            "again as UTF-8.",
            name=name,
        ) from None


def _decoded(name: str, data: bytes, encoding: str) -> str:
    label = ENCODINGS.get(encoding)
    if label is None:
        raise CannotRead(
            "“{name}” cannot be read as “{encoding}”. Choose one of: {known}.",
            name=name,
            encoding=encoding,
            known=", ".join(ENCODINGS.values()),
        )
    return _strictly(name, data, "utf-8-sig" if encoding == "utf-8" else encoding, label)


def _strictly(name: str, data: bytes, encoding: str, label: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CannotRead(
            "“{name}” is not {label}: the byte at {position} does not belong there. Choose "
            "another encoding, or save it again as UTF-8.",
            name=name,
            label=label,
            position=f"{error.start:,}",
        ) from None
