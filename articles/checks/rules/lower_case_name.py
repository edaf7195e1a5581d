"""A name without its capital: "spanish", "facebook".

Dictionaries know it with capitals alone, and the grammar engine's speller suggests those
first. Short words are left alone, since many are words of other languages, and so is what
stands in addresses.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import is_word
from articles.checks.house import House
from articles.checks.lexicon import is_of_its_own_kind
from articles.checks.speller import Speller, lacks_capital
from articles.text.document import Span


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every name that lacks its capital; none where the engine could not be asked."""
    text = story.document.text
    own = {part for words in house.sheet.words for part in words.split()}
    for match in Speller.of(story).rejected or ():
        form = text[match.start : match.end]
        if form in own or is_word(form) or not lacks_capital(form, match.suggestions):
            continue
        if not is_of_its_own_kind(text, Span(match.start, match.end)):
            message = "“{form}” is a name: “{name}”."
            params = {"form": form, "name": match.suggestions[0]}
            yield Problem(
                match.start, match.end, message, params, partial(list, match.suggestions[:1])
            )


RULE = Rule(
    slug="lower_case_name",
    category="capitals",
    severity="should",
    version=1,
    title="Name without its capital",
    why="A name in lower case reads as a slip of the finger.",
    find=find,
    scope="paragraph",
    flags=(
        ("She speaks spanish and drives to Chicago on Fridays.", "spanish"),
        ("They met on facebook and married.", "facebook"),
    ),
    leaves=(
        "She speaks Spanish and met him on Facebook; the china cups stood on a french window.",
        "Write to sales@chicago.example or see www.example.org/facebook/posts under #chicago.",
        "They drank the “facebook” of wines in the rue de la Paix, avec les amis du quartier.",
    ),
)
