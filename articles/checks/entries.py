"""Words and phrases that a house avoids: where they stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import re2

from articles.checks.sheet import Entry, Sheet
from articles.text.document import Span

#: Bytes that the pattern of all forms may take: enough for 20,000 of them.
_MEMORY = 64 * 1024 * 1024
#: A word within an address, a handle, a tag, a path or a mask is no word of the copy.
_JOINED_BEFORE = re.compile(r"[\w@#/\\&=~]$|\w[.'’]$")
_JOINED_AFTER = re.compile(r"[\w@/\\=~*]|[.'’](?!s\b)\w")


@dataclass(frozen=True, slots=True)
class Avoided:
    """A stretch that the house avoids, by which entry, and what it prefers there."""

    span: Span
    entry: Entry
    prefer: str


def find_avoided(sheet: Sheet, text: str) -> Iterator[Avoided]:
    """Yield every whole word or phrase of ``text`` that the sheet avoids, in text order."""
    known = _by_form(sheet)
    if not known:
        return
    for match in _alternation(sheet).finditer(text):
        span = Span(*match.span())
        if is_joined(text, span):
            continue
        form, entry, prefer = known[fold(match.group())]
        if not entry.match_case or _plain(match.group()) == _plain(form):
            yield Avoided(span, entry, prefer)


def is_joined(text: str, span: Span) -> bool:
    """Say whether the stretch is part of a longer word, an address, a handle or a mask."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    return bool(_JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after))


def fold(words: str) -> str:
    """Return words as they are compared: lower case, plain blanks, apostrophes and hyphens."""
    return _plain(words).casefold()


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").replace("\u2011", "-").split())


@lru_cache(maxsize=16)
def _by_form(sheet: Sheet) -> dict[str, tuple[str, Entry, str]]:
    return {
        fold(avoid): (avoid, entry, prefer)
        for entry in sheet.entries
        for avoid, prefer in entry.pairs
    }


@lru_cache(maxsize=16)
def _alternation(sheet: Sheet) -> "re2._Regexp":
    options = re2.Options()
    options.longest_match = True
    options.case_sensitive = False
    options.max_mem = _MEMORY
    forms = (avoid for avoid, _, _ in _by_form(sheet).values())
    return re2.compile("|".join(map(_as_printed, forms)), options)


def _as_printed(form: str) -> str:
    """Return a pattern of every way to set the form, as a whole word where RE2 knows one."""
    anyhow = re2.escape(_plain(form)).replace(r"\'", "['’]").replace(r"\-", "[-\u2011]")
    first, last = (r"\b" * (edge.isascii() and edge.isalnum()) for edge in (form[0], form[-1]))
    return first + anyhow.replace(r"\ ", r"[\s\x{A0}]+") + last
