"""What is confidential on the way in and out: in no cache, no error page, no refusal."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.debug import SafeExceptionReporterFilter
from django.views.decorators.debug import sensitive_post_parameters

View = Callable[..., HttpResponse]


def confidential(*fields: str) -> Callable[[View], View]:
    """Mark a view whose ``fields`` are typed in confidence, or that shows what is confidential.

    No browser or proxy keeps its answer; no error page or report has these fields, and a
    refusal does not give them back (``withheld``). It is the outermost decorator, so that it
    holds for people who are signed out, too.
    """

    def decorate(view: View) -> View:
        hidden = sensitive_post_parameters(*fields)(view) if fields else view

        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = hidden(request, *args, **kwargs)
            patch_cache_control(response, no_store=True, private=True)
            return response

        wrapped.confidential = frozenset(fields)  # type: ignore[attr-defined]
        return wrapped

    return decorate


def withheld(request: HttpRequest) -> frozenset[str]:
    """Return the fields of this request that no page may give back."""
    match = request.resolver_match
    return getattr(match.func, "confidential", frozenset()) if match else frozenset()


class AlwaysHidden(SafeExceptionReporterFilter):
    """Hide what is marked as sensitive on development machines, too. Settings name it.

    What a function so marked calls, a library's own code among it, is hidden with it.
    """

    def is_active(self, request: HttpRequest | None) -> bool:
        """Say that it hides, whatever DEBUG says."""
        return True
