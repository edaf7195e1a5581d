import pytest

from tests.checks.reading import findings, flagged


def wrong(text: str) -> list[str]:
    return flagged("verb_form", text)


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("She can goes home.", "goes", ["go"]),
        ("They will meeting on Monday.", "meeting", ["meet", "be meeting"]),
        ("The pot will are here.", "are", ["be"]),
        ("It will difficult to say.", "difficult", ["be difficult"]),
        ("He does not knows it.", "knows", ["know"]),
        ("Where did he went?", "went", ["go"]),
        ("They have wrote a song.", "wrote", ["written"]),
        ("She has already receive it.", "receive", ["received"]),
        ("It had being there for years.", "being", ["been"]),
        ("The song was wrote in May.", "wrote", ["written"]),
        ("It can be publish at once.", "publish", ["published", "publishing"]),
        ("The wall was surround by trees.", "surround", ["surrounded"]),
        ("A tool to provides heat.", "provides", ["provide"]),
        ("They are interested in improve the town.", "improve", ["improving"]),
        ("He tried to avoid to pay the fine.", "to pay", ["paying"]),
        ("It use to be quiet.", "use", ["used"]),
        ("You get use to it.", "use", ["used"]),
        ("They been here since May.", "been", ["have been"]),
        ("The lists are currently been checked.", "been", ["being"]),
        ("We have use them twice.", "use", ["used"]),
        ("The town is easily reach by train.", "reach", ["reached"]),
        ("They will start to eating.", "eating", ["eat"]),
        ("The fire was happened at night.", "was happened", ["happened"]),
        ("The book is consisted of tales.", "is consisted", ["consists", "consisted"]),
        ("They must to pay.", "must to", ["must"]),
        ("She suggested to go home.", "to go", ["going"]),
        ("I used to living there.", "living", ["live"]),
        ("She is used to live there.", "live", ["living"]),
        ("The film is base on a tale.", "base", ["based"]),
        ("He is going to bought it.", "bought", ["buy"]),
        ("They tried to solved it.", "solved", ["solve"]),
        ("He laughs when they looking.", "looking", ["are looking"]),
    ],
)
def test_a_wrong_form_is_flagged_with_the_right_one(
    text: str, words: str, right: list[str]
) -> None:
    (finding,) = findings("verb_form", text)
    assert (finding.text, finding.suggestions()) == (words, right)


def test_the_message_names_both_words() -> None:
    (finding,) = findings("verb_form", "They could wired the money.")
    assert finding.message == (
        "“wired” is not the form that goes with “could”: write “wire” or “be wired”."
    )


@pytest.mark.parametrize(
    "text",
    [
        "He’d gone, and I’d rather he had stayed.",
        "Her will was read. The can is empty. A strong will is good.",
        "The best I could was not enough.",
        "Will Smith went home. May went by.",
        "You have people happen by. He has complete control.",
        "The program is run by a trust. It was let by the owner.",
        "My advice to all is do nothing.",
        "From rags to riches; due to known faults; from three to given numbers.",
        "The vet they sent us to was kind.",
        "Interested in German, fond of English, tired of work.",
        "He stopped to eat. She came forward to say so.",
        "They have been and gone. It being late, we left.",
        "The tools we use to make it are old.",
        "It is suggested to wait. They went to date. After say ten days it is used to make soap.",
        "They did what they must to live; it is a must to see. Going to broken homes is hard.",
        "The book consists of tales, and the worst was over. There is use in it.",
        "As well as we know, he is best known as a poet.",
    ],
)
def test_right_forms_are_left(text: str) -> None:
    assert wrong(text) == []


def test_speech_keeps_its_own_forms() -> None:
    assert wrong("“They been here all day,” she said.") == []
    assert wrong("“We did not went,” she said.") == ["went"]
