"""Quote marks that do not pair, and two kinds of marks in one story."""

import pytest

from articles.checks.base import Finding, Rule
from articles.checks.house import House
from articles.checks.rules import mixed_marks, quote_marks
from articles.checks.run import read
from articles.text.document import Document

RULES = (quote_marks.RULE, mixed_marks.RULE)


def findings(text: str, *rules: Rule) -> tuple[Finding, ...]:
    return read(Document(text), House(), rules or RULES).findings


@pytest.mark.parametrize(
    ("rule", "text", "flagged"), [(rule, *example) for rule in RULES for example in rule.flags]
)
def test_flags_its_examples(rule: Rule, text: str, flagged: str) -> None:
    assert [found.text for found in findings(text, rule)] == [flagged]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.leaves])
def test_leaves_its_examples(rule: Rule, text: str) -> None:
    assert findings(text, rule) == ()


def test_names_the_mark_that_is_missing() -> None:
    (found,) = findings("“We sail at noon, the captain told her crew.", quote_marks.RULE)
    assert found.message == "This quote is never closed. Put ” where the speech ends."
    assert (found.text, found.suggestions()) == ("noon,", ["noon,”"])


@pytest.mark.parametrize(
    ("text", "flagged", "instead"),
    [
        ('He asked her, "Why are you so early?', "early?", ['early?"']),
        ('The captain said: We sail at noon."', "We", ['"We']),
        ('It is late," said the captain. "', "It", ['"It']),
    ],
)
def test_flags_the_word_where_the_other_mark_belongs(
    text: str, flagged: str, instead: list[str]
) -> None:
    found = findings(text, quote_marks.RULE)[0]
    assert (found.text, found.suggestions()) == (flagged, instead)


@pytest.mark.parametrize(
    "text",
    [
        "They sailed at noon. It was cold. The harbour was full" + '," she said.',
        'They spoke of "early sailings and left.',
        'The crew wanted early sailings".',
    ],
)
def test_flags_the_mark_itself_where_speech_may_start_anywhere(text: str) -> None:
    (found,) = findings(text, quote_marks.RULE)
    assert (found.text, found.suggestions()) == ('"', [])


def test_speech_over_lines_pairs_only_in_copy_of_a_sentence_a_line() -> None:
    lines = ['He said: "We sail at noon.', "The crew knows it.", 'Nobody stays."', "They left."]
    assert findings("\n".join(lines), quote_marks.RULE) == ()
    assert len(findings("\n\n".join(lines), quote_marks.RULE)) == 2


def test_paragraphs_of_a_speech_may_have_lines_between_them() -> None:
    lines = ['"We sail at noon.', "The crew knows it.", '"Nobody stays.', 'So be it," he said.']
    assert findings("\n".join(lines), quote_marks.RULE) == ()


@pytest.mark.parametrize(
    "text", ['A rail of 7 " and a board of 12 " lay there.', 'They said we"re late and he"s not.']
)
def test_inches_and_apostrophes_are_no_quotes(text: str) -> None:
    assert findings(text, quote_marks.RULE) == ()


@pytest.mark.parametrize(
    ("text", "flagged", "instead"),
    [
        ('This is called" bolting". It comes early.', '" ', ' "'),
        ('The name "Jenna the Great "is old. They like it.', ' "', '" '),
    ],
)
def test_a_blank_on_the_wrong_side_is_one_problem(text: str, flagged: str, instead: str) -> None:
    (found,) = findings(text, quote_marks.RULE)
    assert (found.text, found.suggestions()) == (flagged, [instead])


@pytest.mark.parametrize(
    ("text", "start", "right"),
    [
        ('“Sail," he said. “Now,” she said.', 6, "”"),
        ('“Sail," he said. "Now," she said. "No," he said.', 0, '"'),
        ('"Sail,” he said. “Now,” she said.', 0, "“"),
    ],
)
def test_blames_the_mark_of_the_rarer_style(text: str, start: int, right: str) -> None:
    found = findings(text, quote_marks.RULE)[0]
    assert (found.start, found.suggestions()) == (start, [right])


@pytest.mark.parametrize("line", ["‘Nobody stays.’", "‘All bets are off’"])
def test_a_crosshead_may_take_single_marks(line: str) -> None:
    text = f"“Sail,” he said. “Now,” she said.\n\n{line}\n\nThey left."
    assert findings(text, mixed_marks.RULE) == ()


def test_one_problem_stands_for_a_habit_of_mixing() -> None:
    text = '“Sail," he said. “Now," she said. “No," he said. “Why?" she asked.'
    (found,) = findings(text, quote_marks.RULE)
    assert (found.start, found.message.partition(". ")[2]) == (
        6,
        "Use ”. 3 more quotes in this story have the same fault.",
    )


def test_a_suggestion_changes_both_marks_of_a_pair() -> None:
    text = '“Sail,” he said. “Now,” she said. "Where?" he asked.'
    (found,) = findings(text, mixed_marks.RULE)
    assert (found.text, found.suggestions()) == ('"Where?"', ["“Where?”"])
