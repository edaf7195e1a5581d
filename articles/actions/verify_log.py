"""Read the whole log and say where its chain breaks first."""

from dataclasses import dataclass

from articles.models import Event
from articles.models.event import GENESIS


@dataclass(frozen=True, slots=True)
class Broken:
    """The first bad row of the log, and what is wrong with it."""

    seq: int
    why: str


def verify_log() -> tuple[int, Broken | None]:
    """Return how many rows hold, and the first that does not.

    An edit breaks the row's own hash, a deletion the numbering, an insertion or a swap
    the chain. A cut tail leaves a chain that is whole, so it is not seen here.
    """
    previous, expected_seq = GENESIS, 1
    for event in Event.objects.order_by("seq").iterator(chunk_size=2000):
        why = _fault(event, previous, expected_seq)
        if why:
            return expected_seq - 1, Broken(event.seq, why)
        previous, expected_seq = event.hash, expected_seq + 1
    return expected_seq - 1, None


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
