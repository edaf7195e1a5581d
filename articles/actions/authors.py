"""Who wrote a story, and so may not be the one who proves it."""

from collections.abc import Collection

from django.db.models import QuerySet

from articles.actions.bylined import bylined
from articles.models import Article, Correction, Revision


def authors(article: Article) -> set[int]:
    """Return the ids of who filed the story, who typed a revision of it, and whom it is by."""
    by = bylined({article.pk: article.working.byline})[article.pk]
    return {article.filed_by_id, *_typed(article.revisions.all()), *by}


def writers(article: Article) -> set[int]:
    """Return the ids of those who wrote what readers have not been shown yet."""
    unseen, seen_by = article.revisions.all(), ""
    if article.published:
        unseen = unseen.filter(number__gt=article.published.number)
        seen_by = article.published.byline
    by = bylined({"now": article.working.byline, "seen": seen_by})
    return {*_typed(unseen), *_proposed(unseen), *(by["now"] - by["seen"])}


def hands(article: Article) -> set[int]:
    """Return the ids of all whose words are in the story: its authors, and who proposed a change.

    Whoever applies what another proposed has written none of it.
    """
    return hands_of([article])[article.pk]


def hands_of(articles: Collection[Article]) -> dict[int, set[int]]:
    """Return the ``hands`` of each story, by its id."""
    found = {article.pk: {article.filed_by_id} for article in articles}
    if found:
        revisions = Revision.objects.filter(article__in=found)
        typed = revisions.filter(corrections=None).values_list("article", "author")
        proposed = Correction.objects.filter(applied_in__in=revisions)
        for story, person in [*typed, *proposed.values_list("article", "proposed_by")]:
            found[story].add(person)
        working = Article.objects.filter(pk__in=found).values_list("pk", "working__byline")
        for story, people in bylined(dict(working)).items():
            found[story] |= people
    return found


def _typed(revisions: QuerySet[Revision]) -> QuerySet[Revision, int]:
    return revisions.filter(corrections=None).values_list("author", flat=True)


def _proposed(revisions: QuerySet[Revision]) -> QuerySet[Correction, int]:
    applied = Correction.objects.filter(applied_in__in=revisions)
    return applied.values_list("proposed_by", flat=True)
