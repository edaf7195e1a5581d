"""What actions write, the admin only shows: superusers too have no way round them."""

import pytest
from django.contrib import admin
from django.db import connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.log import record
from articles.actions.verify_log import verify_log
from articles.admin.base import ReadOnlyAdmin
from articles.models import Evidence, Original, Role
from tests.actions.confided import confided
from tests.factories import make_article, make_flag, make_user

pytestmark = pytest.mark.django_db

NAMES = [
    "article", "revision", "flag", "quote", "source", "identity", "evidence", "correction",
    "approval", "comment", "event", "loghead", "rulestate", "pilotcount", "complaint", "person",
    "place",
]  # fmt: skip


def url(name: str, page: str, *args: object) -> str:
    return reverse(f"admin:articles_{name}_{page}", args=args)


def stored(row: Model) -> dict:
    [values] = type(row)._default_manager.filter(pk=row.pk).values()
    return values


def test_every_read_only_model_is_tested():
    read_only = {
        model._meta.model_name
        for model, found in admin.site._registry.items()
        if isinstance(found, ReadOnlyAdmin)
    }
    assert read_only == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_listed_searched_and_shown(admin_client, rows, name):
    page = admin_client.get(url(name, "changelist"))
    assert page.status_code == 200
    assert list(page.context["cl"].result_list)
    assert admin_client.get(url(name, "changelist"), {"q": "zebra"}).status_code == 200
    detail = admin_client.get(url(name, "change", rows[name].pk))
    assert detail.status_code == 200
    assert not detail.context["has_change_permission"]
    assert 'name="_save"' not in detail.content.decode()
    assert admin_client.get(url(name, "history", rows[name].pk)).status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_added(admin_client, rows, name):
    model = type(rows[name])
    before = model._default_manager.count()
    assert admin_client.get(url(name, "add")).status_code == 403
    typed = {field: value for field, value in stored(rows[name]).items() if value is not None}
    assert admin_client.post(url(name, "add"), typed).status_code == 403
    assert model._default_manager.count() == before


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_changed(admin_client, rows, name):
    before = stored(rows[name])
    typed = {field: "changed" if isinstance(v, str) else 1 for field, v in before.items()}
    assert admin_client.post(url(name, "change", rows[name].pk), typed).status_code == 403
    assert stored(rows[name]) == before


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_changed_from_the_list(admin_client, rows, name):
    before = stored(rows[name])
    typed = {
        "form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "form-0-id": rows[name].pk,
        "form-0-status": "dismissed", "_save": "Save",
    }  # fmt: skip
    admin_client.post(url(name, "changelist"), typed)
    assert stored(rows[name]) == before


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_deleted(admin_client, rows, name):
    before = stored(rows[name])
    assert admin_client.get(url(name, "delete", rows[name].pk)).status_code == 403
    response = admin_client.post(url(name, "delete", rows[name].pk), {"post": "yes"})
    assert response.status_code == 403
    assert stored(rows[name]) == before


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_deleted_in_bulk(admin_client, rows, name):
    before = stored(rows[name])
    typed = {"action": "delete_selected", "_selected_action": [rows[name].pk], "post": "yes"}
    admin_client.post(url(name, "changelist"), typed)
    assert stored(rows[name]) == before
    assert "delete_selected" not in admin_client.get(url(name, "changelist")).content.decode()


def test_reading_leaves_the_log_whole(admin_client, rows):
    before = verify_log()
    for name in NAMES:
        admin_client.get(url(name, "change", rows[name].pk))
    assert verify_log() == before
    assert before[1] is None


def test_an_article_leads_to_all_that_is_its(admin_client, rows):
    make_flag(make_article("Another story."), "Another")
    page = admin_client.get(url("article", "changelist")).content.decode()
    for name in ["revision", "flag", "quote", "correction", "approval", "comment", "event"]:
        link = f"{url(name, 'changelist')}?article__id__exact={rows['article'].pk}"
        assert f'href="{link}"' in page
        listed = admin_client.get(link).context["cl"].result_list
        assert {row.article_id for row in listed} == {rows["article"].pk}


def test_rows_link_to_one_another(admin_client, rows):
    flags = admin_client.get(url("flag", "changelist")).content.decode()
    assert f'href="{url("article", "change", rows["article"].pk)}"' in flags
    events = admin_client.get(url("event", "changelist")).content.decode()
    assert f'href="{url("flag", "change", rows["flag"].pk)}"' in events


def test_hashes_are_shortened_in_lists(admin_client, rows):
    page = admin_client.get(url("event", "changelist")).content.decode()
    assert rows["event"].hash[:12] in page
    assert rows["event"].hash not in page


@pytest.mark.parametrize("name", NAMES)
def test_lists_do_not_ask_more_with_more_rows(admin_client, rows, name):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(url(name, "changelist"))
        return len(queries)

    before = count()
    for words in ["First", "Second"]:
        make_flag(make_article(f"{words} story, with an end."), "story", severity="consider")
    assert count() == before


def test_files_are_never_shown(admin_client, rows):
    Evidence.objects.filter(pk=rows["evidence"].pk).update(
        file=b"GIF89a secret", file_name="notes.gif"
    )
    Original.objects.create(revision=rows["revision"], name="copy.docx", data=b"PK secret")
    evidence = admin_client.get(url("evidence", "change", rows["evidence"].pk)).content.decode()
    assert "notes.gif" in evidence
    revision = admin_client.get(url("revision", "change", rows["revision"].pk)).content.decode()
    assert "copy.docx" in revision
    for page in [evidence, revision]:
        assert "secret" not in page
        assert "memory at" not in page


def test_staff_without_a_permission_see_nothing(client, rows):
    client.force_login(make_user(Role.DESK_EDITOR, is_staff=True))
    for name in NAMES:
        assert client.get(url(name, "changelist")).status_code == 403


def test_auditors_and_admins_across_desks_read_it(client, rows):
    for role in [Role.AUDITOR, Role.ADMIN]:
        client.force_login(make_user(role, is_staff=True))
        for name in NAMES:
            assert client.get(url(name, "changelist")).status_code == 200
            assert client.post(url(name, "add"), {}).status_code == 403


@pytest.mark.parametrize("role", Role)
def test_who_is_not_staff_does_not_get_in(client, role):
    client.force_login(make_user(role))
    response = client.get(reverse("admin:index"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("admin:login"))


def test_an_event_on_a_batch_links_to_the_first_few(admin_client, superuser):
    with transaction.atomic():
        event = record(superuser, "dismissed", None, "flag:" + ",".join(map(str, range(1, 13))))
    page = admin_client.get(url("event", "change", event.pk)).content.decode()
    assert ">flag 10</a> and 2 more" in page


def test_evidence_in_confidence_is_shown_and_found_by_no_more_than_that_it_is_there(admin_client):
    evidence = confided(text="heron-canary", title="heron-canary notes", locator="heron-canary")
    pages = [
        admin_client.get(url("evidence", "change", evidence.pk)),
        admin_client.get(url("evidence", "changelist")),
        admin_client.get(url("evidence", "changelist"), {"q": "heron-canary"}),
    ]
    shown = [page.content.decode() for page in pages]
    assert [page.status_code for page in pages] == [200] * 3
    # What was asked for stands in the search box again.
    assert [page.count("heron-canary") for page in shown[:2]] == [0, 0]
    assert "evidence in confidence" in shown[0]
    assert "evidence in confidence" in shown[1]
    assert "evidence in confidence" not in shown[2]
    assert evidence.sha256 not in "".join(shown)


@pytest.mark.parametrize("name", ["person", "place"])
def test_the_registry_leads_to_where_it_is_edited(admin_client, rows, name):
    page = admin_client.get(url(name, "change", rows[name].pk)).content.decode()
    assert reverse(f"registry_{name}", args=[rows[name].pk]) in page
    assert str(rows[name].forms.get()) in page
