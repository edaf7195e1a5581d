"""A story of a ferry, and all of its annotated draft that leaves the desk."""

import io
import zipfile

from articles.models import Article
from articles.reports.annotated import annotated_draft
from articles.reports.annotated_docx import as_docx
from articles.reports.annotated_html import as_html

FACT = "The ferry carried 400 people."
BODY = f"{FACT} It sank.\n\n“It was full,” one official said.\n\n“We knew,” Ana Duarte said."


def everything(article: Article) -> str:
    """Return all that leaves the desk: the HTML file, and every part of the Word file."""
    draft = annotated_draft(article)
    with zipfile.ZipFile(io.BytesIO(as_docx(draft))) as parts:
        word = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
    return "\n".join([as_html(draft).decode(), *word])
