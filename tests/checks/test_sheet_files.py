"""Style sheets as files: read whole, or told which line and field is wrong."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles.checks.sheet import Entry, Pattern, Sheet
from articles.checks.sheet_faults import faults
from articles.checks.sheet_files import (
    BadHouseFile,
    find_sheet,
    load_sheet,
    starter_sheet,
    starter_sheets,
)

SHEET = """name = "The Quay"
variant = "en-GB"
masks = "asterisks"

[[entries]]
avoid = "advisor"
prefer = "adviser"
reason = "With an e."
severity = "should"
forms = { advisors = "advisers" }

[[entries]]
avoid = "Cafe\u0301"
reason = " Foreign. "
match_case = true
in_quotes = true

[[patterns]]
pattern = 'gr(a)y'
message = "Grey has an e."
replacement = 'gr\\1y'
severity = "must"
reason = "Here."
must_match = ["gray"]
must_not_match = ["grey"]
"""
STARTERS = list(starter_sheets().values())


@pytest.fixture
def write(tmp_path):
    def write(content):
        path = tmp_path / "quay.toml"
        path.write_text(content)
        return path

    return write


def test_entries_and_patterns_are_read(write):
    advisor = Entry("advisor", "adviser", "With an e.", "should", (("advisors", "advisers"),))
    cafe = Entry("Café", "", "Foreign.", match_case=True, in_quotes=True)
    gray = Pattern("gr(a)y", "Grey has an e.", ("gray",), ("grey",), r"gr\1y", "must", "Here.")
    assert load_sheet(write(SHEET)) == Sheet(
        "The Quay", "en-GB", masks="asterisks", entries=(advisor, cafe), patterns=(gray,)
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"advisor"', "5", "line 5, avoid: must be words in quote marks."),
        ('"should"', '"never"', "line 5, severity: must be “must”, “should” or “consider”."),
        ("{ advisors =", "{ advisors = 1, b =", "line 5, forms: must be a table such as {"),
        ("true", '"yes"', "line 12, match_case: must be true or false."),
        ("match_case", "case", "line 12, case: is none of avoid, prefer, reason,"),
        ("Foreign.", "", "line 12, reason: is empty: say why the house avoids it."),
        ('avoid = "Caf', 'prefer = "Caf', "line 12, avoid: is empty."),
        ("gr(a)y", "gr(a", "line 18, pattern: is no pattern of RE2: missing )"),
        ('["gray"]', '["green"]', "line 18, must_match: the pattern does not find"),
        ('["gray"]', '"gray"', "line 18, must_match: must be a list of words"),
        ("must_match", "never", "line 18, never: is none of pattern, message,"),
        ("[[patterns]]", "[patterns]", "line 18, patterns: must be tables, each under its own"),
        ("masks", 'patterns = ["x"]\nmasks', "line 3, patterns: must be tables"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_field(write, old, new, told):
    source = SHEET.replace(old, new, 1)
    if "patterns = " in new:
        source = source.partition("[[patterns]]")[0]
    with pytest.raises(BadHouseFile, match=re.escape(told)):
        load_sheet(write(source))


def test_a_sheet_is_found_by_its_file_or_by_a_starter_s_name(write):
    assert find_sheet(str(write(SHEET))).name == "The Quay"
    assert find_sheet("uk NEWS") == starter_sheet("en-GB")
    with pytest.raises(BadHouseFile, match="there are “UK news” and “US news”"):
        find_sheet("Moon news")


def test_a_file_goes_before_a_starter_of_its_name(write, monkeypatch, tmp_path):
    write(SHEET).rename(tmp_path / "US news")
    monkeypatch.chdir(tmp_path)
    assert find_sheet("US news").name == "The Quay"


def test_sheets_that_say_the_same_are_equal_and_have_one_fingerprint(write):
    first, second = load_sheet(write(SHEET)), load_sheet(write(SHEET))
    assert (first, hash(first)) == (second, hash(second))
    other = load_sheet(write(SHEET.replace("With an e.", "With one e.")))
    assert first != other
    assert first.fingerprint != other.fingerprint


@pytest.mark.parametrize("sheet", STARTERS, ids=lambda sheet: sheet.name)
def test_a_starter_is_faultless_and_large_enough_to_begin_with(sheet):
    assert list(faults(sheet)) == []
    assert 60 <= len(sheet.entries) <= 120
    assert 10 <= len(sheet.patterns) <= 30


@pytest.mark.parametrize("sheet", STARTERS, ids=lambda sheet: sheet.name)
def test_no_starter_forbids_what_may_only_be_a_matter_of_taste(sheet):
    severities = Counter(each.severity for each in (*sheet.entries, *sheet.patterns))
    assert not severities["must"]
    assert severities["consider"] > 4 * severities["should"]


def test_there_is_a_starter_for_each_variant():
    assert starter_sheet("en-US").name == "US news"
    assert starter_sheet("en-GB").name == "UK news"
    folder = Path(load_sheet.__code__.co_filename).parent / "data" / "sheets"
    assert len(STARTERS) == len(list(folder.glob("*.toml"))) == 2
