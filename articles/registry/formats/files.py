"""Read a registry from what some file holds, in whichever format that is."""

from articles.registry.formats import csv_rows
from articles.registry.formats.gather import Entry


def read_registry(data: bytes) -> list[Entry]:
    """Return the people and places that ``data`` holds.

    Raises BadRegistry, whose ``faults`` say what is wrong and where.
    """
    return csv_rows.read(data)
