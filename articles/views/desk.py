"""What every desk screen begins with: a signed-in person and something that they may see."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.utils.cache import patch_cache_control
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from articles.actions.errors import Refused
from articles.models import Article
from articles.permissions import visible_articles
from articles.views.refusals import kept

#: The digits of the largest id that a database holds.
ID_DIGITS = 18

View = Callable[..., HttpResponse]
Row = TypeVar("Row", bound=Model)


SIGNED_OUT = Refused(
    "Your session has ended. Sign in again in another tab, then come back here and try again."
)


class DeskRequest(HttpRequest):
    """A request as django-htmx's middleware hands it on."""

    htmx: HtmxDetails
    user: User


def desk_view(view: View) -> View:
    """Let signed-in people alone in; whose session has ended goes to the login and back."""

    @wraps(view)
    def wrapped(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            response = view(request, *args, **kwargs)
            patch_cache_control(response, private=True, no_cache=True)
            return response
        if request.method == "POST" and not request.htmx:
            return kept(request, SIGNED_OUT, status=403)
        if request.method == "GET" and request.htmx:
            # What a page fetches by itself must not take it away from who is typing in it.
            return HttpResponseForbidden()
        login = _login(request)
        return HttpResponseClientRedirect(login) if request.htmx else redirect(login)

    return wrapped


def _login(request: DeskRequest) -> str:
    """Return the login's address, which leads back to the page that the person was on.

    That of an act is no page to come back to: it only takes what is sent to it.
    """
    is_page = request.method == "GET" and not request.htmx
    page = request.get_full_path() if is_page else request.headers.get("referer")
    return redirect_to_login(page).url if page else resolve_url("login")


def to_id(typed: str) -> int | None:
    """Return the id that was sent, or None where it can be none."""
    return int(typed) if typed.isdecimal() and len(typed) <= ID_DIGITS else None


def get_article(request: DeskRequest, slug: str) -> Article:
    """Return the article, its desk and revisions, or raise Http404 where it is not one's own."""
    articles = visible_articles(request.user).select_related(
        "desk", "working__author", "published", "filed_by"
    )
    return get_object_or_404(articles, slug=slug)


def get_part(rows: QuerySet[Row], pk: int) -> Row:
    """Return one row of an article's ``rows``, or raise Http404."""
    return get_object_or_404(rows, pk=pk)
