"""One block of a story as a story of its own, for rules that read a paragraph at a time."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, TypeVar

from articles.checks.base import Match, Problem, Rule, Story
from articles.checks.house import House
from articles.checks.kept import Kept, fingerprint
from articles.quotations.base import Quote
from articles.text.document import Block, Document, Span

_TAGS = "tags"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """One block as rules read it: its story, and where it begins in the whole text.

    ``found`` is what rules have found in it, in JSON, by their slugs and versions, and its
    parts of speech.
    """

    story: Story
    house: House
    start: int
    found: dict[str, Any]

    def problems(self, rule: Rule) -> list[Problem]:
        """Return what the rule finds here, now or before; offsets are the part's."""
        name = f"{rule.slug} {rule.version}"
        if name in self.found:
            return [self._recalled(rule, told) for told in self.found[name]]
        problems = list(rule.find(self.story, self.house))
        self.found[name] = [_told(problem) for problem in problems]
        return problems

    def keep_tags(self) -> None:
        """Keep the parts of speech, if any rule has asked for them."""
        if "tagged" in vars(self.story):
            self.found[_TAGS] = " ".join(token.tag for token in self.story.tagged)

    def _recalled(self, rule: Rule, told: dict[str, Any]) -> Problem:
        """Return a problem found before; the rule reads the part again only to suggest."""

        def suggest() -> Iterable[str]:
            for problem in rule.find(self.story, self.house):
                if _told(problem) == told:
                    return problem.suggest()
            return ()

        return Problem(**told, suggest=suggest)


def parted(story: Story, house: House, version: str, kept: Kept) -> tuple[Story, list[Part]]:
    """Return the story with its parts, and these with what is known of them.

    Known is what rules of this ``version`` have found in a part that is the same.
    """
    parts = []
    blocks = story.document.blocks
    quotes = _dealt_out(story.quotes, blocks, attrgetter("span"))
    matches = _dealt_out(story.matches or (), blocks, _span_of)
    for block, said, seen in zip(blocks, quotes, matches, strict=True):
        part = _part_of(story, block, said, seen)
        found = kept.entry(fingerprint(version, part))
        if _TAGS in found:
            part = replace(part, tags=tuple(found[_TAGS].split()))
        parts.append(Part(part, house, block.start, found))
    return replace(story, parts=tuple(part.story for part in parts)), parts


def _dealt_out(
    things: Iterable[T], blocks: Sequence[Block], place: Callable[[T], Span]
) -> list[list[T]]:
    """Return for each block the things that may touch it, each with a ``place`` in the text."""
    starts = [block.start for block in blocks]
    near: list[list[T]] = [[] for _ in blocks]
    for thing in things:
        span = place(thing)
        first = max(0, bisect_right(starts, span.start) - 1)
        for number in range(first, bisect_left(starts, span.end)):
            near[number].append(thing)
    return near


def _span_of(match: Match) -> Span:
    return Span(match.start, match.end)


def _part_of(story: Story, block: Block, quotes: Iterable[Quote], seen: Iterable[Match]) -> Story:
    """Return ``block`` as a story, its offsets counted from the block's start.

    ``quotes`` and ``seen`` hold all that may touch it. Of its quotations the places are kept,
    and who speaks is not: that may hang on the rest.
    """
    text = story.document.text[block.start : block.end]
    document = Document(text, (Block(0, len(text), block.kind),))
    matches = story.matches and tuple(
        match.moved(-block.start)
        for match in seen
        if block.start <= match.start and match.end <= block.end
    )
    return Story(document, tuple(_quotes_in(quotes, block)), matches, story.date)


def _quotes_in(quotes: Iterable[Quote], block: Block) -> Iterator[Quote]:
    for quote in quotes:
        spans = tuple(
            Span(max(span.start, block.start) - block.start, min(span.end, block.end) - block.start)
            for span in quote.spans
            if span.overlaps(block.span)
        )
        if spans:
            yield Quote(spans=spans, kind=quote.kind)


def _told(problem: Problem) -> dict[str, Any]:
    """Return what JSON can hold of a problem: all but how to suggest."""
    told = {field.name: getattr(problem, field.name) for field in fields(problem)}
    del told["suggest"]
    return told | {"params": dict(problem.params)}
