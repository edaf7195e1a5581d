"""Parts of speech: an averaged perceptron over words, suffixes and the tags before.

The algorithm and the weights are Matthew Honnibal's ("A good part-of-speech tagger in
about 200 lines of Python", 2013); tags are those of the Penn Treebank, as in Santorini's
guidelines (1990). It is right about 97 words in 100 of news, fewer where words are wrong,
so a rule must not lean on one tag alone. Loaded on first use, once a process.
"""

import gzip
import json
import re
import struct
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from articles.text.document import Document, Span

_WEIGHTS = Path(__file__).parent.parent / "data" / "tagger" / "weights.json.gz"

#: Words as the Penn Treebank parts them: "don’t" is "do" and "n’t", "Ana’s" "Ana" and "’s".
_TOKEN = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Rev|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Corp|Co|vs)\."
    r"|(?=[^\W\d_]++['’]t)[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[$£€]?\d(?:[\d.,:]*\d)?(?:[^\W\d_]+)?(?:-[\w-]*\w)?|[^\W_]++(?:[-&'’][^\W_]++)*?(?=['’](?:s|re|ve|ll|d|m)\b)"
    r"|[^\W_]++(?:[-&'’][^\W_]++)*|\.\.+|--+|\S",
    re.IGNORECASE,
)
_MARKS = {
    "“": "``", "”": "''", "‘": "``", "’": "''", '"': "''", "(": "-LRB-", "[": "-LRB-",
    ")": "-RRB-", "]": "-RRB-", "–": ":", "—": ":", "…": ":", "?": ".", "!": ".", ";": ":",
    "%": "NN", "&": "CC", "'": "POS", "-": ":",
}  # fmt: skip
_START, _END = ("-START-", "-START2-"), ("-END-", "-END2-")

_loading = threading.Lock()


class Tagged(NamedTuple):
    """A word or mark in its place, with its part of speech (a Penn Treebank tag).

    ``low`` is the word folded, with a straight apostrophe.
    """

    start: int
    end: int
    text: str
    tag: str
    low: str


#: What a feature says for or against each tag: the scores of all of them in one number, at
#: ``_WIDTH`` bits each, so that what two features say is added up at once. No sum of scores
#: comes near to what the bits can hold.
_Said = int
_WIDTH = 32


@dataclass(frozen=True, slots=True)
class _Model:
    tags: tuple[str, ...]
    known: dict[str, str]
    #: What each feature says.
    weights: dict[str, _Said]
    #: Makes every score positive, so that they can be read one by one.
    lift: _Said
    scores: struct.Struct

    def likeliest(self, said: _Said) -> str:
        """Return the tag for which most is said, the first of equals."""
        scores = self.scores.unpack((said + self.lift).to_bytes(self.scores.size, "little"))
        return self.tags[scores.index(max(scores))]


@cache
def _load() -> _Model:
    data = json.loads(gzip.decompress(_WEIGHTS.read_bytes()))
    weights = {
        feature: _said(zip(parts[::2], parts[1::2], strict=True))
        for feature, parts in data["weights"].items()
    }
    tags = tuple(data["tags"])
    lift = _said((tag, 1 << _WIDTH - 1) for tag in range(len(tags)))
    return _Model(tags, data["known"] | _MARKS, weights, lift, struct.Struct(f"<{len(tags)}I"))


def _said(scores: Iterable[tuple[int, int]]) -> _Said:
    return sum(score << _WIDTH * tag for tag, score in scores)


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
        word = match.group()
        yield Tagged(match.start(), match.end(), word, each, word.lower().replace("’", "'"))


def tag_words(words: Sequence[str]) -> list[str]:
    """Return the tags of the words of one sentence, marks among them."""
    with _loading:
        model = _load()
    plain = [word.replace("’", "'") if len(word) > 1 else word for word in words]
    context = [*_START, *map(_normalised, plain), *_END]
    before, before_that = _START
    tags = []
    for at, word in enumerate(plain):
        found = model.known.get(word) or _likeliest(
            model, at + len(_START), word, context, before, before_that
        )
        tags.append(found)
        before, before_that = found, before
    return tags


def _likeliest(
    model: _Model, at: int, word: str, context: Sequence[str], before: str, before_that: str
) -> str:
    here, weights = context[at], model.weights
    return model.likeliest(
        _after(before, before_that)
        + _of_word(word, here)
        + weights.get(f"i-1 tag+i word {before} {here}", 0)
        + _of_neighbour("i-1", context[at - 1])
        + weights.get(f"i-2 word {context[at - 2]}", 0)
        + _of_neighbour("i+1", context[at + 1])
        + weights.get(f"i+2 word {context[at + 2]}", 0)
    )


@cache
def _after(before: str, before_that: str) -> _Said:
    """Return what the two tags before a word alone say for each tag; few pairs there are."""
    pair = f"i tag+i-2 tag {before} {before_that}"
    return _added("bias", f"i-1 tag {before}", f"i-2 tag {before_that}", pair)


@lru_cache(maxsize=20_000)
def _of_word(word: str, here: str) -> _Said:
    """Return what a word says by itself, however often it stands in the copy."""
    return _added(f"i suffix {word[-3:]}", f"i pref1 {word[0]}", f"i word {here}")


@lru_cache(maxsize=20_000)
def _of_neighbour(where: str, word: str) -> _Said:
    """Return what the word right before a word, or right after it, says by itself."""
    return _added(f"{where} word {word}", f"{where} suffix {word[-3:]}")


def _added(*features: str) -> _Said:
    weights = _load().weights
    return sum(weights.get(feature, 0) for feature in features)


@lru_cache(maxsize=20_000)
def _normalised(word: str) -> str:
    if word[0].isdigit():
        return "!YEAR" if len(word) == 4 and word.isdigit() else "!DIGITS"
    return "!HYPHEN" if "-" in word and word[0] != "-" else word.lower()
