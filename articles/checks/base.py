"""What a rule is, what it reads and what it answers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from articles.checks.house import House
from articles.quotations.base import Quote
from articles.text.document import Document, Span

Severity = Literal["must", "should", "consider"]
Category = Literal[
    "spelling", "word", "grammar", "punctuation", "name", "mask", "capitals",
    "role", "attribution", "sourcing", "style", "structure",
]  # fmt: skip

#: Categories about the language itself; the others are about the journalism.
LANGUAGE: frozenset[str] = frozenset(
    {"spelling", "word", "grammar", "punctuation", "name", "mask", "capitals"}
)


@dataclass(frozen=True, slots=True)
class Story:
    """One piece of copy as rules read it."""

    document: Document
    quotes: tuple[Quote, ...] = ()

    def in_quote(self, span: Span) -> bool:
        """Say whether the stretch touches marked speech, which nothing may change silently."""
        return any(
            part.overlaps(span)
            for quote in self.quotes
            if quote.kind != "indirect"
            for part in quote.spans
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule's ``find`` yields: where, what, and what instead.

    ``message`` is an English template; ``params`` fill its ``{names}``. The web side
    translates the template. ``suggest`` is called only when somebody looks at the
    flag, because suggestions can cost a hundred times what finding does.
    """

    start: int
    end: int
    message: str
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    suggest: Callable[[], Iterable[str]] = tuple
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the desk looks for.

    ``flags`` are examples ``(text, words flagged)``; ``leaves`` are texts in which
    nothing may be flagged. A rule without both fails the tests.
    """

    slug: str
    category: Category
    severity: Severity
    version: int
    title: str
    why: str
    find: Callable[[Story, House], Iterable[Problem]]
    flags: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the name of the rule that saw it: what becomes a flag."""

    start: int
    end: int
    text: str
    rule: Rule
    problem: Problem
    in_quote: bool

    @property
    def message(self) -> str:
        """The message in English, filled in."""
        return self.problem.message.format(**self.problem.params)

    def suggestions(self) -> list[str]:
        """Work out what to put instead, best first; may be slow."""
        return list(self.problem.suggest())
