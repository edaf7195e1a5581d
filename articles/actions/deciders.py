"""Who decides on a request for anonymity: a manager whose own business it is not."""

from django.db.models import QuerySet

from articles.actions.authors import hands
from articles.actions.errors import Refused
from articles.models import AnonymityRequest, Desk
from articles.permissions import Person, may


def waiting_at(desks: QuerySet[Desk]) -> QuerySet[AnonymityRequest]:
    """Return the requests of ``desks`` on which nobody has decided."""
    waiting = AnonymityRequest.objects.filter(article__desk__in=desks, status="asked")
    return waiting.select_related("agreement", "article__desk")


def check_decider(user: Person, request: AnonymityRequest) -> None:
    """Raise Refused for those whose own request, agreement or story it is.

    The story is theirs by one correction of theirs that was applied, whoever applied it.
    """
    if user.pk == request.asked_by_id:
        raise Refused("Approver is not author: you asked for this, so somebody else decides.")
    agreement = request.agreement
    if user.pk in (agreement.agreed_by_id, agreement.recorded_by_id):
        raise Refused("Approver is not author: these terms are yours, so somebody else decides.")
    if user.pk in hands(request.article):
        raise Refused(
            "Approver is not author: you wrote part of this story, so somebody else decides."
        )


def may_decide(user: Person, request: AnonymityRequest) -> bool:
    """Say whether ``user`` is a manager of the desk who may decide on the request."""
    try:
        check_decider(user, request)
    except Refused:
        return False
    return may(user, "approve_anonymity", request.article.desk)
