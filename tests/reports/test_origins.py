"""Which quotes bear each other out, and which go back to one place."""

import pytest

from articles.models import Evidence, Quote, Source
from articles.reports.origins import origins

Status = Quote.Status


def rest(
    pk: int,
    source: int,
    evidence: int,
    via: str = "",
    first_hand: bool = True,
    status: Status = Status.VERIFIED,
) -> Quote:
    held, by = Evidence(pk=evidence, first_hand=first_hand), Source(pk=source)
    return Quote(pk=pk, start=pk, source=by, evidence=held, via=via, status=status)


def found(*quotes: Quote) -> list[list[int]]:
    return [[quote.pk for quote in origin.quotes] for origin in origins(quotes)]


def test_sources_with_evidence_of_their_own_are_independent():
    assert found(rest(1, 1, 1), rest(2, 2, 2)) == [[1], [2]]


def test_one_source_is_one_origin_however_much_it_gave():
    assert found(rest(1, 1, 1), rest(2, 1, 2)) == [[1, 2]]


def test_sources_on_one_piece_of_evidence_are_one_origin():
    assert found(rest(1, 1, 1), rest(2, 2, 1)) == [[1, 2]]


def test_what_came_through_one_outlet_is_one_origin():
    assert found(rest(1, 1, 1, via="Reuters"), rest(2, 2, 2, via="reuters")) == [[1, 2]]
    assert found(rest(1, 1, 1, via="Reuters"), rest(2, 2, 2, via="AFP")) == [[1], [2]]


def test_a_quote_that_ties_two_origins_makes_one_of_them():
    assert found(rest(1, 1, 1), rest(2, 2, 2), rest(3, 1, 2)) == [[1, 2, 3]]


def test_without_source_or_evidence_nothing_is_borne_out():
    alone = Quote(pk=1, source=Source(pk=1), status=Status.VERIFIED)
    unsaid = Quote(pk=2, evidence=Evidence(pk=1), status=Status.VERIFIED)
    assert found(alone, unsaid) == []


@pytest.mark.parametrize("status", [*Status])
def test_only_what_is_verified_or_matches_its_evidence_bears_anything_out(status):
    is_proved = status in ("verified", "matched")
    assert found(rest(1, 1, 1, status=status)) == ([[1]] if is_proved else [])


def test_evidence_that_is_merely_attached_makes_a_source_neither_first_hand_nor_tied():
    second = rest(1, 1, 1, first_hand=False)
    attached = rest(2, 1, 2, status=Status.ATTRIBUTED)
    [origin, _] = origins([second, attached, rest(3, 2, 2)])
    assert origin.quotes == (second,)
    assert not origin.is_first_hand


def test_first_hand_is_evidence_of_what_was_said_itself():
    for quote, expected in [
        (rest(1, 1, 1), True),
        (rest(1, 1, 1, first_hand=False), False),
        (rest(1, 1, 1, via="Reuters"), False),
    ]:
        [origin] = origins([quote])
        assert origin.is_first_hand is expected
