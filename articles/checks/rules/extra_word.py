"""A small word too many: "the a house", "despite of the rain", "they discussed about it".

Two determiners where one can stand, prepositions after verbs that take their object without
one, and the same said twice ("more better"). Only patterns that are hardly ever right (see
``articles.checks.wording``); a word typed twice is for the rule "doubled_word".
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.wording import Wordings

_MINE = "my|your|his|their|our|its"
_ME = "me|him|them|us"

_EXTRA = (
    # two determiners
    "the [a|an] NN*|JJ|VBN",
    "a|an [the|this|that|these|those|any|some|each|every]",
    f"a|an [{_MINE}|her] NN*|JJ",
    f"the [{_MINE}|her] NN*|JJ",
    "the [this|these|those|each|every|any|another]",
    "my|his|their|our [the|a|an|this|that|these|those|my|your|their|our] NN*|JJ",
    "[a|an] many|several|these|both|various NNS|JJ",
    "[an] another",
    "[a] lots|plenty of",
    # a determiner before what cannot follow it
    "[the|a|an] of|from|with|for|at|into|about|because|and|but|or|if|than DT|PRP$",
    "[the|a|an] is|are|was|were|has|have|been|would|should|could|he|she|they|we|him|them|me",
    "in|of|during|after|before|since [the] world war i|ii|1|2|one|two !NN*|JJ",
    "[the] nowadays",
    "in [the] addition ,|to",
    "for [the] instance|example ,",
    # to
    "~know|~learn|~understand [to] how",
    f"let|lets|letting {_ME}|you|her|it [to] VB",
    f"make|makes|making {_ME}|you [to] VB",
    "made me|him|us|her [to] VB",
    "!what|all|everything|as|whatever PRP|NN|NNS must|should [to] VB",
    "~ask [to] DT|PRP$ NN|NNS to",
    "go|goes|went|going|gone [to] home|there|here|abroad|upstairs|downtown|downstairs",
    "enter|enters|entered [in|to] the room|house|building|city|country|school|class|market|sector",
    f"we|i|they|he|she contacted [with|to] {_ME}|her|PRP$",
    "regarding [to|of|about|on]",
    "reach [to|at] the",
    # of, about and other prepositions
    "despite [of]",
    "comprises|comprising|lacks [of]",
    "~discuss|~emphasize|~emphasise [about] DT|PRP$|NN*|WRB|WP",
    "~emphasize|~emphasise [on] DT|PRP$",
    "mentioned [about] DT|PRP$|NN*",
    "[of] by VBG",
    f"married [with] {_ME}|her",
    "since [from]",
    "in [nowadays]",
    "inside|outside [from] DT",
    "[in|on|at] yesterday|tomorrow .|,|PRP",
    # twice the same
    "[more] better|bigger|faster|easier|stronger|cheaper|smaller|happier|safer|worse|richer"
    "|healthier|longer",
    "[most] JJS",
    "more [more]",
    "very [most]",
    # a verb beside a verb
    "i [am|'m] agree|think|believe|want|know|hope",
    "we|they|you [are] agree|think|believe|want|know|hope",
)
_WORDINGS = Wordings((pattern, "") for pattern in _EXTRA)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each word too many with the one after it."""
    del house
    for slip in _WORDINGS.slips(story):
        yield slip.problem("“{wrong}” seems to be a word too many here.")


RULE = Rule(
    slug="extra_word",
    category="grammar",
    severity="should",
    version=1,
    title="A word too many",
    why="A leftover from an earlier wording makes readers go back and look for the sense.",
    find=find,
    flags=(
        ("They bought the a house by the sea.", "a house"),
        ("Despite of the rain they stayed.", "of the"),
        ("The council discussed about the plan.", "about the"),
        ("He must to leave.", "to leave"),
        ("It happened during the World War II, he said.", "the World"),
        ("She knows to how to cook.", "to how"),
    ),
    leaves=(
        "They bought a house despite the rain, and discussed the plan.",
        "She gave her the keys, made it to the top, and asked to be let in.",
        "He does what he must to win; the World War II memorial stands.",
        "A discussion about the plan; an A to Z; the most of it, the in-crowd.",
        "The more the better, and the most the town has seen.",
    ),
    scope="paragraph",
)
