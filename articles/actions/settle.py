"""Say what becomes of things whose place in the copy is doubtful or gone."""

from django.db import transaction
from django.utils import timezone

from articles.actions.decide import reopen_flag
from articles.actions.errors import Refused
from articles.actions.guard import lock_article, move_status, require
from articles.actions.log import record
from articles.actions.quote_state import unverify
from articles.models import AnchorState, Article, Correction, Flag, Quote, Statement
from articles.permissions import Person


def confirm_place(user: Person, row: Flag | Quote | Correction | Statement) -> None:
    """Say that a doubtful place is the right one. Needs ``rule``, for a statement ``state``."""
    require(user, "state" if isinstance(row, Statement) else "rule", row.article.desk)
    with transaction.atomic():
        lock_article(row.article)
        taken = (
            type(row)
            ._default_manager.filter(pk=row.pk, anchor_state=AnchorState.DOUBTFUL)
            .update(anchor_state=AnchorState.MOVED)
        )
        if not taken:
            raise Refused("Its place is not in doubt any more.")
        record(user, "confirmed_place", row.article, f"{row._meta.model_name}:{row.pk}")


def settle_lost(user: Person, article: Article) -> int:
    """Settle everything whose words have left the copy; return how many. Needs ``rule``.

    Flags are resolved, quotes and statements retired, corrections stale, and flags that these
    were to mend are open again; all stay on the timeline. Statements with a legal mark
    are left: only legal takes them off. Raises Refused where nothing else is lost.
    """
    require(user, "rule", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        lost = {"anchor_state": AnchorState.ORPHANED}
        flags = article.flags.unsettled().filter(**lost)
        quotes = article.quotes.live().filter(**lost)
        corrections = article.corrections.pending().filter(**lost)
        counts = {
            "corrections": _give_up(list(corrections.select_related("flag"))),
            "flags": flags.update(
                status=Flag.Status.RESOLVED,
                ruled_by=user,
                ruled_at=timezone.now(),
                reason="Its words have left the copy.",
            ),
            "quotes": _retire(list(quotes)),
            "statements": article.statements.settleable().update(retired=True),
        }
        if not any(counts.values()):
            raise _nothing_to_settle(article)
        record(user, "settled_lost", article, f"article:{article.pk}", **counts)
    return sum(counts.values())


def _nothing_to_settle(article: Article) -> Refused:
    lost = article.statements.with_legal_mark().filter(anchor_state=AnchorState.ORPHANED)
    for_legal = lost.first()
    if for_legal is None:
        return Refused("Nothing has lost its place.")
    return Refused(
        "What has lost its place is marked for legal: only legal takes it off the ledger.",
        f"statement:{for_legal.pk}",
    )


def _give_up(corrections: list[Correction]) -> int:
    for correction in corrections:
        move_status(correction, Correction.Status.STALE)
        reopen_flag(correction)
    return len(corrections)


def _retire(quotes: list[Quote]) -> int:
    for quote in quotes:
        unverify(quote)
        quote.retired, quote.note = True, "Its words have left the copy."
        quote.save()
    return len(quotes)
