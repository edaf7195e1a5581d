"""A whole sentence or paragraph in quote marks that nobody is said to have spoken.

AP Stylebook, “quotations in the news”: say who is speaking; the reader must never guess.
A paragraph that is all quote is not given to whoever stood before it, since the next
paragraph of a story is often somebody else's. What counts as a speaker is read by
``articles.quotations``; headlines may leave the speaker to the story.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.quotations.base import Quote

_TOLD_BELOW = frozenset(("headline", "standfirst"))


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each direct or block quote without a sure speaker, once.

    Where words beside it say that somebody speaks, and not who, ``unsure_speaker`` asks.
    """
    for quote in story.quotes:
        is_known_or_asked = quote.attributed or (quote.cue and quote.speaker)
        if quote.kind in ("direct", "block") and not is_known_or_asked:
            yield from orphan(story, quote)


def orphan(story: Story, quote: Quote) -> Iterator[Problem]:
    """Yield the problem of a quote without a speaker, unless it stands above the story."""
    block = story.document.block_at(quote.span.start)
    if block is not None and block.kind in _TOLD_BELOW:
        return
    names = ", ".join(candidate.text for candidate in quote.candidates)
    if names:
        message = "Who said this? Name the speaker beside the quote. Named near it: {names}."
        yield Problem(quote.span.start, quote.span.end, message, {"names": names})
    else:
        message = "Who said this? Name the speaker beside the quote."
        yield Problem(quote.span.start, quote.span.end, message)


_ALONE = "“The roof came down at six. We heard it from the bakery.”"

RULE = Rule(
    slug="orphan_quote",
    category="attribution",
    severity="must",
    version=1,
    title="Quote without a speaker",
    why="Readers, and the fact-checker, must know whose words these are.",
    find=find,
    flags=(
        (f"Mayor Ines Calloway toured the street.\n\n{_ALONE}\n\nWork starts in May.", _ALONE),
        (f"Smoke hung over the square on Monday. {_ALONE}", _ALONE),
    ),
    leaves=(
        "“The roof came down at six,” said Ines Calloway, the mayor. “We heard it.”",
        "Ines Calloway took questions.\n\n“It came down at six.\n\n“We all heard it,” she said.",
        "She called it “a mess” and left for the “Long Way Home” premiere.",
        "The mayor sat down. “The roof fell at six.” She added: “We heard it from the oven.”",
    ),
)
