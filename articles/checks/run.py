"""Read one document with every rule: text in, quotes and findings in text order out."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.checks.base import Finding, Rule, Story
from articles.checks.house import House
from articles.checks.rules_index import all_rules
from articles.quotations.base import Quote
from articles.quotations.extract import read_quotes
from articles.text.document import Document, Span

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the desk made of one document.

    ``rules_run`` are the slugs of the rules that read it all; ``notices`` name what could
    not be run, for people to see. Without its quotations copy is not read at all.
    """

    quotes: tuple[Quote, ...]
    findings: tuple[Finding, ...]
    notices: tuple[str, ...]
    rules_run: frozenset[str] = frozenset()
    quotes_read: bool = True


UNREAD = Reading(
    (), (), ("Quotations could not be read, so no rule was run: read it yourself.",),
    quotes_read=False,
)  # fmt: skip


def read(document: Document, house: House, rules: Iterable[Rule] | None = None) -> Reading:
    """Read ``document`` with ``rules`` (all of them by default), findings in text order."""
    try:
        story = Story(document, read_quotes(document))
    except Exception:  # copy must come in whatever it holds
        log.exception("quotations could not be read")
        return UNREAD
    findings: list[Finding] = []
    notices: list[str] = []
    rules_run: set[str] = set()
    for rule in all_rules() if rules is None else rules:
        try:
            findings.extend(list(_findings(rule, story, house)))
            rules_run.add(rule.slug)
        except Exception:  # one broken rule costs its own findings, never the review
            log.exception("rule %s failed", rule.slug)
            notices.append(f"The rule “{rule.title}” failed and was left out.")
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule.slug))
    return Reading(story.quotes, tuple(findings), tuple(notices), frozenset(rules_run))


def _findings(rule: Rule, story: Story, house: House) -> Iterator[Finding]:
    for problem in rule.find(story, house):
        span = Span(problem.start, problem.end)
        if not 0 <= span.start < span.end <= len(story.document.text):
            raise ValueError(f"{rule.slug} found something at {span}, where no words are")
        words = story.document.text[span.start : span.end]
        yield Finding(span.start, span.end, words, rule, problem, story.in_quote(span))
