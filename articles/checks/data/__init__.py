"""Dictionaries and word lists; whatever is not ours lies beside its licence."""

from pathlib import Path


def read_list(name: str) -> tuple[str, ...]:
    """Return the lines of the list ``name`` without blanks and without its # comments."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    stripped = (line.strip() for line in lines)
    return tuple(line for line in stripped if line and not line.startswith("#"))
