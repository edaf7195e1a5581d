import pytest

from tests.checks.reading import findings, flagged


def run_on(text: str) -> list[str]:
    return flagged("run_on", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # After a preposition, an adjective, a participle, a pronoun, a particle.
        ("The guards had no roof to stand under they got wet.", "under they got"),
        ("The hall is dark you cannot read there.", "dark you cannot"),
        ("The doors were locked we could not leave.", "locked we could"),
        ("The police stopped us we had no papers.", "us we had"),
        ("The lights went out they lit a fire.", "out they lit"),
        # After a noun, where the second clause lacks nothing.
        ("The town lost its bridge it was old.", "bridge it was"),
        ("He opened the box there was a ring in it.", "box there was"),
        ("The farm has a pump they built the pump by hand.", "pump they built"),
    ],
)
def test_two_clauses_with_nothing_between_are_flagged(text: str, words: str) -> None:
    assert run_on(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        # The second clause is an object, or hangs on an adjective or a noun.
        "They say it is late. We thought he knew. She is sure they left.",
        "He warned them they were late. He told his son he was proud.",
        "The idea he had is old. The fact they lost a game is known.",
        # It says more about a noun.
        "She wore the coat she bought a week ago. These are the people we work with.",
        "It is the pen he gave her. This is a song they call a hymn.",
        "The city they are proud of is old.",
        # The first clause is not whole.
        "When the doors were locked we left. As he came in she sat down.",
        "Before they moved in he painted it. If it is dark we wait.",
        "In the end it was late. At the school he went to they had no books.",
        "The moment he sat down he slept.",
        # A comment, a question, a mark or a conjunction.
        "The hall was dark I must say. It is over I think.",
        "Is it dark we wonder?",
        "The hall was dark, we left. The hall was dark; we left. It was dark and we left.",
        "It was so dark we left. They were too late we had heard.",
    ],
)
def test_what_belongs_together_is_left(text: str) -> None:
    assert run_on(text) == []


def test_a_full_stop_or_a_semicolon_is_suggested() -> None:
    (finding,) = findings("run_on", "The hall was cold we left.")
    assert finding.suggestions() == ["cold. We left", "cold; we left"]
    assert finding.message == (
        "Two sentences run together before “we left”: part them with a mark or a conjunction."
    )


def test_speech_is_read_too() -> None:
    assert run_on("“The doors were locked we could not leave,” he said.") == ["locked we could"]
