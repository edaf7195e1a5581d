"""The reporter's sentences, with each marked stretch folded into one token.

*“We lost. It hurt,” she said.* is one frame of six tokens: the speech, *she*, *said*
and the stop. Attribution is read in frames, where the words of a speech cannot be taken
for the reporter's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from articles.quotations.lexicon import CUES, PERSONAL, words
from articles.quotations.marks import Stretch
from articles.text.document import Block, Span
from articles.text.sentences import ABBREVIATIONS

_LONGEST = 200  # tokens: no sentence is longer, and the work on one grows with its square
_LONGEST_NICKNAME = 16  # code points
_FOLD = "\ue000"
_TOKEN = re.compile(
    rf"{_FOLD}+"
    r"|@\w+"
    r"|(?:[^\W\d_]\.)+(?:[^\W\d_]\b)?"  # initials: U.N., J.
    r"|\w+(?:[’'&.@/-]\w+)*(?:[’'](?!\w))?"
    r"|\.\.+|--+|[^\w\s]"
)
#: Words with a capital by which *U.S.* is seen to have ended a sentence.
_STARTS_SENTENCE = words("the he she it they we but in and on this that these a his her mr ms")

#: Bodies that would read as small words in lower case.
_ACRONYMS = frozenset(("WHO", "IT"))

_SUBJECT = r"(?:he|she|they|(?:[^\W\d_a-z][\w.’'-]* ){0,3}[^\W\d_a-z][\w.’'-]*)"
_ATTRIBUTION = re.compile(
    rf"[,?!] (?:{_SUBJECT} (?P<cue>[a-z]+)|(?P<before>[a-z]+) {_SUBJECT})"
    r"(?= *[.,;\n]| *$| on | in )"
)


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


@dataclass(slots=True)
class Frame:
    """One sentence of the reporter's: its tokens, and the block that it stands in."""

    tokens: list[Token]
    block: int
    lows: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lows = [token.low for token in self.tokens]

    def low_at(self, index: int) -> str:
        """Return the word there in lower case; outside the frame, a full stop."""
        return self.lows[index] if 0 <= index < len(self.lows) else "."

    def is_nickname(self, index: int) -> bool:
        """Say whether a short stretch stands inside a name: *Al “Fats” Boone*."""
        around = self.tokens[max(0, index - 1) : index + 2]
        if len(around) < 3 or not around[1].stretch or around[1].closes:
            return False
        short = around[1].end - around[1].start < _LONGEST_NICKNAME
        return short and around[0].capital and around[2].capital

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def frames_of(text: str, blocks: tuple[Block, ...], stretches: list[Stretch]) -> Iterator[Frame]:
    """Yield the frames of every block in order; ``stretches`` must lie within blocks."""
    position = 0
    for number, block in enumerate(blocks):
        inside = []
        while position < len(stretches) and stretches[position].start < block.end:
            inside.append(stretches[position])
            position += 1
        tokens = _tokens(text, block, inside)
        leads_in = bool(tokens) and tokens[-1].text == ":"
        if inside or leads_in or any(t.low in CUES or t.low == "according" for t in tokens):
            yield from _split(text, tokens, number)


def _tokens(text: str, block: Block, stretches: list[Stretch]) -> list[Token]:
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


def _split(text: str, tokens: list[Token], block: int) -> Iterator[Frame]:
    first = 0
    for index in range(len(tokens) - 1):
        if index - first == _LONGEST or _ends_frame(text, tokens, index):
            yield Frame(tokens[first : index + 1], block)
            first = index + 1
    if first < len(tokens):
        yield Frame(tokens[first:], block)


def _ends_frame(text: str, tokens: list[Token], index: int) -> bool:
    token, following = tokens[index], tokens[index + 1]
    if token.stretch:
        last = text[token.stretch.inner.end - 1]
        if last not in ".!?…" or not (following.capital or following.stretch):
            return False
        return last in "." or not _attribution_follows(tokens, index + 1)
    if token.text == ")" and index and tokens[index - 1].text == ".":
        return following.capital
    if token.text[0] in ".!?…":
        opens = following.capital or following.stretch or following.text[0] in "([0123456789$#@"
        return bool(opens) and following.start > token.end
    if token.text.endswith(".") and token.text[0].isalpha() and len(token.text) > 2:
        return following.low in _STARTS_SENTENCE and following.capital
    return False


def _attribution_follows(tokens: list[Token], index: int) -> bool:
    """Say whether *Smith asked.* follows: a cue verb with a short subject and no content."""
    for position in range(index + 1, min(index + 9, len(tokens))):
        token = tokens[position]
        if token.low in CUES and CUES[token.low] not in ("want", "think"):
            rest = tokens[position + 1 : position + 2]
            return not rest or not (rest[0].low in PERSONAL or rest[0].low in ("that", "the", ":"))
        if token.text in ".:;" or token.stretch:
            return False
    return False


def cut_unclosed(text: str, stretch: Stretch) -> Stretch:
    """Return speech that was never closed, cut before *, Smith said.* where that follows.

    A stretch that is closed, or goes on in the next paragraph, is returned as it is.
    """
    if stretch.closed or stretch.continued:
        return stretch
    for match in _ATTRIBUTION.finditer(text, stretch.inner.start, stretch.end):
        if (match["cue"] or match["before"]) in CUES:
            return replace(stretch, end=match.start() + 1)
    return stretch
