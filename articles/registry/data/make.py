"""Make ``starter.json.gz``, the registry that a house starts with.

Usage: python -m articles.registry.data.make FOLDER, which holds ``world_leaders.csv`` (from
the history of factbook/factbook.json, CC0), ``us_congress.csv`` (unitedstates/
congress-legislators, CC0) and ``people.csv``, people with the reports that name them. What
else is in the registry stands in ``making/looked_up.csv``, each row with the reports in
which it was read. Lines that cannot be used are printed, with the reason.
"""

import sys
from dataclasses import replace
from pathlib import Path

from articles.registry.base import Person, Place
from articles.registry.data import pack
from articles.registry.data.making.congress import members
from articles.registry.data.making.leaders import leaders
from articles.registry.data.making.listing import read_listings
from articles.registry.data.making.reported import reported
from articles.registry.formats import csv_rows
from articles.registry.merging import merged

_HERE = Path(__file__).parent


def main(folder: Path) -> None:
    """Write the registry beside this script, and print what was left out of it."""
    items, left = made_of(folder)
    for line, reason in left:
        print(f"{line}: {reason}")  # noqa: T201
    (_HERE / "starter.json.gz").write_bytes(pack(items))


def made_of(folder: Path) -> tuple[list[Person | Place], list[tuple[str, str]]]:
    """Return the registry, people first, and each line left out of it with the reason.

    Raises BadRegistry where a row is none that the house could import.
    """
    listings, left = read_listings(folder / "world_leaders.csv")
    people = [*leaders(listings), *members(folder / "us_congress.csv")]
    people += reported(folder / "people.csv")
    found = {item.ref: item for item in _checked("".join(csv_rows.write(people)).encode())}
    for item in _checked((_HERE / "making" / "looked_up.csv").read_bytes()):
        found[item.ref] = merged(found[item.ref], item) if item.ref in found else item
    items = [_without_name_as_form(item) for item in found.values()]
    return sorted(items, key=lambda item: (isinstance(item, Place), item.ref)), left


def _without_name_as_form(item: Person | Place) -> Person | Place:
    forms = tuple(form for form in item.forms if form.text != item.name)
    return replace(item, forms=forms)


def _checked(table: bytes) -> list[Person | Place]:
    return [entry.item for entry in csv_rows.read(table)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
