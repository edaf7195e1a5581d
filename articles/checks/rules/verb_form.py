"""A verb in a form that the words around it do not take: "could wired", "of learn".

The auxiliaries, "to" and prepositions each take one form of the verb after them (Quirk and
others, A Comprehensive Grammar of the English Language, 1985, 3.21 to 3.56 and 9.1). What
people say but do not write ("I seen it") is left to a quoted speaker.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.clipped_verbs import clipped_verbs
from articles.checks.gerunds import missing_gerunds
from articles.checks.house import House
from articles.checks.surplus_verbs import surplus_verbs
from articles.checks.verb_groups import Words, WrongForm, wrong_forms
from articles.text.document import Document, Span


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every verb that is surely not in the form which its place asks for."""
    del house
    for phrases in story.phrases:
        words = phrases.words
        spoken = [form for form in clipped_verbs(words) if not _in_quote(story, words, form)]
        forms = (*wrong_forms(words), *missing_gerunds(words), *surplus_verbs(words), *spoken)
        found = {form.last: form for form in forms}
        yield from (_problem(story.document, words, form) for form in found.values())


def _in_quote(story: Story, words: Words, form: WrongForm) -> bool:
    return story.in_quote(Span(words[form.first].start, words[form.last].end))


def _problem(document: Document, words: Words, form: WrongForm) -> Problem:
    start, end = words[form.first].start, words[form.last].end
    return Problem(
        start,
        end,
        "“{verb}” is not the form that goes with “{before}”: write “{right}”.",
        {
            "verb": document.text[start:end],
            "before": words[form.before].text,
            "right": "” or “".join(form.right),
        },
        partial(list, form.right),
    )


RULE = Rule(
    slug="verb_form",
    category="grammar",
    severity="should",
    version=1,
    title="Wrong form of a verb",
    why="After an auxiliary, “to” or a preposition only one form of a verb is English.",
    find=find,
    scope="paragraph",
    flags=(
        ("The fees could wired to a bank.", "wired"),
        ("They did not went home.", "went"),
        ("The club has went bust.", "went"),
        ("It is recommend that buyers wait.", "recommend"),
        ("We use a scale to chose the winner.", "chose"),
        ("They are able to eating out.", "eating"),
        ("He spoke of learn a trade.", "learn"),
        ("She enjoys to swim in the sea.", "to swim"),
        ("We look forward to see the film.", "see"),
        ("The fruit, commonly know as a lime, is sour.", "know"),
        ("He is suppose to pay.", "suppose"),
        ("I been to Oslo twice.", "been"),
    ),
    leaves=(
        "She can put it there; he had put it there; they did not put it there.",
        "To found a town is hard. He found to his horror that it sank.",
        "All he has to do is ask. What they did was give up.",
        "Let's get back to work. Let’s not forget the rest.",
        "He committed to paying and looked forward to seeing her.",
        "Can dogs see? What do you guys think? Will it do?",
        "The free will is strong. A must see. She would rather go.",
        "Had I known, have we seen it, am I being heard?",
        "The man we spoke to said so. What are you looking for include it?",
        "They sort of have a plan, and we kind of develop it.",
        "“I been there,” he said. “I seen it.”",
        "It used to be fine. Did it use to be?",
    ),
)
