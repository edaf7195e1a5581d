"""Verbs that have lost their ending or their auxiliary: "use to be", "I been there"."""

from collections.abc import Iterator

from articles.checks.inflections import verbs_of
from articles.checks.verb_groups import AUXILIARIES, BE, Words, WrongForm

#: Before the participle of a passive that is always the same: "commonly known as".
_BEFORE_KNOWN = frozenset(
    "commonly widely generally popularly better best also well otherwise".split()  # noqa: SIM905
)
_PERFECT = {"i": "have", "we": "have", "they": "have", "he": "has", "she": "has"}
_PRESENT = {"i": "am", "we": "are", "they": "are", "he": "is", "she": "is"}
_HABITUAL = frozenset({*_PERFECT, "it"})
_HABITS = frozenset({"be", "have", "live", "work", "go", "like", "love", "think", "hear", "play"})


def clipped_verbs(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence that lack an ending or an auxiliary."""
    for at in range(len(words) - 1):
        found = _lost_ending(words, at) or _lost_auxiliary(words, at)
        if found:
            yield found


def _lost_ending(words: Words, at: int) -> WrongForm | None:
    """It use to be; he is suppose to; commonly know as."""
    low, verb = words[at].low, words[at + 1].low
    after = [word.low for word in words[at + 2 : at + 4]]
    if verb in {"use", "suppose"} and after[:1] == ["to"]:
        asks = at > 0 and words[at - 1].low in AUXILIARIES
        is_habit = (
            not asks and verb == "use" and low in _HABITUAL and after[1:] and after[1] in _HABITS
        )
        if low in BE | {"get", "got", "getting"} or is_habit:
            return WrongForm(at + 1, at + 1, at, (verb + "d",))
    if low in _BEFORE_KNOWN and verb == "know" and after[:1] == ["as"]:
        return WrongForm(at + 1, at + 1, at, ("known",))
    return None


def _lost_auxiliary(words: Words, at: int) -> WrongForm | None:
    """I been there; when they looking."""
    pronoun, verb = words[at].low, words[at + 1]
    before = next((w for w in reversed(words[:at]) if not w.tag.startswith("RB")), None)
    if pronoun not in _PERFECT or words[-1].text == "?" or (before and before.low in AUXILIARIES):
        return None
    forms = verbs_of(verb.low)
    if verb.low == "been" or (set(forms) == {"participle"} and verb.low.endswith("n")):
        return WrongForm(at + 1, at + 1, at, (f"{_PERFECT[pronoun]} {verb.low}",))
    opens = before is None or before.tag in {"CC", "WRB"} or before.low in {"because", "if"}
    if opens and set(forms) == {"gerund"} and verb.tag == "VBG" and verb.low != "being":
        return WrongForm(at + 1, at + 1, at, (f"{_PRESENT[pronoun]} {verb.low}",))
    return None
