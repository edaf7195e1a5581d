"""Where a source that is made confidential is named still: in copy, and beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet
from django.views.decorators.debug import sensitive_variables

from articles.models import Article, Revision, Source
from articles.quotations.telling import holds_name, telling_parts, telling_words

#: What hangs on a story, with the fields in which somebody may be named.
_OF_STORIES = {
    "comments": ("body", "exact", "prefix", "suffix"),
    "corrections": ("exact", "right", "reason", "notice", "prefix", "suffix"),
    "flags": ("exact", "text", "reason", "prefix", "suffix"),
    "statements": ("exact", "note", "legal_note", "prefix", "suffix"),
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
    """Say where else than in evidence the source is named: what sealing leaves as it is."""
    parts = telling_parts(names)
    counted = {
        "descriptions agreed earlier": (source.agreements.all(), ("permitted_description",)),
        "notes on quotes that others say too": (source.further_quotes.all(), ("note",)),
        "what copy called the speaker of quotes": (source.quotes.all(), ("speaker", "role")),
    }
    for what, (rows, fields) in counted.items():
        if count := sum(_holds(row, fields, parts) for row in rows):
            yield f"{what}: {count}"
    for story in _stories(source):
        yield from _beside(story, parts)


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


def _stories(source: Source) -> QuerySet[Article]:
    quoted = Q(quotes__source=source) | Q(quotes__further_sources=source)
    return Article.objects.filter(quoted).distinct().order_by("slug")
