"""Count what rules in pilot mode would have flagged."""

from collections import Counter
from collections.abc import Iterable

from articles.checks.base import Finding
from articles.models import Article, PilotCount


def count_pilots(article: Article, pilots: Iterable[Finding]) -> None:
    """Store how often each rule in pilot mode found something in the copy as just read."""
    found = Counter(finding.rule.slug for finding in pilots)
    article.pilot_counts.exclude(rule__in=found).delete()
    PilotCount.objects.bulk_create(
        [PilotCount(article=article, rule=rule, found=count) for rule, count in found.items()],
        update_conflicts=True,
        unique_fields=["article", "rule"],
        update_fields=["found"],
    )
