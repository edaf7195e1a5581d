"""Uploads: no more of one is kept than any screen takes, however much is sent."""

from django.conf import settings
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class CappedUploadHandler(TemporaryFileUploadHandler):
    """Writes an upload to a temporary file, until it is over ``settings.UPLOAD_LIMIT`` bytes.

    What is over is let go as it comes in, so that neither memory nor disk fills up, while the
    other fields of the form are still read. The file is then empty and says its true size, by
    which the form refuses it in words of its own.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep the chunk while the whole is within the limit, else let all of it go."""
        if start + len(raw_data) <= settings.UPLOAD_LIMIT:
            super().receive_data_chunk(raw_data, start)
        elif self.file.tell():
            self.file.seek(0)
            self.file.truncate()
