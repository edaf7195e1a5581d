"""People with the offices that reports say they held, from a list of rows with their sources.

The list is a CSV with the columns name, title, organisation, jurisdiction, appointed_by, from,
to, source. A title may tell of two: "acting head, then (2023-09-23) head".
"""

import csv
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from articles.registry.base import Person, Term

_THEN = re.compile(r"(?P<first>.+), then \((?P<date>[\d-]+)\) (?P<then>.+)")


def reported(path: Path) -> list[Person]:
    """Return the people of the list at ``path``."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [_person(name, list(of_one)) for name, of_one in groupby(rows, lambda row: row["name"])]


def _person(name: str, rows: list[dict[str, str]]) -> Person:
    ref = f"reported:{name.lower().replace(' ', '-')}"
    terms = tuple(term for row in rows for term in _terms(row))
    return Person(ref, name, rows[0]["source"], terms=terms)


def _terms(row: dict[str, str]) -> Iterator[Term]:
    then = _THEN.fullmatch(row["title"])
    if not then:
        yield _term(row, row["title"], row["from"], row["to"])
        return
    yield _term(row, then["first"], row["from"], then["date"])
    yield _term(row, then["then"], then["date"], row["to"])


def _term(row: dict[str, str], title: str, since: str, until: str) -> Term:
    return Term(
        title=title,
        source=row["source"],
        organisation=row["organisation"],
        jurisdiction=row["jurisdiction"],
        appointed_by=row["appointed_by"],
        since=since,
        until=until,
        confirmed=until or since,
    )
