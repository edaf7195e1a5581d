"""Turn what the desk read in a revision into its flags and quotes."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from articles.actions.count_pilots import count_pilots
from articles.actions.guard import lock_article, require
from articles.actions.log import record
from articles.actions.read_copy import keep_reading, read_copy
from articles.actions.review_flags import store_flags
from articles.actions.review_quotes import store_quotes
from articles.checks.run import Reading
from articles.models import Article, Revision
from articles.permissions import Person
from articles.text.diff import Change

#: How many flags were raised, reopened and lapsed.
Counts = Mapping[str, int]


def reread(user: Person, article: Article) -> Reading:
    """Read the working revision again, with today's rules. Needs the act ``rule``."""
    require(user, "rule", article.desk)
    return read_again(article, user)[0]


def read_again(article: Article, user: Person | None = None) -> tuple[Reading, Counts | None]:
    """Read the working revision and store that, unless another was filed meanwhile.

    Returns the reading, and what became of the flags where it was stored.
    """
    revision = article.working
    reading = read_copy(article, revision.document())
    with transaction.atomic():
        article = lock_article(article)
        if article.working_id != revision.pk:
            return reading, None
        return reading, store_reading(article, revision, reading, user=user)


def store_reading(
    article: Article,
    revision: Revision,
    reading: Reading,
    changes: Iterable[Change] = (),
    user: Person | None = None,
) -> Counts:
    """Store ``reading`` as flags and quotes; ``changes`` led to it from the revision before.

    A flag that was dismissed stays dismissed, one that a working rule no longer finds is
    resolved, and one whose words are gone stays to be settled by a person. Returns what became
    of the flags.
    """
    changes = tuple(changes)
    counts = store_flags(article, revision, reading, changes)
    unverified = store_quotes(article, revision, reading, changes) if reading.quotes_read else 0
    count_pilots(article, reading.pilots)
    keep_reading(article, reading)
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
    return counts
