"""Which words make one adjective before a noun, and so take hyphens there."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from articles.checks.data import read_list
from articles.checks.engines.tagger import Tagged

_DICTIONARY = Path(__file__).parent / "data" / "en_GB" / "en_GB.dic"
#: Flags by which the dictionary forms plurals, possessives and verbs: its other entries
#: with a hyphen are adjectives and adverbs.
_NOUN_OR_VERB = re.compile(r"[SMDG]")

#: What the dictionary joins and news leaves open, or what is mostly another phrase.
_OPEN = frozenset(
    """
    vice-presidential common-law roll-call put-down called-for set-aside know-how right-on would-be
    over-many over-long might-have-been no-one in-between to-do sell-by high-up
    """.split()  # noqa: SIM905, a list of strings is harder to read
)

#: What these begin is a word with a prefix, which is another matter than a compound.
_PREFIXES = frozenset("anti co ex mid multi neo non post pre pseudo quasi self semi".split())  # noqa: SIM905

#: Second halves that make an adjective of a noun and are no verb of that noun.
_AFTER_NOUN = frozenset(
    """
    based sized related shaped colored coloured flavored flavoured scented oriented themed owned
    friendly proof resistant sensitive worthy savvy conscious dependent intensive efficient
    effective driven powered fired tailored laden obsessed infused centric certified enhancing
    conserving clad belted funded filled sponsored loving
    """.split()  # noqa: SIM905
)
#: Second halves that make an adjective of an adjective or number: *left handed*, *odd looking*.
_AFTER_QUALITY = frozenset(
    """
    minded handed hearted headed eyed haired legged faced chested throated shouldered blooded
    tempered mannered natured skinned sided tongued fisted toothed bodied pitched spirited sighted
    witted edged ended collared breasted footed lipped nosed necked wheeled fashioned priced sized
    aged looking sounding tasting smelling
    """.split()  # noqa: SIM905
)
#: Adverbs without -ly that join the participle after them: *much needed*, *long awaited*.
_ADVERBS = frozenset("well ill much ever long hard high low best fast slow".split())  # noqa: SIM905
_QUANTITIES = frozenset("percent cent dozen half couple".split())  # noqa: SIM905
_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()  # noqa: SIM905
)
_UNITS = frozenset(
    """
    year month week day night hour minute mile kilometer kilometre meter metre foot inch yard acre
    pound ton ounce gallon liter litre story storey page point star bed bedroom car lane man woman
    person member game season episode volume step stage speed piece term letter digit song track
    """.split()  # noqa: SIM905
)

_MODIFIERS = frozenset(("DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "RBS"))
_LINKS = frozenset("of with for by as from and or , in to is are was were be".split())  # noqa: SIM905
_INTENSIFIERS = frozenset("very so too as how most more less".split())  # noqa: SIM905
#: First or last halves of a compound that are prepositions, particles or pronouns elsewhere.
_PARTICLES = frozenset(
    "in on off over out up down by to at under back all one no first".split()  # noqa: SIM905
)


@cache
def compounds() -> frozenset[str]:
    """Return adjectives with hyphens: those of the British dictionary, and ours."""
    found = set(read_list("compounds.txt"))
    for entry in _DICTIONARY.read_text(encoding="utf-8-sig").splitlines():
        word, _, flags = entry.split("\t")[0].strip().partition("/")
        if "-" in word and word.isascii() and word.islower() and not _NOUN_OR_VERB.search(flags):
            found.add(word)
    return frozenset(c for c in found - _OPEN if c.partition("-")[0] not in _PREFIXES)


@cache
def _firsts() -> frozenset[str]:
    return frozenset(compound.partition("-")[0] for compound in compounds())


def compound_at(words: Sequence[Tagged], at: int) -> int:
    """Return how many words from ``at`` make one adjective before a noun, or 0.

    The words are to be of one sentence; whether blanks alone stand between them, and
    whether one is a name, is the caller's to see.
    """
    if words[at].low in _firsts():
        for length in (4, 3, 2):
            if _is_before_noun(words, at + length) and _is_listed(words, at, length):
                return length
    return 2 if _is_before_noun(words, at + 2) and _is_made(words, at) else 0


def _is_before_noun(words: Sequence[Tagged], at: int) -> bool:
    if at >= len(words):
        return False
    if words[at].tag == "JJ" and at + 1 < len(words):
        at += 1
    return words[at].tag in ("NN", "NNS")


def _is_listed(words: Sequence[Tagged], at: int, length: int) -> bool:
    first, last = words[at], words[at + length - 1]
    if "-".join(word.low for word in words[at : at + length]) not in compounds():
        return False
    if first.tag in ("MD", "VB", "VBP", "VBZ") or _is_graded(words, at):
        return False
    if last.low == "case" and words[at + 2].low.startswith("stud"):  # "the best case studies"
        return False
    if last.tag == "IN" and first.tag not in ("VBN", "VBD"):  # "a drop in prices"
        return False
    unsure = first.low in _PARTICLES or first.tag in ("VBD", "VBN", "VBG", "IN", "RP")
    if unsure or last.low in _PARTICLES:
        return _is_modified(words, at)
    return True


def _is_graded(words: Sequence[Tagged], at: int) -> bool:
    """Say whether an adverb has one before it, which parts it from its participle."""
    return words[at].low in _ADVERBS and at > 0 and words[at - 1].low in _INTENSIFIERS


def _is_modified(words: Sequence[Tagged], at: int) -> bool:
    """Say whether what stands before ``at`` shows that a noun phrase is under way."""
    return at > 0 and words[at - 1].tag in _MODIFIERS


def _is_made(words: Sequence[Tagged], at: int) -> bool:
    """Say whether two words make a compound by what they are, listed or not."""
    first, second = words[at], words[at + 1]
    if first.tag == "CD" and second.low in _UNITS:
        return _counts(words, at) and words[at + 2].low != "old"
    if second.low in _AFTER_NOUN:
        return _opens(words, at) and first.tag == "NN" and first.low not in _QUANTITIES
    if second.low in _AFTER_QUALITY:
        return _opens(words, at) and (first.tag == "JJ" or first.low in ("left", "right"))
    if first.low not in _ADVERBS or second.tag not in ("VBN", "VBD", "VBG", "JJ"):
        return False
    is_participle = second.low.endswith(("ed", "en", "wn", "ne")) or (
        second.low.endswith("ing") and first.low not in ("best", "long")
    )
    return is_participle and _is_modified(words, at) and not _is_graded(words, at)


def _opens(words: Sequence[Tagged], at: int) -> bool:
    if at == 0 or _is_modified(words, at):
        return True
    before = words[at - 1]
    return before.low in _LINKS or before.tag.startswith("VB")


def _counts(words: Sequence[Tagged], at: int) -> bool:
    """Say whether the number at ``at`` is a count, and no date, sum or number of a thing."""
    number, before = words[at], words[at - 1] if at else None
    if before and (before.tag.startswith("NNP") or before.low in ("$", "#", "£", "€", "no.", "/")):
        return False
    if number.text.isdigit():
        return not 1800 <= int(number.text) <= 2100
    return number.low in _NUMBERS
