"""Keep a snapshot of what was really said: pasted text, a file, or an address noted."""

import hashlib
from dataclasses import dataclass

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.models import Desk, Evidence
from articles.permissions import Person
from articles.text.copy import normalise
from articles.text.evidence import CannotRead, EvidenceText
from articles.text.evidence.apart import read_apart

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


def keep_evidence(user: Person, desk: Desk, snapshot: Snapshot) -> Evidence:
    """Store the snapshot at ``desk``, once. Needs the act ``attribute``.

    A file's words are kept with their places in it, and a notice of what was not read.
    Raises Refused when there is nothing in it or more than one thing, when its file is
    too large or broken, or when its address is none.
    """
    require(user, "attribute", desk)
    title = require_words(snapshot.title, "Title")
    sha256 = _sha256(snapshot)
    words = _words_of(snapshot)
    values = {
        "kind": _kind(snapshot),
        "title": title,
        "text": words.text,
        "places": list(words.places),
        "notice": words.notice,
        "file_name": normalise(snapshot.file_name),
        "file": snapshot.file,
        "address": normalise(snapshot.address).strip(),
        "locator": normalise(snapshot.locator).strip(),
        "first_hand": snapshot.first_hand,
        "added_by": user,
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


def _words_of(snapshot: Snapshot) -> EvidenceText:
    """Return what can be compared word by word; nothing where eyes and ears must do it."""
    if not snapshot.file:
        return EvidenceText(normalise(snapshot.text))
    check_file_size(snapshot.file_name, len(snapshot.file))
    try:
        return read_apart(normalise(snapshot.file_name), snapshot.file)
    except CannotRead as error:
        raise Refused(f"Evidence: {error}") from error
