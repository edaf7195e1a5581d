"""Sentences that the ledger proposes to check, and those that it leaves alone."""

import time

import pytest

from articles.checks.claims import claims
from articles.text.copy import Copy
from articles.text.document import Document, Span


def reasons(text: str) -> list[str]:
    """Return why the text's sentences are proposed, all of them."""
    return [reason for claim in claims(Document(text), ()) for reason in claim.reasons]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried 400 people.",
        "Three sailors drowned.",
        "The repairs will cost $2.4 million.",
        "Rents rose 7 percent.",
        "Dozens of boats sank.",
        "The price doubled.",
        "A third of the quay is shut.",
        "Every 72 minutes a boat leaves.",
        "Some 35 boats lay there.",
        "Several hundred guests came.",
        "Tens of millions went into the quay.",
        "The quay cost them $1B in all.",
    ],
)
def test_a_number(text):
    assert reasons(text) == ["a number"]


@pytest.mark.parametrize(
    "text",
    [
        "The bus takes Route 66.",
        "Route 66 is shut.",
        "One of the boats sank.",
        "The ferry leaves at 8 p.m. today.",
        "He is the 12-year-old.",
        "The board met at 9:30 in the hall.",
    ],
)
def test_what_counts_nothing_is_no_number(text):
    assert "a number" not in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened on May 3.",
        "The pier was built in 1911.",
        "Nothing has changed since the 1960s.",
        "It was agreed in spring 2020.",
    ],
)
def test_a_date(text):
    assert reasons(text) == ["a date"]


@pytest.mark.parametrize(
    "text",
    [
        "It is the country’s largest port.",
        "It is the busiest quay on the lake.",
        "This is among the most polluted rivers.",
        "It is the only bridge left.",
        "The first-ever race drew a crowd.",
        "The second-ever race drew a crowd.",
        "The vote was unprecedented.",
        "The lake froze for the first time.",
        "She was the first woman to lead the board.",
        "Rents are at a record high.",
    ],
)
def test_a_superlative(text):
    assert reasons(text) == ["a superlative"]


@pytest.mark.parametrize(
    "text",
    [
        "The latest ferry is late.",
        "The forest and the protest went on.",
        "First the board met to talk.",
        "Most people walked home.",
        "The only way is up.",
    ],
)
def test_no_superlative(text):
    assert reasons(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe resigned.",
        "Ann Roe, the mayor, sold the bridge.",
        "Ann Roe was elected.",
        "Ann Roe has a stake in the firm.",
        "Ann Roe has repeatedly broken the rules.",
        "Ann Roe (D-Ohio) signed the bill.",
        "Ann Roe wins the vote.",
        "Ann Roe owns the quay.",
        "Ann Roe has announced that the pier is to close.",
        "Ann Roe has nominated a clerk.",
        "Ann Roe has reportedly tried to sell the bell.",
        "Ann Roe, a sailor and poet, claims it is safe.",
        "Ann Roe, head of the board, also posted on a forum.",
        "Ann Roe denied it all.",
        "Ann Roe met the owners.",
        "Ann Roe (Ohio), who lost the vote, said so.",
        "Nobody left, said Ann Roe, a sailor who runs the quay.",
        "Ann Roe criticized the owners.",
        "Ann Roe did not pay the crew.",
        "Ann Roe didn’t fully pay the crew.",
        "Ann Roe hasn’t paid the crew.",
        "Ann Roe has not paid the crew.",
        "Though Ann Roe ordered the repairs, nobody came.",
    ],
)
def test_what_is_told_of_somebody(text):
    assert reasons(text) == ["about Ann Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe said the pier was safe.",
        "Ann Roe will open the pier.",
        "Ann Roe did not say so.",
        "Ann Roe does not know.",
        "Ann Roe is expected to win.",
        "Ann Roe hoped for rain.",
        "Ann Roe explained how the pier works.",
        "Ann Roe and all her claims were gone.",
        "Ann Roe, who said the pier was safe, smiled.",
        "Ann Roe’s house is on the quay.",
        "They voted for Ann Roe.",
        "The mayor resigned.",
        "San Marco sank.",
    ],
)
def test_nothing_is_told_of_anybody(text):
    assert reasons(text) == []


def test_a_surname_stands_for_the_full_name():
    assert reasons("Ann Roe spoke. Roe has sold the bridge.") == ["about Ann Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe was accused of fraud.",
        "Prosecutors charged Ann Roe with theft.",
        "Critics say Ann Roe lied about the bridge.",
        "Ann Roe is a thief.",
    ],
)
def test_an_accusation_beside_a_name_may_be_libel(text):
    (claim,) = claims(Document(text), ())
    assert claim.is_accusation
    assert claim.reasons == ("an accusation beside Ann Roe",)


def test_an_accusation_of_somebody_just_named():
    text = "Ann Roe spoke on the quay. She stole the bell."
    (claim,) = claims(Document(text), ())
    assert (claim.is_accusation, text[claim.span.start :]) == (True, "She stole the bell.")


def test_an_accusation_of_him_or_her_is_one_though_it_is_not_sure_who_is_meant():
    text = "Ann Roe spoke, and so did Mary Lind. Papers say that he robbed her."
    (claim,) = claims(Document(text), ())
    assert (claim.is_accusation, claim.reasons) == (True, ("an accusation beside “he”",))


def test_an_accusation_of_nobody_is_none():
    assert reasons("He stole the bell.") == []
    assert reasons("The bell was stolen.") == []


def test_the_words_of_a_quote_are_its_own_business():
    text = "“Ann Roe stole 400 bells,” he said. “It is the largest,” said two sailors."
    marked = (Span(0, text.index(" he")), Span(text.index("“It"), text.index(" said two")))
    (claim,) = claims(Document(text), marked)
    assert claim.reasons == ("a number",)
    assert text[claim.span.start : claim.span.end].endswith("said two sailors.")


def test_headline_and_captions_are_read_and_bylines_not():
    copy = Copy(
        headline="Ferry sinks with 400 aboard",
        byline="By Ann Roe in 2014",
        body="It is calm.",
        captions="Ann Roe was elected.",
    )
    document = copy.document()
    told = [document.text[c.span.start : c.span.end] for c in claims(document, ())]
    assert told == ["Ferry sinks with 400 aboard", "Ann Roe was elected."]


def test_a_sentence_that_stands_twice_is_proposed_once():
    assert (
        len(claims(Document("The ferry carried 400 people.\n\nThe ferry carried 400 people."), ()))
        == 1
    )


def test_several_reasons_stand_together():
    text = "In 2014 Ann Roe sold the largest of 12 ferries."
    assert reasons(text) == ["a number", "a date", "a superlative", "about Ann Roe"]


def test_it_takes_little_time():
    story = "\n\n".join(
        f"Ann Roe sold ferry {n} to the largest port on May 3, 2014, and {n} people wept."
        for n in range(60)
    )
    document = Document(story)
    claims(Document("Ann Roe sold a ferry."), ())  # reads its lists, once
    started = time.process_time()
    claims(document, ())
    assert (time.process_time() - started) / len(document.words) * 1000 < 0.1


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe spoke of illegal immigrants.",
        "Ann Roe spoke of low-lying land.",
        "Ann Roe kept up her verbal assault on the plan.",
        "They are in the country illegally, Ann Roe said.",
    ],
)
def test_what_accuses_nobody_is_no_libel_risk(text):
    assert not any(claim.is_accusation for claim in claims(Document(text), ()))
