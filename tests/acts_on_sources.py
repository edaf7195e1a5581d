"""The actions on sources and identities with who may do them, beside those of ``tests.acts``."""

from collections.abc import Callable

from django.contrib.auth.models import User

from articles.actions import edit_source
from articles.actions.grant_identity import grant_identity, take_grant
from articles.actions.make_confidential import add_confidential, make_confidential
from articles.actions.merge_sources import merge_sources
from articles.actions.rate_source import rate_source
from articles.actions.remove_source import remove_source
from articles.actions.seal_identity import seal_identity
from articles.models import Identity, Role, Source
from tests.factories import make_desk, make_source, make_user

STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS}
MANAGERS = {Role.DESK_EDITOR, Role.STANDARDS}


def make_confidential_source(working_name: str = "Harbour clerk", by: User | None = None) -> Source:
    """Return a confidential source of World, added by a reporter, nothing sealed yet."""
    by = by or make_user(Role.REPORTER)
    return add_confidential(by, make_desk(), working_name, "person")


def make_identity(name: str = "Ana Duarte", by: User | None = None) -> Identity:
    """Return the sealed identity of a new confidential source."""
    by = by or make_user(Role.REPORTER)
    return seal_identity(by, make_confidential_source(by=by), name)


def own_source(user: User) -> Source:
    """Return a confidential source that ``user`` added, whatever their role is now."""
    source = make_confidential_source()
    source.added_by = user
    source.save()
    return source


def do_remove_alias(user: User) -> None:
    source = make_source()
    edit_source.add_alias(make_user(Role.REPORTER), source, "Ana D.")
    edit_source.remove_alias(user, source.aliases.get())


def do_merge(user: User) -> None:
    merge_sources(user, make_source(), make_source(name="A. Duarte"))


def do_take_grant(user: User) -> None:
    take_grant(user, make_identity().grants.get())


#: Name → the action, the act it needs, and who may do that.
ON_SOURCES: dict[str, tuple[Callable[[User], object], str, set]] = {
    "describe_source": (
        lambda user: edit_source.describe_source(user, make_source(), "Ana D.", "clerk"),
        "attribute",
        STAFF,
    ),
    "add_alias": (
        lambda user: edit_source.add_alias(user, make_source(), "Ana D."),
        "attribute",
        STAFF,
    ),
    "remove_alias": (do_remove_alias, "attribute", STAFF),
    "link_person": (
        lambda user: edit_source.link_person(user, make_source(), None),
        "attribute",
        STAFF,
    ),
    "rate_source": (
        lambda user: rate_source(user, make_source(), "proven", "Right twice.", "untested"),
        "rate_source",
        {Role.FACT_CHECKER, *MANAGERS},
    ),
    "merge_sources": (do_merge, "merge_sources", MANAGERS),
    "remove_source": (lambda user: remove_source(user, make_source()), "merge_sources", MANAGERS),
    "add_confidential": (
        lambda user: add_confidential(user, make_desk(), "Harbour clerk", "person"),
        "seal",
        STAFF,
    ),
    "make_confidential": (
        lambda user: make_confidential(user, make_source(), "Harbour clerk"),
        "seal",
        STAFF,
    ),
    "seal_identity": (
        lambda user: seal_identity(user, own_source(user), "Ana Duarte"),
        "seal",
        STAFF,
    ),
    "grant_identity": (
        lambda user: grant_identity(user, make_identity(), make_user(Role.FACT_CHECKER)),
        "grant_identity",
        MANAGERS,
    ),
    "take_grant": (do_take_grant, "grant_identity", MANAGERS),
}
