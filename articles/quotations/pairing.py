"""Pair the words of a quote with the same words of one place in evidence, in order.

The fewest edits pair most words, but leave open which of two equal words is meant: *the
day* is the last two words of *the end of the day*, not its first and its last. Words that
stand alone are brought next to others wherever they can be.
"""

from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from articles.quotations.locate import MARGIN, Place
from articles.quotations.quoted import WILD

#: Words that a bracket is expected to stand for at most.
REACH = 12


class Run(NamedTuple):
    """Words ``start`` to ``end`` of the quote, which stand at ``there`` and after it."""

    start: int
    end: int
    there: int

    @property
    def stop(self) -> int:
        return self.there + self.end - self.start


def fitted(words: list[str], folded: list[str], place: Place) -> Place:
    """Return a place without the room at its ends, where ``words`` differ least from it."""

    def unlike(first: int, end: int) -> int:
        return Levenshtein.distance(words, folded[first:end])

    usual = place.end - MARGIN
    ends = range(max(place.first + 1, usual - MARGIN), place.end + 1)
    end = min(ends, key=lambda n: (unlike(place.first, n), abs(n - usual)))
    usual = place.first + MARGIN
    starts = range(place.first, min(end, usual + MARGIN + 1))
    return Place(min(starts, key=lambda n: (unlike(n, end), abs(n - usual))), end)


def runs_of(words: list[str], folded: list[str], place: Place) -> list[Run]:
    """Return the runs of equal words, in order; words of the quote in none are changed."""
    edits = Levenshtein.opcodes(words, folded[place.first : place.end])
    runs = [
        Run(edit.src_start, edit.src_end, place.first + edit.dest_start)
        for edit in edits
        if edit.tag == "equal"
    ]
    if WILD in words:
        runs = _over_brackets(runs, words, folded)
    if len(runs) > 1:
        runs = _brought_together(_with_close_ends(runs, words, folded), words, folded)
    return runs


def _over_brackets(runs: list[Run], words: list[str], folded: list[str]) -> list[Run]:
    """Add the words before a first and after a last bracket, where they stand near."""
    if not runs:
        return runs
    first, last = words.index(WILD), len(words) - words[::-1].index(WILD)
    inner = [run for run in runs if run.start >= first] or runs
    if first and runs[0][:2] != (0, first):
        there = inner[0].there - first
        found = _nearest(words[:first], range(there, max(-1, there - REACH), -1), folded)
        runs = runs if found is None else [Run(0, first, found), *inner]
    inner = [run for run in runs if run.end <= last] or runs
    if words[last:] and runs[-1][:2] != (last, len(words)):
        near = range(inner[-1].stop, inner[-1].stop + REACH)
        found = _nearest(words[last:], near, folded)
        runs = runs if found is None else [*inner, Run(last, len(words), found)]
    return runs


def _nearest(words: list[str], places: range, folded: list[str]) -> int | None:
    return next((n for n in places if folded[n : n + len(words)] == words), None)


def _with_close_ends(runs: list[Run], words: list[str], folded: list[str]) -> list[Run]:
    """Take the first and the last run from as near to the others as their words stand."""
    first, second = runs[:2]
    size = first.end - first.start
    first = _moved(first, range(second.there - size, first.there, -1), words, folded)
    *before, last = [first, *runs[1:]]
    return [*before, _moved(last, range(before[-1].stop, last.there), words, folded)]


def _moved(run: Run, places: range, words: list[str], folded: list[str]) -> Run:
    there = _nearest(words[run.start : run.end], places, folded)
    return run if there is None else run._replace(there=there)


def _brought_together(runs: list[Run], words: list[str], folded: list[str]) -> list[Run]:
    """Move each run that words left out part from both its neighbours, or from its only one."""
    moved = list(runs)
    for place, run in enumerate(moved):
        before = moved[place - 1] if place else None
        after = moved[place + 1] if place + 1 < len(moved) else None
        size = run.end - run.start
        if (before and before.end != run.start) or (after and run.end != after.start):
            continue
        if after and folded[after.there - size : after.there] == words[run.start : run.end]:
            moved[place] = run._replace(there=after.there - size)
        elif before and folded[before.stop : before.stop + size] == words[run.start : run.end]:
            moved[place] = run._replace(there=before.stop)
    return _merged(moved)


def _merged(runs: list[Run]) -> list[Run]:
    merged = runs[:1]
    for before, run in pairwise(runs):
        if before.end == run.start and before.stop == run.there:
            merged[-1] = merged[-1]._replace(end=run.end)
        else:
            merged.append(run)
    return merged
