"""Members of the United States Congress, from a list of their terms.

The list is a CSV with the columns wikidata, full_name, first, last, chamber, state, district,
party, start, end, as made from the public domain project congress-legislators. Terms that
follow each other within a month are one; a party is no part of an office and is left out.
"""

import csv
import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from articles.registry.base import Form, Person, Term

#: The day on which the members of the list sat.
_AS_OF = "2026-06"
_SOURCE = f"unitedstates/congress-legislators (CC0), members sitting in {_AS_OF}"
_CHAMBERS = {"Senate": "senator", "House of Representatives": "representative"}
#: The Constitution, amendment XX, has terms end where the next begin; some begin days later.
_GAP = datetime.timedelta(days=31)
_NICKNAME = re.compile(r'\s[("]([^)"]+)[)"]')
_LETTER = re.compile(r"[A-Z]\.|Jr\.|Sr\.|I{2,3}")
STATES = {
    "AK": "Alaska", "AL": "Alabama", "AR": "Arkansas", "AS": "American Samoa", "AZ": "Arizona",
    "CA": "California", "CO": "Colorado", "CT": "Connecticut", "DC": "District of Columbia",
    "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "GU": "Guam", "HI": "Hawaii",
    "IA": "Iowa", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "MA": "Massachusetts", "MD": "Maryland", "ME": "Maine",
    "MI": "Michigan", "MN": "Minnesota", "MO": "Missouri", "MP": "Northern Mariana Islands",
    "MS": "Mississippi", "MT": "Montana", "NC": "North Carolina", "ND": "North Dakota",
    "NE": "Nebraska", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NV": "Nevada", "NY": "New York", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VA": "Virginia",
    "VI": "U.S. Virgin Islands", "VT": "Vermont", "WA": "Washington", "WI": "Wisconsin",
    "WV": "West Virginia", "WY": "Wyoming",
}  # fmt: skip

Row = dict[str, str]


def members(path: Path) -> list[Person]:
    """Return the members of the list at ``path``, sorted by reference."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    people = [_person(list(terms)) for _, terms in groupby(rows, _whose)]
    return sorted(people, key=lambda person: person.ref)


def _whose(row: Row) -> tuple[str, str]:
    return row["wikidata"], row["full_name"]


def _person(rows: list[Row]) -> Person:
    first = rows[0]
    name, *forms = dict.fromkeys(_names(first))
    ref = first["full_name"].lower().replace(" ", "-")
    ref = f"wikidata:{first['wikidata']}" if first["wikidata"] else f"us-congress:{ref}"
    variants = tuple(Form(form, "variant", _SOURCE) for form in forms)
    return Person(ref, name, _SOURCE, variants, tuple(_terms(rows)))


def _names(row: Row) -> Iterator[str]:
    """Yield the names of a row: in full, without initials, with each first name, as one goes by."""
    full = _NICKNAME.sub("", row["full_name"]).replace(",", "")
    yield full
    yield " ".join(word for word in full.split() if not _LETTER.fullmatch(word))
    first = _NICKNAME.sub("", row["first"])
    for each in (first, *_NICKNAME.findall(row["full_name"]), *_NICKNAME.findall(row["first"])):
        if not _LETTER.fullmatch(each):
            yield f"{each.strip()} {row['last']}"


def _terms(rows: Iterable[Row]) -> list[Term]:
    """Return the terms of one member; those that follow each other in one seat as one."""
    terms: list[Term] = []
    for row in sorted(rows, key=lambda each: each["start"]):
        term = _term(row)
        if terms and _goes_on(terms[-1], row, term):
            terms[-1] = _term({**row, "start": terms[-1].since})
        else:
            terms.append(term)
    return terms


def _goes_on(before: Term, row: Row, term: Term) -> bool:
    is_same = (before.title, before.jurisdiction) == (term.title, term.jurisdiction)
    return is_same and _day(row["start"]) - _day(before.until) <= _GAP


def _day(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)


def _term(row: Row) -> Term:
    """Return the term of a row; that of a sitting member is open, whatever end the law sets."""
    sits = row["end"] > _AS_OF
    return Term(
        title=_CHAMBERS[row["chamber"]],
        source=_SOURCE,
        organisation=f"United States {row['chamber']}",
        jurisdiction=STATES[row["state"]],
        since=row["start"],
        until="" if sits else row["end"],
        confirmed=_AS_OF if sits else row["end"],
    )
