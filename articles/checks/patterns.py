"""Patterns of the house: what they may be, and what they find.

They run under google-re2, in time linear in the text whatever the pattern. Only its size
counts then, so that is capped: under these caps the worst patterns tried took 10 ms for
1,000 words and 0.3 s for the longest text that the desk takes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import islice

import re2

from articles.checks.sheet import LONGEST, Entry, Pattern, Sheet
from articles.text.as_seen import is_blank
from articles.text.document import Span

MOST_REPEATS = 50
#: Instructions of the compiled program. Repeats within repeats multiply it, and one
#: \p{L} takes 1,200.
LARGEST = 3_000
#: Matches in one paragraph: a pattern that finds more says nothing, and a search that
#: begins again behind each of thousands of matches is linear no more.
MOST_MATCHES = 200

#: A counted repeat, or something else that begins as one: an escape, a class.
_COUNTED = re.compile(r"\\(?:[pPx]\{[^}]*\}|.)|\[\^?\]?(?:\\.|[^\]])*\]|\{(\d+)(?:,(\d*))?\}")
_NAMED_GROUP = re.compile(r"\(\?P?<\w+>")
_MEMORY = 64 * 1024 * 1024  # bytes
_REFERENCE = re.compile(r"\\(\d)")
_FLAG = "flag"


class BadPattern(Exception):
    """A pattern that cannot be used; the message says why and what to do."""


@lru_cache(maxsize=2_048)
def compile_pattern(source: str) -> "re2._Regexp":
    """Compile a pattern; raises BadPattern."""
    if len(source) > LONGEST:
        raise BadPattern(f"has {len(source)} characters; it may have {LONGEST}")
    for match in _COUNTED.finditer(source):
        if max(map(int, filter(None, match.groups())), default=0) > MOST_REPEATS:
            raise BadPattern(f"repeats {match.group()}; it may count to {MOST_REPEATS}")
    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(source, options)
    except re2.error as error:
        why = error.args[0].decode() if isinstance(error.args[0], bytes) else error.args[0]
        raise BadPattern(f"is no pattern of RE2: {why}") from None
    if compiled.programsize > LARGEST:
        size = f"{compiled.programsize:,} steps; it may have {LARGEST:,}"
        raise BadPattern(f"is too large ({size}): repeat less within repeats")
    return compiled


def find_patterns(sheet: Sheet, text: str) -> Iterator[tuple[Pattern, Span, str]]:
    """Yield what each pattern of the sheet finds: the pattern, where, what to put instead."""
    any_of = _any_of(sheet)
    if any_of is None or any_of.search(text):
        for pattern in sheet.patterns:
            yield from ((pattern, *found) for found in find_pattern(pattern, text))


@lru_cache(maxsize=16)
def _any_of(sheet: Sheet) -> "re2._Regexp | None":
    """Return one pattern for all, so that most paragraphs are searched but once.

    None where they cannot be joined, as one that quotes its own end (``\\Q``).
    """
    options = re2.Options()
    options.log_errors, options.max_mem = False, _MEMORY
    sources = (_NAMED_GROUP.sub("(?:", pattern.pattern) for pattern in sheet.patterns)
    try:
        return re2.compile("|".join(f"(?:{source})" for source in sources), options)
    except re2.error:
        return None


def find_pattern(pattern: Pattern, text: str) -> Iterator[tuple[Span, str]]:
    """Yield each stretch that the pattern flags, in code points, with what to put instead.

    The replacement is "" where the pattern has none. RE2 takes no letter but those of ASCII
    for one, so that ``\\b`` stands within "café": such a match counts for nothing.
    """
    compiled = compile_pattern(pattern.pattern)
    group = compiled.groupindex.get(_FLAG, 0)
    for match in islice(compiled.finditer(text), MOST_MATCHES):
        span = Span(*match.span(group))
        if span.start < span.end and not (_cuts(text, span.start) or _cuts(text, span.end)):
            yield span, _REFERENCE.sub(partial(_group, match), pattern.replacement)


def _cuts(text: str, at: int) -> bool:
    """Say whether ``at`` lies within a word where RE2 sees the end of one."""
    sides = text[max(0, at - 1) : at + 1]
    return 0 < at < len(text) and sides.isalnum() and not sides.isascii()


# The module's own ``expand`` garbles whatever is not ASCII.
def _group(match: "re2._Match", reference: re.Match[str]) -> str:
    return match[int(reference.group(1))] or ""


def faults(pattern: Pattern) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a pattern: the field, and the rest of the sentence on it."""
    yield from too_long(pattern, "message", "replacement", "reason")
    if is_blank(pattern.message):
        yield "message", "is empty: say what is wrong and what to do"
    try:
        compiled = compile_pattern(pattern.pattern)
    except BadPattern as error:
        yield "pattern", str(error)
        return
    if compiled.search("") is not None:
        yield "pattern", "matches where nothing is: let it need a letter"
        return
    named = max(map(int, _REFERENCE.findall(pattern.replacement)), default=0)
    if named > compiled.groups:
        yield "replacement", f"names group {named}; the pattern has {compiled.groups}"
        return
    yield from _wrong_examples(pattern)


def too_long(row: Pattern | Entry, *fields: str) -> Iterator[tuple[str, str]]:
    """Yield those of the fields that are longer than they may be, and that they are."""
    for field in fields:
        length = len(getattr(row, field))
        if length > LONGEST:
            yield field, f"has {length} characters; it may have {LONGEST}"


def _wrong_examples(pattern: Pattern) -> Iterator[tuple[str, str]]:
    if not pattern.must_match:
        yield "must_match", "is empty: give a text that the pattern must find"
    if not pattern.must_not_match:
        yield "must_not_match", "is empty: give a text that the pattern must leave alone"
    for example in pattern.must_match:
        if not any(find_pattern(pattern, example)):
            yield "must_match", f"the pattern does not find “{example}”"
    for example in pattern.must_not_match:
        if any(find_pattern(pattern, example)):
            yield "must_not_match", f"the pattern finds “{example}”"
