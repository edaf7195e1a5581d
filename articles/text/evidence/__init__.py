"""The words of a file brought as evidence, and where in it they stand.

One format a module, each with ``read(name, data)``. Evidence wants every word of a file in the
order of the file, where copy (``articles.text.importers``) wants the parts of a story.
"""

import importlib
from pathlib import PurePath

from articles.text.evidence.base import EvidenceText, Place, capped, locator_at, without_words
from articles.text.importers.base import CannotRead

__all__ = ["EXTENSIONS", "CannotRead", "EvidenceText", "Place", "locator_at", "read_evidence"]

#: File name endings that can be read, with the module that reads them.
EXTENSIONS = {
    ".txt": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".docx": "docx",
    ".pdf": "pdf",
    ".srt": "subtitles",
    ".vtt": "subtitles",
}


def read_evidence(name: str, data: bytes) -> EvidenceText:
    """Read the bytes of the file ``name``, by its extension, here and now.

    A hostile file can take all time and memory: what others bring is read with
    ``articles.text.evidence.apart.read_apart``. A file that is whole but cannot be read comes
    back without words, and with a notice that says why. Raises CannotRead for one that is
    damaged, or is not what its name says.
    """
    module_name = EXTENSIONS.get(PurePath(name).suffix.lower())
    if module_name is None:
        return without_words(name, f"the desk reads {', '.join(EXTENSIONS)}")
    # Each format's libraries are imported only when a file needs them.
    module = importlib.import_module(f"{__name__}.{module_name}")
    found: EvidenceText = module.read(name, data)
    if not found.text and not found.notice:
        return without_words(name, "it holds none that can be read")
    return capped(name, found)
