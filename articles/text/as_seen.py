"""A text as it is seen in print: without what nobody sees, in the letters that one takes it for.

A soft hyphen, a zero-width space or a Cyrillic а within a name hides it from a search, and from
no reader. Words are compared as they are seen here; every place is one of the text itself.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from articles.text.document import Block, Document, Span

#: Default_Ignorable_Code_Point (Unicode 16, DerivedCoreProperties.txt), interlinear annotation,
#: and marks that are laid over a letter where no letter of its own holds them.
_UNSEEN = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_IS_UNSEEN = re.compile(f"[{_UNSEEN}]")
#: Letters in a ring or brackets and Roman figures: no letters to Unicode, which says of which.
_RINGED = re.compile("[\u2160-\u217f\u249c-\u24e9\U0001f110-\U0001f149]")
#: What is taken for a Latin letter: Unicode TR39, confusables.txt, of the scripts that fonts
#: have; and the small letters that it tells apart by their height alone, as т and ᴛ.
_TAKEN_FOR = {
    "A": "ΑАᎪᗅꓮ", "B": "ΒВᏴᗷꓐꞴ", "C": "ϹСᏟⲤꓚ", "D": "Ꭰᗞᗪꓓ", "E": "ΕЕᎬⴹꓰ", "F": "ϜᖴꓝꞘ",
    "G": "ԌᏀᏳꓖ", "H": "ΗНᎻᕼⲎꓧ", "I": "ΙІӀᏆⲒꓲ", "J": "ͿЈᎫᒍꓙꞲ", "K": "ΚКᏦⲔꓗ", "L": "Ꮮᒪⳑꓡ",
    "M": "ΜϺМᎷᗰⲘꓟ", "N": "ΝⲚꓠ", "O": "ΟОՕⲞⵔꓳ", "P": "ΡРᏢᑭⲢꓑ", "Q": "ԚⵕႳ", "R": "ᎡᏒᖇꓣƦ",
    "S": "ЅՏᏕᏚꓢ", "T": "ΤТᎢⲦꓔ", "U": "Սᑌꓴ", "V": "ѴᏙᐯⴸꓦ", "W": "ԜᎳᏔꓪ", "X": "ΧХⲬⵝꓫꞳ",
    "Y": "ΥϒҮУᎩᎽⲨꓬ", "Z": "ΖᏃꓜ",
    "a": "αаɑᴀ", "b": "βвьʙᏏᑲᖯƄ", "c": "ϲсᴄⲥ", "d": "ԁᴅᏧᑯ", "e": "εеҽᴇꬲ", "f": "ꜰꞙ", "g": "ցɡɢᶃƍ",
    "h": "нһհʜᏂ", "i": "ιіɪɩꙇᎥ", "j": "ϳјᴊ", "k": "κкᴋ", "l": "ӏʟǀ", "m": "мᴍ", "n": "ηпոռɴ",
    "o": "οσоօⲟᴏᴑ", "p": "ρϱрᴘⲣ", "q": "ԛգզ", "r": "гʀᴦⲅꭇꭈ", "s": "ѕꜱƽ", "t": "τтᴛ",
    "u": "υսʋᴜꭎꭒ", "v": "νѵᴠ", "w": "ωѡԝաɯᴡ", "x": "χхᕁᕽ", "y": "γуүყɣʏᶌ", "z": "ᴢ",
}  # fmt: skip
_LATIN = {seen: letter for letter, like in _TAKEN_FOR.items() for seen in like}
_IS_LATIN = re.compile("[A-Za-z\xaa-\u024f\u1e00-\u1eff]")
#: What a letter of another script is taken for where a word of that script has it: the first.
_OTHERS = tuple(
    (
        {letter: own[0] for letter, like in _TAKEN_FOR.items() if (own := script.findall(like))},
        script,
    )
    for script in (re.compile("[\u0400-\u052f]"), re.compile("[\u0370-\u03ff\u1f00-\u1fff]"))
)
#: Nothing here is seen as anything but itself.
_PLAIN = "\x00-\xac\xae-\u017e\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
_IS_ODD = re.compile(f"[^{_PLAIN}]")
#: Greek and Cyrillic letters are what they are, alone.
_MAY_CHANGE = re.compile(f"[^{_PLAIN}\u0370-\u03cf\u0400-\u0482\u048a-\u052f]")
_LETTERS = re.compile(r"[^\W\d_]+")


#: Documents that are seen otherwise than they are; each is read once for all who look.
_changed: "WeakKeyDictionary[Document, tuple[Document, Seen]]" = WeakKeyDictionary()


class Seen(NamedTuple):
    """A text as it is seen, and where each of its code points stands in the text itself."""

    text: str
    places: Sequence[int]  #: one more than code points, the last being where the text ends

    def span(self, start: int, end: int) -> Span:
        """Return where in the text itself ``self.text[start:end]`` stands, which is not empty."""
        return Span(self.places[start], self.places[end - 1] + 1)


def as_seen(text: str) -> Seen:
    """Return ``text`` as a reader sees it.

    A word in letters of two scripts is read as one of the first script that has all of them,
    Latin before others; one in another script alone is read as Latin only in a line that is
    Latin, and has no letter that is not taken for a Latin one.
    """
    if not _IS_ODD.search(text):
        return Seen(text, range(len(text) + 1))
    shown: list[str] = []
    places: list[int] = []
    end = 0
    for found in _MAY_CHANGE.finditer(text):
        plain = _plain(found[0])
        shown += text[end : found.start()], plain
        places += *range(end, found.start()), *[found.start()] * len(plain)
        end = found.end()
    shown.append(text[end:])
    places += range(end, len(text))
    seen = "\n".join(map(_read_line, "".join(shown).split("\n")))
    return Seen(seen, [*places, len(text)])


def is_blank(text: str) -> bool:
    """Say whether ``text`` shows a reader nothing: blanks, control and other unseen characters."""
    return not any(_is_shown(letter) for letter in text)


def document_as_seen(document: Document) -> tuple[Document, Seen]:
    """Return the document as it is seen, with the same blocks, and where it all stands."""
    if document in _changed:
        return _changed[document]
    seen = as_seen(document.text)
    if seen.text == document.text:
        return document, seen
    _changed[document] = laid_over(document, seen), seen
    return _changed[document]


def laid_over(document: Document, seen: Seen) -> Document:
    """Return the document's blocks over its text as it is ``seen``."""
    at = seen.places
    blocks = (
        Block(bisect_left(at, block.start), bisect_left(at, block.end), block.kind)
        for block in document.blocks
    )
    return Document(seen.text, tuple(blocks))


def _is_shown(letter: str) -> bool:
    # Of the categories of Unicode: no separators, no others. A blank of Braille is a symbol there.
    is_seen = unicodedata.category(letter)[0] not in "ZC" and letter != "\u2800"
    return is_seen and not _IS_UNSEEN.match(letter)


@lru_cache(maxsize=10_000)
def _plain(letter: str) -> str:
    """Return a letter without its width or font; nothing for what is not seen."""
    if _IS_UNSEEN.match(letter):
        return ""
    if _RINGED.match(letter):
        return unicodedata.normalize("NFKC", letter).strip("()")
    if not letter.isalpha():
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    return plain if plain.isalpha() else letter


def _read_line(line: str) -> str:
    if not _IS_ODD.search(line):
        return line
    letters = {_base(letter) for letter in line if letter.isalpha()}
    others = {letter for letter in letters if not _IS_LATIN.match(letter)}
    is_latin = others != letters and others <= _LATIN.keys()
    return _LETTERS.sub(lambda found: _read(found[0], is_latin), line)


@lru_cache(maxsize=10_000)
def _read(word: str, in_latin: bool) -> str:
    if not _IS_ODD.search(word):
        return word
    is_mixed = _IS_LATIN.search(word)
    if latin := _in_letters(word, _LATIN, _IS_LATIN):
        return latin if is_mixed or in_latin else word
    readings = (_in_letters(word, letters, script) for letters, script in _OTHERS)
    return next(filter(None, readings), word) if is_mixed else word


def _in_letters(word: str, letters: dict[str, str], script: re.Pattern[str]) -> str:
    """Return the word in the letters of ``script``, or nothing where not all look like some."""
    read = "".join(letters.get(_base(letter), letter) for letter in word)
    return read if all(map(script.match, read)) else ""


@lru_cache(maxsize=10_000)
def _base(letter: str) -> str:
    """Return the letter without its accents."""
    return unicodedata.normalize("NFD", letter)[0]
