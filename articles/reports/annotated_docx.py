"""The annotated draft as a Word file, each note as a comment on its words."""

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
    about.title = draft.title
    about.subject = f"{draft.article.slug}, revision {draft.article.working.number}"
    about.comments = about.keywords = about.category = ""
    about.created = about.modified = now


def _write(file: Docx, paragraph: Paragraph, runs: dict[int, list[Run]]) -> None:
    """Add a paragraph, and its runs to those of each note that stands over them."""
    written = file.add_paragraph(style=STYLES.get(paragraph.kind))
    for stretch in paragraph.stretches:
        run = written.add_run(stretch.text)
        for note in stretch.notes:
            runs.setdefault(note.number, []).append(run)


def _comment(file: Docx, note: Note, runs: list[Run]) -> None:
    """Put a note on its words; its lines are paragraphs of the comment."""
    said = file.add_comment([runs[0], runs[-1]], note.title, AUTHOR, INITIALS)
    for line in note.lines:
        said.add_paragraph(line)
