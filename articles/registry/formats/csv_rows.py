"""The registry as CSV, one table for a spreadsheet: a row is a person, term, form or place.

``row`` says which, and ``ref`` whose it is ("wikidata:Q7747", or a reference of the house's
own, as "desk:ruth-may"); rows may come in any order. What may stand beside those two:

- ``person``: name, source, and those of a term as well where the same source says it;
- ``term``: title, organisation, jurisdiction, appointed_by, from, to, confirmed, source;
- ``form``: name (so spelt), kind (preferred, variant, short, banned, transliteration, script),
  language, sheet, source;
- ``place``: name, country, source.

Every row names its source. Dates are 2019, 2019-10 or 2019-10-25. A table needs only the
columns that it fills. It is UTF-8, as spreadsheets save "CSV UTF-8", parted by commas,
semicolons or tabs. A cell that a spreadsheet would take for a formula is written with an
apostrophe before it, and read without.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats.faults import BadRegistry, Fault
from articles.registry.formats.gather import Entry, Gathering

_TERM = ("title", "organisation", "jurisdiction", "appointed_by", "from", "to", "confirmed")
_FORM = ("kind", "language", "sheet")
COLUMNS = ("row", "ref", "name", *_TERM, *_FORM, "country", "source")
_ALLOWED = {
    "person": {"name", *_TERM},
    "term": {*_TERM},
    "form": {"name", *_FORM},
    "place": {"name", "country"},
}
_CALLED = {"since": "from", "until": "to", "text": "name"}
_FORMULA = re.compile(r"'*[=+\-@]")

Row = dict[str, str]


def read(data: bytes) -> list[Entry]:
    """Return the people and places of a table; raises BadRegistry, naming lines and columns."""
    gathering = Gathering(lambda field: f"column {_CALLED.get(field, field)}")
    for line, row in _rows(data):
        _take(gathering, f"line {line}", row)
    return gathering.entries()


def write(items: Iterable[Person | Place]) -> Iterator[str]:
    """Yield the lines of a table of ``items``, the header first, each with its line end."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for item in items:
        for row in _rows_of(item):
            writer.writerow({name: _guarded(value) for name, value in row.items()})
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _rows(data: bytes) -> Iterator[tuple[int, Row]]:
    """Yield each row of the table with the number of its last line.

    The table is decoded as it is read: as text it may take four times the memory.
    """
    _check_letters(data)
    lines = io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")
    first = lines.readline()
    header, delimiter = _header(first)
    reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
    try:
        next(reader)
        for values in reader:
            if any(values):
                yield reader.line_num, _row(reader.line_num, header, values)
    except csv.Error as error:
        raise BadRegistry(Fault(f"line {reader.line_num}", str(error))) from None


def _check_letters(data: bytes) -> None:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadRegistry(
            Fault(f"line {line}", "is not in UTF-8: save the table as “CSV UTF-8”")
        ) from None


def _header(line: str) -> tuple[list[str], str]:
    """Return the names of the columns, and what parts them; raises BadRegistry."""
    delimiter = max(",;\t", key=line.count)
    cells = line.strip().rstrip(delimiter).split(delimiter)
    names = [cell.strip().strip('"').lower() for cell in cells]
    unknown = sorted({*names} - {*COLUMNS})
    missing = sorted({"row", "ref", "name", "source"} - {*names})
    for wrong, what in ((missing, "missing"), (unknown, "no such column is known")):
        if wrong:
            told = f"{', '.join(wrong)[:80]}: {what}; the columns are {', '.join(COLUMNS)}"
            raise BadRegistry(Fault("line 1", told))
    if len({*names}) < len(names):
        raise BadRegistry(Fault("line 1", "a column stands there twice"))
    return names, delimiter


def _row(line: int, header: list[str], values: list[str]) -> Row:
    if len(values) > len(header) and any(values[len(header) :]):
        told = f"has {len(values)} values for {len(header)} columns"
        raise BadRegistry(Fault(f"line {line}", told))
    row = dict.fromkeys(COLUMNS, "")
    return row | dict(zip(header, map(_unguarded, values), strict=False))


def _take(gathering: Gathering, where: str, row: Row) -> None:
    """Hand a row on as what its column ``row`` says it is."""
    kind = row["row"].lower()
    if kind not in _ALLOWED:
        gathering.fault(where, f"must be one of {', '.join(_ALLOWED)}, not “{kind[:40]}”", "row")
        return
    for name in ("name", *_TERM, *_FORM, "country"):
        if row[name] and name not in _ALLOWED[kind]:
            gathering.fault(where, f"leave it empty in the row of a {kind}", name)
    ref, name, source = row["ref"], row["name"], row["source"]
    if kind == "person":
        gathering.person(where, ref, name, source)
    if kind == "place":
        gathering.place(where, ref, name, source, row["country"])
    if kind == "term" or (kind == "person" and any(row[name] for name in _TERM)):
        gathering.term(where, ref, source=source, **_renamed(row, _TERM))
    if kind == "form":
        fields = {name: row[name] for name in _FORM} | {"kind": row["kind"].lower()}
        gathering.form(where, ref, text=name, source=source, **fields)


def _renamed(row: Row, columns: Iterable[str]) -> Row:
    fields = {"from": "since", "to": "until"}
    return {fields.get(name, name): row[name] for name in columns}


def _rows_of(item: Person | Place) -> Iterator[Row]:
    if isinstance(item, Place):
        yield {"row": "place", "country": item.country, **_head(item)}
    else:
        yield {"row": "person", **_head(item)}
        yield from (_row_of_term(item.ref, term) for term in item.terms)
    yield from (_row_of_form(item.ref, form) for form in item.forms)


def _head(item: Person | Place) -> Row:
    return {"ref": item.ref, "name": item.name, "source": item.source}


def _row_of_term(ref: str, term: Term) -> Row:
    row = {name: getattr(term, name) for name in ("source", *_TERM) if hasattr(term, name)}
    return {"row": "term", "ref": ref, **row, "from": term.since, "to": term.until}


def _row_of_form(ref: str, form: Form) -> Row:
    row = {name: getattr(form, name) for name in ("source", *_FORM)}
    return {"row": "form", "ref": ref, "name": form.text, **row}


def _guarded(value: str) -> str:
    return f"'{value}" if _FORMULA.match(value) else value


def _unguarded(value: str) -> str:
    value = value.strip()
    return value[1:] if value.startswith("'") and _FORMULA.match(value) else value
