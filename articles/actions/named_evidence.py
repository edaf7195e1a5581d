"""Evidence that names a source which is made confidential: what goes in confidence with it,
and what stays open to the desk, and why; and notes on statements that name it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.views.decorators.debug import sensitive_variables

from articles.models import Article, Event, Evidence, Quote, Source, Statement, Support
from articles.quotations.telling import holds_name, telling_parts, telling_words

_FIELDS = ("title", "text", "notice", "file_name", "address", "locator")
_NOTES = ("note", "legal_note")
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A piece of evidence that stays open to the desk, and why."""

    evidence: Evidence
    why: str


@dataclass(slots=True)
class EvidenceNaming:
    """The evidence that names a source, by who sees it when the source is confidential."""

    in_confidence: list[Evidence] = field(default_factory=list)
    left_open: list[LeftOpen] = field(default_factory=list)
    notes: list[Statement] = field(default_factory=list)  #: statements of other stories

    @property
    def stays_open(self) -> int:
        """How much stays open to the desk that names it, or may."""
        return len(self.left_open) + len(self.notes)


@sensitive_variables()
def evidence_naming(source: Source, names: Sequence[str]) -> EvidenceNaming:
    """Return the evidence that names the source, or that nobody can look through for it.

    That is what it gave, and what is there, or was, for its quotes, or is for statements in
    their stories; and what else at the desk holds its whole name, as notes on statements of
    other stories may. It goes in confidence where nobody is said to have given it and no other
    quotes stand on it.
    """
    parts, found = telling_parts(names), EvidenceNaming(notes=_notes(source, names))
    own, beside = _of_quotes(source), _of_stories(source)
    every = Evidence.objects.filter(desk=source.desk).defer("file", "places")
    far = {row.pk for row in _whole(every, _FIELDS, names)}
    rows = Evidence.objects.filter(Q(given_by=source) | Q(pk__in=own | beside | far))
    others = Quote.objects.exclude(source=source).filter(evidence__in=rows.values("pk"))
    shared = set(others.values_list("evidence", flat=True))
    rows = rows.select_related("given_by").defer("file", "places").order_by("title", "pk")
    for evidence in rows:
        is_told = _names(evidence, parts)
        is_its = evidence.given_by_id == source.pk
        if evidence.in_confidence or not (is_told or _unread(evidence)):
            continue
        if is_told and (is_its or _may_go(evidence, own - shared)):
            found.in_confidence.append(evidence)
        elif not is_its and (is_told or evidence.pk in own):
            found.left_open.append(LeftOpen(evidence, _why(evidence, is_told, shared, beside)))
    return found


def _notes(source: Source, names: Sequence[str]) -> list[Statement]:
    rows = Statement.objects.filter(article__desk=source.desk)
    rows = rows.exclude(article__in=_stories(source)).select_related("article")
    return list(_whole(rows.order_by("article__slug", "pk"), _NOTES, names))


def _whole(rows: QuerySet[Row], fields: Sequence[str], names: Sequence[str]) -> Iterator[Row]:
    """Yield the rows that hold one of ``names`` whole. The database finds those to be read:
    that hold its longest word, as it is typed.
    """
    longest = [max(name.split(), key=len) for name in names]
    asked = [Q((f"{each}__icontains", word)) for each in fields for word in longest]
    for row in rows.filter(reduce(or_, asked)):
        if any(holds_name(getattr(row, each), name) for each in fields for name in names):
            yield row


def _of_quotes(source: Source) -> set[int]:
    """Return the ids of what backs its quotes, or did: what replaced it is on the log."""
    quotes = dict(source.quotes.values_list("pk", "evidence"))
    attached = Event.objects.filter(
        verb="attached_evidence",
        article__in=source.quotes.values("article"),
        target__in=[f"quote:{pk}" for pk in quotes],
    )
    logged = (event.details.get("evidence") for event in attached)
    return {pk for pk in (*quotes.values(), *logged) if isinstance(pk, int)}


def _of_stories(source: Source) -> set[int]:
    """Return the ids of what backs statements in its stories, and quotes that it says too."""
    supports = Support.objects.filter(statement__article__in=_stories(source))
    further = source.further_quotes.exclude(evidence=None)
    return {
        *supports.values_list("evidence", flat=True),
        *further.values_list("evidence", flat=True),
    }


def _stories(source: Source) -> QuerySet[Article, Any]:
    quoted = Q(quotes__source=source) | Q(quotes__further_sources=source)
    return Article.objects.filter(quoted).values("pk")


def _names(evidence: Evidence, parts: frozenset[str]) -> bool:
    return any(telling_words(getattr(evidence, name), parts) for name in _FIELDS)


def _may_go(evidence: Evidence, its_alone: set[int]) -> bool:
    return evidence.given_by is None and evidence.pk in its_alone


def _unread(evidence: Evidence) -> str:
    """Say why nobody can look through it, if that is so."""
    if evidence.is_unread:
        return "its text is still to be read"
    has_text = evidence.text or evidence.kind == Evidence.Kind.ADDRESS
    return "" if has_text else "it has no text in which to look for the name"


def _why(evidence: Evidence, is_told: bool, shared: set[int], beside: set[int]) -> str:
    if not is_told:
        return _unread(evidence)
    if evidence.given_by:
        return f"{evidence.given_by} gave it"
    if evidence.pk in shared:
        return "quotes of others stand on it, too"
    if evidence.pk in beside:
        return "it is there for a statement, not for quotes of this source"
    return "it is there for other stories, or for none yet"
