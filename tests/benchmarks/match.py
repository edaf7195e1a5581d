"""Time of comparing a quote with evidence of 100,000 words, beside rapidfuzz alone, in one run.

    python -m tests.benchmarks.match

Both look for the same altered quotes of 30 words: one word in the middle is another. CPU
time of this process; a ratio above 1 is slower than ours.
"""

import random
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from articles.quotations.evidence import Evidence
from articles.quotations.match import match

WORDS, QUOTES, LENGTH = 100_000, 40, 30


def main() -> None:
    """Print a row for the index, and one for each way to look."""
    words = _talk(WORDS)
    text = " ".join(words)
    places = range(0, WORDS - LENGTH, WORDS // QUOTES)
    quotes = [
        " ".join([*words[n : n + 15], "instead", *words[n + 16 : n + LENGTH]]) for n in places
    ]
    evidence = Evidence(text)
    start = time.process_time()
    match(quotes[0], evidence)
    print(f"first quote, index of {WORDS:,} words made: {time.process_time() - start:.2f} s")
    ours = _seconds(lambda quote: match(quote, evidence).span, quotes)
    fuzzy = _seconds(lambda quote: fuzz.partial_ratio_alignment(quote, text), quotes)
    print(f"ours                        {ours * 1000:8.2f} ms a quote   ratio 1.00")
    print(f"rapidfuzz partial alignment {fuzzy * 1000:8.2f} ms a quote   ratio {fuzzy / ours:.2f}")


def _seconds(look: Callable[[str], object], quotes: Sequence[str]) -> float:
    start = time.process_time()
    for quote in quotes:
        assert look(quote)
    return (time.process_time() - start) / len(quotes)


def _talk(count: int) -> list[str]:
    """Return made-up speech in which few words are common and most are rare."""
    chance = random.Random(7)
    vocabulary = [f"word{number}" for number in range(3000)]
    return [vocabulary[int(len(vocabulary) * chance.random() ** 3)] for _ in range(count)]


if __name__ == "__main__":
    main()
