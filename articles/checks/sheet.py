"""A house style sheet as rules read it: what the house writes, avoids, and wants instead."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Literal

Variant = Literal["en-US", "en-GB"]
Severity = Literal["must", "should", "consider"]
QuoteMarks = Literal["double", "single"]
#: How the house masks a profanity: "f---", "f***", "[expletive]".
Masks = Literal["any", "hyphens", "asterisks", "bracketed"]

#: Code points that each text of an entry or a pattern may have.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that the house avoids, what it prefers ("" for nothing), and why.

    ``forms`` are its inflections, each with its own preferred form. Case is folded unless
    ``match_case``. Speech is left alone unless ``in_quotes``.
    """

    avoid: str
    prefer: str = ""
    reason: str = ""
    severity: Severity = "consider"
    forms: tuple[tuple[str, str], ...] = ()
    match_case: bool = False
    in_quotes: bool = False

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every form to avoid with the form to prefer, the entry's own first."""
        return ((self.avoid, self.prefer), *self.forms)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of the house's, in the syntax of RE2, and what it says of what it finds.

    Where the pattern has a group named ``flag``, that group alone is flagged.
    ``replacement`` stands in for what is flagged; ``\\1`` in it is the first group. The
    examples are texts in which it must, and must not, find something.
    """

    pattern: str
    message: str
    must_match: tuple[str, ...]
    must_not_match: tuple[str, ...]
    replacement: str = ""
    severity: Severity = "consider"
    reason: str = ""


@dataclass(frozen=True, eq=False)
class Sheet:
    """A house style sheet: the variant of English, the house's marks and masks, its own
    words, and what it avoids. Sheets that say the same are equal.
    """

    name: str = "US news"
    variant: Variant = "en-US"
    quote_marks: QuoteMarks = "double"
    words: frozenset[str] = frozenset()
    masks: Masks = "any"
    entries: tuple[Entry, ...] = ()
    patterns: tuple[Pattern, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256, in hex, of all that the sheet says, its name too."""
        said = asdict(self) | {"words": sorted(self.words)}
        canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sheet) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)
