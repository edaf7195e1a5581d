"""On what terms a source spoke, and what these let copy do.

The house's levels, as newsrooms use the words: on the record, quoted by name; on background,
quoted, but by the agreed description instead of the name; deep background, used on the house's
own authority and never quoted, so here never within quote marks; off the record, not used.
(AP, News Values & Principles; Reuters, Handbook of Journalism; “Levels of attribution”, Bender
et al., Writing and Reporting for the Media, 12th ed.) No two houses mean quite the same by deep
background, so that the permitted description, where copy paraphrases, is what was really agreed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.actions.errors import Refused
from articles.models import Agreement, Evidence, Quote, Source

UNNAMED = (Agreement.Level.BACKGROUND, Agreement.Level.DEEP)
NEVER = "Off the record is never published"


@dataclass(frozen=True, slots=True)
class Terms:
    """A source and the agreement that counts; without one it is on the record."""

    source: Source
    agreement: Agreement | None

    @property
    def level(self) -> str:
        """The level of the agreement."""
        return self.agreement.level if self.agreement else Agreement.Level.ON_RECORD

    @property
    def is_off_record(self) -> bool:
        """Whether nothing of it may be published."""
        return self.level == Agreement.Level.OFF_RECORD

    @property
    def is_unnamed(self) -> bool:
        """Whether copy may not name the source, and so needs anonymity approved."""
        return self.level in UNNAMED or self.source.is_confidential

    @property
    def permitted(self) -> str:
        """What copy may call the source, or nothing where that was not agreed."""
        return self.agreement.permitted_description if self.agreement else ""


def newest(source: Source) -> Agreement | None:
    """Return what was last agreed with the source, if anything was."""
    return next(iter(source.agreements.all()), None)


def terms_with(source: Source, agreement: Agreement | None = None) -> Terms:
    """Return the terms of the source: ``agreement`` where one is named, or else its newest."""
    return Terms(source, agreement or newest(source))


def terms_of(quote: Quote) -> Iterator[Terms]:
    """Yield the terms of the quote's speaker, then of the others who say so, each once."""
    if quote.source:
        yield terms_with(quote.source, quote.agreement)
    for source in quote.further_sources.all():
        if source.pk != quote.source_id:  # as after a merger of the two
            yield terms_with(source)


def terms_of_evidence(evidence: Evidence | None) -> Terms | None:
    """Return the terms on which evidence was given, or None where no source gave it."""
    if evidence is None or evidence.given_by is None:
        return None
    return terms_with(evidence.given_by, evidence.agreement)


def check_source(quote: Quote, source: Source, agreement: Agreement | None = None) -> None:
    """Raise Refused where the terms of ``source`` let no such quote stand in copy."""
    terms = terms_with(source, agreement)
    if terms.is_off_record:
        raise Refused(
            f"{NEVER}: {source} spoke off the record. Record other terms with them first.",
            f"source:{source.pk}",
        )
    if quote.is_marked and terms.level == Agreement.Level.DEEP:
        raise Refused(
            f"Deep background is never quoted: {source} is on deep background. Say it in the "
            "copy’s own words, or agree on background.",
            f"source:{source.pk}",
        )


def check_evidence(evidence: Evidence) -> None:
    """Raise Refused for evidence that a source gave off the record: no copy stands on it."""
    terms = terms_of_evidence(evidence)
    if terms and terms.is_off_record:
        raise Refused(
            f"{NEVER}: {terms.source} gave this evidence off the record. Find it elsewhere, or "
            "record other terms first.",
            f"source:{terms.source.pk}",
        )
