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
from articles.text.importers import CannotRead, read_copy


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

    Raises Refused when there is nothing in it, when its file cannot be read, or when its
    address is none.
    """
    require(user, "attribute", desk)
    title = require_words(snapshot.title, "Title")
    kind, text, content = _content(snapshot)
    sha256 = hashlib.sha256(content).hexdigest()
    values = {
        "kind": kind,
        "title": title,
        "text": text,
        "file_name": snapshot.file_name,
        "file": snapshot.file,
        "address": snapshot.address.strip(),
        "locator": snapshot.locator.strip(),
        "first_hand": snapshot.first_hand,
        "added_by": user,
    }
    check_fields(Evidence(**values), "title", "file_name", "address", "locator")
    with transaction.atomic():
        evidence, is_new = Evidence.objects.get_or_create(desk=desk, sha256=sha256, defaults=values)
        if is_new:
            record(user, "kept_evidence", None, f"evidence:{evidence.pk}", sha256=sha256)
    return evidence


def _content(snapshot: Snapshot) -> tuple[str, str, bytes]:
    """Return kind, readable text and the bytes that are hashed."""
    if snapshot.file:
        return Evidence.Kind.FILE, _text_of(snapshot), snapshot.file
    if snapshot.text.strip():
        text = normalise(snapshot.text)
        return Evidence.Kind.TEXT, text, text.encode()
    if snapshot.address.strip():
        noted = f"{snapshot.address.strip()}\n{snapshot.locator.strip()}"
        return Evidence.Kind.ADDRESS, "", noted.encode()
    raise Refused("Evidence: paste the text, choose a file, or note an address.")


def _text_of(snapshot: Snapshot) -> str:
    try:
        return read_copy(snapshot.file_name, snapshot.file).copy.text
    except CannotRead as error:
        raise Refused(f"Evidence: {error}") from error
