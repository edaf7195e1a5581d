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
    proposed = Correction.objects.filter(applied_in__in=unseen)
    return {*_typed(unseen), *proposed.values_list("proposed_by", flat=True)}


def _typed(revisions: QuerySet[Revision]) -> QuerySet[Revision, int]:
    return revisions.filter(corrections=None).values_list("author", flat=True)
