"""Where capitals stand in a story: names, and words that only open a sentence."""

import re

from articles.checks.engines.spelling import is_word
from articles.text.document import Document, Word

_NEXT = re.compile(r"(?:['’]s)?[ \n]([^\W\d_][\w'’-]*)")
_PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*\.?)[ \n]$")
#: No name is longer, so a window keeps the search short.
_WINDOW = 40
_TITLES = frozenset(
    "mr mrs ms mx dr prof rev sen rep gov gen lt col maj capt sgt sir dame lord".split()  # noqa: SIM905
)


def opens_sentence(document: Document, word: Word) -> bool:
    """Say whether nothing but quote marks and brackets stands before ``word`` in its sentence."""
    return word.start in document.sentence_openings


def beside_a_name(document: Document, word: Word) -> bool:
    """Say whether a capitalised word that is no sentence's opening stands next to ``word``.

    A title before it counts: "Mr. Wheelan" is a name whatever it resembles.
    """
    text = document.text
    after = _NEXT.match(text, word.end, word.end + _WINDOW)
    if after and after.group(1)[0].isupper():
        return True
    if opens_sentence(document, word):
        return False
    before = _PREVIOUS.search(text, max(0, word.start - _WINDOW), word.start)
    return before is not None and before.group(1)[0].isupper() and _names(document, before)


def _names(document: Document, before: re.Match[str]) -> bool:
    text = before.group(1).rstrip(".")
    opens = before.start(1) in document.sentence_openings
    return not opens or text.lower() in _TITLES or not is_word(text.lower())
