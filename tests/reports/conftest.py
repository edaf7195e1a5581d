"""What tests of reports share: with those of actions, and a story with who checks it."""

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Role
from tests.actions.conftest import use_rules
from tests.factories import make_article, make_user
from tests.reports.ferry import BODY

__all__ = ["use_rules"]


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="ferry", headline="Ferry sinks")


@pytest.fixture
def checker() -> User:
    return make_user(Role.FACT_CHECKER, first_name="Faye", last_name="Lund")
