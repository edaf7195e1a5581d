"""What is kept of an article's last reading."""

from django.db import models

from articles.models.article import Article


class LastReading(models.Model):
    """What was found in each part of an article's copy, for the next reading to know.

    It can be made again at any time, so nothing is lost with it.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="last_reading"
    )
    read_with = models.CharField(
        max_length=64,
        blank=True,
        help_text="Hash of the rules, sheet and registry; empty where something failed.",
    )
    sheet_name = models.CharField(max_length=80, blank=True)
    sheet_sha256 = models.CharField(
        max_length=64, blank=True, help_text="Hash of all that the style sheet said then."
    )
    parts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.article_id} read with {self.read_with[:8]}"
