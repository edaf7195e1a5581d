"""Pair quote marks: what stands between them, and which marks do not fit.

One pass over the marks of each block, with a stack for nesting, so the time taken grows
with the length of the text. Straight marks say nothing of their direction; it is read
off their neighbours: an opening mark has a blank or bracket before it and a character
after it. An apostrophe is told from a closing single mark by the same neighbours and,
for plural possessives (*the owners’ dog*), by whether a surer closing mark still comes.

Not told apart: a single-quoted phrase that ends in *s* directly before another word,
where a later closing mark is surer (it runs on to that mark); and a closing mark that
follows a figure (*"in the top 10" it said*) where the next mark looks like a close.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from articles.text.document import Block, Document, Span

MARK = re.compile(r"(?<!`)``(?!`)|''|[“”„‟«»\"‘’‚']")
OPENERS = frozenset("“„‟«‘‚") | {"``"}
CLOSERS = frozenset("”»’") | {"''"}
SINGLE = frozenset("‘’‚'")
CURLY = frozenset("“”„‟‘’‚")

#: Proper pairs elsewhere: German „so“, Danish and German »so«.
_PAIRS_ABROAD = frozenset((("„", "“"), ("»", "«")))

#: What is written with a leading apostrophe, so that no quote opens there.
_ELISION = re.compile(
    r"(?:\d\ds?|n|em|im|er|til|tis|twas|twould|bout|round|cause|cos|neath)\b", re.I
)
#: The end of a word before an apostrophe that stands for a sound left out, or for *’s*.
_DROPS = re.compile(r"(?:[szx]|in|\b(?:an|n|o|ol|th|wi))$", re.I)
_BEFORE_OPENER = re.compile(r"[\s(\[{—–/“„«‘\"'-]")
_FENCE = "```"
_STOP = re.compile(r"[\s.,;:!?…)\]}—–”»\"'/-]")

Trouble = Literal["unclosed", "unopened", "mismatched"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two quote marks, marks included; nested stretches are part of it.

    ``closed`` is False where the block ended first; then ``continued`` says that the
    next block opens with a mark, as typography asks of one speech over several
    paragraphs. ``continues`` says that the block before did so.
    """

    start: int
    end: int
    opener: str
    closer: str = ""
    continued: bool = False
    continues: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def closed(self) -> bool:
        return bool(self.closer)

    @property
    def inner(self) -> Span:
        """The stretch without its marks."""
        return Span(self.start + len(self.opener), self.end - len(self.closer))


@dataclass(frozen=True, slots=True)
class MarkTrouble:
    """A mark that does not fit, and the mark that would."""

    start: int
    end: int
    kind: Trouble
    right: str
    other: Span | None = None  #: where two marks do not match: the one that opens


@dataclass(frozen=True, slots=True)
class Marks:
    """Every outermost stretch of a document, in order, and every mark that does not fit."""

    stretches: tuple[Stretch, ...]
    troubles: tuple[MarkTrouble, ...]


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    before: str
    after: str


@lru_cache(maxsize=2)  # each rule on marks asks anew
def pair_marks(document: Document) -> Marks:
    """Return the stretches between quote marks, and the marks that do not pair."""
    stretches: list[Stretch] = []
    troubles: list[MarkTrouble] = []
    carried = fenced = False
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=False):
        fences = document.text.count(_FENCE, block.start, block.end)
        if fenced or fences:  # code is not speech
            fenced = fenced != bool(fences % 2)
            carried = False
            continue
        pairing = _Pairing(document.text, block)
        found = pairing.run(carried, _opening_mark(document.text, following))
        carried = bool(found) and found[-1].continued
        stretches.extend(found)
        troubles.extend(pairing.troubles)
    return Marks(tuple(stretches), tuple(sorted(troubles, key=lambda t: t.start)))


def family(mark: str) -> str:
    """Return which pair a mark belongs to: ``single`` or ``double``."""
    return "single" if mark in SINGLE else "double"


def partner(mark: str) -> str:
    """Return the mark that closes what ``mark`` opens, or opens what it closes."""
    pairs = {"“": "”", "”": "“", "‘": "’", "’": "‘", "«": "»", "»": "«", "„": "”", "‟": "”"}
    return {**pairs, "‚": "’", "``": "''"}.get(mark, mark)


def _opening_mark(text: str, block: Block | None) -> str:
    """Return the mark with which a block opens, or nothing."""
    mark = block and MARK.match(text, block.start, block.end)
    if not mark or mark.group() in "”»’" or _ELISION.match(text, mark.end()):
        return ""
    return mark.group()


class _Pairing:
    """The marks of one block, read from left to right."""

    def __init__(self, text: str, block: Block) -> None:
        self.block = block
        self.marks = [
            self._mark(text, match) for match in MARK.finditer(text, block.start, block.end)
        ]
        self.text = text
        self.next_opener = ""
        self.open: list[_Mark] = []
        self.stretches: list[Stretch] = []
        self.troubles: list[MarkTrouble] = []

    def run(self, carried: bool, next_opener: str) -> list[Stretch]:
        """Pair them; ``carried`` and ``next_opener`` are of the blocks before and after."""
        self.next_opener = next_opener
        surer = self._surer_closers()
        for position, mark in enumerate(self.marks):
            if mark.text in SINGLE:
                self._read_single(mark, surer[position])
            else:
                self._read_double(mark, self.marks[position + 1 : position + 2])
        self._finish(next_opener)
        if carried and self.stretches and self.stretches[0].start == self.block.start:
            self.stretches[0] = replace(self.stretches[0], continues=True)
        return self.stretches

    def _mark(self, text: str, match: re.Match[str]) -> _Mark:
        start, end = match.span()
        before = text[start - 1] if start > self.block.start else " "
        after = text[end] if end < self.block.end else " "
        return _Mark(start, end, match.group(), before, after)

    def _read_double(self, mark: _Mark, following: list[_Mark]) -> None:
        inside = any(family(m.text) == "double" for m in self.open)
        looks_open, looks_closed = _can_open(mark), _can_close(mark)
        if (
            mark.text in '"'
            and mark.before.isdigit()
            and not self._ends_after_digit(mark, inside, following)
        ):
            return  # inches
        if mark.text in OPENERS:
            opens = not (inside and looks_closed)
        elif mark.text in CLOSERS:
            opens = not inside and looks_open
        else:
            opens = looks_open if inside else not looks_closed
        if opens:
            self._push(mark)
        else:
            self._close(mark)

    @staticmethod
    def _ends_after_digit(mark: _Mark, inside: bool, following: list[_Mark]) -> bool:
        """Tell a close after a figure from inches: inches leave a later mark to close."""
        if not inside:
            return mark.after.isalnum()
        return not (following and following[0].text == '"' and _can_close(following[0]))

    def _read_single(self, mark: _Mark, surer_comes: bool) -> None:
        inside = any(family(m.text) == "single" for m in self.open)
        if mark.before.isalnum() and mark.after.isalnum():
            return
        if mark.text != "’" and _can_open(mark) and not _ELISION.match(self.text, mark.end):
            if mark.text != "'" or surer_comes or self._runs_on(mark):
                self._push(mark)
            return
        if (
            inside
            and mark.text != "‘"
            and _can_close(mark)
            and not (surer_comes and self._is_possessive(mark))
        ):
            self._close(mark)

    def _is_possessive(self, mark: _Mark) -> bool:
        """Say whether it may be an apostrophe at a word's end: *the owners’ dog*, *dancin’ in*."""
        if mark.after != " ":
            return False
        return bool(_DROPS.search(self.text, max(self.block.start, mark.start - 4), mark.start))

    def _runs_on(self, mark: _Mark) -> bool:
        """Say whether speech led in by *said:* goes on in a paragraph that opens so, too."""
        lead = self.text[self.block.start : mark.start].rstrip()
        return self.next_opener == mark.text and (not lead or lead[-1] in ":,")

    def _surer_closers(self) -> list[bool]:
        """Say of each single mark whether a sure closing mark follows before the next opener."""
        comes, answers = False, []
        for mark in reversed(self.marks):
            answers.append(comes)
            if mark.text in SINGLE:
                if mark.text != "‘" and _can_close(mark) and not self._is_possessive(mark):
                    comes = True
                elif (
                    mark.text != "’" and _can_open(mark) and not _ELISION.match(self.text, mark.end)
                ):
                    comes = False
        return answers[::-1]

    def _push(self, mark: _Mark) -> None:
        # A second double mark that opens, with none of the other kind between, means
        # that the first was never closed.
        if self.open and family(self.open[-1].text) == family(mark.text):
            self._give_up(self.open.pop(), mark.start)
        self.open.append(mark)

    def _close(self, mark: _Mark) -> None:
        while self.open and family(self.open[-1].text) != family(mark.text):
            if not any(family(m.text) == family(mark.text) for m in self.open):
                break
            self._give_up(self.open.pop(), mark.start)
        if not self.open or family(self.open[-1].text) != family(mark.text):
            self._report(mark, "unopened", partner(mark.text))
            return
        opener = self.open.pop()
        abroad = (opener.text, mark.text) in _PAIRS_ABROAD
        if opener.text in ("”", "’", "»") and not abroad:  # the right mark, the wrong way round
            self._report(opener, "mismatched", partner(opener.text))
            opener = opener._replace(text=partner(opener.text))
        if (
            not abroad
            and partner(opener.text) != mark.text
            and {opener.text, mark.text} != {"``", '"'}
        ):
            self._report(mark, "mismatched", partner(opener.text), opener)
        if not self.open:
            self.stretches.append(Stretch(opener.start, mark.end, opener.text, mark.text))

    def _give_up(self, opener: _Mark, end: int) -> None:
        """Report an opener that nothing closed, keeping its stretch if it was outermost."""
        if opener.text == "'":
            return  # as likely an apostrophe
        self._report(opener, "unclosed", partner(opener.text))
        if not self.open and family(opener.text) == "double":
            end = opener.end + len(self.text[opener.end : end].rstrip())
            self.stretches.append(Stretch(opener.start, end, opener.text))

    def _finish(self, next_opener: str) -> None:
        while self.open:
            opener = self.open.pop()
            if not self.open and next_opener and family(next_opener) == family(opener.text):
                stretch = Stretch(opener.start, self.block.end, opener.text, continued=True)
                self.stretches.append(stretch)
            else:
                self._give_up(opener, self.block.end)

    def _report(self, mark: _Mark, kind: Trouble, right: str, opener: _Mark | None = None) -> None:
        other = Span(opener.start, opener.end) if opener else None
        self.troubles.append(MarkTrouble(mark.start, mark.end, kind, right, other))


def _can_open(mark: _Mark) -> bool:
    return bool(_BEFORE_OPENER.match(mark.before)) and not mark.after.isspace()


def _can_close(mark: _Mark) -> bool:
    return not mark.before.isspace() and bool(_STOP.match(mark.after))
