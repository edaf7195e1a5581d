"""What a report is made of: figures, each with the quotes that it counts, in tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Quote

#: The columns of ``both_ways``.
BOTH_WAYS = ("In marks", "Reported")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the quotes behind it: how many they are, unless ``shown`` is another one.

    ``key`` names the figure in an address, ``label`` the quotes; ``note`` is what it is of.
    """

    key: str
    label: str
    quotes: tuple[Quote, ...]
    shown: str = ""
    note: str = ""

    @property
    def value(self) -> str:
        """The number by itself."""
        return self.shown or str(len(self.quotes))

    def __str__(self) -> str:
        return f"{self.value} ({self.note})" if self.note else self.value


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; a cell is a figure, or words by themselves."""

    label: str
    cells: tuple[Figure | str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; ``note`` says how to read them, ``columns`` name the cells."""

    slug: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def lines(self) -> list[tuple[str, list[tuple[str, Figure | str]]]]:
        """Each row's label, and its cells with the names of their columns."""
        return [(row.label, list(zip(self.columns, row.cells, strict=True))) for row in self.rows]

    @property
    def is_wide(self) -> bool:
        """Whether it takes the whole width of a page."""
        return len(self.columns) > 3


def both_ways(key: str, label: str, quotes: Iterable[Quote]) -> tuple[Figure, Figure]:
    """Return two figures, of what stands in quote marks and of what is reported without."""
    quotes = tuple(quotes)
    marked = tuple(quote for quote in quotes if quote.is_marked)
    reported = tuple(quote for quote in quotes if not quote.is_marked)
    return (
        Figure(f"{key}-marked", f"{label}, in quote marks", marked),
        Figure(f"{key}-reported", f"{label}, reported without marks", reported),
    )


def percent(part: int, whole: int) -> str:
    """Return a share as a whole percentage, or nothing where there is no whole."""
    return f"{round(100 * part / whole)}%" if whole else ""
