"""An office that the registry knows otherwise is flagged in an article, as of the day it is for."""

import datetime

import pytest
from django.utils import timezone

from articles.models import RoleTerm
from tests.factories import make_article
from tests.registered import make_person

pytestmark = pytest.mark.django_db

BODY = "Swedish President Ruth Pettersen spoke on Monday."


@pytest.fixture
def premier():
    return RoleTerm.objects.create(
        person=make_person("Ruth Pettersen"), title="Prime Minister", jurisdiction="Sweden",
        since="2019-05-01", confirmed=timezone.localdate().isoformat(), source="gazette, 2019",
    )  # fmt: skip


def flags(article):
    return article.flags.filter(rule="wrong_role")


def test_an_office_that_another_holds_is_flagged_with_what_is_known(premier):
    [flag] = flags(make_article(BODY))
    assert flag.severity == "must"
    assert "Prime Minister, Sweden, from 2019-05-01" in flag.params["known"]
    assert flag.params["source"] == "gazette, 2019"


def test_it_is_judged_on_the_day_that_the_article_is_for(premier):
    future = timezone.now() + datetime.timedelta(days=90)
    RoleTerm.objects.filter(pk=premier.pk).update(
        until=(timezone.localdate() + datetime.timedelta(days=30)).isoformat()
    )
    body = BODY.replace("President", "Prime Minister")
    assert not flags(make_article(body))
    assert [flag.severity for flag in flags(make_article(body, embargo_until=future))] == ["should"]


def test_somebody_whom_the_registry_does_not_know_is_not_judged():
    assert not flags(make_article(BODY))
