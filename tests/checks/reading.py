"""Read a text with one rule, as the tests of rules do."""

from articles.checks.base import Finding
from articles.checks.house import House
from articles.checks.rules_index import all_rules
from articles.checks.run import read
from articles.text.document import Document

RULES = {rule.slug: rule for rule in all_rules()}


def findings(slug: str, text: str, house: House | None = None) -> tuple[Finding, ...]:
    """Return what one rule finds in ``text``; a rule that fails, fails the test."""
    rule = RULES[slug]
    reading = read(Document(text), house or rule.house or House(), [rule], rule.date)
    assert reading.notices == ()
    return reading.findings


def flagged(slug: str, text: str, house: House | None = None) -> list[str]:
    """Return the words that one rule flags in ``text``."""
    return [finding.text for finding in findings(slug, text, house)]
