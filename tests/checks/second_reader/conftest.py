"""The second reader is an extra: where it is not installed, its tests are not collected."""

from importlib.util import find_spec

from django.conf import settings

from articles.checks.engines.reader_files import prepared

collect_ignore = [] if find_spec("numpy") else ["test_second_reader.py", "test_smollm.py"]
if not (find_spec("numpy") and prepared(settings.READER_DIR)):
    collect_ignore.append("test_prepared_reader.py")
