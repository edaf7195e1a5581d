"""Seal everything under seal anew with the first key: exit status 1 when a key was lost."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from articles.actions.rotate_seals import rotate_seals


class Command(BaseCommand):
    help = (
        "Seal everything under seal anew with the first key of NEWSROOM_SEAL_KEYS. Once nothing "
        "is left that no key opens, the older keys can be taken out."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = rotate_seals()
        for each in done:
            self.stdout.write(f"{each.field}: {each.anew} sealed anew")
        lost = [each for each in done if each.lost]
        for each in lost:
            self.stderr.write(
                f"{each.field}: {each.lost} that no key in NEWSROOM_SEAL_KEYS opens. Put back the "
                "key that they were sealed with, and run this again."
            )
        if lost:
            sys.exit(1)
