from articles.checks.base import Match, Story
from articles.checks.house import House, Sheet
from articles.checks.rules import lower_case_name
from articles.text.document import Document
from tests.checks.reading import findings, flagged

SLUG = "lower_case_name"


def test_the_name_is_suggested_as_it_is_written() -> None:
    (finding,) = findings(SLUG, "She bought an iphone for her mother.")
    assert finding.text == "iphone"
    assert finding.suggestions() == ["iPhone"]


def test_each_name_of_a_sentence_is_flagged() -> None:
    assert flagged(SLUG, "The mexican team flew to chicago.") == ["mexican", "chicago"]


def test_words_that_have_a_meaning_in_lower_case_are_left() -> None:
    assert flagged(SLUG, "The turkey sat on a china plate with polish on it.") == []


def test_a_word_of_the_house_keeps_its_case() -> None:
    house = House(Sheet(words=frozenset({"facebook"})))
    assert flagged(SLUG, "They read facebook posts.", house) == []
    assert flagged(SLUG, "They read facebook posts.") == ["facebook"]


def test_without_the_engine_nothing_is_found() -> None:
    assert list(lower_case_name.find(Story(Document("A trip to chicago.")), House())) == []


def test_other_matches_are_nothing_to_it() -> None:
    match = Match(10, 17, "OTHER_RULE", "", ("Chicago",))
    story = Story(Document("A trip to chicago."), matches=(match,))
    assert list(lower_case_name.find(story, House())) == []
