"""Remove a source on which nothing stands."""

from collections.abc import Iterator

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.source_state import locked_source, source_target
from articles.models import Identity, Source
from articles.permissions import Person


def remove_source(user: Person, source: Source) -> None:
    """Remove the source, with its aliases and its sealed identity. Needs ``merge_sources``.

    Raises Refused while quotes, evidence, agreements or merged sources stand on it.
    """
    require(user, "merge_sources", source.desk)
    with transaction.atomic():
        source = locked_source(source)
        standing = list(what_stands_on(source))
        if standing:
            raise Refused(
                f"This source stays, for what stands on it ({', '.join(standing)}). Merge it "
                "into another source, or give its quotes another speaker first."
            )
        target = source_target(source)
        Identity.objects.filter(source=source).delete()
        source.delete()
        record(user, "removed_source", None, target)


def what_stands_on(source: Source) -> Iterator[str]:
    """Say what of the desk's keeps the source from being removed, such as “quotes: 2”."""
    found = {
        "quotes": source.quotes.count() + source.further_quotes.count(),
        "evidence": source.evidence.count(),
        "agreements": source.agreements.count(),
        "sources merged into it": source.merged.count(),
    }
    for what, count in found.items():
        if count:
            yield f"{what}: {count}"
