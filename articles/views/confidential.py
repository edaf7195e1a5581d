"""What is confidential on the way in and out: in no cache, no error page, no refusal."""

from collections.abc import Callable, ItemsView, Iterator
from functools import wraps
from types import FrameType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.debug import SafeExceptionReporterFilter
from django.views.decorators.debug import sensitive_post_parameters

#: The function that Django's ``sensitive_variables`` puts around the one it marks.
MARK = "sensitive_variables_wrapper"
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

    What a function so marked calls has the same words in hand, a library's own code among it:
    the variables of all that is hidden with its own.
    """

    def is_active(self, request: HttpRequest | None) -> bool:
        """Say that it hides, whatever DEBUG says."""
        return True

    def get_traceback_frame_variables(
        self, request: HttpRequest | None, tb_frame: FrameType
    ) -> ItemsView[str, Any]:
        """Return the names and values of the frame's variables, hidden where need be."""
        if any(frame.f_code.co_name == MARK for frame in _callers(tb_frame)):
            return dict.fromkeys(tb_frame.f_locals, self.cleansed_substitute).items()
        return super().get_traceback_frame_variables(request, tb_frame)


def _callers(frame: FrameType | None) -> Iterator[FrameType]:
    while frame:
        yield frame
        frame = frame.f_back
