"""Parts of speech: an averaged perceptron over words, suffixes and the tags before.

The algorithm and the weights are Matthew Honnibal's ("A good part-of-speech tagger in
about 200 lines of Python", 2013); tags are those of the Penn Treebank, as in Santorini's
guidelines (1990). It is right about 97 words in 100 of news, fewer where words are wrong,
so a rule must not lean on one tag alone. Loaded on first use, once a process.
"""

import gzip
import json
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from articles.text.document import Document, Span

_WEIGHTS = Path(__file__).parent.parent / "data" / "tagger" / "weights.json.gz"

#: Words as the Penn Treebank parts them: "don’t" is "do" and "n’t", "Ana’s" "Ana" and "’s".
_TOKEN = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Rev|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Corp|Co|vs)\."
    r"|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[$£€]?\d(?:[\d.,:]*\d)?(?:[^\W\d_]+)?(?:-[\w-]*\w)?|[^\W_]+(?:[-&'’][^\W_]+)*?(?=['’](?:s|re|ve|ll|d|m)\b)"
    r"|[^\W_]+(?:[-&'’][^\W_]+)*|\.\.+|--+|\S",
    re.IGNORECASE,
)
_MARKS = {
    "“": "``", "”": "''", "‘": "``", "’": "''", '"': "''", "(": "-LRB-", "[": "-LRB-",
    ")": "-RRB-", "]": "-RRB-", "–": ":", "—": ":", "…": ":", "?": ".", "!": ".", ";": ":",
    "%": "NN", "&": "CC", "'": "POS", "-": ":",
}  # fmt: skip
_START, _END = ("-START-", "-START2-"), ("-END-", "-END2-")

_loading = threading.Lock()


@dataclass(frozen=True)
class Tagged:
    """A word or mark in its place, with its part of speech (a Penn Treebank tag)."""

    start: int
    end: int
    text: str
    tag: str

    @cached_property
    def low(self) -> str:
        """The word folded, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True)
class _Model:
    tags: tuple[str, ...]
    known: dict[str, str]
    #: Of each feature, the tags that it speaks for or against, and how loudly.
    weights: dict[str, tuple[tuple[int, int], ...]]


@cache
def _load() -> _Model:
    data = json.loads(gzip.decompress(_WEIGHTS.read_bytes()))
    weights = {
        feature: tuple(zip(parts[::2], parts[1::2], strict=True))
        for feature, parts in data["weights"].items()
    }
    return _Model(tuple(data["tags"]), data["known"], weights)


def tag(document: Document) -> Iterator[Tagged]:
    """Yield the words and marks of every sentence of ``document`` with their tags."""
    for sentence in document.sentences:
        yield from tag_sentence(document, sentence)


def tag_sentence(document: Document, sentence: Span) -> Iterator[Tagged]:
    """Yield the words and marks of one sentence with their tags."""
    found = list(_tokens(document, sentence))
    yield from _tagged(found, tag_words([match.group() for match in found]))


def tag_known(document: Document, tags: Iterable[str]) -> Iterator[Tagged]:
    """Yield what ``tag`` yields, where the tags are known."""
    found = (match for sentence in document.sentences for match in _tokens(document, sentence))
    yield from _tagged(found, tags)


def _tokens(document: Document, sentence: Span) -> Iterator[re.Match[str]]:
    return _TOKEN.finditer(document.text, sentence.start, sentence.end)


def _tagged(found: Iterable[re.Match[str]], tags: Iterable[str]) -> Iterator[Tagged]:
    for match, each in zip(found, tags, strict=True):
        yield Tagged(match.start(), match.end(), match.group(), each)


def tag_words(words: Sequence[str]) -> list[str]:
    """Return the tags of the words of one sentence, marks among them."""
    with _loading:
        model = _load()
    plain = [word.replace("’", "'") if len(word) > 1 else word for word in words]
    context = [*_START, *map(_normalised, plain), *_END]
    before, before_that = _START
    tags = []
    for at, word in enumerate(plain):
        found = _MARKS.get(word) or model.known.get(word)
        found = found or _likeliest(model, at + len(_START), word, context, before, before_that)
        tags.append(found)
        before, before_that = found, before
    return tags


def _likeliest(
    model: _Model, at: int, word: str, context: Sequence[str], before: str, before_that: str
) -> str:
    here = context[at]
    features = (
        f"i suffix {word[-3:]}",
        f"i pref1 {word[0]}",
        f"i word {here}",
        f"i-1 tag+i word {before} {here}",
        f"i-1 word {context[at - 1]}",
        f"i-1 suffix {context[at - 1][-3:]}",
        f"i-2 word {context[at - 2]}",
        f"i+1 word {context[at + 1]}",
        f"i+1 suffix {context[at + 1][-3:]}",
        f"i+2 word {context[at + 2]}",
    )
    scores = list(_after(before, before_that))
    _add(scores, model, features)
    return model.tags[scores.index(max(scores))]


@cache
def _after(before: str, before_that: str) -> tuple[int, ...]:
    """Return what the two tags before a word alone say for each tag; few pairs there are."""
    model = _load()
    scores = [0] * len(model.tags)
    pair = f"i tag+i-2 tag {before} {before_that}"
    _add(scores, model, ("bias", f"i-1 tag {before}", f"i-2 tag {before_that}", pair))
    return tuple(scores)


def _add(scores: list[int], model: _Model, features: Iterable[str]) -> None:
    """Add to the score of each tag what the features say of it."""
    for feature in features:
        for each, weight in model.weights.get(feature, ()):
            scores[each] += weight


def _normalised(word: str) -> str:
    if word[0].isdigit():
        return "!YEAR" if len(word) == 4 and word.isdigit() else "!DIGITS"
    return "!HYPHEN" if "-" in word and word[0] != "-" else word.lower()
