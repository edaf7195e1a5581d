"""Read stories with the second reader, which needs more time than a request has."""

from collections.abc import Iterator
from dataclasses import replace

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from articles.actions.guard import lock_article
from articles.actions.log import record
from articles.actions.read_copy import read_copy
from articles.actions.review_flags import store_flags
from articles.checks.base import Finding
from articles.checks.engines.weighing import Weigher
from articles.checks.run import Reading
from articles.checks.second_reading import second_reading
from articles.models import AnchorState, Article, Event, Flag

VERB = "second_read"

#: What is still being worked on.
_STATUSES = (Article.Status.DRAFT, Article.Status.IN_REVIEW, Article.Status.READY)


def waiting() -> QuerySet[Article]:
    """Return the stories whose working revision it has not read, most pressing first."""
    target = Concat(
        Value("revision:"), Cast(OuterRef("working_id"), CharField()), output_field=CharField()
    )
    read = Event.objects.filter(article=OuterRef("pk"), verb=VERB, target=target)
    return (
        Article.objects.filter(~Exists(read), status__in=_STATUSES)
        .select_related("working", "desk")
        .order_by(*Article.PRESSING)
    )


def second_read(article: Article, reader: Weigher) -> int | None:
    """Read the working revision with ``reader`` and flag what nothing else has flagged.

    Returns how many flags were raised, or None where somebody has filed another revision
    meanwhile. Takes seconds: never call it while a request waits.
    """
    revision = article.working
    reading = read_copy(article, revision.document(), [second_reading(reader)])
    with transaction.atomic():
        article = lock_article(article)
        if article.working_id != revision.pk:
            return None
        reading = replace(reading, findings=tuple(_unflagged(article, reading)))
        counts = store_flags(article, revision, reading, ())
        _store_suggestions(article, reading)
        target = f"revision:{revision.pk}"
        record(None, VERB, article, target, sha256=revision.sha256, **counts)
    return counts["raised"]


def _unflagged(article: Article, reading: Reading) -> Iterator[Finding]:
    """Yield the findings in whose words no other rule and nobody has flagged anything."""
    others = article.flags.exclude(rule__in=reading.rules_run).exclude(status=Flag.Status.RESOLVED)
    taken = [flag for flag in others if flag.is_placed]
    for finding in reading.findings:
        if not any(flag.start < finding.end and finding.start < flag.end for flag in taken):
            yield finding


def _store_suggestions(article: Article, reading: Reading) -> None:
    """Keep what to put instead: nobody can wait for it to be worked out again."""
    for finding in reading.findings:
        article.flags.filter(
            rule=finding.rule.slug,
            start=finding.start,
            end=finding.end,
            anchor_state__in=[AnchorState.EXACT, AnchorState.MOVED],
        ).update(suggestions=finding.suggestions())
