import pytest

from articles.checks.house import House, Sheet
from articles.checks.run import read
from articles.text.copy import Copy
from tests.checks.reading import RULES, findings

SINGLE = "‘We are leaving,’ said Ana Duarte.\n\n‘Now,’ she said."
DOUBLE = "“We are leaving,” said Ana Duarte.\n\n“Now,” she said."


@pytest.mark.parametrize(
    ("text", "ours", "told"),
    [
        (SINGLE, "double", "in double quote marks, and this story in single ones."),
        (DOUBLE, "single", "in single quote marks, and this story in double ones."),
        (DOUBLE.replace("“", '"').replace("”", '"'), "single", "this story in double ones."),
    ],
)
def test_it_is_told_once_at_the_first_speech(text, ours, told):
    (finding,) = findings("house_marks", text, House(Sheet(quote_marks=ours)))
    assert (finding.start, finding.end) == (0, 1)
    assert finding.message.endswith(told)
    assert finding.suggestions() == []


@pytest.mark.parametrize(("text", "ours"), [(SINGLE, "single"), (DOUBLE, "double")])
def test_the_house_s_own_marks_are_right(text, ours):
    assert findings("house_marks", text, House(Sheet(quote_marks=ours))) == ()


def test_a_headline_may_save_room():
    copy = Copy(headline="‘We are leaving,’ says Ana Duarte", body="It rained.")
    assert read(copy.document(), House(), [RULES["house_marks"]]).findings == ()
