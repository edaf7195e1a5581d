"""Which letters a name is written in."""

import unicodedata

from articles.registry.base import FormKind


def kind_of(name: str) -> FormKind:
    """Return "script" for a name in letters that are not Latin, "variant" for any other."""
    letters = [character for character in name if character.isalpha()]
    if letters and not any("LATIN" in unicodedata.name(each, "") for each in letters):
        return "script"
    return "variant"
