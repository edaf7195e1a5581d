"""Words and marks of a block, each stretch of marked speech one token among them."""

import re
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
    folded, by_start, last = [], {}, block.start
    for stretch in stretches:
        folded += [text[last : stretch.start], _FOLD * (stretch.end - stretch.start)]
        by_start[stretch.start] = stretch
        last = stretch.end
    folded.append(text[last : block.end])
    tokens = []
    for match in _TOKEN.finditer("".join(folded)):
        word, start = match.group(), match.start() + block.start
        end = match.end() + block.start
        if word[0] != _FOLD:
            low = word if word in _ACRONYMS else word.lower()
            tokens.append(Token(word, low, start, end))
            continue
        while start < end and start in by_start:  # stretches may touch
            stretch = by_start[start]
            closes = text[stretch.inner.end - 1] in ",.?!…—–-"
            tokens.append(Token(_FOLD, _FOLD, start, stretch.end, stretch, closes))
            start = stretch.end
    return _with_abbreviations(tokens)


def _with_abbreviations(tokens: list[Token]) -> list[Token]:
    """Join a full stop to the abbreviation before it: *Sen* and *.* are one token."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if (
            token.text == "."
            and last
            and last.end == token.start
            and last.low in ABBREVIATIONS
            and last.capital
            and (len(last.text) < 3 or not last.text.isupper())
        ):
            joined[-1] = Token(last.text + ".", last.low, last.start, token.end)
        else:
            joined.append(token)
    return joined
