"""A person named with an office that the house's registry knows to be another's, or over.

"French President Ann Roe" of the Swedish prime minister; "former" of one still in office; "the
governor of the Russian-occupied region" of Ukraine's own. The registry is not complete, so only
what a term that ran on the article's day contradicts is wrong; of all else nothing is said. Two
people of one name are never told apart by guessing. Sources lag, and copy tells of a change on
either side of the day, so within a month of it both are left alone.
"""

import datetime
from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House, Registry, Severity
from articles.checks.roles import telling
from articles.checks.roles.check import verdicts_of
from articles.checks.roles.judging import Verdict
from articles.checks.roles.offices import OF_FEW
from articles.registry.base import Person, Term
from articles.text.document import Span

#: Kinds of which no sentence can be right, since nobody holds two such offices.
_CERTAIN = frozenset({"another office", "another place"})
#: Within marked speech these may be right for the speaker's own day, or manners.
_OF_THE_DAY = frozenset({"over", "not yet", "still in office", "already in office",
                         "no longer acting"})  # fmt: skip


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield the words of each office that its holder did not hold on the story's day."""
    if story.date is None:
        return
    for verdict in verdicts_of(story.document, house.registry.people, story.date):
        if verdict.kind in ("right", "unknown"):
            continue
        if verdict.kind in _OF_THE_DAY and story.in_quote(verdict.claim.words):
            continue
        words = _words(verdict)
        yield Problem(
            words.start,
            words.end,
            telling.message(verdict),
            telling.params(verdict, story.date),
            severity=_severity(verdict),
        )


def _words(verdict: Verdict) -> Span:
    """Return the words that are wrong: those of the office, or of a place that stands apart."""
    where = verdict.claim.where if verdict.kind == "another place" else None
    return where or verdict.claim.words


def _severity(verdict: Verdict) -> Severity:
    """Return how grave it is; of parliaments and governors there are many, with other namesakes.

    "President Roe" is manners, too, of one who was that, and "former President Roe" another.
    """
    mention = verdict.claim.mention
    if verdict.kind == "over" and mention.fit == "surname":
        return "consider"
    if verdict.kind == "still in office" and not mention.is_sure:
        return "consider"
    if verdict.kind not in _CERTAIN or not mention.is_sure:
        return "should"
    return "must" if verdict.claim.phrase.office in OF_FEW else "consider"


def _person(name: str, title: str, place: str, since: str, until: str = "") -> Person:
    term = Term(title, "State gazette, 2023", "", place, "", since, until)
    return Person(f"example:{name}", name, "State gazette, 2023", (), (term,))


RULE = Rule(
    slug="wrong_role",
    category="role",
    severity="should",
    version=5,
    title="Office that somebody did not hold",
    why="Who speaks for a country, and since when, is known, and readers know it.",
    find=find,
    house=House(
        registry=Registry.of_rows(
            [
                _person("Mara Lindqvist", "Prime Minister", "Sweden", "2019-05-01", "2024-05-01"),
                _person("Dalia Osei", "President", "Ghana", "2009-01-07", "2017-01-07"),
            ]
        )
    ),
    date=datetime.date(2022, 12, 30),
    flags=(
        ("They met Swedish President Mara Lindqvist on Monday.", "Swedish President"),
        ("Mara Lindqvist, prime minister of Norway, left.", "prime minister of Norway"),
        ("Former Swedish premier Mara Lindqvist left.", "Former Swedish premier"),
        ("Ghanaian President Dalia Osei left on Monday.", "Ghanaian President"),
    ),
    leaves=(
        "Sweden’s prime minister, Mara Lindqvist, met former Ghanaian president Dalia Osei.",
        "In 2012 President Dalia Osei met Mara Lindqvist, then president of a chess club.",
    ),
)
