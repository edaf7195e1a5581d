"""Approvals, bound to the exact text that was approved."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.article import Article, Revision


class Approval(models.Model):
    """One person's word on one revision; void as soon as the text is another."""

    class Kind(models.TextChoices):
        RELEASE = "release", "release"
        LEGAL = "legal", "legal"

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="approvals")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="approvals")
    revision_sha256 = models.CharField(max_length=64)
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="approvals"
    )
    override_reason = models.CharField(
        max_length=500, blank=True, help_text="Why it was released with things in the way."
    )
    overridden = models.JSONField(
        default=list, blank=True, help_text="What stood in the way when it was overridden."
    )
    note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    voided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "kind"],
                condition=Q(voided_at__isnull=True),
                name="one_standing_approval_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.revision} by {self.approver}"
