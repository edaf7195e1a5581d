"""Turn what the desk read in a revision into its flags and quotes."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from articles.actions.count_pilots import count_pilots
from articles.actions.guard import lock_article, require
from articles.actions.log import record
from articles.actions.review_flags import store_flags
from articles.actions.review_quotes import store_quotes
from articles.checks.run import Reading, read
from articles.models import Article, Revision
from articles.permissions import Person
from articles.text.diff import Change


def reread(user: Person, article: Article) -> Reading:
    """Read the working revision again, with today's rules. Needs the act ``rule``."""
    require(user, "rule", article.desk)
    revision = article.working
    reading = read(revision.document(), article.house, date=article.copy_date)
    with transaction.atomic():
        article = lock_article(article)
        if article.working_id == revision.pk:
            store_reading(article, revision, reading, user=user)
    return reading


def store_reading(
    article: Article,
    revision: Revision,
    reading: Reading,
    changes: Iterable[Change] = (),
    user: Person | None = None,
) -> None:
    """Store ``reading`` as flags and quotes; ``changes`` led to it from the revision before.

    A flag that was dismissed stays dismissed, one that a working rule no longer finds is
    resolved, and one whose words are gone stays to be settled by a person.
    """
    changes = tuple(changes)
    counts = store_flags(article, revision, reading, changes)
    unverified = store_quotes(article, revision, reading, changes) if reading.quotes_read else 0
    count_pilots(article, reading.pilots)
    article.notices = list(reading.notices)
    article.updated_at = timezone.now()
    article.save(update_fields=["notices", "updated_at"])
    record(
        user,
        "reviewed",
        article,
        f"revision:{revision.pk}",
        sha256=revision.sha256,
        unverified=unverified,
        **counts,
    )
