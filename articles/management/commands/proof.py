"""Proof copy at the command line. Reads files, and no database."""

import datetime
import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, cast

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.checks.engines.weighing import Weigher
from articles.checks.house import House, Registry, variant_of
from articles.checks.house_files import BadHouseFile, load_registry
from articles.checks.inputs import HouseFor, proof_file
from articles.checks.proof import Proof
from articles.checks.second_reading import also_read
from articles.checks.sheet_files import find_sheet, starter_sheet
from articles.management.files import story_files
from articles.management.output import until_enough
from articles.management.reader import open_reader
from articles.registry.data import starter
from articles.registry.file_store import FileStore
from articles.text.importers import CannotRead

Show = Callable[[Proof], None]

#: Exit statuses; the higher wins.
MUST_FINDING, CANNOT_READ = 1, 2


class Command(BaseCommand):
    help = (
        "Proof copy: files, folders, and .jsonl files of rows with id and text. Exits with "
        "1 where a must-finding stands, with 2 where a file cannot be read. Lines and columns "
        "are those of .txt files and rows; of other formats, those of the text made of them."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--format", choices=("people", "jsonl"), default="people")
        parser.add_argument("--sheet", metavar="SHEET", help="TOML file, or a starter's name")
        parser.add_argument(
            "--registry",
            type=Path,
            metavar="FILE",
            help="people, places and their names: CSV, Popolo or Wikidata (by default the starter)",
        )
        parser.add_argument(
            "--date",
            type=datetime.date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="the day for which the copy is written",
        )
        parser.add_argument(
            "--second-reader",
            action="store_true",
            help="weigh doubtful words with a language model too, some seconds an article",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            house_for = _house_for(options["sheet"], options["registry"])
        except BadHouseFile as error:
            raise CommandError(str(error), returncode=CANNOT_READ) from error
        _write_any_letter()
        show = self._lines() if options["format"] == "jsonl" else self._printer(options)
        if options["second_reader"]:
            show = _second_read(open_reader(), show)
        status = 0
        with until_enough():
            status = self._proof(options["paths"], house_for, options["date"], show)
        if status:
            sys.exit(status)

    def _proof(
        self, paths: list[str], house_for: HouseFor, date: datetime.date | None, show: Show
    ) -> int:
        """Show every article of the paths; return the exit status that they ask."""
        status = 0
        for given in paths:
            for outcome in _outcomes(given, house_for, date):
                status = max(status, self._told(outcome, show))
        return status

    def _told(self, outcome: Proof | CannotRead, show: Show) -> int:
        """Show one article, or why it cannot be read; return the exit status that it asks."""
        if isinstance(outcome, CannotRead):
            self.stderr.write(str(outcome))
            return CANNOT_READ
        show(outcome)
        self.stdout.flush()
        severities = (finding.severity for finding in outcome.reading.findings)
        return MUST_FINDING if "must" in severities else 0

    def _lines(self) -> Show:
        from articles.checks.report import jsonl

        return lambda proof: self.stdout.write(jsonl.line(proof))

    def _printer(self, options: dict[str, Any]) -> Show:
        # Imported here, since programs should not wait for a terminal's library.
        from rich.console import Console

        from articles.checks.report import people

        console = Console(
            file=cast(IO[str], self.stdout),
            no_color=options["no_color"] or None,
            force_terminal=options["force_color"] or None,
            highlight=False,
            soft_wrap=True,
        )
        return lambda proof: console.print(*people.lines(proof), sep="\n")


def _second_read(reader: Weigher, show: Show) -> Show:
    """Return what shows a proof with what a second reading adds to it."""

    def show_both(proof: Proof) -> None:
        reading = also_read(proof.reading, proof.document, reader)
        show(replace(proof, reading=reading))

    return show_both


def _write_any_letter() -> None:
    """Print letters that the terminal has no way to print as escapes, rather than stop."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _house_for(given: str | None, registry_file: Path | None) -> HouseFor:
    """Return the house to read with; without a sheet, copy's own language decides."""
    sheet = find_sheet(given) if given else None
    known = load_registry(registry_file) if registry_file else FileStore(starter())
    if isinstance(known, Registry):
        return lambda language: House(sheet or starter_sheet(variant_of(language)), known)
    return lambda language: House(sheet or starter_sheet(variant_of(language)), store=known)


def _outcomes(
    given: str, house_for: HouseFor, date: datetime.date | None
) -> Iterator[Proof | CannotRead]:
    try:
        names = story_files(given)
    except CannotRead as error:
        yield error
        return
    for name in names:
        yield from proof_file(name, house_for, date)
