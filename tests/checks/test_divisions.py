import pytest

from articles.checks.divisions import answers_over_all, misdivided


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("A poll says 41% support the port, 39% oppose it and 30% are undecided.", "110%"),
        ("It found 60 percent in favour and 51 percent against.", "111%"),
        ("Of pupils, 20% were unsure, 50% backed the plan and 40% opposed the plan.", "110%"),
    ],
)
def test_answers_to_one_question_are_no_more_than_all(text: str, total: str) -> None:
    (division,) = answers_over_all(text)
    assert (division.total, division.is_sure) == (total, True)


@pytest.mark.parametrize(
    "text",
    [
        "A poll says 41% support the port, 39% oppose it and 21% are undecided.",
        "About 60 percent were in favour and 51 percent against.",
        "In May 60 percent were in favour. In June 51 percent were against.",
        "A poll says 60% backed the port, 70% backed the bridge and 40% backed both.",
        "A poll says some 60% backed the port and 70% opposed it.",
        "A poll says 60% backed the port and 70% of farmers opposed the bridge.",
    ],
)
def test_other_answers_are_left(text: str) -> None:
    assert list(answers_over_all(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of the £9m, £4m went to roads, £3m to parks and £1m to schools.", ("£8,000,000", False)),
        ("Of its $9m, $6m went to roads and $5m to parks.", ("$11,000,000", True)),
    ],
)
def test_parts_of_a_sum_of_money_make_it(text: str, told: tuple[str, bool]) -> None:
    (division,) = misdivided(text)
    assert (division.total, division.is_sure) == told


@pytest.mark.parametrize(
    "text",
    [
        "Of the £9m, £4m went to roads, £3m to parks and £2m to schools.",
        "Of the £9m, £4m went to roads.",
        "Of the £9m, £4m went to roads, about £3m to parks and £1m to schools.",
        "Of the £9m, $4m went to roads and £3m to parks.",
    ],
)
def test_what_may_be_right_is_left(text: str) -> None:
    assert list(misdivided(text)) == []
