"""Put into words what the register knows of an office, and from where."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal

from articles.checks.roles.judging import Verdict
from articles.checks.roles.jurisdictions import country_name
from articles.checks.roles.offices import FIRST_NAMED, OF_FEW, TELLING, offices_of
from articles.checks.roles.tenure import Kind
from articles.checks.roles.terms import is_known
from articles.registry.base import Term

_Sort = Literal["another body", "over for life", "over by death"]
_DEATH = re.compile(r"\b(?:dies|died|dead|death|killed|assassinated)\b", re.IGNORECASE)
#: What is wrong, by kind, and what to do.
_MESSAGES: dict[Kind | _Sort, str] = {
    "another office": "On {date} {name} held another office: {known}. Source: {source}.",
    "another place": "{name} is known in this office elsewhere: {known}. Source: {source}.",
    "another country": "No such office of {name} is known, but one in another country: {known}. "
    "Source: {source}.",
    "over": "{name} had left this office by {date}: {known}. Write “former”, or say when. "
    "Source: {source}.",
    "over for life": "{name} had left this office by {date}: {known}. Write “the late” or "
    "“former”, or say when. Source: {source}.",
    "over by death": "{name} had left this office by {date}: {known}. Write “the late”, or say "
    "when. Source: {source}.",
    "not yet": "{name} did not hold this office yet on {date}: {known}. Source: {source}.",
    "still in office": "{name} was still in office on {date}, so do not write of it as over: "
    "{known}. Source: {source}.",
    "already in office": "{name} had taken office by {date}: {known}. Source: {source}.",
    "no longer acting": "{name} was no longer acting on {date}: {known}. Source: {source}.",
    "appointed by another": "Say whose office it is: this reads as if {name} governed for {ruler}. "
    "Known is: {known}. Source: {source}.",
    "another body": "Say whose office it is: {name} is known at the head of another body there: "
    "{known}. Source: {source}.",
}  # fmt: skip

#: Parliaments have many members, and a father and a son may bear one name.
_IF_ANOTHER = " If another {name} is meant, say so."
#: A surname alone may be a father's, who held the office too.
_IF_NAMESAKE = " If another of that name is meant, say so."


def message(verdict: Verdict) -> str:
    """Return the template of what is wrong; ``params`` fills it."""
    of_many = verdict.claim.phrase.office not in OF_FEW
    is_of_many = verdict.kind in ("another office", "another place") and of_many
    if verdict.kind == "still in office" and not verdict.claim.mention.is_sure:
        return _MESSAGES[verdict.kind] + _IF_NAMESAKE
    may_be_another = is_of_many or verdict.kind == "another country"
    return _MESSAGES[_sort(verdict)] + (_IF_ANOTHER if may_be_another else "")


def _sort(verdict: Verdict) -> Kind | _Sort:
    """Return the kind of a verdict, or which sort of it is to be told apart."""
    if verdict.kind == "appointed by another" and not verdict.claim.phrase.ruler:
        return "another body"
    if verdict.kind != "over" or verdict.term is None:
        return verdict.kind
    if _DEATH.search(verdict.term.source):
        return "over by death"
    return "over for life" if verdict.claim.phrase.office in FIRST_NAMED else "over"


def params(verdict: Verdict, day: datetime.date) -> dict[str, str]:
    """Return what fills the message of a verdict that is neither right nor unknown."""
    if verdict.person is None or verdict.term is None:
        raise ValueError(f"nothing is known of what is {verdict.kind}")
    last = verdict.term.confirmed or verdict.term.until
    is_earlier = verdict.kind == "still in office" and last and last < day.isoformat()
    return {
        "date": last if is_earlier else day.isoformat(),
        "name": verdict.person.name,
        "known": told(verdict.term, day),
        "source": verdict.term.source,
        "ruler": country_name(verdict.claim.phrase.ruler),
    }


def why(verdict: Verdict, day: datetime.date) -> str:
    """Return why a claim is right: who held what, since when, and the source."""
    if verdict.person is None or verdict.term is None:
        raise ValueError(f"nothing is known of what is {verdict.kind}")
    return f"{verdict.person.name}: {told(verdict.term, day)} ({verdict.term.source})"


def told(term: Term, day: datetime.date) -> str:
    """Return an office with its place, who appointed to it and its time, as of ``day``."""
    return ", ".join(_parts(term, day))


def _parts(term: Term, day: datetime.date) -> Iterator[str]:
    yield term.title
    # "President, United States" says all; who heads what of a region does not.
    organisation = "" if offices_of(term.title) <= TELLING else term.organisation
    for part in (organisation, term.jurisdiction):
        if part and part not in term.title:
            yield part
    if term.appointed_by:
        yield f"appointed by {term.appointed_by}"
    yield from _time(term)
    if term.confirmed and not is_known(term, day):
        yield f"last confirmed {term.confirmed}"


def _time(term: Term) -> Iterator[str]:
    if term.confirmed and term.confirmed < term.until:
        yield from [f"from {term.since}"] if term.since else []
        yield f"left between {term.confirmed} and {term.until}"
    elif term.since and term.until:
        yield f"{term.since} to {term.until}"
    elif term.since or term.until:
        yield f"from {term.since}" if term.since else f"until {term.until}"
