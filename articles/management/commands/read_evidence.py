"""Take up evidence again that a dead worker left unread."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.tasks import take_up


class Command(BaseCommand):
    help = "Take up evidence again whose reader has died; for a worker's start, or cron."

    def handle(self, *args: Any, **options: Any) -> None:
        left = take_up()
        self.stdout.write(f"{left} taken up again." if left else "Nothing was left unread.")
