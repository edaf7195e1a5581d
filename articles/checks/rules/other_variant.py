"""A spelling of the other variant of English: "colour" in American copy.

Which variant the house writes, its sheet says; the words are pairs of two dictionaries,
see ``articles.checks.data.variants``. Names keep their spelling ("Labour Party"), and so
do speech and titles: only words in lower case, outside quotation marks, count. A word of
the house's own is right in any spelling.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.entries import is_joined
from articles.checks.house import House, Variant
from articles.checks.marked import marked_in
from articles.checks.variants import own_spelling
from articles.text.document import Span

_NAMES = {"en-US": ("British", "American"), "en-GB": ("American", "British")}


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every word that is spelt as the sheet's variant does not."""
    is_marked = marked_in(story)
    for word in story.document.words:
        form = word.text.removesuffix("'s").removesuffix("’s")
        own = own_spelling(form, house.sheet.variant)
        if own and form not in map(str.casefold, house.sheet.words):
            span = Span(word.start, word.start + len(form))
            if not is_joined(story.document.text, span) and not is_marked(span):
                yield _problem(span, form, own, house.sheet.variant)


def _problem(span: Span, form: str, own: str, variant: Variant) -> Problem:
    theirs, ours = _NAMES[variant]
    message = "“{word}” is the {theirs} spelling. {ours} copy has “{own}”."
    params = {"word": form, "theirs": theirs, "ours": ours, "own": own}
    return Problem(span.start, span.end, message, params, partial(list, (own,)))


RULE = Rule(
    slug="other_variant",
    category="style",
    severity="consider",
    version=1,
    title="Spelling of the other variant of English",
    why="Two ways of spelling in one paper look like carelessness.",
    find=find,
    scope="paragraph",
    flags=(
        ("The colour of the house is his own business.", "colour"),
        ("They organised a clean-up.", "organised"),
        ("Along the harbour’s edge grew reeds.", "harbour"),
    ),
    leaves=(
        "The Labour Party met in the Harbour Theatre of the World Trade Centre.",
        "“Our neighbours organised it,” she said.",
        "A color, a theater and an organized meter were analyzed at the center.",
        "Write to colour@example.org, read example.org/colour or follow @colour and #grey.",
    ),
)
