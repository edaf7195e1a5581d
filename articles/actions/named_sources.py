"""Copy that names a source who was promised not to be named: beside its quote, or anywhere.

To say where copy names a confidential source is to say who it is. So the place is told to those
with leave to know the source; who else answers for the release is told that it is so and who can
find the place, and nobody else is told anything. Whoever answers for a release could still try a
name by writing it into the copy, which the timeline keeps; not to tell them would let a story
out that tells everybody. A name that is not sealed stands elsewhere in the story for a reason,
as a minister's does, so that there a person says why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.views.decorators.debug import sensitive_variables

from articles.actions.errors import Blocker, Refused, short
from articles.actions.open_names import open_names
from articles.actions.real_names import real_names
from articles.actions.seal_identity import may_open
from articles.actions.terms import terms_of
from articles.checks.namings import Naming, namings, speaks_as
from articles.models import Article, Identity, Quote, Source
from articles.permissions import Person, may, named
from articles.text.document import Document, Span


@dataclass(slots=True)
class _Unnamed:
    """A source that copy may not name, with the story's quotes of it."""

    source: Source
    quotes: list[Quote] = field(default_factory=list)
    is_named_rightly: bool = False  #: elsewhere in the story it is on the record

    @property
    def said(self) -> str:
        """The first of the quotes, to name the source by."""
        return short(self.quotes[0].exact)


@sensitive_variables()
def named_in_copy(
    article: Article, document: Document, quotes: Sequence[Quote], to: Person | None
) -> Iterator[Blocker]:
    """Yield each source that ``document``, copy of the article, may name against its terms.

    Rule ``named`` is sure; ``may_name`` is for a person to read.
    """
    for each in _unnamed(quotes):
        if not each.source.is_confidential:
            yield from _on_background(document, each)
        elif _may_be_told(each.source, article, to):
            yield from _confidential(document, each, to)


def _unnamed(quotes: Sequence[Quote]) -> list[_Unnamed]:
    found: dict[int, _Unnamed] = {}
    on_record = set()
    for quote in quotes:
        for terms in terms_of(quote):
            if not terms.is_unnamed:
                on_record.add(terms.source.pk)
            elif not terms.is_off_record:
                found.setdefault(terms.source.pk, _Unnamed(terms.source)).quotes.append(quote)
    for pk in on_record & set(found):
        found[pk].is_named_rightly = True
    return list(found.values())


def _on_background(document: Document, unnamed: _Unnamed) -> Iterator[Blocker]:
    names = open_names(unnamed.source)
    found = namings(document, names)
    for quote in unnamed.quotes:
        beside = [naming for naming in found if _is_beside(document, naming, quote)]
        if _is_sure(beside, [quote], names):
            said = f"The copy at quote {short(quote.exact)} names its source, who is to be called"
            yield Blocker("named", f"{said} otherwise.", f"quote:{quote.pk}")
            return
    sure = [naming for naming in found if naming.is_sure]
    if sure and not unnamed.is_named_rightly:
        yield Blocker(
            "may_name",
            f"The copy names the source of quote {unnamed.said} elsewhere, in "
            f"{_where(document, sure)}: take the name out, or say why it may stand.",
            f"quote:{unnamed.quotes[0].pk}",
        )


def _may_be_told(source: Source, article: Article, to: Person | None) -> bool:
    identity = getattr(source, "identity", None)
    if identity is None or to is None:
        return identity is not None
    return may(to, "release", article.desk) or may_open(to, identity)


@sensitive_variables()
def _confidential(document: Document, unnamed: _Unnamed, to: Person | None) -> Iterator[Blocker]:
    # The same for all who are told, so that an override names what it was shown.
    target = f"source:{unnamed.source.pk}"
    try:
        names = real_names(unnamed.source)
    except Refused as lost:
        yield Blocker("named", f"Whether the copy names a source cannot be checked. {lost}", target)
        return
    if not (found := namings(document, names)):
        return
    is_sure = _is_sure(found, unnamed.quotes, names)
    names_it, identity = "names" if is_sure else "may name", unnamed.source.identity
    if to and may_open(to, identity):
        said = f"The copy {names_it} the source of quote {unnamed.said}, who was promised not to"
        told = f"{said} be named: see {_where(document, found)}."
    else:
        said = f"The copy {names_it} a source who was promised not to be named."
        told = f"{said} {_who_knows(identity)} to know who it is, and can find the place."
    yield Blocker("named" if is_sure else "may_name", told, target)


def _is_sure(found: Sequence[Naming], quotes: Sequence[Quote], names: Sequence[str]) -> bool:
    if any(naming.is_sure for naming in found):
        return True
    return bool(found) and any(speaks_as(quote.speaker, names) for quote in quotes)


def _is_beside(document: Document, naming: Naming, quote: Quote) -> bool:
    said = Span(quote.start, quote.end)
    blocks = (block.span for block in document.blocks if block.span.overlaps(said))
    return any(block.overlaps(naming.span) for block in blocks)


def _where(document: Document, found: Sequence[Naming]) -> str:
    """Name the blocks in which they stand: *the headline, paragraph 3*."""
    places, paragraphs = [], 0
    for block in document.blocks:
        paragraphs += block.kind == "paragraph"
        if any(block.span.overlaps(naming.span) for naming in found):
            is_body = block.kind == "paragraph"
            places.append(f"paragraph {paragraphs}" if is_body else f"the {block.kind}")
    return ", ".join(dict.fromkeys(places))


def _who_knows(identity: Identity) -> str:
    grants = identity.grants.select_related("person").order_by("pk")
    people = [named(grant.person) for grant in grants if may_open(grant.person, identity)]
    if not people:
        return "A desk editor or standards can give somebody leave"
    return f"{', '.join(people)} {'has' if len(people) == 1 else 'have'} leave"
