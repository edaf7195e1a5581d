"""Raise a flag, or make a remark, on words that a person chose."""

import uuid

from django.db import transaction

from articles.actions.errors import Refused
from articles.actions.guard import (
    check_fields,
    lock_article,
    require,
    require_words,
    require_working,
)
from articles.actions.log import record
from articles.actions.propose import quotes_touched
from articles.models import Article, Comment, Flag, Revision
from articles.permissions import Person
from articles.text.anchors import Anchor, anchor_at

BY_HAND = "by-hand"


def raise_flag(
    user: Person,
    article: Article,
    base: Revision,
    place: tuple[int, int],
    message: str,
    severity: str,
) -> Flag:
    """Flag the words at ``place`` (code points of ``base``). Needs the act ``flag``."""
    require(user, "flag", article.desk)
    message = require_words(message, "What is wrong")
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        flag = Flag(
            article=article,
            revision=base,
            rule=BY_HAND,
            category="by hand",
            severity=severity,
            in_quote=bool(quotes_touched(article, *place)),
            message="{said}",
            params={"said": message},
            suggestions=[],
            fingerprint=uuid.uuid4().hex,
            raised_by=user,
        )
        flag.anchor = _anchor(base, place)
        check_fields(flag, "severity")
        flag.save()
        record(user, "raised_flag", article, f"flag:{flag.pk}", severity=severity)
    return flag


def comment(
    user: Person, article: Article, base: Revision, place: tuple[int, int], body: str
) -> Comment:
    """Remark on the words at ``place`` (code points of ``base``). Needs ``comment``."""
    require(user, "comment", article.desk)
    body = require_words(body, "Comment")
    with transaction.atomic():
        article = lock_article(article)
        require_working(article, base.pk)
        remark = Comment(article=article, revision=base, author=user, body=body)
        remark.anchor = _anchor(base, place)
        remark.save()
        record(user, "commented", article, f"comment:{remark.pk}")
    return remark


def _anchor(base: Revision, place: tuple[int, int]) -> Anchor:
    try:
        return anchor_at(base.text, *place)
    except ValueError as error:
        raise Refused("Select some words of the text first.") from error
