import pytest

from articles.checks.base import Story
from articles.checks.house import House
from articles.checks.rules.unsourced_hedge import find
from articles.quotations.base import Mention, Quote
from articles.text.document import Block, Document, Span
from tests.checks.reading import flagged


def hedges(text: str) -> list[str]:
    return flagged("unsourced_hedge", text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm reportedly fired ten people, Le Monde reported.",
        "According to two aides, the firm reportedly fired ten people.",
        "The suspect allegedly fled, prosecutors said.",
        "He was arrested after he allegedly broke a window.",
        "The pilot reportedly told Reuters he was lost.",
        "His supposedly secret plan failed.",
        "Many believe in luck, and how many say so?",
        "It was alleged that he left, prosecutors said.",
    ],
)
def test_a_hedge_with_somebody_behind_it_is_left(text: str) -> None:
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The firm has reportedly fired ten people.", "reportedly"),
        ("He reportedly said so.", "reportedly"),
        ("She allegedly lied to her mother.", "allegedly"),
        ("They are rumoured to be engaged.", "are rumoured to"),
        ("It is believed that he left.", "It is believed that"),
        ("It was alleged that he left.", "It was alleged that"),
        ("Two divers are feared drowned.", "are feared drowned"),
        ("Many suspect the dam will burst.", "Many suspect"),
        ("He was told that it purportedly sank.", "purportedly"),
        ("An aide said no. The firm reportedly closed.", "reportedly"),
    ],
)
def test_a_hedge_with_nobody_behind_it_is_flagged(text: str, hedge: str) -> None:
    assert hedges(text) == [hedge]


def quoted(attributed: bool) -> list[str]:
    text = "“They supposedly won.”"
    speaker = Mention((), "Doe") if attributed else None
    quote = Quote((Span(0, len(text)),), "block", speaker=speaker, attributed=attributed)
    return [text[p.start : p.end] for p in find(Story(Document(text), (quote,)), House())]


def test_in_speech_a_hedge_is_the_speaker_s_if_there_is_one() -> None:
    assert quoted(attributed=True) == []
    assert quoted(attributed=False) == ["supposedly"]


def test_a_headline_leaves_its_sources_to_the_story() -> None:
    text = "Mayor reportedly resigns"
    story = Story(Document(text, (Block(0, len(text), "headline"),)))
    assert list(find(story, House())) == []
    assert hedges("Mayor Reportedly Resigns After Vote") == []
