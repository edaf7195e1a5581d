"""The annotated draft as a Word file, each note as a comment on its words.

A sign that no Word file can hold (XML 1.0, 2.2), as a form feed from a paste, shows as “�”.
"""

import re
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.text.run import Run

from articles.reports.annotated import AnnotatedDraft, Note, Paragraph

#: Who a comment and the file are by: the desk, whoever takes it.
AUTHOR, INITIALS = "Newsroom", "N"
#: Kind of block → Word's style for it.
STYLES = {"headline": "Title", "standfirst": "Subtitle", "caption": "Caption"}

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Code points that a property of the file may have (python-docx refuses longer ones).
LIMIT_PROPERTY = 255


def as_docx(draft: AnnotatedDraft) -> bytes:
    """Return the draft as a .docx file."""
    file = Document()
    _tell_of_itself(file, draft)
    runs: dict[int, list[Run]] = {}
    for paragraph in draft.paragraphs:
        _write(file, paragraph, runs)
    for note in draft.notes:
        if note.number in runs:
            _comment(file, note, runs[note.number])
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def _tell_of_itself(file: Docx, draft: AnnotatedDraft) -> None:
    """Put our own words for what python-docx's template says of file and author."""
    about, now = file.core_properties, datetime.now(UTC)
    about.author = about.last_modified_by = AUTHOR
    about.title = _printable(draft.title)[:LIMIT_PROPERTY]
    about.subject = f"{draft.article.slug}, revision {draft.article.working.number}"
    about.comments = about.keywords = about.category = ""
    about.created = about.modified = now


def _write(file: Docx, paragraph: Paragraph, runs: dict[int, list[Run]]) -> None:
    """Add a paragraph, and its runs to those of each note that stands over them."""
    written = file.add_paragraph(style=STYLES.get(paragraph.kind))
    for stretch in paragraph.stretches:
        run = written.add_run(_printable(stretch.text))
        for note in stretch.notes:
            runs.setdefault(note.number, []).append(run)


def _comment(file: Docx, note: Note, runs: list[Run]) -> None:
    """Put a note on its words; its lines are paragraphs of the comment."""
    said = file.add_comment([runs[0], runs[-1]], note.title, AUTHOR, INITIALS)
    for line in note.lines:
        said.add_paragraph(_printable(line))


def _printable(words: str) -> str:
    return _NO_XML.sub("\ufffd", words)
