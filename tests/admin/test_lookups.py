"""What an address may ask of the admin's lists: what they offer, and nothing by trial."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from articles.admin.base import ReadOnlyAdmin
from tests.actions.confided import confided

pytestmark = pytest.mark.django_db

READ_ONLY = [found for found in admin.site._registry.values() if isinstance(found, ReadOnlyAdmin)]
TRIALS = [
    "", "__exact", "__iexact", "__contains", "__icontains", "__startswith", "__istartswith",
    "__endswith", "__regex", "__iregex", "__gt", "__lt", "__gte", "__lte", "__range", "__in",
    "__isnull", "__length",
]  # fmt: skip
FAR = 3  # relations: evidence of a quote of an article is two


def reached(model: type[Model], far: int = FAR) -> Iterator[str]:
    """Yield every field that an address could ask a list of ``model`` for."""
    for field in model._meta.get_fields():
        name = field.name
        if not field.is_relation:
            yield name
        elif far and field.related_model and field.related_model is not model:
            yield from (f"{name}__{beyond}" for beyond in reached(field.related_model, far - 1))


def offered(found: ReadOnlyAdmin, request) -> set[str]:
    """Return what the list's own filters and dates put into addresses."""
    page = found.get_changelist_instance(request)
    asked = {name for spec in page.filter_specs for name in spec.expected_parameters()}
    day = found.date_hierarchy
    return asked | {f"{day}__{how}" for how in ("year", "month", "day", "gte", "lt") if day}


@pytest.mark.parametrize("found", READ_ONLY, ids=lambda found: found.model._meta.model_name)
def test_no_field_is_asked_for_but_by_what_the_list_offers(found, rf, superuser, rows):
    request = rf.get("/")
    request.user = superuser
    may_ask = offered(found, request) | {"article__id__exact"}
    asked = {field + trial: field for field in reached(found.model) for trial in TRIALS}
    let = {lookup for lookup in asked if found.lookup_allowed(lookup, "a", request)}
    filters = [each if isinstance(each, str) else each[0] for each in found.list_filter]
    known = {*filters, "article", *(f"{field}__id" for field in [*filters, "article"])}
    assert {asked[lookup] for lookup in let - may_ask} <= known
    assert not [lookup for lookup in let if lookup.endswith(("with", "contains", "regex", "gt"))]
    assert all(found.lookup_allowed(lookup, "a", request) for lookup in may_ask)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("evidence", "text__contains"), ("evidence", "title__startswith"), ("evidence", "text"),
        ("evidence", "file_name__gt"), ("evidence", "notice__regex"),
        ("evidence", "given_by__name"),
        ("source", "name__startswith"), ("source", "aliases__name"), ("quote", "source__name"),
        ("quote", "evidence__text__contains"), ("quote", "speaker__startswith"),
        ("identity", "source__name__contains"), ("source", "desk__evidence__text__contains"),
    ],
)  # fmt: skip
def test_what_is_in_confidence_is_not_read_by_trial(admin_client, name, asked):
    confided(text="heron", title="heron")
    page = admin_client.get(reverse(f"admin:articles_{name}_changelist"), {asked: "h"})
    assert page.status_code == 400


@pytest.mark.parametrize(("name", "column"), [("quote", "source"), ("evidence", "given_by")])
def test_lists_are_not_sorted_by_what_the_desk_calls_its_sources(name, column):
    found = next(each for each in READ_ONLY if each.model._meta.model_name == name)
    orders = [getattr(each, "admin_order_field", each) for each in found.list_display]
    assert f"{column}__pk" in orders
    assert column not in orders
