"""Open the second reader for a command."""

import os

from django.conf import settings
from django.core.management import CommandError

from articles.checks.engines.reader_files import prepared
from articles.checks.engines.weighing import Weigher


def open_reader() -> Weigher:
    """Return the second reader; raises CommandError that says how to get it.

    It keeps to one core: it is never in a hurry, and others are.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    place = prepared(settings.READER_DIR)
    if place is None:
        raise CommandError("The second reader is not prepared: run manage.py prepare_reader.")
    try:
        from articles.checks.engines.second_reader import SecondReader
        from articles.checks.engines.smollm import Model
    except ImportError as error:
        raise CommandError(f"{error.name} is missing: pip install '.[reader]'.") from error
    return SecondReader(Model(place))
