"""The log: append-only, each row chained to the one before by its hash."""

import hashlib
import json

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from articles.models.article import Article

GENESIS = "0" * 64


class Event(models.Model):
    """Who did what to what. Holds ids and hashes: never copy, never an identity.

    ``canonical`` is the text that was hashed. The other columns repeat it, so that the
    database can search; ``verify_log`` holds them against it.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Nobody: the desk itself.",
    )
    verb = models.CharField(max_length=40)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, related_name="events")
    target = models.TextField(blank=True, help_text="Such as flag:12, or flag:12,13 of a batch.")
    canonical = models.TextField()
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["seq"]
        indexes = [models.Index(fields=["article", "seq"])]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.target}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Append the row. Raises ValidationError on any change to a stored one."""
        if not self._state.adding:
            raise ValidationError("The log is never changed.")
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Refuse: the log is append-only."""
        raise ValidationError("The log is never shortened.")

    @property
    def details(self) -> dict[str, str | int | bool | None]:
        """What else was recorded: ids, hashes, counts and states."""
        return json.loads(self.canonical)["details"]

    def columns_agree(self) -> bool:
        """Whether the columns say what was hashed."""
        try:
            return self.canonical == canonical_text(
                seq=self.seq,
                at=self.at.isoformat(),
                actor=self.actor_id,
                verb=self.verb,
                article=self.article_id,
                target=self.target,
                details=self.details,
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            # SQLite keeps, and Django hands on, what is no date or no JSON at all.
            return False

    def expected_hash(self) -> str:
        """The hash that follows from the row before and this row's canonical text."""
        return chained_hash(self.previous_hash, self.canonical)


class LogHead(models.Model):
    """The one row that says where the log ends; moved by compare-and-set."""

    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_log_head")]

    def __str__(self) -> str:
        return f"{self.seq} {self.hash[:12]}"


def canonical_text(**fields: object) -> str:
    """Return the fields as compact JSON with sorted keys: the text that is hashed."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained_hash(previous_hash: str, canonical: str) -> str:
    """Return the SHA-256, in hex, of the hash before and the canonical text."""
    return hashlib.sha256(f"{previous_hash}\n{canonical}".encode()).hexdigest()
