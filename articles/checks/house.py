"""What a rule may ask of the house: its style sheet and its registry of names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from articles.checks.near_names import registry_round
from articles.checks.sheet import Severity, Sheet, Variant
from articles.checks.sheet_files import starter_sheet
from articles.registry.base import Store
from articles.registry.forms import NameForm
from articles.registry.index import Registry
from articles.text.document import Document

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

    Without a sheet it reads with the starter sheet for US news. ``store`` is where its
    registry is kept, if it is too large to be read whole: ``knowing`` looks up some copy.
    """

    sheet: Sheet = field(default_factory=lambda: starter_sheet("en-US"))
    registry: Registry = field(default_factory=Registry)
    settings: Mapping[str, RuleSetting] = field(default_factory=lambda: MappingProxyType({}))
    store: Store | None = None

    def knowing(self, document: Document) -> "House":
        """Return the house with all that its registry knows of the names in ``document``.

        Of those that a slip may have made of somebody's, too.
        """
        if self.store is None:
            return self
        registry = registry_round(document, self.store, self.sheet.name)
        return replace(self, registry=registry, store=None)
