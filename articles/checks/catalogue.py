"""Every rule that the desk may be told of, set and complained of."""

from articles.checks import second_reading
from articles.checks.base import Rule
from articles.checks.rules_index import all_rules


def catalogue() -> tuple[Rule, ...]:
    """Return the rules that read every text, then the second reading, which a job runs."""
    return (*all_rules(), second_reading.RULE)
