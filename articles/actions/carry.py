"""Carry flags, quotes, statements, comments and pending corrections to the next revision."""

from collections.abc import Sequence

from django.db.models import Model

from articles.models import (
    AnchorState,
    Article,
    Comment,
    Correction,
    Flag,
    Quote,
    Revision,
    Statement,
)
from articles.text.anchors import carry
from articles.text.diff import Change

PLACE = ("revision", "start", "end", "exact", "prefix", "suffix", "anchor_state")


def carry_all(
    article: Article, revision: Revision, changes: Sequence[Change], *, inferred: bool
) -> None:
    """Give everything that is anchored in ``article`` its place in ``revision``.

    What is lost keeps the revision in which its words last stood.
    ``inferred`` says that ``changes`` come from a diff, not from the edit itself.
    """
    text = revision.text
    for model, rows in _anchored(article):
        for row in rows:
            before = row.start
            row.anchor = carry(row.anchor, changes, text, inferred=inferred)
            if row.anchor_state != AnchorState.ORPHANED:
                row.revision = revision
            if isinstance(row, Quote):
                row.spans = [[a + row.start - before, b + row.start - before] for a, b in row.spans]
        fields = (*PLACE, "spans") if model is Quote else PLACE
        model._default_manager.bulk_update(rows, fields, batch_size=200)


def _anchored(article: Article) -> list[tuple[type[Model], list]]:
    # What was set aside keeps its place, so that it is known again; what is gone is gone.
    gone = {"retired": True, "anchor_state": AnchorState.ORPHANED}
    return [
        (Flag, list(article.flags.all())),
        (Quote, list(article.quotes.exclude(**gone))),
        (Statement, list(article.statements.exclude(**gone))),
        (Comment, list(article.comments.all())),
        (Correction, list(article.corrections.pending())),
    ]
