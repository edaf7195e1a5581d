"""What the last reading knew to be right in the copy: names and offices, and why."""

from dataclasses import dataclass, field
from functools import cached_property

from articles.models import Article, LastReading
from articles.views.marked_text import Mark

#: What is right → how it is called.
KINDS = {"name": "name", "role": "office"}


@dataclass(slots=True)
class Right:
    """Words that are right wherever they stand in the copy; ``name`` is their id in the page."""

    name: str
    words: str
    kind: str
    why: str
    places: list[tuple[int, int]] = field(default_factory=list)


class KnownRight:
    """The names and offices of an article that are right, as its last reading left them."""

    def __init__(self, article: Article, reading: LastReading | None) -> None:
        self._article, self._reading = article, reading

    @cached_property
    def rows(self) -> list[Right]:
        """Each name and office once, in the order in which they first stand."""
        text, rows = self._article.working.text, dict[tuple[str, ...], Right]()
        for start, end, kind, why in self._reading.confirmed if self._reading else ():
            words = " ".join(text[start:end].split())
            row = rows.setdefault(
                (words, kind, why), Right(f"right-{len(rows) + 1}", words, KINDS[kind], why)
            )
            row.places.append((start, end))
        return list(rows.values())

    @property
    def marks(self) -> list[Mark]:
        """A mark for each place; the first of each name or office leads to why it is right."""
        return [
            Mark(start, end, row.name, f"right {row.kind}", "" if number else f"right: {row.kind}")
            for row in self.rows
            for number, (start, end) in enumerate(row.places)
        ]
