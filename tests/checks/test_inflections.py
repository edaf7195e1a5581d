import pytest

from articles.checks.inflections import for_many, for_one, regular_forms, verbs_of


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("walk", ("walked", "walked", "walking", "walks")),
        ("bake", ("baked", "baked", "baking", "bakes")),
        ("carry", ("carried", "carried", "carrying", "carries")),
        ("play", ("played", "played", "playing", "plays")),
        ("agree", ("agreed", "agreed", "agreeing", "agrees")),
        ("echo", ("echoed", "echoed", "echoing", "echoes")),
        ("reach", ("reached", "reached", "reaching", "reaches")),
    ],
)
def test_regular_verbs_follow_the_spelling(base: str, forms: tuple[str, ...]) -> None:
    assert regular_forms(base) == forms


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("are", "is"), ("were", "was"), ("have", "has"), ("do", "does"), ("go", "goes"),
        ("plead", "pleads"), ("try", "tries"), ("reach", "reaches"), ("stay", "stays"),
    ],
)  # fmt: skip
def test_present_forms_change_number_both_ways(many: str, one: str) -> None:
    assert (for_one(many), for_many(one)) == (one, many)


def test_what_is_no_verb_has_no_forms() -> None:
    assert for_one("table-cloth") is None
    assert for_many("xyzs") is None
    assert verbs_of("although") == {}


def test_a_word_may_be_a_form_of_two_verbs() -> None:
    assert {form: verb.base for form, verb in verbs_of("saw").items()} == {
        "base": "saw",
        "past": "see",
    }


@pytest.mark.parametrize(
    ("base", "past", "participle"),
    [("go", "went", "gone"), ("write", "wrote", "written"), ("put", "put", "put"),
     ("plead", "pleaded", "pleaded"), ("stop", "stopped", "stopped")],
)  # fmt: skip
def test_the_usual_form_comes_first(base: str, past: str, participle: str) -> None:
    verb = verbs_of(base)["base"]
    assert (verb.past[0], verb.participle[0]) == (past, participle)


def test_a_regular_past_is_a_participle_beside_an_irregular_one() -> None:
    assert {"proven", "proved"} <= set(verbs_of("prove")["base"].participle)


def test_the_lexicon_says_what_else_a_verb_can_be() -> None:
    assert verbs_of("recommend")["base"].kinds == ""
    assert "n" in verbs_of("address")["base"].kinds
