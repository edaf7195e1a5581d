"""Copy in: one format a file, each a module with ``read(name, data, encoding)``."""

import importlib
import math
from pathlib import PurePath

from articles.text.importers.base import CannotRead, Imported

__all__ = ["EXTENSIONS", "LIMIT_BYTES", "CannotRead", "Imported", "read_copy"]

#: File name endings that can be read, with the module that reads them.
EXTENSIONS = {
    ".txt": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
}

#: One story with its captions is well under this.
LIMIT_BYTES = 4 * 1024 * 1024


def read_copy(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """Read the bytes of the file ``name`` as copy, by its extension.

    ``encoding`` is a key of ``articles.text.encodings.ENCODINGS``; without it the file
    says its own, or is UTF-8. Raises CannotRead.
    """
    check_size(name, len(data))
    if not data:
        raise CannotRead("“{name}” is empty. Choose the file that holds the story.", name=name)
    # Each format's libraries are imported only when a file needs them.
    module = importlib.import_module(f"{__name__}.{format_of(name)}")
    imported: Imported = module.read(name, data, encoding)
    if not imported.copy.body.strip():
        raise CannotRead(
            "“{name}” holds no body text. Choose another file, or paste the words.", name=name
        )
    return imported


def format_of(name: str) -> str:
    """Return the format of the file ``name`` by its extension; raises CannotRead."""
    try:
        return EXTENSIONS[PurePath(name).suffix.lower()]
    except KeyError:
        raise CannotRead(
            "“{name}” cannot be read: the desk takes {known}. Save it as one of these, or "
            "paste the words.",
            name=name,
            known=", ".join(EXTENSIONS),
        ) from None


def check_size(name: str, size: int) -> None:
    """Raise CannotRead where ``size``, in bytes, is over ``LIMIT_BYTES``."""
    if size > LIMIT_BYTES:
        raise CannotRead(
            "“{name}” is {size}; the desk takes up to {limit}. Remove its pictures, or "
            "paste the words.",
            name=name,
            size=_megabytes(size),
            limit=_megabytes(LIMIT_BYTES),
        )


def _megabytes(size: int) -> str:
    # Rounded up, so that a file just over the limit does not read as equal to it.
    return f"{math.ceil(size / 1024 / 1024 * 10) / 10:g} MB"
