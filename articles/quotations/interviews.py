"""Running interviews and transcripts: lines that open with who speaks.

*Q:* and *A:*, or *SMITH:* and *Jane Smith:*, at the head of a paragraph, followed by
unmarked speech. One such line may be a heading; two or more close together are an
interview. Answers belong to the one person whom the paragraphs before it name most;
a question is the newsroom's own and is no quote. Paragraphs without a label between a
turn and the next belong to that turn; past the last turn nothing is carried over.

Missed: lines in bold type without a colon, and all but the first paragraph of the last
answer.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from articles.quotations import gazetteer as gaz
from articles.quotations.base import Mention, Quote, SpeakerKind
from articles.quotations.lexicon import words
from articles.quotations.marks import MARK
from articles.quotations.names import Names
from articles.quotations.persons import without_titles
from articles.quotations.roles import speaker_kind
from articles.text.document import Block, Document, Span

_LABEL = re.compile(
    r"(?P<label>Q|A|Question|Answer|[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3})"
    r"(?P<stop>: +|\. +(?<=[QA]\. ))(?=\S)"
)
_QUESTIONS = frozenset(("Q", "Question"))
_ANSWERS = frozenset(("A", "Answer"))
#: Parts in a conversation, which name nobody.
_PARTS = words(
    "audience caller clerk court defendant host interviewer moderator operator plaintiff reporter "
    "speaker student witness"
)
_NOBODY = 0.5  # below ``SURE``: an answer where no paragraph before names a guest
_APART = 3  # blocks: labelled lines further apart than this are not one interview


class Line:
    """One labelled paragraph: its label, and what is said."""

    def __init__(self, block: Block, number: int, match: re.Match[str]) -> None:
        self.number = number
        self.label = match["label"]
        self.label_span = Span(match.start("label"), match.end("label"))
        self.speech = [Span(match.end(), block.end)]
        self.numbers = [number]


def interview_lines(document: Document) -> list[Line]:
    """Return the unmarked lines of running interviews in order."""
    lines = []
    for number, block in enumerate(document.blocks):
        match = _LABEL.match(document.text, block.start, block.end)
        marked = match and MARK.match(document.text, match.end())
        if match and (not marked or match["label"] in _ANSWERS | _QUESTIONS):
            lines.append(Line(block, number, match))
    near = [_is_near(lines, index) for index in range(len(lines))]
    running = [line for line, is_near in zip(lines, near, strict=True) if is_near]
    counts = Counter(line.label for line in running)
    turns = _ANSWERS | _QUESTIONS
    held = {label for label in counts if label in turns or counts[label] > 1}
    if any(label.isupper() and label not in turns for label in held):
        held |= {label for label in counts if label.isupper()}  # *THE WITNESS* speaks but once
    turns_taken = [line for line in running if line.label in held]
    for line, following in pairwise(turns_taken):
        _carry_over(document, line, following)
    return turns_taken


def _carry_over(document: Document, line: Line, following: Line) -> None:
    """Give a turn the unmarked paragraphs up to the next one, but no *[Laughs]*."""
    if following.number - line.number > _APART:
        return
    for number in range(line.number + 1, following.number):
        block = document.blocks[number]
        if document.text[block.start] not in "([*" and not MARK.match(document.text, block.start):
            line.speech.append(block.span)
            line.numbers.append(number)


def interview_quotes(document: Document, lines: list[Line], names: Names) -> Iterator[Quote]:
    """Yield a quote for each answer, and for each line under a speaker's name."""
    asked = next((line.speech[0].start for line in lines if line.label in _QUESTIONS), 0)
    guest = names.most_named(asked) if asked else None
    for line in lines:
        if line.label in _QUESTIONS:
            continue
        bare = " ".join(without_titles(line.label.split())) or line.label
        named = guest if line.label in _ANSWERS else names.full(bare, line.speech[0].start)
        speaker = Mention((line.label_span,), named or line.label)
        yield Quote(
            tuple(line.speech),
            "direct",
            speaker=speaker,
            attributed=bool(named),
            confidence=0.9 if named else _NOBODY,
            candidates=() if named else _offered(names, line.speech[0]),
            speaker_kind=_kind(line.label, speaker.text) if named else "unnamed",
        )


def _kind(label: str, name: str) -> SpeakerKind:
    """Say what a label names: *THE WITNESS* nobody, *MR. FINCH* a person."""
    first, *rest = label.lower().split()
    if label.lower().removeprefix("the ") in _PARTS:
        return "unnamed"
    return "person" if rest and first.rstrip(".") in gaz.TITLES else speaker_kind(name)


def _offered(names: Names, speech: Span) -> tuple[Mention, ...]:
    return tuple(Mention((Span(p.start, p.end),), p.name) for p in names.near(speech))


def _is_near(lines: list[Line], index: int) -> bool:
    number = lines[index].number
    neighbours = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(abs(line.number - number) <= _APART for line in neighbours)
