import datetime

import pytest

from articles.checks.house import House
from articles.checks.run import read
from articles.text.document import Document
from tests.checks.reading import RULES

RULE = RULES["age_and_birth"]
DAY = datetime.date(2016, 6, 8)


def ages(text: str, date: datetime.date | None = None) -> list[str]:
    return [f.text for f in read(Document(text), House(), [RULE], date).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte (1950–2010), the poet, died at {}.",
        "Ana Duarte (born 1950 - 2010), died in hospital, aged {}.",
        "She was born on May 1, 1950, in Porto and died in 2010, at the age of {}.",
        "Born in 1950, she died aged {} in 2010.",
    ],
)
def test_a_life_is_as_long_as_its_years(text: str) -> None:
    assert ages(text.format(60)) == ages(text.format("59")) == []
    assert ages(text.format(58)) == ["58"]
    assert ages(text.format("sixty-one")) == ["sixty-one"]


def test_where_both_days_are_told_one_age_is_right() -> None:
    text = "She was born on 3 June 1950 and died on 2 June 2010, aged {}."
    assert ages(text.format(59)) == []
    assert ages(text.format(60)) == ["60"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte, {}, was born in 1990.",
        "Ana Duarte, {}, who was born in Porto in 1990, won.",
        "Ana Duarte, {}, who was born in 1990, has sung since 2008.",
        "Ana Duarte, who is {}, was born in 1990.",
        "Ana Duarte, {}, a nurse born on May 1, 1990, won.",
        "Ana Duarte, {}, won the race. She was born in Porto in May 1990.",
        "Duarte, born in Porto in 1990, is {}.",
        "Duarte, born in 1990, died on Monday aged {}.",
    ],
)
def test_an_age_today_must_fit_too_where_today_is_known(text: str) -> None:
    assert ages(text.format(25), DAY) == ages(text.format(26), DAY) == []
    assert ages(text.format(45), DAY) == ["45"]
    assert ages(text.format(12)) == []
    assert ages(text.format(99)) == ["99"]  # whenever it was written


def test_why_is_told() -> None:
    reading = read(Document("Ana Duarte, 45, was born in 1990."), House(), [RULE], DAY)
    assert reading.findings[0].message == (
        "Whoever was born in 1990 was 25 or 26 in 2016, not 45. Check them."
    )


@pytest.mark.parametrize(
    "text",
    [
        "In 2001 Ana Duarte, 11, who was born in 1990, won in 2002.",
        "Ana Duarte, 45, was born in 1990, and in 2035 won.",
        "Ana Duarte, 45, and her daughter, born in 1990, won.",
        "Ana Duarte, 45, has a son born in 1990. He was born in 1990.",
        "Born in 1950, he lost his wife, who died aged 30 in 1990.",
        "Ana Duarte was born in 1990. Route 45, born in 1990.",
        "She was born in 1950 and died in 2010 at 5 p.m. on Monday.",
    ],
)
def test_where_somebody_else_or_another_year_may_be_meant_nothing_is_said(text: str) -> None:
    assert ages(text, DAY) == []
