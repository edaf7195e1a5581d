"""What was promised to sources, as it stands in the way of release (design §2, rule 4)."""

from collections.abc import Iterator
from functools import cached_property

from django.conf import settings
from django.db.models import QuerySet

from articles.actions.authors import hands
from articles.actions.errors import Blocker
from articles.actions.leave import not_covered
from articles.actions.real_names import real_names
from articles.actions.seal_identity import may_open
from articles.actions.terms import NEVER, Terms, terms_of, terms_of_evidence
from articles.models import Agreement, AnonymityRequest, Article, Quote, Source
from articles.models.quote import OUTER_MARKS
from articles.permissions import Person, may, named
from articles.quotations.promised import name_in, says_more
from articles.quotations.unnamed import is_source, people
from articles.text.document import Block, Span

#: Rules whose breach would break the house's word: no override lets it pass.
KEPT = ("off_record", "deep", "anonymity", "named")
ASKED, APPROVED = AnonymityRequest.Status.ASKED, AnonymityRequest.Status.APPROVED


def promises(article: Article, to: Person | None = None) -> Iterator[Blocker]:
    """Yield what in the working copy breaks the terms on which its sources spoke.

    That copy names a confidential source tells who that is. Where ``to`` is shown it, it is
    left out, unless they have leave to know the source, or answer for the release.
    """
    house = _House(article, to)
    for quote in _quotes(article):
        yield from house.of_quote(quote)
    yield from _statements(article)


def short(words: str) -> str:
    """Return the words in one pair of marks, cut to fit a line."""
    words = words.strip(OUTER_MARKS)
    return f"“{words}”" if len(words) <= 60 else f"“{words[:57]}…”"


def missing_people(quote: Quote) -> tuple[int, int]:
    """Return how many people the quote's speaker stands for, and how many are tied to it.

    Neither a document nor an observation is a person, and one person of the registry is one
    whatever sources stand for them. Zero needed where that is not to be shown: another outlet
    has spoken with them, copy reports what *officials said* in its own words, or they say it by
    a document or a broadcast, which *sources*, by that word, do not.
    """
    tied = _people_tied(quote)
    if not quote.speaker or _is_second_hand(quote):
        return 0, tied
    if is_source(quote.speaker):
        return people(quote.speaker), tied
    is_unnamed = quote.speaker_kind == Quote.SpeakerKind.UNNAMED
    is_by_a_person = quote.source is not None and quote.source.kind == Source.Kind.PERSON
    needed = people(quote.speaker) if is_unnamed and quote.is_marked and is_by_a_person else 0
    return (needed if needed > 1 else 0), tied


def _people_tied(quote: Quote) -> int:
    tied = [*filter(None, [quote.source]), *quote.further_sources.all()]
    people = [source for source in tied if source.kind == Source.Kind.PERSON]
    return len({(source.person_id, source.person_id or source.pk) for source in people})


def _is_second_hand(quote: Quote) -> bool:
    ours = settings.SITE_NAME.casefold()
    return bool(quote.via or (quote.outlet and quote.outlet.casefold() not in ours))


class _House:
    """What is asked of each quote of one article, for one person to see."""

    def __init__(self, article: Article, to: Person | None) -> None:
        self.article, self.to = article, to
        self.names: dict[int, list[str]] = {}

    @cached_property
    def requests(self) -> dict[int, AnonymityRequest]:
        """The last request of each agreement, by its id."""
        asked = self.article.anonymity_requests.order_by("asked_at", "pk")
        people = ("asked_by", "decided_by", "withdrawn_by")
        return {each.agreement_id: each for each in asked.select_related(*people)}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the working copy."""
        return self.article.working.document().blocks

    def of_quote(self, quote: Quote) -> Iterator[Blocker]:
        target, words = f"quote:{quote.pk}", short(quote.exact)
        terms = list(terms_of(quote))
        given = terms_of_evidence(quote.evidence)
        stands_on = [*terms, given] if given else terms
        if off := next((each for each in stands_on if each.is_off_record), None):
            said = f"{NEVER}: quote {words} stands on what {off.source} said off the record."
            yield Blocker("off_record", said, target)
        for each in terms:
            if each.is_unnamed and not each.is_off_record:
                yield from self._of_unnamed(quote, each, target, words)
        if beyond := beyond_agreed(quote):
            called, agreed = beyond
            yield Blocker(
                "description",
                f"Quote {words}: the copy calls its source “{called}”; agreed is “{agreed}”. "
                "Change the copy, or verify the quote with a note that says why it may stand.",
                target,
            )
        yield from _count(quote, target, words)

    def _of_unnamed(self, quote: Quote, terms: Terms, target: str, words: str) -> Iterator[Blocker]:
        if quote.is_marked and terms.level == Agreement.Level.DEEP:
            said = f"Deep background is never quoted: {words} stands in quote marks."
            yield Blocker("deep", said, target)
        if not_yet := self._not_approved(quote, terms):
            said = f"An unnamed source needs a manager’s leave: quote {words}, {not_yet}."
            yield Blocker("anonymity", said, target)
        if self._is_named(quote, terms.source):
            said = f"The copy at quote {words} names its source, who is to be called otherwise."
            yield Blocker("named", said, target)

    @cached_property
    def wrote(self) -> set[int]:
        """Those whose words are in the story, by id."""
        return hands(self.article)

    def _not_approved(self, quote: Quote, terms: Terms) -> str:
        """Say why copy may not leave the source's name out yet, or nothing where it may."""
        if terms.agreement is None or not terms.permitted:
            return "no terms with its source say what copy may call it"
        last = self.requests.get(terms.agreement.pk)
        if last is None:
            return "nobody has asked for it"
        if last.status == APPROVED:
            lapsed = not_covered(last, quote, self.wrote)
            return f"{lapsed}: ask again" if lapsed else ""
        who = last.asked_by if last.status == ASKED else last.withdrawn_by or last.decided_by
        return f"{last.get_status_display()} by {named(who)}"

    def _is_named(self, quote: Quote, source: Source) -> bool:
        """Whether copy beside the quote has the source's name, and ``to`` may be told so."""
        if source.is_confidential and not self._may_tell(source):
            return False
        beside = [
            self.article.working.text[block.start : block.end]
            for block in self.blocks
            if block.span.overlaps(Span(quote.start, quote.end))
        ]
        if source.pk not in self.names:
            self.names[source.pk] = real_names(source)
        return bool(name_in("\n".join(beside), self.names[source.pk]))

    def _may_tell(self, source: Source) -> bool:
        identity = getattr(source, "identity", None)
        if identity is None or self.to is None:
            return identity is not None
        return may(self.to, "release", self.article.desk) or may_open(self.to, identity)


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


def _count(quote: Quote, target: str, words: str) -> Iterator[Blocker]:
    needed, tied = missing_people(quote)
    if tied < needed:
        rule = "“Sources” needs two" if needed > 1 else "A source has to be known to the desk"
        yield Blocker(
            "sources",
            f"{rule}: “{quote.speaker}” of quote {words} stands for {needed} at least, and "
            f"{tied or 'no'} {'person is' if tied < 2 else 'people are'} tied to it.",
            target,
        )


def _statements(article: Article) -> Iterator[Blocker]:
    """Yield statements that rest on evidence which was given off the record."""
    for statement in article.statements.live().prefetch_related(
        "supports__evidence__given_by__agreements", "supports__evidence__agreement"
    ):
        given = (terms_of_evidence(support.evidence) for support in statement.supports.all())
        if any(terms and terms.is_off_record for terms in given):
            said = f"{NEVER}: statement {short(statement.exact)} rests on what was said so."
            yield Blocker("off_record", said, f"statement:{statement.pk}")


def _quotes(article: Article) -> QuerySet[Quote]:
    rows = article.quotes.live().order_by("start")
    rows = rows.select_related(
        "source__desk", "source__person", "source__identity", "agreement",
        "evidence__given_by", "evidence__agreement",
    )  # fmt: skip
    return rows.defer("evidence__text", "evidence__places", "evidence__file").prefetch_related(
        "source__agreements",
        "evidence__given_by__agreements",
        "further_sources__agreements",
        "further_sources__identity",
    )
