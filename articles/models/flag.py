"""Flags that the desk or a person raised, and the comments on them."""

from django.conf import settings
from django.db import models
from django.db.models import Case, IntegerField, Value, When
from django.utils import timezone

from articles.checks.base import LANGUAGE
from articles.models.anchored import Anchored


class Severity(models.TextChoices):
    MUST = "must", "must"
    SHOULD = "should", "should"
    CONSIDER = "consider", "consider"


class FlagQuerySet(models.QuerySet["Flag"]):
    def unsettled(self) -> "FlagQuerySet":
        """Flags on which somebody still has to act."""
        return self.filter(status__in=Flag.UNSETTLED)

    def in_text_order(self) -> "FlagQuerySet":
        """First in the copy first; at one place the graver first."""
        graver = Case(
            *(When(severity=name, then=Value(rank)) for rank, name in enumerate(Severity.values)),
            output_field=IntegerField(),
        )
        return self.order_by("start", graver, "pk")


class Flag(Anchored):
    """One thing in the copy that is wrong or unproven, and what was ruled on it."""

    class Status(models.TextChoices):
        OPEN = "open", "open"
        QUERIED = "queried", "queried"
        ACCEPTED = "accepted", "accepted"
        DISMISSED = "dismissed", "dismissed"
        RESOLVED = "resolved", "resolved"

    UNSETTLED = (Status.OPEN, Status.QUERIED, Status.ACCEPTED)

    #: From a status to those that a ruling may make of it.
    TRANSITIONS = {
        Status.OPEN: {Status.QUERIED, Status.ACCEPTED, Status.DISMISSED, Status.RESOLVED},
        Status.QUERIED: {Status.OPEN, Status.ACCEPTED, Status.DISMISSED, Status.RESOLVED},
        Status.ACCEPTED: {Status.OPEN, Status.RESOLVED},
        Status.DISMISSED: {Status.OPEN},
        Status.RESOLVED: {Status.OPEN},
    }

    rule = models.CharField(max_length=60, help_text="The rule's slug; “by hand” for a person's.")
    rule_version = models.PositiveIntegerField(default=1)
    category = models.CharField(max_length=20)
    severity = models.CharField(max_length=10, choices=Severity.choices)
    in_quote = models.BooleanField(default=False)
    message = models.TextField(help_text="An English template; params fill it.")
    params = models.JSONField(default=dict, blank=True)
    suggestions = models.JSONField(null=True, blank=True, help_text="Empty until somebody looks.")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    fingerprint = models.CharField(max_length=64)
    raised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ruled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ruled_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = FlagQuerySet.as_manager()

    class Meta(Anchored.Meta):
        indexes = [models.Index(fields=["article", "status"])]
        constraints = [
            *Anchored.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "fingerprint"], name="one_flag_for_one_problem"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.exact[:40]}"

    @property
    def text(self) -> str:
        """The message in English, filled in."""
        return self.message.format(**self.params)

    @property
    def is_language(self) -> bool:
        """Whether it is about the language rather than the journalism."""
        return self.category in LANGUAGE


class Comment(Anchored):
    """A remark on a place in the copy, or a question on a flag and its answers."""

    flag = models.ForeignKey(
        Flag, on_delete=models.PROTECT, null=True, blank=True, related_name="comments"
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta(Anchored.Meta):
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.body[:60]
