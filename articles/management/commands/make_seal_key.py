"""Print a new key for NEWSROOM_SEAL_KEYS."""

from typing import Any

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Print a new key. Put it first in NEWSROOM_SEAL_KEYS, a comma before the older ones, and "
        "run rotate_seals; keep it where no backup of the database is."
    )
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(Fernet.generate_key().decode())
