"""Where the name of a place is no place: in dishes, in names of bodies and in titles of works.

"Chicken Kiev" and "Peking duck" keep the older name of the place; so do "Air India Bombay Ltd",
"the University of Bombay" and the film “Beyond Rangoon”, whatever the house calls the place.
"""

import re
from functools import cache, lru_cache

from articles.checks.data import read_list
from articles.checks.names import is_apart, is_common_word
from articles.checks.roles.headlines import has_capitals
from articles.checks.roles.jurisdictions import is_generic, named_at
from articles.text.document import Document, Span

#: A title of a work in quotation marks, of so many code points.
_TITLE = re.compile(r"[“\"‘]([^“”\"‘\n]{3,80}?)[,.]?[”\"’](?!\w)")
_FEWEST = 2  # words of a title; “Rangoon” alone may be anything
#: The word before: "Dynamo Kiev", "the University of Bombay".
_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_a-z][\w-]*\.?)(?: of)? \Z")
_AFTER = re.compile(r" ([^\W\d_a-z][\w-]*)")
#: No word beside a name that is looked at is longer (code points).
_WINDOW = 40
#: These tell a part of a place.
_PARTS = frozenset(
    """
    central downtown east eastern greater inner north northern old outer south southern west western
    """.split()  # noqa: SIM905
)


def is_fixed(document: Document, span: Span) -> bool:
    """Say whether the words at ``span`` are of a dish and the like, or of a title in marks."""
    return any(name.covers(span) for name in _fixed_names(document))


@lru_cache(maxsize=2)
def _fixed_names(document: Document) -> tuple[Span, ...]:
    listed = (Span(*match.span()) for match in _listed().finditer(document.text))
    titles = _TITLE.finditer(document.text)
    works = (Span(*title.span(1)) for title in titles if has_capitals(title[1], _FEWEST))
    return (*listed, *works)


def is_in_longer_name(document: Document, span: Span) -> bool:
    """Say whether the name of a place at ``span`` is part of the name of something else.

    Capitals beside it tell that, but in a headline, where they tell nothing.
    """
    block = document.block_at(span.start)
    if block is None or has_capitals(document.text[block.start : block.end]):
        return False
    before = _BEFORE.search(document.text, max(0, span.start - _WINDOW), span.start)
    after = _AFTER.match(document.text, span.end, span.end + _WINDOW)
    is_opening = before and before.start(1) in document.sentence_openings
    leads = before and _is_of_name(before[1]) and not (is_opening and is_common_word(before[1]))
    return bool(leads or (after and _is_of_name(after[1])))


def _is_of_name(word: str) -> bool:
    """Say whether a word with a capital makes one name with that of the place beside it."""
    if is_apart(word) or is_generic(word) or word.lower() in _PARTS:
        return False
    return named_at([word], 0) is None


@cache
def _listed() -> re.Pattern[str]:
    names = (r"\s+".join(map(re.escape, name.split())) for name in read_list("fixed_names.txt"))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})s?(?![\w-])", re.IGNORECASE)
