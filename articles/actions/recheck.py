"""Read an article's working revision again where the rules have changed since: no person's act."""

from typing import NamedTuple

from articles.actions.read_copy import is_read_with_today_s
from articles.actions.review import read_again
from articles.models import Article


class Rechecked(NamedTuple):
    """What became of the flags of an article that was read again, and what could not be run."""

    raised: int
    reopened: int
    lapsed: int
    notices: tuple[str, ...]


def recheck(article: Article) -> Rechecked | None:
    """Read the article again with today's rules, sheet and registry.

    Returns None where it was read with them already, or somebody has just filed a revision.
    """
    if is_read_with_today_s(article):
        return None
    reading, counts = read_again(article)
    return None if counts is None else Rechecked(**counts, notices=reading.notices)
