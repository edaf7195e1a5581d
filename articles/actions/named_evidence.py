"""Evidence that names a source which is made confidential: what goes in confidence with it,
and what stays open to the desk, and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Q
from django.views.decorators.debug import sensitive_variables

from articles.models import Article, Event, Evidence, Quote, Source, Support
from articles.quotations.telling import telling_parts, telling_words

_FIELDS = ("title", "text", "notice", "file_name", "address", "locator")


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


@sensitive_variables()
def evidence_naming(source: Source, names: Sequence[str]) -> EvidenceNaming:
    """Return the evidence that names the source, or that nobody can look through for it.

    That is what it gave, and what is there, or was, for its quotes, or is for statements in
    their stories. It goes in confidence where nobody is said to have given it and no other
    quotes stand on it.
    """
    parts, found = telling_parts(names), EvidenceNaming()
    own, beside = _of_quotes(source), _of_stories(source)
    rows = Evidence.objects.filter(Q(given_by=source) | Q(pk__in=own | beside))
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
            found.left_open.append(LeftOpen(evidence, _why(evidence, is_told, shared)))
    return found


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
    stories = Article.objects.filter(
        Q(quotes__source=source) | Q(quotes__further_sources=source)
    ).values("pk")
    supports = Support.objects.filter(statement__article__in=stories)
    further = source.further_quotes.exclude(evidence=None)
    return {
        *supports.values_list("evidence", flat=True),
        *further.values_list("evidence", flat=True),
    }


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


def _why(evidence: Evidence, is_told: bool, shared: set[int]) -> str:
    if not is_told:
        return _unread(evidence)
    if evidence.given_by:
        return f"{evidence.given_by} gave it"
    if evidence.pk in shared:
        return "quotes of others stand on it, too"
    return "it is there for a statement, not for quotes of this source"
