"""What words exist and how common they are: hunspell's dictionaries and wordfreq.

Both dictionaries ask before a word is called unknown, because "organise" is no slip in
New York, only a matter of style. They load on first use, once a process.
"""

import math
import threading
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from hunspell import Hunspell  # type: ignore[import-untyped]
from wordfreq import get_frequency_dict

from articles.checks.sheet import Variant

VARIANTS: tuple[Variant, ...] = ("en-US", "en-GB")

#: The British dictionary is ours, see data/en_GB/LICENSE; chunspell brings the American one.
_EN_GB = Path(__file__).parent.parent / "data" / "en_GB"

_loading = threading.Lock()
_asking = threading.Lock()


@cache
def _load(variant: Variant) -> Hunspell:
    if variant == "en-GB":
        return Hunspell("en_GB", hunspell_data_dir=str(_EN_GB), system_encoding="UTF-8")
    return Hunspell("en_US", system_encoding="UTF-8")


@cache
def _load_frequencies() -> Mapping[str, float]:
    return get_frequency_dict("en", "large")


def frequencies() -> Mapping[str, float]:
    """Return the words of English text with their share of it, folded to lower case."""
    with _loading:
        return _load_frequencies()


@lru_cache(maxsize=200_000)
def is_word(word: str, variant: Variant | None = None) -> bool:
    """Say whether a dictionary has ``word``: that of ``variant``, or by default either.

    Case counts as in print: "London" and "LONDON" are words, "london" is not.
    """
    if variant is None:
        return any(is_word(word, each) for each in VARIANTS)
    with _loading:
        dictionary = _load(variant)
    try:
        with _asking:  # a hunspell handle keeps state while it looks a word up
            return dictionary.spell(word.replace("’", "'"))
    except UnicodeEncodeError:  # en_US.dic is Latin-1: it cannot hold such a word
        return False


@lru_cache(maxsize=200_000)
def zipf(word: str) -> float:
    """Return how common ``word`` is, log10 per billion words; 0.0 where never seen.

    In wordfreq "the" has 7.7, "senator" 4.3; the list ends at 1.0.
    """
    share = frequencies().get(word.casefold().replace("’", "'"))
    return math.log10(share) + 9 if share else 0.0
