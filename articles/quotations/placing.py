"""Place a quote's parts: each where it stands, all as near to one another as they can be.

A part that has no place of its own as a whole, but stands in pieces in several places, is
taken apart: so it is seen that sentences were joined.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.quotations.align import Group, align, core_of, groups_of
from articles.quotations.evidence import Evidence
from articles.quotations.locate import Place, exact_places
from articles.quotations.nearby import FAR, Near, best_of, firsts_of, nearer_than_exact, places_like
from articles.quotations.pairing import fitted
from articles.quotations.quoted import WILD, QuoteWord

_FEW = 4  # words: so short a part must stand near the others, and in order
_PIECE = 6  # words: a shorter piece counts in short evidence, when it stands near, word for word
_GAP = 4  # words: so many are left out between pieces, fewer within one
_ALIKE = 0.8  # of a piece that stands elsewhere than the rest
_PLACES = 50  # of a stock phrase that are tried

Chain = list[Place | None]


class Piece(NamedTuple):
    """Words of a quote that belong together, the number of their part, and their place."""

    part: int
    words: list[QuoteWord]
    place: Place | None


def place_parts(evidence: Evidence, parts: list[list[QuoteWord]]) -> list[Piece]:
    """Return the parts, or pieces of them, in the quote's order, each with its place."""
    folded = [_between_brackets(part) for part in parts]
    exact = [exact_places(evidence, words) for words in folded]
    near = [
        [] if there else places_like(evidence, part)
        for part, there in zip(parts, exact, strict=True)
    ]
    for number, part in enumerate(parts):
        others = _firsts_of_others(exact, near, number)
        if exact[number] and (nearer := nearer_than_exact(evidence, part, exact[number], others)):
            exact[number], near[number] = (), nearer
    pieces = [
        [] if there else _pieces_near(evidence, number, parts[number], exact, near)
        for number, there in enumerate(exact)
    ]
    chain = _closest(exact, [_extent(taken) for taken in pieces], list(map(len, folded)))
    return [
        piece
        for number, part in enumerate(parts)
        for piece in pieces[number] or [Piece(number, part, chain[number])]
    ]


def _firsts_of_others(
    exact: list[Sequence[int]], near: list[list[Near]], number: int
) -> list[Sequence[int]]:
    """Return the first words of the places of each part but one."""
    firsts = [there or firsts_of(like) for there, like in zip(exact, near, strict=True)]
    return firsts[:number] + firsts[number + 1 :]


def _pieces_near(
    evidence: Evidence,
    number: int,
    words: list[QuoteWord],
    exact: list[Sequence[int]],
    near: list[list[Near]],
) -> list[Piece]:
    """Return the pieces of a part that stands nowhere word for word; at least one."""
    if not near[number]:
        return [Piece(number, words, None)]
    others = _firsts_of_others(exact, near, number)
    return _taken_apart(evidence, number, words, best_of(near[number], others))


def _between_brackets(words: list[QuoteWord]) -> list[str]:
    """Return the folded words without a bracket at either end, which may stand for nothing."""
    folded = [word.folded for word in words]
    first = next(n for n, word in enumerate(folded) if word != WILD)
    last = next(n for n, word in enumerate(reversed(folded)) if word != WILD)
    return folded[first : len(folded) - last]


def _pieces_beside(
    evidence: Evidence, number: int, words: list[QuoteWord], beside: Place
) -> list[Piece]:
    """Return the pieces of words left over, as near as they can be to where the rest stands."""
    inner = _between_brackets(words)
    exact = exact_places(evidence, inner)
    if exact:
        first = min(exact, key=lambda n: max(n - beside.end, beside.first - n))
        return [Piece(number, words, Place(first, first + len(inner)))]
    near = places_like(evidence, words)
    if not near:
        return [Piece(number, words, None)]
    return _taken_apart(evidence, number, words, best_of(near, [beside]))


def _taken_apart(
    evidence: Evidence, number: int, words: list[QuoteWord], place: Place
) -> list[Piece]:
    """Return the stretches of a part of which most is like ``place``."""
    place = fitted([word.folded for word in words], evidence.folded, place)
    groups = groups_of(evidence, words, place)
    _, start, end = core_of(groups, words)
    if end - start < _PIECE:
        return [Piece(number, words, place)]
    before = _solid_pieces(evidence, number, words[:start], place, True)
    after = _solid_pieces(evidence, number, words[end:], place, False)
    middle = start if before else 0, end if after else len(words)
    return [*before, *_parted(number, words, groups, middle, place), *after]


def _parted(
    number: int, words: list[QuoteWord], groups: list[Group], middle: tuple[int, int], place: Place
) -> Iterator[Piece]:
    """Take words of one place apart, where they leave several words out without a mark."""
    start, first = middle[0], place.first
    for group in groups:
        cut, cut_end = group.quote
        if cut == cut_end and group.found >= _GAP and min(cut - start, middle[1] - cut) >= _PIECE:
            yield Piece(number, words[start:cut], Place(first, group.there[0]))
            start, first = cut, group.there[1]
    yield Piece(number, words[start : middle[1]], Place(first, place.end))


def _solid_pieces(
    evidence: Evidence, number: int, words: list[QuoteWord], beside: Place, opens: bool
) -> list[Piece]:
    """Return the pieces of words left over, where all stand in the evidence beyond doubt.

    They stand ``beside`` the rest; ``opens`` says that they come before it in the quote.
    """
    plain = sum(word.folded != WILD for word in words)
    if plain < (_FEW if evidence.is_short else _PIECE):
        return []
    if plain < _PIECE:
        exact = exact_places(evidence, [word.folded for word in words])
        near = [n for n in exact if _stands_apart(Place(n, n + len(words)), beside, opens)]
        return [Piece(number, words, Place(near[0], near[0] + len(words)))] if near else []
    pieces = _pieces_beside(evidence, number, words, beside)
    aligned = [align(evidence, piece.words, piece.place) for piece in pieces]
    compared = sum(a.quoted + a.found for a in aligned)
    return pieces if 2 * sum(a.equal for a in aligned) >= _ALIKE * compared else []


def _stands_apart(place: Place, rest: Place, opens: bool) -> bool:
    """Say whether a place is near the rest, but not where the rest could run on into it."""
    in_order = rest.first - place.end if opens else place.first - rest.end
    turned_round = place.first - rest.end if opens else rest.first - place.end
    return _GAP <= in_order <= FAR or 0 <= turned_round <= FAR


def _extent(pieces: list[Piece]) -> Place | None:
    places = [piece.place for piece in pieces if piece.place]
    return Place(places[0].first, places[-1].end) if places else None


def _closest(exact: list[Sequence[int]], known: Chain, lengths: list[int]) -> Chain:
    """Choose among the exact places of each part those that lie closest together."""
    anchor = max(range(len(known)), key=lambda k: (bool(exact[k] or known[k]), lengths[k]))
    place = known[anchor]
    size = lengths[anchor]
    starts = [place] if place else [Place(n, n + size) for n in exact[anchor][:_PLACES]]
    chains = [_chain(exact, known, lengths, anchor, start) for start in starts]
    return max(chains, key=_closeness, default=known)


def _closeness(chain: Chain) -> tuple[int, int]:
    """Return how many parts have a place, and how few words lie between them, negative."""
    placed = [place for place in chain if place]
    return len(placed), min(p.first for p in placed) - max(p.end for p in placed)


def _chain(
    exact: list[Sequence[int]], known: Chain, lengths: list[int], anchor: int, start: Place
) -> Chain:
    """Return a place for each part, going outward from the anchor to the nearest."""
    chain = [*known[:anchor], start, *known[anchor + 1 :]]
    floor = start.end
    for number in range(anchor + 1, len(chain)):
        place = chain[number] or _after(exact[number], floor, lengths[number])
        chain[number], floor = place, max(floor, place.end) if place else floor
    ceiling = start.first
    for number in range(anchor - 1, -1, -1):
        place = chain[number] or _before(exact[number], ceiling, lengths[number])
        chain[number], ceiling = place, min(ceiling, place.first) if place else ceiling
    return chain


def _after(places: Sequence[int], floor: int, length: int) -> Place | None:
    """Return the first place from ``floor`` on; a long part may stand before it."""
    if not places:
        return None
    index = min(bisect_left(places, floor), len(places) - 1)
    is_near = 0 <= places[index] - floor <= FAR
    found = Place(places[index], places[index] + length)
    return found if is_near or length > _FEW else None


def _before(places: Sequence[int], ceiling: int, length: int) -> Place | None:
    """Return the last place that ends by ``ceiling``; a long part may stand behind it."""
    if not places:
        return None
    index = max(bisect_right(places, ceiling - length) - 1, 0)
    is_near = 0 <= ceiling - places[index] - length <= FAR
    found = Place(places[index], places[index] + length)
    return found if is_near or length > _FEW else None
