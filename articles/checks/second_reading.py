"""The second reading: words right in spelling and wrong in sense, weighed by a language model.

Counting neighbours (see the rule ``wrong_word``) settles the plain cases in no time, and
tells which places are worth a closer look: those where another word is nearly likely enough
to be said to be meant. There the model weighs the whole sentence both ways. Without the
counts it would be slow and take bold words for slips; without the model half of the slips
that it finds would pass.

It takes seconds, so this rule is not among those that read every text: a job asks for it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from articles.checks.base import Finding, Problem, Rule, Story
from articles.checks.confusions import Place, places, rivals, set_like
from articles.checks.engines.weighing import Passage, Swap, Weigher
from articles.checks.house import House
from articles.checks.run import Reading, read
from articles.text.document import Document, Span

#: How far below its threshold another word may stay to be weighed (in powers of ten).
_DOUBTFUL = -1.9
#: What a power of ten by the counts is worth in nats by the model, and from which sum of
#: both on a word is flagged, and flagged as likely wrong. Chosen on one half of web text and
#: edited news, and held on the other.
_WORTH, _FLAGGED, _LIKELY = 3.0, 0.0, 3.0
#: Longer sentences are lists and tables, in code points.
_LONGEST = 800


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A word that another may have been meant for; ``excess`` is over that one's threshold."""

    place: Place
    meant: str
    excess: float


def second_reading(weigher: Weigher) -> Rule:
    """Return the rule that lets ``weigher`` read."""
    return replace(RULE, find=partial(_find, weigher))


def also_read(reading: Reading, document: Document, weigher: Weigher) -> Reading:
    """Return the ``reading`` of ``document`` with what a second reading adds to it.

    Of that, nothing is kept in whose words something has been found before. Copy that could
    not be read is not read a second time.
    """
    if reading.sheet is None:
        return reading
    rules, house = [second_reading(weigher)], House(reading.sheet)
    second = read(document, house, rules, known=reading.parts)
    new = [finding for finding in second.findings if not _is_found(finding, reading)]
    findings = sorted([*reading.findings, *new], key=lambda finding: (finding.start, finding.end))
    return replace(
        reading,
        findings=tuple(findings),
        notices=tuple(dict.fromkeys([*reading.notices, *second.notices])),
        rules_run=reading.rules_run | second.rules_run,
    )


def _is_found(finding: Finding, reading: Reading) -> bool:
    span = Span(finding.start, finding.end)
    return any(span.overlaps(Span(known.start, known.end)) for known in reading.findings)


def _find(weigher: Weigher, story: Story, house: House) -> Iterator[Problem]:
    """Yield the words that the counts doubt and that the model takes for slips too."""
    text = story.document.text
    doubts = _doubts(story.document)
    passages = [_passage(text, sentence, each) for sentence, each in doubts.items()]
    for each, gains in zip(doubts.values(), weigher.gains(passages), strict=True):
        best: dict[Place, tuple[float, str]] = {}
        for doubt, gain in zip(each, gains, strict=True):
            weight = gain + _WORTH * doubt.excess
            best[doubt.place] = max(best.get(doubt.place, (_FLAGGED, "")), (weight, doubt.meant))
        for place, (weight, meant) in best.items():
            if meant:
                yield _problem(place, meant, text, weight)


def _doubts(document: Document) -> dict[Span, list[_Doubt]]:
    """Return, by the sentences in which they stand, the words that are worth weighing."""
    doubts = defaultdict[Span, list[_Doubt]](list)
    sentences = iter(document.sentences)
    sentence = next(sentences, Span(0, 0))
    for place in places(document):
        while place.start >= sentence.end:
            sentence = next(sentences)
        if sentence.end - sentence.start <= _LONGEST:
            doubts[sentence] += [
                _Doubt(place, meant, excess)
                for meant, excess in rivals(place).items()
                if excess > _DOUBTFUL
            ]
    return {sentence: each for sentence, each in doubts.items() if each}


def _passage(text: str, sentence: Span, doubts: list[_Doubt]) -> Passage:
    swaps = (
        Swap(
            doubt.place.start - sentence.start,
            doubt.place.end - sentence.start,
            set_like(doubt.meant, doubt.place, text),
        )
        for doubt in doubts
    )
    return Passage(text[sentence.start : sentence.end], tuple(swaps))


def _problem(place: Place, meant: str, text: str, weight: float) -> Problem:
    meant = set_like(meant, place, text)
    return Problem(
        place.start,
        place.end,
        "“{word}” may be a slip for “{meant}”, which fits this sentence better.",
        {"word": text[place.start : place.end], "meant": meant},
        lambda: [meant],
        0.5,
        "should" if weight >= _LIKELY else "consider",
    )


def _unread(story: Story, house: House) -> Iterator[Problem]:
    """Yield nothing: there is nobody to read until a job has loaded the model."""
    del story, house
    return iter(())


RULE = Rule(
    slug="second_reading",
    category="word",
    severity="consider",
    version=1,
    title="Second reading",
    why="A slip that makes another word passes every spelling check.",
    find=_unread,
    flags=(("Guards stood at the gate after eight moths of war.", "moths"),),
    leaves=("The moths came in the evening, and the months went by.",),
    gives_way=True,
)
