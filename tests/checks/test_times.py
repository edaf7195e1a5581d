from collections.abc import Callable, Iterator, Sequence

import pytest

from articles.checks.engines.tagger import Tagged, tag
from articles.checks.times import Time, times_over, times_since, times_to_come
from articles.text.document import Document


def found(find: Callable[[Sequence[Tagged]], Iterator[Time]], text: str) -> list[str]:
    words = list(tag(Document(text)))
    return [text[words[time.first].start : words[time.last].end] for time in find(words)]


@pytest.mark.parametrize(
    "time",
    [
        "yesterday", "last week", "last Monday", "earlier this month", "earlier today",
        "two days ago", "a few years ago", "10 minutes ago", "in 2014", "last May",
    ],
)  # fmt: skip
def test_times_that_are_over(time: str) -> None:
    assert found(times_over, f"They came {time}, we heard.") == [time]


@pytest.mark.parametrize("time", ["at last", "the last weeks", "in 20145", "long ago", "in 12"])
def test_other_times(time: str) -> None:
    assert found(times_over, f"They came {time}, we heard.") == []


def test_times_since_and_to_come() -> None:
    assert found(times_since, "Since 2010 and since last May it rains.") == [
        "Since 2010",
        "since last May",
    ]
    assert found(times_to_come, "Tomorrow or next week they leave.") == ["Tomorrow", "next week"]
