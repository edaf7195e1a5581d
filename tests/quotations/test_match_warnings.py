"""What an editor is warned of, and what is left in peace."""

import pytest

from articles.quotations.match import Match, match

TALK = (
    "I would never support it. I would vote for the new pier, of course, if the town paid its "
    "half. We are happy with the result. The wall is safe, but the gate is rotten. Nobody asked "
    "me about the ferry. If they repair the crane, we will stay in this harbour. We will sell "
    "the boats unless the bank waits. It is likely that 12 men were there. They came to help, "
    "not to watch. She is not only clever but also kind. I trust him. Not!"
)


def warnings(quote: str, text: str = TALK) -> tuple[str, ...]:
    return match(quote, text).warnings


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        ("I would … support it", "turn_left_out"),
        ("I would vote for the new pier … the town paid its half", "turn_left_out"),
        ("The wall is safe … the gate is rotten", "turn_left_out"),
        ("Nobody asked me about the ferry … I would vote for the new pier", "out_of_order"),
        ("I would [gladly] support it", "negation"),
        ("Nobody asked me [not] about the ferry", "negation"),
        ("It is unlikely that 12 men were there", "negation"),
        ("It is likely that 13 men were there", "number"),
        ("It is likely that [some] men were there", "number"),
        ("The wall is safe", "cut_before_turn"),
        ("I would vote for the new pier", "cut_before_turn"),
        ("We will sell the boats", "cut_before_turn"),
        ("They came to help", "cut_before_turn"),
        ("I trust him.", "cut_before_turn"),
        ("support it", "cut_after_turn"),
        ("we will stay in this harbour", "cut_after_turn"),
        ("they repair the crane", "cut_after_turn"),
        ("The wall is safe. We are happy with the result.", "out_of_order"),
        ("We are happy with the result. They came to help, not to watch.", "joined"),
    ],
)
def test_what_is_told(quote: str, warning: str) -> None:
    assert warning in warnings(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "I would never support it.",
        "We are happy with the result. The wall is safe, but the gate is rotten.",
        "We are happy … The wall is safe, but the gate is rotten",
        "If they repair the crane, we will stay",
        "[T]he wall is safe, but the gate is rotten",
        "It is likely that twelve men were there",
        "They came to help, not to watch",
        "She is not only clever",
        "Nobody asked me [in the council] about the ferry",
        "with the result",
    ],
)
def test_nothing_is_told_without_cause(quote: str) -> None:
    assert warnings(quote) == ()


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I doubt we will mend the quay.", "we will mend the quay"),
        ("I doubt very much that the owners will mend it.", "will mend it"),
        ("He denied that we were paid.", "we were paid"),
        ("It is unlikely that the crane will last.", "the crane will last"),
        ("Hardly anyone came to the pier.", "anyone came to the pier"),
        ("We rarely go out in fog.", "go out in fog"),
        ("They refused to mend the old quay.", "mend the old quay"),
        ("They failed to mend the old quay.", "to mend the old quay"),
        ("The harbour is far from safe in winter.", "safe in winter"),
        ("They would talk rather than mend the old quay.", "mend the old quay"),
    ],
)
def test_a_quote_that_begins_behind_a_denial_is_told(said: str, quoted: str) -> None:
    assert warnings(quoted, said) == ("cut_after_turn",)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I doubt we will mend the quay.", "doubt we will mend the quay"),
        ("I have no doubt that we will mend it.", "we will mend it"),
        ("Nobody denies that we were paid.", "we were paid"),
        ("They never failed to mend the quay.", "mend the quay"),
        ("He denied it. We were paid.", "We were paid"),
        ("The engine failed in the far corner of the quay.", "corner of the quay"),
    ],
)
def test_a_denial_elsewhere_or_denied_itself_is_none(said: str, quoted: str) -> None:
    assert warnings(quoted, said) == ()


def test_a_denial_left_out_or_put_in_is_told() -> None:
    said = "We seldom go out in fog these days."
    assert warnings("We seldom go … these days", said) == ()
    assert warnings("We … go out in fog these days", said) == ("turn_left_out",)
    assert warnings("We often go out in fog these days", said) == ("negation",)


def test_a_number_may_be_explained_in_brackets() -> None:
    assert warnings("Nobody asked me [in 2019] about the ferry") == ()


def test_sentences_in_another_order_are_no_honest_trim() -> None:
    found = match("They came to help, not to watch … We are happy with the result", TALK)
    assert (found.verdict, found.warnings) == ("altered", ("out_of_order",))
    assert [TALK[place.start : place.end] for place in found.places] == [
        "They came to help, not to watch",
        "We are happy with the result",
    ]


def _filled(count: int) -> str:
    return " ".join(f"The {n}th ship came in at dusk and left again at dawn." for n in range(count))


def _far() -> tuple[str, Match]:
    text = f"{TALK} {_filled(40)} Every winter the storm takes another mile of the old coast road."
    quote = "If they repair the crane, we will stay in this harbour{} the storm takes another mile"
    return text, match(quote.format(" …"), text)


def test_parts_from_far_apart_are_trimmed_and_told() -> None:
    text, found = _far()
    assert (found.verdict, found.warnings) == ("trimmed", ("far_apart",))
    assert text[found.places[1].start : found.places[1].end] == "the storm takes another mile"


def test_the_same_without_a_mark_is_altered() -> None:
    text, _ = _far()
    found = match(
        "we will stay in this harbour. Every winter the storm takes another mile of the coast", text
    )
    assert found.verdict == "altered"
    assert found.warnings[:2] == ("far_apart", "joined")
    assert len(found.places) == 2


def test_what_an_ellipsis_leaves_out_is_shown() -> None:
    found = match("I would … support it", TALK)
    assert ("replace", ("…",), ("never",)) in found.alignment


def test_parts_are_taken_from_where_they_stand_close_together() -> None:
    text = f"As I said, the pier is shut. {_filled(60)} As I said, the crane is old and it leaks."
    found = match("As I said … it leaks", text)
    assert found.warnings == ()
    assert found.span is not None
    assert text[found.span.start : found.span.end].startswith("As I said, the crane")


@pytest.mark.parametrize(
    ("quote", "phrase"),
    [
        # One word written wrongly.
        (
            "The owners promised us a new crane … and the men will be paid by teh spring",
            "and the men will be paid by the spring",
        ),
        # One word that was said otherwise there, and just so far away.
        (
            "The owners promised us a new crane … and the crew will be paid by the spring",
            "and the crew will be paid by the spring",
        ),
        # Words dropped without a mark.
        (
            "The owners promised us a new crane for it and the men will be paid by the spring",
            "and the men will be paid by the spring",
        ),
    ],
)
def test_a_phrase_that_stands_again_far_away_draws_no_part_there(quote: str, phrase: str) -> None:
    close = (
        "The owners promised us a new crane for it before the first frost of next year, "
        "and the men will be paid by the spring."
    )
    found = match(quote, f"He said so once {phrase}. {_filled(100)} {close}")
    assert found.verdict == "altered"
    assert not {"far_apart", "out_of_order"} & {*found.warnings}
