"""What is wrong with a sheet is told before anything is read with it."""

import pytest

from articles.checks.sheet import Entry, Pattern, Sheet
from articles.checks.sheet_faults import Fault, faults

GOOD = Entry("advisor", "adviser", "With an e.", forms=(("advisors", "advisers"),))


def told(*entries, words=()):
    return [
        (fault.index, fault.field, fault.problem)
        for fault in faults(Sheet(words=frozenset(words), entries=entries))
    ]


def test_a_good_sheet_has_no_faults():
    assert told(GOOD, Entry("Web site", "website", "One word."), words=["adviser"]) == []


@pytest.mark.parametrize(
    ("entry", "field", "problem"),
    [
        (Entry("", "x", "Why."), "avoid", "is empty"),
        (Entry("x", "y", "z" * 301), "reason", "has 301 characters; it may have 300"),
        (Entry("x", "y", " "), "reason", "is empty: say why the house avoids it"),
        (Entry("x", "y", "\u200b"), "reason", "is empty: say why the house avoids it"),
        (Entry("x", "y", "Why.", forms=((" ", "z"),)), "forms", "is empty"),
        (Entry("Advisor", "y", "Why."), "avoid", "“Advisor” is avoided by another entry"),
        (
            Entry("x", "y", "Why.", forms=(("advisors", "z"),)),
            "forms",
            "“advisors” is avoided by another entry",
        ),
        (Entry("ferryman", "y", "Why."), "avoid", "“ferryman” is one of the house's own words"),
        (Entry("x", "an advisor", "Why."), "prefer", "“an advisor” holds “advisor”, to be avoided"),
        (
            Entry("x", "y", "Why.", forms=(("xs", "advisors"),)),
            "forms",
            "“advisors” holds “advisors”, to be avoided",
        ),
        (Entry("OK", "ok", "Why."), "prefer", "“ok” holds “ok”, to be avoided"),
        (
            Entry("free", "free of charge", "Why."),
            "prefer",
            "“free of charge” holds “free”, to be avoided",
        ),
    ],
)
def test_a_wrong_entry_is_told_by_its_field(entry, field, problem):
    assert told(GOOD, entry, words=["Ferryman"]) == [(1, field, problem)]


def test_case_may_be_all_that_is_avoided_where_it_is_matched():
    assert told(Entry("t-shirt", "T-shirt", "Its shape.", match_case=True)) == []


def test_patterns_are_held_to_theirs():
    bad = Pattern("(", "Say.", ("(",), (")",))
    (fault,) = faults(Sheet(patterns=(bad,)))
    assert fault == Fault("patterns", 0, "pattern", "is no pattern of RE2: missing ): (")
    long = Pattern("grey", "x" * 301, ("grey",), ("black",))
    (fault,) = faults(Sheet(patterns=(long,)))
    assert fault == Fault("patterns", 0, "message", "has 301 characters; it may have 300")
