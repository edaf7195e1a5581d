import pytest

from articles.checks.base import Story
from articles.checks.nouns import always_counted, never_counted, noun_groups, plural, singular
from articles.text.document import Document


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("car", "cars"),
        ("city", "cities"),
        ("day", "days"),
        ("box", "boxes"),
        ("church", "churches"),
        ("potato", "potatoes"),
        ("photo", "photos"),
        ("woman", "women"),
        ("policeman", "policemen"),
        ("human", "humans"),
        ("grandchild", "grandchildren"),
        ("crisis", "crises"),
        ("shelf", "shelves"),
        ("person", "people"),
    ],
)
def test_plural_and_back(one: str, several: str) -> None:
    assert plural(one) == several
    assert singular(several) == one


@pytest.mark.parametrize("word", ["news", "chaos", "glass", "zzxqs"])
def test_what_is_no_plural_has_no_singular(word: str) -> None:
    assert singular(word) in {None, word.removesuffix("s")}


def test_no_noun_is_both_counted_and_not() -> None:
    assert not always_counted() & never_counted()


def groups(text: str) -> list[str]:
    return [
        " ".join(word.text for word in group.words)
        for group in noun_groups(Story(Document(text)).tagged)
    ]


def test_a_group_runs_from_what_describes_the_noun_to_the_noun() -> None:
    text = "The very old stone bridge has lost three broken lamps."
    assert groups(text) == ["very old stone bridge", "three broken lamps"]


def test_a_noun_before_a_noun_is_no_group_of_its_own() -> None:
    assert groups("The bridge repair was a bridge-building job.") == [
        "bridge repair",
        "bridge-building job",
    ]


def test_a_verb_form_after_an_auxiliary_describes_nothing() -> None:
    assert groups("She has bought flowers and is selling cakes.") == ["flowers", "cakes"]


def test_the_words_on_both_sides_are_told() -> None:
    (group,) = noun_groups(Story(Document("They saw a red car in May.")).tagged)
    assert (group.before and group.before.text, group.next_tag) == ("a", "IN")
