"""Dates as sources give them: to the day, the month or the year.

Written as in ISO 8601 and Popolo: "2019-10-25", "2019-10", "2019". Neither knows a month or a
day of zero ("2019-00-00"): what is not known is left out.
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
    year, month, day = match.groups()
    first = datetime.date(int(year), int(month or 1), int(day or 1))
    if day:
        return Days(first, first)
    last = int(month or 12)
    return Days(first, datetime.date(first.year, last, calendar.monthrange(first.year, last)[1]))
