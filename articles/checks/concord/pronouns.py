"""A pronoun and its verb: "She also speak", "It get", "They was"."""

import re
from collections.abc import Iterator

from articles.checks.clauses import FINITE, is_mandated, joins_clauses, opens_clause
from articles.checks.concord.base import MANY, ONE, Clash, is_indicative
from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

_AUXILIARIES = frozenset(
    """
    do does did is are was were am has have had can could will would shall should may might must
    's 're 've 'd 'll 'm dare need ca wo let
    """.split()  # noqa: SIM905
)
#: Base forms that are no verbs after "he": "he sort of knew".
_NO_VERBS = frozenset("need dare sort can will may must".split())  # noqa: SIM905
#: Conjunctions that are prepositions as well, but not before "it" and a verb.
_BEFORE_IT = frozenset({"as", "than", "after", "before", "since", "until"})
#: Base forms that are participles as well, but not without "have".
_COME = frozenset({"come", "become", "run"})
_PRONOUN = re.compile(r"[1236]r*(?=.)")
_IT = re.compile(r"4r*(?P<verb>[Bbsx])")


def pronoun_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield the verbs that do not fit he, she, I, you, we or they: "She also speak"."""
    for match in _PRONOUN.finditer(phrases.kinds):
        at, verb = match.start(), match.end()
        before = phrases.kinds[:at].rstrip("r")
        if (before and _is_inverted(phrases, before)) or re.match(
            FINITE, phrases.kinds[verb + 1 :]
        ):
            continue
        if match[0][0] == "3":
            if _is_base_after_he(phrases, at, verb):
                yield Clash.at(phrases, verb, at, True)
        elif _is_third_after_i(phrases, at, verb):
            yield Clash.at(phrases, verb, at, False)


def it_clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield base forms after "it": "It get", "when it come to"."""
    for match in _IT.finditer(phrases.kinds):
        at, verb = match.start(), match.start("verb")
        word = phrases.words[phrases.items[verb].first]
        is_base = _is_base_after_it(word, match["verb"])
        follows_noun = phrases.kinds[at - 1 : at] in {"s", "p"} and match["verb"] in "Bb"
        compares = at > 0 and phrases.head(at - 1).low in _BEFORE_IT
        opens = opens_clause(phrases, at) or (is_base and (follows_noun or compares))
        if not opens or is_mandated(phrases, at):
            continue
        if (is_base or word.low in MANY) and is_indicative(phrases, verb):
            yield Clash.at(phrases, verb, at, True)


def _is_base_after_it(word: Tagged, kind: str) -> bool:
    """Say whether the word is a bare verb; after "it" even if it reads as a noun."""
    forms = verbs_of(word.low)
    if "base" not in forms or "past" in forms or word.low == "need" or not word.text.islower():
        return False
    return kind in "Bb" or (word.tag == "NN" and not {"j", "r"} & set(forms["base"].kinds))


def _is_inverted(phrases: Phrases, before: str) -> bool:
    """Say whether the pronoun comes after its verb, or is joined to another subject."""
    return (
        phrases.head(len(before) - 1).low in _AUXILIARIES
        or (before[-1] in "&|" and not joins_clauses(before))
        or before[-1] == "?"
    )


def _is_base_after_he(phrases: Phrases, at: int, verb: int) -> bool:
    item = phrases.items[verb]
    word, after = phrases.words[item.first], phrases.words[item.first + 1 :][:1]
    forms = verbs_of(word.low)
    if not word.text.islower() or is_mandated(phrases, at):
        return False
    if word.low in MANY:
        return is_indicative(phrases, verb)
    if "base" not in forms or "past" in forms or word.low in _NO_VERBS:
        return False
    if "participle" in forms and word.low not in _COME:
        return False
    # "He cross examined witnesses."
    if after and after[0].tag in {"VBN", "VBD"}:
        return False
    if word.low == "like":
        return bool(after) and after[0].tag in {"DT", "PRP$", "PRP", "TO"}
    return word.tag in {"VB", "VBP"} or not {"j", "r"} & set(forms["base"].kinds)


def _is_third_after_i(phrases: Phrases, at: int, verb: int) -> bool:
    """Say whether "they", "we", "you" or "I" has the verb of "he"."""
    first = phrases.items[at].first
    pronoun, word = phrases.words[first].low, phrases.words[phrases.items[verb].first]
    # "They tries" reads as a noun, but no noun follows "they", as it may "we students".
    tags = {"VBZ", "VBP", "NNS"} if pronoun == "they" else {"VBZ", "VBP"}
    if word.low not in ONE and not (word.tag in tags and "third" in verbs_of(word.low)):
        return False
    if pronoun == "i":  # "World War I has"
        return word.low != "was" and not (first and phrases.words[first - 1].tag.startswith("NN"))
    return pronoun != "you" or (word.tag.startswith("VB") and opens_clause(phrases, at))
