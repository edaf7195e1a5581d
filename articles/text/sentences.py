"""Where sentences end in edited English copy."""

import re
from collections.abc import Iterator

#: Abbreviations after which a full stop seldom ends a sentence (AP and Guardian usage).
ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof rev hon gov sen rep gen lt col maj capt sgt cpl pvt adm cmdr pres st sr
    jr vs etc no nos inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec fig vol pp
    ed eds e.g i.e cf al dept univ assn ave blvd rd
    """.split()  # noqa: SIM905, a list of 60 strings is harder to read
)

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+|$)")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_OPENS = re.compile(r"\s+[\"'“‘(\[]*[A-Z0-9À-Þ$£€#@]")


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
    word = _LAST_WORD.search(text, 0, match.start() + 1)
    if word is None or match.group()[0] != ".":
        return True
    last = word.group(1)
    is_initial = len(last) == 1 and last.isupper()
    return not (is_initial or last.lower() in ABBREVIATIONS)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    if stretch.strip():
        lead = len(stretch) - len(stretch.lstrip())
        yield start + lead, start + len(stretch.rstrip())
