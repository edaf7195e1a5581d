"""The release screen: what stands in the way, approval, publication."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.edit_copy import edit_copy
from articles.actions.move_article import move_article
from articles.models import Approval, Article, Role
from articles.text.copy import Copy
from tests.factories import (
    HEADLINE,
    add_role,
    approve_for_release,
    make_article,
    make_correction,
    make_flag,
    make_user,
)
from tests.views.screens import act

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return make_article("The mayor met the council.", slug="mayor")


@pytest.fixture
def editor(client: Client, article: Article):
    user = make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")
    client.force_login(user)
    return user


def page(client: Client) -> str:
    response = client.get(reverse("release", args=["mayor"]))
    assert response.status_code == 200
    return response.content.decode()


def forms(html: str) -> set[str]:
    """Return the names of the acts that the page offers."""
    return set(re.findall(r'action="/desk/mayor/([^"]+)"', html))


def blockers(html: str) -> dict[str, str]:
    listed = re.search(r'<ol class="blockers">(.*?)</ol>', html, re.DOTALL)
    links = re.findall(r'<a href="([^"]*)">([^<]*)</a>', listed[1]) if listed else []
    return {words: link for link, words in links}


def now(article: Article) -> Article:
    article.refresh_from_db()
    return article


def lose(article: Article, *words: str) -> None:
    """Flag the words, then take them out of the copy."""
    for word in words:
        make_flag(article, word)
    copy = Copy(headline=HEADLINE, body="Nobody was there.")
    edit_copy(make_user(Role.REPORTER), article, article.working, copy, "It was off.")
    article.refresh_from_db()


def test_nothing_in_the_way(client: Client, article: Article, editor) -> None:
    html = page(client)
    assert "Nothing stands in the way." in html
    assert article.working.sha256[:12] in html


def test_each_thing_in_the_way_links_to_its_place(client: Client, article, editor) -> None:
    article = make_article(
        "“We stay,” said Ana Duarte. The mayor met them.",
        slug="much",
        headline="",
        legal="required",
        embargo_until=timezone.now() + timedelta(hours=1),
    )
    flag = make_flag(article, "mayor")
    correction = make_correction(article, "met", "saw")
    quote = article.quotes.to_be_proved().get()
    html = client.get(reverse("release", args=["much"])).content.decode()
    links = list(blockers(html).values())
    review = reverse("review", args=["much"])
    assert reverse("edit_copy", args=["much"]) in links
    assert f"{review}#flag-{flag.pk}" in links
    assert f"{review}#quote-{quote.pk}" in links
    assert f"{reverse('corrections', args=['much'])}#correction-{correction.pk}" in links
    assert "/desk/much/release/#legal" in links
    assert "/desk/much/release/#embargo" in links


def test_approval_binds_the_text(client: Client, article: Article, editor) -> None:
    response = act(client, "release_approve", revision=1)
    assert response["Location"] == reverse("release", args=["mayor"])
    assert now(article).status == "ready"
    approval = article.approvals.get()
    assert (approval.approver, approval.revision_sha256) == (editor, article.working.sha256)
    html = page(client)
    assert "Dora Weiss approved revision 1" in html
    assert "<strong>stands</strong>" in html
    assert forms(html) >= {"release/publish/"}
    assert "release/approve/" not in forms(html)


def test_approval_is_refused_with_the_list(client: Client, article: Article, editor) -> None:
    make_flag(article, "mayor")
    response = act(client, "release_approve", revision=1)
    html = response.content.decode()
    assert response.status_code == 422
    assert 'role="alert"' in html
    assert "Must-flag on “mayor” is open." in blockers(html)
    assert not article.approvals.exists()


def test_override_is_named_and_reasoned(client: Client, article: Article, editor) -> None:
    make_flag(article, "mayor")
    assert "Override and approve" in page(client)
    act(client, "release_approve", revision=1, override_reason="Lives depend on it.")
    assert now(article).status == "ready"
    html = page(client)
    assert "Over 1 in the way, because: Lives depend on it." in html
    assert "release/publish/" in forms(html)


def test_an_override_needs_a_reason(client: Client, article: Article, editor) -> None:
    make_flag(article, "mayor")
    assert act(client, "release_approve", revision=1, override_reason=" ").status_code == 422
    assert now(article).status == "in_review"


def test_what_came_after_an_approval_needs_another(client: Client, article, editor) -> None:
    approve_for_release(article, editor)
    make_flag(article, "mayor")
    html = page(client)
    assert "It cannot be published while 1 of these stands in the way." in html
    assert "release/publish/" not in forms(html)
    assert "Override and approve" in html
    assert act(client, "release_publish", revision=1).status_code == 422
    assert now(article).status == "ready"


def test_a_story_that_was_held_is_approved_anew(client: Client, article, editor) -> None:
    approve_for_release(article, editor)
    for to in ("held", "in_review"):
        move_article(editor, Article.objects.get(pk=article.pk), to, "He called back.")
    offered = forms(page(client))
    assert "release/publish/" not in offered
    assert "release/approve/" in offered
    assert act(client, "release_approve", revision=1).status_code == 302
    assert "release/publish/" in forms(page(client))


def test_the_writer_does_not_approve(client: Client, article: Article, editor) -> None:
    writer = add_role(article.filed_by, Role.DESK_EDITOR)
    client.force_login(writer)
    html = page(client)
    assert "You wrote part of this text" in html
    assert "release/approve/" not in forms(html)
    response = act(client, "release_approve", revision=1)
    assert response.status_code == 422
    assert "somebody else approves its release" in response.content.decode()


def test_a_text_that_is_no_longer_the_newest(client: Client, article: Article, editor) -> None:
    lose(article)
    response = act(client, "release_approve", revision=1)
    assert response.status_code == 409
    assert "has filed revision 2 meanwhile" in response.content.decode()
    assert not article.approvals.exists()


@pytest.mark.parametrize("number", ["", "7", "one"])
def test_a_revision_that_is_none(client: Client, article: Article, editor, number: str) -> None:
    for name in ("release_approve", "release_publish", "release_clear_legal"):
        assert act(client, name, revision=number).status_code == 404


def test_a_draft_is_put_in_review_first(client: Client, editor) -> None:
    make_article(slug="draft", status="draft")
    html = client.get(reverse("release", args=["draft"])).content.decode()
    assert "The story is draft: put it in review first." in html
    assert "release/approve/" not in html


def test_a_new_revision_voids_the_approval(client: Client, article: Article, editor) -> None:
    approve_for_release(article, editor)
    lose(article)
    html = page(client)
    assert "void since" in html
    assert "<strong>stands</strong>" not in html
    assert "release/publish/" not in forms(html)


def test_publishing(client: Client, article: Article, editor) -> None:
    approve_for_release(article)
    assert act(client, "release_publish", revision=1).status_code == 302
    assert now(article).status == "published"
    html = page(client)
    assert "Published: readers see revision 1." in html
    assert "Readers see revision 1, since" in html
    assert not {"release/publish/", "release/approve/"} & forms(html)


def test_nothing_unapproved_is_published(client: Client, article: Article, editor) -> None:
    response = act(client, "release_publish", revision=1)
    assert response.status_code == 422
    assert "Nobody has approved the release" in response.content.decode()
    assert now(article).published is None


def test_an_embargo_holds_up_publication(client: Client, article: Article, editor) -> None:
    Article.objects.update(embargo_until=timezone.now() + timedelta(hours=1))
    approve_for_release(article)
    assert "release/publish/" not in forms(page(client))
    response = act(client, "release_publish", revision=1)
    assert response.status_code == 422
    assert any(words.startswith("Embargoed") for words in blockers(response.content.decode()))


def test_legal_clears_the_text(client: Client, article: Article) -> None:
    Article.objects.update(legal="required")
    client.force_login(make_user(Role.LEGAL, first_name="Leo", last_name="Sarr"))
    assert "release/legal/" in forms(page(client))
    act(client, "release_clear_legal", revision=1, note="Line 3 was checked.")
    assert now(article).legal == "cleared"
    html = page(client)
    assert "Clearance: cleared." in html
    assert "Line 3 was checked." in html
    assert "release/legal/" not in forms(html)


def test_clearance_that_nobody_asked_for(client: Client, article: Article) -> None:
    client.force_login(make_user(Role.LEGAL))
    assert "release/legal/" not in forms(page(client))
    assert act(client, "release_clear_legal", revision=1).status_code == 422


def test_htmx_gets_the_changed_part_alone(client: Client, article: Article, editor) -> None:
    response = act(client, "release_approve", htmx=True, revision=1)
    html = response.content.decode()
    assert response.status_code == 200
    assert "<html" not in html
    assert 'id="release"' in html
    assert 'id="article-head" hx-swap-oob="true"' in html
    assert '<span class="status ready">' in html
    assert "Release of revision 1 approved." in html


def test_htmx_gets_the_list_when_refused(client: Client, article: Article, editor) -> None:
    make_flag(article, "mayor")
    response = act(client, "release_approve", htmx=True, revision=1)
    assert response.status_code == 422
    assert "HX-Retarget" not in response
    assert "Must-flag on “mayor” is open." in blockers(response.content.decode())


def test_htmx_is_told_of_a_conflict(client: Client, article: Article, editor) -> None:
    lose(article)
    response = act(client, "release_approve", htmx=True, revision=1)
    assert (response.status_code, response["HX-Retarget"]) == (409, "#notice")


def test_a_second_approver_is_told_of_the_first(client: Client, article: Article, editor) -> None:
    approve_for_release(article, make_user(Role.DESK_EDITOR, username="first"))
    response = act(client, "release_approve", revision=1)
    assert response.status_code == 409
    assert "first has approved" in response.content.decode()


def test_approvals_are_listed(client: Client, article: Article, editor) -> None:
    editor = make_user(Role.DESK_EDITOR, article.desk)
    approve_for_release(article, editor)
    approve_for_release(article, editor)
    html = page(client)
    assert Approval.objects.count() == 2
    assert html.count("Release of revision 1") == 2
    assert html.count("<strong>stands</strong>") == 1
