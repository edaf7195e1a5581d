"""Append to the log: every action ends with it."""

from django.db import connection
from django.utils import timezone

from articles.actions.errors import Conflict
from articles.models import Article, Event, LogHead
from articles.models.event import canonical_text, chained_hash
from articles.permissions import Person

#: How often the head is tried again when another process has moved it meanwhile.
TRIES = 50


def record(
    actor: Person | None,
    verb: str,
    article: Article | None,
    target: str = "",
    **details: str | int | bool | None,
) -> Event:
    """Append one event in the caller's transaction.

    ``details`` hold ids, hashes, counts and states: never copy, never an identity.
    Raises RuntimeError outside a transaction, where the act and its event could part.

    Who has recorded holds the log until the transaction ends: lock what is to be locked before,
    and nothing whole (``no_key``), for whoever has the log may yet have to name it.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("an event is recorded in the transaction of its act")
    seq, previous_hash = _take_next()
    at = timezone.now()
    event = Event(
        seq=seq, at=at, actor=actor, verb=verb, article=article, target=target,
        previous_hash=previous_hash,
    )  # fmt: skip
    event.canonical = canonical_text(
        seq=seq,
        at=at.isoformat(),
        actor=event.actor_id,
        verb=verb,
        article=event.article_id,
        target=target,
        details=details,
    )
    event.hash = chained_hash(previous_hash, event.canonical)
    event.save(force_insert=True)
    LogHead.objects.filter(pk=1, seq=seq).update(hash=event.hash)
    return event


def last_to_act(article: Article, target: str, *verbs: str) -> Person | None:
    """Return who last did one of ``verbs``, or anything at all, to ``target``, if anybody did."""
    events = article.events.filter(target=target).select_related("actor")
    last = (events.filter(verb__in=verbs) if verbs else events).order_by("-seq").first()
    return last.actor if last else None


def _take_next() -> tuple[int, str]:
    """Take the next number; the row stays locked until the transaction ends."""
    for _ in range(TRIES):
        head = LogHead.objects.get(pk=1)
        if LogHead.objects.filter(pk=1, seq=head.seq, hash=head.hash).update(seq=head.seq + 1):
            return head.seq + 1, head.hash
    raise Conflict("The log is busy. Try again.")
