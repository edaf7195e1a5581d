"""A registry from a file, with errors that say where in it something is wrong.

In any format of ``articles.registry.formats``, or a plain list of spellings: CSV in UTF-8 with
the columns ``form``, ``preferred``, ``banned`` (yes or no) and ``source``.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from articles.checks.house import NameForm, Registry
from articles.checks.sheet_files import BadHouseFile, bad_field, load_sheet, read_file
from articles.registry.file_store import FileStore
from articles.registry.formats.faults import BadRegistry
from articles.registry.formats.files import read_registry
from articles.text.copy import normalise

__all__ = ["BadHouseFile", "load_registry", "load_sheet"]

COLUMNS = ("form", "preferred", "banned", "source")
_BANNED = {"yes": True, "no": False, "": False}


def load_registry(path: Path) -> Registry | FileStore:
    """Read a list of spellings, or people and places with all their names.

    Raises BadHouseFile.
    """
    text = read_file(path)
    if {"form", "preferred"} <= _header(text):
        return _spellings(path, text)
    try:
        return FileStore(entry.item for entry in read_registry(text.encode()))
    except BadRegistry as error:
        raise BadHouseFile(f"{path}: {error}") from None


def _header(text: str) -> set[str]:
    first = text.partition("\n")[0]
    return {column.strip() for column in next(csv.reader([first]), ())}


def _spellings(path: Path, text: str) -> Registry:
    lines: dict[str, int] = {}
    forms: list[NameForm] = []
    for line, row in _rows(path, text):
        form = _name_form(path, line, row)
        first = lines.setdefault(form.form.casefold(), line)
        if first != line:
            raise bad_field(path, line, "form", f"“{form.form}” stands in line {first} too")
        forms.append(form)
    preferred = {form.preferred for form in forms}
    for form in forms:
        if form.banned and form.form in preferred:
            line = lines[form.form.casefold()]
            raise bad_field(path, line, "banned", f"“{form.form}” is a preferred form too")
    return Registry.of(forms)


def _rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [column.strip() for column in next(reader, ())]
        if sorted(header) != sorted(COLUMNS):
            raise BadHouseFile(f"{path}, line 1: the columns must be {', '.join(COLUMNS)}.")
        for values in filter(None, reader):
            if len(values) != len(header):
                wanted = f"has {len(values)} values for {len(header)} columns"
                raise BadHouseFile(f"{path}, line {reader.line_num}: {wanted}.")
            row = dict(zip(header, map(str.strip, values), strict=True))
            yield reader.line_num, row
    except csv.Error as error:
        raise BadHouseFile(f"{path}, line {reader.line_num}: {error}.") from None


def _name_form(path: Path, line: int, row: dict[str, str]) -> NameForm:
    for field in ("form", "preferred"):
        if not row[field]:
            raise bad_field(path, line, field, "is empty")
    if row["banned"].lower() not in _BANNED:
        raise bad_field(path, line, "banned", "must be yes or no")
    banned = _BANNED[row["banned"].lower()]
    return NameForm(normalise(row["form"]), normalise(row["preferred"]), banned, row["source"])
