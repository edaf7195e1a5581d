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
_GET = frozenset({"get", "got", "getting"})
_HABITUAL = frozenset({*_PERFECT, "it"})
_HABITS = frozenset({"be", "have", "live", "work", "go", "like", "love", "think", "hear", "play"})


def clipped_verbs(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence that lack an ending or an auxiliary."""
    for at in range(len(words) - 1):
        low, verb = words[at].low, words[at + 1].low
        right = ""
        if verb in {"use", "suppose", "know"}:
            right = _whole(words, at, low, verb)
        elif low in _PERFECT:
            right = _with_auxiliary(words, at, low, verb)
        if right:
            yield WrongForm(at + 1, at + 1, at, (right,))


def _whole(words: Words, at: int, low: str, verb: str) -> str:
    """It use to be; he is suppose to; commonly know as."""
    after = [word.low for word in words[at + 2 : at + 4]]
    if verb == "know":
        return "known" if low in _BEFORE_KNOWN and after[:1] == ["as"] else ""
    if after[:1] != ["to"]:
        return ""
    asks = at > 0 and words[at - 1].low in AUXILIARIES
    is_habit = verb == "use" and low in _HABITUAL and not asks and after[-1] in _HABITS
    return f"{verb}d" if is_habit or low in BE or low in _GET else ""


def _with_auxiliary(words: Words, at: int, pronoun: str, verb: str) -> str:
    """I been there; when they looking."""
    before = next((w for w in reversed(words[:at]) if not w.tag.startswith("RB")), None)
    if words[-1].text == "?" or (before and before.low in AUXILIARIES):
        return ""
    forms = verbs_of(verb)
    if verb == "been" or (set(forms) == {"participle"} and verb.endswith("n")):
        return f"{_PERFECT[pronoun]} {verb}"
    opens = before is None or before.tag in {"CC", "WRB"} or before.low in {"because", "if"}
    is_gerund = set(forms) == {"gerund"} and words[at + 1].tag == "VBG" and verb != "being"
    return f"{_PRESENT[pronoun]} {verb}" if opens and is_gerund else ""
