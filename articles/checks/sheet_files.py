"""House style sheets as files, with errors that name line and field.

A sheet is TOML with any of ``name``, ``variant`` ("en-US", "en-GB"), ``quote_marks``
("double", "single"), ``masks`` ("any", "hyphens", "asterisks", "bracketed") and ``words``
(a list of the house's own). Each table ``[[entries]]`` is a word that the house avoids:
``avoid``, ``prefer``, ``reason``, ``severity`` ("must", "should", "consider"), ``forms``
(inflections, as ``{ advisors = "advisers" }``), ``match_case`` and ``in_quotes``. Each
``[[patterns]]`` has ``pattern``, ``message``, ``replacement``, ``severity``, ``reason``,
``must_match`` and ``must_not_match``. What they mean is told in ``articles.checks.sheet``.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

from articles.checks.sheet import Entry, Masks, Pattern, QuoteMarks, Severity, Sheet, Variant
from articles.checks.sheet_faults import faults
from articles.text.copy import normalise

_STARTERS = Path(__file__).parent / "data" / "sheets"

#: What a field must be, in words and as a test.
_Kind = tuple[str, Callable[[Any], bool]]


def _one_of(literal: Any) -> _Kind:
    *others, last = (f"“{value}”" for value in get_args(literal))
    return f"{', '.join(others)} or {last}", lambda value: value in get_args(literal)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and "\n" not in value


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_forms(value: Any) -> bool:
    return isinstance(value, dict) and _is_words([*value, *value.values()])


_TEXT: _Kind = ("words in quote marks", _is_text)
_LIST: _Kind = ("a list of words, each in quote marks", _is_words)
_YES_NO: _Kind = ("true or false", lambda value: isinstance(value, bool))
_SEVERITY = _one_of(Severity)
_TABLES: _Kind = ("tables, each under its own [[…]]", lambda value: isinstance(value, list))

_SHEET: Mapping[str, _Kind] = {
    "name": _TEXT,
    "variant": _one_of(Variant),
    "quote_marks": _one_of(QuoteMarks),
    "masks": _one_of(Masks),
    "words": _LIST,
    "entries": _TABLES,
    "patterns": _TABLES,
}
_ENTRY: Mapping[str, _Kind] = {
    "avoid": _TEXT,
    "prefer": _TEXT,
    "reason": _TEXT,
    "severity": _SEVERITY,
    "forms": ('a table such as { advisors = "advisers" }', _is_forms),
    "match_case": _YES_NO,
    "in_quotes": _YES_NO,
}
_PATTERN: Mapping[str, _Kind] = {
    "pattern": _TEXT,
    "message": _TEXT,
    "must_match": _LIST,
    "must_not_match": _LIST,
    "replacement": _TEXT,
    "severity": _SEVERITY,
    "reason": _TEXT,
}
_TABLE_FIELDS = {"entries": _ENTRY, "patterns": _PATTERN}


class BadHouseFile(Exception):
    """A style sheet or registry that cannot be used: file, line and field, in words."""


@cache
def starter_sheets() -> Mapping[str, Sheet]:
    """Return the sheets that come with Newsroom, by name, case folded."""
    sheets = (load_sheet(path) for path in sorted(_STARTERS.glob("*.toml")))
    return {sheet.name.casefold(): sheet for sheet in sheets}


@cache
def starter_sheet(variant: Variant) -> Sheet:
    """Return the sheet that comes with Newsroom for news in this variant of English."""
    return next(sheet for sheet in starter_sheets().values() if sheet.variant == variant)


def find_sheet(given: str) -> Sheet:
    """Return the sheet in the file ``given``, or the starter of that name.

    Raises BadHouseFile, naming the starters where it is neither.
    """
    starters = starter_sheets()
    if given.casefold() in starters and not Path(given).exists():
        return starters[given.casefold()]
    if not Path(given).exists():
        names = " and ".join(f"“{sheet.name}”" for sheet in starters.values())
        raise BadHouseFile(f"{given} is no file, and no sheet either; there are {names}.")
    return load_sheet(Path(given))


def load_sheet(path: Path) -> Sheet:
    """Read a style sheet; raises BadHouseFile."""
    source = read_file(path)
    try:
        fields = _normalised(tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        raise BadHouseFile(f"{path}: {error}.") from None
    for field, value in fields.items():
        _check(path, _line_of(field, source), field, value, _SHEET)
    for kind, known in _TABLE_FIELDS.items():
        for index, table in enumerate(fields.get(kind, ())):
            line = _line_of(kind, source, index)
            if not isinstance(table, dict):
                raise bad_field(path, line, kind, f"must be {_TABLES[0]}")
            for field, value in table.items():
                _check(path, line, field, value, known)
    sheet = _sheet(fields)
    for fault in faults(sheet):
        line = _line_of(fault.kind, source, fault.index)
        raise bad_field(path, line, fault.field, fault.problem)
    return sheet


def _normalised(value: Any) -> Any:
    """Return what was loaded with its words as all copy has them, outer blanks left off."""
    if isinstance(value, dict):
        return {normalise(key): _normalised(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_normalised(each) for each in value]
    return normalise(value).strip() if isinstance(value, str) else value


def _check(path: Path, line: int, field: str, value: Any, known: Mapping[str, _Kind]) -> None:
    wanted, accepts = known.get(field, (None, None))
    if accepts is None:
        raise bad_field(path, line, field, f"is none of {', '.join(known)}")
    if not accepts(value):
        raise bad_field(path, line, field, f"must be {wanted}")


def _sheet(fields: dict[str, Any]) -> Sheet:
    words = frozenset(fields.pop("words", ()))
    entries = tuple(map(_entry, fields.pop("entries", ())))
    patterns = tuple(map(_pattern, fields.pop("patterns", ())))
    return Sheet(**fields, words=words, entries=entries, patterns=patterns)


def _entry(table: dict[str, Any]) -> Entry:
    forms = tuple(table.pop("forms", {}).items())
    return Entry(**{"avoid": "", **table}, forms=forms)


def _pattern(table: dict[str, Any]) -> Pattern:
    lists = {name: tuple(table.get(name, ())) for name in ("must_match", "must_not_match")}
    return Pattern(**{"pattern": "", "message": "", **table, **lists})


def read_file(path: Path) -> str:
    """Return the text of a house file; raises BadHouseFile."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadHouseFile(f"{path} is not UTF-8. Save it again as UTF-8.") from None
    except OSError as error:
        raise BadHouseFile(f"{path} cannot be opened: {error.strerror}.") from None


def bad_field(path: Path, line: int, field: str, problem: str) -> BadHouseFile:
    """Return the error that says what is wrong with a field in a line of a house file."""
    return BadHouseFile(f"{path}, line {line}, {field}: {problem}.")


def _line_of(field: str, source: str, occurrence: int = 0) -> int:
    """Return the line in which a field or table stands for the n-th time, counted from 0."""
    begins = re.compile(rf"[\s\[\"']*{re.escape(field)}\b")
    lines = [n for n, line in enumerate(source.splitlines(), 1) if begins.match(line)]
    return lines[occurrence] if occurrence < len(lines) else 1
