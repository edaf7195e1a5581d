"""Auxiliaries and "to" where there should be none: "was happened", "must to pay"."""

from collections.abc import Iterator

from articles.checks.inflections import verbs_of
from articles.checks.verb_groups import Words, WrongForm

#: Verbs without a passive.
_INTRANSITIVE = frozenset(
    "happen occur exist seem appear belong consist depend disappear die".split()  # noqa: SIM905
)
_PRESENT = frozenset({"is", "are", "am"})
_PAST = frozenset({"was", "were"})
#: Modals that the rule is sure of, and what stands before a clause that may end in one.
_MODALS = frozenset({"must", "should"})
_LEAVES_VERB_OUT = frozenset("what whatever all everything than as like".split())  # noqa: SIM905


def surplus_verbs(words: Words) -> Iterator[WrongForm]:
    """Yield the auxiliaries of a sentence that its verbs do not take, with the verbs."""
    for at, word in enumerate(words[:-1]):
        low = word.low
        right: tuple[str, ...] = ()
        if low in _PRESENT or low in _PAST:
            right = _active(words, at)
        elif low in _MODALS and words[at + 1].low == "to":
            right = _without_to(words, at)
        if right:
            yield WrongForm(at, at + 1, at, right)


def _active(words: Words, at: int) -> tuple[str, ...]:
    """Return the active forms of a verb in the passive that has none."""
    verb = verbs_of(words[at + 1].low).get("participle")
    if verb is None or verb.base not in _INTRANSITIVE:
        return ()
    if words[at].low in _PAST:
        return verb.past[:1]
    present = verb.third[0] if words[at].low == "is" else verb.base
    return present, verb.past[0]


def _without_to(words: Words, at: int) -> tuple[str, ...]:
    """Return the modal alone, unless its clause ends in it: "what they must to live"."""
    if words[at - 1].tag in {"DT", "JJ", "PRP$"}:  # "a must to see"
        return ()
    if any(word.low in _LEAVES_VERB_OUT for word in words[:at]):
        return ()
    after = verbs_of(words[at + 2].low) if at + 2 < len(words) else {}
    return (words[at].text,) if "base" in after else ()
