"""Draw the words of a file that was brought as evidence, and match the quotes that rest on it.

Whoever reads holds the row by ``state_at``: it moves with every sign of life, in a conditional
UPDATE. A reader that has gone silent loses the row to another, and finds that out at its next word.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Conflict
from articles.actions.guard import require, require_sight
from articles.actions.log import record
from articles.actions.quote_state import locked_quote, match_if_it_holds, quote_target
from articles.models import Evidence, Quote
from articles.permissions import Person
from articles.quotations.evidence import Evidence as Words
from articles.text.evidence import CannotRead, EvidenceText
from articles.text.evidence.apart import LIMIT_WAIT, read_apart

log = logging.getLogger(__name__)

State = Evidence.State
#: Without a sign of life for so long, a reader is dead, or what waits has been forgotten: a
#: reader takes LIMIT_WAIT seconds at most, after it has waited for two others at most.
SILENCE = timedelta(seconds=4 * LIMIT_WAIT)


class TakenOver(Exception):
    """Somebody else reads it now."""


class Reading:
    """One reader's hold on a piece of evidence."""

    def __init__(self, pk: int) -> None:
        """Take it. Raises TakenOver where it does not wait to be read."""
        self.pk, self.at = pk, timezone.now()
        waiting = Evidence.objects.filter(pk=pk, state=State.WAITING)
        if not waiting.update(state=State.READING, state_at=self.at, progress=0):
            raise TakenOver

    def go_on(self, **values: object) -> None:
        """Set ``values``, and show that it is still being read. Raises TakenOver."""
        now = timezone.now()
        held = Evidence.objects.filter(pk=self.pk, state=State.READING, state_at=self.at)
        if not held.update(state_at=now, **values):
            raise TakenOver
        self.at = now

    def hear(self, percent: int) -> None:
        """Note how far it is. Raises TakenOver."""
        self.go_on(progress=percent)


def read_evidence(pk: int) -> None:
    """Draw the words of the evidence, where it waits for that and nobody else does it.

    What cannot be read is kept, with a notice that says why. Nothing is done where there is
    none of that id any more to be read.
    """
    try:
        reading = Reading(pk)
        try:
            _read(reading)
        except TakenOver:
            raise
        except Exception:  # whatever it is, it would strand the evidence, and be met again
            log.exception("evidence %s was not read", pk)
            _end(reading, State.FAILED, notice="Reading it failed: tell whoever runs the desk.")
    except TakenOver:
        log.info("evidence %s is read by somebody else", pk)


def is_silent(evidence: Evidence) -> bool:
    """Whether nothing has been heard for SILENCE of whoever is to read it."""
    return evidence.state_at < timezone.now() - SILENCE


def take_up_again() -> list[int]:
    """Let what no reader has been heard of for SILENCE wait anew; return its ids, oldest first.

    Of several who ask at once, one is told of each.
    """
    now = timezone.now()
    unread = Evidence.objects.filter(state__in=[State.WAITING, State.READING])
    silent = unread.filter(state_at__lt=now - SILENCE).order_by("state_at")
    return [
        pk
        for pk, at in silent.values_list("pk", "state_at")
        if unread.filter(pk=pk, state_at=at).update(state=State.WAITING, state_at=now, progress=0)
    ]


def read_again(user: Person, evidence: Evidence) -> None:
    """Let evidence wait again that could not be read. Needs the act ``attribute``.

    Raises Refused for those who may not see it, and Conflict where it did not fail.
    """
    require(user, "attribute", evidence.desk)
    require_sight(user, evidence)
    with transaction.atomic():
        failed = Evidence.objects.filter(pk=evidence.pk, state=State.FAILED)
        if not failed.update(state=State.WAITING, state_at=timezone.now(), progress=0, notice=""):
            raise Conflict("Somebody was first: this evidence is read, or being read.")
        record(user, "read_again", None, f"evidence:{evidence.pk}")


def _read(reading: Reading) -> None:
    state, found = _drawn(reading)
    # First the words, then the quotes: if this process dies between, all is done again.
    reading.go_on(text=found.text, places=list(found.places), notice=found.notice)
    words = Words(found.text)
    for quote in Quote.objects.live().filter(evidence=reading.pk).select_related("article"):
        reading.go_on()
        _match(quote, reading.pk, words)
    _end(reading, state)


def _end(reading: Reading, state: str, **values: object) -> None:
    with transaction.atomic():
        reading.go_on(state=state, progress=100, **values)
        record(None, "read_evidence", None, f"evidence:{reading.pk}", state=state)


def _drawn(reading: Reading) -> tuple[str, EvidenceText]:
    """Return whether the file could be read, and its words, or a notice of why it has none."""
    evidence = Evidence.objects.only("file_name", "file").get(pk=reading.pk)
    try:
        found = read_apart(evidence.file_name, bytes(evidence.file), reading.hear)
    except CannotRead as error:
        return State.FAILED, EvidenceText("", notice=str(error))
    return State.READ, found


def _match(quote: Quote, pk: int, words: Words) -> None:
    """Match a quote to which the evidence has been attached meanwhile, if it bears it out."""
    with transaction.atomic():
        quote = locked_quote(quote)
        if quote.evidence_id != pk or quote.status != Quote.Status.ATTRIBUTED:
            return
        match_if_it_holds(quote, words)
        if quote.status == Quote.Status.MATCHED:
            quote.save(update_fields=["status"])
            record(None, "matched", quote.article, quote_target(quote), evidence=pk)
