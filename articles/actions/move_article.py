"""Move an article through the desk."""

from django.db import transaction

from articles.actions.blockers import returning
from articles.actions.errors import Blocked, Refused
from articles.actions.guard import lock_article, move_status, require, require_words
from articles.actions.log import record
from articles.models import Article
from articles.permissions import Person

#: Status → the act that one needs to bring an article there by hand.
NEEDS = {
    Article.Status.DRAFT: "edit",
    Article.Status.IN_REVIEW: "edit",
    Article.Status.HELD: "schedule",
    Article.Status.SPIKED: "schedule",
    Article.Status.WITHDRAWN: "publish",
    Article.Status.PUBLISHED: "publish",
}


def steps(article: Article) -> list[str]:
    """Return the statuses to which a person may move the article by hand, named steps."""
    return [to for to in article.TRANSITIONS[article.status] if _by_hand(article, to)]


def move_article(user: Person, article: Article, to: str, reason: str) -> None:
    """Move the article to ``to``, saying why. Readiness and publication are releases.

    A withdrawn story goes back to readers so only where what they will read is the working
    text: that is what is checked. Raises Refused for a step that the article cannot take from
    where it is, and Blocked while legal, an embargo or a promise keeps it from readers.
    """
    if to not in NEEDS:
        raise Refused(f"An article does not become {to} by hand.")
    require(user, NEEDS[Article.Status(to)], article.desk)
    reason = require_words(reason, "Reason")
    with transaction.atomic():
        article = lock_article(article)
        if not _by_hand(article, to):
            raise Refused(
                "Approve its release instead, and publish it: readers see the text that was "
                "checked, and no other."
            )
        in_the_way = returning(article) if to == Article.Status.PUBLISHED else []
        if in_the_way:
            raise Blocked(in_the_way)
        before = article.status
        move_status(article, to, status_reason=reason)
        record(user, "moved", article, f"article:{article.pk}", before=before, after=to)


def _by_hand(article: Article, to: str) -> bool:
    """Only a withdrawn article whose text is still that one goes back without a new release."""
    if to == Article.Status.PUBLISHED:
        is_same = article.published_id == article.working_id
        return article.status == Article.Status.WITHDRAWN and is_same
    return to != Article.Status.READY
