"""What a rule may ask of the house: its style sheet and its registry of names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from articles.checks.sheet import Severity, Sheet, Variant
from articles.checks.sheet_files import starter_sheet

__all__ = [
    "House",
    "NameForm",
    "Registry",
    "RuleSetting",
    "Severity",
    "Sheet",
    "Variant",
    "variant_of",
]


def variant_of(language: str) -> Variant:
    """Return the variant that the language tag of some copy asks for, en-US by default."""
    return "en-GB" if language.casefold() == "en-gb" else "en-US"


@dataclass(frozen=True, slots=True)
class NameForm:
    """One spelling of a name that the house knows, the one that it prefers, and why."""

    form: str
    preferred: str
    banned: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Registry:
    """Names that the house knows. Lookups fold case."""

    forms: dict[str, NameForm] = field(default_factory=dict)

    @classmethod
    def of(cls, forms: Iterable[NameForm]) -> "Registry":
        """Build a registry from its name forms."""
        return cls({form.form.casefold(): form for form in forms})

    def find(self, name: str) -> NameForm | None:
        """Return what the house knows of this spelling, or None."""
        return self.forms.get(name.casefold())

    def preferred(self, name: str) -> str:
        """Return ``name``, or what the house writes instead where it has banned that."""
        known = self.find(name)
        return known.preferred if known and known.banned else name

    def right_words(self) -> frozenset[str]:
        """Return the words of all names that are right, case folded: preferred or allowed."""
        allowed = (form.form for form in self.forms.values() if not form.banned)
        preferred = (form.preferred for form in self.forms.values())
        return frozenset(
            word.casefold() for name in (*allowed, *preferred) for word in name.split()
        )


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What the house has made of one rule.

    ``severity`` stands in for the rule's own. A rule in pilot mode is run and what it finds
    is counted, but shown to nobody.
    """

    severity: Severity | None = None
    is_pilot: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """Everything of the house that a rule may ask; ``settings`` are by a rule's slug.

    Without a sheet it reads with the starter sheet for US news.
    """

    sheet: Sheet = field(default_factory=lambda: starter_sheet("en-US"))
    registry: Registry = Registry()
    settings: Mapping[str, RuleSetting] = field(default_factory=lambda: MappingProxyType({}))
