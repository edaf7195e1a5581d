"""Keep a snapshot of what was really said: pasted text, a file, or an address noted."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.models import Agreement, Desk, Evidence, Source
from articles.permissions import Person
from articles.text.copy import normalise
from articles.text.evidence import CannotRead, check_kind, read_evidence

#: Bytes of one file: a scanned document or some minutes of sound, kept in the database.
LIMIT_FILE = 25 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What somebody brings as evidence: one of text, file or address."""

    title: str
    text: str = ""
    file_name: str = ""
    file: bytes = b""
    address: str = ""
    locator: str = ""
    first_hand: bool = True
    given_by: Source | None = None
    agreement: Agreement | None = None


def keep_evidence(user: Person, desk: Desk, snapshot: Snapshot) -> Evidence:
    """Store the snapshot at ``desk``, once. Needs the act ``attribute``.

    The words of a file are still to be drawn (``read_evidence``): until then it waits.
    Raises Refused when there is nothing in it or more than one thing, when its file is
    too large or not what its name says, when its address is none, and when whoever gave it
    is of another desk, or agreed to nothing of the kind.
    """
    require(user, "attribute", desk)
    title = require_words(snapshot.title, "Title")
    check_giver(desk, snapshot.given_by, snapshot.agreement)
    sha256 = _sha256(snapshot)
    values = {
        "kind": _kind(snapshot),
        "title": title,
        "text": normalise(snapshot.text),
        "address": normalise(snapshot.address).strip(),
        "locator": normalise(snapshot.locator).strip(),
        "first_hand": snapshot.first_hand,
        "given_by": snapshot.given_by,
        "agreement": snapshot.agreement,
        "added_by": user,
        **_file_values(snapshot),
    }
    check_fields(Evidence(**values), "title", "file_name", "address", "locator")
    with transaction.atomic():
        evidence, is_new = Evidence.objects.get_or_create(desk=desk, sha256=sha256, defaults=values)
        if is_new:
            record(user, "kept_evidence", None, f"evidence:{evidence.pk}", sha256=sha256)
    return evidence


def kept_already(desk: Desk, snapshot: Snapshot) -> Evidence | None:
    """Return the desk's evidence of just this content. Raises Refused as keeping it does."""
    return desk.evidence.defer("text", "places", "file").filter(sha256=_sha256(snapshot)).first()


def check_giver(desk: Desk, source: Source | None, agreement: Agreement | None) -> None:
    """Raise Refused for a source of another desk, or an agreement that is not the source's."""
    if source and source.desk_id != desk.pk:
        raise Refused("Given by: choose a source of this desk.")
    if agreement and (source is None or agreement.source_id != source.pk):
        raise Refused("Agreement: choose one that was made with whoever gave it.")


def check_file_size(name: str, size: int) -> None:
    """Raise Refused where ``size``, in bytes, is over LIMIT_FILE."""
    if size > LIMIT_FILE:
        raise Refused(
            f"Evidence: “{name}” is over {LIMIT_FILE >> 20} MB. Cut it to the part that counts, "
            "or note its address."
        )


def _kind(snapshot: Snapshot) -> Evidence.Kind:
    brought = {
        Evidence.Kind.FILE: snapshot.file,
        Evidence.Kind.TEXT: normalise(snapshot.text).strip(),
        Evidence.Kind.ADDRESS: normalise(snapshot.address).strip(),
    }
    kinds = [kind for kind, content in brought.items() if content]
    if not kinds:
        raise Refused("Evidence: paste the text, choose a file, or note an address.")
    if len(kinds) > 1:
        raise Refused("Choose one: text, file or address.")
    return kinds[0]


def _sha256(snapshot: Snapshot) -> str:
    """Hash the file byte for byte, text as it is kept, an address with its place."""
    match _kind(snapshot):
        case Evidence.Kind.FILE:
            content = snapshot.file
        case Evidence.Kind.TEXT:
            content = normalise(snapshot.text).encode()
        case _:
            content = f"{snapshot.address.strip()}\n{snapshot.locator.strip()}".encode()
    return hashlib.sha256(content).hexdigest()


def _file_values(snapshot: Snapshot) -> dict[str, object]:
    """Return what is kept of the file, if there is one, and whether its words are to come."""
    if not snapshot.file:
        return {}
    name = _safe_name(snapshot.file_name)
    check_file_size(name, len(snapshot.file))
    try:
        has_text = bool(check_kind(name, snapshot.file).reader)
        notice = "" if has_text else read_evidence(name, snapshot.file).notice
    except CannotRead as error:
        raise Refused(f"Evidence: {error}") from error
    waiting = {"state": Evidence.State.WAITING, "progress": 0} if has_text else {}
    return {"file_name": name, "file": snapshot.file, "notice": notice, **waiting}


def _safe_name(name: str) -> str:
    """Return the name alone, without folders or signs that turn round what is shown of it."""
    last = PurePosixPath(normalise(name).replace("\\", "/")).name
    return "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip()
