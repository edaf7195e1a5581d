"""Let several people act at the same moment, each on a database connection of their own."""

import threading
from collections.abc import Callable

from django.db import connection

PATIENCE = 60  # seconds, for a machine that is busy


def together(*acts: Callable[[], object]) -> list[object]:
    """Start all acts at once; return in their order what each returned or raised.

    The test needs ``transactional_db``: one transaction around it would hide it all.
    """
    start = threading.Barrier(len(acts))
    outcomes: list[object] = [None] * len(acts)

    def run(number: int) -> None:
        try:
            start.wait(PATIENCE)
            outcomes[number] = acts[number]()
        except Exception as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return outcomes
