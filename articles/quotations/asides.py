"""What stands in evidence and was not said: labels, timestamps, page numbers, running heads.

A transcript names its speakers and counts its minutes in the middle of what they say, and
a page breaks where the paper ends. None of that interrupts a quote. A label that is a
negation (*No: …*) is speech, and stays.
"""

import re
from collections import Counter
from collections.abc import Iterator

_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|St)\.|[A-Z][\w’'.-]*|\d{1,2}|of|the|de|van|von)"
_LABEL = rf"(?!(?:No|Not|Never|None|Nothing|Nobody|Neither)\b){_NAME}(?:,? {_NAME}){{0,5}}"
_CAPITALS = r"[A-Z][A-Z’'.-]+"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_NOTES = (
    "laugh(?:s|ter|ing)?|applause|cheer(?:s|ing)?|inaudible|unintelligible|indiscernible|"
    "cross-?talk|music|pause|silence|sighs?|coughs?|video clip|audio clip|begin video|end video"
)

_ASIDES = re.compile(
    "|".join(
        (
            rf"^[ \t]*\d+[ \t]*\n(?=[ \t]*{_CLOCK}[ \t]*-->)",  # the number of a caption
            rf"{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}[^\n]*",
            rf"[\[(]{_CLOCK}(?:[ \t]*[-–—][ \t]*{_CLOCK})?[\])]",
            r"\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?\b",
            rf"^[ \t]*{_CLOCK}[ \t]*$",
            rf"^[ \t>]*{_LABEL}[ \t]+{_CLOCK}[ \t]*$",
            r"^[ \t]*[-–—]?[ \t]*\d{1,4}[ \t]*[-–—]?[ \t]*$",  # a page number
            r"^[ \t]*[Pp]age \d+(?: of \d+)?[ \t]*$",
            rf"^[ \t>–—-]*\[?{_LABEL}\]?[ \t]*(?:[\[(][^\])\n]{{1,20}}[\])])?:(?=\s|$)",
            r"^[ \t]*[QA]\.(?=[ \t])",
            # Captions run on: a name in capitals opens another's turn in mid-line.
            rf"(?<=[.!?…\])—–-] )(?!NO\b|NOT\b|NEVER\b){_CAPITALS}(?: {_CAPITALS}){{0,3}}:(?=\s)",
            r"(?<!\w)\[[^\W\d_]{2}[^\[\]\n]{0,30}\](?!\w)",
            rf"(?i:\((?:{_NOTES})\))",
            ">>+",
        )
    ),
    re.MULTILINE,
)
_LEAST_HEADS = 3  # pages with the same first or last line


def asides_in(text: str) -> list[tuple[int, int]]:
    """Return where asides stand, as starts and ends in order; none overlaps another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted({*_matched(text), *_running_heads(text)}):
        after = found[-1][1] if found else 0
        if end > after:
            found.append((max(start, after), end))
    return found


def blanked(text: str, stretches: list[tuple[int, int]]) -> str:
    """Return ``text`` with ``stretches`` of it turned to blanks; every offset holds."""
    parts: list[str] = []
    last = 0
    for start, end in stretches:
        parts += text[last:start], re.sub(r"[^\n]", " ", text[start:end])
        last = end
    return "".join([*parts, text[last:]])


def _matched(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _ASIDES.finditer(text))


def _running_heads(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that stand first or last on several pages, whatever number they bear."""
    if text.count("\f") < _LEAST_HEADS - 1:
        return
    edges: list[tuple[str, int, int]] = []
    for page in re.finditer(r"[^\f]+", text):
        lines = [m for m in re.finditer(r"\S[^\n]*", page.group()) if m.group().strip()]
        for line in {0: lines[0], 1: lines[-1]}.values() if lines else ():
            start = page.start() + line.start()
            edges.append((re.sub(r"\d+", "0", line.group().strip()), start, start + len(line[0])))
    often = Counter(line for line, _, _ in set(edges))
    yield from ((start, end) for line, start, end in edges if often[line] >= _LEAST_HEADS)
