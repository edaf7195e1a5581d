"""E-mails (.eml): who wrote to whom and when, what they say, and messages inside of messages.

Read with the standard library's parser. Of a text that is there both plain and as a web page
the plain one is read, and of the page what the plain one does not say; what a message carries
besides is named in the notice and not read.
Sources: RFC 5322 (the head), RFC 2046 (the parts), RFC 2183 (what is an attachment).
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from itertools import count as counted

from articles.text.evidence.base import EvidenceText, Piece, carries, lay_out
from articles.text.evidence.page import shown
from articles.text.evidence.plain import decoded, in_blocks
from articles.text.importers.base import CannotRead

HEADERS = (
    "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject", "Message-ID",
)  # fmt: skip
#: Messages and parts inside of one another that are gone into: a thread forwarded ten times.
LIMIT_DEPTH = 20
#: Code points of one header that are shown.
LIMIT_HEADER = 2000
_WORD = re.compile(r"\w+")


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
    head = [f"{each}: {words}" for each in HEADERS if (words := _header(letter, message, each))]
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
        if kind == "multipart/alternative":
            yield from _said_once(_blocks(letter, each, depth + 1) for each in _plain_first(parts))
            return
        for each in parts:
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


def _plain_first(parts: list[Message]) -> list[Message]:
    return sorted(parts, key=lambda part: part.get_content_type() != "text/plain")


def _said_once(alternatives: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the blocks of the first, and of the others those whose words it does not have.

    Some programs send "See the web page" for the plain one, or put files into the other.
    """
    said = ""
    for blocks in alternatives:
        held = [(block, " ".join(["", *_WORD.findall(block), ""])) for block in blocks]
        yield from (block for block, words in held if words not in said)
        said += "".join(words for _, words in held)


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


def _header(letter: _Letter, message: Message, name: str) -> str:
    values = ", ".join(_words(str(value)) for value in message.get_all(name, []))
    if len(values) > LIMIT_HEADER:
        letter.carried.append(f"the end of its “{name}”")
    return values[:LIMIT_HEADER]


def _words(raw: str) -> str:
    """Decode what a header says (RFC 2047), in one line."""
    raw = raw[: 4 * LIMIT_HEADER]
    with suppress(HeaderParseError, LookupError, ValueError):  # as it stands, it tells something
        raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split())


def _notice(letter: _Letter) -> str:
    notices = [*sorted(letter.notices), carries(letter.name, letter.carried)]
    return " ".join(filter(None, notices))
