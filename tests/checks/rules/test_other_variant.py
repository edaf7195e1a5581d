import pytest

from articles.checks.house import House, Sheet
from articles.checks.variants import own_spelling
from tests.checks.reading import findings, flagged

US, UK = House(Sheet()), House(Sheet(variant="en-GB"))


def foreign(text, house=US):
    return flagged("other_variant", text, house)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"),
        ("centers", "centres"),
        ("organizing", "organising"),
        ("analyzed", "analysed"),
        ("defense", "defence"),
        ("traveler", "traveller"),
        ("skillful", "skilful"),
        ("catalog", "catalogue"),
        ("anemia", "anaemia"),
        ("estrogen", "oestrogen"),
        ("gray", "grey"),
        ("skeptics", "sceptics"),
        ("jewelry", "jewellery"),
        ("maneuver", "manoeuvre"),
    ],
)
def test_each_variant_flags_the_spelling_of_the_other(american, british):
    text = f"They saw the {american} and the {british} there."
    assert foreign(text, US) == [british]
    assert foreign(text, UK) == [american]


@pytest.mark.parametrize(
    ("both", "british"),
    [
        ("meter", "metre"),
        ("tire", "tyre"),
        ("check", "cheque"),
        ("story", "storey"),
        ("program", "programme"),
        ("practice", "practise"),
        ("license", "licence"),
        ("draft", "draught"),
        ("inquiry", "enquiry"),
    ],
)
def test_a_word_of_both_is_no_slip_in_british_copy(both, british):
    text = f"They saw the {both} and the {british} there."
    assert foreign(text, US) == [british]
    assert foreign(text, UK) == []


@pytest.mark.parametrize("word", ["prize", "size", "seize", "capsized", "advertise", "surprise"])
def test_not_every_word_in_ize_or_ise_changes(word):
    assert own_spelling(word, "en-GB") is own_spelling(word, "en-US") is None


def test_no_spelling_is_foreign_to_both():
    pairs = [(own_spelling(word, "en-US"), word) for word in ("colour", "metre", "realise", "grey")]
    assert [own_spelling(american, "en-US") for american, _ in pairs] == [None] * 4


def test_what_to_write_is_suggested_and_said():
    (finding,) = findings("other_variant", "Our neighbours' cat, grey, left.", US)[:1]
    assert finding.suggestions() == ["neighbors"]
    assert finding.message == (
        "“neighbours” is the British spelling. American copy has “neighbors”."
    )
    (finding,) = findings("other_variant", "Its color faded.", UK)
    assert finding.message == "“color” is the American spelling. British copy has “colour”."


def test_possessives_and_compounds_are_seen_without_their_ends():
    assert foreign("The theatre’s many-coloured roof; a colour-blind usher.") == [
        "theatre", "coloured", "colour",
    ]  # fmt: skip


def test_names_and_quotations_keep_their_spelling():
    assert foreign("Labour won. The World Trade Centre, “my favourite colour”, stands.") == []
    assert foreign("“Colour,” she said, and grey was what she meant.") == ["grey"]


def test_a_word_of_the_house_s_own_is_right():
    house = House(Sheet(words=frozenset({"Theatre"})))
    assert foreign("A theatre of colour.", house) == ["colour"]
