import io
import re

import pytest
from rich.console import Console

from articles.checks import run
from articles.checks.base import Problem, Rule
from articles.checks.house import House, NameForm, Registry
from articles.checks.proof import proof_copy, proof_text
from articles.checks.report import people
from articles.quotations.base import Mention, Quote
from articles.text.copy import Copy
from articles.text.document import Span
from articles.text.importers import Imported


def rule(severity, pattern, message):
    def find(story, house):
        for match in re.finditer(pattern, story.document.text):
            params = {"word": match.group()}
            yield Problem(*match.span(), message, params, lambda: ["one", "two", "three", "four"])

    return Rule(severity, "spelling", severity, 1, severity, "why", find, (), ())


RULES = (
    rule("must", r"odd\w*", "“{word}” is odd."),
    rule("consider", r"long .* way", "This runs on."),
)


@pytest.fixture(autouse=True)
def _rules_and_quotes_of_the_tests_own(monkeypatch):
    speaker = Mention((Span(0, 1),), "A")
    quote = Quote((Span(0, 1),), "direct", speaker, attributed=True)
    monkeypatch.setattr(run, "all_rules", lambda: RULES)
    monkeypatch.setattr(run, "read_quotes", lambda document: (quote, Quote((Span(1, 2),), "block")))


def printed(proof):
    return [line.plain for line in people.lines(proof)]


def test_a_finding_stands_at_its_line_and_column():
    assert printed(proof_text("a.txt", "One.\r\n\r\n🙂 An odder 🙂 two.", House())) == [
        "a.txt:3:6: must “odder” is odd. Try: one, two, three. [must]",
        "a.txt: 4 words; 1 must, 0 should, 0 consider; quotes: 2, attributed 1",
    ]


def test_in_a_quote_no_fix_is_offered():
    assert printed(proof_text("a.txt", "odd.", House()))[0] == (
        "a.txt:1:1: must “odd” is odd. In a quote: add [sic], check the source, or paraphrase. "
        "[must]"
    )


def test_words_that_the_message_does_not_name_are_shown_shortened():
    line = printed(proof_text("a.txt", f"A long {'and winding ' * 9}way.", House()))[0]
    words = re.search(r"“(.*)” This runs on\.", line).group(1)
    assert len(words) == 60
    assert words.endswith("…")


def test_what_was_left_out_on_the_way_in_is_told():
    imported = Imported(Copy(body="Plain."), notices=("2 comments left out.",))
    assert "a.docx: 2 comments left out." in printed(proof_copy("a.docx", imported, House()))


def test_severity_has_a_colour_and_square_brackets_stay_brackets():
    terminal = io.StringIO()
    console = Console(file=terminal, force_terminal=True, color_system="standard", width=200)
    console.print(*people.lines(proof_text("a[b].txt", "An odd thing.", House())), sep="\n")
    assert "\x1b[1;31mmust\x1b[0m “odd” is odd.\x1b[36m Try: one" in terminal.getvalue()
    assert "a[b].txt" in terminal.getvalue()


def test_copy_cannot_steer_the_terminal():
    lines = printed(proof_text("a\x1b[2J.txt", "A long \x1b[31m\x07\x9b way.", House()))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", "".join(lines))


def test_what_is_right_stands_after_the_findings_once_with_its_reason():
    house = House(registry=Registry.of([NameForm("Ada Moss", "Ada Moss", source="staff list")]))
    lines = people.lines(proof_text("a.txt", "Ada Moss is odd. Ada Moss left.", house))
    assert [line.plain for line in lines][:2] == [
        "a.txt:1:13: must “odd” is odd. Try: one, two, three. [must]",
        "a.txt:1:1: right “Ada Moss” staff list (2 times)",
    ]
    assert any(span.style == people.RIGHT for span in lines[1].spans)
