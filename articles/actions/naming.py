"""What a confidential source is called: by those who know it, and by nothing of its name."""

from django.views.decorators.debug import sensitive_variables

from articles.actions.called import tells
from articles.actions.errors import Refused
from articles.actions.seal_identity import Who, holds_leave, identity_of
from articles.models import Source
from articles.permissions import Person


@sensitive_variables()
def check_naming(user: Person, source: Source, words: str, field: str) -> None:
    """Raise Refused where ``words``, typed as ``field``, may not be what the source is called.

    Those without leave to know a confidential source name it by nothing: were they refused for
    some words alone, trial would tell them who it is.
    """
    if not source.is_confidential or not words:
        return
    if not holds_leave(user, source):
        raise Refused(
            f"{field}: what a confidential source is called is for those to say who have leave to "
            "know it, since it may tell who it is. Ask one of them."
        )
    identity = identity_of(source)
    if identity and tells(words, Who.of(identity).names):
        raise Refused(f"{field}: it may hold no part of the source’s name.")


@sensitive_variables()
def check_note(user: Person, source: Source, words: str, field: str) -> None:
    """Raise Refused where a note on a confidential source, typed as ``field``, tells who it is.

    That is asked of those alone with leave to know it: nobody else learns whether a name fits.
    """
    if source.is_confidential and holds_leave(user, source):
        check_naming(user, source, words, field)
