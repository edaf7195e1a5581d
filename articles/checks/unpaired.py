"""Which quote marks truly lack a partner, and where the partner would have stood.

``articles.quotations.marks`` pairs the marks of each block. In copy that breaks the line
after every sentence a speech runs over several blocks, and its two marks meet here.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from articles.quotations.lexicon import CUES, TRAILING
from articles.quotations.marks import MARK, MarkTrouble
from articles.text.document import Block, Document, Span

#: In copy of one sentence a line, at most this share of the lines has more than one.
_LONGER_LINES = 0.2

_SAYING = "|".join(sorted(form for form, lemma in CUES.items() if lemma in TRAILING))
_LEAD_IN = re.compile(rf"\b(?:{_SAYING}|was|went|goes|like)\b[^,:“”\"]{{0,30}}[,:]\s+(?=\w)")
#: "…, he said": a comma, and within five words the verb that tells who spoke.
_ATTRIBUTION = re.compile(
    rf",(?=\s(?:(?:he|she|they|I|we)\s(?:{_SAYING})|(?:{_SAYING})\s[A-Z][\w’'-]+)\b)"
    rf"|,(?=\s(?:(?:[Aa]n?|[Tt]he|one|his|her)\s)?(?:[\w.’'-]+\s){{1,4}}(?:{_SAYING})\b)"
)
_FIRST_WORD = re.compile(r"[\w’'-]+")
_LAST_WORD = re.compile(r"[\w’'-]*\W{0,2}\Z")
_DIGIT_AND_BLANK = re.compile(r"\d\s\Z")
_STRAY_CLOSER = re.compile(r" \"(?=\w)")
_STRAY_OPENER = re.compile(r"[\w,]\" ")
_AS_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[\"”](?=(?:s|t|re|m|ve|ll|d)\b)")


def unpaired(document: Document, troubles: Iterable[MarkTrouble]) -> list[MarkTrouble]:
    """Return those of a document's ``troubles`` that remain when its lines are joined."""
    troubles = [each for each in troubles if not _is_no_quote(document, each)]
    met: set[MarkTrouble] = set()
    if is_broken_by_sentence(document):
        doubles = [each for each in troubles if each.kind != "mismatched"]
        for before, after in pairwise(doubles):
            if before.kind == "unclosed" and before not in met:
                if after.kind == "unopened":
                    met |= {before, after}
                elif _opens_block(document, after.start):
                    met.add(before)
    return [each for each in troubles if each not in met]


def displaced(
    text: str, troubles: Iterable[MarkTrouble]
) -> Iterator[tuple[MarkTrouble, MarkTrouble, Span]]:
    """Yield two marks that pair if a blank stands on the other side of one: *called" so" and*.

    With them comes the stretch of that mark and its blank.
    """
    for before, after in pairwise(troubles):
        if before.kind != after.kind or "\n" in text[before.start : after.end]:
            continue
        if before.kind == "unclosed" and _STRAY_CLOSER.match(text, after.start - 1):
            yield before, after, Span(after.start - 1, after.end)
        elif before.kind == "unopened" and _STRAY_OPENER.match(text, before.start - 1):
            yield before, after, Span(before.start, before.end + 1)


def is_broken_by_sentence(document: Document) -> bool:
    """Say whether every line of the copy is about one sentence, with no blank line between."""
    lines = document.blocks
    if any("\n\n" in document.text[a.end : b.start] for a, b in pairwise(lines)):
        return False
    return len(document.sentences) <= (1 + _LONGER_LINES) * len(lines)


def _is_no_quote(document: Document, trouble: MarkTrouble) -> bool:
    """Say whether a mark stands for inches (*12 "*) or for an apostrophe (*we"re*)."""
    if _DIGIT_AND_BLANK.search(document.text, max(0, trouble.start - 2), trouble.start):
        return True
    return _AS_APOSTROPHE.match(document.text, trouble.start) is not None


def _opens_block(document: Document, offset: int) -> bool:
    block = document.block_at(offset)
    return block is not None and block.start == offset


def missing_place(document: Document, trouble: MarkTrouble) -> Span | None:
    """Return the word where the partner of a lone mark belongs, or None where it is unclear.

    For a mark that never closes it is the word before the attribution, or the last of the
    paragraph; for one that never opened the first word of the speech. Only a speech of
    one sentence shows where it starts or ends.
    """
    block = document.block_at(trouble.start)
    sentence = next((s for s in document.sentences if s.start <= trouble.start < s.end), None)
    if block is None or sentence is None:
        return None
    if trouble.kind == "unclosed":
        return _end_of_speech(document.text, block, sentence, trouble)
    return _start_of_speech(document.text, block, sentence, trouble)


def _end_of_speech(text: str, block: Block, sentence: Span, trouble: MarkTrouble) -> Span | None:
    lead = text[block.start : trouble.start].rstrip()
    if sentence.end != block.end or (lead and lead[-1] not in ",:"):
        return None
    if MARK.search(text, trouble.end, block.end):
        return None
    attribution = _ATTRIBUTION.search(text, trouble.end, block.end)
    end = attribution.end() if attribution else block.end
    last = _LAST_WORD.search(text, trouble.end, end)
    return Span(last.start(), end) if last and last.start() < end else None


def _start_of_speech(text: str, block: Block, sentence: Span, trouble: MarkTrouble) -> Span | None:
    if sentence.start != block.start or text[trouble.start - 1] not in ",.!?…":
        return None
    lead = _LEAD_IN.search(text, sentence.start, trouble.start)
    first = _FIRST_WORD.search(text, lead.end() if lead else sentence.start, trouble.start)
    return Span(first.start(), first.end()) if first else None
