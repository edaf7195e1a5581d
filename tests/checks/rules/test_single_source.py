import pytest

from tests.checks.reading import findings, flagged


def single(text: str) -> list[str]:
    return flagged("single_source", text)


def test_what_gives_it_away_is_told() -> None:
    text = "Sources told him it will shut. Staff know, the source said. Sources said so."
    (finding,) = findings("single_source", text)
    assert (finding.start, finding.text) == (0, "Sources")
    assert finding.message == (
        "“Sources”, yet the copy goes on with “the source”: how many are there? Say so."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sources close to the mayor said it will shut. The source asked not to be named.",
        "It will shut, according to people and sources. The source, who is new, left.",
        "Witnesses say he fled. The witness spoke on Monday.",
        "Aides, who would not be named since she was not cleared, said so.",
    ],
)
def test_one_behind_a_plural_is_seen(text: str) -> None:
    assert len(single(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sources said it will shut. A senior source said no more. The source left, said a clerk.",
        "Sources said it will shut. One of them wept. The source said no more.",
        "Sources said it will shut. Tax official Ana Roe agreed. The official said no more.",
        "Officials said it will shut. Ana Roe, an official, agreed. The official said no more.",
        "Three sources said it will shut. The source said no more.",
        "The source said no more. Sources said it will shut.",
        "Sources said the source of the fire is known. Water sources dried up.",
        "Officials, who asked not to be named because they were not cleared, agreed.",
    ],
)
def test_where_the_copy_does_not_show_one_nothing_is_said(text: str) -> None:
    assert single(text) == []


def test_one_source_does_not_become_several() -> None:
    text = "A senior source said it will shut. {} Sources said staff knew."
    assert single(text.format("")) == ["Sources"]
    assert single(text.format("A second source agreed.")) == []
    assert single(text.format("A rival source said no.")) == []
