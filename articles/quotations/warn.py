"""What an editor must weigh before trusting that a quote is what was said.

These rules are about words, not about meaning: they say where to look.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from articles.quotations import lexicon as lex
from articles.quotations.align import Step
from articles.quotations.denials import ADVERBS, denials_in, is_doubt
from articles.quotations.evidence import Evidence, words_in
from articles.quotations.locate import Place
from articles.quotations.nearby import FAR

WarningId = Literal[
    "negation",  # a "not", a "hardly", a "doubt" is in one and not in the other
    "number",  # a number is in one and not in the other
    "far_apart",  # its parts stand more than 200 words apart
    "out_of_order",  # its parts stand in another order in the evidence
    "joined",  # words between its parts are left out without a mark
    "turn_left_out",  # what is left out holds a "not", a "but", an "if" of a sentence quoted
    "cut_before_turn",  # the sentence goes on with a turn, such as "but"
    "cut_after_turn",  # a "not" or "deny" stands just before the words, or an "if" they hang on
]

_OPPOSING = ("un", "in", "im", "il", "ir", "dis", "non")
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "  # noqa: SIM905
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    word: word
    for word in lex.words(
        "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
        "half third quarter dozen first second once twice $ € £ ¥"
    )
}
#: Words that turn what was said, when they come next.
_TURNS = lex.words("but unless except if though although however until provided yet not never")
_TURNS |= ADVERBS
#: Words that turn it after a pause later in the sentence.
_LATE_TURNS = lex.words("but unless except if though although")
_OPENING_TURNS = lex.words("if unless though although")
#: What stands alone after a stop, and belongs to the sentence before.
_FRAGMENTS = (("not",), ("unless",), ("except",), *(("but", w) for w in ("only", "not", "if")))
_LOOK_ON, _LOOK_BACK, _CLAUSE, _SENTENCE = 10, 3, 12, 40  # words
_DOUBTED = 6  # words: so far behind a doubt may the clause stand that it doubts


class Joint(NamedTuple):
    """Two places that follow each other in the quote, and whether it marks a cut there."""

    before: Place
    after: Place
    is_marked: bool

    @property
    def is_gap(self) -> bool:
        """Whether words lie between the two, in the order of the quote."""
        return self.after.first > self.before.end

    @property
    def is_turned_round(self) -> bool:
        """Whether they stand the other way round in the evidence."""
        return self.after.first < self.before.first

    @property
    def left_out(self) -> tuple[int, int]:
        """The first word between the two, and the end of what lies between."""
        return self.before.end, max(self.before.end, self.after.first)

    @property
    def distance(self) -> int:
        """Words between the two, in whatever order they stand."""
        return max(self.after.first - self.before.end, self.before.first - self.after.end)


def warnings_of(
    evidence: Evidence, steps: Sequence[Step], joints: Sequence[Joint], first: int, end: int
) -> tuple[WarningId, ...]:
    """Return what to weigh in a quote that stands from word ``first`` to word ``end``."""
    changed = [step for step in steps if step.op != "equal"]
    told: dict[WarningId, bool] = {
        "negation": any(map(_changes_negation, changed)),
        "number": _numbers(changed, "quote") != _numbers(changed, "evidence"),
        "far_apart": any(joint.distance > FAR for joint in joints),
        "out_of_order": any(joint.is_turned_round for joint in joints),
        "joined": any(joint.is_gap and not joint.is_marked for joint in joints),
        "turn_left_out": any(_leaves_turn_out(evidence, *joint.left_out) for joint in joints),
        "cut_before_turn": _turns_after(evidence, end),
        "cut_after_turn": _turns_before(evidence, first),
    }
    return tuple(warning for warning, holds in told.items() if holds)


def _changes_negation(step: Step) -> bool:
    """Say whether one side of a change denies what the other says."""
    quoted, said = _folded(step.quote), _folded(step.evidence)
    if len(denials_in(quoted)) != len(denials_in(said)):
        return True
    return any(_are_opposed(a, b) or _are_opposed(b, a) for a in quoted for b in said)


def _folded(shown: Sequence[str]) -> list[str]:
    return [word.folded for text in shown for word in words_in(text)]


def _are_opposed(word: str, other: str) -> bool:
    return len(word) > 2 and any(other == prefix + word for prefix in _OPPOSING)


def _numbers(changed: Sequence[Step], side: Literal["quote", "evidence"]) -> list[str]:
    """Return the numbers on one side of the changes, but for those a bracket explains."""
    return sorted(
        _NUMBERS.get(word, word)
        for step in changed
        if side == "evidence" or _counts(step.evidence) or not _is_bracket(step)
        for word in _folded(getattr(step, side))
        if _is_number(word)
    )


def _counts(shown: Sequence[str]) -> bool:
    return any(map(_is_number, _folded(shown)))


def _is_bracket(step: Step) -> bool:
    return any(word.startswith("[") for word in step.quote)


def _is_number(word: str) -> bool:
    return word in _NUMBERS or any(c.isdigit() for c in word)


def _leaves_turn_out(evidence: Evidence, first: int, end: int) -> bool:
    """Say whether words left out turn a sentence of which something is quoted."""
    rest = [*_rest_of_sentence(evidence, first, end)]
    start = [*_start_of_sentence(evidence, first, end)][::-1]
    return any(denials_in(words) or not _TURNS.isdisjoint(words) for words in (rest, start))


def _rest_of_sentence(evidence: Evidence, first: int, end: int) -> Iterator[str]:
    for number in range(first, min(end, first + _SENTENCE)):
        if evidence.opens_sentence(number):
            return
        yield evidence.folded[number]


def _start_of_sentence(evidence: Evidence, first: int, end: int) -> Iterator[str]:
    for number in range(end, max(first, end - _SENTENCE), -1):
        if evidence.opens_sentence(number):
            return
        yield evidence.folded[number - 1]


def _turns_after(evidence: Evidence, end: int) -> bool:
    """Say whether the sentence goes on, past the words quoted, with *but* or *unless*."""
    words = evidence.folded[end : end + _LOOK_ON]
    if not words:
        return False
    if evidence.opens_sentence(end):
        return any(tuple(words[: len(fragment)]) == fragment for fragment in _FRAGMENTS)
    if words[0] in _TURNS:
        return words[:2] != ["but", "also"]
    return _turns_late(evidence, words, end)


def _turns_late(evidence: Evidence, words: list[str], end: int) -> bool:
    for place, word in enumerate(words[1:], 1):
        if evidence.opens_sentence(end + place):
            return False
        if word in _LATE_TURNS and re.search("[,;:—–-]", evidence.gap(end + place)):
            return words[place : place + 2] != ["but", "also"]
    return False


def _turns_before(evidence: Evidence, first: int) -> bool:
    """Say whether the words quoted lack a *not* before them, or the *if* they hang on."""
    start = close = first
    while start > max(0, first - _CLAUSE) and not evidence.opens_sentence(start):
        if close == start and not re.search("[,;:—–]", evidence.gap(start)):
            close -= 1
        start -= 1
    words = evidence.folded[start:first]
    if not words:
        return False
    hangs = words[-1] in ("if", "unless")
    opens = evidence.opens_sentence(start) and words[0] in _OPENING_TURNS
    return hangs or opens or _is_denied(evidence.folded[close : first + 1])


def _is_denied(words: Sequence[str]) -> bool:
    """Say whether the last of ``words`` stands just behind one that denies it."""
    last = len(words) - 1
    return any(
        last - place <= (_DOUBTED if is_doubt(words[place]) else _LOOK_BACK)
        for place in denials_in(words)
        if place < last
    )
