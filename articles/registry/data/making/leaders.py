"""Leaders of the world, out of what the World Factbook listed over the years.

A listing is sure for the last day on which the Factbook was seen to change while it stood:
copies of it lay unchanged from 2017-03 to 2020-11, and it was given up on 2026-02-04. A
term ends, at the latest, when the next one in the same office begins, or the Factbook has the
country without it; deputies and others of whom several hold office at a time have no such end.
"""

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from articles.registry.base import Form, Person, Term
from articles.registry.data.making.listing import WITH_TERRITORIES, Listing
from articles.registry.data.making.same import people_of
from articles.text.accents import unaccented

#: On that day only one country's page was read.
_NOT_READ = "2020-11-23"
_ACTING = re.compile(r"(?:Acting|Interim|Caretaker|Transition(?:al)?|Temporary)\s")
_EXECUTIVE = re.compile(r"Executive (?=President)")

_OF = re.compile(
    r"\sof\s(?:the\s)?(?:Republic|Islamic|Swiss|French|Government|Australia|Commonwealth|New)\b.*"
)
#: Offices that one person holds at a time, whatever stale pages say.
_FOR_ONE = frozenset({"President", "head", "monarch", "Chancellor", "Governor", "Governor General"})
_DEPUTY = re.compile(r"(?:(?:First|Second|Third) )?(?:Deputy|Vice)[- ]")
_MONARCH = re.compile(r"(?:King|Queen|Sultan|Emperor|Grand Duke|Prince|Amir|Pope)\b")
_HEAD = re.compile(
    r"(?:Prime Minister|Premier|Taoiseach|Chief Minister|President of the Government)\b(?! of)"
)


def leaders(listings: Sequence[Listing]) -> list[Person]:
    """Return the people of the listings, each with forms and terms, sorted by reference."""
    days = sorted({listing.first for listing in listings} - {_NOT_READ})
    people = people_of(listings)
    whose = {listing: at for at, group in enumerate(people) for listing in group}
    terms = _terms(listings, whose, days)
    taken: set[str] = set()
    found = []
    for at, group in enumerate(people):
        person = _person(group, terms[at], taken, days)
        taken.add(person.ref)
        found.append(person)
    return sorted(found, key=lambda person: person.ref)


def _person(
    group: Sequence[Listing], terms: Iterable[Term], taken: set[str], days: Sequence[str]
) -> Person:
    latest = max(group, key=lambda listing: (listing.last, listing.first))
    name = latest.name.usual
    ref = f"factbook:{_slug(name)}"
    if ref in taken:
        ref = f"{ref}-{_slug(latest.country)}"
    forms = {
        form: Form(form, "variant", _source(listing, days))
        for listing in group
        for form in (listing.name.usual, listing.name.full, *listing.name.forms)
        if form != name
    }
    short = {
        form: Form(form, "short", _source(listing, days))
        for listing in group
        if (form := listing.name.short) and form not in forms
    }
    ordered = tuple(sorted(terms, key=_place))
    return Person(ref, name, _source(latest, days), (*forms.values(), *short.values()), ordered)


def _place(term: Term) -> tuple[str, bool, str, str]:
    """Return where a term stands among others: of a monarch's realms the oldest first."""
    is_other = term.jurisdiction not in WITH_TERRITORIES
    return term.since, is_other, term.jurisdiction, term.title


def _source(listing: Listing, days: Sequence[str]) -> str:
    until = _sure(listing, days)
    read = f"“{listing.text}” (mended: {listing.mended})" if listing.mended else f"“{listing.text}”"
    source = f"CIA World Factbook, {read}, listed {listing.first} to {until}"
    return f"{source}; {listing.source}" if listing.source else source


def _sure(listing: Listing, days: Sequence[str]) -> str:
    """Return the last day on which the listing was seen, and the Factbook to change."""
    return days[max(bisect.bisect_right(days, listing.last) - 1, 0)]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unaccented(name).replace("'", "")).strip("-")


def _terms(
    listings: Sequence[Listing], whose: dict[Listing, int], days: Sequence[str]
) -> dict[int, list[Term]]:
    """Return the terms of each person, by the person's number."""
    offices: dict[tuple[str, str], list[Listing]] = defaultdict(list)
    for listing in listings:
        offices[listing.country, _office(listing.name.title)].append(listing)
    terms: dict[int, list[Term]] = defaultdict(list)
    for (country, office), held in offices.items():
        presidents = offices.get((country, "President"), ()) if office == "monarch" else ()
        tops = (each for one in _FOR_ONE for each in offices.get((country, one), ()))
        seen = max((_sure(each, days) for each in tops), default="")
        for person, term in _terms_of_office(office, held, whose, days):
            ended = _ended_by_republic(term, presidents)
            is_top = office in _FOR_ONE
            terms[person].append(_ended_unlisted(ended, seen, days) if is_top else ended)
    return {person: _ended_by_rise(held) for person, held in terms.items()}


def _ended_unlisted(term: Term, seen: str, days: Sequence[str]) -> Term:
    """Return a term, ended by the next Factbook, where that has the country without it.

    ``seen`` is the last day for which who leads the country was listed. Deputies fell out of
    the list as it grew shorter, and may have gone on.
    """
    if term.until or term.confirmed >= seen:
        return term
    return replace(term, until=days[bisect.bisect_right(days, term.confirmed)])


def _ended_by_rise(terms: Sequence[Term]) -> list[Term]:
    """Return one person's terms, a deputy's ended by that in which he or she rose to the top."""
    return [_risen(term, terms) if _DEPUTY.match(term.title) else term for term in terms]


def _risen(term: Term, terms: Iterable[Term]) -> Term:
    tops = [
        other.since
        for other in terms
        if _office(other.title) in _FOR_ONE
        and other.jurisdiction == term.jurisdiction
        and other.since > term.since
    ]
    if term.until or not tops:
        return term
    return replace(term, until=min(tops), confirmed=min(term.confirmed, *tops))


def _ended_by_republic(term: Term, presidents: Iterable[Listing]) -> Term:
    """Return a monarch's term, ended by the first president of what became a republic."""
    after = [each.since for each in presidents if each.since > term.confirmed]
    return replace(term, until=min(after)) if after and not term.until else term


def _office(title: str) -> str:
    """Return one name for the titles that an office has had."""
    title = _EXECUTIVE.sub("", _ACTING.sub("", title))
    if _HEAD.match(title):
        return "head"
    return "monarch" if _MONARCH.match(title) else _OF.sub("", title).replace("-", " ")


def _terms_of_office(
    office: str, held: Sequence[Listing], whose: dict[Listing, int], days: Sequence[str]
) -> Iterator[tuple[int, Term]]:
    is_shared = _is_shared(held, whose)
    if is_shared and office not in _FOR_ONE:
        ordered = sorted(held, key=lambda each: (whose[each], *_begun(each)))
    else:
        ordered = sorted(held, key=_begun)
    runs = _runs(ordered, whose)
    for at, run in enumerate(runs):
        until = ""
        if office in _FOR_ONE or not is_shared:
            until = _next_since(run, runs[at + 1 :], even_acting=not is_shared)
        yield whose[run[0]], _term(run, until, days)


def _runs(held: Sequence[Listing], whose: dict[Listing, int]) -> list[list[Listing]]:
    """Return the listings of each term, in order: of one person, acting or not, at a stretch."""
    runs: list[list[Listing]] = []
    for listing in held:
        before = runs[-1][-1] if runs else None
        if (
            before
            and whose[before] == whose[listing]
            and (_is_acting(before) == _is_acting(listing) or before.since == listing.since)
        ):
            runs[-1].append(listing)
        else:
            runs.append([listing])
    return runs


def _begun(listing: Listing) -> tuple[str, str]:
    return listing.since, listing.first


def _next_since(
    run: Sequence[Listing], later: Iterable[Sequence[Listing]], *, even_acting: bool
) -> str:
    """Return when the next term began that ends this one, or ""."""
    return next(
        (
            after[0].since
            for after in later
            if after[0].since > run[0].since and (even_acting or not _is_acting(after[0]))
        ),
        "",
    )


def _is_acting(listing: Listing) -> bool:
    return bool(_ACTING.match(listing.name.title))


def _is_shared(held: Sequence[Listing], whose: dict[Listing, int]) -> bool:
    """Say whether two people were listed in the office for longer than a day."""
    at_home = [listing for listing in held if not listing.is_elsewhere]
    return any(
        whose[one] != whose[other] and one.first < other.last and other.first < one.last
        for one, other in combinations(at_home, 2)
    )


def _term(run: Sequence[Listing], until: str, days: Sequence[str]) -> Term:
    at_home = [listing for listing in run if not listing.is_elsewhere] or run
    latest = max(at_home, key=lambda each: (not _is_acting(each), each.last, each.first))
    since = min(listing.since for listing in run)
    until = until if until > since else ""
    confirmed = max(_sure(listing, days) for listing in run)
    return Term(
        title=latest.name.title,
        source=_source(latest, days),
        organisation="Government" if any(each.is_government for each in run) else "",
        jurisdiction=latest.country,
        since=since,
        until=until,
        confirmed=min(confirmed, until) if until else confirmed,
    )
