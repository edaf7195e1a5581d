"""What may stand in the fields of a person, a place, a term or a form."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import get_args

from articles.registry.base import FormKind
from articles.registry.dates import days_of
from articles.text.as_seen import is_blank

#: The longest that a field may be, in code points: as much as the tables keep.
LONGEST = {
    "ref": 200, "name": 200, "country": 200, "source": 500, "text": 200, "language": 20,
    "sheet": 100, "title": 300, "organisation": 300, "jurisdiction": 200, "appointed_by": 200,
    "since": 10, "until": 10, "confirmed": 10,
}  # fmt: skip
_DATES = ("since", "until", "confirmed")
_NEEDED = {
    "ref": "is empty: give each a reference of its own, such as wikidata:Q7747 or desk:ruth-may",
    "source": "is empty: say where this is known from",
}
#: Control characters, halves of characters, and what turns the direction of letters.
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


@lru_cache(maxsize=20_000)
def clean(value: str) -> str:
    """Return ``value`` as NFC, each run of white space as one blank, none at the ends.

    What shows nothing is "". What many rows say ("mayor") is kept in memory once.
    """
    return "" if is_blank(value) else unicodedata.normalize("NFC", " ".join(value.split()))


def faults_of(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the name of each field that cannot be taken, and why, in words.

    A field that ought not to be there is not looked for; dates must be in order.
    """
    for name, value in fields.items():
        if fault := _fault(name, value):
            yield name, fault
    dated = {name: fields[name] for name in _DATES if fields.get(name) and _is_date(fields[name])}
    for earlier, later in (("since", "until"), ("since", "confirmed"), ("confirmed", "until")):
        if earlier in dated and later in dated and _is_after(dated[earlier], dated[later]):
            yield later, f"“{dated[later]}” is before “{dated[earlier]}”"


def _fault(name: str, value: str) -> str | None:
    if not value and name in ("ref", "name", "text", "title", "source"):
        return _NEEDED.get(name, "is empty")
    if name == "kind":
        return None if value in get_args(FormKind) else f"“{value[:40]}” is none of {_kinds()}"
    if name in _DATES and value and not _is_date(value):
        return _no_date(value)
    if len(value) > LONGEST[name]:
        return f"has {len(value):,} characters; {LONGEST[name]} at most can be kept"
    if _HIDDEN.search(value):
        return "holds characters that cannot be seen: type it anew"
    return None


def _no_date(value: str) -> str:
    if value[0] in "-−" and value[1:2].isdecimal():
        return f"“{value[:40]}” is before the year 1, which cannot be kept"
    return f"“{value[:40]}” is no date: write 2019, 2019-10 or 2019-10-25"


def _kinds() -> str:
    return ", ".join(get_args(FormKind))


def _is_date(value: str) -> bool:
    try:
        days_of(value)
    except ValueError:
        return False
    return True


def _is_after(one: str, other: str) -> bool:
    return days_of(one).first > days_of(other).last
