"""Running interviews and transcripts: lines that open with who speaks.

*Q:* and *A:*, or *SMITH:* and *Jane Smith:*, at the head of a paragraph, followed by
unmarked speech. One such line may be a heading; two or more close together are an
interview. Answers belong to the one person whom the paragraphs before it name most;
a question is the newsroom's own and is no quote.

Missed: lines in bold type without a colon, and a second paragraph of one answer.
"""

import re
from collections import Counter
from collections.abc import Iterator

from articles.quotations.base import Mention, Quote
from articles.quotations.lexicon import words
from articles.quotations.marks import MARK
from articles.quotations.names import Names
from articles.quotations.roles import speaker_kind
from articles.text.document import Block, Document, Span

_LABEL = re.compile(
    r"(?P<label>Q|A|Question|Answer|[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3})"
    r"(?P<stop>: +|\. +(?<=[QA]\. ))(?=\S)"
)
_QUESTIONS = frozenset(("Q", "Question"))
_ANSWERS = frozenset(("A", "Answer"))
#: Parts in a conversation, which name nobody.
_PARTS = words("audience caller host interviewer moderator operator reporter speaker student")
_NOBODY = 0.5  # below ``SURE``: an answer where no paragraph before names a guest
_APART = 3  # blocks: labelled lines further apart than this are not one interview


class Line:
    """One labelled paragraph: its label, and what is said."""

    def __init__(self, block: Block, number: int, match: re.Match[str]) -> None:
        self.number = number
        self.label = match["label"]
        self.label_span = Span(match.start("label"), match.end("label"))
        self.speech = Span(match.end(), block.end)


def interview_lines(document: Document) -> list[Line]:
    """Return the unmarked lines of running interviews in order."""
    lines = []
    for number, block in enumerate(document.blocks):
        match = _LABEL.match(document.text, block.start, block.end)
        if match and not MARK.match(document.text, match.end()):
            lines.append(Line(block, number, match))
    near = [_is_near(lines, index) for index in range(len(lines))]
    running = [line for line, is_near in zip(lines, near, strict=True) if is_near]
    counts = Counter(line.label for line in running)
    turns = _ANSWERS | _QUESTIONS
    return [line for line in running if line.label in turns or counts[line.label] > 1]


def interview_quotes(document: Document, lines: list[Line], names: Names) -> Iterator[Quote]:
    """Yield a quote for each answer, and for each line under a speaker's name."""
    asked = next((line.speech.start for line in lines if line.label in _QUESTIONS), 0)
    guest = names.most_named(asked) if asked else None
    for line in lines:
        if line.label in _QUESTIONS:
            continue
        named = guest if line.label in _ANSWERS else names.full(line.label, line.speech.start)
        speaker = Mention((line.label_span,), named or line.label)
        kind = speaker_kind(speaker.text) if named else "unnamed"
        yield Quote(
            (line.speech,),
            "direct",
            speaker=speaker,
            attributed=bool(named),
            confidence=0.9 if named else _NOBODY,
            candidates=() if named else _offered(names, line.speech),
            speaker_kind="unnamed" if line.label.lower() in _PARTS else kind,
        )


def _offered(names: Names, speech: Span) -> tuple[Mention, ...]:
    return tuple(Mention((Span(p.start, p.end),), p.name) for p in names.near(speech))


def _is_near(lines: list[Line], index: int) -> bool:
    number = lines[index].number
    neighbours = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(abs(line.number - number) <= _APART for line in neighbours)
