"""Merge two sources that are one: all that is the one's becomes the other's."""

from itertools import chain

from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from articles.actions.called import check_called
from articles.actions.errors import Refused
from articles.actions.freer_terms import held, is_freer, reopen, uses
from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.seal_identity import Who, holds_leave, identity_of
from articles.actions.source_state import (
    lock_stories,
    locked_source,
    locked_with_quotes,
    names_of,
    release_bonds,
    source_target,
)
from articles.actions.terms import check_source, terms_with
from articles.models import Evidence, Identity, Quote, Source, SourceAlias
from articles.permissions import Person


def merge_sources(user: Person, source: Source, into: Source) -> int:
    """Make everything of ``source`` that of ``into``, which is then found by its names too.

    The verifications of ``source``'s quotes fall, since they bound another speaker: returns
    how many. What stood under stricter terms than are the newest now falls, too. Needs the act
    ``merge_sources``. Raises Refused for sources of two desks, for a confidential one with one
    that is not, for two confidential ones without leave to know both, where the terms of the
    one let no quote of the other stand, and where what the one is called tells who the other
    is. Those who may see the joint identity are then those who might see both.
    """
    require(user, "merge_sources", source.desk)
    with transaction.atomic():
        locked = _lock(source, into)
        source, quotes = locked_with_quotes(source)
        into = locked_source(into)
        _check(user, source, into)
        fallen = release_bonds(user, quotes, into)
        bound = [(terms_with(each).level, held(*uses(each), locked)) for each in (source, into)]
        moved = [quote for quote in quotes if quote.agreement is None]
        bound.append((terms_with(source).level, (moved, [])))
        _move(source, into)
        for level, rows in bound:
            if is_freer(terms_with(into).level, level):
                reopen(user, *rows, source=into.pk)
        _join_identities(user, source, into)
        _check_terms(into)
        record(
            user,
            "merged_sources",
            None,
            source_target(source),
            into=into.pk,
            quotes=len(quotes),
            reset=fallen,
        )
    return fallen


def _lock(*sources: Source) -> set[int]:
    """Lock their stories, then the sources, then their evidence, each in one order.

    So no two merges wait for each other, nor does one that has the log for whoever has evidence.
    """
    spoken = Quote.objects.filter(source__in=sources)
    locked = lock_stories(spoken, *chain.from_iterable(map(uses, sources)))
    for source in sorted(sources, key=lambda source: source.pk):
        locked_source(source)
    given = Evidence.objects.filter(given_by__in=sources).order_by("pk")
    list(given.select_for_update(no_key=True).values_list("pk"))
    return locked


def _check(user: Person, source: Source, into: Source) -> None:
    if source == into:
        raise Refused("Merge into: choose another source.")
    if source.desk_id != into.desk_id:
        raise Refused("Merge into: choose a source of the same desk.")
    if source.is_confidential != into.is_confidential:
        raise Refused(
            "One of the two is confidential. Make the other confidential first, if they are one."
        )
    if into.is_confidential and not all(holds_leave(user, each) for each in (source, into)):
        raise Refused("Only somebody with leave to know both confidential sources can merge them.")


def _check_terms(into: Source) -> None:
    """Raise Refused where what was agreed with the one lets no quote of the other stand."""
    for quote in into.quotes.live().select_related("agreement"):
        check_source(quote, into, quote.agreement)


def _move(source: Source, into: Source) -> None:
    """Give ``into`` all rows that name ``source``, but for its quotes and its identity."""
    for quote in Quote.objects.filter(further_sources=source):
        quote.further_sources.remove(source)
        quote.further_sources.add(into)
    source.evidence.update(given_by=into)
    source.agreements.update(source=into)
    for name in names_of(source):
        if name != into.name:
            SourceAlias.objects.get_or_create(source=into, name=name)
    source.aliases.all().delete()
    source.merged.update(merged_into=into)
    if into.person is None and source.person:
        into.person = source.person
        into.save(update_fields=["person"])
    source.merged_into = into
    source.save(update_fields=["merged_into"])


@sensitive_variables()
def _join_identities(user: Person, source: Source, into: Source) -> None:
    """Leave ``into`` one identity, and leave to see it with those who might know both."""
    theirs, ours = identity_of(source), identity_of(into)
    if theirs and ours:
        ours.sealed = joint(Who.of(ours), Who.of(theirs)).sealed()
        ours.save(update_fields=["sealed"])
        ours.grants.exclude(person__in=theirs.grants.values("person")).delete()
        theirs.delete()
    elif one := ours or theirs:
        # What is not sealed yet, its adder alone knows: that is who merges.
        one.grants.exclude(person=user).delete()
        Identity.objects.filter(pk=one.pk).update(source=into)
    if one := identity_of(into):
        check_called(into, Who.of(one).names)


@sensitive_variables()
def joint(one: Who, other: Who) -> Who:
    """Return what the two know of one person; the second's name is an alias of the first."""
    names = dict.fromkeys([*one.names, *other.names])
    return Who(
        one.name,
        _lines(one.contact, other.contact),
        _lines(one.known, other.known),
        [name for name in names if name != one.name],
    )


def _lines(*words: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, words)))
