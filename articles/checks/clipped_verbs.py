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
_DO = frozenset({"do", "does", "did", "done", "doing", "all", "there"})
_GET = frozenset({"get", "got", "getting"})
#: Passives whose participle is clipped, by what follows: "is base on".
_PASSIVES = {
    "base": frozenset({"on", "upon"}),
    "use": frozenset({"to", "for", "as", "in", "by", "with"}),
    "name": frozenset({"after"}),
    "force": frozenset({"to"}),
    "ask": frozenset({"to"}),
    "design": frozenset({"to", "for", "by"}),
    "suppose": frozenset({"to"}),
}
_HABITUAL = frozenset({*_PERFECT, "it"})
_HABITS = frozenset({"be", "have", "live", "work", "go", "like", "love", "think", "hear", "play"})


def clipped_verbs(words: Words) -> Iterator[WrongForm]:
    """Yield the verbs of a sentence that lack an ending or an auxiliary."""
    for at in range(len(words) - 1):
        low, verb = words[at].low, words[at + 1].low
        right = ""
        if verb == "know" or verb in _PASSIVES:
            right = _whole(words, at, low, verb)
        elif low in _PERFECT:
            right = _with_auxiliary(words, at, low, verb)
        if right:
            yield WrongForm(at + 1, at + 1, at, (right,))


def _whole(words: Words, at: int, low: str, verb: str) -> str:
    """It use to be; he is suppose to; it is base on; commonly know as."""
    after = [word.low for word in words[at + 2 : at + 4]]
    if verb == "know":
        return "known" if low in _BEFORE_KNOWN and after[:1] == ["as"] else ""
    if low in BE - {"'s"} and after and after[0] in _PASSIVES[verb]:
        is_cleft = any(word.low in _DO for word in words[:at])
        return "" if is_cleft else verbs_of(verb)["base"].participle[0]
    if verb != "use" or after[:1] != ["to"]:
        return ""
    asks = at > 0 and words[at - 1].low in AUXILIARIES
    is_habit = low in _HABITUAL and not asks and after[-1] in _HABITS
    return "used" if is_habit or low in _GET else ""


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
