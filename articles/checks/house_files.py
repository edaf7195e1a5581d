"""A house style sheet and a registry from files, with errors that name line and field.

The sheet is TOML with any of ``name``, ``variant`` ("en-US", "en-GB"), ``quote_marks``
("double", "single") and ``words`` (a list of the house's own). The registry is CSV in
UTF-8 with the columns ``form``, ``preferred``, ``banned`` (yes or no) and ``source``.
"""

import csv
import io
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from articles.checks.house import NameForm, Registry, Sheet
from articles.text.copy import normalise

COLUMNS = ("form", "preferred", "banned", "source")
_BANNED = {"yes": True, "no": False, "": False}

#: For each field of a sheet, what it must be, in words and as a test.
_FIELDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "name": ("words in quote marks", lambda value: isinstance(value, str)),
    "variant": ("“en-US” or “en-GB”", lambda value: value in ("en-US", "en-GB")),
    "quote_marks": ("“double” or “single”", lambda value: value in ("double", "single")),
    "words": (
        "a list of words, each in quote marks",
        lambda value: isinstance(value, list) and all(isinstance(word, str) for word in value),
    ),
}


class BadHouseFile(Exception):
    """A style sheet or registry that cannot be used: file, line and field, in words."""


def load_sheet(path: Path) -> Sheet:
    """Read a style sheet; raises BadHouseFile."""
    source = _read(path)
    try:
        fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise BadHouseFile(f"{path}: {error}.") from None
    for field, value in fields.items():
        wanted, accepts = _FIELDS.get(field, (None, None))
        if accepts is None:
            raise _bad(path, _line_of(field, source), field, f"is none of {', '.join(_FIELDS)}")
        if not accepts(value):
            raise _bad(path, _line_of(field, source), field, f"must be {wanted}")
    words = frozenset(normalise(word) for word in fields.pop("words", ()))
    return Sheet(**fields, words=words)


def load_registry(path: Path) -> Registry:
    """Read a registry of names; raises BadHouseFile."""
    lines: dict[str, int] = {}
    forms: list[NameForm] = []
    for line, row in _rows(path):
        form = _name_form(path, line, row)
        first = lines.setdefault(form.form.casefold(), line)
        if first != line:
            raise _bad(path, line, "form", f"“{form.form}” stands in line {first} too")
        forms.append(form)
    preferred = {form.preferred for form in forms}
    for form in forms:
        if form.banned and form.form in preferred:
            line = lines[form.form.casefold()]
            raise _bad(path, line, "banned", f"“{form.form}” is a preferred form too")
    return Registry.of(forms)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(io.StringIO(_read(path), newline=""), strict=True)
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
            raise _bad(path, line, field, "is empty")
    if row["banned"].lower() not in _BANNED:
        raise _bad(path, line, "banned", "must be yes or no")
    banned = _BANNED[row["banned"].lower()]
    return NameForm(normalise(row["form"]), normalise(row["preferred"]), banned, row["source"])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadHouseFile(f"{path} is not UTF-8. Save it again as UTF-8.") from None
    except OSError as error:
        raise BadHouseFile(f"{path} cannot be opened: {error.strerror}.") from None


def _line_of(field: str, source: str) -> int:
    lines = enumerate(source.splitlines(), start=1)
    return next((n for n, line in lines if re.match(rf"[\s\[\"']*{re.escape(field)}\b", line)), 1)


def _bad(path: Path, line: int, field: str, problem: str) -> BadHouseFile:
    return BadHouseFile(f"{path}, line {line}, {field}: {problem}.")
