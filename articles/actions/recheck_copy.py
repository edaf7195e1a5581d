"""Read copy again after something of the house has changed, where it is little enough."""

import logging
from collections.abc import Collection
from functools import partial

from django.db import transaction

from articles.actions.recheck import recheck
from articles.models import Article

log = logging.getLogger(__name__)

#: As many stories as can be read again while somebody waits, at about 0.2 s each. More are
#: for ``manage.py recheck``.
FEW = 20


def recheck_few(stories: Collection[int]) -> None:
    """Read these stories again once the transaction is done, unless they are too many."""
    if 0 < len(stories) <= FEW:
        transaction.on_commit(partial(_recheck_all, tuple(stories)))


def _recheck_all(stories: Collection[int]) -> None:
    rows = Article.objects.select_related("desk__sheet", "working").filter(pk__in=stories)
    for article in rows:
        try:
            recheck(article)
        except Exception:  # what was changed is stored: one story must not hide that
            log.exception("%s could not be read again", article)
