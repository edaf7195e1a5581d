"""Two who agree, ask or decide at once: one does, the other is told who was first."""

from datetime import date

import pytest

from articles.actions.agree import Agreed, record_agreement
from articles.actions.anonymity import (
    approve_anonymity,
    ask_anonymity,
    open_answers,
    refuse_anonymity,
)
from articles.actions.errors import Conflict
from articles.models import Agreement, AnonymityRequest, Article, Event, Role, Source
from tests.actions.agreed import ANSWERS, BODY, agreed_with, asked
from tests.actions.together import together
from tests.factories import make_article, make_source, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


def conflict_of(outcomes: list[object]) -> str:
    """Return what the one of two who came second is told."""
    (conflict,) = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert isinstance(conflict, Conflict)
    return str(conflict)


def test_two_decide_at_the_same_moment(transactional_db):
    request = asked()
    managers = [make_user(Role.DESK_EDITOR), make_user(Role.STANDARDS)]
    for manager in managers:
        open_answers(manager, request)
    rows = AnonymityRequest.objects.select_related("article__desk", "agreement")
    one, two = rows.get(), rows.get()
    outcomes = together(
        lambda: approve_anonymity(managers[0], one, "It is vital."),
        lambda: refuse_anonymity(managers[1], two, "It is opinion."),
    )
    request = AnonymityRequest.objects.get()
    assert f"{request.status} by {request.decided_by}" in conflict_of(outcomes)
    assert Event.objects.filter(verb__in=["approved_anonymity", "refused_anonymity"]).count() == 1


def test_two_ask_at_the_same_moment(transactional_db):
    make_article(BODY)
    agreed_with(make_source())
    people = [make_user(Role.REPORTER) for _ in range(2)]
    articles = [Article.objects.select_related("desk").get() for _ in people]
    agreements = [Agreement.objects.select_related("source").get() for _ in people]
    outcomes = together(
        *(
            lambda who=who, to=to, about=about: ask_anonymity(who, about, to, ANSWERS)
            for who, to, about in zip(people, articles, agreements, strict=True)
        )
    )
    request = AnonymityRequest.objects.get()
    assert f"asked for by {request.asked_by} already" in conflict_of(outcomes)


def test_two_record_terms_at_the_same_moment(transactional_db):
    make_source()
    people = [make_user(Role.REPORTER) for _ in range(2)]
    sources = [Source.objects.select_related("desk").get() for _ in people]
    outcomes = together(
        *(
            lambda who=who, source=source: record_agreement(
                who, source, Agreed("off_record", "Not a word.", who, date(2026, 3, 2)), 0
            )
            for who, source in zip(people, sources, strict=True)
        )
    )
    agreement = Agreement.objects.get()
    assert f"{agreement.recorded_by} has recorded other terms" in conflict_of(outcomes)
