"""Take people and places from files into the registry."""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.actions.import_registry import Imported, import_registry, import_starter
from articles.registry.formats.faults import BadRegistry
from articles.registry.formats.files import read_registry

#: Names told of those added and of those changed, and rows refused; of the rest their number.
_TOLD = 20


class Command(BaseCommand):
    help = (
        "Take people and places into the registry: CSV, Popolo JSON, or the JSON of a Wikidata "
        "query. What is there already is brought up to date, nothing is removed, and what was "
        "edited by hand is left. A file with a wrong row is refused whole. Exits with 1 where "
        "anything was refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
        parser.add_argument(
            "--starter", action="store_true", help="take in the registry that comes with Newsroom"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="tell what would change, and change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not (options["files"] or options["starter"]):
            raise CommandError("Name a file, or say --starter.")
        dry_run: bool = options["dry_run"]
        taken = [self._take(path, dry_run) for path in options["files"]]
        if options["starter"]:
            taken.append(self._tell("the starter registry", import_starter(None, dry_run)))
        if dry_run:
            self.stdout.write("This was a dry run: nothing was written.")
        if not all(taken):
            sys.exit(1)

    def _take(self, path: Path, dry_run: bool) -> bool:
        """Import one file, and tell what became of it; return whether all of it was taken."""
        try:
            data = path.read_bytes()
            entries = read_registry(data)
        except OSError as error:
            raise CommandError(f"{path} cannot be opened: {error.strerror}.") from error
        except BadRegistry as error:
            self.stderr.write(f"{path} is refused:\n{error}")
            return False
        sha256 = hashlib.sha256(data).hexdigest()
        return self._tell(str(path), import_registry(None, entries, sha256, dry_run))

    def _tell(self, name: str, done: Imported) -> bool:
        """Tell what became of what was imported; return whether nothing was refused."""
        self._names("added", done.added)
        self._changes(done)
        self._names("left out, as removed here by hand", done.left_out)
        for refusal in done.refused[:_TOLD]:
            self.stderr.write(f"refused: {refusal}.")
        if len(done.refused) > _TOLD:
            self.stderr.write(f"refused: {len(done.refused) - _TOLD:,} more.")
        self.stdout.write(f"{name}: {done}")
        return not done.refused

    def _changes(self, done: Imported) -> None:
        for change in done.changes[:_TOLD]:
            self.stdout.write(f"changed: {change.name}")
            for line in change.lines:
                self.stdout.write(f"  {line}")
        if len(done.changed) > _TOLD:
            self.stdout.write(f"changed: {len(done.changed) - _TOLD:,} more")

    def _names(self, what: str, names: Sequence[str]) -> None:
        for name in names[:_TOLD]:
            self.stdout.write(f"{what}: {name}")
        if len(names) > _TOLD:
            self.stdout.write(f"{what}: {len(names) - _TOLD:,} more")
