"""Dates as sources give them: to the day, the month or the year.

Written as in ISO 8601 and Popolo: "2019-10-25", "2019-10", "2019".
"""

import calendar
import datetime
import re
from functools import lru_cache
from typing import NamedTuple

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Days(NamedTuple):
    """The first and the last day that a date of a source can mean."""

    first: datetime.date
    last: datetime.date


@lru_cache(maxsize=20_000)
def days_of(partial: str) -> Days:
    """Return the days that ``partial`` can mean. Raises ValueError where it is no date."""
    match = _PARTIAL.fullmatch(partial)
    if not match:
        raise ValueError(f"“{partial}” is no date: write 2019, 2019-10 or 2019-10-25")
    year, month, day = (int(part) if part else None for part in match.groups())
    first = datetime.date(year or 0, month or 1, day or 1)
    if day:
        return Days(first, first)
    length = calendar.monthrange(first.year, month or 12)[1]
    return Days(first, datetime.date(first.year, month or 12, length))
