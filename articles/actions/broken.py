"""What stands before readers against the terms on which its source spoke."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet

from articles.actions.errors import Blocker
from articles.actions.leave import leave_in
from articles.actions.promises import (
    KEPT,
    of_copy,
    of_quote,
    of_statement,
    with_supports,
    with_terms,
)
from articles.actions.terms import terms_of
from articles.models import (
    Agreement,
    AnchorState,
    Article,
    Desk,
    Quote,
    Revision,
    Source,
    Statement,
    Support,
)
from articles.permissions import Person

_PUBLISHED = Article.Status.PUBLISHED
#: An edit took its words out, which readers still see.
_TAKEN_OUT = Q(anchor_state=AnchorState.ORPHANED) & ~Q(article__working=F("article__published"))


class Broken(NamedTuple):
    """A promise that a published story breaks."""

    article: Article
    promise: Blocker


def broken(desks: QuerySet[Desk], to: Person | None = None) -> list[Broken]:
    """Return the promises that published stories of ``desks`` break, the latest story first.

    Terms are agreed, and leave is taken back or lapses, after publication too; then an editor has
    to know. What ``to`` may not know of a confidential source is left out, as in ``promises``.
    Its text is read where terms were agreed, or an identity was sealed, since readers were shown
    it: what it broke then was refused.
    """
    found = [*_by_quotes(desks, to), *_by_statements(desks)]
    found = [each for each in found if each.promise.rule in KEPT]
    return sorted(found, key=lambda each: each.article.pk, reverse=True)


def _by_quotes(desks: QuerySet[Desk], to: Person | None) -> Iterator[Broken]:
    rows = Quote.objects.filter(
        Q(retired=False) | _TAKEN_OUT,
        pk__in=_on_terms(), article__desk__in=desks, article__status=_PUBLISHED,
    )  # fmt: skip
    said: dict[Article, list[Quote]] = defaultdict(list)
    for quote in with_terms(rows).select_related("article__desk").order_by("article", "start"):
        said[quote.article].append(quote)
    leave = leave_in(said)
    changed = [article for article, quotes in said.items() if _changed(article, quotes)]
    texts = Revision.objects.in_bulk([article.published_id for article in changed])
    for article, every in said.items():
        text = texts.get(article.published_id)
        quotes = [each for each in every if not each.retired or (text and each.exact in text.text)]
        promises = [each for quote in quotes for each in of_quote(quote, leave[article.pk])]
        if text:
            promises += of_copy(article, text.document(), quotes, to)
        yield from (Broken(article, promise) for promise in promises)


def _changed(article: Article, quotes: Iterable[Quote]) -> bool:
    """Say whether terms were agreed, or an identity sealed, since readers were shown the text."""
    terms = [each for quote in quotes for each in terms_of(quote)]
    agreed = [each.agreement.recorded_at for each in terms if each.agreement]
    sealed = [each.source.identity.sealed_at for each in terms if hasattr(each.source, "identity")]
    return article.published_at is None or any(at > article.published_at for at in agreed + sealed)


def _by_statements(desks: QuerySet[Desk]) -> Iterator[Broken]:
    rests = Support.objects.filter(evidence__given_by__in=_bound()).values("statement")
    rows = Statement.objects.live().filter(
        pk__in=rests, article__desk__in=desks, article__status=_PUBLISHED
    )
    for statement in with_supports(rows.select_related("article")):
        yield from (Broken(statement.article, promise) for promise in of_statement(statement))


def _on_terms() -> QuerySet[Quote, Any]:
    """Return the quotes, by id, that stand on other terms than on the record: of many, a few.

    A question for each way, by its index; asked as one they would read every quote.
    """
    bound, hidden = _bound(), Source.objects.filter(is_confidential=True).values("pk")
    asked = (
        Q(source__in=bound),
        Q(source__in=hidden),
        Q(further_sources__in=bound),
        Q(further_sources__in=hidden),
        Q(evidence__given_by__in=bound),
    )
    first, *others = (Quote.objects.filter(way).order_by().values("pk") for way in asked)
    return first.union(*others)


def _bound() -> QuerySet[Agreement, Any]:
    """Return the sources, by id, with whom anything but the record was ever agreed."""
    return Agreement.objects.exclude(level=Agreement.Level.ON_RECORD).values("source")
