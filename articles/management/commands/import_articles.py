"""File stories from files and folders, each as if its reporter had uploaded it."""

import sys
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser
from django.utils.text import slugify
from rich.console import Console
from rich.progress import track

from articles.actions.errors import Refused
from articles.actions.submit import Filing, submit
from articles.checks.house import variant_of
from articles.checks.inputs import read_bytes
from articles.management.files import story_files
from articles.models import Article, Desk, Revision
from articles.permissions import may
from articles.text.importers import CannotRead, Imported, read_copy


class Command(BaseCommand):
    help = (
        "File stories from files and folders. One that is there already is not filed again. "
        "Exits with 1 where anything was refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--desk", metavar="SLUG", help="the desk that gets them")
        parser.add_argument("--user", metavar="NAME", help="who files them")

    def handle(self, *args: Any, **options: Any) -> None:
        desk = _desk(options["desk"])
        intake = _Intake(desk, _user(options["user"], desk))
        names = [name for given in options["paths"] for name in intake.find(given)]
        console = Console(stderr=True)
        for name in track(names, "Filing", console=console, disable=not console.is_terminal):
            intake.take(name)
        self._sum_up(intake)

    def _sum_up(self, intake: "_Intake") -> None:
        for line in (*intake.taken, *intake.known, *intake.refused):
            self.stdout.write(line)
        self.stdout.write(
            f"{len(intake.taken)} taken, {len(intake.known)} there already, "
            f"{len(intake.refused)} refused."
        )
        if intake.refused:
            sys.exit(1)


class _Intake:
    """Files stories at a desk for a person, and keeps a line on what became of each."""

    def __init__(self, desk: Desk, user: User) -> None:
        self.desk = desk
        self.user = user
        self.taken: list[str] = []
        self.known: list[str] = []
        self.refused: list[str] = []

    def find(self, given: str) -> list[str]:
        """Return the files that a path names."""
        try:
            return story_files(given)
        except CannotRead as error:
            self.refused.append(f"refused: {error}")
            return []

    def take(self, name: str) -> None:
        """File one story."""
        try:
            data = read_bytes(name)
            self._file(name, data, read_copy(name, data))
        except CannotRead as error:
            self.refused.append(f"refused: {error}")
        except Refused as error:
            self.refused.append(f"refused: “{name}”. {error}")

    def _file(self, name: str, data: bytes, imported: Imported) -> None:
        known = Revision.objects.filter(sha256=imported.copy.sha256).first()
        if known:
            self.known.append(f"there already: “{name}”, as {known.article.slug}")
            return
        filing = Filing(
            slug=_free_slug(name, imported),
            desk=self.desk,
            language=variant_of(imported.meta.get("language", "")),
            original_name=Path(name).name,
            original=data,
        )
        submit(self.user, imported.copy, filing)
        self.taken.append(" ".join([f"taken: “{name}”, as {filing.slug}.", *imported.notices]))


def _free_slug(name: str, imported: Imported) -> str:
    """Return the slug that the file gives itself, or its name; raises Refused if taken."""
    length = Article._meta.get_field("slug").max_length
    slug = slugify(imported.meta.get("slug") or Path(name).stem)[:length]
    if not slug:
        raise Refused("Its name makes no slug: give it one with letters from a to z.")
    if Article.objects.filter(slug=slug).exists():
        raise Refused(
            f"There is a story “{slug}” with other text: edit that one at the desk, or give "
            "this file another name or slug."
        )
    return slug


def _desk(slug: str | None) -> Desk:
    """Return the desk of this slug, or the only one; raises CommandError."""
    desks = Desk.objects.filter(slug=slug) if slug else Desk.objects.all()
    if len(desks) != 1:
        known = ", ".join(Desk.objects.values_list("slug", flat=True)) or "none, so make one first"
        unknown = f"There is no desk “{slug}”. " if slug else ""
        raise CommandError(f"{unknown}Say with --desk which desk gets the stories: {known}.")
    return desks[0]


def _user(name: str | None, desk: Desk) -> User:
    """Return the person of this name, or the only one who may file; raises CommandError."""
    filers = [user for user in User.objects.order_by("username") if may(user, "file", desk)]
    named = [user for user in filers if name in (None, user.username)]
    if len(named) != 1:
        known = ", ".join(user.username for user in filers) or "nobody, so give somebody the role"
        refused = f"“{name}” may not file at {desk}. " if name else ""
        raise CommandError(f"{refused}Say with --user who files. At {desk} may: {known}.")
    return named[0]
