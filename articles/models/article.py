"""Articles, their desks and their revisions."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.checks.house import House, variant_of
from articles.checks.sheet_files import starter_sheet
from articles.models.registry_store import DatabaseStore
from articles.models.rule_state import RuleState
from articles.models.style_sheet import StyleSheet
from articles.text.copy import PARTS, Copy
from articles.text.document import Document


class Language(models.TextChoices):
    EN_US = "en-US", "English (US)"
    EN_GB = "en-GB", "English (UK)"


class Desk(models.Model):
    """A part of the newsroom that handles its own copy."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    sheet = models.ForeignKey(
        StyleSheet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="desks",
        verbose_name="style sheet",
        help_text="Empty: the house’s sheet for the variant of English that a story is in.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ArticleQuerySet(models.QuerySet["Article"]):
    def for_queue(self) -> "ArticleQuerySet":
        """Articles that somebody still works on, most pressing first."""
        away = [Article.Status.SPIKED, Article.Status.WITHDRAWN]
        return self.exclude(status__in=away).order_by(*Article.PRESSING)

    def public(self) -> "ArticleQuerySet":
        """Articles that readers may see."""
        return self.filter(status=Article.Status.PUBLISHED, published__isnull=False)

    def told(self) -> "ArticleQuerySet":
        """Articles of which readers are told what was wrong: public, or withdrawn from them."""
        statuses = [Article.Status.PUBLISHED, Article.Status.WITHDRAWN]
        return self.filter(status__in=statuses, published__isnull=False)

    def unpublished(self) -> "ArticleQuerySet":
        """Articles that somebody still works on, and no reader has seen."""
        return self.for_queue().filter(published=None)

    def read_with(self, sheet: StyleSheet) -> "ArticleQuerySet":
        """Articles whose copy this sheet is for."""
        is_for = Q(desk__sheet=sheet)
        if sheet.is_default:
            is_for |= Q(desk__sheet=None, language=sheet.variant)
        return self.filter(is_for)


class Article(models.Model):
    """A story on its way through the desk. Readers see ``published`` alone."""

    class Status(models.TextChoices):
        DRAFT = "draft", "draft"
        IN_REVIEW = "in_review", "in review"
        READY = "ready", "ready"
        PUBLISHED = "published", "published"
        HELD = "held", "held"
        SPIKED = "spiked", "spiked"
        WITHDRAWN = "withdrawn", "withdrawn"

    class Priority(models.IntegerChoices):
        URGENT = 1, "urgent"
        TODAY = 2, "today"
        ROUTINE = 3, "routine"

    class Legal(models.TextChoices):
        NOT_NEEDED = "not_needed", "not needed"
        REQUIRED = "required", "required"
        CLEARED = "cleared", "cleared"

    #: From a status to those that it may become. Published text never goes back to draft.
    TRANSITIONS: dict[str, set[str]] = {
        Status.DRAFT: {Status.IN_REVIEW, Status.HELD, Status.SPIKED},
        Status.IN_REVIEW: {Status.DRAFT, Status.READY, Status.HELD, Status.SPIKED},
        Status.READY: {Status.IN_REVIEW, Status.PUBLISHED, Status.HELD, Status.SPIKED},
        Status.HELD: {Status.IN_REVIEW, Status.SPIKED},
        Status.SPIKED: {Status.IN_REVIEW},
        Status.PUBLISHED: {Status.WITHDRAWN},
        Status.WITHDRAWN: {Status.PUBLISHED},
    }

    #: Order of a queue: most pressing first.
    PRESSING = ("priority", models.F("deadline").asc(nulls_last=True), "-updated_at")

    slug = models.SlugField(max_length=80, unique=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    language = models.CharField(max_length=5, choices=Language.choices, default=Language.EN_US)
    priority = models.PositiveSmallIntegerField(choices=Priority.choices, default=Priority.ROUTINE)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    status_reason = models.CharField(
        max_length=500, blank=True, help_text="Why somebody last moved it by hand."
    )
    legal = models.CharField(max_length=10, choices=Legal.choices, default=Legal.NOT_NEEDED)
    deadline = models.DateTimeField(null=True, blank=True)
    embargo_until = models.DateTimeField(null=True, blank=True)
    schedule_reason = models.CharField(
        "reason", max_length=500, blank=True, help_text="Why an embargo or legal last gave way."
    )
    canonical_url = models.URLField(blank=True)
    filed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="filed_articles"
    )
    # Empty only while its first revision is being stored, so typed as always there.
    working: "models.ForeignKey[Revision, Revision]" = models.ForeignKey(  # type: ignore[misc]
        "Revision", on_delete=models.PROTECT, null=True, related_name="working_in"
    )
    published = models.ForeignKey(
        "Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="published_in"
    )
    notices = models.JSONField(
        default=list, blank=True, help_text="What could not be run when the copy was last read."
    )
    filed_at = models.DateTimeField(default=timezone.now)
    first_published_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["status", "priority", "deadline"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published__isnull=False),
                name="published_has_a_revision",
            )
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def is_published(self) -> bool:
        """Whether readers have ever been shown a revision of it."""
        return self.published_id is not None

    @property
    def copy_date(self) -> datetime.date:
        """The day for which the copy is written, in the desk's time zone.

        What "Tuesday" means does not change when a published story is corrected.
        """
        moment = self.first_published_at or self.embargo_until or self.filed_at
        return timezone.localdate(moment, timezone.get_default_timezone())

    @property
    def house(self) -> House:
        """The style sheet, the registry and the settings of rules that its copy is read with."""
        row = self.style_sheet
        sheet = row.to_read_with() if row else starter_sheet(variant_of(self.language))
        return House(sheet, settings=RuleState.all_settings(), store=DatabaseStore())

    @property
    def style_sheet(self) -> StyleSheet | None:
        """The sheet that its copy is read with, or None where that is the one we come with."""
        return self.desk.sheet or StyleSheet.default_for(variant_of(self.language))

    @property
    def sheet_sha256(self) -> str:
        """The hash of the sheet that its copy is to be read with, as it is now."""
        row = self.style_sheet
        return row.sha256 if row else starter_sheet(variant_of(self.language)).fingerprint


class Revision(models.Model):
    """One immutable state of an article's copy."""

    class Kind(models.TextChoices):
        DRAFT = "draft", "draft"
        EDIT = "edit", "edit"
        UPDATE = "update", "update"
        CORRECTION = "correction", "correction"

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    reason = models.CharField(max_length=500, blank=True)
    headline = models.TextField(blank=True)
    standfirst = models.TextField(blank=True)
    byline = models.TextField(blank=True)
    dateline = models.TextField(blank=True)
    body = models.TextField()
    captions = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_numbers_once")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} r{self.number}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Store a new revision. Raises ValidationError on any change to a stored one."""
        if not self._state.adding:
            raise ValidationError("A revision never changes: file a new one.")
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Refuse: what was decided on a text must stay readable."""
        raise ValidationError("A revision is never deleted.")

    @property
    def copy(self) -> Copy:
        """The copy in its parts."""
        return Copy(**{part: getattr(self, part) for part in PARTS})

    @property
    def text(self) -> str:
        """The one canonical text that every anchor's offsets count in."""
        return self.copy.text

    def document(self) -> Document:
        """The canonical text with its blocks, as rules read it."""
        return self.copy.document()


class Original(models.Model):
    """The bytes that a revision was read from, just as they came."""

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="original")
    name = models.CharField(max_length=255)
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.name
