"""What a reading keeps of the parts of a text, so that the next need not read them again.

What was found in a part is kept under a hash of all that it can hang on: the part itself,
what the house asks, and the code. A part of which nothing of that has changed is known.
"""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from articles.checks.engines.start import engine_version
from articles.checks.house import House
from articles.text.document import Document

#: Folders of ``articles`` with the code and the data that copy is read with, and
#: distributions with words.
_FOLDERS = ("text", "registry", "quotations", "checks")
_DISTRIBUTIONS = ("chunspell", "wordfreq")

#: What was found in parts of copy, in JSON, by the hash of all that it hangs on.
Parts = Mapping[str, Mapping[str, Any]]


class Kept:
    """What a reading keeps: ``parts``, with what ``known`` an earlier one has kept of them."""

    def __init__(self, known: Parts) -> None:
        self._known = known
        self.parts: dict[str, dict[str, Any]] = {}

    def entry(self, key: str) -> dict[str, Any]:
        """Return what is known under ``key``; what is put into it is kept."""
        return self.parts.setdefault(key, dict(self._known.get(key, {})))


def fingerprint(*values: Any) -> str:
    """Return SHA-256, in hex, over values made of dataclasses, documents and plain types."""
    canonical = json.dumps(values, default=_plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Document):
        return [value.text, value.blocks]
    kind: type[Any] = type(value)
    if is_dataclass(kind):
        return [getattr(value, name) for name in _fields_of(kind)]
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no fingerprint")


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def reading_version(house: House) -> str:
    """Return a hash of all that decides what is found in copy, but for the copy.

    Of the registry that is what it knows of the copy, see ``House.knowing``.
    """
    return fingerprint(_code_version(), engine_version(), house)


@cache
def _code_version() -> str:
    root = Path(__file__).parents[1]
    files = (path for folder in _FOLDERS for path in sorted((root / folder).rglob("*")))
    digest = hashlib.sha256(" ".join(map(version, _DISTRIBUTIONS)).encode())
    for path in files:
        if path.is_file() and path.suffix != ".pyc":
            digest.update(str(path.relative_to(root)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
