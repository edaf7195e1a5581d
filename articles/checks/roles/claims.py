"""What the copy says of the offices of those named in it: before the name, and after it.

*Russian President Vladimir Putin*, *the prime minister, Ann Roe,*, *Ann Roe, governor of
Ohio*, *Sen. Ann Roe (R-Ohio)*, *Ann Roe, who became chancellor in 2021*, *Ann Roe is the
president of France*. In a list of people commas do not tell whose an office is, so there it
counts only for what is right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.checks.roles.jurisdictions import Places, named_at, state_by_mark
from articles.checks.roles.mentions import HONORIFICS, Mention, mentions_of
from articles.checks.roles.offices import OF_MANY, PLURALS, known_office, office_of
from articles.checks.roles.phrases import Phrase, read_phrase
from articles.checks.roles.tokens import Token, tokens_of
from articles.quotations import gazetteer as gaz
from articles.registry.base import Person
from articles.text.document import Document, Span

#: Nouns before a title that make another office of it: "state senator", "club president".
_OTHERS = frozenset(
    """
    assembly assistant associate bank board campaign city class club college committee company
    council county deputy house party provincial school senate shadow state student union
    university vice world
    """.split()  # noqa: SIM905
)
_MARK = re.compile(r"[RDI](?:-|\.)?(?P<state>[A-Z][\w.]+)?")
_LINKING = {
    "is": "now", "remains": "now", "was": "then", "became": "became", "is also": "now",
}  # fmt: skip
_BECAME = frozenset({"became", "elected", "named", "appointed", "inaugurated"})
#: What may follow an office that stands without a place.
_GOES_ON = frozenset(
    """
    who whose whom which since until from between during at on in and or as but before after under
    with has had is was will would said says told for when while by to
    """.split()  # noqa: SIM905
)
_BEFORE = 14  # tokens
_PLURAL_BEFORE = 30  # tokens


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody with an office, as the copy has it; ``words`` are those that name the office.

    It ``is_doubtful`` whose the office is, or whether it is quite this office. ``sentence``
    is where it stands, ``is_past`` whether it is told of as over (*was president*), and
    ``began`` whether the time named is when it began (*became president in 2012*).
    """

    mention: Mention
    phrase: Phrase
    words: Span
    sentence: Span
    is_doubtful: bool = False
    is_past: bool = False
    began: bool = False


def claims_of(document: Document, people: Sequence[Person]) -> list[Claim]:
    """Return the offices that ``document`` gives to ``people``, in text order."""
    mentions = mentions_of(document, people)
    titles = _titles(people) if mentions else {}
    claims: list[Claim] = []
    sentences = iter(document.sentences)
    sentence, tokens = Span(0, 0), list[Token]()
    for mention in mentions:
        while sentence.end <= mention.span.start:
            sentence = next(sentences)
            tokens = []
        tokens = tokens or tokens_of(document, sentence)
        claims += _Beside(document, sentence, tokens, mention, titles).claims()
    return claims


def _titles(people: Sequence[Person]) -> dict[str, str]:
    """Return the titles of the register that are no usual ones, folded, as offices."""
    offices = {office_of(term.title) for person in people for term in person.terms}
    return {office: office for office in offices if known_office(office) is None}


class _Beside:
    """The tokens round one mention."""

    def __init__(
        self,
        document: Document,
        sentence: Span,
        tokens: list[Token],
        mention: Mention,
        titles: Mapping[str, str],
    ) -> None:
        self.document, self.sentence, self.tokens = document, sentence, tokens
        self.mention, self.titles = mention, titles
        span = mention.span
        self.first = next(n for n, token in enumerate(tokens) if token.end > span.start)
        self.after = next(
            (n for n, token in enumerate(tokens) if token.start >= span.end), len(tokens)
        )
        self.is_possessive = tokens[self.after - 1].is_possessive

    def claims(self) -> Iterator[Claim]:
        """Yield what is said before the name, and after it."""
        before = self._before() or self._in_plural()
        if before:
            yield self._with_mark(before)
        if not self.is_possessive:
            yield from self._apposition(bare=before is None)

    def _claim(self, phrase: Phrase, start: int, **told: bool) -> Claim:
        words = Span(self.tokens[start].start, self.tokens[phrase.end - 1].end)
        return Claim(self.mention, phrase, words, self.sentence, **told)

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _before(self) -> Claim | None:
        end = self.first
        while self._low(end - 1) in HONORIFICS:
            end -= 1
        has_comma = self._low(end - 1) == ","
        found = self._phrase_before(end - has_comma)
        if found is None:
            return None
        start, phrase = found
        if has_comma and not (phrase.has_determiner and self._closes()):
            return None
        return self._titled(phrase, start, has_comma)

    def _phrase_before(self, end: int) -> tuple[int, Phrase] | None:
        """Return the longest phrase that ends at the token ``end``, and where it starts."""
        for start in range(max(0, end - _BEFORE), end):
            phrase = read_phrase(self.tokens[:end], start, self.titles)
            if phrase and phrase.end == end:
                return start, phrase
        return None

    def _closes(self) -> bool:
        """Say whether the name is set off: by a comma or the end after it."""
        return self.after >= len(self.tokens) or not self.tokens[self.after].is_word

    def _titled(self, phrase: Phrase, start: int, has_comma: bool) -> Claim | None:
        is_supposed = not has_comma and self._low(start) in ("a", "an")  # "a President Roe would"
        if is_supposed or _is_of_nothing(phrase) or self._is_of_body(phrase, start):
            return None
        in_list = has_comma and (self._low(start - 1) == "," or self._is_listed(self.after))
        opens = start == 1 and self.tokens[0].low not in gaz.COMMON
        return self._of_place(self._claim(phrase, start, is_doubtful=in_list or opens))

    def _is_of_body(self, phrase: Phrase, start: int) -> bool:
        """Say whether a word before makes another office of it: "Commission President"."""
        previous = self.tokens[start - 1] if start else None
        if previous is None or phrase.has_determiner:
            return False
        if previous.low in _OTHERS:
            return True
        if previous.low == "of" and start > 1 and self.tokens[start - 2].is_capital:
            return bool(phrase.places)  # "Bank of England Governor"
        is_name = previous.is_capital and not previous.is_possessive and not previous.text.isupper()
        is_named = is_name and start > 1 and previous.low not in gaz.COMMON
        return is_named and not phrase.places and phrase.office not in OF_MANY

    def _is_listed(self, at: int) -> bool:
        """Say whether a list may go on at ``at``: with *and*, or a comma and *and*."""
        return self._low(at) in ("and", "or") or (
            self._low(at) == "," and self._low(at + 1) in ("and", "or")
        )

    def _of_place(self, claim: Claim) -> Claim:
        """Add the place of "King Roe of Varnia", "Sen. Ann Roe of Ohio"."""
        if claim.phrase.places or self._low(self.after) != "of":
            return claim
        named = (
            named_at([token.text for token in self.tokens[self.after + 1 : self.after + 6]], 0)
            if (self.after + 1 < len(self.tokens))
            else None
        )
        if named is None:
            return claim
        return replace(claim, phrase=replace(claim.phrase, places=named.places))

    def _in_plural(self) -> Claim | None:
        """Read the title of "Presidents Ann Roe and Bo Dunn", "Texas Sens. Roe and Dunn"."""
        if self._low(self.first - 1) not in ("and", ","):
            return None
        for at in range(self.first - 1, max(-1, self.first - _PLURAL_BEFORE), -1):
            token = self.tokens[at]
            if token.low in PLURALS:
                found = self._phrase_before(at + 1)
                return self._claim(found[1], found[0], is_doubtful=True) if found else None
            if token.is_word and not token.is_capital and token.low not in ("and", "of", "both"):
                return None
        return None

    def _with_mark(self, claim: Claim) -> Claim:
        mark = self._mark()
        if mark is None or claim.phrase.office not in OF_MANY or claim.phrase.places:
            return claim
        return replace(claim, phrase=replace(claim.phrase, places=mark[0]))

    def _mark(self) -> tuple[Places, int] | None:
        """Return the state of "(R-Ohio)" or ", R-Ohio," right after the name, and its token."""
        at = self.after + 1
        if self._low(self.after) not in (",", "(", "[") or at >= len(self.tokens):
            return None
        match = _MARK.fullmatch(self.tokens[at].text)
        state = match["state"] if match else None
        if state is None and self._low(self.after) == "(" and self._low(at + 1) in (")", "."):
            state = self.tokens[at].text  # "Sen. Ann Roe (Ohio)"
        places = state_by_mark(state) if state else ()
        return (places, at) if places else None

    def _apposition(self, *, bare: bool) -> Iterator[Claim]:
        mark = self._mark()
        if mark:
            if bare and "-" in self.tokens[mark[1]].text:
                places, at = mark
                yield self._claim(Phrase(at + 1, "member of congress", places), at)
            return
        at = self.after
        if self._low(at) == "," and self._low(at + 1).isdigit() and self._low(at + 2) == ",":
            at += 2
        if self._low(at) in (",", "(", "—", "–"):
            if self._low(at + 1) == "who":
                yield from self._linked(at + 2)
            else:
                yield from self._described(at + 1)
        else:
            yield from self._linked(at)

    def _described(self, start: int) -> Iterator[Claim]:
        phrase = read_phrase(self.tokens, start, self.titles) if start < len(self.tokens) else None
        if phrase and not phrase.is_plural and self._ends(phrase):
            listed = self._is_listed(phrase.end) or self._low(self.first - 1) == ","
            yield self._claim(phrase, start, is_doubtful=listed)

    def _linked(self, at: int) -> Iterator[Claim]:
        """Read "is the president", "was elected president", "became president"."""
        verb = self._low(at)
        if verb in ("has", "had") and self._low(at + 1) == "been":
            at, verb = at + 1, "been" if verb == "has" else "was"
        if verb not in ("is", "was", "became", "remains", "been", "serves", "served"):
            return
        start = at + 1
        if verb in ("serves", "served") and self._low(start) == "as":
            start += 1
        began = verb == "became"
        if self._low(start) in _BECAME or (
            self._low(start) == "sworn" and self._low(start + 2) == "as"
        ):
            began = True
            start += 3 if self._low(start) == "sworn" else 1
        phrase = read_phrase(self.tokens, start, self.titles) if start < len(self.tokens) else None
        if phrase and self._ends(phrase):
            past = verb in ("was", "served") or began
            yield self._claim(phrase, start, is_past=past, began=began)

    def _ends(self, phrase: Phrase) -> bool:
        """Say whether the phrase ends where it was read to: no noun or name goes on."""
        if _is_of_nothing(phrase):
            return False
        if phrase.end >= len(self.tokens):
            return True
        token = self.tokens[phrase.end]
        if self.tokens[phrase.end - 1].is_possessive:
            return False
        if token.low == "and" and not phrase.places:
            return not any(t.low in ("of", "at") for t in self.tokens[phrase.end : phrase.end + 8])
        return not token.is_word or token.low in _GOES_ON


def _is_of_nothing(phrase: Phrase) -> bool:
    """Say whether it is a leader of nothing that is named, which is no office."""
    return phrase.office == "leader" and not phrase.places
