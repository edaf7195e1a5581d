"""The words of a file brought as evidence, and where in it they stand.

One format a module, each with ``read(name, data)``. Evidence wants every word of a file in the
order of the file, where copy (``articles.text.importers``) wants the parts of a story.
"""

import importlib

from articles.text.evidence.base import EvidenceText, Place, capped, locator_at, without_words
from articles.text.evidence.kinds import KINDS, check_kind, kind_of
from articles.text.importers.base import CannotRead

__all__ = [
    "EXTENSIONS",
    "KINDS",
    "CannotRead",
    "EvidenceText",
    "Place",
    "check_kind",
    "kind_of",
    "locator_at",
    "read_evidence",
]

#: File name endings of which the text is drawn, with the module that does it.
EXTENSIONS = {ending: kind.reader for ending, kind in KINDS.items() if kind.reader}


def read_evidence(name: str, data: bytes) -> EvidenceText:
    """Read the bytes of the file ``name``, by its extension, here and now.

    A hostile file can take all time and memory: what others bring is read with
    ``articles.text.evidence.apart.read_apart``. A file that is whole but cannot be read comes
    back without words, and with a notice that says why. Raises CannotRead for one that is
    damaged, or is not what its name says.
    """
    kind = check_kind(name, data)
    if not kind.reader:
        return without_words(name, f"it is {kind.what}")
    # Each format's libraries are imported only when a file needs them.
    module = importlib.import_module(f"{__name__}.{kind.reader}")
    found: EvidenceText = module.read(name, data)
    if not found.text and not found.notice:
        return without_words(name, "it holds none that can be read")
    return capped(name, found)
