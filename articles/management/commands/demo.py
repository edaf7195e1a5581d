"""Set up a desk to try Newsroom on: database, a login for each role, sheets, stories, a server."""

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser

from articles.actions.grant import grant_role
from articles.actions.import_registry import import_starter
from articles.actions.load_sheet import load_sheet
from articles.actions.submit import Filing, submit
from articles.checks.house import variant_of
from articles.checks.sheet_files import starter_sheets
from articles.models import Article, Desk, Role, StyleSheet
from articles.models.membership import CROSS_DESK
from articles.text.importers import Imported, read_copy

SEEDS = Path(settings.BASE_DIR) / "seeds"

#: A login for each role, in the order in which a story meets them.
PEOPLE = {
    "rita": ("Rita Reporter", Role.REPORTER),
    "colin": ("Colin Copy", Role.COPY_EDITOR),
    "faye": ("Faye Facts", Role.FACT_CHECKER),
    "dana": ("Dana Desk", Role.DESK_EDITOR),
    "stan": ("Stan Standards", Role.STANDARDS),
    "lena": ("Lena Legal", Role.LEGAL),
    "paul": ("Paul Publisher", Role.PUBLISHER),
    "audrey": ("Audrey Auditor", Role.AUDITOR),
    "adam": ("Adam Admin", Role.ADMIN),
}


class Command(BaseCommand):
    help = "Set up a desk to try Newsroom on, then serve it."
    # The database may not be there yet.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-server", action="store_true", help="stop before serving")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo's logins are for trying: it does not run in production.")
        call_command("migrate", verbosity=0)
        desk, _ = Desk.objects.get_or_create(slug="world", defaults={"name": "World desk"})
        self.stdout.write("Logins, one a role:")
        self._make_people(desk)
        self._load_sheets()
        self._fill_registry()
        self._file_stories(desk)
        address = f"http://127.0.0.1:{options['port']}/desk/"
        if options["no_server"]:
            self.stdout.write("Ready. Serve it with: manage.py demo")
            return
        self.stdout.write(f"\nOpen {address}  (Ctrl+C stops)\n")
        call_command("runserver", f"127.0.0.1:{options['port']}", use_reloader=False)

    def _make_people(self, desk: Desk) -> None:
        """Print every login; one password serves them all, another at each run."""
        password = secrets.token_urlsafe(9)
        people = {name: self._make_person(name, password) for name in PEOPLE}
        admin = people["adam"]
        for username, person in people.items():
            role = PEOPLE[username][1]
            where = None if role in CROSS_DESK else desk
            if not person.memberships.filter(desk=where, role=role).exists():
                grant_role(admin, person, where, role)
            self.stdout.write(f"  {username:8} {role.label}")
        self.stdout.write(f"Password for each: {password}\n")

    def _make_person(self, username: str, password: str) -> User:
        name, role = PEOPLE[username]
        first, last = name.split()
        is_admin = role == Role.ADMIN
        values = {"is_staff": is_admin, "is_superuser": is_admin}
        user, _ = User.objects.update_or_create(
            username=username, defaults={"first_name": first, "last_name": last, **values}
        )
        user.set_password(password)
        user.save()
        return user

    def _load_sheets(self) -> None:
        """Take in the sheets that come with Newsroom, unless they are there and edited."""
        admin = User.objects.get(username="adam")
        for sheet in starter_sheets().values():
            if not StyleSheet.objects.filter(name=sheet.name).exists():
                load_sheet(admin, sheet)
            self.stdout.write(f"  style sheet: {sheet.name}")

    def _fill_registry(self) -> None:
        """Take in the people and places that come with Newsroom."""
        done = import_starter(None)
        known = len(done.added) + len(done.changed) + done.unchanged
        self.stdout.write(f"  registry: {known:,} people and places")

    def _file_stories(self, desk: Desk) -> None:
        reporter = User.objects.get(username="rita")
        for path in sorted(SEEDS.glob("*.md")):
            imported = read_copy(path.name, path.read_bytes())
            slug = imported.meta.get("slug", path.stem)
            if not Article.objects.filter(slug=slug).exists():
                submit(reporter, imported.copy, self._filing(desk, slug, path, imported))
            self.stdout.write(f"  story: {slug}")

    def _filing(self, desk: Desk, slug: str, path: Path, imported: Imported) -> Filing:
        return Filing(
            slug=slug,
            desk=desk,
            language=variant_of(imported.meta.get("language", "")),
            original_name=path.name,
            original=path.read_bytes(),
        )
