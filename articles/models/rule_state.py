"""How the house has set its rules."""

from collections.abc import Mapping
from typing import get_args

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.checks.house import RuleSetting, Severity

SEVERITIES = [(severity, severity) for severity in get_args(Severity)]


class RuleState(models.Model):
    """How the house has set one rule; a rule without a row is as it comes."""

    slug = models.CharField(max_length=60, primary_key=True)
    severity = models.CharField(
        max_length=10, choices=SEVERITIES, blank=True, help_text="Empty: the rule's own."
    )
    is_pilot = models.BooleanField(
        "pilot mode", default=False, help_text="Found and counted, shown to nobody."
    )
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug

    @classmethod
    def all_settings(cls) -> Mapping[str, RuleSetting]:
        """Return what the house has set, by the rules' slugs, as rules are read with."""
        return {
            state.slug: RuleSetting(state.severity or None, state.is_pilot)  # type: ignore[arg-type]
            for state in cls.objects.all()
        }
