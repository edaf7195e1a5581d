"""File copy: a new article with its first revision, read at once."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from articles.actions.errors import Refused
from articles.actions.guard import require
from articles.actions.log import record
from articles.actions.review import store_reading
from articles.checks.run import read
from articles.models import Article, Desk, Language, Original, Revision
from articles.permissions import Person
from articles.text.copy import Copy

#: Code points of one article: a long read has some 60,000.
LIMIT = 400_000


@dataclass(frozen=True, slots=True)
class Filing:
    """What is filed beside the copy itself."""

    slug: str
    desk: Desk
    language: str = Language.EN_US
    priority: int = Article.Priority.ROUTINE
    deadline: datetime | None = None
    embargo_until: datetime | None = None
    legal: str = Article.Legal.NOT_NEEDED
    status: str = Article.Status.IN_REVIEW
    original_name: str = ""
    original: bytes = b""


def submit(user: Person, copy: Copy, filing: Filing) -> Article:
    """File ``copy`` as a new article and read it. Needs the act ``file``.

    Raises Refused when the body is empty or too long, or the slug is taken.
    """
    require(user, "file", filing.desk)
    copy = copy.normalised()
    _check(copy, filing)
    article = Article(
        slug=filing.slug, desk=filing.desk, language=filing.language, priority=filing.priority,
        deadline=filing.deadline, embargo_until=filing.embargo_until, legal=filing.legal,
        status=filing.status, filed_by=user,
    )  # fmt: skip
    reading = read(copy.document(), article.house)
    try:
        with transaction.atomic():
            article.save()
            revision = _first_revision(user, article, copy, filing)
            record(user, "filed", article, f"revision:{revision.pk}", sha256=revision.sha256)
            store_reading(article, revision, reading)
    except IntegrityError as error:
        raise Refused(f"Slug: “{filing.slug}” is taken. Choose another.") from error
    return article


def _check(copy: Copy, filing: Filing) -> None:
    if not copy.body.strip():
        raise Refused("Body: the story has no text. Paste or upload it.")
    if len(copy.text) > LIMIT:
        raise Refused(f"The story has {len(copy.text):,} characters; the desk takes {LIMIT:,}.")
    if Article.objects.filter(slug=filing.slug).exists():
        raise Refused(f"Slug: “{filing.slug}” is taken. Choose another.")


def _first_revision(user: Person, article: Article, copy: Copy, filing: Filing) -> Revision:
    revision = Revision.objects.create(
        article=article,
        number=1,
        kind=Revision.Kind.DRAFT,
        author=user,
        reason="filed",
        sha256=copy.sha256,
        **{part: getattr(copy, part) for part in copy.__slots__},
    )
    if filing.original:
        Original.objects.create(revision=revision, name=filing.original_name, data=filing.original)
    article.working = revision
    article.save(update_fields=["working"])
    return revision
