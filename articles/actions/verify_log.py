"""Read the whole log and say where its chain breaks first."""

from dataclasses import dataclass

from articles.models import Event, LogHead
from articles.models.event import GENESIS

#: Rows read at a time.
CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Broken:
    """The first bad row of the log, and what is wrong with it."""

    seq: int
    why: str


def verify_log() -> tuple[int, Broken | None]:
    """Return how many rows hold, and the first that does not.

    An edit breaks the row's own hash, a deletion the numbering, an insertion or a swap
    the chain; of the last rows the head knows. Who changes the head too can cut the tail.
    """
    head = LogHead.objects.filter(pk=1).first()
    previous, expected_seq = GENESIS, 1
    try:
        for event in Event.objects.order_by("seq").iterator(chunk_size=CHUNK):
            why = _fault(event, previous, expected_seq)
            if not why and head and event.seq == head.seq and event.hash != head.hash:
                why = "it is not the row that the log's head names"
            if why:
                return expected_seq - 1, Broken(event.seq, why)
            previous, expected_seq = event.hash, expected_seq + 1
    except ValueError:
        # Rows are turned into Python a chunk at a time, so the row itself is not known.
        return expected_seq - 1, Broken(
            expected_seq, f"it, or one of {CHUNK} after it, is unreadable"
        )
    if head is None:
        return expected_seq - 1, Broken(expected_seq, "the log's head, which ends it, is missing")
    return expected_seq - 1, _fault_of_tail(head, expected_seq - 1)


def _fault(event: Event, previous: str, expected_seq: int) -> str:
    if event.seq != expected_seq:
        return f"row {expected_seq} is missing before it"
    if event.hash != event.expected_hash():
        return "its hash does not follow from its text"
    if event.previous_hash != previous:
        return "it does not follow from the row before it"
    if not event.columns_agree():
        return "its columns are not what was hashed"
    return ""


def _fault_of_tail(head: LogHead, last: int) -> Broken | None:
    if last < head.seq:
        return Broken(last + 1, "it is missing, and so is what followed")
    # People go on working while the log is read: the head may have moved with the rows.
    head.refresh_from_db()
    if last > head.seq:
        return Broken(head.seq + 1, "it stands behind the row that the log's head names")
    return None
