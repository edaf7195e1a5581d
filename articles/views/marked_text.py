"""Layer flags, quotes, corrections and comments over the words of one block.

The markup is made here and not in a template: a blank that a template adds would shift
every offset that the browser counts in the block.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.text.document import Block


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that have a card in the rail; ``start`` and ``end`` in code points of the text.

    ``card`` is the card's id and ``look`` the mark's CSS classes. ``label`` is what those
    are told who do not see it; it makes the words a link to the card. ``chip`` is a short
    text that stands before the words, ``right`` what a correction puts in their place.
    """

    start: int
    end: int
    card: str
    look: str = ""
    label: str = ""
    chip: str = ""
    right: str | None = None


def mark_up(text: str, block: Block, marks: Sequence[Mark]) -> SafeString:
    """Return the block's words as HTML with ``marks``, the most important first.

    Marks may overlap and may reach beyond the block: the words are cut at every end of a
    mark. What is not the text's own words carries ``data-extra``.
    """
    here = [mark for mark in marks if mark.start < block.end and block.start < mark.end]
    ends = {end for mark in here for end in (mark.start, mark.end)}
    cuts = sorted({block.start, block.end} | {e for e in ends if block.start < e < block.end})
    pieces = (
        piece
        for start, end in pairwise(cuts)
        for piece in _stretch(text[start:end], start, end, block, here)
    )
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped by format_html


def _stretch(
    words: str, start: int, end: int, block: Block, here: Sequence[Mark]
) -> Iterator[SafeString]:
    over = [mark for mark in here if mark.start <= start and end <= mark.end]
    for mark in over:
        if mark.chip and mark.start == start:
            yield _chip(mark)
    beginning = [mark for mark in over if max(mark.start, block.start) == start]
    shown = _shown(words, over, [mark.label for mark in beginning if mark.label])
    changed = [mark for mark in over if mark.right is not None]
    yield format_html("<del>{}</del>", shown) if changed else shown
    for mark in changed:
        # One that reaches beyond its first block says what comes instead there alone.
        if mark.right and mark.start >= block.start and min(mark.end, block.end) == end:
            yield format_html('<ins data-extra data-marks="{}">{}</ins>', mark.card, mark.right)


def _shown(words: str, over: Sequence[Mark], labels: Iterable[str]) -> SafeString:
    if not over:
        return format_html("{}", words)
    cards = " ".join(dict.fromkeys(mark.card for mark in over))
    looks = " ".join(dict.fromkeys(mark.look for mark in over if mark.look))
    target = next((mark.card for mark in over if mark.label), None)
    told = "; ".join(labels)
    # What is left of a link between the ends of others, a blank or a stop, would have no name.
    if target is None or not (told or any(map(str.isalnum, words))):
        return format_html('<span class="{}" data-marks="{}">{}</span>', looks, cards, words)
    aria = format_html(' aria-label="{} ({})"', words, told) if told else ""
    return format_html(
        '<a href="#{}" class="{}" data-marks="{}"{}>{}</a>', target, looks, cards, aria, words
    )


def _chip(mark: Mark) -> SafeString:
    return format_html(
        '<a href="#{0}" class="chip {1}" data-extra data-marks="{0}">{2}</a>',
        mark.card,
        mark.look,
        mark.chip,
    )
