"""Write the annotated draft of a story to a file."""

from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.actions.export_annotated import log_export
from articles.models import Article
from articles.reports.annotated import annotated_draft
from articles.reports.annotated_docx import as_docx
from articles.reports.annotated_html import as_html

FORMATS = {"html": as_html, "docx": as_docx}


class Command(BaseCommand):
    help = (
        "Write a story with a note on what each statement and quote stands on, as HTML or as a "
        "Word file with comments. A source who is not named in the copy is not named here."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", metavar="SLUG")
        parser.add_argument("--format", choices=FORMATS, default="html")
        parser.add_argument("out", type=Path, metavar="OUT")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Article.objects.filter(slug=options["slug"]).select_related("working", "desk")
        article = rows.first()
        if article is None:
            raise CommandError(f"There is no story “{options['slug']}”.")
        content = FORMATS[options["format"]](annotated_draft(article))
        try:
            options["out"].write_bytes(content)
        except OSError as error:
            raise CommandError(f"{options['out']}: {error.strerror}.") from error
        log_export(None, article, options["format"], content)
