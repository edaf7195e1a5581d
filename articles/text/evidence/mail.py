"""E-mails (.eml): who wrote to whom and when, what they say, and messages inside of messages.

Read with the standard library's parser. Of a text that is there both plain and as a web page
the plain one is read; what a message carries besides is named in the notice and not read.
Sources: RFC 5322 (the head), RFC 2046 (the parts), RFC 2183 (what is an attachment).
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from itertools import count as counted

from articles.text.evidence.base import EvidenceText, Piece, lay_out
from articles.text.evidence.page import shown
from articles.text.evidence.plain import decoded, in_blocks
from articles.text.importers.base import CannotRead

HEADERS = ("From", "To", "Cc", "Date", "Subject", "Message-ID")
#: Messages and parts inside of one another that are gone into: a thread forwarded ten times.
LIMIT_DEPTH = 20
#: Code points of one header that are shown.
LIMIT_HEADER = 2000
#: Things carried that are named.
_NAMED = 10


@dataclass
class _Letter:
    """What is found on the way through a message: its pieces, and what it carries besides."""

    name: str
    pieces: list[Piece] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)
    notices: set[str] = field(default_factory=set)
    messages: Iterator[int] = field(default_factory=lambda: counted(1))


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.eml`` file; raises CannotRead where it is no message, or nested without end."""
    try:
        message = message_from_bytes(data)
        if not any(message[header] for header in (*HEADERS, "Received")):
            raise CannotRead(
                "“{name}” is no e-mail: it names no sender, date or subject. Save the message "
                "again as .eml, or paste the words.",
                name=name,
            )
        letter = _Letter(name)
        _read_message(letter, message, 0)
    except RecursionError:
        raise CannotRead(
            "“{name}” nests its parts too deep to be read. Paste the words instead.", name=name
        ) from None
    return lay_out(letter.pieces, _notice(letter))


def _read_message(letter: _Letter, message: Message, depth: int) -> None:
    number = next(letter.messages)
    label = f"message {number}, " if number > 1 else ""
    head = [f"{each}: {words}" for each in HEADERS if (words := _header(message, each))]
    letter.pieces.append(Piece(f"{label}head", "\n".join(head)))
    for paragraph, block in enumerate(_blocks(letter, message, depth), 1):
        letter.pieces.append(Piece(f"{label}paragraph {paragraph}", block))


def _blocks(letter: _Letter, part: Message, depth: int) -> Iterator[str]:
    """Yield the paragraphs of one part; messages inside of it are read into the letter."""
    kind = part.get_content_type()
    if depth > LIMIT_DEPTH:
        letter.carried.append("parts nested deeper than any letter")
    elif kind == "message/rfc822":
        for inner in _parts(part):
            _read_message(letter, inner, depth + 1)
    elif part.is_multipart():
        parts = _parts(part)
        for each in [_plainest(parts)] if kind == "multipart/alternative" else parts:
            yield from _blocks(letter, each, depth + 1)
    elif part.get_filename() or part.get_content_disposition() == "attachment":
        letter.carried.append(f"“{_words(part.get_filename() or kind)}”")
    elif kind in ("text/plain", "text/html"):
        yield from _text(letter, part)
    else:
        letter.carried.append(f"a part of type {kind}")


def _parts(part: Message) -> list[Message]:
    held = part.get_payload()
    return [each for each in held if isinstance(each, Message)] if isinstance(held, list) else []


def _plainest(parts: list[Message]) -> Message:
    """Return the alternative that is plain text and not empty, else the last: the best of them."""
    plain = (part for part in parts if part.get_content_type() == "text/plain")
    return next((part for part in plain if _bytes(part).strip()), parts[-1])


def _text(letter: _Letter, part: Message) -> Iterator[str]:
    try:
        source = _decoded(letter, part)
        is_page = part.get_content_type() == "text/html"
        yield from shown(letter.name, source) if is_page else in_blocks(source)
    except CannotRead:
        if _bytes(part).strip():
            letter.carried.append("a text that cannot be read")


def _decoded(letter: _Letter, part: Message) -> str:
    """Decode in the encoding that is declared, with a sign for what does not belong."""
    data = _bytes(part)
    try:
        return data.decode(part.get_content_charset() or "", "replace").replace("\r\n", "\n")
    except (LookupError, UnicodeError):
        source = decoded(letter.name, data)
        letter.notices |= {source.notice} - {""}
        return source.text


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: Message, name: str) -> str:
    values = (_words(str(value)) for value in message.get_all(name, []))
    return ", ".join(values)[:LIMIT_HEADER]


def _words(raw: str) -> str:
    """Decode what a header says (RFC 2047), in one line."""
    raw = raw[: 4 * LIMIT_HEADER]
    with suppress(HeaderParseError, LookupError, ValueError):  # as it stands, it tells something
        raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split())


def _notice(letter: _Letter) -> str:
    notices = sorted(letter.notices)
    if letter.carried:
        named = ", ".join(letter.carried[:_NAMED])
        more = " and more" if len(letter.carried) > _NAMED else ""
        notices.append(
            f"“{letter.name}” carries what was not read: {named}{more}. Bring what counts as a "
            "file of its own."
        )
    return " ".join(notices)
