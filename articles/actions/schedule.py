"""Change an article's schedule: what is recorded is what it was and what it became."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.utils import timezone

from articles.actions.errors import Conflict
from articles.actions.guard import check_fields, lock_article, require, require_words
from articles.actions.log import record
from articles.models import Article
from articles.permissions import Person, named


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a story is wanted, and what keeps it from readers till then."""

    priority: int
    deadline: datetime | None
    embargo_until: datetime | None
    legal: str

    @property
    def seen(self) -> str:
        """The schedule as one short text, to tell whether it is still what somebody saw."""
        moments = (_iso(self.deadline), _iso(self.embargo_until))
        return " ".join(str(part) for part in (self.priority, *moments, self.legal))


def schedule_of(article: Article) -> Schedule:
    """Return the article's schedule as it now is."""
    return Schedule(article.priority, article.deadline, article.embargo_until, article.legal)


def schedule(
    user: Person,
    article: Article,
    *,
    priority: int,
    deadline: datetime | None,
    embargo_until: datetime | None,
    legal_required: bool,
    reason: str = "",
    seen: str | None = None,
) -> None:
    """Set priority, deadline, embargo and whether legal must see it. Needs ``schedule``.

    Who lifts an embargo, brings it forward or lets legal go removes what stands in the
    way of release: that needs the act ``override`` too, and a ``reason``. Raises Conflict
    when ``seen``, the schedule's as the person was shown it, is no longer that.
    """
    require(user, "schedule", article.desk)
    with transaction.atomic():
        article = lock_article(article)
        before = schedule_of(article)
        _check_seen(article, seen, before)
        legal = _legal(before.legal, legal_required)
        after = Schedule(priority, deadline, embargo_until, legal)
        if _gives_way(before, after):
            require(user, "override", article.desk)
            article.schedule_reason = require_words(reason, "Reason")
        article.priority, article.deadline = priority, deadline
        article.embargo_until, article.legal = embargo_until, legal
        check_fields(article, "priority", "schedule_reason")
        article.save(
            update_fields=["priority", "deadline", "embargo_until", "legal", "schedule_reason"]
        )
        record(user, "scheduled", article, f"article:{article.pk}", **_details(before, after))


def _check_seen(article: Article, seen: str | None, now: Schedule) -> None:
    if seen in (None, now.seen):
        return
    last = article.events.filter(verb="scheduled").select_related("actor").order_by("-seq").first()
    who = f"; {named(last.actor)} changed it last" if last else ""
    raise Conflict(
        f"The schedule has changed since you opened it{who}. Look at what it is now; what you "
        "typed is kept."
    )


def _legal(before: str, is_required: bool) -> str:
    """What was cleared stays so: only another text takes it back."""
    if before == Article.Legal.CLEARED:
        return before
    return Article.Legal.REQUIRED if is_required else Article.Legal.NOT_NEEDED


def _gives_way(before: Schedule, after: Schedule) -> bool:
    """Whether an embargo that stands ends sooner, or legal is not to see the copy any more."""
    old, new = before.embargo_until, after.embargo_until
    is_sooner = old is not None and old > timezone.now() and (new is None or new < old)
    is_dropped = before.legal == Article.Legal.REQUIRED and after.legal != before.legal
    return is_sooner or is_dropped


def _details(before: Schedule, after: Schedule) -> dict[str, int | str | None]:
    """Return both states as the log keeps them."""
    states = (("_before", before), ("", after))
    return {
        f"{name}{suffix}": value
        for suffix, state in states
        for name, value in (
            ("priority", state.priority),
            ("deadline", _iso(state.deadline)),
            ("embargo", _iso(state.embargo_until)),
            ("legal", state.legal),
        )
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None
