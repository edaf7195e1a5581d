"""The review screen: what it shows to whom, and how many queries it takes."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.edit_copy import edit_copy
from articles.actions.propose import Proposal
from articles.actions.raise_flag import comment
from articles.actions.rule_on_flag import accept_flag, dismiss_flags, query_flag
from articles.models import AnchorState, Article, Flag, Role
from articles.text.copy import Copy
from tests.factories import (
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    place_of,
    publish_article,
    verify,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]

HTMX = {"HX-Request": "true"}
BODY = "The plan is wrogn.\n\n“It will hold,” said Ana Duarte. The wrogn plan, again wrogn."


@pytest.fixture
def editor(client: Client) -> User:
    user = make_user(Role.DESK_EDITOR, first_name="Dora", last_name="Weiss")
    client.force_login(user)
    return user


def page(client: Client) -> str:
    """Return the screen, any run of blanks as one."""
    response = client.get(reverse("review", args=["plan"]))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def cards(html: str) -> list[str]:
    return re.findall(r'<article class="card[^>]*id="([a-z]+-\d+)"', html)


def flags_of(article: Article) -> list[Flag]:
    return list(article.flags.in_text_order())


def as_role(client: Client, role: str) -> User:
    user = make_user(role)
    client.force_login(user)
    return user


def test_every_block_has_an_id_and_says_where_it_begins(client, editor):
    make_article("One.\n\nTwo.", slug="plan", headline="Head", captions="Ana Duarte.")
    html = page(client)
    assert '<p class="headline" id="block-0" data-start="0">Head</p>' in html
    assert '<p class="paragraph" id="block-6" data-start="6">One.</p>' in html
    assert '<p class="caption" id="block-18" data-start="18">Ana Duarte.</p>' in html


def test_a_flag_is_marked_in_the_text_and_has_its_card(client, editor):
    flag = flags_of(make_article("It is wrogn.", slug="plan"))[0]
    html = page(client)
    assert f'<a href="#flag-{flag.pk}" class="flag must open"' in html
    assert 'aria-label="wrogn (must: spelling)"' in html
    assert "“wrogn” is no word." in html


def test_a_quote_carries_its_speaker_and_state(client, editor):
    quote = make_article(BODY, slug="plan").quotes.get()
    html = page(client)
    assert f'href="#quote-{quote.pk}" class="chip quote unattributed read"' in html
    assert "Ana Duarte? · not confirmed" in html
    assert f'href="{reverse("quote", args=["plan", quote.pk])}"' in html


def test_cards_stand_in_text_order_and_repeats_behind_the_first(client, editor):
    article = make_article(BODY, slug="plan")
    first, second, third = (f"flag-{flag.pk}" for flag in flags_of(article))
    assert cards(page(client)) == [first, second, third, f"quote-{article.quotes.get().pk}"]
    assert "and 2 more of “wrogn”" in page(client)


def test_a_flag_in_a_quote_is_no_repeat(client, editor):
    make_article("It is wrogn.\n\n“It is wrogn,” said Ana Duarte.", slug="plan")
    assert "more of “wrogn”" not in page(client)


def test_a_pending_correction_shows_old_and_new_words(client, editor):
    correction = make_correction(make_article("It is late.", slug="plan"), "late", "early")
    html = page(client)
    assert f'<ins data-extra data-marks="correction-{correction.pk}">early</ins>' in html
    assert "<del><a " in html
    assert cards(html) == [f"correction-{correction.pk}"]


def test_comments_and_the_thread_of_a_query_are_shown(client, editor):
    article = make_article("It is wrogn. It is late.", slug="plan")
    comment(editor, article, article.working, place_of(article, "late"), "By how much?")
    query_flag(editor, flags_of(article)[0], "What did you mean?")
    html = page(client)
    assert "By how much?" in html
    assert "<b>Dora Weiss</b> What did you mean?" in html


def test_counts_say_what_waits(client, editor):
    article = make_article(BODY, slug="plan")
    make_correction(article, "again", "once more")
    text = re.sub(r"<[^>]+>|\s+", " ", page(client).split('id="counts"')[1].split("</p>")[0])
    assert " ".join(text.split()) == (
        "> 3 must 0 should 0 consider 1 quote to prove 1 correction pending"
    )


def test_what_could_not_be_run_is_told(client, editor):
    article = make_article(slug="plan")
    Article.objects.filter(pk=article.pk).update(notices=["The rule “Names” failed."])
    assert '<p class="notice">The rule “Names” failed.</p>' in page(client)


def test_a_doubtful_place_is_shown_on_top_to_be_confirmed(client, editor):
    article = make_article("It is wrogn.", slug="plan")
    article.flags.update(anchor_state=AnchorState.DOUBTFUL)
    html = page(client)
    assert "is this still its place?" in html
    assert f'name="target" value="flag:{article.flags.get().pk}"' in html
    assert "flags/" + str(article.flags.get().pk) + "/accept/" not in html


def test_a_doubtful_correction_of_a_flag_is_confirmed_by_itself(client, editor):
    article = make_article("It is wrogn.", slug="plan")
    flag = article.flags.get()
    correction = accept_flag(editor, flag, Proposal(flag.start, flag.end, "wrong", "A slip."))
    article.corrections.update(anchor_state=AnchorState.DOUBTFUL)
    assert f'name="target" value="correction:{correction.pk}"' in page(client)
    article.flags.update(anchor_state=AnchorState.DOUBTFUL)
    html = page(client)
    assert f'name="target" value="flag:{flag.pk}"' in html
    assert f'value="correction:{correction.pk}"' not in html


def test_a_verified_quote_in_doubt_is_to_be_confirmed(client, editor):
    article = make_article(BODY, slug="plan")
    verify(article.quotes.get())
    article.quotes.update(anchor_state=AnchorState.DOUBTFUL)
    assert f'name="target" value="quote:{article.quotes.get().pk}"' in page(client)


def test_what_lost_its_words_is_listed_and_settled(client, editor):
    article = make_article("It is late.", slug="plan")
    flag = make_flag(article, "late")
    base = article.working
    edit_copy(editor, article, base, Copy(headline=base.headline, body="Gone."), "Cut.")
    html = page(client)
    assert f'<li id="flag-{flag.pk}" tabindex="-1">' in html
    assert "its words have left the copy" in html
    response = client.post(reverse("places_settle", args=["plan"]))
    assert (response.status_code, response.url) == (303, reverse("review", args=["plan"]))
    flag.refresh_from_db()
    assert flag.status == Flag.Status.RESOLVED
    assert "its words have left the copy" not in page(client)


def test_settled_flags_stay_in_the_rail_and_lose_their_mark(client, editor):
    flag = flags_of(make_article("It is wrogn.", slug="plan"))[0]
    dismiss_flags(editor, [flag], "A pun.")
    html = page(client)
    assert "Dismissed by Dora Weiss: A pun." in html
    assert f'<span class="" data-marks="flag-{flag.pk}">wrogn</span>' in html


@pytest.mark.parametrize(
    ("category", "name"),
    [("spelling", "copy"), ("name", "copy"), ("style", "clarity"), ("sourcing", "content")],
)
def test_each_flag_belongs_to_one_pass(client, editor, category, name):
    make_article("It is wrogn.", slug="plan").flags.update(category=category)
    assert f'class="card flag must in-{name} open open"' in page(client)


def test_published_copy_asks_for_class_and_notice(client, editor):
    article = make_article("It is late.", slug="plan", status=Article.Status.IN_REVIEW)
    assert 'name="correction_class"' not in page(client)
    publish_article(article)
    html = page(client)
    assert 'name="correction_class"' in html
    assert 'name="notice"' in html


#: Role → what the screen of an article with flags, a query and quotes offers.
OFFERS = {
    Role.REPORTER: {
        "answer", "speaker", "select_correction", "select_statement", "select_comment", "complain",
    },
    Role.COPY_EDITOR: {
        "accept", "dismiss", "query", "undo", "answer", "speaker", "reread",
        "select_flag", "select_correction", "select_statement", "select_register",
        "select_comment", "complain",
    },
    Role.FACT_CHECKER: {
        "answer", "speaker", "select_flag", "select_correction", "select_statement",
        "select_register", "select_comment", "complain",
    },
    Role.LEGAL: {"answer", "select_flag", "select_statement", "select_comment", "complain"},
    Role.PUBLISHER: set(),
    Role.AUDITOR: set(),
    Role.ADMIN: set(),
}  # fmt: skip


@pytest.mark.parametrize("role", OFFERS)
def test_each_role_is_shown_only_what_it_may_do(client, role):
    article = make_article(BODY, slug="plan")
    query_flag(make_user(Role.COPY_EDITOR), flags_of(article)[0], "Sure?")
    as_role(client, role)
    html = page(client)
    acts = set(re.findall(r'action="[^"]*/(?:flags|quotes)/\d+/([a-z]+)/"', html))
    acts |= {f"select_{act}" for act in re.findall(r'formaction="[^"]*/select/([a-z]+)/"', html)}
    if ">Read again</button>" in html:
        acts.add("reread")
    assert acts == OFFERS[role]


def test_reading_again_is_refused_to_those_who_may_not(client):
    make_article(slug="plan")
    as_role(client, Role.REPORTER)
    response = client.post(reverse("reread", args=["plan"]))
    assert response.status_code == 422
    assert "do not let you rule on flags" in response.content.decode()


def test_reading_again_finds_what_a_rule_has_learned(client, editor, monkeypatch):
    with monkeypatch.context() as before:
        before.setattr("articles.checks.run.all_rules", list)
        article = make_article("It is wrogn.", slug="plan")
    assert not article.flags.exists()
    response = client.post(reverse("reread", args=["plan"]))
    assert (response.status_code, response.url) == (303, reverse("review", args=["plan"]))
    assert article.flags.get().exact == "wrogn"


def test_another_desks_story_is_not_found(client, editor):
    make_article(slug="plan", desk=make_desk("Sport"))
    assert client.get(reverse("review", args=["plan"])).status_code == 404


def test_signed_out_one_is_sent_to_sign_in_and_back(client):
    url = reverse("review", args=["plan"])
    assert client.get(url).url == f"{reverse('login')}?next={url}"


def test_an_ended_session_redirects_htmx(client):
    response = client.post(reverse("reread", args=["plan"]), headers=HTMX)
    assert response["HX-Redirect"] == reverse("login")


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_screen_is_only_read(client, editor, method):
    make_article(slug="plan")
    assert getattr(client, method)(reverse("review", args=["plan"])).status_code == 405


def test_queries_do_not_grow_with_flags_quotes_or_comments(client, editor):
    def queries(many: int) -> int:
        Article.objects.update(slug=f"before-{many}")
        body = "\n\n".join(f"“It is wrogn {n},” said Ana Duarte. So wrogn." for n in range(many))
        article = make_article(body, slug="plan")
        for flag in flags_of(article)[::3]:
            query_flag(editor, flag, "Sure?")
        assert (article.flags.count(), article.quotes.count()) == (2 * many, many)
        with CaptureQueriesContext(connection) as captured:
            page(client)
        return len(captured)

    assert queries(5) == queries(40) <= 11
