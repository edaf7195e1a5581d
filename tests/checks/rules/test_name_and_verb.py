import pytest

from tests.checks.reading import findings, flagged


@pytest.mark.parametrize(
    ("text", "verb", "right"),
    [
        ("Tom Dunn spoke. In May, Dunn have left.", "have", "has"),
        ("Tom Dunn spoke. Dunn, the mayor, weren’t there.", "were", "was"),
        ("Mr. Dunn spoke. She said Dunn also believe it.", "believe", "believes"),
        ("Tom Dunn spoke. As mayor of the town, Dunn have a say.", "have", "has"),
        ("Tom Dunn met Anna Ruiz. But Dunn and Ruiz was late.", "was", "were"),
    ],
)
def test_a_verb_that_does_not_fit_the_name_is_flagged(text: str, verb: str, right: str) -> None:
    (finding,) = findings("name_and_verb", text)
    assert verb in finding.text
    assert finding.suggestions() == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Dunn spoke. If Dunn were ill, he would say so.",
        "Tom Dunn spoke. The council asked that Dunn leave, and that Dunn have a say.",
        "Tom Dunn met Anna Ruiz. Friends of Dunn are angry; those who met Ruiz are not.",
        "Tom Dunn met Anna Ruiz. Waiting for Dunn and Ruiz was a crowd.",
        "Tom Dunn met Anna Ruiz. The party of Sue Roe, Tom Dunn and Anna Ruiz is over.",
        "Tom Dunn and his son sued. Dunn and Dunn has become a joke.",
        "The Charlotte Hornets have won. The Virginia Tech have lost.",
        "Tom Parks spoke. Parks are closed. Oasis were loud.",
        "Tom Dunn spoke. Tom do you agree? Mr. Dunn I know you do.",
    ],
)
def test_what_may_be_right_is_left(text: str) -> None:
    assert flagged("name_and_verb", text) == []
