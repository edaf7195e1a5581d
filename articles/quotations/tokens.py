"""Words and marks of a block, each stretch of marked speech one token among them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.quotations.marks import Stretch
from articles.text.document import Block, Span
from articles.text.sentences import ABBREVIATIONS

_FOLD = "\ue000"
_TOKEN = re.compile(
    rf"{_FOLD}+"
    r"|@\w+"
    r"|(?:[^\W\d_]\.)+(?:[^\W\d_]\b)?"  # initials: U.N., J.
    r"|\w+(?:[’'&.@/-]\w+)*(?:[’'](?!\w))?"
    r"|\.\.+|--+|[^\w\s]"
)
#: Bodies that would read as small words in lower case.
_ACRONYMS = frozenset(("WHO", "IT"))


class Range(NamedTuple):
    """Token indices of a frame, half-open."""

    start: int
    end: int


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole stretch of marked speech."""

    text: str
    low: str
    start: int
    end: int
    stretch: Stretch | None = None
    closes: bool = False  #: speech that ends in punctuation, as before *said Smith*
    titled: bool = False  #: the title of a work that stood in quote marks

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or self.is_handle

    @property
    def wordlike(self) -> bool:
        return self.text[0].isalnum() or self.is_handle

    @property
    def is_handle(self) -> bool:
        """Say whether it is a name on a platform: *@harbourmaster*."""
        return self.text[0] == "@" and len(self.text) > 1


def tokens_of(text: str, block: Block, stretches: list[Stretch]) -> list[Token]:
    """Return the tokens of a block in order; ``stretches`` are those that stand in it."""
    folded: list[str] = []
    by_start: dict[int, Stretch] = {}
    last = block.start
    for stretch in stretches:
        folded += [text[last : stretch.start], _FOLD * (stretch.end - stretch.start)]
        by_start[stretch.start] = stretch
        last = stretch.end
    folded.append(text[last : block.end])
    tokens: list[Token] = []
    for match in _TOKEN.finditer("".join(folded)):
        word = match.group()
        start, end = match.start() + block.start, match.end() + block.start
        if word[0] == _FOLD:
            tokens.extend(_stretches_at(text, start, end, by_start))
        elif word == "." and tokens and _is_abbreviation(tokens[-1], start):
            name = tokens[-1]
            tokens[-1] = Token(name.text + ".", name.low, name.start, end)
        else:
            tokens.append(Token(word, word if word in _ACRONYMS else word.lower(), start, end))
    return tokens


def _stretches_at(text: str, start: int, end: int, by_start: dict[int, Stretch]) -> Iterator[Token]:
    """Yield a token for each stretch from ``start`` to ``end``, where several may touch."""
    while start < end and start in by_start:
        stretch = by_start[start]
        closes = text[stretch.inner.end - 1] in ",.?!…—–-"
        yield Token(_FOLD, _FOLD, start, stretch.end, stretch, closes)
        start = stretch.end


def _is_abbreviation(token: Token, stop: int) -> bool:
    """Say whether the full stop at ``stop`` belongs to the word before: *Sen* and *.*"""
    if token.end != stop or token.low not in ABBREVIATIONS or not token.capital:
        return False
    return len(token.text) < 3 or not token.text.isupper()
