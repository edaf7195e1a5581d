"""Check the log's hash chain: exit status 1 and the first bad row when it is broken."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from articles.actions.verify_log import verify_log


class Command(BaseCommand):
    help = "Check the log's hash chain and name the first bad row."

    def handle(self, *args: Any, **options: Any) -> None:
        good, broken = verify_log()
        if broken is None:
            self.stdout.write(f"The log holds: {good} rows.")
            return
        self.stderr.write(f"The log is broken at row {broken.seq}: {broken.why}.")
        sys.exit(1)
