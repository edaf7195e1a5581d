import pytest

from articles.checks import slips
from articles.checks.base import Match, Story
from articles.checks.house import House, NameForm, Registry, Sheet
from articles.checks.rules import spelling as spelling_rule
from articles.text.document import Document
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


def test_a_word_that_is_like_no_other_is_a_term() -> None:
    assert spelling("A flurgon glows in the guqin hall.") == []


def test_a_foreign_phrase_is_left_but_not_two_slips_in_a_row() -> None:
    assert spelling("They read the treatise animos silentia terrent aloud.") == []
    assert spelling("They recieve seperate bills.") == ["recieve", "seperate"]


def test_a_term_that_brackets_explain_is_left_and_so_are_paths_and_short_syllables() -> None:
    assert spelling("The marren (brides) danced at /hall/danse/rounde near Yor-vik.") == []


def test_a_word_without_its_blank_is_flagged_and_a_compound_is_not() -> None:
    assert spelling("He said theboy was there and decidewhether it counts.") == [
        "theboy",
        "decidewhether",
    ]
    assert spelling("A bodytalk at the coffeetable of the bikeshop.") == []


def test_a_long_word_is_flagged_even_among_names() -> None:
    assert spelling("She runs the Enviornment Agency.") == ["Enviornment"]
    assert spelling("They met on Thrusday in the Brazillian capital.") == ["Thrusday", "Brazillian"]


def test_what_the_engine_s_speller_takes_is_left() -> None:
    text = Document("The comittee met. The recieve line.")
    rejected = Match(23, 30, "MORFOLOGIK_RULE_EN_US", "", ("receive",))
    problems = spelling_rule.find(Story(text, matches=(rejected,)), House())
    assert [text.text[p.start : p.end] for p in problems] == ["recieve"]


def test_without_the_engine_the_dictionaries_decide() -> None:
    text = Document("The comittee met on Monday. A rare occurance. A flurgon glows.")
    problems = spelling_rule.find(Story(text), House())
    assert [text.text[p.start : p.end] for p in problems] == ["comittee", "occurance"]


def test_names_of_the_house_are_left() -> None:
    registry = Registry.of([NameForm("flurgon", "flurgon")])
    assert spelling("A flurgon glows.", House(registry=registry)) == []


def test_a_stripped_mask_is_left_to_its_own_rule() -> None:
    assert spelling("“You btard!”") == []


def test_suggestions_wait_until_somebody_looks_and_are_worked_out_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slips._suggested.cache_clear()  # another test may have asked
    asked = []
    real = slips._within_reach
    monkeypatch.setattr(slips, "_within_reach", lambda word: asked.append(word) or real(word))
    twice = findings("spelling", "The ferrymen recieve mail. They recieve much.")
    assert asked == []
    assert [finding.suggestions()[0] for finding in twice] == ["receive", "receive"]
    assert asked == ["recieve"]


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


def test_a_quoted_speaker_may_speak_dialect() -> None:
    assert flagged("spelling", "“It was aboot ten,” said Ms Duarte.") == []
    assert flagged("spelling", "It was aboot ten when it rained.") == ["aboot"]
