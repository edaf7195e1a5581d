"""The words of a sentence round a name in it, from which offices are read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.checks.names import is_common_word
from articles.checks.roles.base import Claim
from articles.checks.roles.headlines import has_capitals
from articles.checks.roles.mentions import Mention
from articles.checks.roles.phrases import Phrase, read_phrase
from articles.checks.roles.tokens import Token
from articles.text.document import Span


@dataclass(frozen=True)
class Beside:
    """A sentence and a name in it, which takes the tokens from ``first`` to before ``after``.

    ``titles`` are those of the register that are not usual, folded, as offices.
    """

    sentence: Span
    tokens: Sequence[Token]
    mention: Mention
    titles: Mapping[str, str]
    first: int
    after: int

    @cached_property
    def is_headline(self) -> bool:
        """Say whether it is a headline, in which a capital tells no name."""
        return has_capitals(" ".join(token.text for token in self.tokens))

    def is_name(self, at: int) -> bool:
        """Say whether the token at ``at`` may be of a name, as its capital tells in a sentence."""
        if not (0 <= at < len(self.tokens) and self.tokens[at].is_capital):
            return False
        return not (self.is_headline and is_common_word(self.tokens[at].text))

    def low(self, at: int) -> str:
        """Return the token at ``at`` folded, or nothing beyond the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def phrase_at(self, start: int, end: int | None = None) -> Phrase | None:
        """Return the office that is named from ``start`` on, in the tokens up to ``end``."""
        tokens = self.tokens[:end]
        return read_phrase(tokens, start, self.titles) if start < len(tokens) else None

    def is_listed(self, at: int) -> bool:
        """Say whether a list may go on at ``at``: with *and*, or a comma and *and*."""
        joins = ("and", "or")
        return self.low(at) in joins or (self.low(at) == "," and self.low(at + 1) in joins)

    @property
    def is_possessive(self) -> bool:
        """Say whether the name is one such as "Roe’s"."""
        return self.tokens[self.after - 1].is_possessive

    def claim(
        self,
        phrase: Phrase,
        start: int,
        *,
        is_doubtful: bool = False,
        is_past: bool = False,
        began: bool = False,
    ) -> Claim:
        """Return what the phrase, read from ``start`` on, claims of the one who is named."""
        return Claim(
            self.mention,
            phrase,
            self.span(start, phrase.end),
            self.span(max(start, phrase.judged), phrase.end),
            self.sentence,
            is_doubtful=is_doubtful,
            is_past=is_past,
            began=began,
            is_owner=self.is_possessive,
        )

    def span(self, start: int, end: int) -> Span:
        """Return where the tokens from ``start`` to before ``end`` stand."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def beside(
    sentence: Span, tokens: Sequence[Token], mention: Mention, titles: Mapping[str, str]
) -> Beside:
    """Return a name with the tokens of its sentence."""
    span = mention.span
    first = next(n for n, token in enumerate(tokens) if token.end > span.start)
    after = next((n for n, token in enumerate(tokens) if token.start >= span.end), len(tokens))
    return Beside(sentence, tokens, mention, titles, first, after)


def is_of_nothing(phrase: Phrase) -> bool:
    """Say whether it is a leader of nothing that is named, which is no office."""
    return phrase.office == "leader" and not phrase.places
