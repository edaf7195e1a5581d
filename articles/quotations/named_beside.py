"""Whether copy puts a name beside the words for a speaker: *Ann Roe, a nurse from Hull, said*."""

import re

from articles.quotations import lexicon as lex
from articles.quotations.bodies import is_of_body

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_NAME_BEFORE = re.compile(
    rf"(?P<led>[\w’'-]+ )?(?P<name>{_CAPITAL}(?: {_CAPITAL})*)(?: \([^)]*\))?, (?:\d+, )?$"
)
_NAME_AFTER = re.compile(rf"(?P<rest>[^,.;“”\"]{{0,80}}), (?P<name>(?:{_CAPITAL} )+{_CAPITAL})")
#: An apposition ends with a comma before the sentence does; *Ms.* ends none.
_CLOSED = re.compile(r"(?:[^.;“”\"]|\b[A-Z]\w{0,3}\.)*,")
#: Before the name of a place: *in Hull, a nurse*.
_PLACING = lex.words("across around at from in inside near of off on outside to")
_LONGEST = 80  # code points: the longest name that is looked for


def is_named_beside(text: str, called: str, cue: str) -> bool:
    """Say whether ``called`` stands beside a name in ``text``, in apposition to it.

    ``cue`` is the word for saying: *in Hull, a nurse said* and *like Mr. Roe, a nurse said* name
    nobody, since it follows right upon them.
    """
    return any(_is_beside(text, found, cue) for found in re.finditer(re.escape(called), text))


def _is_beside(text: str, found: re.Match[str], cue: str) -> bool:
    start, end = found.span()
    if cue and text.startswith(f" {cue}", end):
        return False
    after = _NAME_AFTER.match(text, end)
    if after and not is_of_body(found.group() + after["rest"], after["name"]):
        return True
    before = _NAME_BEFORE.search(text[max(0, start - _LONGEST) : start])
    if before is None or (before["led"] or "").strip().lower() in _PLACING:
        return False
    is_name = before["name"].lower() not in lex.TIMES | lex.OPENING_ADVERBS
    return is_name and _CLOSED.match(text, end) is not None
