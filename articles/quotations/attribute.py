"""Work out the names in drafts: speakers, hearers, candidates; drafts become quotes."""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.base import Mention, Quote
from articles.quotations.bodies import is_of_body
from articles.quotations.drafts import SURE, Draft, Voice
from articles.quotations.frames import Frame
from articles.quotations.hearers import addressee_of, outlet_of, via_of
from articles.quotations.names import Meant, Names, leading_name
from articles.quotations.persons import Person, gender_of, is_role
from articles.quotations.roles import role_of, speaker_kind
from articles.quotations.tokens import Range
from articles.text.document import Span

_UNSURE = 0.5  # below ``SURE``: somebody else may be meant


class Attributor:
    """Turns the drafts of one document into quotes, in order."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.spoke: list[Person] = []
        self.last: Quote | None = None
        self.last_block = -1

    def quotes(self, drafts: Iterable[Draft]) -> list[Quote]:
        """Return the quotes of drafts that come in text order.

        Speech to an outlet that goes on in the next paragraph is one: *“…,” Roe told the
        Herald.* and then *“…,” she said.*
        """
        quotes: list[Quote] = []
        for draft in drafts:
            before, block = self.last, self.last_block
            quote = self._quote(draft)
            if before and draft.block - block == 1 and _goes_on(draft, quote, before):
                quote = _joined(quotes.pop(), quote)
            quotes.append(quote)
            self.last, self.last_block = quote, draft.block
        return quotes

    def _quote(self, draft: Draft) -> Quote:
        voice = draft.voice
        speaker, sure = self._speaker(voice) if voice else (None, False)
        confidence = draft.confidence if sure else min(draft.confidence, _UNSURE)
        attributed = confidence >= SURE
        return Quote(
            tuple(sorted(draft.spans)),
            draft.kind,
            speaker=speaker,
            cue=self._cue(voice),
            addressee=self._addressee(voice),
            outlet=self._outlet(draft, speaker),
            via=self._via(draft),
            attributed=attributed,
            confidence=confidence,
            candidates=() if attributed else self._candidates(draft, speaker),
            speaker_kind=speaker_kind(speaker.text) if speaker else None,
            role=self._role(voice, speaker),
        )

    def _cue(self, voice: Voice | None) -> Mention | None:
        if voice is None or not voice.heard:
            return None
        frame, clause = voice.heard[0]
        return self._mention(frame, clause.cue)

    def _addressee(self, voice: Voice | None) -> Mention | None:
        for frame, clause in voice.heard if voice else ():
            part = addressee_of(frame, clause)
            if part:
                return self._mention(frame, part)
        return None

    def _via(self, draft: Draft) -> Mention | None:
        if draft.voice is None or not draft.voice.heard or draft.reading is None:
            return None
        part = via_of(draft.reading, draft.voice.heard[0][1])
        return self._mention(draft.reading.frame, part) if part else None

    def _role(self, voice: Voice | None, speaker: Mention | None) -> Mention | None:
        if voice is None or speaker is None:
            return None
        clause = voice.heard[0][1] if voice.heard else None
        if clause and clause.inverted and clause.cue.end < voice.subject.start:
            return self._mention(voice.frame, Range(clause.cue.end, voice.subject.start))
        head = _head(voice.frame, voice.subject)
        part = role_of(voice.frame, voice.subject, head, speaker.text)
        return self._mention(voice.frame, part) if part else None

    def _mention(self, frame: Frame, part: Range) -> Mention:
        span = Span(frame.tokens[part.start].start, frame.tokens[part.end - 1].end)
        return Mention((span,), self.names.text[span.start : span.end])

    def _speaker(self, voice: Voice) -> tuple[Mention, bool]:
        """Return who speaks, and whether it can be nobody else."""
        frame, part = voice.frame, voice.subject
        head = _head(frame, part)
        words, start = self._words(frame, head), frame.tokens[head.start].start
        meant = self.names.antecedent(words, start, self.spoke)
        text, sure = meant or self._full(voice, head)
        if voice.heard and (text != words or " " in text):
            self._hear(start, frame.tokens[head.end - 1].end, text, words)
        return Mention((Span(start, frame.tokens[head.end - 1].end),), text), sure

    def _full(self, voice: Voice, head: Range) -> Meant:
        """Return the name that a phrase stands for."""
        frame, part = voice.frame, voice.subject
        words, start = self._words(frame, head), frame.tokens[head.start].start
        shared = self.names.bearer(words, start, self.spoke)
        if shared:
            return shared
        if is_role(words):
            rest = self._words(frame, Range(head.end, part.end)) if head.end < part.end else ""
            named = leading_name(rest.lstrip(" ,–—-("))
            if named and not is_of_body(words, named):
                return Meant(self.names.full(named, start), sure=True)
            return self.names.holder(words, start) or Meant(words, sure=True)
        text = self.names.full(words, start)
        if head != part and not self._named(frame, head):
            text = self.names.name_in(self._words(frame, part)) or text
        return Meant(text, sure=True)

    def _hear(self, start: int, end: int, name: str, words: str) -> None:
        """Note who spoke; a pronoun tells the gender, and so may another mention."""
        said = {"he": "m", "she": "f"}.get(words.lower(), "")
        gender = said or self.names.gender(name) or gender_of(words)
        self.spoke.append(Person(start, end, name, False, gender))

    def _named(self, frame: Frame, part: Range) -> bool:
        return any(token.capital for token in frame.tokens[part.start + 1 : part.end]) or (
            frame.tokens[part.start].capital and frame.lows[part.start] not in gaz.COMMON
        )

    def _words(self, frame: Frame, part: Range) -> str:
        return self.names.text[frame.tokens[part.start].start : frame.tokens[part.end - 1].end]

    def _outlet(self, draft: Draft, speaker: Mention | None) -> Mention | None:
        """Return the outlet named, or that of the same speaker's quote just before.

        A pronoun after *told the Herald* goes on with the same occasion, and so does
        *adding*.
        """
        voice = draft.voice
        if not voice or not voice.heard or not speaker:
            return None
        for frame, clause in voice.heard:
            named = outlet_of(frame, clause)
            if named:
                outlet = self._mention(frame, named)
                return Mention(outlet.spans, re.sub(r"[’']s$", "", outlet.text))
        carried = voice.heard[0][1].carried
        goes_on = carried or voice.frame.lows[voice.subject.start] in lex.PERSONAL
        last = self.last
        if goes_on and last and last.speaker and draft.block - self.last_block <= 1:
            return last.outlet if last.speaker.text == speaker.text else None
        return None

    def _candidates(self, draft: Draft, speaker: Mention | None) -> tuple[Mention, ...]:
        near = self.names.near(Span(draft.spans[0].start, draft.spans[-1].end))
        offered = [Mention((Span(p.start, p.end),), p.name) for p in near]
        held = [speaker] if speaker else []
        return (*held, *(m for m in offered if not speaker or m.text != speaker.text))


def _head(frame: Frame, part: Range) -> Range:
    """Return a phrase up to its first comma, dash or bracket: the name without apposition."""
    for index in range(part.start + 1, part.end):
        token = frame.tokens[index]
        if frame.is_nickname(index):
            continue
        if token.stretch or token.text in (",", "-", "--", "–", "—", "(", "who"):
            return Range(part.start, index)
    return part


def _goes_on(draft: Draft, quote: Quote, before: Quote) -> bool:
    """Say whether a paragraph opens with more of what its speaker told the same outlet."""
    if draft.voice is None or draft.reading is None or not quote.outlet:
        return False
    opens = draft.reading.before is None and draft.reading.frame.start == quote.span.start
    pronoun = draft.voice.frame.lows[draft.voice.subject.start] in lex.PERSONAL
    direct = before.kind == quote.kind == "direct" and before.attributed and quote.attributed
    return opens and pronoun and direct and before.outlet == quote.outlet


def _joined(before: Quote, quote: Quote) -> Quote:
    """Return two quotes as one; its speaker and cue stand in two places."""
    spans = before.spans + quote.spans
    speaker, cue = _both(before.speaker, quote.speaker), _both(before.cue, quote.cue)
    confidence = min(before.confidence, quote.confidence)
    return replace(before, spans=spans, speaker=speaker, cue=cue, confidence=confidence)


def _both(first: Mention | None, second: Mention | None) -> Mention | None:
    if first is None or second is None:
        return first or second
    return Mention(first.spans + second.spans, first.text)
