"""Whom of the registry the names of a story surely mean, so that one may be called right.

A full name says only that its spelling is known, and nothing where the copy describes somebody
else by it ("the footballer John Kennedy", "Adam Smith of Smith Motors"). A surname alone is its
bearer's where the copy names them in full, or with an office that they held, and nobody else
of that surname.
"""

import re
from collections.abc import Collection

from articles.checks.roles.jurisdictions import named_at
from articles.checks.roles.mentions import Mention, mentions_of
from articles.quotations import gazetteer as gaz
from articles.registry.base import Person
from articles.text.document import Document, Span

#: What people are besides holders of public office, by which the copy tells them from those.
_OCCUPATIONS = frozenset(
    """
    academic accountant activist actor actress analyst anthropologist archaeologist architect artist
    astronaut astronomer athlete author baker ballerina banker barrister batsman biologist
    bookseller bowler boxer broadcaster builder businessman businesswoman butcher carpenter
    cartoonist chef chemist choreographer clergyman climber coach columnist comedian composer
    conductor cook cricketer critic cyclist dancer defender designer detective diplomat doctor
    driver drummer economist editor electrician engineer entrepreneur explorer farmer filmmaker
    firefighter fisherman footballer forward geologist goalkeeper golfer guitarist gymnast historian
    illustrator inventor investor jockey journalist lawyer lecturer librarian linguist manager
    mathematician mechanic meteorologist midfielder missionary model musician novelist nurse
    nutritionist painter pharmacist philosopher photographer physician physicist pianist pilot
    pitcher player plumber poet policeman potter priest producer professor programmer psychiatrist
    psychologist publisher quarterback rapper reporter researcher runner sailor scholar scientist
    screenwriter sculptor shopkeeper singer skier sociologist solicitor songwriter spokesman
    spokesperson spokeswoman sprinter striker student surgeon surveyor swimmer tailor teacher
    theologian translator trucker vet violinist volunteer waiter waitress welder winger wrestler
    writer zoologist
    """.split()  # noqa: SIM905
)
_LAST_WORD = re.compile(r"([^\W\d_][\w-]*),?\s+\Z")
#: "…, 24, a former Irish novelist": an apposition up to the noun that it is built on.
_APPOSITION = re.compile(r",\s+(?:\d+,\s+)?(?:an?|the|our|his|her)\s+((?:[\w’'-]+\s+){0,4}[\w-]+)")
_OF = re.compile(r"\s+of\s+(?:the\s+)?((?:[^\W\d_a-z][\w’'-]*\s?)+)")
_HONORIFIC = re.compile(r"\b(Mrs|Ms|Miss|Mr|Lady|Sir)\b\.?\s+\Z")
_WOMENS = frozenset({"Mrs", "Ms", "Miss", "Lady"})
#: No word before or after a name that is looked at is longer (code points).
_WINDOW = 40


def told_names(
    document: Document, people: Collection[Person], in_office: Collection[str] = ()
) -> dict[Span, Person]:
    """Return the names of ``document`` that surely mean one of ``people``, and whom.

    ``in_office`` are the references of those whom it names with an office that they held.
    """
    mentions = mentions_of(document, people)
    others = {
        person.ref
        for mention in mentions
        if mention.fit == "full"
        for person in mention.bearers
        if _is_another(document, mention.span, person)
    }
    meant = ((mention, _meant(mention, in_office)) for mention in mentions)
    return {
        mention.span: person
        for mention, person in meant
        if person and person.ref not in others and not _is_relative(document, mention, person)
    }


def _meant(mention: Mention, in_office: Collection[str]) -> Person | None:
    """Return whom a name surely means: by an office a surname tells that, too."""
    bearers = mention.bearers
    if mention.fit == "surname" and mention.is_alone and not mention.is_sure:
        bearers = tuple(person for person in bearers if person.ref in in_office)
    elif not mention.is_sure or mention.fit == "near":
        return None
    return bearers[0] if len(bearers) == 1 else None


def _is_another(document: Document, span: Span, person: Person) -> bool:
    """Say whether the copy describes somebody by what the registry does not know of them."""
    office = {word for term in person.terms for word in term.title.lower().split()}
    before = _LAST_WORD.search(document.text, max(0, span.start - _WINDOW), span.start)
    after = _APPOSITION.match(document.text, span.end)
    words = {before[1].lower()} if before else set()
    words |= set(after[1].lower().split()) if after else set()
    return bool(words & _OCCUPATIONS - office) or _is_of_no_place(document, span)


def _is_of_no_place(document: Document, span: Span) -> bool:
    of = _OF.match(document.text, span.end)
    return of is not None and named_at(of[1].split(), 0) is None


def _is_relative(document: Document, mention: Mention, person: Person) -> bool:
    """Say whether a "Mrs." or a "Mr." makes another of the family of the one who is known."""
    before = max(0, mention.span.start - _WINDOW)
    title = _HONORIFIC.search(document.text, before, mention.span.start)
    if title is None:
        return False
    first = person.name.split()[0].lower()
    return first in (gaz.MEN if title[1] in _WOMENS else gaz.WOMEN)
