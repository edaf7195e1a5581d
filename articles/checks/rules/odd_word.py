"""A rare word that stands once, and lacks one letter of a word that the story keeps using.

"The siege has gone on for moths": what is beside the word tells nothing, but the story
speaks of months all along. A dropped letter is likelier than a change of subject where the
story uses the other word at least twice, in the same part of speech, the word is far rarer
in print, and its neighbours suit the other as well. (Words recur within a text far more
than chance would have it: Church, "Empirical estimates of adaptation", 2000.)

Measured: none flagged in 692,000 words of edited US news. With a letter changed or added
too it flagged six there, and all were meant: "heed", "mused", "tote".
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.confusions import Place, folded
from articles.checks.engines.ngrams import likelier
from articles.checks.engines.spelling import is_word, zipf
from articles.checks.engines.tagger import tag_sentence
from articles.checks.house import House
from articles.text.document import Document

_SHORTEST = 4
#: How often a story must use the other word, and how much commoner it must be in print, on
#: wordfreq's zipf scale, than a word that is rare there.
_KEEPS_USING, _RARE, _COMMONER = 2, 3.6, 1.5
#: The least by which the neighbours may speak for the other word, as a power of ten.
_SUITS = -0.3


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each rare word beside whose likely original the story holds no other sense."""
    del house
    doubtful = _doubtful(story.document)
    # Most copy holds none, and then need not be looked at in its company.
    found = story.places if doubtful else ()
    counts = Counter(place.word for place in found)
    for place in found:
        if counts[place.word] == 1:
            for meant in doubtful.get(place.word, ()):
                others = [other for other in found if other.word == meant]
                if len(others) >= _KEEPS_USING and _is_meant(place, others, story.document):
                    yield _problem(story, place, meant)
                    break


def _doubtful(document: Document) -> Mapping[str, Sequence[str]]:
    """Return each rare word of ``document`` that lacks an inner letter of words it keeps using.

    Words that differ at an end are often two forms of one, or rhyme: near, nears.
    """
    counts = Counter(folded(word.text) for word in document.words)
    doubtful: dict[str, list[str]] = {}
    for other, count in counts.items():
        if count >= _KEEPS_USING and len(other) > _SHORTEST:
            for word in {other[:i] + other[i + 1 :] for i in range(1, len(other) - 1)}:
                if word in counts and _is_rare(word) and zipf(other) - zipf(word) >= _COMMONER:
                    doubtful.setdefault(word, []).append(other)
    return doubtful


def _is_meant(place: Place, others: Sequence[Place], document: Document) -> bool:
    """Say whether the neighbours suit the other word as well, in the same part of speech."""
    other = others[0].word
    if likelier(other, place.word, place.before, place.after) < _SUITS:
        return False
    return _tag(document, place) in {_tag(document, each) for each in others}


def _tag(document: Document, place: Place) -> str | None:
    """Return the part of speech of a word. Candidates are few, so no more is tagged than that."""
    at = bisect_right(document.sentences, place.start, key=lambda sentence: sentence.start) - 1
    tokens = tag_sentence(document, document.sentences[at])
    return next((token.tag for token in tokens if token.start == place.start), None)


def _is_rare(word: str) -> bool:
    return zipf(word) <= _RARE and word.isalpha() and is_word(word)


def _problem(story: Story, place: Place, meant: str) -> Problem:
    word = story.document.text[place.start : place.end]
    meant = meant.capitalize() if word[0].isupper() else meant
    return Problem(
        place.start,
        place.end,
        "“{word}” stands here once, and the story speaks of “{meant}”: is it a slip?",
        {"word": word, "meant": meant},
        partial(list, (meant,)),
        0.6,
    )


RULE = Rule(
    slug="odd_word",
    category="word",
    severity="should",
    version=1,
    title="Word that does not belong",
    why="A slip that makes another word passes every spelling check.",
    find=find,
    flags=(
        (
            "The strike began three months ago. It has cost the port two months of trade. "
            "“It has been going on for moths,” the union said.",
            "moths",
        ),
    ),
    leaves=(
        "The museum shows moths. For months nobody came, and months later it closed. "
        "Its moths were sold.",
        "The dam nears its end after years of work and years of doubt.",
        "He did not heed the need for speed, nor the need for care.",
        "It has been going on for moths.",
    ),
    gives_way=True,
)
