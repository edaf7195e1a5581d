import pytest

from articles.checks import slips
from articles.checks.house import House, NameForm, Registry, Sheet
from tests.checks.reading import findings, flagged


def spelling(text: str, house: House | None = None) -> list[str]:
    return flagged("spelling", text, house)


def test_every_occurrence_is_flagged() -> None:
    assert spelling("The comittee met. No comittee had met.") == ["comittee", "comittee"]


@pytest.mark.parametrize("variant", ["en-US", "en-GB"])
def test_the_other_english_is_a_matter_of_style(variant: str) -> None:
    text = "The theatre’s colour was organised; the theater’s color was organized."
    assert spelling(text, House(Sheet(variant=variant))) == []


def test_a_capitalised_slip_for_a_common_word_is_flagged() -> None:
    assert spelling("Goverment offices closed.") == ["Goverment"]
    assert spelling("Dont go.") == ["Dont"]


def test_a_name_is_left_even_one_slip_from_a_word() -> None:
    assert spelling("Ellen Pozza and Mr. Luay spoke with Stokols of Raiffe.") == []


def test_a_name_that_recurs_is_a_name() -> None:
    assert spelling("Goverment came. Then Goverment left.") == []


def test_only_the_word_is_marked_not_its_possessive() -> None:
    assert spelling("The comittee’s vote.") == ["comittee"]


def test_a_part_of_a_compound_is_read_by_itself() -> None:
    assert spelling("An anti-war, half-forgoten, well-known song.") == ["forgoten"]


def test_a_term_that_the_story_uses_throughout_is_left() -> None:
    assert spelling("A flurgon glows. One flurgon fell. No flurgon broke.") == []
    assert spelling("A flurgon glows.") == ["flurgon"]


def test_names_of_the_house_are_left() -> None:
    registry = Registry.of([NameForm("flurgon", "flurgon")])
    assert spelling("A flurgon glows.", House(registry=registry)) == []


def test_a_stripped_mask_is_left_to_its_own_rule() -> None:
    assert spelling("“You btard!”") == []


def test_suggestions_wait_until_somebody_looks_and_are_worked_out_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []
    real = slips._within_reach
    monkeypatch.setattr(slips, "_within_reach", lambda word: asked.append(word) or real(word))
    twice = findings("spelling", "The ferrimans met. No ferrimans left.")
    assert asked == []
    assert [finding.suggestions()[0] for finding in twice] == ["ferryman", "ferryman"]
    assert asked == ["ferrimans"]


@pytest.mark.parametrize(
    "word",
    """
    occurance calender gaurd greatful jewelery mispell publically restaraunt tounge basicly
    thankyou
    """.split(),  # noqa: SIM905
)
def test_slips_that_are_common_enough_to_pass_as_words_are_flagged(word: str) -> None:
    assert spelling(f"They saw the {word} again.") == [word]


@pytest.mark.parametrize("word", ["coverup", "daylong", "wipeout", "leftwing", "capex", "craic"])
def test_words_in_use_are_left_though_others_look_like_them(word: str) -> None:
    assert spelling(f"They saw the {word} again.") == []
