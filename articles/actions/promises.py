"""What was promised to sources, as it stands in the way of release (design §2, rule 4)."""

from collections.abc import Iterator
from functools import cached_property

from django.conf import settings
from django.db.models import QuerySet

from articles.actions.authors import hands
from articles.actions.errors import Blocker, short
from articles.actions.leave import not_covered
from articles.actions.named_sources import named_in_copy
from articles.actions.terms import NEVER, Terms, terms_of, terms_of_evidence
from articles.models import Agreement, AnonymityRequest, Article, Quote, Source
from articles.permissions import Person, named
from articles.quotations.promised import says_more
from articles.quotations.unnamed import is_mouthpiece, is_source, people

#: Rules whose breach would break the house's word: no override lets it pass.
KEPT = ("off_record", "deep", "anonymity", "named")
ASKED, APPROVED = AnonymityRequest.Status.ASKED, AnonymityRequest.Status.APPROVED


def promises(article: Article, to: Person | None = None) -> Iterator[Blocker]:
    """Yield what in the working copy breaks the terms on which its sources spoke.

    What ``to`` is told of copy that names a confidential source, ``named_in_copy`` says.
    """
    house, quotes = _House(article), list(_quotes(article))
    for quote in quotes:
        yield from house.of_quote(quote)
    yield from named_in_copy(article, quotes, to)
    yield from _statements(article)


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
    """What is asked of each quote of one article."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def requests(self) -> dict[int, AnonymityRequest]:
        """The last request of each agreement, by its id."""
        asked = self.article.anonymity_requests.order_by("asked_at", "pk")
        people = ("asked_by", "decided_by", "withdrawn_by")
        return {each.agreement_id: each for each in asked.select_related(*people)}

    def of_quote(self, quote: Quote) -> Iterator[Blocker]:
        target, words = f"quote:{quote.pk}", short(quote.exact)
        terms = list(terms_of(quote))
        given = terms_of_evidence(quote.evidence)
        stands_on = [*terms, given] if given else terms
        off = next((each for each in stands_on if each.is_off_record), None)
        if off:
            said = f"{NEVER}: quote {words} stands on what {off.source} said off the record."
            yield Blocker("off_record", said, target)
        for each in terms:
            if each.is_unnamed and not each.is_off_record:
                yield from self._of_unnamed(quote, each, target, words)
        if not off and not any(each.is_unnamed for each in terms) and names_nobody(quote):
            said = (
                f"The copy does not name who says {words}: name the source, or record what was "
                "agreed with them and ask for anonymity."
            )
            yield Blocker("unnamed", said, target)
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


def names_nobody(quote: Quote) -> bool:
    """Say whether somebody is quoted whom the copy does not name, as *a senior official*.

    Not so where another outlet has spoken with them, for what a body's spokesman says, and for
    several who speak by a document, as *prosecutors* do; one alone is a person, whatever the
    source is called.
    """
    is_unnamed = quote.is_marked and quote.speaker_kind == Quote.SpeakerKind.UNNAMED
    if quote.source is None or not is_unnamed or is_mouthpiece(quote.speaker):
        return False
    count = people(quote.speaker)
    is_somebody = count == 1 or (count > 1 and quote.source.kind == Source.Kind.PERSON)
    return is_somebody and not _is_second_hand(quote)


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
