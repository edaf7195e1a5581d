"""Compounds before a noun without their hyphens."""

import pytest

from articles.checks.house import House, Sheet
from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is a much needed bridge.", ["much needed"]),
        ("Long term rates fell.", ["Long term"]),
        ("They sell a user friendly map.", ["user friendly"]),
        ("He bought a second hand boat on a one way trip.", ["second hand", "one way"]),
        ("She wore a custom built suit.", ["custom built"]),
        ("A left handed sailor kept the log.", ["left handed"]),
        ("The house has a 20 gallon tank.", ["20 gallon"]),
        ("A five year economic plan was read.", ["five year"]),
        ("The day to day work is hard.", ["day to day"]),
        ("Two thirds of the crew left.", ["Two thirds"]),
    ],
)
def test_flags_words_that_describe_a_noun_together(text: str, words: list[str]) -> None:
    assert flagged("hyphen", text) == words


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("A 12 year old boy sang.", "12-year-old"),
        ("The 12-year old sang.", "12-year-old"),
        ("Three 12 year-olds sang.", "12-year-olds"),
        ("A 12-years-old boy sang.", "12-year-old"),
        ("A twenty-one year old sang.", "twenty-one-year-old"),
    ],
)
def test_an_age_takes_two_hyphens(text: str, right: str) -> None:
    (found,) = findings("hyphen", text)
    assert found.suggestions() == [right]


@pytest.mark.parametrize(
    "text",
    [
        "She was 12 years old, and the 12-year-old boat sank.",
        "In 2012 year-end sales rose. In July 30 day trippers drowned.",
        "It would be fun. They put down roots and made up stories.",
        "A drop in prices and a run on banks met a walk in parks.",
        "The vice presidential nominee met high school students.",
        "A highly paid, very well paid crew sailed in the long term.",
        "He did the work well and long after noon.",
        "It cost $5 million and 30 percent more. See No. 2 man.",
        "The Well Known Author Prize went to Long Island.",
        "They keep the plan long,\nterm after term.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("hyphen", text) == []


def test_offers_the_closed_word_first_where_the_house_dictionary_has_it() -> None:
    text = "They ate home made bread."
    us, uk = House(), House(Sheet(variant="en-GB"))
    assert findings("hyphen", text, us)[0].suggestions() == ["homemade", "home-made"]
    assert findings("hyphen", text, uk)[0].suggestions()[-1] == "home-made"
