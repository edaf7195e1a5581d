"""File copy: a new article with its first revision, read at once."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from articles.actions.errors import Refused
from articles.actions.guard import check_copy, check_fields, require
from articles.actions.log import record
from articles.actions.marks_elsewhere import bring_marks
from articles.actions.review import store_reading
from articles.checks.run import read
from articles.models import Article, Desk, Language, Original, Revision
from articles.permissions import Person
from articles.text.copy import Copy

#: As what copy may come in: everything later is an act of its own.
FIRST_STATUS = (Article.Status.DRAFT, Article.Status.IN_REVIEW)
FIRST_LEGAL = (Article.Legal.NOT_NEEDED, Article.Legal.REQUIRED)

#: What stands in a story's place in the desk's own addresses.
RESERVED_SLUGS = {"anonymity", "evidence", "file", "registry", "rules", "sources"}


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

    Raises Refused when the body is empty or too long, or the slug is taken or is none.
    """
    require(user, "file", filing.desk)
    copy = copy.normalised()
    article = Article(
        slug=filing.slug, desk=filing.desk, language=filing.language, priority=filing.priority,
        deadline=filing.deadline, embargo_until=filing.embargo_until, legal=filing.legal,
        status=filing.status, filed_by=user,
    )  # fmt: skip
    _check(copy, article)
    reading = read(copy.document(), article.house, date=article.copy_date)
    with transaction.atomic():
        _take_slug(article)
        revision = _first_revision(user, article, copy, filing)
        record(user, "filed", article, f"revision:{revision.pk}", sha256=revision.sha256)
        bring_marks(user, article, revision)
        store_reading(article, revision, reading)
    return article


def is_taken(slug: str) -> bool:
    """Whether an article or a screen of the desk has this slug."""
    return slug in RESERVED_SLUGS or Article.objects.filter(slug=slug).exists()


def _check(copy: Copy, article: Article) -> None:
    check_copy(copy)
    check_fields(article, "slug", "language", "priority")
    if article.status not in FIRST_STATUS or article.legal not in FIRST_LEGAL:
        raise Refused("Copy comes in as a draft or for review, and nobody has cleared it yet.")
    if is_taken(article.slug):
        raise _taken(article)


def _taken(article: Article) -> Refused:
    return Refused(f"Slug: “{article.slug}” is taken. Choose another.")


def _take_slug(article: Article) -> None:
    try:
        with transaction.atomic():
            article.save()
    except IntegrityError as error:
        raise _taken(article) from error


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
