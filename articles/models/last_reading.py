"""What is kept of an article's last reading."""

import json
import zlib
from typing import Any

from django.db import models

from articles.models.article import Article


class PackedJSONField(models.BinaryField):
    """JSON that nobody searches, compressed to a sixth of its room."""

    _pyi_private_get_type: Any  # for the type checker: not the bytes of a BinaryField
    _pyi_private_set_type: Any

    def get_prep_value(self, value: Any) -> bytes:
        """Return the value as it is stored."""
        return zlib.compress(json.dumps(value).encode())

    def from_db_value(self, value: bytes, *_: object) -> Any:
        """Return a stored value as it was."""
        return json.loads(zlib.decompress(value))

    def to_python(self, value: Any) -> Any:
        """Return the value of a fixture."""
        return json.loads(value) if isinstance(value, str) else value

    def value_to_string(self, obj: models.Model) -> str:
        """Return the value for a fixture."""
        return json.dumps(self.value_from_object(obj))


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
    parts = PackedJSONField(default=dict)
    confirmed = PackedJSONField(
        default=list,
        help_text="What is known to be right: from, to, what it is, why; in code points.",
    )

    def __str__(self) -> str:
        return f"{self.article_id} read with {self.read_with[:8]}"
