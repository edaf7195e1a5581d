import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.roles.given_names import are_near, are_same

NAMES = st.lists(st.text(st.characters(categories=["Ll"]), min_size=1), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("copy", "known"),
    [
        ("ada", "ada"),
        ("ada", "ada b"),
        ("ada b", "ada"),
        ("ada b", "ada beth"),
        ("beth", "a beth"),
        ("ada beth", "ada b c"),
    ],
)
def test_some_given_names_may_be_left_out_or_initials(copy, known):
    assert are_same(copy.split(), known.split())


@pytest.mark.parametrize("copy", ["joe", "volodomyr", "chris", "beth"])
def test_short_forms_slips_and_middle_names_are_near(copy):
    known = {"joe": "joseph", "volodomyr": "volodymyr", "chris": "christopher", "beth": "ada beth"}
    assert not are_same([copy], known[copy].split())
    assert are_near([copy], known[copy].split())


@pytest.mark.parametrize(
    ("copy", "known"), [("george w", "george h"), ("bo", "ann"), ("dan", "don"), ("mary", "maria")]
)
def test_others_are_neither(copy, known):
    assert not are_same(copy.split(), known.split())
    assert not are_near(copy.split(), known.split())


@given(NAMES)
def test_names_are_their_own(names):
    assert are_same(names, names)
