"""The release screen: what stands in the way, and who may do what about it."""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.actions.edit_copy import edit_copy
from articles.actions.move_article import move_article
from articles.models import AnchorState, Approval, Article, Correction, Flag, Role
from articles.text.copy import Copy
from tests.factories import (
    HEADLINE,
    add_role,
    approve_for_release,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
MAY = {
    "release_approve": {Role.DESK_EDITOR},
    "release_publish": {Role.DESK_EDITOR, Role.PUBLISHER},
    "release_clear_legal": {Role.LEGAL},
    "article_schedule": {Role.DESK_EDITOR, Role.PUBLISHER},
    "settle_lost": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
    "confirm_place": {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS},
}


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


def act(client: Client, name: str, htmx: bool = False, **typed: object) -> HttpResponse:
    headers = HTMX if htmx else {}
    return client.post(reverse(name, args=["mayor"]), typed, headers=headers)


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


def test_the_schedule_is_changed(client: Client, article: Article, editor) -> None:
    typed = {"priority": 1, "deadline": "2026-05-12T17:30", "legal_required": "on"}
    assert act(client, "article_schedule", **typed).status_code == 302
    article = now(article)
    assert (article.priority, article.legal, article.embargo_until) == (1, "required", None)
    assert 'value="2026-05-12T17:30"' in page(client)


def test_a_bad_schedule_keeps_what_was_typed(client: Client, article: Article, editor) -> None:
    response = act(client, "article_schedule", priority=1, deadline="tomorrow")
    html = response.content.decode()
    assert response.status_code == 422
    assert "Type a date and a time, such as 2026-05-12 17:30." in html
    assert 'value="tomorrow"' in html
    assert now(article).priority == 3


def test_the_story_is_moved_for_a_reason(client: Client, article: Article, editor) -> None:
    html = page(client)
    assert {'value="draft"', 'value="held"', 'value="spiked"'} <= set(
        re.findall(r'name="to" (value="\w+")', html)
    )
    assert act(client, "article_move", to="held", reason="He has not answered.").status_code == 302
    assert now(article).status == "held"
    html = page(client)
    assert "The story is now held." in html
    assert "He has not answered." in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"to": "held", "reason": " "}, "Reason: say something here."),
        ({"to": "published", "reason": "Now."}, "Approve its release instead"),
        ({"to": "ready", "reason": "Now."}, "does not become ready by hand"),
        ({"reason": "Now."}, "does not become"),
    ],
)
def test_moves_that_are_refused(client, article, editor, typed, said) -> None:
    response = act(client, "article_move", **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert now(article).status == "in_review"


def test_a_withdrawn_story_comes_back(client: Client, article: Article, editor) -> None:
    publish_article(article)
    move_article(editor, article, "withdrawn", "A court forbade it.")
    assert "Restore to readers" in page(client)
    assert act(client, "article_move", to="published", reason="It may run.").status_code == 302
    assert now(article).status == "published"


def test_a_withdrawn_story_under_embargo_does_not(client: Client, article, editor) -> None:
    publish_article(article)
    move_article(editor, article, "withdrawn", "A court forbade it.")
    Article.objects.update(embargo_until=timezone.now() + timedelta(hours=1))
    response = act(client, "article_move", to="published", reason="It may run.")
    html = response.content.decode()
    assert response.status_code == 422
    assert 'value="It may run."' in html
    assert now(article).status == "withdrawn"


def test_what_has_left_the_copy_is_settled_at_once(client: Client, article, editor) -> None:
    lose(article, "mayor", "met")
    assert "Settle 2 whose words have left the copy" in page(client)
    assert act(client, "settle_lost").status_code == 302
    assert set(Flag.objects.values_list("status", flat=True)) == {"resolved"}
    assert "Settled: 2." in page(client)
    assert act(client, "settle_lost").status_code == 422


def test_a_doubtful_place_is_confirmed(client: Client, article: Article, editor) -> None:
    flag, correction = make_flag(article, "mayor"), make_correction(article, "met", "saw")
    Flag.objects.update(anchor_state=AnchorState.DOUBTFUL)
    Correction.objects.update(anchor_state=AnchorState.DOUBTFUL)
    response = act(client, "confirm_place", target=f"flag:{flag.pk}")
    assert response["Location"] == f"{reverse('review', args=['mayor'])}#flag-{flag.pk}"
    response = act(client, "confirm_place", htmx=True, target=f"correction:{correction.pk}")
    assert f'id="correction-{correction.pk}"' in response.content.decode()
    flag.refresh_from_db()
    correction.refresh_from_db()
    assert (flag.anchor_state, correction.anchor_state) == ("moved", "moved")
    assert act(client, "confirm_place", target=f"flag:{flag.pk}").status_code == 422


@pytest.mark.parametrize("target", ["", "flag", "flag:x", "flag:0", "comment:1", "article:1"])
def test_a_place_that_is_none(client: Client, article: Article, editor, target: str) -> None:
    assert act(client, "confirm_place", target=target).status_code == 404


def prepared(name: str, article: Article) -> dict[str, object]:
    """Bring the article to where the act can be done, and return what is typed for it."""
    if name == "release_publish":
        approve_for_release(article)
    elif name == "release_clear_legal":
        Article.objects.update(legal="required")
    elif name == "article_schedule":
        return {"priority": 1}
    elif name == "settle_lost":
        lose(article, "mayor")
    elif name == "confirm_place":
        flag = make_flag(article, "mayor")
        Flag.objects.update(anchor_state=AnchorState.DOUBTFUL)
        return {"target": f"flag:{flag.pk}"}
    return {"revision": 1}


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize("name", [*MAY])
def test_who_may_do_what(client: Client, article: Article, name: str, role: str) -> None:
    typed = prepared(name, article)
    client.force_login(make_user(role))
    offered = reverse(name, args=["mayor"]) in page(client)
    response = act(client, name, **typed)
    if role in MAY[name]:
        assert response.status_code == 302
        assert offered or name == "confirm_place"
    else:
        assert not offered
        assert response.status_code == 422
        assert "Your roles at World do not let you" in response.content.decode()


@pytest.mark.parametrize("role", [*Role])
def test_who_may_move_the_story(client: Client, article: Article, role: str) -> None:
    client.force_login(make_user(role))
    offered = set(re.findall(r'name="to" value="(\w+)"', page(client)))
    may_edit = role in {Role.REPORTER, Role.COPY_EDITOR, Role.DESK_EDITOR}
    may_schedule = role in {Role.DESK_EDITOR, Role.PUBLISHER}
    assert offered == ({"draft"} if may_edit else set()) | (
        {"held", "spiked"} if may_schedule else set()
    )
    response = act(client, "article_move", to="spiked", reason="Untrue.")
    assert response.status_code == (302 if may_schedule else 422)


def test_strangers_other_desks_and_get(client: Client, article: Article) -> None:
    names = [*MAY, "article_move"]
    assert client.get(reverse("release", args=["mayor"])).status_code == 302
    for name in names:
        assert act(client, name)["Location"].startswith("/login/")
    client.force_login(make_user(Role.DESK_EDITOR, make_desk("City")))
    assert client.get(reverse("release", args=["mayor"])).status_code == 404
    for name in names:
        assert act(client, name).status_code == 404
    client.force_login(make_user(Role.DESK_EDITOR))
    for name in names:
        assert client.get(reverse(name, args=["mayor"])).status_code == 405


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


def test_approvals_are_listed(client: Client, article: Article, editor) -> None:
    approve_for_release(article)
    approve_for_release(article)
    html = page(client)
    assert Approval.objects.count() == 2
    assert html.count("Release of revision 1") == 2
    assert html.count("<strong>stands</strong>") == 1
