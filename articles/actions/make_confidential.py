"""Make a source confidential: what names it goes under seal, and the desk calls it otherwise."""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import Q
from django.views.decorators.debug import sensitive_variables

from articles.actions.called import tells
from articles.actions.errors import Refused, short
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.actions.named_evidence import EvidenceNaming, evidence_naming
from articles.actions.named_still import named_in_copy
from articles.actions.seal_identity import Who, keep_under_seal
from articles.actions.source_state import (
    locked_with_quotes,
    names_of,
    release_bonds,
    source_target,
    taking_a_name,
)
from articles.models import Desk, Evidence, Quote, Source
from articles.permissions import Person, named
from articles.text.copy import normalise


def add_confidential(user: Person, desk: Desk, working_name: str, kind: str) -> Source:
    """Return a new confidential source of the desk, under a working name. Needs ``seal``.

    Raises Refused where a source of the desk has that name.
    """
    require(user, "seal", desk)
    name = require_words(working_name, "Working name")
    source = Source(desk=desk, name=name, kind=kind, is_confidential=True, added_by=user)
    check_fields(source, "name", "kind")
    with taking_a_name(), transaction.atomic():
        _check_free(source)
        source.save()
        record(user, "added_source", None, source_target(source), confidential=True)
    return source


@sensitive_variables()
def make_confidential(
    user: Person,
    source: Source,
    working_name: str,
    contact: str = "",
    known: str = "",
    is_looked_at: bool = False,
    is_left_open: bool = False,
) -> int:
    """Seal the source's name, aliases, description and all else that tells who it is.

    Evidence for its quotes alone that names it is taken to be given by it, and so in confidence;
    other evidence that names it, and notes on statements of other stories, stay open where the
    person says so (``is_left_open``). Notes on its quotes that name it go under seal.
    From then on the desk's staff call it by ``working_name``. Needs the act ``seal``; the
    person has leave to see what they sealed. Returns how many verifications fell: those
    bound the speaker by name. Raises Refused while copy, or what it is permitted to call the
    source, names it; while copy has words of its name, unless the person has looked at each
    and says that none means the source (``is_looked_at``); while nothing is said of evidence
    that stays open; where it is confidential already;
    for a working name that holds part of the name; and where others agreed terms with it.
    """
    require(user, "seal", source.desk)
    working_name = require_words(working_name, "Working name")
    with taking_a_name(), transaction.atomic():
        source, quotes = locked_with_quotes(source)
        if source.is_confidential:
            raise Refused("This source is confidential already.")
        _check_may_take(user, source)
        names = names_of(source)
        if tells(working_name, names):
            raise Refused("Working name: it may hold no part of the source’s name.")
        _check_not_public(source, names, is_looked_at)
        told = "\n".join(
            filter(None, (normalise(known).strip(), *_told(source), *_take_notes(quotes, names)))
        )
        who = Who(names[0], normalise(contact).strip(), told, names[1:])
        _take_in_confidence(source, evidence_naming(source, names), is_left_open)
        _rename(source, working_name)
        keep_under_seal(user, source, who)
        fallen = release_bonds(user, quotes, source)
        record(user, "made_confidential", None, source_target(source), reset=fallen)
    return fallen


def _check_may_take(user: Person, source: Source) -> None:
    """Raise Refused where leave to see it would show the person terms that others agreed.

    Whoever added the source may, and else who recorded or agreed all its terms.
    """
    theirs = source.agreements.exclude(Q(recorded_by=user) | Q(agreed_by=user)).first()
    if theirs and source.added_by_id != user.pk:
        raise Refused(
            f"{named(theirs.recorded_by)} recorded terms with this source: they or "
            f"{named(source.added_by)} make it confidential."
        )


@sensitive_variables()
def _rename(source: Source, working_name: str) -> None:
    """Take all that names the source out of its rows, its own and those merged into it."""
    source.aliases.all().delete()
    for merged in source.merged.all():
        _wipe(merged, f"{working_name} ({merged.pk})")
    source.name = working_name
    _check_free(source)
    _wipe(source, working_name)


def _wipe(source: Source, working_name: str) -> None:
    source.name, source.is_confidential = working_name, True
    source.description = source.reliability_note = ""
    source.person = None
    check_fields(source, "name")
    source.save()


def _told(source: Source) -> Iterator[str]:
    """Yield what the source's row tells of it beside its names."""
    yield source.description
    yield source.reliability_note
    yield f"In the registry: {source.person.ref}" if source.person else ""


@sensitive_variables()
def _take_notes(quotes: Sequence[Quote], names: Sequence[str]) -> list[str]:
    """Take the notes that name the source off its quotes, and return them for the seal."""
    naming = [quote for quote in quotes if tells(quote.note, names)]
    notes = [f"Noted on {short(quote.exact)}: {quote.note}" for quote in naming]
    for quote in naming:
        quote.note = "Under seal: the note named the source."
    Quote.objects.bulk_update(naming, ["note"])
    return notes


@sensitive_variables()
def _check_not_public(source: Source, names: Sequence[str], is_looked_at: bool) -> None:
    """Refuse while copy names the source, or may and nobody has said that it means others."""
    found = named_in_copy(source, names)
    if sure := ", ".join(each.story.slug for each in found if each.is_sure):
        raise Refused(f"The copy names this source: {sure}. Take the name out of it first.")
    if found and not is_looked_at:
        slugs = ", ".join(each.story.slug for each in found)
        raise Refused(
            f"The copy has words of this source’s name: {slugs}. Look at each, and say that "
            "none means the source."
        )
    if tells(source.permitted_description, names):
        raise Refused(
            "The description that was agreed names this source. Record first what else copy may "
            "call it."
        )


def _take_in_confidence(source: Source, naming: EvidenceNaming, is_left_open: bool) -> None:
    """Say that the source gave what names it. Refuse while what else does is overlooked."""
    if naming.stays_open and not is_left_open:
        raise Refused(
            "Evidence or notes on statements stay open to the desk that name this source, or may: "
            f"{naming.stays_open}. Say of evidence that the source gave it, take the name out of "
            "notes, or say that they may stay open."
        )
    taken = [evidence.pk for evidence in naming.in_confidence]
    Evidence.objects.filter(pk__in=taken).update(given_by=source)


def _check_free(source: Source) -> None:
    same = source.desk.sources.filter(name=source.name, kind=source.kind)
    if same.exclude(pk=source.pk).exists():
        raise Refused("Working name: this desk already has a source of that name and kind.")
