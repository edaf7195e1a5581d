"""Align a quote's words with the words of one place in evidence."""

from typing import Literal, NamedTuple

from articles.quotations.evidence import Evidence
from articles.quotations.locate import Place
from articles.quotations.pairing import REACH, Run, runs_of
from articles.quotations.quoted import HYPHENS, WILD, QuoteWord

Op = Literal["equal", "replace", "delete", "insert"]


class Step(NamedTuple):
    """Words of the quote against words of the evidence, as each stands in its text."""

    op: Op
    quote: tuple[str, ...]
    evidence: tuple[str, ...]


class Aligned(NamedTuple):
    """A part against its place: steps, words in common, and words compared on each side."""

    steps: list[Step]
    place: Place | None
    equal: int
    quoted: int
    found: int

    @property
    def exact(self) -> bool:
        return self.place is not None and self.equal == self.quoted == self.found


class Group(NamedTuple):
    """A run of equal words, or of changes between two such runs, by word numbers."""

    equal: bool
    quote: tuple[int, int]
    there: tuple[int, int]

    @property
    def quoted(self) -> int:
        return self.quote[1] - self.quote[0]

    @property
    def found(self) -> int:
        return self.there[1] - self.there[0]


def align(evidence: Evidence, part: list[QuoteWord], place: Place | None) -> Aligned:
    """Align a part with its place, word by word; brackets excuse what they stand for."""
    groups = groups_of(evidence, part, place) if place else []
    if not any(group.equal for group in groups):
        shown = tuple(word.shown for word in part)
        count = sum(word.folded != WILD for word in part)
        return Aligned([Step("delete", shown, ())], None, 0, count, 0)
    steps, equal, quoted, found = [], 0, 0, 0
    for group in groups:
        steps.append(_step(evidence, part, group))
        wild = sum(word.folded == WILD for word in part[slice(*group.quote)])
        compared = group.quoted - wild
        equal += compared if group.equal else 0
        quoted += compared
        # A compound written as one word counts as its parts.
        is_excused = group.equal or wild
        found += min(compared, group.found) if is_excused else group.found
        if group.equal and group.found < compared:
            found += compared - group.found
    covered = Place(groups[0].there[0], groups[-1].there[1])
    return Aligned(steps, covered, equal, quoted, found)


def groups_of(evidence: Evidence, part: list[QuoteWord], place: Place) -> list[Group]:
    """Return the runs of equal and of changed words, in order; none is empty on both sides.

    Evidence before the first word and after the last belongs to no group, but as far as
    changed words of the quote stand there.
    """
    words = _with_letters(part, evidence.folded[place.first : place.end])
    runs = runs_of(words, evidence.folded, place)
    if not runs:
        return []
    groups = [_before_first(evidence, words, runs)]
    for before, run in zip([None, *runs], runs, strict=False):
        if before:
            groups.append(Group(False, (before.end, run.start), (before.stop, run.there)))
        groups.append(Group(True, (run.start, run.end), (run.there, run.stop)))
    groups.append(_after_last(evidence, words, runs))
    return [
        group._replace(equal=group.equal or _is_compound(evidence, part, group))
        for group in groups
        if group.quoted or group.found
    ]


def _before_first(evidence: Evidence, words: list[str], runs: list[Run]) -> Group:
    """Give changed words at the start as many words of evidence, next to what is equal.

    Words that swapped places with those behind them have none.
    """
    start, there = runs[0].start, runs[0].there
    moved = evidence.folded[runs[0].stop : runs[1].there] if len(runs) > 1 else []
    first = there if moved == words[:start] else max(0, there - start)
    return Group(False, (0, start), (first, there))


def _after_last(evidence: Evidence, words: list[str], runs: list[Run]) -> Group:
    """Do the same at the end."""
    end, stop = runs[-1].end, runs[-1].stop
    moved = evidence.folded[runs[-2].stop : runs[-1].there] if len(runs) > 1 else []
    left = len(words) - end
    last = stop if moved == words[end:] else min(len(evidence.folded), stop + left)
    return Group(False, (end, len(words)), (stop, last))


def _with_letters(part: list[QuoteWord], there: list[str]) -> list[str]:
    """Return the folded words; bracketed letters are left out where the evidence has none."""
    held = set(there)
    return [
        word.bare if word.bare in held and word.folded not in held else word.folded for word in part
    ]


def _is_compound(evidence: Evidence, part: list[QuoteWord], group: Group) -> bool:
    """Say whether both have the same letters, and only hyphens or line ends make two of one."""
    words, (start, end) = part[slice(*group.quote)], group.there
    if not words or start == end:
        return False
    if "".join(w.folded for w in words) != "".join(evidence.folded[start:end]):
        return False
    if any(evidence.gap(number) not in HYPHENS for number in range(start + 1, end)):
        return False
    broken = "\n" in evidence.text[evidence.starts[start] : evidence.ends[end - 1]]
    return broken or all(word.hyphened for word in words[1:])


def _step(evidence: Evidence, part: list[QuoteWord], group: Group) -> Step:
    op: Op = "equal" if group.equal else "replace"
    if not group.equal and not (group.quoted and group.found):
        op = "delete" if group.quoted else "insert"
    shown = tuple(word.shown for word in part[slice(*group.quote)])
    return Step(op, shown, evidence.original(*group.there))


class Core(NamedTuple):
    """The words of a quote that a place really holds: most equal, fewest changed."""

    worth: int
    start: int
    end: int


def core_of(groups: list[Group], part: list[QuoteWord]) -> Core:
    """Return the run of words with the most equal words over changed ones, which count double.

    What a bracket stands for costs nothing, as far as it may reach.
    """
    best, total, start = Core(0, 0, 0), 0, 0
    for group in groups:
        if total <= 0:
            total, start = 0, group.quote[0]
        total += group.quoted if group.equal else -2 * _cost(group, part)
        if total > best.worth:
            best = Core(total, start, group.quote[1])
    return best


def _cost(group: Group, part: list[QuoteWord]) -> int:
    plain = sum(word.folded != WILD for word in part[slice(*group.quote)])
    hidden = max(0, group.found - REACH)
    return max(plain, group.found) if plain == group.quoted else plain + hidden
