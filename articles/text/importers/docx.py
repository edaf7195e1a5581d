"""Word documents: checked as archives first, then read by mammoth as a page."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import mammoth
from lxml import etree

from articles.text.importers.base import CannotRead, Imported, count
from articles.text.importers.html import read_page

#: Word on the web numbers its documents.
_STORY = re.compile(r"word/document\d*\.xml")

#: Bounds that no story comes near: an archive is refused before it is unpacked, since
#: mammoth parses its XML whole, at some thirty times its size in memory.
LIMIT_ENTRIES = 2000
LIMIT_UNPACKED_BYTES = 8 * 1024 * 1024
LIMIT_RATIO = 200

#: Word's own styles, and those that newsrooms' templates name after the parts of a story.
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Headline'] => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Standfirst'] => p.standfirst:fresh
p[style-name='Byline'] => p.byline:fresh
p[style-name='Dateline'] => p.dateline:fresh
p[style-name='caption'] => figcaption:fresh
"""

#: mammoth's marks of a footnote, in the copy and at the note: neither was typed.
_NOTE_MARKS = re.compile(
    r'<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]</a></sup>'
    r'|\s*<a href="#(?:foot|end)note-ref-\d+">↑</a>'
)

#: How tracked changes and marginalia are named in a story's XML, with what they are.
_COUNTED = {
    "ins": "insertion",
    "del": "deletion",
    "moveTo": "move",
    "commentReference": "comment",
    "footnoteReference": "footnote",
    "endnoteReference": "footnote",
}


def read(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """Read a ``.docx`` file, which needs no ``encoding``; raises CannotRead."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotRead(
            "“{name}” is an old Word document (.doc), or has a password. Save it in Word as "
            ".docx, without a password.",
            name=name,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            story = _checked_story(name, archive)
            page, counted = _to_page(data), _counted(archive.read(story))
    except CannotRead:
        raise
    except Exception as error:  # a broken part makes zipfile and mammoth fail in any way
        raise _no_document(name) from error
    imported = read_page(name, page or "<p></p>")
    return replace(imported, notices=(*imported.notices, *_notices(counted)))


def _checked_story(name: str, archive: zipfile.ZipFile) -> str:
    """Return the name of the story's entry, once the archive is known to be harmless."""
    entries = archive.infolist()
    story = next((entry for entry in entries if _STORY.fullmatch(entry.filename)), None)
    if story is None or "[Content_Types].xml" not in archive.namelist():
        raise _no_document(name)
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if (
        len(entries) > LIMIT_ENTRIES
        or unpacked > LIMIT_UNPACKED_BYTES
        or unpacked > LIMIT_RATIO * packed
    ):
        raise CannotRead(
            "“{name}” unpacks to more than a story can be. Remove its pictures, or copy the "
            "words into a new document.",
            name=name,
        )
    return story.filename


def _to_page(data: bytes) -> str:
    page = mammoth.convert_to_html(
        io.BytesIO(data),
        style_map=_STYLES,
        include_embedded_style_map=False,
        convert_image=mammoth.images.img_element(lambda image: {}),
    ).value
    return _NOTE_MARKS.sub("", page)


def _counted(story: bytes) -> Counter[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    names = (etree.QName(each).localname for each in etree.fromstring(story, parser).iter("{*}*"))
    return Counter(_COUNTED[name] for name in names if name in _COUNTED)


def _notices(counted: Counter[str]) -> Iterator[str]:
    changes = [
        count(counted[what], what) for what in ("insertion", "deletion", "move") if counted[what]
    ]
    if changes:
        yield f"Tracked changes were read as accepted: {', '.join(changes)}."
    if counted["comment"]:
        yield f"{count(counted['comment'], 'comment')} left out."
    if counted["footnote"]:
        yield f"{count(counted['footnote'], 'footnote')} put at the end of the body."


def _no_document(name: str) -> CannotRead:
    return CannotRead(
        "“{name}” is not a Word document, or it is damaged. Open it in Word and save it as "
        ".docx again, or paste the words.",
        name=name,
    )
