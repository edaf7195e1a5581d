"""Quotations in the copy, who said them, and whether a person has verified it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.agreement import Agreement
from articles.models.anchored import Anchored, AnchorState
from articles.models.source import Evidence, Source

OUTER_MARKS = "\"'“”‘’„«» "


class QuoteQuerySet(models.QuerySet["Quote"]):
    def live(self) -> "QuoteQuerySet":
        """Quotes that stand in the copy."""
        return self.filter(retired=False)

    def to_be_proved(self) -> "QuoteQuerySet":
        """Marked speech that nobody has verified: what stands in the way of release."""
        return self.live().exclude(kind=Quote.Kind.INDIRECT).exclude(status=Quote.Status.VERIFIED)


class Quote(Anchored):
    """One speech act. A verification binds the words, the speaker and the evidence."""

    class Kind(models.TextChoices):
        DIRECT = "direct", "direct"
        BLOCK = "block", "block"
        PARTIAL = "partial", "partial"
        INDIRECT = "indirect", "indirect"

    class Status(models.TextChoices):
        UNATTRIBUTED = "unattributed", "no speaker"
        ATTRIBUTED = "attributed", "speaker set"
        MATCHED = "matched", "matches its evidence"
        VERIFIED = "verified", "verified"
        DISPUTED = "disputed", "disputed"

    class SpeakerKind(models.TextChoices):
        PERSON = "person", "a person"
        COLLECTIVE = "collective", "several, or an institution"
        UNNAMED = "unnamed", "unnamed"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    # All stretches, marks included, as [[start, end], …]; start and end are the outermost.
    spans = models.JSONField(default=list)
    speaker = models.CharField(max_length=200, blank=True)
    # What the reading proposes beside the name: what kind of speaker, and the office in apposition.
    speaker_kind = models.CharField(max_length=10, choices=SpeakerKind.choices, blank=True)
    role = models.CharField(max_length=200, blank=True)
    cue = models.CharField(max_length=200, blank=True)
    outlet = models.CharField(max_length=200, blank=True)
    addressee = models.CharField(max_length=200, blank=True)
    via = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField(default=0.0)
    candidates = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.UNATTRIBUTED)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="quotes"
    )
    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        help_text="The terms on which it was said; the source's newest where none is named.",
    )
    # Who else says so, where copy speaks of “sources”.
    further_sources = models.ManyToManyField(Source, blank=True, related_name="further_quotes")
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="quotes"
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    bound_sha256 = models.CharField(max_length=64, blank=True)
    freed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who lifted what was promised of it, until somebody else verifies it.",
    )
    note = models.CharField(max_length=500, blank=True)
    translated_from = models.CharField(
        "language", max_length=80, blank=True, help_text="What it was said in, such as “Ukrainian”."
    )
    retired = models.BooleanField(default=False, help_text="Its words have left the copy.")
    created_at = models.DateTimeField(default=timezone.now)

    objects = QuoteQuerySet.as_manager()

    class Meta(Anchored.Meta):
        indexes = [models.Index(fields=["article", "status"])]
        constraints = [
            *Anchored.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(status="verified")
                | Q(
                    source__isnull=False,
                    evidence__isnull=False,
                    verified_by__isnull=False,
                    bound_sha256__gt="",
                ),
                name="verified_by_a_person_on_evidence",
            ),
            models.CheckConstraint(
                condition=~Q(status="verified") | Q(translated_from="") | Q(note__gt=""),
                name="a_translation_verified_with_a_note",
            ),
        ]

    def __str__(self) -> str:
        return self.exact[:60]

    @property
    def is_marked(self) -> bool:
        """Whether it stands in quote marks, and so is protected text."""
        return self.kind != self.Kind.INDIRECT

    @property
    def is_set_aside(self) -> bool:
        """Whether somebody has said that its words, which still stand, are no speech."""
        return self.retired and self.anchor_state != AnchorState.ORPHANED

    @property
    def words(self) -> str:
        """The speech itself, its stretches joined by a blank, without the outer marks."""
        at = self.start
        stretches = [self.exact[a - at : b - at].strip(OUTER_MARKS) for a, b in self.spans]
        return " ".join(stretches)

    @property
    def speaker_names(self) -> set[str]:
        """What its speaker is called: as the desk reads the copy, and as the source is named."""
        return {self.speaker, self.source.name if self.source else ""} - {""}
