"""Changes of the copy, proposed by one person and approved by another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.anchored import Anchored
from articles.models.article import Revision
from articles.models.flag import Flag


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def pending(self) -> "CorrectionQuerySet":
        """Proposed or approved, and not yet in the text."""
        return self.filter(status__in=Correction.PENDING)

    def with_notice(self) -> "CorrectionQuerySet":
        """Applied ones that readers are told of, newest first."""
        return (
            self.filter(status=Correction.Status.APPLIED)
            .exclude(notice="")
            .order_by("-applied_in__created_at", "-pk")
        )


class Correction(Anchored):
    """Put ``right`` where the anchored words stand."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", "proposed"
        APPROVED = "approved", "approved"
        REJECTED = "rejected", "rejected"
        APPLIED = "applied", "applied"
        WITHDRAWN = "withdrawn", "withdrawn"
        STALE = "stale", "stale"

    PENDING = (Status.PROPOSED, Status.APPROVED)

    TRANSITIONS = {
        Status.PROPOSED: {Status.APPROVED, Status.REJECTED, Status.WITHDRAWN, Status.STALE},
        Status.APPROVED: {
            Status.APPLIED,
            Status.REJECTED,
            Status.WITHDRAWN,
            Status.STALE,
        },
        Status.REJECTED: set(),
        Status.APPLIED: set(),
        Status.WITHDRAWN: set(),
        Status.STALE: set(),
    }

    class Class(models.TextChoices):
        REFILE = "refile", "refile"
        CORRECTION = "correction", "correction"
        CLARIFICATION = "clarification", "clarification"
        EDITORS_NOTE = "editors_note", "editor's note"
        UPDATE = "update", "update"
        RETRACTION = "retraction", "retraction"

    class QuoteGround(models.TextChoices):
        """Why protected text may change (design §2, rule 1)."""

        EVIDENCE = "evidence", "the evidence says so"
        SIC = "sic", "[sic] added"
        TRANSCRIPTION = "transcription", "our transcription error"
        ELLIPSIS = "ellipsis", "shortened with an ellipsis"
        PARAPHRASED = "paraphrased", "paraphrased"
        CUT = "cut", "cut"

    flag = models.ForeignKey(
        Flag, on_delete=models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    right = models.TextField(blank=True, help_text="Empty cuts the words.")
    correction_class = models.CharField("class", max_length=15, choices=Class.choices, blank=True)
    reason = models.CharField(max_length=500)
    notice = models.CharField(max_length=1000, blank=True, help_text="What readers are told.")
    quote_ground = models.CharField(max_length=15, choices=QuoteGround.choices, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.PROPOSED)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_note = models.CharField(max_length=500, blank=True)
    applied_in = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="corrections"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta(Anchored.Meta):
        indexes = [models.Index(fields=["article", "status"])]
        constraints = [
            *Anchored.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "applied"])
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
                name="approved_by_someone_else",
            ),
            models.CheckConstraint(
                condition=~Q(status="applied") | Q(applied_in__isnull=False),
                name="applied_in_a_revision",
            ),
            models.UniqueConstraint(
                fields=["flag"],
                condition=Q(status__in=["proposed", "approved"]),
                name="one_pending_correction_a_flag",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.exact[:30]} → {self.right[:30]}"
