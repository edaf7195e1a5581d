"""What acts on sources share: taking one and its quotes by lock, and what falls with a change."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError
from django.db.models import F, QuerySet

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import lock_article
from articles.actions.log import record
from articles.actions.quote_state import match_if_it_holds, quote_target, unverify
from articles.models import Article, Desk, Quote, Source, Statement
from articles.permissions import Person
from articles.text.copy import normalise


def find_source(desk: Desk, name: str, kind: str = "") -> Source | None:
    """Return the desk's source of this name, or else of this alias, whatever its case.

    One that was merged is found as the source that it was merged into.
    """
    name = normalise(name).strip()
    sources = desk.sources.filter(kind=kind) if kind else desk.sources.all()
    standing_first = F("merged_into").asc(nulls_first=True)
    by_name = sources.filter(name__iexact=name).order_by(standing_first, "pk")
    found = by_name.first() or sources.filter(aliases__name__iexact=name).order_by("pk").first()
    return found.merged_into if found and found.merged_into else found


def locked_source(source: Source) -> Source:
    """Return the source as it is now, locked until the transaction ends.

    Raises Refused where it was merged into another, and Conflict where it was removed.
    """
    if Source.objects.select_for_update(no_key=True).filter(pk=source.pk).first() is None:
        raise Conflict("Somebody was first: this source is removed already.")
    source = Source.objects.select_related("desk", "merged_into").get(pk=source.pk)
    if source.merged_into:
        raise Refused("This source was merged into another: open that one.")
    return source


def locked_with_quotes(source: Source) -> tuple[Source, list[Quote]]:
    """Return the source and all its quotes, retired ones too, they and their stories locked.

    Stories are locked first and in one order, as every action does it. Raises as
    ``locked_source`` does, and Conflict where a quote was given to the source meanwhile.
    """
    locked = lock_stories(source.quotes.all())
    source = locked_source(source)
    quotes = list(with_evidence(source.quotes.order_by("pk")))
    check_locked(quotes, locked)
    return source, quotes


def lock_stories(*anchored: QuerySet[Any]) -> set[int]:
    """Lock the stories in which the rows stand, in one order, and return their ids."""
    ids = {pk for rows in anchored for pk in rows.values_list("article", flat=True)}
    for story in Article.objects.filter(pk__in=ids).order_by("pk"):
        lock_article(story)
    return ids


def check_locked(anchored: Sequence[Quote | Statement], locked: set[int]) -> None:
    """Raise Conflict where a row stands in none of the ``locked`` stories."""
    if not {row.article_id for row in anchored} <= locked:
        raise Conflict("Something was tied to this just now. Look again, then try again.")


def with_evidence(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    """Return the quotes with what a verification binds.

    Evidence is read for those alone that were verified, and are matched anew.
    """
    rows = quotes.select_related("article__desk", "source", "evidence")
    return rows.defer("evidence__file", "evidence__text", "evidence__places")


def verified_quotes(source: Source) -> list[Quote]:
    """Return the quotes that a person has verified as said by this source, in text order."""
    rows = source.quotes.filter(status=Quote.Status.VERIFIED).select_related("article")
    return list(rows.order_by("article__slug", "start"))


def release_bonds(user: Person, quotes: Sequence[Quote], source: Source) -> int:
    """Give the quotes, under lock, to ``source``, which is not who was verified to speak.

    What was verified is to be verified again: it bound the speaker as they were called.
    Returns how many those are; each is on the log of its story.
    """
    verified = [quote for quote in quotes if quote.status == Quote.Status.VERIFIED]
    others = [quote.pk for quote in quotes if quote.status != Quote.Status.VERIFIED]
    for quote in verified:
        quote.source = source
        unverify(quote)
        match_if_it_holds(quote)
        quote.save()
        record(user, "speaker_changed", quote.article, quote_target(quote), source=source.pk)
    Quote.objects.filter(pk__in=others).update(source=source)
    return len(verified)


@contextmanager
def taking_a_name() -> Iterator[None]:
    """Raise Conflict where somebody gives another source the name in the same moment.

    What the database says of it names the source, and goes no further.
    """
    try:
        yield
    except IntegrityError:
        raise Conflict("Somebody was first: another source has this name now.") from None


def source_target(source: Source) -> str:
    """Name the source for the log."""
    return f"source:{source.pk}"


def names_of(source: Source) -> list[str]:
    """Return what the source is called: its name, its aliases, the names merged into it."""
    merged = source.merged.values_list("name", flat=True)
    return list(
        dict.fromkeys([source.name, *source.aliases.values_list("name", flat=True), *merged])
    )
