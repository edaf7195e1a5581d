"""Paragraphs of prose without their full stop."""

import pytest

from tests.checks.reading import findings, flagged

PROSE = "The ferry sailed at noon and sank in the bay"


@pytest.mark.parametrize(
    "text",
    [PROSE, f"It was late.\n\n{PROSE}\n\nNobody sailed.", f"It was late.\n\nSo.\n\n{PROSE}"],
)
def test_flags_the_last_word(text: str) -> None:
    (found,) = findings("final_stop", text)
    assert (found.text, found.suggestions()) == ("bay", ["bay."])


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}.",
        f"{PROSE}\n\nIt was late.",
        f"It was late.\n\n{PROSE}\n\nto the dismay of all.",
        f"It was late.\n\n{PROSE}\n\nNobody sailed",
        "The ferry of noon in the deep blue bay",
        "The Ferry Sailed at Noon and Sank in the bay",
        "the ferry sailed at noon and sank in the bay",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert flagged("final_stop", text) == []
