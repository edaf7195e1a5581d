"""Tell which terms of office somebody should look up again."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from articles.management.output import until_enough
from articles.models.registry_store import read_terms
from articles.registry.due import Held, ended, office, shown, unconfirmed


class Command(BaseCommand):
    help = (
        "Tell which terms of office somebody should look up again: those that ended with no next "
        "holder known, and those that no source has shown to last for a year."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--date",
            type=datetime.date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="as on that day; by default today",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        day = options["date"] or timezone.localdate()
        terms = list(read_terms())
        gone, doubtful = ended(terms, day), unconfirmed(terms, day)
        with until_enough():
            self._tell(f"{len(gone)} ended by {day}, with no next holder known", gone)
            self._tell(f"{len(doubtful)} not confirmed in the year up to {day}", doubtful)

    def _tell(self, title: str, terms: Iterable[Held]) -> None:
        self.stdout.write(f"{title}:" if terms else f"{title}.")
        for who, term in sorted(terms, key=lambda held: (office(held.term), held.who)):
            when = f"ended {term.until}" if term.until else f"last shown {shown(term) or 'never'}"
            self.stdout.write(f"  {office(term)}: {who}, {when} ({term.source})")
