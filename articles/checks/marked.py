"""What stands in quotation marks: speech, but also a title or a word that is only mentioned."""

from collections.abc import Callable
from functools import cache

from articles.checks.base import Story
from articles.quotations.marks import Stretch, pair_marks
from articles.text.document import Span


def marked_in(story: Story) -> Callable[[Span], bool]:
    """Return a test of whether a stretch of the story touches what stands in quotation marks.

    The marks are paired when it is first asked, so that clean copy does not pay for it.
    """

    @cache
    def stretches() -> tuple[Stretch, ...]:
        return pair_marks(story.document).stretches

    def is_marked(span: Span) -> bool:
        return story.in_quote(span) or any(span.overlaps(s.span) for s in stretches())

    return is_marked
