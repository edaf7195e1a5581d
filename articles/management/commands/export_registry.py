"""Write the whole registry into a file."""

from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.models.registry_store import read_all
from articles.registry.formats import csv_rows, popolo

FORMATS = {"csv": csv_rows.write, "popolo": popolo.write}


class Command(BaseCommand):
    help = "Write all people and places of the registry, with their sources, into a file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--format", choices=FORMATS, help="by default popolo for a FILE.json, else csv"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        kind = options["format"] or ("popolo" if path.suffix.lower() == ".json" else "csv")
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                file.writelines(FORMATS[kind](read_all()))
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Written: {path}")
