"""Set one rule for the house: how grave what it finds is, and whether it is on trial."""

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Refused
from articles.actions.guard import check_fields, require
from articles.actions.log import record
from articles.checks.catalogue import catalogue
from articles.models import RuleState
from articles.permissions import Person


def set_rule(user: Person, slug: str, severity: str, is_pilot: bool) -> RuleState:
    """Set a rule's severity ("" is its own) and pilot mode. Needs ``set_rules`` across desks.

    It holds from each story's next reading on. Raises Refused when there is no such rule.
    """
    require(user, "set_rules", None)
    if slug not in {rule.slug for rule in catalogue()}:
        raise Refused(f"There is no rule “{slug}”.")
    state = RuleState(slug=slug, severity=severity, is_pilot=is_pilot)
    check_fields(state, "severity")
    with transaction.atomic():
        values = {"severity": severity, "is_pilot": is_pilot}
        by = {"set_by": user, "set_at": timezone.now()}
        state, _ = RuleState.objects.update_or_create(slug=slug, defaults={**values, **by})
        record(user, "set_rule", None, f"rulestate:{slug}", severity=severity, pilot=is_pilot)
    return state
