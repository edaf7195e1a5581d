import pytest

from articles.checks.house import House
from articles.checks.rules_index import all_rules
from articles.checks.run import read
from articles.text.document import Block, Document
from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("He lives in Netherlands.", "in the Netherlands"),
        ("It rained for rest of the day.", "for the rest"),
        ("The shop has been here since 1950s.", "since the 1950s"),
        ("One of reasons is the price.", "of the reasons"),
        ("He closed it with help of friends.", "with the help"),
        ("They had great time.", "had a great"),
        ("In 19th century it burned.", "In the 19th"),
        ("He became member of the club.", "became a member"),
        ("Most of people agree.", "of the people"),
    ],
)
def test_the_article_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings("missing_article", text)
    assert finding.suggestions() == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "In United States history, at European Union level and by White House order.",
        "In Britain’s biggest city, one of many towns and one of Ana’s best books.",
        "At first, in time, at most, for once; in 19th century Rome.",
        "Most of Paris, all of Spain; the rest of us rest of our own will.",
        "It is best known; she is most likely right.",
    ],
)
def test_what_needs_no_article_is_left(text: str) -> None:
    assert flagged("missing_article", text) == []


def test_headlines_drop_their_articles() -> None:
    rules = [rule for rule in all_rules() if rule.slug == "missing_article"]
    text = "Mayor to retire at end of year"
    headline = Document(text, (Block(0, len(text), "headline"),))
    assert read(headline, House(), rules).findings == ()
    assert flagged("missing_article", f"{text}.") == ["at end"]
