"""Find every quotation of a document, and who said it.

Rules of typography and grammar only: no model and no tagger. Figures on the labelled
sets, and what is still missed, stand in the modules that miss it: ``marks``,
``phrases``, ``marked``, ``indirect`` and ``names``.
"""

from itertools import groupby

from articles.quotations.attribute import Attributor
from articles.quotations.base import Quote
from articles.quotations.drafts import Draft, Reading
from articles.quotations.frames import Frame, frames_of
from articles.quotations.indirect import read_indirect
from articles.quotations.marked import MarkedReader
from articles.quotations.marks import Stretch, pair_marks
from articles.quotations.names import Names
from articles.text.document import Document


def read_quotes(document: Document) -> tuple[Quote, ...]:
    """Return the quotations of ``document`` in text order, with their speakers.

    Spans of one quote are in order and do not overlap; a fragment and the indirect
    speech that it stands in are two quotes.
    """
    stretches = pair_marks(document).stretches
    heads = [stretch for stretch in stretches if not stretch.continues]
    drafts = _drafts(document, heads)
    _join_paragraphs(drafts, stretches)
    attributor = Attributor(Names(document, (stretch.span for stretch in stretches)))
    drafts.sort(key=lambda draft: (draft.spans[0], draft.kind))
    return tuple(attributor.quote(draft) for draft in drafts)


def _drafts(document: Document, stretches: list[Stretch]) -> list[Draft]:
    drafts: list[Draft] = []
    lead: Reading | None = None
    for _, block in groupby(frames_of(document.text, document.blocks, stretches), _block_of):
        readings = [Reading.of(frame) for frame in block]
        near = lead if lead and lead.frame.block == readings[0].frame.block - 1 else None
        marked = MarkedReader(document, readings, near)
        for number, reading in enumerate(readings):
            drafts.extend(marked.read(number))
            drafts.extend(read_indirect(reading))
        lead = readings[-1]
    return drafts


def _block_of(frame: Frame) -> int:
    return frame.block


def _join_paragraphs(drafts: list[Draft], stretches: tuple[Stretch, ...]) -> None:
    """Join each paragraph of a speech to the one before, which opened a mark and closed none."""
    by_end = {draft.spans[-1].end: draft for draft in drafts if draft.kind != "indirect"}
    for before, stretch in zip(stretches, stretches[1:], strict=False):
        draft = by_end.get(before.end)
        if stretch.continues and draft:
            draft.spans.append(stretch.span)
            by_end[stretch.end] = draft
