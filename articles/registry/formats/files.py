"""Read a registry from what some file holds, in whichever format that is."""

from articles.registry.formats import csv_rows, popolo, wikidata
from articles.registry.formats.faults import BadRegistry, Fault
from articles.registry.formats.gather import Entry

#: A million people with their names in Popolo, the most wordy of the formats.
_LARGEST = 1_000_000_000


def read_registry(data: bytes) -> list[Entry]:
    """Return the people and places that ``data`` holds: CSV, Popolo or a result of Wikidata.

    Raises BadRegistry, whose ``faults`` say what is wrong and where.
    """
    if len(data) > _LARGEST:
        raise BadRegistry(Fault("the file", "is over 1 GB: import it in parts"))
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"[":
        return wikidata.read(data)
    if start == b"{":
        return wikidata.read(data) if b'"bindings"' in data else popolo.read(data)
    return csv_rows.read(data)
