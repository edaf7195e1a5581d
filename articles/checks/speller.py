"""What the grammar engine's speller makes of the words of a story."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from articles.checks.base import Match, Story
from articles.checks.engines.spelling import zipf
from articles.text.document import Span

#: A name that lacks its capital is well known, and none of the many short words of all
#: languages: by zipf, and letters.
_KNOWN, _SHORTEST = 3.0, 4

#: How the speller's rules begin, of which each variant of English has one.
_SPELLER = "MORFOLOGIK_RULE_"


@dataclass(frozen=True, slots=True)
class Speller:
    """The words that the engine's speller rejects; where it was not asked, all words."""

    rejected: Sequence[Match] | None

    @classmethod
    def of(cls, story: Story) -> "Speller":
        """Return what the speller made of ``story``."""
        if story.matches is None:
            return cls(None)
        return cls([match for match in story.matches if match.rule.startswith(_SPELLER)])

    def told(self, span: Span) -> tuple[str, ...] | None:
        """Return what the speller suggests for the word at ``span``, or None if it takes it.

        Where it rejects more than the word, as in a compound, it suggests nothing for it.
        """
        if self.rejected is None:
            return ()
        at = bisect_right(self.rejected, span.start, key=lambda match: match.start) - 1
        for match in self.rejected[max(0, at) : at + 2]:
            if match.start < span.end and span.start < match.end:
                is_whole = (match.start, match.end) == (span.start, span.end)
                return match.suggestions if is_whole else ()
        return None


def lacks_capital(form: str, told: Sequence[str]) -> bool:
    """Say whether what the speller suggests first differs from a known word in case alone."""
    if len(form) < _SHORTEST or not form.islower() or zipf(form) < _KNOWN:
        return False
    return bool(told) and told[0] != form and told[0].lower() == form
