"""The reporter's sentences, with each marked stretch folded into one token.

*“We lost. It hurt,” she said.* is one frame of six tokens: the speech, *she*, *said*
and the stop. Attribution is read in frames, where the words of a speech cannot be taken
for the reporter's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from articles.quotations.lexicon import (
    AUXILIARIES,
    BOUNDARIES,
    CUES,
    DETERMINERS,
    LEARNS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    words,
)
from articles.quotations.marks import Stretch
from articles.quotations.titles import with_titles
from articles.quotations.tokens import Token, tokens_of
from articles.text.document import Block

_LONGEST = 200  # tokens: no sentence is longer, and the work on one grows with its square
_LONGEST_NICKNAME = 16  # code points
_LONGEST_ATTRIBUTE = 40  # code points
#: What reports speech beside the verbs for saying.
_REPORTS = LEARNS | {"according"}
#: Words with a capital by which *U.S.* is seen to have ended a sentence.
_STARTS_SENTENCE = words("the he she it they we but in and on this that these a his her mr ms")
#: What opens a noun phrase, and what its noun is not.
_OPENS_NOUN = (DETERMINERS - PRONOUNS) - words("that this all both any")
_NO_NOUNS = BOUNDARIES | PREPOSITIONS | DETERMINERS | PRONOUNS | AUXILIARIES | words("and or but")

_WORD = r"[^\W\d_a-z][\w.’'-]*"


def _attribution(subject: str) -> re.Pattern[str]:
    before = r"(?P<before>[a-z]+) (?:[a-z-]+ ){0,3}?"  # *said head teacher*
    ends = r"(?= *[.,;\n]| *$| on | in )"
    return re.compile(rf"[,?!] (?:{subject} (?P<cue>[a-z]+)|{before}{subject}){ends}")


_ATTRIBUTION = _attribution(rf"(?:he|she|they|(?:{_WORD} ){{0,3}}{_WORD})")
#: By full name only: who speaks through several paragraphs may tell what others said.
_NAMED = _attribution(rf"(?:{_WORD} ){{1,3}}{_WORD}")


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

    def is_attributive(self, index: int) -> bool:
        """Say whether a short stretch stands before its noun: *the “clean hands” group*."""
        if not 0 < index < len(self.tokens) - 1:
            return False
        token, after = self.tokens[index], self.tokens[index + 1]
        if not token.stretch or token.closes or token.end - token.start > _LONGEST_ATTRIBUTE:
            return False
        noun = after.wordlike and not after.capital and after.low not in _NO_NOUNS
        before = self.lows[index - 1]
        return noun and (before in _OPENS_NOUN or before.endswith(("’s", "'s", "s’", "s'")))

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
        tokens = tokens_of(text, block, inside)
        if inside:
            tokens = with_titles(text, tokens)
        leads_in = bool(tokens) and tokens[-1].text == ":"
        if inside or leads_in or any(t.low in CUES or t.low in _REPORTS for t in tokens):
            yield from _split(text, tokens, number)


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

    Speech that the next paragraph seems to go on with is cut only before a full name, and
    goes on no more. A stretch that is closed is returned as it is.
    """
    if stretch.closed:
        return stretch
    attribution = _NAMED if stretch.continued else _ATTRIBUTION
    for match in attribution.finditer(text, stretch.inner.start, stretch.end):
        if (match["cue"] or match["before"]) in CUES:
            return replace(stretch, end=match.start() + 1, continued=False)
    return stretch
