"""A person who is not named in full at first mention.

"Prigozhin marched", and "Yevgeny Prigozhin, the proprietor of Wagner" two paragraphs on; or no
first name anywhere. Headlines, bylines and captions go by surnames; speakers do too, and so does
what is named after somebody ("the Obama administration"). "President Obama", "Pope Francis" and
the few whom everybody knows by one name are left alone. A surname that is never given a first
name is a person's where a title stands before it, or "who", an age or an office after it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property

from articles.checks.base import Problem, Rule, Story
from articles.checks.data import read_list
from articles.checks.engines.tagger import tag_words
from articles.checks.house import House
from articles.checks.names import is_common_word
from articles.checks.people import Named, body_of, is_within, people_of
from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.persons import title_gender
from articles.text.document import Span

_NAME = r"(?P<name>[^\W\d_a-z][\w’'-]*[a-z]\w*)"
_TITLE = r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Rev)\.? "
#: Nouns for what a person is, and no firm or country.
_OFFICE = (
    r"(?:activist|analyst|ambassador|attorney|author|billionaire|boss|captain|chief|coach|colonel"
    r"|commander|commissioner|director|doctor|economist|editor|farmer|founder|general|governor"
    r"|head|historian|journalist|judge|lawmaker|lawyer|mayor|minister|nurse|oligarch|politician"
    r"|president|professor|proprietor|prosecutor|scientist|secretary|senator|sheriff|smith"
    r"|spokes(?:man|woman|person)|teacher|widow|writer)"
)
#: What after a name tells that it is a person's.
_TOLD = re.compile(
    rf", (?:who\b|\d\d, |(?:an?|the|its|his|her|their|our) (?:[\w’'-]+ ){{0,2}}{_OFFICE}\b)"
)
#: What shows that a name which ends in s is no people's, as in "Mormons, who".
_NO_PLURAL = r"(?=, (?!who\b)|, who (?:is|was|has|\w+s)\b)"
_BY_TITLE = re.compile(
    r"(?=[ACDGLMPRS])"  # told first, since most places can be no title's
    rf"(?<!\b[Aa] )(?<!\bone ){_TITLE}{_NAME}(?![\w’'-]*[\])]? [A-Z])"
)
_TOLD_OF = re.compile(
    r"(?=[^\W\d_a-z])"  # told first, since most places can be no name's
    rf"(?<![\w’'-])(?<!, )(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bat )(?<!\bnear )(?<!\bfrom )"
    rf"{_NAME}(?:(?<!s)|{_NO_PLURAL})(?={_TOLD.pattern})"
)
#: Before a surname or a first name these are enough.
_OFFICED = re.compile(
    r"\b(?:President|Chancellor|Premier|Pope|King|Queen|Prince|Princess|Emperor|Empress|Tsar"
    r"|Sultan|Sheikh|Imam|Ayatollah|Saint|St\.|Sister|Brother|Father|Lord|Lady|Sir|Dame"
    r"|sons?|daughters?|wife|husband|brothers?|sisters?|mother|father|uncle|aunt|cat|dog|horse)"
    rf",? {_NAME}"
)
_PLACE = re.compile(rf"\b(?:[Ii]n|near) {_NAME}")
_WINDOW = 40  # code points round a name
_BESIDE = re.compile(
    r"(?:[A-Z][\w.’'&-]*(?:[ -]| and )"
    r"|\b(?:in|In|at|near|the|The|al|bin|da|de|De|der|di|du|la|van|von) |[\"”’'] )\Z"
)
_TITLED = re.compile(rf"{_TITLE}\Z")
_GOES_ON = re.compile(r"(?:[’']s?)?[ -][A-Z]|[’']?-|, (?:[A-Z]\.)+")
_POSSESSIVE = re.compile(r"[’']s?$")
_TOKEN = re.compile(r"\w[\w’'.-]*|[^\w\s]")
_AFTER = re.compile(r" (?P<word>[a-z]+)\b")
_NOUNS = ("NN", "NNS")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the first mention of each person who is not named in full there."""
    people, copy = people_of(story), _Copy(story)
    surnames = Counter(person.surname for person in people)
    for person in people:
        if surnames[person.surname] == 1 and copy.is_person(person):
            first = copy.first(person.surname, person)
            if first:
                yield _late(first, person)
    known = copy.in_full | _single_names() | house.registry.single_names()
    for name in copy.surnames():
        first = None if name.casefold() in known else copy.first(name)
        if first:
            yield _never(first, name)


class _Copy:
    """Where the body's own words name somebody by surname alone."""

    def __init__(self, story: Story) -> None:
        self.document = story.document
        self.text = story.document.text
        self.speech = story.marked_speech
        self.names = story.names
        self.body = body_of(story.document)

    @cached_property
    def in_full(self) -> frozenset[str]:
        """The words of every full name of the copy, headline and captions included, folded."""
        full = (person.name for person in self.names.people if " " in person.name)
        return frozenset(word.casefold() for name in full for word in name.split())

    @cached_property
    def _no_surnames(self) -> frozenset[str]:
        """Names that an office makes do for, and those of places."""
        return frozenset(self._named(_OFFICED)) | frozenset(self._named(_PLACE))

    def _named(self, pattern: re.Pattern[str]) -> list[str]:
        return [_POSSESSIVE.sub("", match["name"]) for match in pattern.finditer(self.text)]

    def is_person(self, person: Named) -> bool:
        """Say whether a full name is surely a person's, one who may go by the surname."""
        if not person.in_full or not self._may_be_surname(person.surname):
            return False
        if person.surname in self._titled:
            return True
        if not person.is_somebody or is_common_word(person.surname):
            return False
        is_told = any(_TOLD.match(self.text, span.end) for span in person.mentions)
        return bool(person.gender) or is_told or (person.speaks and not person.has_common_word)

    @cached_property
    def _titled(self) -> list[str]:
        return self._named(_BY_TITLE)

    def surnames(self) -> list[str]:
        """Return the single words by which somebody surely is named."""
        told_of = (name for name in self._named(_TOLD_OF) if not is_common_word(name))
        return list(filter(self._may_be_surname, dict.fromkeys((*self._titled, *told_of))))

    def _may_be_surname(self, name: str) -> bool:
        low = name.casefold()
        return name not in self._no_surnames and not any(
            low in known for known in (gaz.WOMEN, gaz.MEN, gaz.ROLES, gaz.TITLES, lex.TIMES)
        )

    def first(self, name: str, person: Named | None = None) -> Span | None:
        """Return where ``name`` first stands for somebody, before ``person`` is named in full."""
        pattern = re.compile(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])")
        end = person.in_full[0].start if person else len(self.text)
        spans = (Span(*match.span()) for match in pattern.finditer(self.text, 0, end))
        return next((span for span in spans if self._is_meant(span, person)), None)

    def _is_meant(self, span: Span, person: Named | None) -> bool:
        """Say whether the name at ``span`` is not part of a longer one.

        Who is named in full later may be named by surname in speech before.
        """
        if person and any(speech.overlaps(span) for speech in self.speech):
            return False
        before = self.text[max(0, span.start - _WINDOW) : span.start]
        titled = _TITLED.search(before)
        if titled and person and _is_relative(titled.group(), person):
            return False
        opens = span.start in self.document.sentence_openings
        return (
            is_within(span, self.body)
            and (titled is not None or not _BESIDE.search(before))
            and not _GOES_ON.match(self.text, span.end)
            and not (opens and is_common_word(self.text[span.start : span.end]))
            and not self._names_something(span)
        )

    def _names_something(self, span: Span) -> bool:
        """Say whether a noun follows that is called by the name: "the Obama administration"."""
        after = _AFTER.match(self.text, span.end)
        if after is None:
            return False
        start = max((s.start for s in self.document.sentences if s.start <= span.start), default=0)
        return tag_words(_TOKEN.findall(self.text[start : after.end()]))[-1] in _NOUNS


@cache
def _single_names() -> frozenset[str]:
    lines = read_list("single_names.txt")
    return frozenset(name.casefold() for line in lines for name in line.split())


def _is_relative(title: str, person: Named) -> bool:
    """Say whether a title before the surname is of the other gender than the person."""
    gender = title_gender(f"{title} {person.surname}")
    return bool(gender and person.gender) and gender != person.gender


def _late(span: Span, person: Named) -> Problem:
    message = "{surname} is named in full only later: give “{full}” here."
    params = {"surname": person.surname, "full": person.name}
    return Problem(span.start, span.end, message, params, lambda: [person.name])


def _never(span: Span, name: str) -> Problem:
    message = "{name} has no first name here: give it at first mention."
    return Problem(span.start, span.end, message, {"name": name}, severity="consider")


RULE = Rule(
    slug="first_mention",
    category="structure",
    severity="should",
    version=2,
    title="Person not named in full at first mention",
    why="Readers should not have to guess who is meant until the full name comes.",
    find=find,
    flags=(
        ("Prigozhin left. His men followed Yevgeny Prigozhin, who fell.", "Prigozhin"),
        ("Talks with Mr. Okafor went on. Ben Okafor smiled.", "Okafor"),
        ("He met Prigozhin, the proprietor of Wagner.", "Prigozhin"),
        ("He met Sgt. Varga on Monday.", "Varga"),
    ),
    leaves=(
        "Yevgeny Prigozhin left. Prigozhin, the proprietor of Wagner, smiled.",
        "“Okafor is late,” said a clerk. Ben Okafor smiled at the Okafor family.",
        "The Okafor campaign went on. It was in Paris, the Okafor Street one. Ben Okafor smiled.",
        "President-elect Ben Okafor spoke. Okafor is 77. Doctors said Ben Okafor was well.",
        "Then-Mayor Ben Okafor spoke. Okafor is 77. Doctors said Ben Okafor was well.",
        "Mozart, who was ill, met Pope Francis, President Varga and Anna, the smith.",
    ),
)
