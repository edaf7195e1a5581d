"""What was agreed with a source, who the source is, and leave to print without a name."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Article
from articles.models.sealed import SealedField
from articles.models.source import Source


class Identity(models.Model):
    """Who a confidential source really is. Seen by those granted it; each look is logged."""

    source = models.OneToOneField(Source, on_delete=models.PROTECT, related_name="identity")
    sealed = SealedField(help_text="JSON of name, contact and how the desk knows them.")
    sealed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    sealed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return f"identity of source {self.source_id}"


class IdentityGrant(models.Model):
    """Leave for one person to see who a confidential source is."""

    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="grants")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="identity_grants"
    )
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    granted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identity", "person"], name="one_grant_each")
        ]

    def __str__(self) -> str:
        return f"{self.person} may see {self.identity}"


class Agreement(models.Model):
    """The terms on which a source spoke: the level, and what copy may call it."""

    class Level(models.TextChoices):
        ON_RECORD = "on_record", "on the record"
        BACKGROUND = "background", "on background"
        DEEP = "deep", "deep background"
        OFF_RECORD = "off_record", "off the record"

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="agreements")
    level = models.CharField(max_length=10, choices=Level.choices)
    permitted_description = models.CharField(
        max_length=300,
        blank=True,
        help_text="What copy may call the source, such as “an official briefed on the talks”.",
    )
    # What was said may tell who said it.
    terms = SealedField("terms in words")
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    agreed_on = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-agreed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(level__in=["background", "deep"]) | Q(permitted_description__gt=""),
                name="unnamed_with_a_permitted_description",
                violation_error_message="Permitted description: say what copy may call the source.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}, {self.agreed_on}"


class AnonymityRequest(models.Model):
    """Asking a manager's leave to print one source without its name in one article."""

    class Status(models.TextChoices):
        ASKED = "asked", "asked for"
        APPROVED = "approved", "approved"
        REFUSED = "refused", "refused"
        WITHDRAWN = "withdrawn", "withdrawn"

    TRANSITIONS: dict[str, set[str]] = {
        Status.ASKED: {Status.APPROVED, Status.REFUSED, Status.WITHDRAWN},
        Status.APPROVED: {Status.WITHDRAWN},
        Status.REFUSED: set(),
        Status.WITHDRAWN: set(),
    }

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="requests")
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="anonymity_requests"
    )
    # Why it is vital, and reliable, may tell who it is.
    answers = SealedField(help_text="JSON of the answers to the house's four questions.")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ASKED)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True, help_text="Why it was so decided.")
    uses = models.JSONField(
        default=list, blank=True, help_text="Of each quote that was approved, a hash."
    )
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_because = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "article"],
                condition=Q(status__in=["asked", "approved"]),
                name="anonymity_asked_once_a_use",
                violation_error_message="Anonymity is asked for already in this article.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                name="nobody_decides_their_own_request",
                violation_error_message="Somebody else decides on what you asked for.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "refused"])
                | Q(decided_by__isnull=False, reason__gt=""),
                name="a_decided_request_names_who_and_why",
            ),
            models.CheckConstraint(
                condition=~Q(status="withdrawn")
                | Q(withdrawn_by__isnull=False, withdrawn_because__gt=""),
                name="a_withdrawn_request_names_who_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"anonymity for source {self.agreement.source_id}, {self.get_status_display()}"
