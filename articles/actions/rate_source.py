"""Note how reliable a source has been."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, require
from articles.actions.log import record
from articles.actions.naming import check_note
from articles.actions.source_state import locked_source, source_target
from articles.models import Source
from articles.permissions import Person
from articles.text.copy import normalise


def rate_source(user: Person, source: Source, reliability: str, note: str, seen: str) -> None:
    """Note how reliable the source is, and why. Needs the act ``rate_source``.

    ``seen`` is what it was rated as when the person was shown it. Raises Refused without a
    note, unless it is untested, and for one that tells who a confidential source is; Conflict
    where somebody has rated it meanwhile.
    """
    require(user, "rate_source", source.desk)
    with transaction.atomic():
        source = locked_source(source)
        if source.reliability != seen:
            raise Conflict(
                f"Somebody was first: this source is now noted as "
                f"{source.get_reliability_display()}. Nothing of yours was done."
            )
        source.reliability, source.reliability_note = reliability, normalise(note).strip()
        check_fields(source, "reliability", "reliability_note")
        if reliability != Source.Reliability.UNTESTED and not source.reliability_note:
            raise Refused("Note: say what shows it.")
        check_note(user, source, source.reliability_note, "Note")
        source.save(update_fields=["reliability", "reliability_note"])
        record(user, "rated_source", None, source_target(source), reliability=reliability)
