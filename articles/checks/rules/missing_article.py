"""A phrase that has lost its "the" or "a": "at end of", "in United States", "for first time".

Fixed phrases and names that take an article wherever they stand (Quirk and others, A
Comprehensive Grammar of the English Language, 1985, 5.26 to 5.72), and superlatives and
ordinals before a noun. Headlines drop their articles and are not read.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.checks.wording import Wordings

#: What follows a name that stands for itself and does not describe a noun.
_ALONE = ".|,|TO|MD|VBD|VBZ|CC|to|towards|for|in|on|from|with|by|at|after|before|since|when|that"
_REACH = "IN|TO|~visit|~leave|~enter|~join"
_DECADES = "|".join(f"{year}s" for year in range(1800, 2030, 10))

#: "One of many towns": these settle how many by themselves.
_COUNTED = (
    "many|several|few|numerous|countless|various|other|different|such|hundreds|thousands"
    "|dozens|millions|others|whose|only|both|more|about|almost|nearly|just|over"
)

_THE = (
    "IN ^ first|second|third time !NN*|JJ",
    "at ^ same time|moment|place",
    "in ^ same way|manner|room|house|year|city|country",
    "IN|VBD|VBZ|VB|VBP&!that|as|than|like ^ same NN|NNS !NN*",
    "at|by|until|before|since|till ^ end|beginning|start|middle of",
    "in ^ beginning|middle|center|centre|heart|midst|wake|aftermath|absence|presence|course|event"
    "|name|form|hands|process|field of",
    "on ^ basis|verge|brink|eve|edge|part of",
    "with ^ help|aid|exception|assistance of",
    "for ^ sake|purpose|benefit|rest of",
    "at ^ expense|age|height|heart|hands|mercy of",
    "under ^ influence|guise|auspices|leadership|guidance of",
    "on|in ^ other hand",
    "in ^ past|meantime .|,|PRP",
    "in ^ morning|evening|afternoon .|,",
    "IN ^ 16th|17th|18th|19th|20th|21st|nineteenth|twentieth|twenty-first century !NN*",
    f"in|of|since|during|from|by|until|throughout ^ {_DECADES}",
    "is|was|are|were|be|been|has|have|IN ^ most JJ NN .|,|IN",
    "is|was|are|were|be|been|has|have ^ JJS NN",
    "is|was|are|were ^ only way|thing|place|option|reason|person",
    "one of ^ JJS|RBS|most",
    f"one of ^ RB? JJ|VBG|NN&!{_COUNTED}? NNS&!{_COUNTED}",
    f"most|many|some|few|several|none|each of ^ NNS|people&!{_COUNTED}",
    "most of ^ time|day",
    "IN|VB*|CC|, ^ rest of the|my|our|his|her|their|your",
    "IN|VBD|VBZ|VBP|CC|,|START ^ majority of",
    "to|of|despite|with|on ^ fact that",
    "for|in|during|over|since|within|after ^ next|last|past|following"
    " two|three|four|five|six|few|several|CD NN|NNS",
    "in ^ following NN|NNS",
    "note|see that ^ above|below NNS",
    "START ^ fact|truth|problem|reason|point|question is|was that",
    "is|was ^ only NN that|who",
    "in|of|for|about|on|with ^ whole world|country|city|family|story|time|life|day|book",
    "all over ^ world|country",
    "around|across|throughout ^ world|country|globe",
    f"{_REACH} ^ united states|kingdom|nations {_ALONE}",
    f"{_REACH} ^ netherlands|philippines|bahamas|maldives|bronx|kremlin|pentagon|vatican|himalayas"
    f"|alps|andes {_ALONE}",
    f"{_REACH} ^ czech|dominican republic {_ALONE}",
    f"{_REACH} ^ european|soviet union {_ALONE}",
    f"{_REACH} ^ white house {_ALONE}",
    f"{_REACH} ^ middle east {_ALONE}",
    f"IN ^ supreme court {_ALONE}",
    f"{_REACH} ^ pacific|atlantic|indian ocean {_ALONE}",
    f"on|over|through|via|from ^ internet {_ALONE}",
    f"IN ^ usa|uk|uae {_ALONE}",
    "go|goes|going|went to ^ beach|cinema|library|park|supermarket|gym|airport|dentist|movies|zoo",
    "~tell ^ truth",
    "with ^ purpose|aim|goal|intention of",
    "is|was|became ^ first|second|third NN&!lady|minister|secretary|choice|cousin that|to|who",
)
_A = (
    "VBD|VBZ|VB|VBP ^ number|variety|series|set|range|list|glass|bit of",
    "VB*|IN|CC|,|START ^ lot of",
    "with|of|in|to|for|from|on ^ variety of",
    "as ^ result|consequence|matter of",
    "as ^ result|whole|consequence .|,",
    "once in ^ while",
    "for|after ^ while .|,",
    "in ^ hurry|mess|nutshell .|,|IN",
    "take|took|taking|takes|taken ^ shower|nap|bath|seat",
    "~have|~spend ^ RB? good|great|nice|wonderful|hard|lovely|fantastic time|day|weekend|life",
    "~do ^ RB? great|good|excellent|amazing|fantastic|wonderful|nice|terrible|bad|incredible job",
    "make|makes|made|making ^ choice|difference|list|promise|statement",
    "take|takes|took|taking ^ look",
    "give|gives|gave|giving ^ speech|presentation|example IN|.|,",
    "~tell ^ lie|story",
    "as ^ example",
    "is|was|'s|'m|became|remains|remained|being ^ member|citizen|resident|graduate|native"
    "|fan|supporter of",
    "is|was|are ^ JJ? example|result|symbol of",
    "in ^ attempt|effort to",
    "in ^ RB? JJ&!other|same way|manner",
    "on ^ JJ basis",
    "for|after|since ^ RB? long|short time",
    "go|going|goes|went for ^ walk|run|swim|drive|ride|picnic",
    "what ^ great|good|nice|beautiful|wonderful|terrible day|idea|place|story|surprise",
)
_WORDINGS = Wordings([*((each, "the") for each in _THE), *((each, "a") for each in _A)])
_TITLES = frozenset({"headline", "caption", "byline"})


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each place where an article is left out, with the words on both sides."""
    del house
    if all(block.kind in _TITLES for block in story.document.blocks):
        return
    for slip in _WORDINGS.slips(story):
        yield slip.problem("“{instead}” seems to be missing here.")


RULE = Rule(
    slug="missing_article",
    category="grammar",
    severity="should",
    version=1,
    title="Missing article",
    why="Some phrases and names take an article wherever they stand; without it they limp.",
    find=find,
    flags=(
        ("They moved to United States in May.", "to United"),
        ("It opened for first time in years.", "for first"),
        ("He retired at end of the season.", "at end"),
        ("She is one of best players.", "of best"),
        ("The shop opened in 1990s and closed.", "in 1990s"),
        ("She is member of the board.", "is member"),
        ("As result of the strike, trains stood still.", "As result"),
    ),
    leaves=(
        "They moved to the United States for the first time, at the end of May.",
        "United States officials met at United Nations headquarters over White House aides.",
        "One of Britain’s best players; some of Ana’s books; one of hundreds of towns.",
        "She did well at last, in 19th century France, as a result of work.",
        "At first sight, in time, on time, at best and in future tense.",
    ),
    scope="paragraph",
)
