"""Offices by the many names they go by, and which of two are one, apart, or beyond comparing.

A prime minister is a premier, and in German a chancellor; whoever heads a region's
administration is its governor. A president is neither the prime minister nor the vice
president of the same country; a senator sits in no other chamber. Of an office that is not
listed here only its own words are known: it is the same as one that is called the same.
"""

import re
from functools import lru_cache

from articles.registry.keys import fold

#: Names by the office that they mean, in lower case. Sources: the titles of the CIA World
#: Factbook, the house styles of the Associated Press and of Congress.
_NAMES: dict[str, tuple[str, ...]] = {
    "president": ("president", "state president", "federal president", "pres",
                  "executive president", "transition president"),
    "vice president": ("vice president", "vice-president", "veep", "first vice president",
                       "second vice president"),
    "deputy president": ("deputy president",),
    "prime minister": ("prime minister", "premier", "pm", "head of government", "taoiseach",
                       "minister president", "minister-president", "chief of government",
                       "government head", "president of the government",
                       "chairman of the council of ministers",
                       "chairman of the council of minister",
                       "president of the council of ministers"),
    "deputy prime minister": ("deputy prime minister", "deputy premier", "vice premier",
                              "first deputy prime minister", "first deputy premier", "vice-premier",
                              "second deputy prime minister", "third deputy prime minister",
                              "vice prime minister",
                              "executive vice premier", "deputy pm", "tanaiste", "vice chancellor",
                              "deputy prime ministers", "deputy premiers",
                              "executive vice premiers"),
    "chancellor": ("chancellor", "federal chancellor"),
    "king": ("king",),
    "queen": ("queen",),
    "emperor": ("emperor", "empress", "mikado"),
    "sultan": ("sultan", "yang di-pertuan agong"),
    "emir": ("emir", "amir", "ruler"),
    "prince": ("prince", "princess", "sovereign prince", "reigning prince"),
    "crown prince": ("crown prince", "crown princess"),
    "grand duke": ("grand duke", "grand duchess"),
    "pope": ("pope", "pontiff", "bishop of rome"),
    "supreme leader": ("supreme leader",),
    "leader": ("leader", "de facto leader", "taliban leader"),
    "head of state": ("head of state", "chief of state", "state affairs commission president",
                      "state affairs commission chairman"),
    "monarch": ("monarch", "sovereign"),
    "governor general": ("governor general", "governor-general"),
    "governor": ("governor", "gov"),
    "senator": ("senator", "sen", "us senator", "united states senator"),
    "representative": ("representative", "rep", "congressman", "congresswoman", "us representative",
                       "us rep", "us congressman", "us congresswoman", "congressperson",
                       "member of the house of representatives", "member of the us house",
                       "member of the house", "house member", "delegate", "del",
                       "resident commissioner"),
    "lieutenant governor": ("lieutenant governor", "lieutenant-governor", "lt gov"),
    "mayor": ("mayor", "lord mayor"),
    "first minister": ("first minister",),
    "foreign minister": ("foreign minister", "minister of foreign affairs",
                         "minister for foreign affairs", "external affairs minister",
                         "minister of external affairs"),
    "defense minister": ("defense minister", "defence minister", "minister of defense",
                         "minister of defence"),
    "finance minister": ("finance minister", "minister of finance"),
    "interior minister": ("interior minister", "minister of the interior",
                          "minister of internal affairs"),
    "secretary of state": ("secretary of state",),
    "member of congress": ("member of congress", "lawmaker", "legislator", "us lawmaker",
                           "member of the us congress", "congressmember"),
}  # fmt: skip
_KINDS = {fold(name): kind for kind, names in _NAMES.items() for name in names}
#: Plurals of titles that stand before several names.
PLURALS = {
    fold(plural): kind
    for plural, kind in (
        ("presidents", "president"), ("vice presidents", "vice president"),
        ("prime ministers", "prime minister"), ("premiers", "prime minister"),
        ("chancellors", "chancellor"), ("kings", "king"), ("popes", "pope"), ("leaders", "leader"),
        ("senators", "senator"), ("sens.", "senator"), ("reps.", "representative"),
        ("representatives", "representative"), ("congressmen", "representative"),
        ("congresswomen", "representative"), ("governors", "governor"), ("govs.", "governor"),
    )
}  # fmt: skip
#: Capitalised before a name, these are no part of it.
TITLE_WORDS = frozenset(word for name in (*_KINDS, *PLURALS) for word in name.split())
MONARCHS = frozenset({"king", "queen", "emperor", "sultan", "emir", "prince", "grand duke"})
#: Their holders go by their first names.
FIRST_NAMED = MONARCHS | {"crown prince", "pope"}
_STATE = MONARCHS | {"president"}
_HEADS = _STATE | {"prime minister", "chancellor", "supreme leader", "head of state"}
#: What an office that is named loosely may be.
_WIDER = {
    "prime minister": frozenset({"chancellor"}),
    "leader": _HEADS,
    "head of state": _STATE,
    "monarch": MONARCHS,
    "member of congress": frozenset({"senator", "representative"}),
    "emperor": frozenset({"king"}),
}
#: Offices of which nobody holds two in one place.
_APART = (
    frozenset({"president", "vice president", "deputy president", "prime minister", "chancellor",
               "deputy prime minister"}),
    frozenset({"president", "king", "queen", "emperor"}),
    frozenset({"president", "supreme leader"}),
    frozenset({"senator", "representative", "governor"}),
)  # fmt: skip
#: Offices that are named without a place where everybody knows whose they are.
TOP = frozenset({"president", "prime minister", "chancellor", "king", "queen", "emperor", "pope"})
#: Offices that bodies of many people give: two of one name may well hold one each.
OF_MANY = frozenset({"senator", "representative", "member of congress"})
#: Offices that nobody holds in two places, at whatever time; governors go from one to another,
#: and of members of large houses some bear one name.
LASTING = TOP | {"vice president", "leader", "head of state", "monarch", "senator"}
#: Offices that few hold, so that another of the same name is hardly meant.
OF_FEW = TOP | {"vice president", "deputy president"}
#: Offices that with their place say of what body they are.
TELLING = frozenset(_NAMES) - {"governor", "leader", "head of state"}
#: Offices of a region or town, of which there is one by a name.
LOCAL = frozenset({"governor", "mayor"})
_ACTING = re.compile(r"\b(?:acting|interim|caretaker|provisional|transitional)\b", re.I)
_HEAD_OF_REGION = re.compile(
    r"\bhead\b.*\badministration\b|\badministration head\b"
    r"|^(?:regional )?head$|^head of the region$"
)
_ASIDE = re.compile(r"\([^)]*\)|\b(?:acting|interim|caretaker|provisional|transitional)\b", re.I)


@lru_cache(maxsize=10_000)
def office_of(title: str) -> str:
    """Return the office that a title of a register means, or the folded title itself."""
    plain = " ".join(fold(word) for word in _ASIDE.sub(" ", title).split())
    if _HEAD_OF_REGION.search(plain):
        return "governor"
    whole = re.sub(r"^the ", "", plain)
    return _KINDS.get(whole) or _KINDS.get(re.sub(r" (?:of|for) .*", "", whole)) or whole


def is_acting(title: str) -> bool:
    """Say whether the title is that of somebody who only stands in."""
    return _ACTING.search(title) is not None


@lru_cache(maxsize=10_000)
def offices_of(title: str) -> frozenset[str]:
    """Return the offices that a title means: two of "King and Prime Minister"."""
    return frozenset(
        office_of(part) for part in re.split(r" (?:and|or) (?=[A-Z])|, | ?/ ?", title) if part
    )


def known_office(title: str) -> str | None:
    """Return the office that a folded title in the copy means, if it is listed here."""
    return _KINDS.get(title)


def opens_title(word: str) -> bool:
    """Say whether a folded word is the first of a title that is listed here."""
    return word in _FIRST_WORDS


_FIRST_WORDS = frozenset(name.split()[0] for name in (*_KINDS, *PLURALS))


def is_same(claimed: str, known: str) -> bool:
    """Say whether somebody in the office ``known`` may be called by ``claimed``."""
    return claimed == known or known in _WIDER.get(claimed, ())


def are_apart(claimed: str, known: str) -> bool:
    """Say whether nobody can hold both offices in one place at one time."""
    held = {claimed, known}
    return not is_same(claimed, known) and any(held <= offices for offices in _APART)
