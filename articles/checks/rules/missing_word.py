"""A preposition or another small word left out: "according the report", "one the best".

Patterns of words that are hardly ever right as they stand (see ``articles.checks.wording``):
verbs, adjectives and nouns with the preposition that they take (Hornby, A Guide to Patterns
and Usage in English, 1975), quantities without their "of", infinitives without "to".
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.wording import Wordings

_MINE = "my|his|her|their|our|your|its"
_ME = "me|him|them|us"
#: Verbs that are no nouns, whatever a tagger makes of them where no verb is expected.
_VERBS_ONLY = (
    "provide|be|have|make|do|give|become|receive|develop|improve|grow|learn|serve|operate|expand"
    "|pursue|negotiate|remain|build|investigate|oppose|maintain|publish"
)

_OF = (
    "!no|every|any|some|each|another|the|that|this|which one ^ the most|JJS|RBS",
    f"!no|every|any|some|each|another|the|that|this|which one ^ {_MINE} JJ|NN? NNS !VB*|MD|RB",
    "a JJ? number ^ JJ? NNS|things|people",
    "a lot ^ NNS|people|money|things|information",
    "lots ^ NNS|people|money|things",
    "plenty ^ NNS|people|money",
    "a variety|pair|bunch|handful ^ NNS",
    "all|different|many|these|other|various kinds|sorts|types ^ NN",
    f"most ^ the|these|those|{_MINE} NNS",
    "most ^ the time|people|world|country|city|day",
    "some|many|several|few|none|each ^ these|those|my|our|their|his|your NNS",
    "some|many|several|few|each ^ the NNS",
    f"a|any|some|this|important|big|large|main part ^ the|{_MINE}",
    f"as|~be part ^ the|{_MINE}",
    "the majority ^ the|these|those|PRP$",
    "thousands|hundreds|dozens ^ NNS|people",
    f"in|on|at|from|into the very? middle|top|bottom|center|centre|heart|edge ^ the|this|{_MINE}",
    f"in front ^ DT|PRP$|{_ME}",
    "in spite ^ DT|PRP$",
    "in terms ^ DT|PRP$|NN|NNS|VBG",
    "on behalf ^ DT|PRP$|NNP",
    "in charge|favor|favour ^ the|PRP$",
    "at|by|from|since the age ^ CD",
    f"get|gets|getting|got rid ^ DT|PRP$|NN|NNS|{_ME}",
    f"take|takes|taking|took care ^ the|a|PRP$|{_ME}",
    "make|makes|making|made use ^ DT|PRP$",
    "take|takes|taking|took advantage ^ the|PRP$|this|these",
    "~be RB? capable|fond ^ VBG|DT|PRP$|NN|NNS|NNP",
    "~consist ^ CD|DT|NN|NNS|JJ|PRP$",
    "regardless ^ DT|PRP$|NN|NNS|how|what|whether|who|where|which",
    "because ^ the|a|this|that|my|his|her|their|our|its JJ? NN|NNS .",
    f"because ^ this|that|it|{_ME} .",
)
_TO = (
    "according ^ DT|PRP|PRP$|NNP|NNS",
    "look|looking|looked|looks forward ^ VBG|DT|PRP$|NN|NNS|PRP",
    f"~belong ^ DT|PRP$|NNP|{_ME}",
    f"~listen ^ DT|PRP$|{_ME}|her|you|music",
    f"~reply|~respond ^ PRP$|{_ME}|her",
    "~explain ^ me|us",
    "~suggest ^ me|him|us|them",
    f"~speak ^ {_ME}",
    f"~talk ^ {_ME} !into|out|through|down|up|over|round|around|off",
    "say|says|said ^ me|him|us",
    "due ^ the|a|an|its|their|his|her fact|lack|nature|size",
    "with|in regard|respect ^ the|PRP$|this",
    "!how|so|as|more|the|these similar|contrary|prior ^ the|PRP$|those|mine",
    "~be RB? addicted|accustomed|allergic|committed|dedicated|devoted ^ DT|PRP$|VBG",
    "get|gets|getting|got used ^ DT|VBG|PRP$",
    f"~sit|~stand|~live|right|~park|~sleep next ^ DT|PRP$|{_ME}",
    "go|goes|went|gone|going ^ school|bed|church|college|university|work",
    "~go ^ the beach|park|cinema|hospital|store|supermarket|gym|airport|station|office|restaurant"
    "|museum|doctor|movies|bank|market|library|party",
    "in order ^ VB",
    "able|unable ^ VB",
    "~continue ^ VB!till",
    f"~continue ^ {_VERBS_ONLY}",
    "~be|been RB? sentenced ^ CD years|months|days|weeks|hours",
    "~be|been RB? sentenced ^ life|death|jail|prison",
    "possible|impossible|necessary|supposed|allowed|required|forced|willing|unwilling|eager ^ VB",
    "easy|difficult|hard|important|ready|expected ^ VB",
    "~know|~learn|~teach how ^ VB",
    "would|'d like ^ VB",
    "~afford|~decide|~deserve|~fail|~intend|~manage|~pretend|~refuse|~threaten|~hesitate ^ VB",
    "~allow|~enable|~encourage|~expect|~permit|~require|~invite|~persuade|~advise|~urge"
    f" {_ME}|you|people ^ VB",
)
_OTHERS = {
    "as": (
        "as well ^ a|an|PRP$",
        "as well ^ the !next|following|same",
        "as well ^ NN|NNS !of|VB*",
        "as soon|long|far|quickly|fast|much|many|often|little|early ^ possible",
        "as soon|long|far ^ PRP|the",
    ),
    "in": (
        "~be RB? interested ^ VBG|DT|PRP$",
        "~be RB? interested ^ NN|NNS .|,|IN|DT|CC",
        f"~participate ^ the|{_MINE}|yourself|myself|himself|herself|themselves",
    ),
    "on": (
        "depending ^ DT|PRP$|NN|NNS",
        f"~depend ^ the|this|these|{_MINE}",
        "~rely ^ DT|PRP$|PRP",
        "~insist ^ VBG|PRP$",
    ),
    "with": (
        "~comply ^ DT|PRP$",
        f"~disagree ^ PRP$|{_ME}|you",
        f"~agree|~argue|~quarrel ^ {_ME}",
    ),
    "for": (
        "~apologize|~apologise ^ PRP$|VBG",
        f"~wait ^ the|{_ME}",
        "~be RB? responsible ^ the|VBG|PRP$|NNS",
        "thank you ^ VBG",
    ),
    "at": (
        "~arrive ^ the|my|our|his|her airport|hotel|station|house|city|office|hospital|scene|school"
        "|building|village|town|place",
        f"~smile|~laugh|~shout|~stare ^ {_ME}",
    ),
    "about": ("~complain ^ the|PRP$",),
    "from": ("~abstain|~refrain ^ VBG|NN|DT",),
    "and": ("in ^ of itself|themselves|himself",),
    "it": (
        "~make ^ difficult|easy|possible|impossible|hard|necessary to",
        "before|after|because|although|while|unless|until|if|whether ^ can|could|would|should",
    ),
    "is": (
        "START this|it ^ a|an",
        "START there ^ a|an|no|many|several|lots",
        "because|if|that there ^ a|an|no NN*|JJ",
    ),
    "am": ("i ^ CD years old", "!MD|~do|~be|~have|n't|why|VB* i ^ not VBG|JJ"),
    "are": (
        "!MD|~do|~be|~have|n't|why you|they|we ^ not VBG",
        "START what|where|why ^ you|they|we VBG",
    ),
    "has": ("!~have|VB*|n't that|which|who ^ been", "!~have|~be|VB*|MD|n't|IN he|she|it ^ been"),
    "have": ("!~have|~be|VB*|MD|n't|IN they|we|i|you ^ been",),
}
_WORDINGS = Wordings(
    (pattern, word)
    for word, patterns in {"of": _OF, "to": _TO, **_OTHERS}.items()
    for pattern in patterns
)


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each place where a small word is left out, with the words on both sides."""
    del house
    for slip in _WORDINGS.slips(story):
        yield slip.problem("A word seems to be missing here, perhaps “{instead}”.")


RULE = Rule(
    slug="missing_word",
    category="grammar",
    severity="should",
    version=1,
    title="Missing word",
    why="A small word dropped in editing stops readers in their tracks.",
    find=find,
    flags=(
        ("The road was shut, according the police.", "according the"),
        ("It is one the most popular parks.", "one the"),
        ("She is interested birds and trees.", "interested birds"),
        ("It is possible see the coast from here.", "possible see"),
        ("They continue provide help.", "continue provide"),
        ("He was sentenced six years in prison.", "sentenced six"),
        ("A number things went wrong.", "number things"),
        ("He sold the shop as well the house.", "well the"),
    ),
    leaves=(
        "According to police, one of the most popular parks was shut.",
        "Interested parties may look forward, as well as back. Possible delays are listed.",
        "He is one the town knows. Most people, some more than others, agree.",
        "It will likely be shut, because the rain has not stopped.",
        "“Not sure,” he said. Are they not coming? As soon as possible.",
    ),
    scope="paragraph",
)
