"""Evidence that somebody brings: kept, or found to be there already, and then read in a job."""

from articles.actions.errors import Refused
from articles.actions.keep_evidence import (
    Snapshot,
    check_file_size,
    keep_evidence,
    kept_already,
)
from articles.models import Desk, Evidence
from articles.permissions import Person, may_see_evidence
from articles.tasks import drawn_later
from articles.views.review_forms import EvidenceForm


def brought(user: Person, desk: Desk, form: EvidenceForm) -> tuple[Evidence, str]:
    """Return the evidence that was typed or chosen in ``form``, and what there is to say of it."""
    if file := form.cleaned_data["file"]:
        check_file_size(file.name, file.size)  # before it is read into memory
    return kept(user, desk, form.snapshot())


def kept(user: Person, desk: Desk, snapshot: Snapshot) -> tuple[Evidence, str]:
    """Return the evidence, kept at the desk once, and what there is to say of it.

    Raises Refused as keeping it does, and where the desk has it in confidence from others.
    """
    if known := kept_already(desk, snapshot):
        if not may_see_evidence(user, known):
            raise Refused("The desk was given this evidence in confidence. Ask who brought it.")
        return known, f"The desk has this already, as “{known.title}”: that one is used."
    evidence = drawn_later(keep_evidence(user, desk, snapshot))
    return evidence, evidence.notice
