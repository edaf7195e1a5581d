"""Who may do what. Asked of memberships alone, so a superuser has no way round it."""

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q, QuerySet

from articles.models import Article, Desk, Evidence, IdentityGrant, Membership, Role, Source

DESK_STAFF = {Role.REPORTER, Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR}

#: Act → the roles that may do it, at the article's desk or across desks.
MAY = {
    "read": {*Role},
    "file": {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR},
    "edit": {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR},
    "comment": {*DESK_STAFF, Role.STANDARDS, Role.LEGAL},
    "rule": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
    "flag": {Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS, Role.LEGAL},
    "propose": {*DESK_STAFF, Role.STANDARDS},
    "approve": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
    "attribute": {*DESK_STAFF, Role.STANDARDS},
    "verify": {Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS},
    "clear": {Role.LEGAL},
    "schedule": {Role.DESK_EDITOR, Role.PUBLISHER},
    "release": {Role.DESK_EDITOR},
    "override": {Role.DESK_EDITOR},
    "publish": {Role.DESK_EDITOR, Role.PUBLISHER},
    "large_refile": {Role.STANDARDS},
    "set_rules": {Role.STANDARDS, Role.ADMIN},
    "configure": {Role.ADMIN},
    "register": {Role.COPY_EDITOR, Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS, Role.ADMIN},
    "import_registry": {Role.STANDARDS, Role.ADMIN},
    "agree": {*DESK_STAFF, Role.STANDARDS},
    "ask_anonymity": {*DESK_STAFF, Role.STANDARDS},
    "approve_anonymity": {Role.DESK_EDITOR, Role.STANDARDS},
    "seal": {*DESK_STAFF, Role.STANDARDS},
    "grant_identity": {Role.DESK_EDITOR, Role.STANDARDS},
    "rate_source": {Role.FACT_CHECKER, Role.DESK_EDITOR, Role.STANDARDS},
    "merge_sources": {Role.DESK_EDITOR, Role.STANDARDS},
    "state": {*DESK_STAFF, Role.STANDARDS, Role.LEGAL},
    "audit": {Role.AUDITOR, Role.ADMIN},
}

#: Act → how a refusal names it.
ACTS = {
    "read": "read this desk's copy",
    "file": "file copy",
    "edit": "edit copy",
    "comment": "comment",
    "rule": "rule on flags",
    "flag": "raise flags",
    "propose": "propose corrections",
    "approve": "approve or apply corrections",
    "attribute": "set a quote's speaker or evidence",
    "verify": "verify or dispute quotes",
    "clear": "clear copy for legal",
    "schedule": "change an article's schedule",
    "release": "approve a release",
    "override": "override what stands in the way of a release",
    "publish": "publish or withdraw",
    "large_refile": "approve a refile that touches a name, number, quote or negation",
    "set_rules": "set rules, or settle what is said of them",
    "configure": "give or take roles",
    "register": "add to the registry",
    "import_registry": "import into the registry",
    "agree": "record what was agreed with a source",
    "ask_anonymity": "ask for anonymity",
    "approve_anonymity": "decide on anonymity",
    "seal": "seal a source's identity",
    "grant_identity": "say who may know a confidential source",
    "rate_source": "note how reliable a source is",
    "merge_sources": "merge sources",
    "state": "mark statements of fact",
    "audit": "look through the admin",
}

Person = User


def named(person: Person | None) -> str:
    """Return the name to show for a person; the desk itself where it was nobody."""
    return person.get_full_name() or person.get_username() if person else "The desk"


def roles_at(user: Person | AnonymousUser, desk: Desk | None) -> set[str]:
    """Return the roles that ``user`` holds at ``desk``, those across desks among them.

    Without a desk, only those.
    """
    here = (None, desk.pk if desk else None)
    return {role for desk_id, role in _held(user) if desk_id in here}


def _held(user: Person | AnonymousUser) -> list[tuple[int | None, str]]:
    """Return all roles of ``user``, each with its desk's id.

    They are read once for each user object, which lives as long as one request.
    """
    if isinstance(user, AnonymousUser) or not user.is_active:
        return []
    if "newsroom_roles" not in user.__dict__:
        held = Membership.objects.filter(user=user).values_list("desk_id", "role")
        user.__dict__["newsroom_roles"] = list(held)
    return user.__dict__["newsroom_roles"]


def may(user: Person | AnonymousUser, act: str, desk: Desk | None) -> bool:
    """Say whether one of ``user``'s roles at ``desk``, or across desks, allows ``act``."""
    return bool(MAY[act] & roles_at(user, desk))


def may_somewhere(user: Person | AnonymousUser, act: str) -> bool:
    """Say whether one of ``user``'s roles, at whichever desk, allows ``act``."""
    return any(role in MAY[act] for _, role in _held(user))


def desks_of(user: Person, act: str = "read") -> QuerySet[Desk]:
    """Return the desks at which ``user`` may do ``act``."""
    roles = Membership.objects.filter(user=user, user__is_active=True, role__in=MAY[act])
    if roles.filter(desk__isnull=True).exists():
        return Desk.objects.all()
    return Desk.objects.filter(Q(memberships__in=roles)).distinct()


def staff_of(desk: Desk, act: str = "read") -> QuerySet[User]:
    """Return those who may do ``act`` at the desk, by role at it or across desks."""
    roles = Membership.objects.filter(Q(desk=desk) | Q(desk=None), role__in=MAY[act])
    people = User.objects.filter(is_active=True, memberships__in=roles).distinct()
    return people.order_by("first_name", "last_name", "username")


def visible_articles(user: Person) -> QuerySet[Article]:
    """Return the articles that ``user`` may read at the desk."""
    return Article.objects.filter(desk__in=desks_of(user))


def visible_sources(user: Person) -> QuerySet[Source]:
    """Return the sources that ``user`` may look at, by name.

    A confidential one is there for the staff of its desk alone, who know it by a working
    name, and for those who have leave to know who it is.
    """
    granted = _grants(user).values("identity__source")
    read = Q(desk__in=desks_of(user))
    staff = Q(desk__in=desks_of(user, "attribute"))
    return Source.objects.filter(staff | read & (Q(is_confidential=False) | Q(pk__in=granted)))


def visible_evidence(user: Person) -> QuerySet[Evidence]:
    """Return the evidence of the desks that ``user`` may read, what is in confidence among it.

    Of that, they see that it is there, and no more unless ``may_see_evidence`` says so.
    """
    return Evidence.objects.filter(desk__in=desks_of(user))


def may_see_evidence(user: Person | AnonymousUser, evidence: Evidence) -> bool:
    """Say whether ``user``, who reads its desk, may see what is in ``evidence``, and its title.

    What was given in confidence is seen by whoever brought it, and by those who were granted
    the identity of the source that gave it.
    """
    if not evidence.in_confidence or evidence.added_by_id == user.pk:
        return True
    return _grants(user).filter(identity__source=evidence.given_by_id).exists()


def seen_evidence(user: Person, evidence: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Return those of ``evidence`` that ``user`` may see, as ``may_see_evidence`` has it."""
    granted = _grants(user).values("identity__source")
    is_open = Q(given_by=None) | Q(given_by__is_confidential=False)
    return evidence.filter(is_open | Q(added_by=user) | Q(given_by__in=granted))


def _grants(user: Person | AnonymousUser) -> QuerySet[IdentityGrant]:
    return IdentityGrant.objects.filter(person=user.pk, person__is_active=True)
