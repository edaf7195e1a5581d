"""Statements of fact that an editor marks, and what each stands on: the fact-check ledger."""

from operator import attrgetter

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.anchored import Anchored, AnchorState
from articles.models.quote import Quote
from articles.models.source import Evidence


class StatementQuerySet(models.QuerySet["Statement"]):
    def live(self) -> "StatementQuerySet":
        """Statements that stand in the copy."""
        return self.filter(retired=False)

    def open(self) -> "StatementQuerySet":
        """Those without a basis, or whose quote stands no more: what is to be checked."""
        fallen = Q(quote__retired=True) | Q(quote__status=Quote.Status.DISPUTED)
        is_open = Q(basis=Statement.Basis.OPEN) | Q(basis=Statement.Basis.ATTRIBUTED) & fallen
        return self.live().filter(is_open)

    def with_legal_mark(self) -> "StatementQuerySet":
        """Those that somebody has said are a libel risk, or for legal to see."""
        return self.live().filter(Q(libel_risk=True) | Q(for_legal=True))

    def to_be_cleared(self) -> "StatementQuerySet":
        """Those that legal has to see: not cleared, or the words that were are gone."""
        is_gone = Q(anchor_state=AnchorState.ORPHANED)
        return self.with_legal_mark().filter(Q(cleared_by=None) | is_gone)

    def settleable(self) -> "StatementQuerySet":
        """Those whose words have left the copy, and for which nobody has to ask legal."""
        lost = self.live().filter(anchor_state=AnchorState.ORPHANED)
        return lost.exclude(Q(libel_risk=True) | Q(for_legal=True))


class Statement(Anchored):
    """Words of the copy that say something is so. A clearance binds these very words."""

    class Basis(models.TextChoices):
        OPEN = "open", "open"
        SOURCED = "sourced", "sourced"
        ATTRIBUTED = "attributed", "attributed"
        COMMON = "common", "common knowledge"
        OPINION = "opinion", "opinion"

    basis = models.CharField(max_length=10, choices=Basis.choices, default=Basis.OPEN)
    note = models.CharField(max_length=500, blank=True)
    quote = models.ForeignKey(
        Quote,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Whose word it rests on, where it is attributed.",
    )
    libel_risk = models.BooleanField(default=False)
    for_legal = models.BooleanField("legal to see", default=False)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    cleared_at = models.DateTimeField(null=True, blank=True)
    legal_note = models.CharField(max_length=500, blank=True, help_text="What legal says of it.")
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    retired = models.BooleanField(default=False, help_text="Taken off the ledger.")
    became = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="earlier",
        help_text="What an edit made of these words, which had a legal mark.",
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = StatementQuerySet.as_manager()

    class Meta(Anchored.Meta):
        ordering = ["start", "pk"]
        constraints = [
            *Anchored.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(basis="attributed") | Q(quote__isnull=False),
                name="attributed_to_a_quote",
            ),
            models.CheckConstraint(
                condition=~Q(basis="common") | Q(note__gt=""),
                name="common_knowledge_says_why",
            ),
            models.CheckConstraint(
                condition=Q(cleared_by__isnull=True) | Q(libel_risk=True) | Q(for_legal=True),
                name="cleared_of_a_legal_mark",
            ),
        ]

    def __str__(self) -> str:
        return self.exact[:60]

    @property
    def has_legal_mark(self) -> bool:
        """Whether somebody has said that it is a libel risk, or for legal to see."""
        return self.libel_risk or self.for_legal

    @property
    def needs_clearing(self) -> bool:
        """Whether it stands in the way of release until legal has seen to it."""
        is_seen = self.cleared_by_id is not None and not self.is_gone
        return self.has_legal_mark and not is_seen and not self.retired

    @property
    def is_gone(self) -> bool:
        """Whether its words have left the copy."""
        return self.anchor_state == AnchorState.ORPHANED

    @property
    def wordings(self) -> list[str]:
        """What its words read before edits changed them, the oldest first, with a legal mark."""
        before = sorted(self.earlier.all(), key=attrgetter("pk"))
        read = dict.fromkeys(row.exact for row in before)
        return [words for words in read if words != self.exact]

    @property
    def stands_on(self) -> str:
        """Its basis; open where the quote it is attributed to is disputed, or speech no more."""
        quote = self.quote if self.basis == self.Basis.ATTRIBUTED else None
        has_fallen = quote and (quote.retired or quote.status == Quote.Status.DISPUTED)
        return self.Basis.OPEN if has_fallen else self.basis

    @property
    def is_open(self) -> bool:
        """Whether it is still to be checked."""
        return not self.retired and self.stands_on == self.Basis.OPEN


class Support(models.Model):
    """Evidence that a statement rests on, and the place in it."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="supports")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="supports")
    # A stretch of the evidence's text in code points; empty where there is no text to mark.
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    locator = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["statement", "evidence"], name="supported_once_by_each")
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} on {self.evidence_id}"

    @property
    def where(self) -> str:
        """The page, time or paragraph that says so: as noted here, in the file, or of it all."""
        in_file = self.evidence.locator_at(self.start) if self.start is not None else ""
        return self.locator or in_file or self.evidence.locator
