"""A preposition that its verb, noun or adjective does not take: "depends of", "similar with".

Only pairs that are wrong in every variety of English (Hornby, A Guide to Patterns and Usage
in English, 1975; Swan, Practical English Usage, 2016); what is a matter of taste
("different than") is left alone.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.wording import Wordings

_MINE = "my|his|her|their|our|your"
_ME = "me|him|them|us"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = "CD|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty"
_PLACES = "airport|city|house|hotel|station|school|office|scene|building|town|country|village"

_RIGHT = {
    "of": (
        "~consist [on|from|with|by]",
        "capable|fond [to|for|at|about]",
        "afraid|scared [from]",
        "aware [about|on]",
        "proud [for|with]",
        "jealous|envious [to|from|with]",
        "independent [on]",
        f"~accuse PRP|NNP|NN|NNS [for|about|with] VBG|NN|NNS|{_MINE}",
        "because|instead|kind|sort|spite [off]",
        "[off] course",
    ),
    "on": (
        "depend|depends|depended|depending [of|from]",
        "~insist [in|to|for] VBG|PRP$",
        "~rely [in|to|of|at]",
        "~concentrate|~focus [in|at] VBG|PRP$",
        "[one|in|at|by] the other hand ,",
        f"[in|at] {_DAYS} .|,",
        "[in|at] the internet .|,|TO|CC|MD|VBD|VBZ",
        "based [of|to|in] DT|PRP$ NN|NNS of",
    ),
    "to": (
        "according [with|for|from|on|by]",
        "!something|anything|nothing similar [with|as|than]",
        "superior|inferior|preferable|prior [than|from]",
        "~prefer NN|NNS|VBG|PRP [than] NN|NNS|VBG|PRP",
        f"married|engaged [with] {_ME}|her|NNP|{_MINE}",
        "~listen [of|on]",
        "~belong [for|of|at]",
        "~adapt|~adjust [with] DT|PRP$",
        "contrary|opposed [of|with|from]",
        "addicted|accustomed|devoted [with|of|on|in|at]",
    ),
    "in": (
        "interested [on|about|at|of|with]",
        "~participate [to|on]",
        "~succeed [to] VB",
        "~believe [to|at|on] PRP$|NNP",
        "resulted|resulting [to|into|of]",
        "[on|at] the morning|afternoon|evening .|,",
        "[on|at] the meantime",
        "[on|at|by|for|from|to] my|our opinion ,",
        "JJS NN|NNS? [on] the world|city|country .|,",
        "increase|decrease|rise|drop|decline [on] the number|price|amount|rate",
    ),
    "with": (
        "accordance|compliance [to|of|by]",
        "~agree [to|at] me|him|them|you|us",
        "satisfied|pleased [of|from]",
        f"angry [on|to|of] {_ME}|her|you",
        "~comply [to|of|by]",
        "~cope [to|of|against]",
    ),
    "for": (
        "responsible [of|about|in] DT|PRP$|NN*|VBG",
        "~apologize|~apologise [about|of|on] VBG",
        "reason [of] VBG|DT|PRP$",
    ),
    "from": (
        "suffers|suffered [of|by] DT|NN|NNS|JJ",
        f"[in|on|at|by|of] {_MINE} point of view",
        "~prevent PRP|NN|NNS [to] VB",
        "~differ [of|than|to]",
    ),
    "at": (
        f"arrive|arrives|arrived|arriving [to] the {_PLACES}",
        "good|bad|excellent [in] math|maths|english|sports|drawing|singing|dancing|cooking|swimming"
        "|playing|speaking|writing",
        "[in] night .|,",
        "[on|in] least CD",
    ),
    "by": ("~replace|~accompany|~surround [from|of] DT|PRP$|NN|NNS",),
    "into": ("divided|split [to|on|at] CD|two|three|four|several",),
    "as": (
        "the same NN|NNS? [like|than]",
        "as JJ|RB&!well|far|long|soon|much [than]",
        "such NNS [like] DT|NN|NNS|NNP",
    ),
    "than": (
        "bigger|smaller|taller|cheaper|faster|younger|stronger|easier [that] DT|PRP|PRP$|NNP",
        "more|less|fewer [that] CD",
    ),
    "and": (f"between {_NUMBER} [to] {_NUMBER}",),
    "nor": ("neither NN|NNS|NNP|JJ|VBG|PRP [or]", "neither DT|PRP$ NN|NNS [or]"),
    "one": ("[on] of the|my|his|her|our|their most|JJS|NNS",),
    "": ("spend|spends|spent time|hours [to|for] VB|VBG",),
}
_WORDINGS = Wordings((pattern, word) for word, patterns in _RIGHT.items() for pattern in patterns)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each wrong preposition with the word after it."""
    del house
    for slip in _WORDINGS.slips(story):
        yield slip.problem("“{wrong}” is not the word that goes here; perhaps “{instead}”.")


RULE = Rule(
    slug="wrong_preposition",
    category="grammar",
    severity="should",
    version=1,
    title="Wrong preposition",
    why="Verbs and adjectives choose their prepositions; another one sounds foreign.",
    find=find,
    flags=(
        ("It depends of the weather.", "of the"),
        ("He is interested about history.", "about history"),
        ("The kit consists on six parts.", "on six"),
        ("Between five to ten people came.", "to ten"),
        ("Neither rain or snow stopped them.", "or snow"),
    ),
    leaves=(
        "It depends on the weather; he is interested in history for now.",
        "She is known by her first name, and the content of the letter is open.",
        "Something similar with less sugar; from five to ten, between five and ten.",
        "In the age of steam, on the other hand, trains were slow.",
    ),
    scope="paragraph",
)
