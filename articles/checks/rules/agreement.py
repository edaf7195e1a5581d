"""A verb that does not agree with its subject: "The box of nails are heavy".

A present verb and "was" take the number of their subject, whatever stands between them
(Quirk and others, A Comprehensive Grammar of the English Language, 1985, 10.34 to 10.50).
Left alone is what usage leaves open: groups of people, names, quantities and measures, two
subjects with "or", "he were" in wishes, and "that he go" after a demand. In speech "there
is two" and "he don't" are left to the speaker.
"""

from collections.abc import Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.concord import clashes
from articles.checks.concord.base import MANY, Clash
from articles.checks.house import House
from articles.checks.inflections import for_many, for_one, verbs_of
from articles.checks.phrases import Phrases
from articles.text.document import Document, Span

#: Verbs that people use in speech without regard to number.
_SPOKEN = frozenset({"is", "was", "do"})


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every verb that surely does not agree with its subject."""
    del house
    for phrases in story.phrases:
        for clash in clashes(phrases):
            verb = phrases.words[clash.verb]
            if verb.low not in _SPOKEN or not story.in_quote(Span(verb.start, verb.end)):
                yield _problem(story.document, phrases, clash)


def _problem(document: Document, phrases: Phrases, clash: Clash) -> Problem:
    verb, item = phrases.words[clash.verb], phrases.items[clash.subject]
    # Of "this cause us" the tagger makes "this cause" one noun phrase, verb and all.
    last = item.last - 1 if item.last == clash.verb else item.last
    subject = document.text[phrases.words[item.first].start : phrases.words[last].end]
    right = _right(verb.low, subject, clash.is_one)
    return Problem(
        verb.start,
        verb.end,
        "“{verb}” does not agree with “{subject}”: write “{right}”.",
        {"verb": verb.text, "subject": subject, "right": right[0]},
        partial(list, right),
    )


def _right(verb: str, subject: str, is_one: bool) -> tuple[str, ...]:
    """Return what the verb has to be: present first, then past where that may be meant."""
    if verb == "where":  # "there where two"
        return ("was" if is_one else "were",)
    if not is_one:
        return ("am" if subject == "I" and verb == "is" else for_many(verb) or verb,)
    past = verbs_of(verb)["base"].past[:1] if verb not in MANY and "base" in verbs_of(verb) else ()
    return (for_one(verb) or verb, *past)


RULE = Rule(
    slug="agreement",
    category="grammar",
    severity="should",
    version=2,
    title="Verb does not agree with its subject",
    why="Where a long phrase parts subject and verb, the verb follows the wrong noun.",
    find=find,
    scope="paragraph",
    flags=(
        ("The box of nails in the shed were heavy.", "were"),
        ("The mayor is calling out landlords for raising rents and have pleaded for help.", "have"),
        ("The mayor, who is still in Oslo, have sent a note.", "have"),
        ("The causes of the fire, which began in May, was unclear.", "was"),
        ("Each of the houses have a garden.", "have"),
        ("The list of names are long.", "are"),
        ("Other trains, such as the one to Oslo, runs late.", "runs"),
        ("The man who sells the boxes have left.", "have"),
        ("She also speak with veterans.", "speak"),
        ("Now it get even worse.", "get"),
        ("They was late again.", "was"),
        ("A shop which sell bread opened.", "sell"),
        ("There was two reasons for it.", "was"),
        ("Then there where two trees.", "where"),
        ("The fog lifted and this cause us to turn back.", "cause"),
        ("The report address the causes of the fire.", "address"),
    ),
    leaves=(
        "A number of people are waiting, and the number of beds is small.",
        "One in five are poor, and one out of ten of them is a child.",
        "He said the mayor and the clerk, who is out, have left. The team, who won, are here.",
        "Gone are the days when the port paid for it.",
        "The team are late. The team is late. The police have come.",
        "Ten miles is a long way. Two thirds of it is gone.",
        "They demand that he go, and I insist that she have a say.",
        "If he were here, he would say so. She wishes it were over.",
        "She is one of those who are never late.",
        "Does he go? Where does she live? Nor do they care.",
        "The king and the queen have left; neither he nor they know why.",
        "I saw him leave and heard it fall. Let it be. Make it work.",
        "He helps her cook and clean the house.",
        "The boxes of wood that are stacked there are dry.",
        "“There is two of them, and he don’t care,” she said.",
        "Reading books is fun. What they want is money. Sanders wants a vote.",
        "The director said the man who runs the shops has left.",
    ),
)
