"""Take style sheets from files into the house, or those that come with Newsroom."""

import sys
from typing import Any

from django.contrib.auth.models import User
from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.actions.errors import Refused
from articles.actions.grant import may_configure
from articles.actions.load_sheet import load_sheet
from articles.checks.sheet_files import BadHouseFile, find_sheet, starter_sheets


class Command(BaseCommand):
    help = (
        "Take style sheets into the house, for admins to edit: TOML files, or sheets that come "
        "with Newsroom, by name. One that is there already is left alone. Exits with 1 where "
        "anything was refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        names = ", ".join(f"“{sheet.name}”" for sheet in starter_sheets().values())
        parser.add_argument("sheets", nargs="*", metavar="SHEET", help=f"by default {names}")
        parser.add_argument("--user", metavar="NAME", help="who takes them in")
        parser.add_argument(
            "--replace", action="store_true", help="put them in the place of those of their names"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        user = _user(options["user"])
        refused = 0
        for given in options["sheets"] or list(starter_sheets()):
            try:
                sheet = find_sheet(given)
                outcome = load_sheet(user, sheet, options["replace"])
                self.stdout.write(f"{outcome}: “{sheet.name}”")
            except (BadHouseFile, Refused) as error:
                self.stderr.write(f"refused: {error}")
                refused += 1
        if refused:
            sys.exit(1)


def _user(name: str | None) -> User:
    """Return the person of this name, or the only one who may configure; raises CommandError."""
    admins = [user for user in User.objects.order_by("username") if may_configure(user, None)]
    named = [user for user in admins if name in (None, user.username)]
    if len(named) != 1:
        known = ", ".join(user.username for user in admins) or "nobody, so give somebody the role"
        refused = f"“{name}” may not edit style sheets. " if name else ""
        raise CommandError(f"{refused}Say with --user who takes them in. These may: {known}.")
    return named[0]
