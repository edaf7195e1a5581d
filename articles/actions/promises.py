"""What was promised to sources, as it stands in the way of release (design §2, rule 4)."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet

from articles.actions.errors import Blocker, short
from articles.actions.freed import freed_words
from articles.actions.leave import Leave, leave_in
from articles.actions.named_sources import named_in_copy
from articles.actions.several_sources import too_few
from articles.actions.terms import NEVER, Terms, terms_of, terms_of_evidence
from articles.actions.unnamed_speakers import unnamed_speakers
from articles.models import Agreement, Article, Quote, Statement
from articles.permissions import Person
from articles.quotations.promised import says_more
from articles.text.document import Document

#: Rules whose breach would break the house's word: no override lets it pass.
KEPT = ("off_record", "deep", "anonymity", "named", "unnamed")


def promises(article: Article, to: Person | None = None) -> Iterator[Blocker]:
    """Yield what in the working copy breaks the terms on which its sources spoke.

    What ``to`` is told of copy that names a confidential source, ``named_in_copy`` says.
    """
    quotes = list(with_terms(article.quotes.live()).order_by("start"))
    leave = leave_in([article])[article.pk]
    for quote in quotes:
        yield from of_quote(quote, leave)
    yield from of_copy(article, article.working.document(), quotes, to)
    yield from freed_words(article)
    for statement in with_supports(article.statements.live()):
        yield from of_statement(statement)


def of_copy(
    article: Article, document: Document, quotes: Sequence[Quote], to: Person | None
) -> Iterator[Blocker]:
    """Yield what ``document``, as copy of the article, breaks by a name, or by leaving one out."""
    yield from unnamed_speakers(document, quotes)
    yield from named_in_copy(article, document, quotes, to)


def of_quote(quote: Quote, leave: Leave) -> Iterator[Blocker]:
    """Yield what a quote (``with_terms``) breaks of its terms; ``leave`` is that of its story."""
    target, words = f"quote:{quote.pk}", short(quote.exact)
    terms = list(terms_of(quote))
    given = terms_of_evidence(quote.evidence)
    stands_on = [*terms, given] if given else terms
    if off := next((each for each in stands_on if each.is_off_record), None):
        said = f"{NEVER}: quote {words} stands on what {off.source} said off the record."
        yield Blocker("off_record", said, target)
    for each in terms:
        if each.is_unnamed and not each.is_off_record:
            yield from _of_unnamed(quote, each, leave)
    if beyond := beyond_agreed(quote):
        called, agreed = beyond
        yield Blocker(
            "description",
            f"Quote {words}: the copy calls its source “{called}”; agreed is “{agreed}”. "
            "Change the copy, or verify the quote with a note that says why it may stand.",
            target,
        )
    if few := too_few(quote):
        yield few


def _of_unnamed(quote: Quote, terms: Terms, leave: Leave) -> Iterator[Blocker]:
    target, words = f"quote:{quote.pk}", short(quote.exact)
    if quote.is_marked and terms.level == Agreement.Level.DEEP:
        said = f"Deep background is never quoted: {words} stands in quote marks."
        yield Blocker("deep", said, target)
    if not_yet := leave.lacking(quote, terms):
        said = f"An unnamed source needs a manager’s leave: quote {words}, {not_yet}."
        yield Blocker("anonymity", said, target)


def beyond_agreed(quote: Quote) -> tuple[str, str] | None:
    """Return what copy calls an unnamed source and what was agreed, where it says more.

    None where it does not, or somebody who verified the quote since has noted why it may stand.
    """
    unnamed = [terms for terms in terms_of(quote) if terms.is_unnamed and terms.agreement]
    permitted = [terms.permitted for terms in unnamed]
    called = f"{quote.speaker} {quote.role}".strip()
    if not unnamed or not says_more(called, permitted):
        return None
    agreed_at = max(terms.agreement.recorded_at for terms in unnamed if terms.agreement)
    if quote.note and quote.verified_at and quote.verified_at > agreed_at:
        return None
    return called, "”, “".join(filter(None, permitted))


def of_statement(statement: Statement) -> Iterator[Blocker]:
    """Yield that a statement (``with_supports``) rests on evidence given off the record."""
    given = (terms_of_evidence(support.evidence) for support in statement.supports.all())
    if any(terms and terms.is_off_record for terms in given):
        said = f"{NEVER}: statement {short(statement.exact)} rests on what was said so."
        yield Blocker("off_record", said, f"statement:{statement.pk}")


def with_supports(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Return the statements with all that is asked of their terms, however many there are."""
    return statements.prefetch_related(
        "supports__evidence__given_by__agreements", "supports__evidence__agreement"
    )


def with_terms(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    """Return the quotes with all that is asked of their terms, however many there are."""
    rows = quotes.select_related(
        "source__desk", "source__person", "source__identity", "agreement",
        "evidence__given_by", "evidence__agreement",
    )  # fmt: skip
    return rows.defer("evidence__text", "evidence__places", "evidence__file").prefetch_related(
        "source__agreements",
        "source__aliases",
        "source__person__forms",
        "evidence__given_by__agreements",
        "further_sources__agreements",
        "further_sources__aliases",
        "further_sources__person__forms",
        "further_sources__identity",
    )
