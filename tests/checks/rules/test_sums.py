import pytest

from tests.checks.reading import findings, flagged


def sums(text: str) -> list[str]:
    return flagged("sums", text)


@pytest.mark.parametrize(
    "text",
    [
        "The bus held {} passengers: 12 men and 9 women.",
        "The bus held {} passengers (12 men and 9 women).",
        "The bus held {} people, of them 12 men, six women and three children.",
        "There were 12 boys and nine girls, or {} in all.",
        "There were 12 men and nine women, a total of {}.",
    ],
)
def test_kinds_of_people_make_all_people(text: str) -> None:
    assert sums(text.format(21)) == []
    assert sums(text.format(20)) == ["20"]
    assert sums(text.format(22)) == ["22"]


def test_the_sum_is_told() -> None:
    (finding,) = findings("sums", "The bus held twenty people, 12 men and 9 women.")
    assert finding.message == "The parts make 21, not twenty. Check the figures."


def test_of_parts_that_may_leave_somebody_out_only_too_many_are_wrong() -> None:
    text = "The panel has {} members, 12 Republicans and 9 Democrats."
    assert sums(text.format(25)) == []
    assert sums(text.format(20)) == ["20"]
    text = "They held {} people, including 12 men and 9 women."
    assert sums(text.format(25)) == []
    assert sums(text.format(20)) == ["20"]


@pytest.mark.parametrize(
    "text",
    [
        "The bus held about 20 people, 12 men and 9 women.",
        "The bus held 20 people, nearly 12 men and 9 women.",
        "The bus held 30 people, 12 men and 9 children.",
        "The bus held 20 people. 12 men and 9 women left.",
    ],
)
def test_what_is_rough_or_no_breakdown_is_left(text: str) -> None:
    assert sums(text) == []


def test_a_body_casts_no_more_votes_than_it_has_members() -> None:
    assert sums("The seven-member council voted 5 to 3 against.") == ["5 to 3"]
    assert sums("The 100-seat chamber passed the bill, 61-40, on Monday.") == ["61-40"]
    assert sums("The seven-member council voted 5-2, and met 3-4 times.") == []
    assert sums("The seven-member council voted to shut 5-9 Elm Street.") == []
    assert sums("The seven-member band played 5-3 there.") == []
    assert sums("The half-member board voted 5-3.") == []


def test_a_chair_may_break_a_tie() -> None:
    assert sums("The six-member council voted 4-3 to close it.") == []
    assert sums("The six-member council voted 5-2 to close it.") == ["5-2"]


@pytest.mark.parametrize(
    "result",
    [
        "53 percent to 49 percent",
        "53% to 49%",
        "53-49 per cent",
        "53 percent of the vote to 49 percent",
    ],
)
def test_two_shares_of_a_vote_are_no_more_than_all(result: str) -> None:
    assert sums(f"She won the vote by {result} in May.") == [result]
    assert sums(f"She won the vote by {result.replace('53', '52')} in May.") == []
    assert sums(f"Milk is {result} water.") == []
    assert sums(f"She led in the poll, and fell from {result}.") == []


def test_names_are_as_many_as_is_said() -> None:
    assert sums("Two players: Li, Ho, and Wu.") == ["Two players"]
    assert sums("Two players – Li, Ho and Wu – left.") == ["Two players"]
    assert sums("It has four ports: Varna, Odesa and Poti.") == ["four ports"]
    assert sums("He met three people: Li, Ho and a driver.") == []
    assert sums("It has three ports: Varna, Bulgaria, Odesa and Poti.") == []
    assert sums("Two countries: Bosnia and Herzegovina and Malta.") == []


def test_what_is_counted_in_places_makes_no_more_than_the_whole() -> None:
    text = "It has {} workers: 200 in Leeds, 50 in York and 12 in Hull."
    assert sums(text.format(262)) == sums(text.format(301)) == sums(text.format("about 250")) == []
    assert sums(text.format(251)) == ["251"]
    (finding,) = findings("sums", text.format(251))
    assert finding.message.startswith("The parts make 2")
