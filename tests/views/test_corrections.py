"""The corrections screen: what is shown, and decided one by one or in a batch."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions.decide import approve, reject
from articles.actions.edit_copy import edit_copy
from articles.models import AnchorState, Article, Correction, Role
from articles.text.copy import Copy
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_flag,
    make_user,
)
from tests.views.screens import act, html_of

pytestmark = pytest.mark.django_db

DECIDING = {Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS}
BODY = "The mayor met the council on Tuesday. “We will not yield,” said Ana Duarte."


@pytest.fixture
def article() -> Article:
    return make_article(BODY, slug="mayor")


@pytest.fixture
def editor(client: Client, article: Article):
    user = make_user(Role.DESK_EDITOR)
    client.force_login(user)
    return user


def page(client: Client) -> str:
    response = client.get(reverse("corrections", args=["mayor"]))
    assert response.status_code == 200
    return html_of(response)


def status(correction: Correction) -> str:
    correction.refresh_from_db()
    return correction.status


def back_at(correction: Correction) -> str:
    return f"{reverse('corrections', args=['mayor'])}#correction-{correction.pk}"


def box(correction: Correction) -> str:
    return f'name="ids" value="{correction.pk}" form="batch"'


def test_pending_ones_stand_in_text_order_with_all_that_was_said(client, article, editor) -> None:
    carl = make_user(Role.COPY_EDITOR, first_name="Carl", last_name="Lund")
    late = make_correction(article, "Tuesday", "Monday", by=carl, reason="The minutes say so.")
    early = make_correction(article, "mayor", "Mayor", by=carl)
    html = page(client)
    assert html.index(f'id="correction-{early.pk}"') < html.index(f'id="correction-{late.pk}"')
    assert "The mayor met the council on <del>Tuesday</del><ins>Monday</ins>. “We will" in html
    assert "The minutes say so." in html
    assert "proposed by Carl Lund" in html


def test_class_notice_and_ground_are_shown(client, article, editor) -> None:
    proposed = {"correction_class": "clarification", "notice": "He met them twice."}
    make_correction(article, "met", "saw", **proposed)
    make_correction(article, "yield", "give way", quote_ground="transcription")
    publish_text = page(client)
    assert "clarification" in publish_text
    assert "He met them twice." in publish_text
    assert "in a quote: our transcription error" in publish_text


def test_a_correction_that_came_of_a_flag_links_to_it(client, article, editor) -> None:
    flag = make_flag(article, "mayor")
    correction = make_correction(article, "mayor", "Mayor")
    Correction.objects.filter(pk=correction.pk).update(flag=flag)
    assert f"{reverse('review', args=['mayor'])}#flag-{flag.pk}" in page(client)


def test_nothing_pending_says_what_to_do(client, article, editor) -> None:
    html = page(client)
    assert "No correction waits." in html
    assert reverse("review", args=["mayor"]) in html
    assert "<h2>Decided" not in html


def test_only_what_a_batch_may_take_can_be_ticked(client, article, editor) -> None:
    plain = make_correction(article, "mayor", "Mayor")
    own = make_correction(article, "met", "saw", by=editor)
    quoted = make_correction(article, "yield", "give way", quote_ground="transcription")
    unsure = make_correction(article, "Tuesday", "Monday")
    Correction.objects.filter(pk=unsure.pk).update(anchor_state=AnchorState.DOUBTFUL)
    html = page(client)
    assert [box(c) in html for c in (plain, own, quoted, unsure)] == [True, False, False, False]
    assert "You proposed this: somebody else approves it." in html
    assert "Inside a quote: approve it by itself, not in a batch." in html
    assert "Not yet: place to be confirmed." in html
    assert f'name="target" value="correction:{unsure.pk}"' in html


def test_one_is_approved(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    response = act(client, "corrections_approve", ids=correction.pk)
    assert response["Location"] == back_at(correction)
    assert status(correction) == "approved"
    assert correction.decided_by == editor
    html = page(client)
    assert "Approved: 1 correction." in html
    assert "Apply 1 approved correction<" in html


def test_a_batch_is_approved_at_once(client, article, editor) -> None:
    pair = [make_correction(article, "mayor", "Mayor"), make_correction(article, "met", "saw")]
    response = act(client, "corrections_approve", ids=[c.pk for c in pair])
    assert response["Location"] == back_at(pair[0])
    assert [status(c) for c in pair] == ["approved", "approved"]
    assert article.events.filter(verb="approved").count() == 1


def test_a_quotes_correction_is_approved_by_itself(client, article, editor) -> None:
    quoted = make_correction(article, "yield", "give way", quote_ground="transcription")
    plain = make_correction(article, "mayor", "Mayor")
    response = act(client, "corrections_approve", ids=[quoted.pk, plain.pk])
    assert response.status_code == 422
    assert "approved by itself, not in a batch" in html_of(response)
    assert (status(quoted), status(plain)) == ("proposed", "proposed")
    assert act(client, "corrections_approve", ids=quoted.pk).status_code == 302
    assert status(quoted) == "approved"


def test_nobody_approves_their_own(client, article, editor) -> None:
    editor.is_superuser = editor.is_staff = True
    editor.save()
    own = make_correction(article, "mayor", "Mayor", by=editor)
    response = act(client, "corrections_approve", ids=own.pk)
    assert response.status_code == 422
    assert "somebody else approves it" in html_of(response)
    assert status(own) == "proposed"


def test_nothing_ticked(client, article, editor) -> None:
    response = act(client, "corrections_approve")
    assert response.status_code == 422
    assert "Tick the corrections that you approve first." in html_of(response)


def test_another_storys_correction_is_not_found_here(client, article, editor) -> None:
    other = make_correction(make_article(), "council", "Council")
    for ids in (other.pk, "abc", "9" * 40):
        assert act(client, "corrections_approve", ids=ids).status_code == 404
    assert act(client, "correction_reject", other.pk, note="No.").status_code == 404
    assert act(client, "correction_withdraw", other.pk).status_code == 404


def test_one_that_somebody_was_faster_with(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    reject(make_user(Role.DESK_EDITOR, first_name="Dora"), correction, "It is right.")
    response = act(client, "corrections_approve", ids=correction.pk)
    assert response.status_code == 422
    assert status(correction) == "rejected"


def test_one_is_rejected_with_a_reason(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    response = act(client, "correction_reject", correction.pk, note="House style.")
    assert response["Location"] == back_at(correction)
    assert status(correction) == "rejected"
    html = page(client)
    assert html.index('id="decided"') < html.index(f'id="correction-{correction.pk}"')
    assert "House style." in html


def test_a_rejection_without_a_reason(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    response = act(client, "correction_reject", correction.pk, note=" ")
    assert response.status_code == 422
    assert "Why not: say something here." in html_of(response)
    assert status(correction) == "proposed"


def test_ones_own_is_withdrawn_not_rejected(client, article, editor) -> None:
    own = make_correction(article, "mayor", "Mayor", by=editor)
    response = act(client, "correction_reject", own.pk, note="No.")
    assert "withdraw it instead" in html_of(response)
    assert act(client, "correction_withdraw", own.pk)["Location"] == back_at(own)
    assert status(own) == "withdrawn"


def test_anothers_is_not_withdrawn(client, article, editor) -> None:
    correction = make_correction(article, "mayor", "Mayor")
    assert act(client, "correction_withdraw", correction.pk).status_code == 422
    assert status(correction) == "proposed"


def test_all_approved_ones_are_applied_together(client, article, editor) -> None:
    pair = [make_correction(article, "mayor", "Mayor"), make_correction(article, "met", "saw")]
    approve(editor, pair)
    response = act(client, "corrections_apply")
    assert response["Location"] == back_at(pair[0])
    article.refresh_from_db()
    assert article.working.body.startswith("The Mayor saw the council")
    html = page(client)
    assert "Applied: 2 corrections. The copy is now revision 2." in html
    assert f"{reverse('compare', args=['mayor'])}?from=1&amp;to=2" in html


def test_nothing_to_apply(client, article, editor) -> None:
    response = act(client, "corrections_apply")
    assert response.status_code == 422
    assert "No approved correction waits" in html_of(response)


def test_one_that_has_lost_its_words_shows_them_all_the_same(client, article, editor) -> None:
    correction = make_correction(article, "Tuesday", "Monday")
    copy = Copy(headline="Mayor", body="Nobody met at all.")
    edit_copy(make_user(Role.REPORTER), article, article.working, copy, "It was off.")
    html = page(client)
    assert "<del>Tuesday</del><ins>Monday</ins>" in html
    assert "Not yet: its words are gone." in html
    response = act(client, "corrections_approve", ids=correction.pk)
    assert "is not certain: confirm it first" in html_of(response)


def test_context_stays_within_the_paragraph(client, article, editor) -> None:
    make_article("First one.\n\nSecond two.\n\nThird three.", slug="three")
    three = Article.objects.get(slug="three")
    make_correction(three, "two", "too")
    html = client.get(reverse("corrections", args=["three"])).content.decode()
    assert '<p class="copy">Second <del>two</del><ins>too</ins>.</p>' in html


def test_long_context_is_cut_between_words(client, article, editor) -> None:
    long = make_article(f"{'before ' * 40}wrong{' behind' * 40}", slug="long")
    make_correction(long, "wrong", "right")
    html = html_of(client.get(reverse("corrections", args=["long"])))
    shown = html.partition('<p class="copy">')[2].partition("</p>")[0]
    assert shown.startswith("… before ")
    assert shown.endswith(" behind …")
    assert 200 < len(shown) < 300


def test_queries_do_not_grow(client, article, editor, django_assert_max_num_queries) -> None:
    words = ["mayor", "met", "council", "Tuesday"]
    for word in words:
        make_correction(article, word, word.upper())
    apply_correction(article, "said", "says")
    with django_assert_max_num_queries(9):
        page(client)
