"""Show why an action was refused, and keep what was typed."""

import sqlite3
from collections.abc import Callable

from django.db import DataError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.csrf import csrf_failure
from django_htmx.http import reswap, retarget

from articles.actions.errors import Conflict, Refused
from articles.views.confidential import withheld
from articles.views.places import source_url

#: What PostgreSQL calls it to end one of two acts that wait for each other.
DEADLOCK = "40P01"


class RefusalMiddleware:
    """Answer Refused: an HTMX call gets a notice and keeps its form, a page shows both."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn a refusal into words; every other exception goes its way."""
        if isinstance(error, DataError) and _holds_nul(request):
            error = Refused("What was typed holds a NUL, which no text may. Type it anew.")
        if isinstance(error, OperationalError) and _gave_way(error):
            error = Conflict("Somebody else acted at the same moment, and was first. Try again.")
        if not isinstance(error, Refused):
            return None
        status = 409 if isinstance(error, Conflict) else 422
        if request.htmx:  # type: ignore[attr-defined]
            notice = render(
                request,
                "articles/refusal.html#notice",
                {"error": error, "place": source_url(error.target)},
                status=status,
            )
            return reswap(retarget(notice, "#notice"), "innerHTML")
        return kept(request, error, status)


def _gave_way(error: OperationalError) -> bool:
    """Say whether the database undid an act for another one, for which it could not wait."""
    cause = error.__cause__
    is_busy = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_OK) == sqlite3.SQLITE_BUSY
    return is_busy or getattr(cause, "sqlstate", "") == DEADLOCK


def _holds_nul(request: HttpRequest) -> bool:
    """Say whether something typed holds what PostgreSQL does not take, even to look for."""
    sent = (values for typed in (request.GET, request.POST) for _, values in typed.lists())
    return any("\0" in value for values in sent for value in values)


#: Fields that a page fills in by itself: sent again as they were, and shown to nobody.
OF_THE_PAGE = {
    "revision", "shown", "seen", "start", "end", "ids", "place", "chosen", "matched", "target",
    "to", "status",
}  # fmt: skip


def kept(request: HttpRequest, error: Refused, status: int) -> HttpResponse:
    """Show the refusal with everything that was typed, to be sent again.

    What was typed in confidence is to be typed again: a page may be kept by a browser, or seen.
    """
    hidden = withheld(request)
    typed = [
        {"name": name, "label": name.replace("_", " ").capitalize()}
        | {"value": "" if name in hidden else value, "is_hidden": name in OF_THE_PAGE}
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    back = request.headers.get("referer", "/")
    context = {"error": error, "typed": typed, "back": back, "is_withheld": bool(hidden)}
    context["place"] = source_url(error.target)
    return render(request, "articles/refusal.html", context, status=status)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Keep what was typed on a page of ours that is older than the sign-in.

    Settings name this view. What another site sent is refused as Django refuses it.
    """
    is_ours = request.headers.get("origin") == f"{request.scheme}://{request.get_host()}"
    if is_ours and not request.htmx:  # type: ignore[attr-defined]
        error = Refused("You have signed in since this page was opened. Look at it and try again.")
        return kept(request, error, status=403)
    return csrf_failure(request, reason)
