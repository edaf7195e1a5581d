import pytest

from articles.checks.roles.offices import are_apart, is_acting, is_same, office_of, offices_of


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Premier", "prime minister"),
        ("Taoiseach", "prime minister"),
        ("Chairman of the Council of Ministers", "prime minister"),
        ("Acting President", "president"),
        ("President of the Republic", "president"),
        ("First Deputy Premier", "deputy prime minister"),
        ("head of the regional state (from 2022 military) administration", "governor"),
        ("acting head", "governor"),
        ("U.S. Senator", "senator"),
        ("Mayor of Varn", "mayor"),
        ("Minister of Defence", "defense minister"),
        ("Keeper of the Seals", "keeper of the seals"),
    ],
)
def test_titles_mean_offices(title, office):
    assert office_of(title) == office


def test_two_offices_may_stand_in_one_title():
    assert offices_of("King and Prime Minister") == {"king", "prime minister"}


@pytest.mark.parametrize("title", ["Acting President", "Caretaker Prime Minister", "interim head"])
def test_who_stands_in_is_told(title):
    assert is_acting(title)
    assert not is_acting("President")


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("prime minister", "chancellor"), ("leader", "president"), ("leader", "king"),
        ("monarch", "queen"), ("member of congress", "senator"), ("mayor", "mayor"),
    ],
)  # fmt: skip
def test_an_office_may_go_by_another_name(claimed, known):
    assert is_same(claimed, known)
    assert not are_apart(claimed, known)


@pytest.mark.parametrize(
    ("claimed", "known", "apart"),
    [
        ("president", "prime minister", True), ("senator", "representative", True),
        ("king", "president", True), ("king", "prime minister", False),
        ("chancellor", "prime minister", True), ("senator", "president", False),
        ("mayor", "governor", False),
    ],
)  # fmt: skip
def test_only_some_offices_shut_each_other_out(claimed, known, apart):
    assert are_apart(claimed, known) is apart
    assert not is_same(claimed, known)
