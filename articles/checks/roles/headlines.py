"""Headlines, where a capital tells no name: "OBAMA VISITS KENYA", "Obama Visits Kenya"."""

import re

from articles.text.document import Document, Span

#: Code points; a paragraph in which all words have capitals is no headline.
_LONGEST = 200
#: What tells a sentence: words in lower case that are none of those that headlines have so.
_SENTENCE = re.compile(
    r"\A\W*[a-z]|(?<![\w’'-])(?!(?:an?|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|per"
    r"|than|the|to|up|via|vs|with)\b)[a-z]"
)
_WORD = re.compile(r"[^\W\d_][^\W_]*")
_FEWEST = 3  # words


def headlines_of(document: Document) -> tuple[Span, ...]:
    """Return the blocks of ``document`` in which all words but small ones have a capital."""
    short = (block.span for block in document.blocks if block.end - block.start <= _LONGEST)
    return tuple(span for span in short if has_capitals(document.text[span.start : span.end]))


def has_capitals(text: str, fewest: int = _FEWEST) -> bool:
    """Say whether all of so many words or more, but for small ones, begin with a capital."""
    return _SENTENCE.search(text) is None and len(_WORD.findall(text)) >= fewest
