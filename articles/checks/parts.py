"""One block of a story as a story of its own, for rules that read a paragraph at a time."""

from collections.abc import Iterable, Iterator

from articles.checks.base import Story
from articles.quotations.base import Quote
from articles.text.document import Block, Document, Span


def part_of(story: Story, block: Block) -> Story:
    """Return ``block`` as a story, its offsets counted from the block's start.

    Of its quotations the places are kept and who speaks is not: that may hang on the rest.
    """
    text = story.document.text[block.start : block.end]
    document = Document(text, (Block(0, len(text), block.kind),))
    matches = story.matches and tuple(
        match.moved(-block.start)
        for match in story.matches
        if block.start <= match.start and match.end <= block.end
    )
    return Story(document, tuple(_quotes_in(story.quotes, block)), matches, story.date)


def _quotes_in(quotes: Iterable[Quote], block: Block) -> Iterator[Quote]:
    for quote in quotes:
        spans = tuple(
            Span(max(span.start, block.start) - block.start, min(span.end, block.end) - block.start)
            for span in quote.spans
            if span.overlaps(block.span)
        )
        if spans:
            yield Quote(spans=spans, kind=quote.kind)
