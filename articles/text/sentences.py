"""Where sentences end in edited English copy."""

import re
from collections.abc import Iterator

#: Abbreviations that stand before a name or a figure, so that a capital after their
#: full stop seldom begins a sentence (AP and Guardian usage).
ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof rev hon gov govs sen sens rep gen lt col maj capt sgt cpl pvt adm cmdr pres
    st vs no nos jan feb mar apr jun jul aug sep sept oct nov dec fig vol pp messrs mme mlle supt
    ed eds e.g i.e cf al dept univ assn ave blvd rd mt ft brig insp det pfc spc dist atty
    """.split()  # noqa: SIM905, a list of 60 strings is harder to read
)

#: Abbreviations that also end sentences: only a word that opens sentences tells.
_ENDING = frozenset(
    """
    jr sr etc inc ltd co corp bros ala ariz ark calif colo conn del fla ga ill ind kan ky la
    mass md mich minn miss mo mont neb nev okla ore pa reps tenn tex vt va wash wis wyo
    """.split()  # noqa: SIM905
)

#: Abbreviations only before a figure: "No. 5", but "He said no."
_BEFORE_FIGURES = frozenset({"no", "nos", "fig", "vol", "pp"})

_OPENERS = frozenset(
    """
    a after all although an and as at because before both but by despite during each even every
    few for from he her here his how however i if in instead it its last later many meanwhile
    more most much my no not nothing now of on once one only or other our since so some still
    such that the their then there these they this those though to under until we what when
    where whether which while who why with yet you your
    """.split()  # noqa: SIM905
)

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+|$)")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_OPENS = re.compile(r"\s+[\"'“‘(\[]*[A-Z0-9À-Þ$£€#@]")
_NEXT_WORD = re.compile(r"\W*([^\W\d_]+(?:['’]\w+)?)(\.?)")
_FIGURE = re.compile(r"\s*\d")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]|[Pp]h\.[Dd]")
_REPORTED = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|shouted|cried)\b"
)
#: No word that matters here is longer.
_WORD_WINDOW = 30


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of each sentence of one block, trimmed of blanks."""
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match.end() == len(text):
        return True
    if not _OPENS.match(text, match.end()):
        return False
    if match.group()[-1] in "\"”’'":  # “Who knows?” Ms. Doe said.
        return not _REPORTED.match(text, match.end())
    word = _LAST_WORD.search(text, max(0, match.start() - _WORD_WINDOW), match.start() + 1)
    if word is None or match.group()[0] != ".":
        return True
    return _stop_ends_sentence(word.group(1), text, match.end())


def _stop_ends_sentence(last: str, text: str, end: int) -> bool:
    if last.lower() in _BEFORE_FIGURES:
        return _FIGURE.match(text, end) is None
    if last.lower() in ABBREVIATIONS:
        return False
    if last.lower() not in _ENDING and not _INITIALS.fullmatch(last):
        return True
    following = _NEXT_WORD.match(text, end)
    if following is None or following.group(2):  # "I. M. Pei", "Ind. Gov. Doe"
        return False
    return last == "I" or following.group(1).lower() in _OPENERS


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    if stretch.strip():
        lead = len(stretch) - len(stretch.lstrip())
        yield start + lead, start + len(stretch.rstrip())
