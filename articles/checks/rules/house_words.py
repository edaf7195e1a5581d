"""A word that the house avoids: "advisor" where its style sheet has "adviser".

The words, what is preferred and why are the sheet's own, see ``articles.checks.sheet``. An
entry in lower case leaves names alone: a capital where no sentence opens, and one before
another capital. What is quoted is left alone too, unless the entry says otherwise: a
speaker does not write to the house's style, but some words a house prints for nobody.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.entries import Avoided, find_avoided
from articles.checks.fixed_names import is_fixed
from articles.checks.house import House
from articles.checks.instead import capitalised, set_as
from articles.checks.marked import marked_in
from articles.text.document import Document

_VERBS = {"must": "forbids", "should": "bans", "consider": "avoids"}


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every word or phrase that the sheet avoids, in text order."""
    document, is_marked = story.document, marked_in(story)
    for avoided in find_avoided(house.sheet, document.text):
        is_protected = is_marked(avoided.span) and not avoided.entry.in_quotes
        if not (is_protected or _is_name(document, avoided) or is_fixed(document, avoided.span)):
            yield _problem(document, avoided)


def _is_name(document: Document, avoided: Avoided) -> bool:
    """Say whether capitals that the entry has not make a name of what was found."""
    start, end = avoided.span.start, avoided.span.end
    found = document.text[start:end]
    if found.islower() or not avoided.entry.avoid.islower() or _is_title_case(document, start):
        return False
    after = document.text[end:].lstrip()
    return start not in document.sentence_openings or after[:1].isupper()


def _is_title_case(document: Document, at: int) -> bool:
    """Say whether this is a headline with capitals throughout, where they make no name."""
    block = document.block_at(at)
    if block is None or block.kind != "headline":
        return False
    longer = [word.text for word in document.words_in(block.span) if len(word.text) > 4]
    return all(word[0].isupper() for word in longer if word[0].isalpha())


def _problem(document: Document, avoided: Avoided) -> Problem:
    start, end, entry = avoided.span.start, avoided.span.end, avoided.entry
    found, prefer = document.text[start:end], set_as(document, start, avoided.prefer)
    if entry.avoid.islower() and found[0].isupper():
        prefer = capitalised(prefer)
    if prefer:
        message = "House style is “{prefer}”, not “{word}”. {reason}"
    else:
        message = f"House style {_VERBS[entry.severity]} “{{word}}”. {{reason}}"
    return Problem(
        start,
        end,
        message,
        {"word": found, "prefer": prefer, "reason": entry.reason},
        partial(list, [prefer] if prefer else []),
        severity=entry.severity,
    )


RULE = Rule(
    slug="house_words",
    category="style",
    severity="consider",
    version=2,
    title="Word that the house avoids",
    why="Readers notice when one paper says the same thing in two ways.",
    find=find,
    scope="paragraph",
    flags=(
        ("She has been an advisor to the board.", "advisor"),
        ("Advisors to the board disagreed.", "Advisors"),
    ),
    leaves=(
        "“I was her advisor,” he said.",
        "The Advisor Group said its Advisor Of The Year was an adviser.",
        "Write to advisor@example.org or see www.example.org/advisor.",
    ),
)
