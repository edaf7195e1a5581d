"""What readers may see: published revisions, and the notices of their corrections.

Whatever else the desk knows (who proposed what and why, flags, sources) stays there.
"""

import re

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from articles.models import Article, Correction, Event, Revision

BY = re.compile(r"^by\s+", re.IGNORECASE)


def stories() -> QuerySet[Article]:
    """Return the stories that readers may see; ``is_retracted`` says which we take back."""
    retractions = notices().filter(
        article=OuterRef("pk"), correction_class=Correction.Class.RETRACTION
    )
    public = Article.objects.public().select_related("published")
    return public.annotate(is_retracted=Exists(retractions))


def notices() -> QuerySet[Correction]:
    """Return the notices to readers, newest first; ``told_at`` is when they got each.

    Those of a story stay when it is withdrawn: that it is gone does not put it right.

    A notice is told with its correction: in a revision after the first publication, and up
    to the one that is published. A refile has none to tell, and one notice on several
    changes of one revision is told once.
    """
    same = Correction.objects.with_notice().filter(
        applied_in=OuterRef("applied_in"),
        correction_class=OuterRef("correction_class"),
        notice=OuterRef("notice"),
        pk__lt=OuterRef("pk"),
    )
    published = Event.objects.filter(
        article=OuterRef("article"), verb="published", at__gte=OuterRef("applied_in__created_at")
    )
    return (
        Correction.objects.with_notice()
        .filter(
            article__in=Article.objects.told(),
            applied_in__number__lte=F("article__published__number"),
            applied_in__created_at__gt=F("article__first_published_at"),
        )
        .exclude(Exists(same))
        .exclude(correction_class=Correction.Class.REFILE)
        .annotate(told_at=Subquery(published.order_by("seq").values("at")[:1]))
        .order_by("-told_at", "-pk")
    )


def shown(article: Article) -> Revision:
    """Return the revision that readers see. Raises ValueError where none was published."""
    if article.published is None:
        raise ValueError(f"{article} was never published")
    return article.published


def lines(article: Article) -> dict[str, list[str]]:
    """Return the published lines by kind of block ("headline", "paragraph", …), as typed."""
    document = shown(article).document()
    found: dict[str, list[str]] = {}
    for block in document.blocks:
        found.setdefault(block.kind, []).append(document.text[block.start : block.end])
    return found


def headline(article: Article) -> str:
    """Return the published headline in one line, or the slug where there is none."""
    return " ".join(shown(article).headline.split()) or article.slug


def authors(article: Article) -> list[str]:
    """Return the lines of the published byline without their "By".

    A line that names two people stays one: where a name ends would be a guess.
    """
    return [BY.sub("", line) for line in lines(article).get("byline", [])]
