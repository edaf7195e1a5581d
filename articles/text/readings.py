"""A text as a name in it may be spelt otherwise: “Mueller” for “Müller”, “Vanderberg”, “Zyx-en”.

What a name is compared with is the text as it is seen, and the same with ä, ö, ü, ø and å spelt
out, with particles and hyphens run together, and both. Other scripts are left as they are.
"""

import re
from weakref import WeakKeyDictionary

from articles.text.as_seen import Seen, as_seen, document_as_seen, laid_over
from articles.text.document import Document

#: As German (DIN 5007-2), Danish, Norwegian and Swedish spell them where the letter lacks.
_SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_SPELT |= {letter.upper(): spelt.capitalize() for letter, spelt in _SPELT.items()}
_LETTER = re.compile(f"[{''.join(_SPELT)}]")
_PARTICLES = "da|de|del|della|den|der|di|do|dos|du|el|la|las|le|les|ter|van|vom|von"
_CAPITAL = "".join(letter for letter in map(chr, range(0x250)) if letter.isupper())
#: The hyphen within a word; the blank after a particle that a name follows.
_JOINT = re.compile(
    rf"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])"
    rf"|\b((?i:{_PARTICLES}))[^\S\n]+(?=(?:(?i:{_PARTICLES})[^\S\n]+)*[{_CAPITAL}][^\W\d_])"
)
_further: "WeakKeyDictionary[Document, list[tuple[Document, Seen]]]" = WeakKeyDictionary()


def readings(text: str) -> list[Seen]:
    """Return ``text`` as it is seen, and each other way of spelling it, with where all stands."""
    seen = as_seen(text)
    every = [seen, spelt := _changed(seen, _LETTER), _changed(seen, _JOINT)]
    found = {each.text: each for each in reversed([*every, _changed(spelt, _JOINT)])}
    return list(reversed(found.values()))


def document_readings(document: Document) -> list[tuple[Document, Seen]]:
    """Return the document in each of its ``readings``, with the same blocks."""
    if document not in _further:
        others = readings(document.text)[1:]
        _further[document] = [(laid_over(document, seen), seen) for seen in others]
    return [document_as_seen(document), *_further[document]]


def _changed(seen: Seen, pattern: re.Pattern[str]) -> Seen:
    shown: list[str] = []
    places: list[int] = []
    end = 0
    for found in pattern.finditer(seen.text):
        put = _SPELT.get(found[0]) or found[1] or ""
        shown += seen.text[end : found.start()], put
        places += seen.places[end : found.start()]
        places += [seen.places[min(found.start() + at, found.end() - 1)] for at in range(len(put))]
        end = found.end()
    shown.append(seen.text[end:])
    return Seen("".join(shown), [*places, *seen.places[end:]])
