"""Titles of works told from speech by what stands beside them, and made names again.

*On “Good Morning Varn,” the mayor said* speaks of a programme. A stretch whose words have
capitals is a title after a noun for works (*the film “Long Way Home”*), after *on*, *in*
or a possessive (*the BBC’s “Second Look”*), before such a noun (*“Second Look” host*), or
in a list that such a title opens. It is a name from then on, not a stretch.

Missed: a title that is the subject of a verb of speech (*“Second Look” asked Roe*) or the
object of *read* or *saw*, and slogans on hats and signs (*wore a “Save the Pier” cap*).
"""

from articles.quotations import gazetteer as gaz
from articles.quotations import lexicon as lex
from articles.quotations.marks import Stretch
from articles.quotations.tokens import Token

_LONGEST = 8  # words of a title that only *on*, *in* or a possessive introduces
#: Words of a title that keep their small letter.
_SMALL = lex.words("a an and as at but by for from in is it nor of on or the to up vs with")
_MAKERS = lex.words("author cast creator director edition episode fans host star version")
_PERFORMED = lex.words("perform performed performing performs sang singing starring")


def is_title_case(words: list[str]) -> bool:
    """Say whether every word but small ones has its capital, the first in any case."""
    plain = [word.lstrip("#[(") for word in words]
    if not plain or not plain[0][:1].isupper():
        return False
    return all(word in _SMALL or not word[:1].islower() for word in plain)


def with_titles(text: str, tokens: list[Token]) -> list[Token]:
    """Return the tokens with every title a name, the comma or stop inside its marks after it."""
    told: list[Token] = []
    titled = False  # whether the last stretch was a title
    for index, token in enumerate(tokens):
        if token.stretch is None:
            titled = titled and (token.text == "," or token.low in ("and", "or"))
            told.append(token)
            continue
        inner = token.stretch.inner
        words = text[inner.start : inner.end].rstrip(",.").split()
        titled = is_title_case(words) and (titled or _introduced(tokens, index, len(words)))
        told.extend(_as_name(text, token.stretch) if titled else [token])
    return told


def _introduced(tokens: list[Token], index: int, words: int) -> bool:
    """Say whether the words beside a stretch tell that it is a title."""
    before = tokens[index - 1].low if index else ""
    earlier = tokens[index - 2].low if index > 1 else ""
    if before in gaz.TITLE_NOUNS or (before == "of" and earlier in gaz.TITLE_NOUNS | _MAKERS):
        return True
    if words < 2:
        return False
    if before == "," and earlier in gaz.TITLE_NOUNS:
        return True
    if before == "to" and earlier == "according":
        return True
    following = [token.low for token in tokens[index + 1 : index + 3]]
    if not tokens[index].closes and _names_work(following):
        return True
    leads = before in ("on", "in") or before in _PERFORMED or before.endswith(("’s", "'s"))
    return leads and words <= _LONGEST


def _names_work(following: list[str]) -> bool:
    """Say whether *host* or *TV show* follows."""
    first = following[:1]
    if first in (["tv"], ["television"]):
        first = following[1:]
    return bool(first) and (first[0] in gaz.TITLE_NOUNS or first[0] in _MAKERS)


def _as_name(text: str, stretch: Stretch) -> list[Token]:
    start, end = stretch.inner.start, stretch.inner.end
    stop = text[end - 1] if text[end - 1] in ",." else ""
    words = text[start : end - len(stop)]
    name = Token(words, words.lower(), start, end - len(stop), titled=True)
    return [name, Token(stop, stop, end - 1, stretch.end)] if stop else [name]
