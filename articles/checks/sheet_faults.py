"""What is wrong with a style sheet, told before anything is read with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from articles.checks import patterns
from articles.checks.entries import find_avoided, fold
from articles.checks.sheet import Sheet
from articles.text.as_seen import is_blank


@dataclass(frozen=True, slots=True)
class Fault:
    """Which entry or pattern is wrong, counted from 0, in which field, and why.

    ``problem`` goes behind the field's name: "is empty", "the pattern finds “gray”".
    """

    kind: Literal["entries", "patterns"]
    index: int
    field: str
    problem: str


def faults(sheet: Sheet) -> Iterator[Fault]:
    """Yield all that is wrong with the entries and patterns of a sheet, in their order."""
    clashes = list(_clashes(sheet))
    yield from clashes
    for index, entry in enumerate(sheet.entries):
        for fault in patterns.too_long(entry, "avoid", "prefer", "reason"):
            yield Fault("entries", index, *fault)
        if is_blank(entry.reason):
            yield Fault("entries", index, "reason", "is empty: say why the house avoids it")
    if not clashes:
        yield from _circles(sheet)
    for index, pattern in enumerate(sheet.patterns):
        yield from (Fault("patterns", index, *fault) for fault in patterns.faults(pattern))


def _clashes(sheet: Sheet) -> Iterator[Fault]:
    """Tell forms that are empty, stand twice, or are words of the house's own."""
    own = set(map(fold, sheet.words))
    seen: set[str] = set()
    for index, entry in enumerate(sheet.entries):
        for avoid, _ in entry.pairs:
            field = "avoid" if avoid == entry.avoid else "forms"
            if not avoid.strip():
                yield Fault("entries", index, field, "is empty")
            elif fold(avoid) in seen:
                yield Fault("entries", index, field, f"“{avoid}” is avoided by another entry")
            elif fold(avoid) in own:
                yield Fault("entries", index, field, f"“{avoid}” is one of the house's own words")
            seen.add(fold(avoid))


def _circles(sheet: Sheet) -> Iterator[Fault]:
    """Tell where what the sheet prefers holds what it avoids."""
    for index, entry in enumerate(sheet.entries):
        for avoid, prefer in entry.pairs:
            for avoided in find_avoided(sheet, prefer):
                words = prefer[avoided.span.start : avoided.span.end]
                field = "prefer" if avoid == entry.avoid else "forms"
                yield Fault("entries", index, field, f"“{prefer}” holds “{words}”, to be avoided")
