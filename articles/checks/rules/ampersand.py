"""An ampersand between words of running text: "fresh fish & chips".

It belongs in names of firms and in abbreviations alone (AP Stylebook, "ampersand"; Chicago
Manual of Style, 17th ed., 10.10): "Marks & Spencer", "R&B". What is quoted, as posts are, keeps
its own.
"""

import re
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.text.document import Span

_BETWEEN_WORDS = re.compile(r"(?<=[a-z]{2} )&(?:amp;)?(?= [a-z]{2})")
#: A name in which the words stand: "the Science & research Council".
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]* \Z")
_LONGEST = 30  # code points of a word of a name


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each ampersand that joins two words in small letters."""
    del house
    text = story.document.text
    for match in _BETWEEN_WORDS.finditer(text):
        is_name = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        if not (is_name or story.in_quote(Span(*match.span()))):
            message = "An ampersand belongs in names only: write “and”."
            yield Problem(*match.span(), message, suggest=lambda: ["and"])


RULE = Rule(
    slug="ampersand",
    category="punctuation",
    severity="consider",
    version=1,
    title="Ampersand for “and”",
    why="In running text a reader expects the word.",
    find=find,
    flags=(("The shop sells fresh fish & chips.", "&"),),
    leaves=(
        "He works at Dunn & Roe and at AT&T. They play R&B & soul.",
        "The Dunn & sons yard is shut. Is x & y set?",
        "“So kind & patient,” she wrote.",
    ),
    scope="paragraph",
)
