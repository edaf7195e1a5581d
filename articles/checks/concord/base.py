"""What a clash is, and when a word is surely the finite verb of a subject."""

import re
from dataclasses import dataclass

from articles.checks.clauses import FINITE, is_determined, is_mandated
from articles.checks.inflections import verbs_of
from articles.checks.phrases import Phrases

ONE = frozenset({"is", "was", "has", "does"})
MANY = frozenset({"are", "were", "have", "do"})

#: After these "he were" is right; after these others only at once: "as it were".
_CONDITIONS = frozenset("if wish wishes wished though whether would suppose".split())  # noqa: SIM905
_COMPARES = frozenset({"as", "than"})
_AT_ONCE = 4  # words


@dataclass(frozen=True, slots=True)
class Clash:
    """A verb that does not fit its subject.

    ``verb`` is the number of its word and ``subject`` that of the phrase it has to agree
    with; ``is_one`` says whether that is singular.
    """

    verb: int
    subject: int
    is_one: bool

    @staticmethod
    def at(phrases: Phrases, verb: int, subject: int, is_one: bool) -> "Clash":
        """Return the clash of two phrases, the verb by its first word."""
        return Clash(phrases.items[verb].first, subject, is_one)


def is_verb(phrases: Phrases, at: int, verb: int) -> bool:
    """Say whether the word at ``verb`` is surely the finite verb of the subject at ``at``."""
    word, after = phrases.head(verb), phrases.kinds[verb + 1 :]
    is_perfect = word.low in {"has", "have"} and after.lstrip("r").startswith("V")
    if not word.text.islower() or (re.match(rf"O|{FINITE}", after) and not is_perfect):
        return False
    if word.low == "do" and _is_within_name(phrases, verb):
        return False
    if phrases.kinds[verb] == "Z":
        is_these = phrases.head(at).tag == "DT"
        return word.low in ONE or ("third" in verbs_of(word.low) and not is_these)
    if word.low not in {"are", "were"} and is_mandated(phrases, at):
        return False
    return is_indicative(phrases, verb) and (word.low in MANY or _is_base(phrases, verb))


def _is_within_name(phrases: Phrases, verb: int) -> bool:
    """Say whether a name goes on after the word: "the Escola do Porto"."""
    after = phrases.items[verb].last + 1
    return any(word.text[0].isupper() for word in phrases.words[after : after + 1])


def is_indicative(phrases: Phrases, verb: int) -> bool:
    """Say whether it is no question, wish, condition or inversion: "if it were", "have you"."""
    word = phrases.head(verb)
    if re.match("[1236]", phrases.kinds[verb + 1 :]):
        return False
    if phrases.kinds[:verb].rstrip("r").endswith("w"):
        return True
    return word.low == "are" or (
        phrases.words[-1].text != "?" and not (word.low == "were" and is_supposed(phrases, verb))
    )


def is_supposed(phrases: Phrases, verb: int) -> bool:
    """Say whether the verb may be that of a condition, wish or comparison: "if he were"."""
    before = [each.low for each in phrases.words[: phrases.items[verb].first]]
    return not (_CONDITIONS.isdisjoint(before) and _COMPARES.isdisjoint(before[-_AT_ONCE:]))


def _is_base(phrases: Phrases, verb: int) -> bool:
    """Say whether the word is the base of a verb, and neither noun nor adjective here."""
    word, forms = phrases.head(verb), verbs_of(phrases.head(verb).low)
    if "base" not in forms or "past" in forms:
        return False
    if word.tag == "VB" and ({"j", "r"} & set(forms["base"].kinds) or "participle" in forms):
        return False
    if phrases.kinds[verb + 1 : verb + 2] == "E":  # "live tweeted"
        return False
    after_which = phrases.kinds[:verb].rstrip("r").endswith("w")
    if phrases.kinds[verb] == "B" and (after_which or "n" not in forms["base"].kinds):
        return True
    return re.match("[rti346o12.]|$", phrases.kinds[verb + 1 :]) is not None or is_determined(
        phrases, verb + 1
    )


def holds_and(phrases: Phrases, at: int) -> bool:
    """Say whether the noun phrase at ``at`` is two joined by "and" or "or"."""
    item = phrases.items[at]
    return any(word.tag == "CC" for word in phrases.words[item.first : item.last])
