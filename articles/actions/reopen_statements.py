"""What an edit does to the statements whose words it touched, and to what legal has to see.

A legal mark goes with its words: it stays on what an edit made of them, and where words that
had one are put into the copy again, it stands on those, whatever became of it meanwhile. What
the words read before is kept for legal to see.
"""

import re
from collections.abc import Iterator, Sequence

from articles.actions.guard import targets
from articles.actions.log import record
from articles.actions.statement_state import unclear
from articles.models import AnchorState, Article, Revision, Statement
from articles.permissions import Person
from articles.text.anchors import Anchor, anchor_at, follow
from articles.text.diff import Change
from articles.text.document import Span

#: Words that may stand anywhere.
FEW = 2


def reopen_edited(
    user: Person, article: Article, revision: Revision, changes: Sequence[Change]
) -> None:
    """Open again the statements whose words the edit that made ``revision`` changed or put back.

    They stand on what became of their words, with their legal marks and without a clearance;
    those of which nothing is left wait to be settled.
    """
    gone = article.statements.filter(anchor_state=AnchorState.ORPHANED).order_by("retired", "pk")
    reopened = [row for row in gone if _reopen(row, revision, changes)]
    if reopened:
        record(user, "reopened_statement", article, f"statement:{targets(reopened)}")


def _reopen(statement: Statement, revision: Revision, changes: Sequence[Change]) -> bool:
    before = statement.anchor
    anchor = _again(statement, revision, changes)
    if anchor is None and not statement.retired and statement.revision_id == revision.parent_id:
        anchor = _followed(before, revision.text, changes)
        if anchor and statement.has_legal_mark and _is_telling(statement):
            _remember(statement)
    if anchor is None:
        return False
    if statement.became_id:  # what words read once stays as it was: a new row has the mark
        statement.pk, statement.became = None, None
    statement.anchor, statement.revision, statement.retired = anchor, revision, False
    statement.basis, statement.quote = Statement.Basis.OPEN, None
    unclear(statement)
    statement.save()
    return True


def _again(statement: Statement, revision: Revision, changes: Sequence[Change]) -> Anchor | None:
    """Return where the edit has put words that had a legal mark, and none is on them, if it has.

    Case and what stands between words do not count: a comma frees nobody of a libel.
    """
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", statement.exact)))
    if not statement.has_legal_mark or not words:
        return None
    put = list(put_by(changes))
    taken = marked(statement.article) if statement.retired else []
    for found in re.finditer(rf"\b{words}\b", revision.text, re.IGNORECASE):
        place = Span(*found.span())
        is_put = any(at.start <= place.end and place.start <= at.end for at in put)
        if is_put and not any(span.covers(place) for span in taken):
            return anchor_at(revision.text, place.start, place.end, "moved")
    return None


def put_by(changes: Sequence[Change]) -> Iterator[Span]:
    """Yield where the edit's words stand in the text it made; nothing where it cut some."""
    shift = 0
    for change in changes:
        start = change.start + shift
        yield Span(start, start + len(change.right))
        shift += len(change.right) - (change.end - change.start)


def marked(article: Article) -> list[Span]:
    """Return where the article's words stand that have a legal mark, cleared or not."""
    rows = article.statements.with_legal_mark().exclude(anchor_state=AnchorState.ORPHANED)
    return [Span(row.start, row.end) for row in rows]


def _followed(before: Anchor, text: str, changes: Sequence[Change]) -> Anchor | None:
    """Return the place of the words that the edit put for these, if there are any."""
    start, end = follow(before.start, before.end, changes)
    words = text[start:end]
    if not words.strip():
        return None
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return anchor_at(text, start, end, "moved")


def _is_telling(statement: Statement) -> bool:
    """Whether its words are those that somebody marked, or enough of them to be known again.

    A mark that edits have cut down to "the" would come back with every other one.
    """
    return len(statement.exact.split()) > FEW or not statement.earlier.exists()


def _remember(statement: Statement) -> None:
    """Keep the words that had a legal mark, off the ledger, beside what an edit made of them."""
    kept = Statement(
        article=statement.article,
        revision=statement.revision,
        libel_risk=statement.libel_risk,
        for_legal=statement.for_legal,
        marked_by=statement.marked_by,
        retired=True,
        became=statement,
    )
    kept.anchor = statement.anchor
    kept.save()
