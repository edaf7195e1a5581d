"""Proof files: copy in every format that can be imported, and rows of ``.jsonl``."""

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from articles.checks.house import House
from articles.checks.proof import Proof, proof_copy, proof_text
from articles.text.encodings import decode
from articles.text.importers import CannotRead, check_size, format_of, read_copy

ROWS = ".jsonl"

#: The house that reads copy in a language, given as its tag or "".
HouseFor = Callable[[str], House]


def proof_file(
    name: str, house_for: HouseFor, date: datetime.date | None = None
) -> Iterator[Proof | CannotRead]:
    """Yield the article of the file ``name``, or of each row; what fails, as its error.

    ``date`` is the day for which the copy is written, where that is known.
    """
    if Path(name).suffix.lower() == ROWS:
        yield from _proof_rows(name, house_for, date)
        return
    try:
        yield _proof_story(name, house_for, date)
    except CannotRead as error:
        yield error


def read_bytes(name: str) -> bytes:
    """Return what the file ``name`` holds; raises CannotRead, also where it is too large."""
    try:
        check_size(name, Path(name).stat().st_size)
        return Path(name).read_bytes()
    except OSError as error:
        raise _cannot_open(name, error) from None


def _proof_story(name: str, house_for: HouseFor, date: datetime.date | None) -> Proof:
    data = read_bytes(name)
    imported = read_copy(name, data)
    house = house_for(imported.meta.get("language", ""))
    if format_of(name) == "txt":  # whose offsets are into the text as given
        return proof_text(name, decode(name, data), house, date)
    return proof_copy(name, imported, house, date)


def _proof_rows(
    name: str, house_for: HouseFor, date: datetime.date | None
) -> Iterator[Proof | CannotRead]:
    try:
        with Path(name).open("rb") as rows:
            for number, row in enumerate(rows, start=1):
                if row.strip():
                    yield _proof_row(name, number, row, house_for, date)
    except OSError as error:
        yield _cannot_open(name, error)


def _proof_row(
    name: str, number: int, row: bytes, house_for: HouseFor, date: datetime.date | None
) -> Proof | CannotRead:
    try:
        fields = json.loads(row)
        id, text = fields["id"], fields["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        id, text = None, None
    if not isinstance(text, str):
        return CannotRead(
            "“{name}”, line {line}: not a row. Write one object a line, with “id” and “text”.",
            name=name,
            line=str(number),
        )
    return proof_text(id, text, house_for(""), date)


def _cannot_open(name: str, error: OSError) -> CannotRead:
    return CannotRead(
        "“{name}” cannot be opened: {reason}.", name=name, reason=error.strerror or "unknown"
    )
