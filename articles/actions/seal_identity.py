"""Who a confidential source is: put under seal, and opened by those who have leave to know."""

import json
from dataclasses import asdict, dataclass, field, replace

from django.db import transaction
from django.views.decorators.debug import sensitive_variables

from articles.actions.called import check_called
from articles.actions.errors import Conflict, Refused
from articles.actions.guard import require, require_words
from articles.actions.log import record
from articles.actions.source_state import locked_source
from articles.models import Identity, IdentityGrant, Source
from articles.models.sealed import LostKey, Sealed
from articles.permissions import Person, may, named
from articles.text.copy import normalise

LOST = (
    "The key with which this was sealed is not among the desk’s. Whoever runs Newsroom must put "
    "it back in NEWSROOM_SEAL_KEYS; without it nobody can open this."
)


@dataclass(frozen=True, slots=True)
class Who:
    """Who a source is. It shows nothing of itself where a value is only printed."""

    name: str = field(repr=False)
    contact: str = field(default="", repr=False)
    known: str = field(default="", repr=False)
    aliases: list[str] = field(default_factory=list, repr=False)

    @property
    def names(self) -> list[str]:
        """All that the source is called in truth."""
        return [self.name, *self.aliases]

    def sealed(self) -> Sealed:
        """Return it under seal."""
        return Sealed.of(json.dumps(asdict(self)))

    @staticmethod
    def of(identity: Identity) -> "Who":
        """Open the seal. Raises Refused where the key is lost."""
        try:
            return Who(**json.loads(identity.sealed.open()))
        except LostKey as error:
            raise Refused(LOST) from error


@sensitive_variables()
def seal_identity(
    user: Person, source: Source, name: str, contact: str = "", known: str = ""
) -> Identity:
    """Seal who the confidential source is; who seals it first has leave to see it.

    Needs the act ``seal``, and leave to know the source: the first to seal is who added it.
    Raises Refused for a source that is not confidential, without a name, and where what the
    source is called holds a part of the name.
    """
    require(user, "seal", source.desk)
    name = require_words(name, "Name")
    who = Who(name, normalise(contact).strip(), normalise(known).strip())
    with transaction.atomic():
        source = locked_source(source)
        if not source.is_confidential:
            raise Refused("This source is not confidential: make it so first.")
        before = identity_of(source)
        if before is None:
            _check_brought(user, source)
            check_called(source, who.names)
            return keep_under_seal(user, source, who)
        _check_granted(user, before)
        who = replace(who, aliases=Who.of(before).aliases)
        check_called(source, who.names)
        before.sealed = who.sealed()
        before.save(update_fields=["sealed"])
        record(user, "resealed_identity", None, identity_target(before), source=source.pk)
        return before


@sensitive_variables()
def keep_under_seal(user: Person, source: Source, who: Who) -> Identity:
    """Seal the first identity of ``source``, in the caller's transaction; ``user`` may see it."""
    identity = Identity.objects.create(source=source, sealed=who.sealed(), sealed_by=user)
    IdentityGrant.objects.create(identity=identity, person=user, granted_by=user)
    record(user, "sealed_identity", None, identity_target(identity), source=source.pk)
    return identity


@sensitive_variables()
def open_identity(user: Person, source: Source) -> Who:
    """Return who the source is. Each look is on the log.

    Raises Refused without leave of one's own, for superusers as for anybody, and where the
    key is lost; Conflict where nothing is sealed.
    """
    with transaction.atomic():
        identity = identity_of(source)
        if identity is None:
            raise Conflict("No identity is sealed for this source.")
        _check_granted(user, identity)
        who = Who.of(identity)
        record(user, "opened_identity", None, identity_target(identity), source=source.pk)
    return who


def may_open(user: Person, identity: Identity) -> bool:
    """Say whether ``user`` has leave to see the identity, and still belongs to its desk."""
    is_granted = identity.grants.filter(person=user.pk).exists()
    return is_granted and may(user, "read", identity.source.desk)


def holds_leave(user: Person, source: Source) -> bool:
    """Say whether ``user`` has leave to know the confidential source.

    Leave is with whoever added it until its identity is sealed: then with those granted it.
    """
    identity = identity_of(source)
    if identity:
        return may_open(user, identity)
    return source.added_by_id == user.pk and may(user, "read", source.desk)


def identity_of(source: Source) -> Identity | None:
    """Return the sealed identity of the source, where there is one yet."""
    return Identity.objects.filter(source=source).select_related("source__desk").first()


def identity_target(identity: Identity) -> str:
    """Name the identity for the log."""
    return f"identity:{identity.pk}"


def _check_granted(user: Person, identity: Identity) -> None:
    if not may_open(user, identity):
        raise Refused(
            "You have no leave to know who this source is. A desk editor or standards can give it."
        )


def _check_brought(user: Person, source: Source) -> None:
    """Nobody lets themselves into another's source by sealing whatever name first."""
    if not holds_leave(user, source):
        raise Refused(
            f"Who this source is, {named(source.added_by)} seals first, who added it; then a desk "
            "editor or standards can give others leave. Did they leave the desk? Add the source "
            "anew."
        )
