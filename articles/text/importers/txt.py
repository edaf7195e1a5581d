"""Plain text: all of it is the body, but for a first line that is plainly a headline."""

import re

from articles.text.copy import Copy
from articles.text.encodings import decode
from articles.text.importers.base import Imported

#: Newspapers' web headlines run to about a dozen words; a longer first line is copy.
HEADLINE_WORDS = 15

_FIRST_PARAGRAPH = re.compile(r"\s*(?P<line>\S[^\n]*)\n[^\S\n]*\n\s*(?P<next>\S[^\n]*)")
_ENDS_AS_SENTENCE = re.compile(r"[.!?…:;,\"'”’»)\]]\s*$")


def read(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """Read a ``.txt`` file; raises CannotRead."""
    text = Copy(body=decode(name, data, encoding)).normalised().body
    headline = headline_of(text)
    body = text[text.index(headline) + len(headline) :] if headline else text
    return Imported(Copy(headline=headline, body=body).normalised())


def headline_of(text: str) -> str:
    """Return the first line of ``text`` (LF line ends) where it is a headline, else "".

    It is one when it has letters and up to ``HEADLINE_WORDS`` words, does not end as
    sentences and quotes end, and stands alone before a longer paragraph.
    """
    match = _FIRST_PARAGRAPH.match(text)
    if match is None:
        return ""
    line = match["line"].rstrip()
    words = len(line.split())
    is_headline = (
        re.search(r"[^\W\d_]", line)
        and words <= HEADLINE_WORDS
        and not _ENDS_AS_SENTENCE.search(line)
        and words < len(match["next"].split())
    )
    return line if is_headline else ""
