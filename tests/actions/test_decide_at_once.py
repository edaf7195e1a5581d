"""Two who decide at once, and the database's own word on four eyes."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.actions.decide import approve, reject
from articles.actions.errors import Conflict
from articles.models import Correction, Event, Role
from tests.actions.together import together
from tests.factories import (
    make_article,
    make_correction,
    make_desk,
    make_user,
)

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said.\n\nIt meets in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


def test_of_two_who_approve_at_the_same_moment_one_does(transactional_db):
    make_correction(make_article(BODY), "Tuesday", "Monday")
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    seen = [Correction.objects.select_related("article__desk").get() for _ in editors]
    outcomes = together(
        *(lambda who=who, c=c: approve(who, [c]) for who, c in zip(editors, seen, strict=True))
    )
    correction = Correction.objects.get()
    (conflict,) = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(conflict, Conflict)
    assert f"already approved by {correction.decided_by}" in str(conflict)
    assert outcomes.index(None) == editors.index(correction.decided_by)
    assert Event.objects.filter(verb="approved").count() == 1


def test_approval_and_rejection_at_the_same_moment_are_one_of_them(transactional_db):
    make_correction(make_article(BODY), "Tuesday", "Monday")
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    seen = [Correction.objects.select_related("article__desk").get() for _ in editors]
    outcomes = together(
        lambda: approve(editors[0], [seen[0]]), lambda: reject(editors[1], seen[1], "No.")
    )
    (conflict,) = [outcome for outcome in outcomes if outcome is not None]
    assert isinstance(conflict, Conflict)
    assert Event.objects.filter(verb__in=["approved", "rejected"]).count() == 1


@pytest.mark.parametrize("status", ["approved", "applied"])
def test_the_database_itself_refuses_an_approval_of_ones_own(status):
    article = make_article(BODY)
    correction = make_correction(article, "Tuesday", "Monday")
    values = {"status": status, "decided_at": timezone.now(), "applied_in": article.working}
    for decided_by in (correction.proposed_by, None):
        with pytest.raises(IntegrityError), transaction.atomic():
            Correction.objects.filter(pk=correction.pk).update(decided_by=decided_by, **values)
