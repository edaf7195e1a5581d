"""Words freed of what was promised to their source: two people do it, or it stands in the way.

Another speaker, other terms, other evidence, or that the words are no speech at all: each may be
right, and each takes a promise off words that stay in the copy. So who does it neither verifies
the quote nor approves the release of its story; somebody else looks, and answers for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import QuerySet

from articles.actions.errors import Blocker, Refused, short
from articles.actions.freer_terms import is_freer, level_of
from articles.actions.terms import terms_of
from articles.models import Agreement, AnchorState, Article, Quote
from articles.permissions import Person, named

_ON_RECORD, _BACKGROUND = Agreement.Level.ON_RECORD, Agreement.Level.BACKGROUND


def promised(quote: Quote) -> str:
    """Return the level that binds the desk most, of all on whom the quote stands."""
    levels = [level_of(quote.evidence)] if quote.evidence else []
    for terms in terms_of(quote):
        is_unsaid = terms.is_unnamed and terms.agreement is None
        levels.append(_BACKGROUND if is_unsaid else terms.level)
    return max(levels, key=Agreement.Level.values.index, default=_ON_RECORD)


@contextmanager
def keeping_in_mind(user: Person, quote: Quote) -> Iterator[None]:
    """Note on the quote who frees it, where what is done within leaves less of its promise."""
    before = promised(quote)
    yield
    if is_freer(promised(quote), before):
        free(user, quote)


def free(user: Person, quote: Quote) -> None:
    """Note on the quote who freed it of what was promised."""
    quote.freed_by = user
    quote.save(update_fields=["freed_by"])


def check_not_freed(user: Person, quote: Quote) -> None:
    """Raise Refused for who freed the quote of what was promised."""
    if quote.freed_by_id == user.pk:
        raise Refused("You lifted what was promised of this quote: somebody else verifies it.")


def check_none_freed(user: Person, article: Article) -> None:
    """Raise Refused for who freed words of the article that nobody has looked at since."""
    if quote := _freed(article).filter(freed_by=user).first():
        raise Refused(
            f"You lifted what was promised of quote {short(quote.exact)}: somebody else approves "
            "the release.",
            f"quote:{quote.pk}",
        )


def freed_words(article: Article) -> Iterator[Blocker]:
    """Yield the words in the copy that somebody freed, and nobody has verified since.

    Words that were set aside before anything was promised of them are among these.
    """
    for quote in _freed(article).select_related("freed_by").order_by("start"):
        what = f"Quote {short(quote.exact)} stood under a promise to its source, and"
        who, then = named(quote.freed_by), "says why it may stand."
        told = f"{what} {who} lifted that: somebody else verifies it, or {then}"
        if quote.retired:
            told = f"{what} {who} set it aside: somebody else takes it up again, or {then}"
        yield Blocker("freed", told, f"quote:{quote.pk}")
    for quote in _set_aside(article):
        if promised(quote) != _ON_RECORD:
            told = (
                f"Quote {short(quote.exact)} was set aside, and stands under a promise to its "
                "source: take it up again, or say why it may stand."
            )
            yield Blocker("freed", told, f"quote:{quote.pk}")


def _set_aside(article: Article) -> QuerySet[Quote]:
    rows = _in_copy(article).filter(retired=True, freed_by=None, source__isnull=False)
    rows = rows.select_related("source", "agreement", "evidence__given_by", "evidence__agreement")
    return rows.defer("evidence__text", "evidence__places", "evidence__file").prefetch_related(
        "source__agreements", "further_sources__agreements", "evidence__given_by__agreements"
    )


def _freed(article: Article) -> QuerySet[Quote]:
    return _in_copy(article).filter(freed_by__isnull=False)


def _in_copy(article: Article) -> QuerySet[Quote]:
    return article.quotes.exclude(anchor_state=AnchorState.ORPHANED)
