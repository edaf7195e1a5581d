"""An engine host of the tests' own, so that they may kill it; and the extra that may be missing.

The second reader is an extra: where it is not installed, its tests are not collected.
"""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.conf import settings

from articles.checks.engines import grammar, start
from articles.checks.engines.reader_files import prepared

collect_ignore = [] if find_spec("numpy") else ["test_second_reader.py", "test_smollm.py"]
if not (find_spec("numpy") and prepared(settings.READER_DIR)):
    collect_ignore.append("test_prepared_reader.py")


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A temporary folder in which a host is started, and killed after the last test."""
    with pytest.MonkeyPatch.context() as patch:
        # A socket's path is short, which that of pytest's own folders is not.
        folder = tempfile.mkdtemp(prefix="newsroom-test-", dir="/tmp")
        patch.setattr(start, "gettempdir", lambda: folder)
        patch.setenv("TMPDIR", folder)
        yield Path(folder)
        with suppress(grammar.EngineFailed):
            os.kill(grammar.host_id(), signal.SIGKILL)
        shutil.rmtree(folder)


@pytest.fixture
def empty_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder without a host."""
    with tempfile.TemporaryDirectory(prefix="newsroom-test-", dir="/tmp") as folder:
        monkeypatch.setattr(start, "gettempdir", lambda: folder)
        monkeypatch.setattr(start, "_failed_at", {})
        yield Path(folder)
