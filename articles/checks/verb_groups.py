"""Verbs in a form that the word before them does not take: "could wired", "has went".

After a modal, "do" and "to" an English verb has its base form, after "have" its past
participle, after a preposition its gerund (Quirk and others, A Comprehensive Grammar of the
English Language, 1985, 3.21 to 3.56). A word is judged by all forms it may be, so that
"had put" is right and "to found" is too.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of

Words = Sequence[Tagged]
#: Says which forms the verb (its number comes last) ought to have after the word before it.
Judge = Callable[[Words, int, int], tuple[str, ...]]

_MODALS = frozenset("can ca could will wo would shall should may might must 'll".split())  # noqa: SIM905
#: Modals that are nouns as well.
_NOUNS = frozenset({"can", "will", "might", "may", "must"})
_DO = frozenset({"do", "does", "did"})
_HAVE = frozenset({"have", "has", "had", "'ve"})
BE = frozenset("is are was were be been being am 's 're 'm".split())  # noqa: SIM905
#: Whatever may stand before its subject in a question.
AUXILIARIES = _MODALS | _DO | _HAVE | BE | {"'d", "let"}
_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "you"})
#: Before a clause that ends in its modal: "the best I could was third place".
_LEAVES_VERB_OUT = frozenset("best most least all what everything way than as".split())  # noqa: SIM905
#: How many words before a verb are searched for what it may hang on.
_REACH = 30
_NOT = frozenset({"not", "n't", "never"})

#: Forms of "be", "have" and "do", of which the lexicon lacks the first.
_BASES = {
    **dict.fromkeys(("is", "are", "am", "was", "were", "been", "being"), "be"),
    "has": "have", "had": "have", "does": "do", "did": "do",
}  # fmt: skip
#: Words that an infinitive follows, so that no gerund does: "able to eating".
_TAKE_INFINITIVE = frozenset(
    """
    want wants wanted need needs needed able unable decide decided decides hope hoped hopes try
    tries tried trying refuse refused manage managed afford wish wishes wished attempt attempted
    tend tends tended seem seems seemed start starts started begin begins began ought gonna going
    ready willing
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class WrongForm:
    """A verb in the wrong form, by the numbers of its first and last word.

    ``before`` is the word that asks for another form; ``right`` are the forms it takes.
    """

    first: int
    last: int
    before: int
    right: tuple[str, ...]


def wrong_forms(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence whose form what stands before them does not take."""
    judges = _judges()
    for at, word in enumerate(words):
        judge = judges.get(word.low)
        verb = _verb_after(words, at) if judge else None
        if judge and verb is not None and words[verb].text.islower():
            right = judge(words, at, verb)
            if right:
                yield WrongForm(verb, verb, at, right)


@cache
def _judges() -> dict[str, Judge]:
    """Return who judges the verb after each word that asks for a form."""
    return {
        **dict.fromkeys(_MODALS, _after_modal),
        **dict.fromkeys(_DO, _after_do),
        **dict.fromkeys(_HAVE, _after_have),
        **dict.fromkeys(BE, _after_be),
        "to": _after_to,
    }


def _verb_after(words: Words, at: int) -> int | None:
    """Return where the verb after an auxiliary is: in a question with "do", after its subject."""
    verb = _next(words, at)
    asks = at == 0 or words[at - 1].tag in {"WRB", "WP", "WDT", "``"}
    if verb is not None and asks and words[at].low in _DO and words[verb].low in _SUBJECTS:
        return _next(words, verb)
    return verb


def _next(words: Words, at: int) -> int | None:
    """Return the next word but adverbs and "not"."""
    for place in range(at + 1, len(words)):
        if words[place].tag not in {"RB", "RBR"} and words[place].low not in _NOT:
            return place
    return None


def _after_modal(words: Words, at: int, verb: int) -> tuple[str, ...]:
    """She can goes; it could wired; it will difficult to say."""
    modal, before, word = words[at].low, words[max(0, at - 1)].tag, words[verb]
    if not words[at].text.islower():  # "Can dogs see?", "CA", "Will"
        return ()
    if modal in _NOUNS and before in {"DT", "JJ", "PRP$", "POS", "NNP"}:
        return ()
    if _BASES.get(word.low) == "be" and any(
        each.low in _LEAVES_VERB_OUT for each in words[max(0, at - _REACH) : at]
    ):
        return ()
    right, forms = _base_instead(word), verbs_of(word.low)
    after = words[verb + 1].tag if verb + 1 < len(words) else ""
    if word.tag == "JJ" and not forms and not after.startswith(("NN", "JJ")):
        return (f"be {word.low}",)
    is_passive = right and ("participle" in forms or "gerund" in forms)
    return (*right, f"be {word.low}") if is_passive else right


def _after_do(words: Words, at: int, verb: int) -> tuple[str, ...]:
    """They did not went; did he went?"""
    helps = any(word.low in _NOT or word.low in _SUBJECTS for word in words[at + 1 : verb])
    return _base_instead(words[verb]) if helps and words[verb].low != "guys" else ()


def _after_have(words: Words, at: int, verb: int) -> tuple[str, ...]:
    """He has went; I have not see it; it had being."""
    word, forms = words[verb], verbs_of(words[verb].low)
    if word.low == "being":
        return ("been",)
    if "participle" in forms or not forms:
        return ()
    if "past" in forms and "base" not in forms:
        return forms["past"].participle[:1]
    # "The kind of things you have happen": "have" is an auxiliary where an adverb follows it,
    # or where its pronoun opens the sentence.
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    if set(forms) == {"base"} and after in {"them", "it", "him", "us", "me"}:
        return forms["base"].participle[:1]
    opens = at == 1 and words[0].low in _SUBJECTS
    is_auxiliary = words[at].low in {"has", "'ve"} or verb > at + 1 or opens
    return _participle_of_base(word) if is_auxiliary else ()


def _participle_of_base(word: Tagged) -> tuple[str, ...]:
    """Return the participle of a word that can only be the base of a verb."""
    forms = verbs_of(word.low)
    if set(forms) != {"base"} or forms["base"].kinds:
        return ()
    return forms["base"].participle[:1] if word.tag[:2] in {"VB", "JJ", "NN"} else ()


def _after_be(words: Words, at: int, verb: int) -> tuple[str, ...]:
    """It was went; it is recommend that; it can be publish."""
    word, forms = words[verb], verbs_of(words[verb].low)
    if words[at].low == "'s" and not (at and words[at - 1].low in _SUBJECTS):
        return ()
    if word.low == "been" and words[at].low in {"is", "are", "was", "were", "am"}:
        return ("being",)
    if set(forms) == {"past"} and word.low not in {"broke", "bespoke", "did"}:
        return forms["past"].participle[:1]
    if _is_cleft(words, at) or words[at].low == "'s":
        return ()
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    if (
        set(forms) == {"base"}
        and after in {"by", "both"}
        and not {"j", "r"} & set(forms["base"].kinds)
    ):
        return forms["base"].participle[:1]
    right = _participle_of_base(word)
    return (*right, *forms["base"].gerund[:1]) if right else ()


def _is_cleft(words: Words, at: int) -> bool:
    """Say whether a bare verb may follow "is": "all he has to do is ask"."""
    return words[at - 1].low == "to" or any(
        word.low in {"do", "does", "did", "done", "doing", "let", "lets", "all"}
        for word in words[max(0, at - _REACH) : at]
    )


def _after_to(words: Words, at: int, verb: int) -> tuple[str, ...]:
    """We use it to chose; this to provides; they want to eating; going to bought."""
    word, forms = words[verb], verbs_of(words[verb].low)
    if verb > at + 1 or not forms or "base" in forms or word.low in _BASES:
        return ()
    lemma = next(iter(forms.values()))
    is_verb, is_third = word.tag.startswith("V"), set(forms) == {"third"}
    if is_verb and (set(forms) == {"past"} or (is_third and "n" not in lemma.kinds)):
        return (lemma.base,)
    governs = words[at - 1].low if at else ""
    takes_base = governs in _TAKE_INFINITIVE and not (governs == "going" and "gerund" in forms)
    after = words[verb + 1].tag if verb + 1 < len(words) else ""
    is_adjective = "participle" in forms and after.startswith(("NN", "JJ"))
    return (lemma.base,) if takes_base and not is_third and not is_adjective else ()


def _base_instead(word: Tagged) -> tuple[str, ...]:
    """Return the base form of ``word`` where that is what it ought to be and is not."""
    if word.low in _BASES:
        return (_BASES[word.low],)
    forms = verbs_of(word.low)
    if not forms or "base" in forms or not word.tag.startswith("V"):
        return ()
    return (next(iter(forms.values())).base,)
