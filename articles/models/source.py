"""Who or what was quoted, and the evidence for it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Desk
from articles.models.registry import Person
from articles.text.evidence import locator_at


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
            )
        ]

    def __str__(self) -> str:
        return self.name


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
        return self.title

    def locator_at(self, offset: int) -> str:
        """Return the page, time or paragraph at ``offset`` (code points) of the text, or ""."""
        return locator_at(self.places, offset)
