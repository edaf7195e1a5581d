"""What came of rules: how often one on trial found something, and what is said of them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.article import Article, Revision
from articles.models.flag import Flag


class PilotCount(models.Model):
    """How often a rule in pilot mode would have raised a flag in an article as last read."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="pilot_counts")
    rule = models.CharField(max_length=60)
    found = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "rule"], name="one_pilot_count_a_rule")
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.found}"


class Complaint(models.Model):
    """Somebody says that a rule is wrong, of words in one revision, which stay as they were."""

    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="complaints")
    rule = models.CharField(max_length=60)
    rule_version = models.PositiveIntegerField()
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    note = models.CharField(max_length=500)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    answer = models.CharField(max_length=500, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["flag"], condition=Q(settled_by=None), name="one_open_complaint_a_flag"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.note[:60]}"

    @property
    def passage(self) -> tuple[str, str, str]:
        """The block of copy that it was said of: before the words, the words, after them."""
        text = self.revision.text
        block = self.revision.document().block_at(self.start)
        start, end = (block.start, max(block.end, self.end)) if block else (self.start, self.end)
        return text[start : self.start], text[self.start : self.end], text[self.end : end]
