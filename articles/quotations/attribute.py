"""Give every stretch of marked speech, and every indirect one, its speaker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from articles.quotations import lexicon as lex
from articles.quotations.base import Kind, Mention, Quote
from articles.quotations.clauses import Clause, read_clauses
from articles.quotations.contents import contents_of
from articles.quotations.frames import Frame, Token
from articles.quotations.phrases import Range, phrase_at
from articles.text.document import Document, Span


@dataclass(slots=True)
class Voice:
    """A clause with its frame: who speaks, by which cue, to whom."""

    frame: Frame
    clause: Clause


@dataclass(slots=True)
class Draft:
    """A quote in the making."""

    spans: list[Span]
    kind: Kind
    voice: Voice | None = None
    speaker: tuple[Frame, Range] | None = None
    confidence: float = 0.0
    whole: bool = False
    words: int = 0


@dataclass(slots=True)
class Reading:
    """One frame with its clauses and what each reports."""

    frame: Frame
    clauses: list[Clause]
    contents: list[list[Range]] = field(default_factory=list)


def attribute(document: Document, frames: list[Frame]) -> list[Quote]:
    """Return the quotes of ``frames`` with what is known of their speakers."""
    drafts: list[Draft] = []
    for _, group in groupby(frames, key=lambda frame: frame.block):
        drafts.extend(_read_block(document, [_read(frame) for frame in group], drafts))
    return [_quote(document, draft) for draft in drafts]


def _read(frame: Frame) -> Reading:
    clauses = read_clauses(frame)
    return Reading(frame, clauses, [contents_of(frame, clauses, k) for k in range(len(clauses))])


def _read_block(document: Document, readings: list[Reading], earlier: list[Draft]) -> list[Draft]:
    drafts: list[Draft] = []
    for number, reading in enumerate(readings):
        marked = _marked(document, reading, readings, number, drafts, earlier)
        drafts.extend(marked)
        drafts.extend(_indirect(document, reading))
    return drafts


def _marked(
    document: Document,
    reading: Reading,
    readings: list[Reading],
    number: int,
    drafts: list[Draft],
    earlier: list[Draft],
) -> list[Draft]:
    found: list[Draft] = []
    by_clause: dict[int, Draft] = {}
    for position, token in enumerate(reading.frame.tokens):
        if token.stretch is None:
            continue
        owner = _owner(reading, position)
        kind = _kind(document, reading, position, owner)
        count = len(document.text[token.stretch.inner.start : token.stretch.inner.end].split())
        span = token.stretch.span
        if token.stretch.continues and (earlier or drafts):
            previous = (earlier + drafts)[-1]
            previous.spans.append(span)
            continue
        if owner is None:
            draft = _unowned(document, reading, position, kind, count, readings, number, drafts)
            if draft:
                found.append(draft)
            continue
        if _is_name(document, reading, position, count):
            continue
        held = by_clause.get(owner)
        if held and kind == "direct" and held.kind == "direct":
            held.spans.append(span)
            continue
        clause = reading.clauses[owner]
        draft = Draft([span], kind, Voice(reading.frame, clause), confidence=0.95, words=count)
        if clause.subject:
            draft.speaker = (reading.frame, clause.subject)
        by_clause[owner] = draft
        found.append(draft)
    return found


def _owner(reading: Reading, position: int) -> int | None:
    """Return the clause in whose content a token stands; the nearest, where several do."""
    best, distance = None, 10_000
    for number, parts in enumerate(reading.contents):
        for part in parts:
            if part.start <= position < part.end:
                clause = reading.clauses[number]
                away = position - clause.end if position >= clause.end else clause.start - position
                if away < distance:
                    best, distance = number, away
    return best


def _kind(document: Document, reading: Reading, position: int, owner: int | None) -> Kind:
    tokens = reading.frame.tokens
    token = tokens[position]
    assert token.stretch
    block = document.blocks[reading.frame.block]
    if token.start == block.start and token.end >= block.end - 1:
        return "block"
    before = tokens[position - 1] if position else None
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    inner = document.text[token.stretch.inner.start : token.stretch.inner.end].lstrip("[(…. ")
    clause = reading.clauses[owner] if owner is not None else None
    starts = (
        before is None
        or before.text in ",:;-–—("
        or before.stretch is not None
        or bool(clause and clause.start <= position - 1 < clause.end)
    )
    ends = after is None or not after.wordlike or bool(clause and position + 1 == clause.start)
    resumes = (
        clause is not None
        and position >= clause.end
        and clause.start > 0
        and any(t.stretch for t in tokens[: clause.start])
    )
    if starts and (ends or inner[-1:] in ".!?,") and (resumes or not inner[:1].islower()):
        return "direct"
    return "partial"


def _is_name(document: Document, reading: Reading, position: int, count: int) -> bool:
    tokens = reading.frame.tokens
    token = tokens[position]
    assert token.stretch
    inner = document.text[token.stretch.inner.start : token.stretch.inner.end]
    before = tokens[position - 1] if position else None
    if before is None or count > 10:
        return False
    if before.low in lex.TITLE_NOUNS:
        big = [w for w in inner.split() if len(w) > 3]
        return bool(big) and all(w[0].isupper() or not w[0].isalpha() for w in big)
    return False


def _unowned(
    document: Document,
    reading: Reading,
    position: int,
    kind: Kind,
    count: int,
    readings: list[Reading],
    number: int,
    drafts: list[Draft],
) -> Draft | None:
    token = reading.frame.tokens[position]
    assert token.stretch
    span = token.stretch.span
    if kind == "direct" and drafts and position == 0:
        last = drafts[-1]
        if last.kind == "direct" and last.speaker:
            last.spans.append(span)
            return None
    if kind == "direct" and position == 0 and number:
        for clause in reversed(readings[number - 1].clauses):
            if clause.subject:
                voice = Voice(readings[number - 1].frame, clause)
                return Draft([span], kind, voice, (voice.frame, clause.subject), 0.75, words=count)
    if kind == "direct" and position == 0 and number + 1 < len(readings):
        for clause in readings[number + 1].clauses:
            if clause.subject:
                voice = Voice(readings[number + 1].frame, clause)
                return Draft([span], kind, voice, (voice.frame, clause.subject), 0.75, words=count)
    if count < 4 or _is_name(document, reading, position, count):
        return None
    subject = phrase_at(reading.frame, 0) if position else None
    if subject:
        return Draft([span], kind, None, (reading.frame, subject), 0.4, words=count)
    return Draft([span], kind, words=count)


def _indirect(document: Document, reading: Reading) -> Iterator[Draft]:
    frame = reading.frame
    for clause, parts in zip(reading.clauses, reading.contents, strict=True):
        if not clause.subject or not _reports(frame, clause, parts):
            continue
        words = sum(p.end - p.start for p in parts)
        spans = [Span(frame.tokens[p.start].start, frame.tokens[p.end - 1].end) for p in parts]
        length = sum(s.end - s.start for s in spans)
        marked = [
            t.end - t.start for p in parts for t in frame.tokens[p.start : p.end] if t.stretch
        ]
        if not words or words < 2 or (marked and max(marked) * 2 >= length):
            continue
        yield Draft(spans, "indirect", Voice(frame, clause), (frame, clause.subject), 0.85)


def _reports(frame: Frame, clause: Clause, parts: list[Range]) -> bool:
    """Say whether the clause reports speech, and does not merely praise, hope or propose."""
    if clause.lemma in lex.THINK or clause.lemma in lex.QUOTE_ONLY or not parts:
        return False
    if parts[0].start < clause.start:
        return clause.lemma in lex.TRAILING and not clause.relative
    following = frame.lows[clause.end] if clause.end < len(frame.lows) else "."
    if following in lex.COMPLEMENTS or following in lex.PERSONAL:
        return True
    infinitive = "to" in frame.lows[clause.cue.start : clause.cue.end]
    return clause.lemma in lex.REPORTS and not infinitive


def _quote(document: Document, draft: Draft) -> Quote:
    speaker = None
    if draft.speaker:
        frame, part = draft.speaker
        speaker = _mention(document, frame, part)
    cue = _mention(document, draft.voice.frame, draft.voice.clause.cue) if draft.voice else None
    return Quote(
        tuple(sorted(draft.spans)),
        draft.kind,
        speaker=speaker,
        cue=cue,
        attributed=speaker is not None and draft.confidence >= 0.7,
        confidence=draft.confidence,
    )


def _mention(document: Document, frame: Frame, part: Range) -> Mention:
    tokens: list[Token] = frame.tokens[part.start : part.end]
    span = Span(tokens[0].start, tokens[-1].end)
    return Mention((span,), document.text[span.start : span.end])
