"""Marked speech: each stretch between quote marks, its kind, and the voice behind it.

A stretch belongs to the reporting clause that reports it. Without one, speech that
fills its own sentence goes to the speech before it in the paragraph, or to the clause
of the sentence beside it; a fragment has the subject of its sentence for a suggestion
only. A paragraph that is all quote is given to nobody, whoever stood before it.

Missed, counted on PolNeAR's training split, which attributes 6,735 of 7,424 stretches:
173 of one to three words and 16 longer ones are left alone (*a “reasonable” delay*, where
no word beside them says that somebody spoke), and 189 are read that it attributes to
nobody, 82 of them of one to three words (*so-called* names inside reported speech). Of
6,643 with a speaker 87 fill their paragraph and are left open on purpose; 55 others have
no speaker, and 425 a wrong one: most are the outlet of *according to the Times, Jones
said*, a subject with a clause of its own, or a speaker whom only the sentences around
name.
"""

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.adjuncts import Clause
from articles.quotations.base import Kind
from articles.quotations.drafts import SURE, Draft, Reading, Voice
from articles.quotations.nouncues import answerer, noun_cue
from articles.quotations.openings import opening_phrase
from articles.quotations.phrases import left_phrase, phrase_at
from articles.quotations.titles import is_title_case
from articles.quotations.tokens import Range, Token
from articles.text.document import Document

_Voiced = tuple[Voice | None, float]
#: How often the speaker was right, of those found, on PolNeAR's training split.
_CONFIDENCE = {"direct": 0.97, "block": 0.97, "partial": 0.9}
_BY_NOUN = 0.8
_LEADS = lex.words(", : ; - -- – — ― (")
_ROLE_WITHIN = 5  # words of a phrase: *a* and up to three more stand before its noun
#: Of an unreported fragment that opens with a capital, and one less of others: shorter ones
#: are mostly names and scare quotes.
_FEWEST_WORDS = 4


class MarkedReader:
    """Reads the marked speech of one block.

    ``readings`` are its frames; ``lead`` is the last frame of the block before.
    """

    def __init__(
        self, document: Document, readings: list[Reading], lead: Reading | None = None
    ) -> None:
        self.document, self.readings, self.lead = document, readings, lead
        self.drafts: list[Draft] = []

    def read(self, number: int) -> list[Draft]:
        """Return the drafts that begin in frame ``number``; later stretches join earlier drafts."""
        reading = self.readings[number]
        before = len(self.drafts)
        owned: dict[int, Draft] = {}
        for position, token in enumerate(reading.frame.tokens):
            if token.stretch is None:
                continue
            clause = reading.owner(position)
            kind = self._kind(reading, position, clause)
            if clause is None:
                self._read_unowned(number, position, kind)
            elif not self._is_name(reading, position, clause):
                self._read_owned(reading, position, kind, clause, owned)
        return self.drafts[before:]

    def _read_owned(
        self, reading: Reading, position: int, kind: Kind, clause: Clause, owned: dict[int, Draft]
    ) -> None:
        token = reading.frame.tokens[position]
        held = owned.get(id(clause))
        if held and (kind == held.kind == "direct" or self._listed(held, token)):
            held.spans.append(token.span)
            return
        voice = reading.voice(clause)
        draft = self._draft(reading, token, kind, voice, _CONFIDENCE[kind] if voice else 0.0)
        owned[id(clause)] = draft
        self.drafts.append(draft)

    def _listed(self, held: Draft, token: Token) -> bool:
        """Say whether two fragments are one list: *“slow,” “blind” and “cruel”*."""
        between = self.document.text[held.spans[-1].end : token.start]
        return not any(c.isalnum() for c in between)

    def _kind(self, reading: Reading, position: int, clause: Clause | None) -> Kind:
        tokens = reading.frame.tokens
        token = tokens[position]
        block = self.document.blocks[reading.frame.block]
        if token.start == block.start and token.end >= block.end - 1:
            return "block"
        before = tokens[position - 1] if position else None
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        starts = before is None or before.text in _LEADS or before.stretch is not None
        starts = starts or bool(clause and clause.start <= position - 1 < clause.end)
        inner = self._inner(token)
        ends = after is None or not after.wordlike or inner[-1:] in tuple(".!?,")
        ends = ends or bool(clause and position + 1 == clause.start)
        resumes = (
            clause is not None
            and position >= clause.end
            and any(t.stretch for t in tokens[: clause.start])
        )
        opens = resumes or not inner.lstrip("[(…. ")[:1].islower()
        return "direct" if starts and ends and opens else "partial"

    def _inner(self, token: Token) -> str:
        inner = token.stretch.inner if token.stretch else token.span
        return self.document.text[inner.start : inner.end]

    def _is_name(self, reading: Reading, position: int, clause: Clause | None) -> bool:
        """Tell a name from speech: *Al “Fats” Boone*, *the sound of “Long Way Home”*."""
        words = self._inner(reading.frame.tokens[position]).split()
        if not is_title_case(words):
            return False
        if clause is None and len(words) > 1:
            return True
        if self._is_nickname(reading, position, len(words)):
            return True
        labels = clause and clause.lemma in lex.LABEL
        return reading.frame.low_at(position - 1) == "of" and len(words) <= 8 and not labels

    def _is_nickname(self, reading: Reading, position: int, words: int) -> bool:
        """Say whether it stands inside a name: *Al “Fats” Boone*."""
        around = reading.frame.tokens[max(0, position - 1) : position + 2]
        return words < 3 and len(around) == 3 and around[0].capital and around[2].capital

    def _read_unowned(self, number: int, position: int, kind: Kind) -> None:
        reading = self.readings[number]
        token = reading.frame.tokens[position]
        voice, confidence = self._introduced(number, position)
        named = noun_cue(reading.frame, position) if voice is None else None
        if named and named.owner:
            voice, confidence = Voice(reading.frame, named.owner), _BY_NOUN
        if voice is None and kind == "direct":
            alone = len(reading.frame.tokens) == 1
            last = self.drafts[-1] if self.drafts and alone else None
            if last and last.kind == "direct" and last.voice:
                last.spans.append(token.span)
                return
            voice, confidence = self._tagged(reading, position) or self._beside(number)
        if voice is None and not named and not self._is_speech(reading, position, kind):
            return
        if voice is None and (kind == "partial" or (kind == "direct" and position)):
            voice, confidence = self._suggested(number, position)
        self.drafts.append(self._draft(reading, token, kind, voice, confidence))

    def _is_speech(self, reading: Reading, position: int, kind: Kind) -> bool:
        """Leave short fragments and titles that nobody reports alone."""
        if kind == "block" or (position == 0 and reading.frame.low_at(1) == ":"):
            return True  # *“We held”: the mayor speaks*
        if kind == "direct" and position == 0 and reading.frame.tokens[0].closes:
            return not self._is_name(reading, position, None)
        words = self._inner(reading.frame.tokens[position]).split()
        fewest = _FEWEST_WORDS - words[0][0].islower() if words else _FEWEST_WORDS
        return len(words) >= fewest and not self._is_name(reading, position, None)

    def _introduced(self, number: int, position: int) -> _Voiced:
        """Read *Smith: “…”*, *From the report: “…”*, and a paragraph that ends *he said:*."""
        reading = self.readings[number]
        if position == 0 and number == 0 and self.lead and self.lead.frame.lows[-1] == ":":
            return self._led_in(self.lead)
        frame = reading.frame
        if frame.low_at(position - 1) != ":" or position < 2:
            return None, 0.0
        subject = left_phrase(frame, position - 1, 0)
        if subject and (frame.tokens[subject.end - 1].capital or subject.start == 0):
            return Voice(frame, answerer(frame, subject)), 0.8
        opening = self._opening(number, position)
        return (opening, 0.75) if opening and self._is_person(opening) else (None, 0.0)

    def _led_in(self, lead: Reading) -> _Voiced:
        """Return the voice of a sentence that ends in a colon."""
        for clause in reversed(lead.clauses):
            voice = lead.voice(clause)
            if voice:
                return voice, 0.85
        subject = opening_phrase(lead.frame, len(lead.frame.tokens))
        return (Voice(lead.frame, subject), 0.5) if subject else (None, 0.0)

    def _tagged(self, reading: Reading, position: int) -> _Voiced | None:
        """Read *“…,” the old man wheezed*: a comma hands over to a verb that no list holds."""
        frame, token = reading.frame, reading.frame.tokens[position]
        if position + 1 == len(frame.tokens) or not self._inner(token).endswith(","):
            return None
        subject = phrase_at(frame, position + 1)
        if subject is None or subject.end - subject.start < 2:
            return None
        last = frame.lows[subject.end - 1]
        verb = subject.end - 1 if last.endswith("ed") else subject.end
        return Voice(frame, Range(subject.start, verb)), SURE

    def _beside(self, number: int) -> _Voiced:
        """Look for a reporting clause in the sentence before, then in the one after.

        Only speech that is a sentence of its own is given away so.
        """
        if len(self.readings[number].frame.tokens) > 1:
            return None, 0.0
        for neighbour in (number - 1, number + 1):
            if not 0 <= neighbour < len(self.readings):
                continue
            reading = self.readings[neighbour]
            for clause in reversed(reading.clauses):
                voice = reading.voice(clause)
                if voice and clause.lemma != "accord":
                    return voice, 0.75
        return self._suggested(number, None) if number else (None, 0.0)

    def _suggested(self, number: int, position: int | None) -> _Voiced:
        """Offer the subject of the sentence, or who spoke in the sentence before."""
        own = self._opening(number, position) if position else None
        if own and self._may_speak(own):
            return own, 0.4
        if number and self.readings[number - 1].clauses:
            spoke = self.readings[number - 1].voice(self.readings[number - 1].clauses[-1])
            if spoke:
                return spoke, 0.4
        before = self._opening(number - 1, None) if number else None
        return (own or before, 0.4) if own or before else (None, 0.0)

    def _opening(self, number: int, position: int | None) -> Voice | None:
        frame = self.readings[number].frame
        subject = opening_phrase(frame, len(frame.tokens) if position is None else position)
        return Voice(frame, answerer(frame, subject)) if subject else None

    def _may_speak(self, voice: Voice) -> bool:
        """Say whether a subject is a name or a pronoun for a person."""
        first = voice.frame.tokens[voice.subject.start]
        return first.low in ("he", "she", "they") or (first.capital and first.low not in gaz.COMMON)

    def _is_person(self, voice: Voice) -> bool:
        """Say whether a subject may speak, or is known for a person: *the minister, Ann Roe,*."""
        words = voice.frame.lows[voice.subject.start : voice.subject.end]
        return self._may_speak(voice) or not gaz.ROLES.isdisjoint(words[:_ROLE_WITHIN])

    def _draft(
        self, reading: Reading, token: Token, kind: Kind, voice: Voice | None, confidence: float
    ) -> Draft:
        return Draft([token.span], kind, voice, confidence, reading, reading.frame.block)
