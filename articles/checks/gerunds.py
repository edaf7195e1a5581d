"""Verbs that ought to be gerunds: "without make a noise", "she enjoys to swim".

After a preposition a verb is a gerund, and so it is after some verbs (Quirk and others, A
Comprehensive Grammar of the English Language, 1985, 9.1 and 16.40).
"""

from collections.abc import Iterator

from articles.checks.inflections import verbs_of
from articles.checks.verb_groups import Words, WrongForm

_PREPOSITIONS = frozenset("of in for by without at about from with".split())  # noqa: SIM905
_TAKE_GERUND = frozenset({"enjoy", "avoid", "dislike", "finish", "practise", "quit", "resist"})
#: The tags of a verb where none is expected.
_TAGS = frozenset({"VB", "VBP", "NN", "JJ"})
#: What may stand before a preposition that is not left behind, as in "what to look for".
_BEFORE = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "CC", ","})
#: What may follow a verb, but not the noun that it could be taken for.
_FOLLOWS_VERB = frozenset({"DT", "PRP", "PRP$", "JJ", "NN", "NNS", "NNP", "CD"})


def missing_gerunds(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence that ought to be gerunds."""
    for at, word in enumerate(words):
        first, second = [*words[at + 1 : at + 3], None, None][:2]
        if first is None:
            continue
        verb = verbs_of(first.low).get("base")
        if verb and second and _governs(words, at) and second.tag in _FOLLOWS_VERB:
            yield WrongForm(at + 1, at + 1, at, verb.gerund[:1])
        if first.low != "to" or second is None:
            continue
        verb = verbs_of(second.low).get("base")
        takes = any(each.base in _TAKE_GERUND for each in verbs_of(word.low).values())
        if verb and takes and second.tag == "VB":
            yield WrongForm(at + 1, at + 2, at, verb.gerund[:1])
        elif verb and _looks_forward(words, at) and _can_only_be_base(second.low, second.tag):
            yield WrongForm(at + 2, at + 2, at + 1, verb.gerund[:1])


def _governs(words: Words, at: int) -> bool:
    """Say whether the word at ``at`` is a preposition with a bare verb after it."""
    before = words[at - 1] if at else None
    may_be_left = before and before.tag not in _BEFORE and words[at].low not in {"of", "without"}
    if before and (may_be_left or before.low in {"sort", "kind"}):
        return False
    after = words[at + 1]
    return words[at].low in _PREPOSITIONS and _can_only_be_base(after.low, after.tag)


def _can_only_be_base(word: str, tag: str) -> bool:
    forms = verbs_of(word)
    return set(forms) == {"base"} and not forms["base"].kinds and tag in _TAGS


def _looks_forward(words: Words, at: int) -> bool:
    """Say whether "look forward" ends at ``at``."""
    return (
        words[at].low == "forward"
        and at > 0
        and any(verb.base == "look" for verb in verbs_of(words[at - 1].low).values())
    )
