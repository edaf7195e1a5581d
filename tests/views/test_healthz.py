"""Whether the server can serve."""

import pytest
from django.db import OperationalError, connection
from django.urls import reverse


@pytest.mark.django_db
def test_all_is_well(client):
    response = client.get(reverse("healthz"))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_told(client):
    def refuse(*args):
        raise OperationalError("gone")

    with connection.execute_wrapper(refuse):
        response = client.get(reverse("healthz"))
    assert response.status_code == 503
    assert response.content == b"The database does not answer."
