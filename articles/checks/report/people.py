"""Findings for people at a terminal: a line each, as a linter prints them, and a sum.

Of a slip inside a quote nothing is offered to put instead: a quote is protected text.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import get_args

from rich.text import Text

from articles.checks.base import LANGUAGE, Finding
from articles.checks.confirmed import Confirmed
from articles.checks.house import Severity
from articles.checks.proof import Proof
from articles.text.document import Span

#: Red, amber and green as on the review screen; the word stands beside its colour.
STYLES = {"must": "bold red", "should": "yellow", "consider": "green"}
RIGHT = "bold green"
MOST_SUGGESTIONS = 3
_MOST_LETTERS = 60

_LINE_END = re.compile(r"\r\n|[\r\n]")
#: Control characters in copy could move the cursor or change the terminal.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def lines(proof: Proof) -> list[Text]:
    """Return what to print of one article: findings, what is right, notices, the sum.

    Lines and columns count from 1, columns in code points.
    """
    starts = [0, *(match.end() for match in _LINE_END.finditer(proof.given.given))]
    notices = (*proof.reading.notices, *proof.notices)
    return [
        *(_finding(proof, finding, starts) for finding in proof.reading.findings),
        *_right(proof, starts),
        *(_labelled(proof, f" {notice}") for notice in notices),
        _sum(proof),
    ]


def _right(proof: Proof, starts: list[int]) -> Iterator[Text]:
    """Yield what the house knows to be right, each once, in text order, and how often."""
    often = Counter((_words(proof, each), each.why) for each in proof.reading.confirmed)
    for confirmed in proof.reading.confirmed:
        words, why = _words(proof, confirmed), confirmed.why
        times = often.pop((words, why), 0)
        if times:
            line = _at(proof, confirmed.span, starts)
            line.append("right", RIGHT)
            line.append(f" “{_plain(words)}”", "bold")
            line.append(f" {_plain(why)}", "green")
            yield line.append(f" ({times} times)" if times > 1 else "", "dim")


def _words(proof: Proof, confirmed: Confirmed) -> str:
    return _short(proof.place(confirmed.span)[1])


def _at(proof: Proof, span: Span, starts: list[int]) -> Text:
    """Return the beginning of a line on a stretch: where it stands."""
    place, _ = proof.place(span)
    row = bisect_right(starts, place.start)
    return _labelled(proof, f"{row}:{place.start - starts[row - 1] + 1}: ")


def _finding(proof: Proof, finding: Finding, starts: list[int]) -> Text:
    span = Span(finding.start, finding.end)
    _, words = proof.place(span)
    line = _at(proof, span, starts)
    line.append(finding.severity, STYLES[finding.severity])
    if words not in finding.message:
        line.append(f" “{_plain(_short(words))}”", "bold")
    line.append(f" {_plain(finding.message)}")
    if finding.in_quote and finding.rule.category in LANGUAGE:
        line.append(" In a quote: add [sic], check the source, or paraphrase.", "cyan")
        return line.append(f" [{finding.rule.slug}]", "dim")
    suggestions = finding.suggestions()[:MOST_SUGGESTIONS]
    if suggestions:
        line.append(f" Try: {', '.join(map(_plain, suggestions))}.", "cyan")
    return line.append(f" [{finding.rule.slug}]", "dim")


def _sum(proof: Proof) -> Text:
    severities = Counter(finding.severity for finding in proof.reading.findings)
    quotes = proof.reading.quotes
    attributed = sum(quote.attributed for quote in quotes)
    found = ", ".join(f"{severities[severity]} {severity}" for severity in get_args(Severity))
    return _labelled(
        proof,
        f" {len(proof.document.words):,} words; {found}; quotes: {len(quotes)}, "
        f"attributed {attributed}",
    )


def _labelled(proof: Proof, rest: str) -> Text:
    return Text.assemble((f"{_plain(str(proof.id))}:", "magenta"), rest)


def _plain(words: str) -> str:
    return _CONTROL.sub(" ", words)


def _short(words: str) -> str:
    """Return the words without the quote marks that they are printed in anyway, cut to fit."""
    words = words.strip("\"'“”‘’")
    return words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1]}…"
