"""Verbs that ought to be gerunds: "without make a noise", "she enjoys to swim".

After a preposition a verb is a gerund, and so it is after some verbs (Quirk and others, A
Comprehensive Grammar of the English Language, 1985, 9.1 and 16.40).
"""

from collections.abc import Iterator

from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.verb_groups import BE, Words, WrongForm

_PREPOSITIONS = frozenset(
    "of in for by without at about from with after before".split()  # noqa: SIM905
)
_TAKE_GERUND = frozenset({"enjoy", "avoid", "dislike", "suggest"})
_PERSONS = frozenset({"i", "he", "she", "we"})
_LOOK = frozenset({"look"})
#: The tags of a verb where none is expected.
_TAGS = frozenset({"VB", "VBP", "NN", "JJ"})
#: What may stand before a preposition that is not left behind, as in "what to look for".
_BEFORE = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "CC", ","})
#: What may follow a verb, but not the noun that it could be taken for.
_FOLLOWS_VERB = frozenset({"DT", "PRP", "PRP$", "JJ", "NN", "NNS", "NNP", "CD"})


def missing_gerunds(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence that ought to be gerunds."""
    for at, word in enumerate(words[:-2]):
        if word.low in _PREPOSITIONS:
            yield from _after_preposition(words, at)
        elif words[at + 1].low == "to":
            yield from _instead_of_infinitive(words, at)


def _after_preposition(words: Words, at: int) -> Iterator[WrongForm]:
    """Without make a noise."""
    before, verb = words[at - 1] if at else None, words[at + 1]
    may_be_left = before and before.tag not in _BEFORE and words[at].low not in {"of", "without"}
    if before and (may_be_left or before.low in {"sort", "kind"}):
        return
    if _can_only_be_base(verb) and words[at + 2].tag in _FOLLOWS_VERB:
        yield WrongForm(at + 1, at + 1, at, verbs_of(verb.low)["base"].gerund[:1])


def _instead_of_infinitive(words: Words, at: int) -> Iterator[WrongForm]:
    """She enjoys to swim; they look forward to see it."""
    governs, verb = words[at], words[at + 2]
    base = verbs_of(verb.low).get("base")
    is_passive = at > 0 and words[at - 1].low in BE  # "it is suggested to wait"
    is_verb = base is not None and verb.tag == "VB" and verb.low != "date"  # "to date"
    if base and is_verb and not is_passive and _is_form_of(governs, _TAKE_GERUND):
        yield WrongForm(at + 1, at + 2, at, base.gerund[:1])
    if governs.low == "used" and at > 0:
        yield from _used_to(words, at)
    looks = governs.low == "forward" and at > 0 and _is_form_of(words[at - 1], _LOOK)
    if base and looks and _can_only_be_base(verb):
        yield WrongForm(at + 2, at + 2, at + 1, base.gerund[:1])


def _used_to(words: Words, at: int) -> Iterator[WrongForm]:
    """I used to living there; I am used to live there."""
    before, verb = words[at - 1], words[at + 2]
    forms = verbs_of(verb.low)
    if before.low in _PERSONS and set(forms) == {"gerund"}:
        yield WrongForm(at + 2, at + 2, at + 1, (forms["gerund"].base,))
    is_person = at > 1 and before.low in BE and words[at - 2].low in _PERSONS
    if is_person and "base" in forms and verb.tag == "VB":
        yield WrongForm(at + 2, at + 2, at + 1, forms["base"].gerund[:1])


def _can_only_be_base(word: Tagged) -> bool:
    forms = verbs_of(word.low)
    # "After say 11 o'clock."
    is_verb = word.tag in _TAGS and word.low != "say"
    return is_verb and set(forms) == {"base"} and not forms["base"].kinds


def _is_form_of(word: Tagged, verbs: frozenset[str]) -> bool:
    return any(verb.base in verbs for verb in verbs_of(word.low).values())
