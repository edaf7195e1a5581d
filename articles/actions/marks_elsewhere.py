"""Legal marks of the desk's other stories, on words that this copy has too.

Copy that is filed anew under another slug says the same of the same people: what waits for
legal there waits for legal here. Words that legal cleared, or took its mark off, bring none.
"""

import re
from collections.abc import Iterator, Sequence

from articles.actions.guard import targets
from articles.actions.log import record
from articles.actions.reopen_statements import FEW, marked, put_by
from articles.actions.statement_state import unclear
from articles.models import AnchorState, Article, Revision, Statement
from articles.permissions import Person
from articles.text.anchors import anchor_at
from articles.text.diff import Change
from articles.text.document import Span

_WORD = re.compile(r"\w+")


def bring_marks(
    user: Person, article: Article, revision: Revision, changes: Sequence[Change] | None = None
) -> None:
    """Put the legal marks of other stories on their words where ``revision`` has them.

    With ``changes``, those that made it, only where they put some of the words: what legal has
    seen in this story keeps its word.
    """
    put = None if changes is None else list(put_by(changes))
    taken, brought = marked(article), []
    for there, place in _places(revision.text, _marked_elsewhere(article)):
        is_put = put is None or any(at.start <= place.end and place.start <= at.end for at in put)
        if is_put and not any(span.covers(place) for span in taken):
            taken.append(place)
            brought.append(_mark(there, revision, place))
    if brought:
        record(user, "brought_legal_mark", article, f"statement:{targets(brought)}")


def _marked_elsewhere(article: Article) -> Iterator[Statement]:
    """Yield what waits for legal in the desk's other stories, and what it read before edits."""
    waiting = Statement.objects.to_be_cleared().filter(article__desk=article.desk_id)
    rows = waiting.exclude(article=article).select_related("article")
    for row in rows.prefetch_related("earlier__article").order_by("pk"):
        yield from (row, *row.earlier.all())


def _places(text: str, rows: Iterator[Statement]) -> Iterator[tuple[Statement, Span]]:
    """Yield where the words of each row stand; case and what is between words do not count."""
    words = list(_WORD.finditer(text))
    said = f" {' '.join(word[0].lower() for word in words)} "
    for row in rows:
        wanted = [word.lower() for word in _WORD.findall(row.exact)]
        if len(wanted) > FEW:
            for found in re.finditer(f"(?= {re.escape(' '.join(wanted))} )", said):
                first = said.count(" ", 0, found.start())
                last = first + len(wanted) - 1
                yield row, Span(words[first].start(), words[last].end())


def _mark(there: Statement, revision: Revision, place: Span) -> Statement:
    """Return the ledger's row of the words at ``place``, with the mark that they have there."""
    known = revision.article.statements.exclude(anchor_state=AnchorState.ORPHANED)
    row = known.filter(start=place.start, end=place.end).first() or Statement(
        article=revision.article, marked_by=there.marked_by
    )
    row.anchor, row.revision = anchor_at(revision.text, place.start, place.end), revision
    row.libel_risk, row.for_legal = there.libel_risk, there.for_legal
    row.retired, row.note = False, f"The same words wait for legal in {there.article.slug}."
    unclear(row)
    row.save()
    return row
