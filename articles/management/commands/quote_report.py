"""Print the report on the quotes of stories: for people, or one line of JSON a story."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.models import Article
from articles.reports.figures import Figure, Table
from articles.reports.quotes import QuoteReport, quote_report
from articles.reports.tables import facts, tables

#: It changes when a key's meaning changes or a key goes.
SCHEMA = 1
#: Columns of a terminal that a table's note may take.
WIDTH = 79


class Command(BaseCommand):
    help = (
        "Print the report on the quotes of stories: how many, whose, proved by whom, and from "
        "how many independent sources. A source whom the copy does not name is not named here."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="+", metavar="SLUG")
        parser.add_argument("--format", choices=("text", "jsonl"), default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        for slug in options["slugs"]:
            article = Article.objects.filter(slug=slug).select_related("working").first()
            if article is None:
                raise CommandError(f"There is no story “{slug}”.")
            report = quote_report(article)
            if options["format"] == "jsonl":
                self.stdout.write(json.dumps(record(report), separators=(",", ":")))
            else:
                self.stdout.write("\n".join(lines(report)))


def lines(report: QuoteReport) -> Iterator[str]:
    """Yield the report in plain lines of text, tables set out in columns."""
    article = report.article
    yield f"{article.slug}, revision {article.working.number}"
    for fact in facts(report):
        yield f"  {fact.name}: {fact.figure}"
    for table in tables(report):
        yield from ("", table.title, *wrap(table.note, WIDTH), *_set_out(table))
    yield ""


def _set_out(table: Table) -> Iterator[str]:
    rows = [("", *table.columns), *((row.label, *map(str, row.cells)) for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


def record(report: QuoteReport) -> dict[str, Any]:
    """Return the report as an object: ``facts`` by their names, ``tables`` by their slugs.

    A table has ``title``, ``note``, ``columns``, and ``rows`` with ``label`` and ``cells``. A
    figure is an object: ``value`` and ``note``, both as shown, and ``quotes``, the ids of
    those behind it; other cells are words.
    """
    return {
        "schema": SCHEMA,
        "slug": report.article.slug,
        "revision": report.article.working.number,
        "sha256": report.article.working.sha256,
        "facts": {fact.name: _value(fact.figure) for fact in facts(report)},
        "tables": {table.slug: _table(table) for table in tables(report)},
    }


def _table(table: Table) -> dict[str, Any]:
    rows = [{"label": row.label, "cells": list(map(_value, row.cells))} for row in table.rows]
    return {"title": table.title, "note": table.note, "columns": table.columns, "rows": rows}


def _value(cell: Figure | str) -> object:
    if isinstance(cell, str):
        return cell
    ids = [quote.pk for quote in cell.quotes]
    return {"value": cell.value, "note": cell.note, "quotes": ids}
