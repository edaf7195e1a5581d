"""The readers' pages: what was published and released, and nothing else that the desk knows."""

import json
import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions.apply import apply_approved
from articles.actions.decide import approve
from articles.actions.move_article import move_article
from articles.models import Article, Role
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

NOTICE = "An earlier version gave the wrong day."


@pytest.fixture
def story() -> Article:
    return publish_article(
        make_article(
            "The council met on Tuesday.\n\nIt votes in *May*.",
            headline="Council meets",
            standfirst="A vote is near.",
            byline="By Ana Ruiz",
            dateline="LEEDS",
            captions="The council chamber.",
        )
    )


def page_of(client, article: Article) -> str:
    response = client.get(reverse("story", args=[article.slug]))
    assert response.status_code == 200
    return response.content.decode()


def json_ld(page: str) -> dict:
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(data)


def correct(article: Article, **values) -> None:
    """Propose, approve and apply a correction of the day; readers have not got it yet."""
    values = {"correction_class": "correction", "notice": NOTICE, **values}
    apply_correction(article, "Tuesday", "Monday", **values)


def test_a_story_is_shown_part_by_part(client, story):
    assert "retracted" not in client.get(reverse("front")).content.decode()
    page = page_of(client, story)
    for words in ["Council meets", "A vote is near.", "By Ana Ruiz", "LEEDS", "chamber."]:
        assert words in page
    assert "<p>The council met on Tuesday.</p>" in page
    assert "<p>It votes in *May*.</p>" in page
    assert story.first_published_at.strftime("%H:%M") in page
    assert "Updated" not in page
    assert "What was changed" not in page


def test_copy_is_never_markup(client):
    article = publish_article(
        make_article("He wrote <b>this</b> & <script>that</script>.", headline="</script><i>Odd")
    )
    page = page_of(client, article)
    assert "&lt;b&gt;this&lt;/b&gt; &amp; &lt;script&gt;" in page
    assert "</script><i>" not in page
    assert json_ld(page)["headline"] == "</script><i>Odd"


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_an_unpublished_story_is_not_there(client, status):
    article = make_article(status=status)
    assert client.get(reverse("story", args=[article.slug])).status_code == 404
    assert article.working.headline not in client.get(reverse("front")).content.decode()


def test_a_missing_story_says_so_in_words(client):
    response = client.get(reverse("story", args=["nowhere"]))
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_readers_keep_the_published_text_until_a_correction_is_released(client, story):
    correction = make_correction(
        story, "Tuesday", "Monday", correction_class="correction", notice=NOTICE
    )
    editor = make_user(Role.DESK_EDITOR)
    unreleased = [
        lambda: None,
        lambda: approve(editor, [correction]),
        lambda: apply_approved(editor, story),
    ]
    for step in unreleased:
        step()
        page = page_of(client, story)
        assert "met on Tuesday" in page
        assert "Monday" not in page
        assert NOTICE not in page
        assert "correction" not in json_ld(page)
        assert NOTICE not in client.get(reverse("public_corrections")).content.decode()

    story.refresh_from_db()
    publish_article(story)
    page = page_of(client, story)
    assert "met on Monday" in page
    assert "Tuesday" not in page
    assert NOTICE in page
    assert "Updated" in page
    [told] = json_ld(page)["correction"]
    assert told["text"] == NOTICE
    waited = datetime.fromisoformat(told["datePublished"]) - story.published_at
    assert abs(waited) < timedelta(seconds=5)


def test_a_notice_has_its_class_and_the_moment_readers_got_it(client, story):
    correct(story)
    publish_article(story)
    page = page_of(client, story)
    assert "<strong>Correction</strong>" in page
    correct_again = {"correction_class": "clarification", "notice": "May means next May."}
    apply_correction(story, "It votes", "The council votes", **correct_again)
    publish_article(story)
    first, second = json_ld(page_of(client, story))["correction"]
    assert [first["text"], second["text"]] == ["May means next May.", NOTICE]
    assert first["datePublished"] > second["datePublished"]


def test_a_refile_tells_readers_nothing(client, story):
    apply_correction(story, "met on", "met  on", correction_class="refile", notice="Two blanks.")
    publish_article(story)
    page = page_of(client, story)
    assert "met  on" in page
    assert "Two blanks." not in page


def test_a_change_before_publication_is_no_correction(client):
    article = make_article("The council met on Tuesday.")
    correct(article)
    publish_article(article)
    page = page_of(client, article)
    assert "Monday" in page
    assert NOTICE not in page


def test_one_notice_on_two_changes_is_told_once(client, story):
    values = {"correction_class": "correction", "notice": NOTICE}
    proposals = [
        make_correction(story, "Tuesday", "Monday", **values),
        make_correction(story, "May", "June", **values),
    ]
    editor = make_user(Role.DESK_EDITOR)
    approve(editor, proposals)
    apply_approved(editor, story)
    story.refresh_from_db()
    publish_article(story)
    assert page_of(client, story).count(f"<p>{NOTICE}</p>") == 1


def test_a_retraction_is_said_first(client, story):
    correct(story, correction_class="retraction", notice="There was no meeting.")
    publish_article(story)
    page = page_of(client, story)
    assert page.index("We no longer stand by this story") < page.index("<h1>")
    assert "<title>Retracted: Council meets" in page
    assert "There was no meeting." in page
    assert "We have retracted this story" in client.get(reverse("front")).content.decode()


def test_a_withdrawn_story_is_gone(client, story):
    move_article(make_user(Role.PUBLISHER), story, "withdrawn", "The court asked for it.")
    response = client.get(reverse("story", args=[story.slug]))
    page = response.content.decode()
    assert response.status_code == 410
    assert "This story was withdrawn" in page
    assert "Council meets" not in page
    assert "court" not in page
    assert "Council meets" not in client.get(reverse("front")).content.decode()


def test_the_notices_of_a_withdrawn_story_stay_and_its_words_go(client, story):
    correct(story)
    publish_article(story)
    move_article(make_user(Role.PUBLISHER), story, "withdrawn", "The court asked for it.")
    gone = client.get(reverse("story", args=[story.slug]))
    listed = client.get(reverse("public_corrections"))
    assert (gone.status_code, listed.status_code) == (410, 200)
    for page in (gone.content.decode(), listed.content.decode()):
        assert NOTICE in page
        assert 'id="notice-' in page
        assert not any(words in page for words in ("Council meets", "council met", "court"))
    assert "A story since withdrawn" in listed.content.decode()
    assert NOTICE not in client.get(reverse("feed")).content.decode()


def test_what_the_desk_knows_stays_at_the_desk(client, story):
    proposer = make_user(Role.COPY_EDITOR, username="quiet-proposer")
    make_flag(story, "council", severity="consider", message="Which council, asks the desk?")
    correct(story, by=proposer, reason="Our source in the hall rang.")
    publish_article(story)
    for name in ["front", "public_corrections", "feed"]:
        assert_nothing_of_the_desk(client.get(reverse(name)).content.decode(), story)
    assert_nothing_of_the_desk(page_of(client, story), story)


def assert_nothing_of_the_desk(page: str, story: Article) -> None:
    secrets = ["quiet-proposer", "Which council", "rang", story.filed_by.username, "Tuesday"]
    assert not [secret for secret in secrets if secret in page]


def test_the_corrections_page_links_to_each_story(client, story):
    correct(story)
    publish_article(story)
    page = client.get(reverse("public_corrections")).content.decode()
    assert NOTICE in page
    assert f'href="{reverse("story", args=[story.slug])}#notice-' in page
    assert "Council meets" in page


def test_pages_without_anything_say_so(client):
    assert "No story has been published yet" in client.get(reverse("front")).content.decode()
    corrections = client.get(reverse("public_corrections")).content.decode()
    assert "There is no correction to report" in corrections


def test_the_front_has_the_latest_first_and_all_within_reach(client, monkeypatch):
    monkeypatch.setattr("articles.views.public.PAGE", 2)
    for day, headline in enumerate(["Oldest", "Middle", "Newest"]):
        article = publish_article(make_article(headline=headline))
        then = timezone.now() - timedelta(days=9 - day)
        Article.objects.filter(pk=article.pk).update(first_published_at=then)
    first = client.get(reverse("front")).content.decode()
    assert first.index("Newest") < first.index("Middle")
    assert "Oldest" not in first
    assert "Oldest" in client.get(reverse("front") + "?page=2").content.decode()


def test_queries_do_not_grow_with_stories_or_notices(client, story, django_assert_num_queries):
    correct(story)
    publish_article(story)
    publish_article(make_article(headline="Another"))
    for name, queries in [("front", 2), ("public_corrections", 2), ("feed", 2)]:
        with django_assert_num_queries(queries):
            client.get(reverse(name))
    with django_assert_num_queries(2):
        page_of(client, story)


def test_the_canonical_address_is_the_editors_where_there_is_one(client, story):
    here = f"http://testserver{reverse('story', args=[story.slug])}"
    assert f'<link rel="canonical" href="{here}">' in page_of(client, story)
    Article.objects.filter(pk=story.pk).update(canonical_url="https://first.example/story")
    page = page_of(client, story)
    assert '<link rel="canonical" href="https://first.example/story">' in page
    assert json_ld(page)["url"] == "https://first.example/story"


def test_sharing_cards_know_the_story(client, story):
    page = page_of(client, story)
    assert '<meta property="og:title" content="Council meets">' in page
    assert '<meta property="og:description" content="A vote is near.">' in page


def test_a_story_without_a_standfirst_is_described_by_its_text(client):
    page = page_of(client, publish_article(make_article("The council met. " * 40)))
    [description] = re.findall(r'<meta name="description" content="([^"]*)">', page)
    assert description.startswith("The council met.")
    assert len(description) <= 300


def test_the_site_has_the_publications_name(client, story, settings):
    settings.SITE_NAME = "The Wharf"
    page = page_of(client, story)
    assert "Council meets · The Wharf</title>" in page
    assert json_ld(page)["publisher"]["name"] == "The Wharf"


def test_pages_obey_the_content_security_policy(client, story):
    response = client.get(reverse("story", args=[story.slug]))
    assert "script-src 'self'" in response["Content-Security-Policy"]
    page = response.content.decode()
    assert " style=" not in page
    assert re.findall(r"<script[^>]*>", page) == ['<script type="application/ld+json">']
