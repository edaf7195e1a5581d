import pytest

from tests.checks.reading import findings, flagged


def unknown(text: str) -> list[str]:
    return flagged("speaker_role", text)


def test_who_it_is_is_asked_at_the_first_mention() -> None:
    (finding,) = findings("speaker_role", "Ann Roe came. “It is late now,” Roe said. Roe left.")
    assert finding.text == "Ann Roe"
    assert finding.message == (
        "Who is Ann Roe? The copy does not say. Give an office, a trade or a place."
    )


@pytest.mark.parametrize(
    "text",
    [
        "“It is late now,” said Ann Roe, a smith.",
        "“It is late now,” said Ann Roe, 45.",
        "“It is late now,” said Ann Roe of Hull.",
        "“It is late now,” said Ann Roe (Labour).",
        "“It is late now,” said Ann Roe, who runs a forge.",
        "“It is late now,” said the smith Ann Roe.",
        "“It is late now,” said the mayor, Ann Roe.",
        "“It is late now,” Mayor Ann Roe said.",
        "“It is late now,” Sen. Ann Roe said.",
        "“It is late now,” Hull Dockers Secretary Ann Roe said.",
        "“It is late now,” Sky’s Ann Roe told him.",
        "“It is late now,” Ann Roe said. Roe runs a forge.",
        "“It is late now,” Ann Roe said. Dr. Roe left.",
        "Smiths such as Ann Roe left. “It is late now,” Roe said.",
        "“It is late now,” said Ann Roe and Bo Dunn, who are smiths.",
    ],
)
def test_any_description_will_do(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“It is late now,” Ann Roe said.",
        "“It is late now,” said Ann Roe, adding that she was tired.",
        "“It is late now,” said Ms. Ann Roe.",
        "In Hull, Ann Roe said, “It is late now.”",
    ],
)
def test_what_describes_nobody_does_not(text: str) -> None:
    assert len(unknown(text)) == 1


def test_who_is_named_often_is_who_the_story_is_about() -> None:
    assert unknown("Ann Roe came. Roe sat. Roe stood. Roe left. “It is late now,” Roe said.") == []


def test_who_is_not_quoted_needs_no_office_here() -> None:
    assert unknown("Ann Roe said it was late. She called it “dark.”") == []
