"""The lines of the World Factbook's list of leaders, read and corrected."""

import csv
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from articles.registry.data.making.names import Listed, parse

_HERE = Path(__file__).parent
_HEAD = "head of government"
#: What the Factbook calls a country otherwise than news does, or at other times.
_COUNTRIES = {
    "Cocos (Keeling) Islands": "Cocos Islands",
    "Congo (Brazzaville)": "Republic of the Congo",
    "Côte d'Ivoire": "Cote d'Ivoire",
    "Czech Republic": "Czechia",
    "DRC": "Democratic Republic of the Congo",
    "Laos or Lao PDR": "Laos",
    "Macedonia": "North Macedonia",
    "Swaziland": "Eswatini",
    "The Dominican": "Dominican Republic",
}
#: States whose heads are listed under their territories as well.
WITH_TERRITORIES = frozenset(
    {"China", "Denmark", "France", "Netherlands", "United Kingdom", "United States"}
)
#: Where a monarch is listed who reigns there as another state's (World Factbook, “Dependency
#: status”); in a realm of its own, such as Canada, he or she reigns as that realm's.
_DEPENDENCIES = frozenset(
    {
        "Akrotiri",
        "Anguilla",
        "Aruba",
        "Bermuda",
        "British Virgin Islands",
        "Cayman Islands",
        "Christmas Island",
        "Cocos Islands",
        "Cook Islands",
        "Curacao",
        "Dhekelia",
        "Falkland Islands",
        "Faroe Islands",
        "Gibraltar",
        "Greenland",
        "Guernsey",
        "Isle of Man",
        "Jersey",
        "Montserrat",
        "Niue",
        "Norfolk Island",
        "Pitcairn Islands",
        "Saint Helena",
        "Saint Helena, Ascension, and Tristan da Cunha",
        "Sint Maarten",
        "South Georgia and South Sandwich Islands",
        "Tokelau",
        "Turks and Caicos Islands",
    }
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Somebody listed: where, as what, since when, and on which days first and last.

    ``is_government`` tells those listed with the head of government from those with the
    chief of state; ``is_elsewhere`` a head of state listed under a territory. ``text`` is what
    the Factbook has of it, from the title on, ``mended`` why it is read so where the line is
    no more than a scrap or wrong, ``source`` what says so.
    """

    country: str
    is_government: bool
    name: Listed
    since: str
    first: str
    last: str
    text: str
    source: str = ""
    mended: str = ""
    is_elsewhere: bool = False


class Left(Exception):
    """A line is left out, for the reason it says."""


def read_listings(path: Path) -> tuple[list[Listing], list[tuple[str, str]]]:
    """Return who is listed, and each line that was left out with the reason.

    One without a title has that of another line with the same name and the same first day.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    corrections = _corrections()
    found: list[Listing] = []
    left: list[tuple[str, str]] = []
    for row in rows:
        try:
            found += _listings(row, corrections)
        except Left as reason:
            left.append((f"{row['country']}: {row['as_listed']} ({row['since']})", str(reason)))
    titled = {_same(listing): listing for listing in found if listing.name.title}
    found = [_titled(listing, titled.get(_same(listing), listing)) for listing in found]
    left += [
        (f"{listing.country}: {listing.text} ({listing.since})", "no title stands with the name")
        for listing in found
        if not listing.name.title
    ]
    found = [listing for listing in found if listing.name.title]
    return [_at_home(listing, found) for listing in found], left


def _corrections() -> dict[tuple[str, str], dict[str, str]]:
    with (_HERE / "corrections.csv").open(encoding="utf-8", newline="") as file:
        return {(row["country"], row["as_listed"]): row for row in csv.DictReader(file)}


def _listings(row: dict[str, str], corrections: dict) -> Iterator[Listing]:
    country = re.sub(r"\s\(.*", "", _named(row["country"]))
    correction = corrections.get((country, row["as_listed"]), {})
    if correction and not correction["instead"]:
        raise Left(correction["why"])
    line = correction.get("instead") or row["as_listed"]
    listed = parse(line, country)
    if not listed:
        raise Left("no name, or two names run together")
    for name in listed:
        yield Listing(
            country,
            row["office"] == _HEAD,
            name,
            correction.get("since") or row["since"],
            row["first_listed"],
            row["last_listed"],
            _from_title(line, name.title),
            correction.get("source", ""),
            correction.get("why", ""),
        )


def _from_title(line: str, title: str) -> str:
    """Return a line without what stands before the title: the end of a sentence, an initialism."""
    return line[max(line.find(title.partition(" ")[0]), 0) :]


def _named(country: str) -> str:
    name = html.unescape(country).replace("\xa0", " ").strip()
    return _COUNTRIES.get(name, name)


def _same(listing: Listing) -> tuple[str, str, str]:
    return listing.country, listing.since, listing.name.usual


def _titled(listing: Listing, other: Listing) -> Listing:
    """Return a listing without a title with that of the other, and the line that tells it."""
    if listing.name.title:
        return listing
    name = listing.name._replace(title=other.name.title)
    return replace(listing, name=name, text=other.text, mended=other.mended)


def _at_home(listing: Listing, listings: Iterable[Listing]) -> Listing:
    """Return a listing of a head of state under a territory as one under the state itself."""
    home = next((each.country for each in listings if _is_home(each, listing)), listing.country)
    if home == listing.country:
        return listing
    return replace(listing, country=home, is_elsewhere=True)


def _is_home(one: Listing, other: Listing) -> bool:
    """Say whether ``one`` is of a state with territories, and ``other`` of the same head."""
    return (
        one.country in WITH_TERRITORIES
        and other.country not in WITH_TERRITORIES
        and ("President" in other.name.title or other.country in _DEPENDENCIES)
        and (one.name.usual, one.name.title) == (other.name.usual, other.name.title)
    )
