"""The readers' pages: the front, a story, and every correction."""

from collections.abc import Callable

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from articles.json_ld import news_article, script_text
from articles.models import Article, Correction
from articles.readers import headline, lines, notices, stories

#: Seconds for which a cache may show a page unasked: readers wait no longer for a correction.
MAX_AGE = 60
#: Stories, or notices, on one page.
PAGE = 20


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let caches keep the page for MAX_AGE seconds and then ask whether it has changed."""
    return require_safe(conditional_page(cache_control(public=True, max_age=MAX_AGE)(view)))


def site(request: HttpRequest) -> dict[str, str]:
    """Name the site to every template; settings list it among the context processors."""
    return {"site_name": settings.SITE_NAME}


@public_page
def front(request: HttpRequest) -> HttpResponse:
    """The latest stories, newest first."""
    latest = stories().defer("published__body", "published__captions")
    pages = Paginator(latest.order_by("-first_published_at", "-pk"), PAGE)
    context = {"page": pages.get_page(request.GET.get("page"))}
    return render(request, "articles/public/front.html", context)


@public_page
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """A story as it was published, with its notices; these alone when it was withdrawn."""
    shown = Article.objects.select_related("published").exclude(published=None)
    article = get_object_or_404(shown, slug=slug)
    told = list(notices().filter(article=article))
    if article.status == Article.Status.WITHDRAWN:
        return render(request, "articles/public/withdrawn.html", {"notices": told}, status=410)
    url = article.canonical_url or request.build_absolute_uri(reverse("story", args=[slug]))
    json_ld = script_text(news_article(article, told, url, settings.SITE_NAME))
    context = {
        "article": article,
        "headline": headline(article),
        "copy": lines(article),
        "notices": told,
        "is_retracted": any(n.correction_class == Correction.Class.RETRACTION for n in told),
        "url": url,
        "json_ld": SafeString(json_ld),  # script_text has escaped it
    }
    return render(request, "articles/public/story.html", context)


@public_page
def public_corrections(request: HttpRequest) -> HttpResponse:
    """Every notice on every story, newest first."""
    pages = Paginator(notices().select_related("article__published"), PAGE)
    context = {"page": pages.get_page(request.GET.get("page"))}
    return render(request, "articles/public/corrections.html", context)
