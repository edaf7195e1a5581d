import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.checks.base import Story
from articles.checks.phrases import Phrases
from articles.text.document import Document


def read(text: str) -> Phrases:
    (phrases,) = Story(Document(text)).phrases
    return phrases


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The very old box of nails fell.", "sipV."),
        ("She has three new, cheap and clean houses.", "3Zp."),
        ("The man that left said that he likes this.", "swVVu3Zs."),
        ("They want to go to the sea.", "6Btbis."),
        ("More than 20 people have to do it.", "pBtb4."),
        ("He may have a dog, and I have a cat.", "3Mbs,&1Bs."),
        ("When it come to money, who knows?", "u4Bis,wZ."),
    ],
)
def test_words_become_letters(text: str, kinds: str) -> None:
    assert read(text).kinds == kinds


def test_the_head_of_a_noun_phrase_is_its_last_word() -> None:
    phrases = read("The small red boxes fell.")
    assert phrases.head(0).text == "boxes"
    assert (phrases.items[0].first, phrases.items[0].last) == (0, 3)


def test_sentences_are_read_one_by_one() -> None:
    story = Story(Document("It fell. They left.\n\nShe came."))
    assert [phrases.kinds for phrases in story.phrases] == ["4V.", "6V.", "3V."]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_every_word_is_in_one_phrase(text: str) -> None:
    story = Story(Document(text))
    for phrases in story.phrases:
        covered = [at for item in phrases.items for at in range(item.first, item.last + 1)]
        assert covered == list(range(len(phrases.words)))
    assert sum(len(phrases.words) for phrases in story.phrases) == len(story.tagged)
