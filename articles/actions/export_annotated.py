"""Log that somebody took the annotated draft of a story with them."""

import hashlib

from django.db import transaction

from articles.actions.guard import require
from articles.actions.log import record
from articles.models import Article
from articles.permissions import Person


def log_export(user: Person | None, article: Article, form: str, content: bytes) -> None:
    """Record what was taken, by its hash. Needs the act ``read``; nobody is the operator.

    ``form`` is print, html or docx, and ``content`` the bytes of the file or page.
    """
    if user is not None:
        require(user, "read", article.desk)
    with transaction.atomic():
        record(
            user,
            "exported_annotated",
            article,
            f"revision:{article.working_id}",
            format=form,
            sha256=hashlib.sha256(content).hexdigest(),
            revision_sha256=article.working.sha256,
        )
