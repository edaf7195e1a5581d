"""Where a source that is made confidential is named still: in copy, and beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet
from django.views.decorators.debug import sensitive_variables

from articles.models import Article, Evidence, Quote, Revision, Source
from articles.quotations.telling import holds_name, telling_parts, telling_words

_OF_EVIDENCE = ("title", "text", "notice", "file_name", "address", "locator")
#: What hangs on a story, with the fields in which somebody may be named.
_OF_STORIES = {
    "comments": ("body", "exact", "prefix", "suffix"),
    "corrections": ("exact", "right", "reason", "notice", "prefix", "suffix"),
    "flags": ("exact", "reason", "prefix", "suffix"),
    "statements": ("exact", "note", "prefix", "suffix"),
}


@dataclass(frozen=True, slots=True)
class InCopy:
    """A story that quotes the source, and the words of its copy that may name it."""

    story: Article
    words: tuple[str, ...]
    is_sure: bool  #: the whole name stands there, or what copy calls the quote's speaker


@sensitive_variables()
def named_in_copy(source: Source, names: Sequence[str]) -> list[InCopy]:
    """Return the stories quoting the source whose copy, in work or published, may name it."""
    parts = telling_parts(names)
    found = []
    for story in _stories(source).select_related("working", "published"):
        text = "\n".join(each.text for each in (story.working, story.published) if each)
        called = story.quotes.live().filter(source=source).values_list("speaker", flat=True)
        is_sure = any(holds_name(text, name) for name in names)
        is_sure = is_sure or any(telling_words(each, parts, in_copy=True) for each in called)
        words = dict.fromkeys(telling_words(text, parts, in_copy=True))
        if words:
            found.append(InCopy(story, tuple(words), is_sure))
    return found


@sensitive_variables()
def also_named_in(source: Source, names: Sequence[str]) -> Iterator[str]:
    """Say where else the source is named: what sealing leaves as it is."""
    parts = telling_parts(names)
    for evidence in _evidence(source):
        if _holds(evidence, _OF_EVIDENCE, parts):
            yield f"the evidence “{evidence.title}”"
    counted = {
        "descriptions agreed earlier": (source.agreements.all(), ("permitted_description",)),
        "notes on quotes": (source.quotes.all(), ("note",)),
        "what copy called the speaker of quotes": (source.quotes.all(), ("speaker", "role")),
    }
    for what, (rows, fields) in counted.items():
        if count := sum(_holds(row, fields, parts) for row in rows):
            yield f"{what}: {count}"
    for story in _stories(source):
        yield from _beside(story, parts)


@sensitive_variables()
def telling_evidence(source: Source, names: Sequence[str]) -> list[Evidence]:
    """Return what names the source, backs its quotes alone, and is not said to be given by any."""
    of_others = Evidence.objects.filter(quotes__in=Quote.objects.exclude(source=source))
    rows = _evidence(source).filter(given_by=None).exclude(pk__in=of_others.values("pk"))
    parts = telling_parts(names)
    return [evidence for evidence in rows if _holds(evidence, _OF_EVIDENCE, parts)]


def _beside(story: Article, parts: frozenset[str]) -> Iterator[str]:
    earlier: QuerySet[Revision] = story.revisions.exclude(
        pk__in=filter(None, (story.working_id, story.published_id))
    )
    if any(telling_words(each.text, parts) for each in earlier.iterator()):
        yield f"earlier revisions of {story.slug}"
    for name, fields in _OF_STORIES.items():
        if any(_holds(row, fields, parts) for row in getattr(story, name).all()):
            yield f"{name} on {story.slug}"


def _holds(row: Model, fields: Sequence[str], parts: frozenset[str]) -> bool:
    return any(telling_words(getattr(row, field), parts) for field in fields)


def _evidence(source: Source) -> QuerySet[Evidence]:
    theirs = Q(given_by=source) | Q(pk__in=source.quotes.values("evidence"))
    return Evidence.objects.filter(theirs).defer("file", "places").order_by("title")


def _stories(source: Source) -> QuerySet[Article]:
    quoted = Q(quotes__source=source) | Q(quotes__further_sources=source)
    return Article.objects.filter(quoted).distinct().order_by("slug")
