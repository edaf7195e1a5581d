"""The JSON that the Wikidata Query Service gives, by its link "JSON file", plain or verbose.

The plain form is a list of objects; the verbose one is SPARQL 1.1 Query Results JSON, a W3C
Recommendation. The columns of the query, of which a row fills those that it has:

- ``person`` or ``place``, the item, and ``personLabel`` or ``placeLabel``, its name;
- ``retrieved``, the day of the query, which with the item becomes the row's source;
- ``positionLabel``, the office, with ``organisationLabel``, ``jurisdictionLabel``,
  ``appointedByLabel``, ``start``, ``startPrecision``, ``end`` and ``endPrecision``;
- ``countryLabel`` of a place; ``alias``, another name, and ``aliasLang``, its language.

A date without its precision is taken for the month where it is the first of one, and for
the year where it is the 1st of January: so Wikidata writes dates known no closer. A month or
day of zero, as its data model has them, is taken where the precision says that it is none. A
label that is an item's number ("Q7747") is none: the row is refused. A query that gives all
of them for the holders of one office is in ``QUERY``.
"""

import re
from collections.abc import Iterator
from typing import Any

from articles.registry.formats import json_text
from articles.registry.formats.faults import BadRegistry, Fault
from articles.registry.formats.gather import Entry, Gathering
from articles.registry.formats.letters import kind_of

#: For query.wikidata.org: those who held an office (here, President of Ukraine) since 2015.
QUERY = """
SELECT ?person ?personLabel ?positionLabel ?jurisdictionLabel
       ?start ?startPrecision ?end ?endPrecision ?alias ?aliasLang ?retrieved WHERE {
  VALUES ?position { wd:Q2423504 }
  ?person p:P39 ?statement; rdfs:label ?personLabel.
  ?statement ps:P39 ?position; pqv:P580 ?from.
  ?from wikibase:timeValue ?start; wikibase:timePrecision ?startPrecision.
  ?position rdfs:label ?positionLabel.
  MINUS { ?statement wikibase:rank wikibase:DeprecatedRank. }
  OPTIONAL {
    ?statement pqv:P582 ?to.
    ?to wikibase:timeValue ?end; wikibase:timePrecision ?endPrecision.
  }
  OPTIONAL {
    ?position wdt:P1001/rdfs:label ?jurisdictionLabel.
    FILTER(LANG(?jurisdictionLabel) = "en")
  }
  OPTIONAL { ?person skos:altLabel ?alias. FILTER(LANG(?alias) IN ("en", "uk")) }
  BIND(LANG(?alias) AS ?aliasLang)
  BIND(NOW() AS ?retrieved)
  FILTER(LANG(?personLabel) = "en" && LANG(?positionLabel) = "en")
  FILTER(?start >= "2015-01-01T00:00:00Z"^^xsd:dateTime)
}
"""

_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/entity/)?(Q\d+)", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]+Z?)?", re.ASCII)
_YEAR, _MONTH, _DAYS = 9, 10, 11

Row = dict[str, str]


def read(data: bytes) -> list[Entry]:
    """Return the people and places of a query's result; raises BadRegistry, naming rows."""
    gathering = Gathering()
    for where, row in _rows(json_text.load(data)):
        _take(gathering, where, row)
    return gathering.entries()


def _rows(result: Any) -> Iterator[tuple[str, Row]]:
    """Yield the rows of the plain or the verbose form, each after where it stands."""
    if isinstance(result, list):
        for where, each in json_text.objects({"rows": result}, "rows"):
            yield where, {name: json_text.text(each, name, where) for name in each}
        return
    results = result.get("results") if isinstance(result, dict) else None
    if not isinstance(results, dict) or "bindings" not in results:
        raise BadRegistry(Fault("the file", "has no results.bindings: no result of a query"))
    for where, each in json_text.objects(results, "bindings", "results"):
        yield where, {name: _value(term, f"{where}.{name}") for name, term in each.items()}


def _value(term: Any, where: str) -> str:
    """Return the value of a bound term; of a blank node, an unknown value, nothing."""
    if not isinstance(term, dict):
        raise BadRegistry(Fault(where, "must be an object with a value"))
    return "" if term.get("type") == "bnode" else json_text.text(term, "value", where)


def _take(gathering: Gathering, where: str, row: Row) -> None:
    kind = "person" if row.get("person") else "place"
    item = _ITEM.fullmatch(row.get(kind, ""))
    retrieved = _date(row.get("retrieved", ""), str(_DAYS))
    if not item:
        gathering.fault(where, "has neither a person nor a place that is an item of Wikidata")
        return
    if not retrieved:
        gathering.fault(where, "has no ?retrieved: add BIND(NOW() AS ?retrieved) to the query")
        return
    for name in _unlabelled(row):
        gathering.fault(where, f"is the item “{row[name]}”, which has no label", name)
    ref = f"wikidata:{item[1]}"
    row = {**row, "name": row.get(f"{kind}Label", ""), "source": f"Wikidata {item[1]}, {retrieved}"}
    if kind == "person":
        gathering.person(where, ref, row["name"], row["source"])
        _take_term(gathering, where, ref, row)
    else:
        gathering.place(where, ref, row["name"], row["source"], row.get("countryLabel", ""))
    if row.get("alias"):
        _take_alias(gathering, where, ref, row)


def _unlabelled(row: Row) -> list[str]:
    """Return the columns in which the label service put an item's number for want of a label."""
    return [name for name in row if name.endswith("Label") and _ITEM.fullmatch(row[name])]


def _take_term(gathering: Gathering, where: str, ref: str, row: Row) -> None:
    if not row.get("positionLabel"):
        return
    gathering.term(
        where,
        ref,
        title=row["positionLabel"],
        organisation=row.get("organisationLabel", ""),
        jurisdiction=row.get("jurisdictionLabel", ""),
        appointed_by=row.get("appointedByLabel", ""),
        since=_date(row.get("start", ""), row.get("startPrecision", "")),
        until=_date(row.get("end", ""), row.get("endPrecision", "")),
        source=row["source"],
    )


def _take_alias(gathering: Gathering, where: str, ref: str, row: Row) -> None:
    language = row.get("aliasLang", "")
    kind = kind_of(row["alias"])
    gathering.form(
        where, ref, text=row["alias"], kind=kind, language=language, source=row["source"]
    )


def _date(moment: str, precision: str) -> str:
    """Return a moment as a date as precise as it is; "" where that is less than a year.

    Whatever is no moment is returned as it is, to be refused as no date.
    """
    match = _DAY.fullmatch(moment)
    if not match or ".well-known/genid" in moment:
        return "" if ".well-known/genid" in moment else moment
    year, month, day = match.groups()
    known = int(precision) if precision.isdecimal() else _likely_precision(month, day)
    if known < _YEAR:
        return ""
    return "-".join((year, month, day)[: known - _YEAR + 1])


def _likely_precision(month: str, day: str) -> int:
    if day != "01":
        return _DAYS
    return _MONTH if month != "01" else _YEAR
