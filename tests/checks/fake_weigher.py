"""A second reader that knows beforehand which words are slips."""

from collections.abc import Iterable, Iterator

from articles.checks.engines.weighing import Passage


class FakeWeigher:
    """Gains ``meant[word]`` nats where another word is put for ``word``, else loses many."""

    def __init__(self, **meant: dict[str, float]) -> None:
        self.meant = meant
        self.passages: list[Passage] = []

    def gains(self, passages: Iterable[Passage]) -> Iterator[list[float]]:
        for passage in passages:
            self.passages.append(passage)
            yield [
                self.meant.get(passage.text[swap.start : swap.end], {}).get(swap.instead, -50.0)
                for swap in passage.swaps
            ]
