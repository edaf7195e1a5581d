"""Who or what was quoted, and the evidence for it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Desk
from articles.models.registry import Person
from articles.text.evidence import locator_at

#: What a confidential source is called where no agreement says more.
NOT_DESCRIBED = "a confidential source"
#: What its evidence is called for those who may not know the source.
IN_CONFIDENCE = "evidence in confidence"


class Source(models.Model):
    """Somebody or something that copy quotes."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        DOCUMENT = "document", "document"
        BROADCAST = "broadcast", "broadcast"
        SOCIAL = "social", "social post"
        WIRE = "wire", "wire"
        OBSERVATION = "observation", "own observation"

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.PERSON)
    description = models.CharField(
        max_length=300, blank=True, help_text="Office or standing, such as “analyst at R.Politik”."
    )

    class Reliability(models.TextChoices):
        UNTESTED = "untested", "not yet tested"
        PROVEN = "proven", "proven right"
        MOSTLY = "mostly", "mostly right"
        DOUBTFUL = "doubtful", "doubtful"
        WRONG = "wrong", "has been wrong"

    # Who it is stands apart, under seal; then the name is what the desk calls it, no more.
    is_confidential = models.BooleanField("confidential", default=False)
    reliability = models.CharField(
        max_length=10, choices=Reliability.choices, default=Reliability.UNTESTED
    )
    reliability_note = models.CharField(max_length=500, blank=True)
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="sources",
        help_text="Who it is in the registry.",
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="sources")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "name", "kind"],
                name="one_source_a_name",
                violation_error_message="This desk already has a source of that name and kind.",
            ),
            models.CheckConstraint(
                condition=Q(is_confidential=False) | Q(person__isnull=True),
                name="a_confidential_source_is_nobody_in_the_registry",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("pk")), name="no_source_is_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        """What anybody may read: ``name`` is for the desk's own staff where it is confidential."""
        return self.permitted_description if self.is_confidential else self.name

    @property
    def permitted_description(self) -> str:
        """What the newest agreement lets copy call a confidential source."""
        newest = next(iter(self.agreements.all()), None) if self.pk else None
        return (newest and newest.permitted_description) or NOT_DESCRIBED

    @property
    def standing(self) -> str:
        """The description that anybody may read: none of a confidential source."""
        return "" if self.is_confidential else self.description


class SourceAlias(models.Model):
    """Another name that a source is found by."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "source aliases"
        constraints = [models.UniqueConstraint(fields=["source", "name"], name="one_alias_each")]

    def __str__(self) -> str:
        return self.name


class Evidence(models.Model):
    """A snapshot of what was really said, which never changes: text, file, or an address noted."""

    class Kind(models.TextChoices):
        TEXT = "text", "pasted text"
        FILE = "file", "file"
        ADDRESS = "address", "address noted"

    class State(models.TextChoices):
        WAITING = "waiting", "waiting to be read"
        READING = "reading", "being read"
        READ = "read", "read"
        FAILED = "failed", "could not be read"

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    title = models.CharField(max_length=200)
    locator = models.CharField(max_length=200, blank=True, help_text="Page, timestamp, paragraph.")
    address = models.URLField(max_length=1000, blank=True)
    text = models.TextField(blank=True)
    places = models.JSONField(
        default=list,
        blank=True,
        help_text="Where the text stands in its file: [[offset in code points, label], …].",
    )
    state = models.CharField(max_length=8, choices=State.choices, default=State.READ)
    progress = models.PositiveSmallIntegerField(
        default=100, help_text="Per cent of the file of which the text is drawn."
    )
    state_at = models.DateTimeField(
        default=timezone.now,
        help_text="Since when it waits; of what is being read, when its reader was last heard of.",
    )
    # Given in confidence: seen by those who may know the source, and bound to what was agreed.
    given_by = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    agreement = models.ForeignKey(
        "articles.Agreement",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="evidence",
        help_text="The terms on which it was given; the source's newest where none is named.",
    )
    notice = models.TextField(blank=True, help_text="What of its file was not read, and why.")
    file_name = models.CharField(max_length=255, blank=True)
    file = models.BinaryField(default=bytes, blank=True)
    sha256 = models.CharField(max_length=64)
    first_hand = models.BooleanField(default=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    obtained_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-obtained_at"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=["desk", "sha256"], name="the_same_evidence_once")
        ]

    def __str__(self) -> str:
        """What anybody at the desk may read: ``title`` may tell who the source is."""
        return IN_CONFIDENCE if self.in_confidence else self.title

    @property
    def is_unread(self) -> bool:
        """Whether its text is still to come."""
        return self.state in (self.State.WAITING, self.State.READING)

    @property
    def in_confidence(self) -> bool:
        """Whether a confidential source gave it, so that not everybody at the desk sees it."""
        return bool(self.given_by and self.given_by.is_confidential)

    def locator_at(self, offset: int) -> str:
        """Return the page, time or paragraph at ``offset`` (code points) of the text, or ""."""
        return locator_at(self.places, offset)
