"""Who wrote a story, and so may not be the one who proves it."""

from django.db.models import QuerySet

from articles.models import Article, Correction, Revision


def authors(article: Article) -> set[int]:
    """Return the ids of who filed the story and of those who typed a revision of it."""
    return {article.filed_by_id, *_typed(article.revisions.all())}


def writers(article: Article) -> set[int]:
    """Return the ids of those who wrote what readers have not been shown yet."""
    unseen = article.revisions.all()
    if article.published:
        unseen = unseen.filter(number__gt=article.published.number)
    return {*_typed(unseen), *_proposed(unseen)}


def hands(article: Article) -> set[int]:
    """Return the ids of all whose words are in the story: its authors, and who proposed a change.

    Whoever applies what another proposed has written none of it.
    """
    return {*authors(article), *_proposed(article.revisions.all())}


def _typed(revisions: QuerySet[Revision]) -> QuerySet[Revision, int]:
    return revisions.filter(corrections=None).values_list("author", flat=True)


def _proposed(revisions: QuerySet[Revision]) -> QuerySet[Correction, int]:
    applied = Correction.objects.filter(applied_in__in=revisions)
    return applied.values_list("proposed_by", flat=True)
