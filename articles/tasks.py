"""Jobs: what takes too long for an answer. What is to be done stands in the database.

A job may be lost with the process that was to do it, or be there twice: the action that it calls
takes its row by compare-and-set, and what nobody does is taken up again.
"""

from django_tasks import task

from articles.actions.read_evidence import is_silent, read_evidence, take_up_again
from articles.models import Evidence

#: What a reader changes of a piece of evidence.
_DRAWN = ("state", "state_at", "progress", "notice", "text", "places")


@task()
def draw_text(pk: int) -> None:
    """Draw the text of a piece of evidence, and see whether another one was left by a reader."""
    read_evidence(pk)
    take_up()


def drawn_later(evidence: Evidence) -> Evidence:
    """Have the text of ``evidence`` drawn, where it waits for that; return it as it is then."""
    if evidence.state == Evidence.State.WAITING:
        draw_text.enqueue(evidence.pk)
        evidence.refresh_from_db(fields=_DRAWN)
    return evidence


def take_up_silent(evidence: Evidence) -> Evidence:
    """Have it read anew where its reader has died; return it."""
    if evidence.is_unread and is_silent(evidence):
        take_up()
        evidence.refresh_from_db(fields=_DRAWN)
    return evidence


def take_up() -> int:
    """Ask anew for what a dead process has left undone; return how many pieces that are."""
    left = take_up_again()
    for pk in left:
        draw_text.enqueue(pk)
    return len(left)
