"""Whether a noun phrase is one or several: what its verb has to agree with.

Nouns that take either verb are left open: names (bands and clubs), groups of people, which
British English treats as several, quantities ("a number of"), measures ("ten miles is"),
and words with one form for both (Quirk and others, A Comprehensive Grammar of the English
Language, 1985, 10.34 to 10.50).
"""

from collections.abc import Sequence
from typing import Literal

from articles.checks.engines.spelling import is_word, zipf
from articles.checks.engines.tagger import Tagged
from articles.checks.inflections import verbs_of
from articles.checks.nouns import singular
from articles.quotations import gazetteer as gaz

Number = Literal["s", "p", "x"]

#: Determiners that are whole noun phrases by themselves.
_PRONOUNS: dict[str, Number] = {
    **dict.fromkeys(("this", "each", "another"), "s"),
    **dict.fromkeys(("these", "those", "both"), "p"),
}

_TITLES = frozenset(
    """
    mr mrs ms miss dr sir lady lord king queen prince princess president senator sen gov governor
    rep gen general col colonel capt captain sgt sergeant lt mayor minister chancellor professor
    prof judge justice pope chairman secretary detective officer coach actor actress
    """.split()  # noqa: SIM905
)

#: Nouns that take either verb.
_OPEN = frozenset(
    """
    number lot lots variety majority minority range couple pair series host handful bunch group
    team family staff government committee board council crew band club party public
    crowd population audience jury army navy force class community department ministry company
    firm university union association side squad opposition press media management
    administration leadership panel cabinet parliament congress senate generation gang
    network agency organization organisation duo trio quartet array raft slew myriad plethora
    wealth total average dozen hundred thousand million billion percent percentage proportion
    kind sort type mix combination collection set part half third quarter fifth rest remainder
    most many few several all some any none more less enough such other same bulk flock herd
    fleet cast choir orchestra militia faculty enemy clergy nobility electorate aristocracy
    elite mob youth congregation battalion regiment battery unit wave string spate flurry stream
    score chain school bank industry market pack litter ton tons load loads plenty deal amount
    quantity mass heap tribe clan fish sheep deer aircraft spacecraft offspring species means
    headquarters barracks crossroads gallows works data criteria phenomena bacteria agenda
    graffiti dice politics mathematics physics economics athletics ethics statistics
    acoustics electronics genetics linguistics gymnastics mechanics measles mumps rabies
    diabetes billiards darts dominoes portion thanks
    half-dozen share trickle morass rabble breed horde throng swarm bevy spattering smattering glut
    chorus swath referenda memoranda errata addenda strata
    congratulations sports arms odds goods oats remains premises whereabouts following former
    latter accused dead deceased undersigned minutes hours days weeks months years decades centuries
    seconds miles kilometers kilometres feet inches yards meters metres pounds dollars euros
    cents pence ounces grams tonnes gallons acres degrees points times percentages halves thirds
    quarters what who which there kudos chaos one-third two-thirds one-half one-quarter
    three-quarters corps debris chassis rendezvous
    """.split()  # noqa: SIM905
)

#: Plurals without an s; those in -men are known by their ending.
_IRREGULAR = frozenset(
    "children men women people police teeth feet mice geese brethren".split()  # noqa: SIM905
)
_NUMERALS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    seventy eighty ninety both many few several these those
    """.split()  # noqa: SIM905
)
_HISSING_ENDS = ("ss", "us", "is")
_GIVEN = gaz.WOMEN | gaz.MEN
#: How many words a person's name has that is surely one: "Ana Ruiz", "Ana Maria Ruiz".
_NAME_LENGTHS = range(2, 4)
#: Surnames that are plurals of common words.
_SURNAMES = frozenset(
    """
    Athletics Banks Bells Boots Bridges Brooks Bowers Bowles Byers Childs Combs Cooks Cruz Days
    Diggs Downs Ends Fields Flowers Forbes Gates Graves Grimes Hands Hicks Hills Holmes Hooks
    Hunts Jacks Keys Kings Lakes Lands Marks Masters Mathews Mathers Meadows Mills Moss
    Myers Nails Nobles Nichols Owens Parks Peoples Peters Pickens Pitts Posts Potts Powers
    Reeves Rhodes Rice Rings Rivers Robins Rocks Rogers Roses Sales Sanders Sands Saunders Seals
    Sellers Sessions Shields Simmons Sparks Springs Staples Stocks Stones Strings Summers Walls
    Walters Waters Weeks Wells Williams Wills Wings Winters Woods Words Yards
    """.split()  # noqa: SIM905
)
#: How common the singular of a bare plural is at least (zipf). "Sanders wants" is a name.
_LEAST = 3.4


def number_of(phrase: Sequence[Tagged]) -> Number:
    """Say whether the noun phrase ``phrase``, which ends in its head, is one or several."""
    head = phrase[-1]
    if head.tag in {"DT", "PDT"}:
        return _PRONOUNS.get(head.low, "x")
    if head.low == "one" and all(word.tag in {"DT", "RB"} for word in phrase[:-1]):
        return "s"
    if head.low == "number" and [word.low for word in phrase[:-1]] == ["the"]:
        return "s"
    if head.low == "news":
        return "s"
    if head.low in _OPEN or head.low in _NUMERALS or head.tag not in {"NN", "NNS", "NNP", "NNPS"}:
        return "x"
    if head.tag == "NNPS":
        return "p" if len(phrase) == 1 and _is_people(head.text) else "x"
    if head.tag == "NNP":
        return "s" if _is_titled(phrase) or _is_full_name(phrase) else "x"
    if head.text[0].isupper() and len(phrase) > 1:
        return "x"
    return _several(phrase) if head.tag == "NNS" else _one(phrase)


def _is_full_name(phrase: Sequence[Tagged]) -> bool:
    """Say whether the phrase ends in a person's name: "Ana Ruiz", but not "Georgia State"."""
    at = next((at for at, word in enumerate(phrase[:-1]) if word.low in _GIVEN), None)
    name = phrase[at:] if at is not None else ()
    return (
        len(name) in _NAME_LENGTHS
        and all(word.tag == "NNP" and word.text[:1].isupper() for word in name)
        and name[-1].low not in gaz.BODIES
    )


def _is_titled(phrase: Sequence[Tagged]) -> bool:
    return any(word.low.strip(".") in _TITLES for word in phrase[:-1])


def _several(phrase: Sequence[Tagged]) -> Number:
    head = phrase[-1].low
    if phrase[0].low in {"a", "an", "one", "every", "each"} or head.endswith("ics"):
        return "x"
    if any(map(_may_do, phrase, phrase[1:-1])):
        return "x"
    if head in _IRREGULAR or head.endswith(("men", "people")):
        return "p"
    if len(phrase) == 1 and phrase[0].text in _SURNAMES:
        return "x"
    least = _LEAST if len(phrase) == 1 else 0
    return "p" if head.endswith("s") and _is_plural(head, least) else "x"


def _may_do(word: Tagged, after: Tagged) -> bool:
    """Say whether the two may be subject and verb: "The boys share rooms"."""
    return word.tag in {"NNS", "NNPS"} and "base" in verbs_of(after.low)


def _is_people(name: str) -> bool:
    """Say whether a name is that of people: "Republicans", "Americans", not "Lloyds"."""
    if name in _SURNAMES or not name[1:].islower() or not name.endswith("s"):
        return False
    return name.endswith("ans") or is_word(name[:-1].lower())


def _counts(word: Tagged) -> bool:
    return (word.tag == "CD" and "-" not in word.text) or word.low in _NUMERALS


def _is_plural(word: str, least: float) -> bool:
    one = singular(word)
    return one is not None and is_word(one) and zipf(one) >= least


def _one(phrase: Sequence[Tagged]) -> Number:
    head = phrase[-1].low
    if any(_counts(word) for word in phrase[:-1]):
        return "x"
    if head in _IRREGULAR or head.endswith(("men", "people")):
        return "p"
    if head.endswith("is") and _is_plural(head, _LEAST):  # "taxis", which the tagger takes for one
        return "p"
    if head.endswith(("s", "ae", "i")) and not head.endswith(_HISSING_ENDS):
        return "x"
    # A word of another language may be a plural: "arancini".
    return "s" if is_word(head) else "x"
