"""Name and describe a source: its name, standing, aliases, and who it is in the registry."""

from django.db import transaction

from articles.actions.errors import Conflict, Refused
from articles.actions.guard import check_fields, require, require_words
from articles.actions.log import record
from articles.actions.naming import check_naming
from articles.actions.source_state import (
    find_source,
    locked_source,
    locked_with_quotes,
    release_bonds,
    source_target,
    taking_a_name,
)
from articles.models import NameForm, Source, SourceAlias
from articles.models import Person as Known
from articles.permissions import Person
from articles.registry.keys import name_keys
from articles.text.copy import normalise


def describe_source(
    user: Person, source: Source, name: str, description: str, seen: str | None = None
) -> int:
    """Name the source anew, or say what it is; return how many verifications fell.

    A verification binds what the speaker is called, and falls with another name. Needs the
    act ``attribute``. Raises Refused for a name that is empty or that another source has, and
    as ``check_naming`` does; Conflict where ``seen``, the name as the person was shown it, is
    no longer that.
    """
    require(user, "attribute", source.desk)
    name = require_words(name, "Name")
    with taking_a_name(), transaction.atomic():
        source, quotes = locked_with_quotes(source)
        if seen not in (None, source.name):
            raise Conflict(f"Somebody was first: this source is called {source.name} now.")
        is_renamed = source.name != name
        description = normalise(description).strip()
        check_naming(user, source, name if is_renamed else "", "Name")
        is_redescribed = source.description != description
        check_naming(user, source, description if is_redescribed else "", "Office or standing")
        source.name, source.description = name, description
        check_fields(source, "name", "description")
        _check_free(source)
        source.save(update_fields=["name", "description"])
        fallen = release_bonds(user, quotes, source) if is_renamed else 0
        record(
            user, "described_source", None, source_target(source), renamed=is_renamed, reset=fallen
        )
    return fallen


def add_alias(user: Person, source: Source, name: str) -> None:
    """Let the source be found by another name, too. Needs the act ``attribute``.

    Raises Refused for a name that a source of the desk has already, or that somebody else of the
    registry bears, and as ``check_naming`` does.
    """
    require(user, "attribute", source.desk)
    name = require_words(name, "Alias")
    with taking_a_name(), transaction.atomic():
        source = locked_source(source)
        check_naming(user, source, name, "Alias")
        if find_source(source.desk, name):
            raise Refused("Alias: a source of this desk is found by that name already.")
        if _is_anothers(source, name):
            raise Refused(
                "Alias: the registry knows another person by that name. Tie the source to that "
                "person first, if it is them."
            )
        alias = SourceAlias(source=source, name=name)
        check_fields(alias, "name")
        alias.save()
        record(user, "added_alias", None, source_target(source), alias=alias.pk)


def remove_alias(user: Person, alias: SourceAlias) -> None:
    """Let the source no longer be found by this name. Needs the act ``attribute``."""
    require(user, "attribute", alias.source.desk)
    with transaction.atomic():
        taken, _ = SourceAlias.objects.filter(pk=alias.pk).delete()
        if not taken:
            raise Conflict("Somebody was first: this alias is gone already.")
        record(user, "removed_alias", None, source_target(alias.source), alias=alias.pk)


def link_person(user: Person, source: Source, person: Known | None) -> None:
    """Say who of the registry the source is, or that it is none of it. Needs ``attribute``.

    Raises Refused for a confidential source: the registry would tell who it is.
    """
    require(user, "attribute", source.desk)
    with transaction.atomic():
        source = locked_source(source)
        if source.is_confidential:
            raise Refused("A confidential source is not tied to the registry: it would name them.")
        source.person = person
        source.save(update_fields=["person"])
        record(
            user, "linked_person", None, source_target(source), person=person.pk if person else None
        )


def _is_anothers(source: Source, name: str) -> bool:
    """Say whether people of the registry bear the name in full, and the source is none of them."""
    bearers = NameForm.objects.filter(key=name_keys(name).key, person__isnull=False)
    return bearers.exists() and not bearers.filter(person=source.person_id).exists()


def _check_free(source: Source) -> None:
    same = Source.objects.filter(desk=source.desk, name=source.name, kind=source.kind)
    if same.exclude(pk=source.pk).exists():
        raise Refused(
            "Name: this desk already has a source of that name and kind. Merge the two instead."
        )
