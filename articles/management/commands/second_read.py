"""Read the stories that wait for the second reader. Run it as a service's or cron's job."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.actions.second_read import second_read, waiting
from articles.management.reader import open_reader


class Command(BaseCommand):
    help = (
        "Read every story being worked on whose present text the second reader has not seen, "
        "most pressing first, and flag the words it takes for slips. Takes some seconds a "
        "story, so run it in the background and again after each filing, as cron does."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        reader = open_reader()
        for article in waiting():
            raised = second_read(article, reader)
            if raised is not None:
                self.stdout.write(f"{article}: {raised} raised")
