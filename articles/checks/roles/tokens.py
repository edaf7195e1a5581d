"""The words and marks of a sentence as phrases about offices are read from them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.registry.keys import fold
from articles.text.document import Document, Span

#: "then-President", "ex-premier" and "president-elect" are two words each.
_TOKEN = re.compile(
    r"(?:then|ex|former|now|current)-(?=\w)|-(?:elect|designate)\b"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W_](?:[\w’'&]|\.(?=\w)|-(?!elect|designate)(?=\w)|\.(?= ?[A-Z(]))*"
    r"|[^\w\s]",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?\Z")


class Token(NamedTuple):
    """A word or mark where it stands; ``low`` is the word folded, without its possessive."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Say whether it is a word with a capital."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Say whether it is a word or a number."""
        return self.text[0].isalnum()

    @property
    def is_possessive(self) -> bool:
        """Say whether it is a word such as "Britain’s"."""
        return len(self.text) > 1 and _POSSESSIVE.search(self.text) is not None


def tokens_of(document: Document, span: Span) -> list[Token]:
    """Return the tokens of a sentence in order."""
    return list(_tokens(document.text, span))


def _tokens(text: str, span: Span) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        yield Token(word, fold(word.strip("-")) or word, match.start(), match.end())
