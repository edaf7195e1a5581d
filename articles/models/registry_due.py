"""Terms of office that somebody should look up again, as the database has them."""

import datetime

from articles.models.registry import RoleTerm
from articles.registry import base, due

#: Terms of each sort that are looked through, the latest first.
MOST = 200


def unconfirmed_terms(day: datetime.date) -> list[RoleTerm]:
    """Return terms that last and that no source has shown for a year: first those never shown."""
    cutoff = (day - due.A_YEAR).isoformat()
    # A date to the month or year is over only when all its days are.
    parts = [cutoff[:4], cutoff[:7]]
    lasting = RoleTerm.objects.filter(until="").select_related("person")
    never = lasting.filter(confirmed="", since__lt=cutoff).exclude(since__in=parts)
    long_ago = lasting.filter(confirmed__gt="", confirmed__lt=cutoff).exclude(confirmed__in=parts)
    first = list(never.order_by("confirmed")[:MOST])
    return (first + list(long_ago.order_by("confirmed")[:MOST]))[:MOST]


def terms_without_next(day: datetime.date) -> list[RoleTerm]:
    """Return the terms that have ended by ``day`` and that nobody is known to have followed."""
    ended = RoleTerm.objects.filter(until__gt="", until__lte=day.isoformat())
    latest = list(ended.select_related("person").order_by("-until", "pk")[:MOST])
    alike = RoleTerm.objects.filter(title__in={term.title for term in latest})
    held = (due.Held(str(term.pk), _plain(term)) for term in alike)
    without_next = {each.who for each in due.ended(held, day)}
    return [term for term in latest if str(term.pk) in without_next]


def _plain(term: RoleTerm) -> base.Term:
    return base.Term(**{name: getattr(term, name) for name in base.Term.__slots__})
