"""Rewrite a story before it is published; afterwards only corrections change it."""

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.file_revision import file_revision
from articles.actions.guard import check_copy, lock_article, require, require_words
from articles.actions.read_copy import read_copy
from articles.models import Article, Revision
from articles.permissions import Person
from articles.text.copy import Copy


def edit_copy(user: Person, article: Article, base: Revision, copy: Copy, reason: str) -> Revision:
    """File ``copy`` as an edit of ``base``. Needs the act ``edit``.

    Raises Refused when the article was published, nothing changed, or the body is empty
    or too long, and Conflict when somebody has filed another revision meanwhile.
    """
    require(user, "edit", article.desk)
    reason = require_words(reason, "Reason")
    copy = copy.normalised()
    check_copy(copy)
    if copy == base.copy:
        raise Refused("Nothing is changed.")
    reading = read_copy(article, copy.document())
    with transaction.atomic():
        article = lock_article(article)
        if article.is_published:
            raise Refused("This story was published: propose a correction instead.")
        return file_revision(
            user, article, base, copy, reading, kind=Revision.Kind.EDIT, reason=reason
        )
