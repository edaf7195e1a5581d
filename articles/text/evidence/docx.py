"""Word documents: every word in them, straight from their XML.

Lists, tables, formulas, text boxes, foot- and endnotes, heads and feet are read; tracked
insertions count. Deletions, marginal comments, charts, diagrams and files within the file are
not read, and the notice says so. A document that declares entities is refused: what they
stand for would have to be fetched or unfolded, and no Word document has them (ECMA-376 part 2).
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO

from lxml import etree

from articles.text.evidence.base import EvidenceText, carries, counted, paragraphs, without_words
from articles.text.importers.base import CannotRead

#: The parts that hold words, in the order in which they are read (ECMA-376 part 1, §11.3), and
#: those that a notice tells of.
_PARTS = [
    re.compile(rf"word/{part}\d*\.xml")
    for part in ("document", "footnotes", "endnotes", "header", "footer")
]
_COMMENTS = re.compile(r"word/comments\d*\.xml")
_TOLD = {
    "chart": re.compile(r"word/charts/chart[^/]*\.xml"),
    "diagram": re.compile(r"word/diagrams/data[^/]*\.xml"),
    "embedded file": re.compile(r"word/embeddings/[^/]+"),
}

#: Bytes: the XML of a thousand pages is some tens of megabytes. It is read piece by piece.
LIMIT_UNPACKED = 100 * 1024 * 1024

#: WordprocessingML, transitional and strict (ECMA-376 part 1, annex A).
_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_PARAGRAPHS = {f"{space}p" for space in _SPACES}
_RUNS = {f"{space}r" for space in _SPACES}
#: The words of a paragraph, and of a formula in it (ECMA-376 part 1, §22.1).
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_TEXTS = {f"{space}t" for space in (*_SPACES, f"{{{_MATH}}}")}
#: Words drawn as a picture: a watermark says "Draft" so (ECMA-376 part 4, §19.1.2.23).
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
_SIGNS = {
    f"{space}{tag}": sign
    for space in _SPACES
    for tag, sign in {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.items()
}
#: What is not read, by the notice's name for it: "altChunk" is another file's text (§17.17.2).
_COUNTED = {
    f"{space}{tag}": noun
    for space in _SPACES
    for tag, noun in {
        "comment": "marginal comment",
        "delText": "tracked deletion",
        "altChunk": "embedded file",
    }.items()
}
#: Comments, and words that stand elsewhere too: where a move began, and what older programs show
#: of a text box.
_LEFT_OUT = {f"{space}{tag}" for space in _SPACES for tag in ("comment", "moveFrom")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.docx`` file; raises CannotRead for one that is damaged or no Word document.

    One that declares a document type, and so perhaps entities, counts as none.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return without_words(name, "it is an old Word document (.doc), or has a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _entries(archive)
            if sum(entry.file_size for entry in entries) > LIMIT_UNPACKED:
                return without_words(name, f"it unpacks to over {LIMIT_UNPACKED >> 20} MB")
            if any(_declares_type(archive.open(each)) for each in entries):
                raise CannotRead(
                    "“{name}” declares a document type or entities, which no Word document does: "
                    "its words are not read. Open it in Word and save it as .docx again, or paste "
                    "the words.",
                    name=name,
                )
            counts = _told(archive)
            blocks = [words for each in entries for words in _blocks(archive.open(each), counts)]
            return paragraphs(blocks, carries(name, counted(counts)))
    except (MemoryError, CannotRead):
        raise
    except Exception as error:  # a broken part makes zipfile and lxml fail in any way
        raise CannotRead(
            "“{name}” is not a Word document, or it is damaged. Open it in Word and save it as "
            ".docx again, or paste the words.",
            name=name,
        ) from error


def _entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the parts with words, in reading order; raises KeyError where it has no document.

    Marginal comments come last: they are counted.
    """
    archive.getinfo("[Content_Types].xml")
    held = archive.infolist()
    parts = (*_PARTS, _COMMENTS)
    entries = [each for part in parts for each in held if part.fullmatch(each.filename)]
    if not entries or not _PARTS[0].fullmatch(entries[0].filename):
        raise KeyError("no document")
    return entries


def _declares_type(part: IO[bytes]) -> bool:
    """Say whether a document type stands before the part's root, with or without entities."""
    events = etree.iterparse(part, events=("start",), resolve_entities=False, no_network=True)
    _, root = next(events)
    return bool(root.getroottree().docinfo.doctype)


def _told(archive: zipfile.ZipFile) -> Counter[str]:
    """Return how many of its parts a notice tells of, by what they are."""
    names = archive.namelist()
    return Counter({what: sum(map(bool, map(p.fullmatch, names))) for what, p in _TOLD.items()})


def _blocks(part: IO[bytes], counts: Counter[str]) -> Iterator[str]:
    """Yield the paragraphs of one part; one in a text box comes before the one that holds it.

    What is not read is added to ``counts``.
    """
    tags = {_WORD_ART} | _PARAGRAPHS | _TEXTS | set(_SIGNS) | _LEFT_OUT | set(_COUNTED)
    # A comment of the XML's own would part the words on both sides of it.
    events = etree.iterparse(
        part, events=("start", "end"), tag=tags, resolve_entities=False, no_network=True,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    open_blocks: list[list[str]] = []
    left_out = 0
    for event, element in events:
        starts = event == "start"
        if element.tag in _COUNTED:
            counts[_COUNTED[element.tag]] += starts
        if element.tag in _LEFT_OUT:
            left_out += 1 if starts else -1
        elif element.tag in _PARAGRAPHS and starts:
            open_blocks.append([])
        elif element.tag in _PARAGRAPHS:
            yield "".join(open_blocks.pop())
            element.clear()
        elif not starts and not left_out and open_blocks:
            open_blocks[-1].append(_words(element))


def _words(element: etree._Element) -> str:
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag == _WORD_ART:
        return element.get("string", "")
    parent = element.getparent()
    # Outside a run it is the setting of a tab stop.
    return _SIGNS.get(element.tag, "") if parent is not None and parent.tag in _RUNS else ""
