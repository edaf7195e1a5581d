"""Put right what is said of a piece of evidence. What it holds never changes."""

import hashlib
import json
from dataclasses import dataclass

from django.db import transaction

from articles.actions.errors import Conflict
from articles.actions.freer_terms import is_freer, level_of, locked_uses, reopen
from articles.actions.guard import check_fields, require, require_sight, require_words
from articles.actions.keep_evidence import check_giver
from articles.actions.log import record
from articles.models import Agreement, Evidence, Source
from articles.permissions import Person
from articles.text.copy import normalise


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of a piece of evidence."""

    title: str
    locator: str = ""
    first_hand: bool = True
    given_by: Source | None = None
    agreement: Agreement | None = None


def particulars_seen(evidence: Evidence) -> str:
    """Return the SHA-256, in hex, of what may be edited, as a person is shown it."""
    said = [
        evidence.title, evidence.locator, evidence.first_hand, evidence.given_by_id,
        evidence.agreement_id,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def edit_evidence(
    user: Person, evidence: Evidence, now: Particulars, seen: str | None = None
) -> None:
    """Say ``now`` of the evidence. Needs the act ``attribute``.

    Where that frees it of what was promised, what rests on it falls (``freer_terms``).
    Raises Refused where it was given in confidence and ``user`` may not see it, for fields that
    do not fit, and for a source of another desk; Conflict where ``seen``, its
    ``particulars_seen`` as the person was shown it, is no longer that.
    """
    require(user, "attribute", evidence.desk)
    title = require_words(now.title, "Title")
    check_giver(evidence.desk, now.given_by, now.agreement)
    with transaction.atomic():
        row, quotes, statements = locked_uses(evidence)
        require_sight(user, row)
        if seen not in (None, particulars_seen(row)):
            raise Conflict(
                "Somebody has edited this meanwhile. Look at it; what you typed is kept."
            )
        level = level_of(row)
        row.title, row.locator = title, normalise(now.locator).strip()
        row.first_hand, row.given_by, row.agreement = now.first_hand, now.given_by, now.agreement
        check_fields(row, "title", "locator")
        row.save(update_fields=["title", "locator", "first_hand", "given_by", "agreement"])
        record(
            user,
            "edited_evidence",
            None,
            f"evidence:{row.pk}",
            first_hand=row.first_hand,
            given_by=row.given_by_id,
        )
        if is_freer(level_of(row), level):
            reopen(user, quotes, statements, evidence=row.pk)
