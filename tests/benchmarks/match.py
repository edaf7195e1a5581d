"""Finding a quote in 100,000 words and more, for twelve kinds of edit, beside two peers.

    python -m tests.benchmarks.match [QUOTES]

Quotes of 30 words, QUOTES a kind (300), from made-up speech, and from labelled news and
novels where they lie beside the checkout. *Right* says that what was found overlaps every
place that the words were taken from; *tight* that there is a stretch for each such place,
and that it begins and ends at most one word beside it (or that, in this text of many
repeats, the very words taken stand where something was found). A quote that is absent, 5 to 30
words of another text, is falsely accepted when it is found at all. Counted apart is what
stands in the evidence word for word, or has eight words running there: a stock phrase, or
a statement that two papers quote. CPU time of this process.

rapidfuzz and difflib give one stretch, which two places cannot be; they are asked for fewer quotes.
"""

import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import partial

from rapidfuzz import fuzz

from articles.quotations.evidence import Evidence
from articles.quotations.match import match
from tests.benchmarks.match_edits import KINDS, Taken, Text, absent
from tests.benchmarks.match_text import shared_texts, speech

ABSENT, PEER_QUOTES, DIFF_QUOTES = 1000, 20, 3
LONG_RUN = 8  # words: who shares so many with the evidence has quoted or copied the same text
LEAST_SCORE = 75  # of 100: below, a peer is held to have found nothing

#: Where a quote is found, as starts and ends in code points; none when it is not.
Look = Callable[[str], list[tuple[int, int]]]


def main(quotes: int = 300) -> None:
    """Print a table for each text, and what an index of a million words costs."""
    for name, text, other in _texts():
        _measure(name, Text(text), Text(other), quotes)
    _measure_million(quotes)


def _texts() -> Iterator[tuple[str, str, str]]:
    """Yield what each text is called, the evidence, and where absent quotes come from."""
    yield "made-up speech", speech(100_000, 7), speech(100_000, 8)
    novels = "".join(shared_texts("litbank", part, 3) or "" for part in (0, 1))
    others = shared_texts("litbank", 2, 3)
    news, other_news = shared_texts("polnear_train"), shared_texts("polnear_dev")
    if novels and others:
        yield "novels", novels, others
    if news and other_news:
        yield "news", news, other_news


def _measure(name: str, text: Text, other: Text, quotes: int) -> None:
    start = time.process_time()
    evidence = Evidence(text.text)
    match("nothing of the kind", evidence)
    print(f"\n{name}, {len(text.words):,} words; index {time.process_time() - start:.2f} s")
    looks: dict[str, tuple[Look, int]] = {
        "ours": (partial(_ours, evidence), quotes),
        "rapidfuzz": (partial(_rapidfuzz, text.text), PEER_QUOTES),
        "difflib": (_difflib(text), DIFF_QUOTES),
    }
    print(f"{'':14}" + "".join(f"{peer:>12} right  tight      ms" for peer in looks))
    for kind, take in KINDS.items():
        row = [_score(text, look, take, count) for look, count in looks.values()]
        print(f"{kind:14}" + "".join(f"{r:17.1%} {t:6.1%} {ms:7.2f}" for r, t, ms in row))
    for peer, (look, count) in looks.items():
        print(
            f"absent, {peer}: " + _absent(text, other, look, min(ABSENT, count * ABSENT // quotes))
        )


def _score(
    text: Text, look: Look, take: Callable[[random.Random, Text], Taken], count: int
) -> tuple[float, float, float]:
    """Return the share in the right place, the share that is tight, and milliseconds."""
    chance = random.Random(11)
    taken = [take(chance, text) for _ in range(count)]
    start = time.process_time()
    found = [look(each.quote) for each in taken]
    spent = time.process_time() - start
    pairs = list(zip(taken, found, strict=True))
    right = sum(is_right(text, each, spans) for each, spans in pairs)
    tight = sum(is_tight(text, each, spans) for each, spans in pairs)
    return right / count, tight / count, spent / count * 1000


def _numbers(text: Text, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans as words of the text; those that adjoin are one."""
    return [(text.number(start), text.number(end - 1) + 1) for start, end in spans]


def is_right(text: Text, taken: Taken, spans: list[tuple[int, int]]) -> bool:
    found = _numbers(text, spans)
    return bool(found) and (
        _has_same_words(text, taken, found)
        or all(any(a < end and start < b for start, end in found) for a, b in taken.places)
    )


def is_tight(text: Text, taken: Taken, spans: list[tuple[int, int]]) -> bool:
    """Say whether each place begins and ends where a stretch found does, within a word."""
    found = _numbers(text, spans)
    if len(found) != len(taken.places):
        return bool(found) and _has_same_words(text, taken, found)
    return all(
        abs(first - start) <= 1 and abs(last - end) <= 1
        for (first, last), (start, end) in zip(taken.places, found, strict=True)
    ) or _has_same_words(text, taken, found)


def _has_same_words(text: Text, taken: Taken, found: list[tuple[int, int]]) -> bool:
    """Say whether the words taken, from end to end, stand again where something was found."""
    if _words_at(text, taken.places) == _words_at(text, found):
        return True
    size = taken.places[0][1] - taken.places[0][0]
    again = ((start, start + size) for start in range(found[0][0] - 1, found[0][0] + 2))
    return len(found) == len(taken.places) == 1 and _words_at(text, taken.places) in (
        _words_at(text, [place]) for place in again
    )


def _words_at(text: Text, places: Iterable[tuple[int, int]]) -> str:
    return _bare(" ".join(word for place in places for word in text.raw(*place)))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _absent(text: Text, other: Text, look: Look, count: int) -> str:
    chance = random.Random(12)
    quotes = [absent(chance, other) for _ in range(count)]
    start = time.process_time()
    found = [quote for quote in quotes if look(quote)]
    spent = (time.process_time() - start) / count * 1000
    whole = f" {_bare(text.text)} "
    there = [quote for quote in found if f" {_bare(quote)} " in whole]
    shared = [quote for quote in found if quote not in there and _shares_run(quote, whole)]
    return (
        f"{len(found) - len(there) - len(shared)} of {count} accepted falsely, {len(there)} really "
        f"there, {len(shared)} with {LONG_RUN} words running there; {spent:.2f} ms a quote"
    )


def _shares_run(quote: str, whole: str) -> bool:
    words = _bare(quote).split()
    runs = (" ".join(words[n : n + LONG_RUN]) for n in range(len(words) - LONG_RUN + 1))
    return any(f" {run} " in whole for run in runs)


def _ours(evidence: Evidence, quote: str) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in match(quote, evidence).places]


def _rapidfuzz(text: str, quote: str) -> list[tuple[int, int]]:
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=LEAST_SCORE)
    return [(found.dest_start, found.dest_end)] if found else []


def _difflib(text: Text) -> Look:
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(text.words)

    def look(quote: str) -> list[tuple[int, int]]:
        matcher.set_seq1(quote.split())
        block = matcher.find_longest_match()
        if 100 * block.size < LEAST_SCORE * len(quote.split()) / 2:
            return []
        first = max(0, block.b - block.a)
        last = min(len(text.words), first + len(quote.split())) - 1
        return [(text.starts[first], text.starts[last] + len(text.words[last]))]

    return look


def _measure_million(quotes: int) -> None:
    text = Text(speech(1_000_000, 9))
    tracemalloc.start()
    evidence = Evidence(text.text)
    match("nothing of the kind", evidence)
    print(f"\n1,000,000 words: index {tracemalloc.get_traced_memory()[0] / 2**20:.0f} MB", end="")
    tracemalloc.stop()
    start = time.process_time()
    evidence = Evidence(text.text)
    match("nothing of the kind", evidence)
    print(f", {time.process_time() - start:.2f} s")
    for kind, take in KINDS.items():
        right, tight, spent = _score(text, partial(_ours, evidence), take, quotes)
        print(f"{kind:14}{right:17.1%} {tight:6.1%} {spent:7.2f}")
    print("absent: " + _absent(text, Text(speech(100_000, 8)), partial(_ours, evidence), ABSENT))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
