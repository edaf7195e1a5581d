"""Four eyes on every change: approve, reject, withdraw."""

import pytest

from articles.actions.apply import apply_approved
from articles.actions.decide import approve, reject, withdraw
from articles.actions.errors import Conflict, Refused
from articles.actions.propose import Proposal
from articles.actions.rule_on_flag import accept_flag
from articles.models import AnchorState, Correction, Event, Quote, Role
from tests.actions.test_review import edit
from tests.factories import (
    add_role,
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said.\n\nIt meets in May."
PLAIN = "The council met on Tuesday and talked.\n\nNobody came. Ana Duarte said it meets in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


def test_approval_names_who_and_when(editor):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    approve(editor, [correction])
    correction.refresh_from_db()
    assert (correction.status, correction.decided_by) == ("approved", editor)
    assert correction.decided_at is not None
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.target) == ("approved", f"correction:{correction.pk}")


@pytest.mark.parametrize("powers", [{}, {"is_superuser": True, "is_staff": True}])
@pytest.mark.parametrize("role", [Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS])
def test_nobody_approves_their_own(role, powers):
    user = make_user(role, make_desk(), **powers)
    correction = make_correction(make_article(BODY), "Tuesday", "Monday", by=user)
    with pytest.raises(Refused, match="You proposed “Monday” for “Tuesday”: somebody else"):
        approve(user, [correction])
    correction.refresh_from_db()
    assert correction.status == "proposed"


def test_who_accepts_a_flag_is_the_proposer_and_cannot_approve(editor):
    flag = make_flag(make_article(BODY), "Tuesday")
    correction = accept_flag(editor, flag, Proposal(flag.start, flag.end, "Monday", "It was."))
    assert correction.proposed_by == editor
    with pytest.raises(Refused, match="You proposed"):
        approve(editor, [correction])


def test_one_of_ones_own_spoils_the_batch(editor):
    article = make_article(BODY)
    others, own = (
        make_correction(article, "Tuesday", "Monday"),
        make_correction(article, "May", "June", by=editor),
    )
    with pytest.raises(Refused, match="You proposed"):
        approve(editor, [others, own])
    assert set(Correction.objects.values_list("status", flat=True)) == {"proposed"}


def test_a_batch_is_approved_all_or_none(editor):
    article = make_article(BODY)
    first = make_correction(article, "Tuesday", "Monday")
    second = make_correction(article, "May", "June")
    Correction.objects.filter(pk=second.pk).update(anchor_state=AnchorState.DOUBTFUL)
    with pytest.raises(Refused, match="place of “May” is not certain"):
        approve(editor, [first, second])
    first.refresh_from_db()
    assert first.status == "proposed"
    assert not Event.objects.filter(verb="approved").exists()


def test_a_batch_is_one_act_on_the_log(editor):
    body = " ".join(f"word{number}" for number in range(40))
    article = make_article(body)
    batch = [make_correction(article, f"word{n} ", f"term{n} ") for n in range(10, 39)]
    approve(editor, batch)
    event = Event.objects.get(verb="approved")
    assert event.target == "correction:" + ",".join(str(one.pk) for one in batch)


def test_a_change_in_a_quote_is_approved_by_itself(editor):
    article = make_article(BODY)
    inside = make_correction(article, "open,", "shut,", quote_ground="evidence")
    outside = make_correction(article, "Tuesday", "Monday")
    with pytest.raises(Refused, match="by itself, not in a batch"):
        approve(editor, [outside, inside])
    approve(editor, [inside])


def test_words_that_came_to_be_a_quotes_since_need_a_ground(editor):
    article = make_article(PLAIN)
    correction = make_correction(article, "talked", "spoke")
    said = "met.\n\n“We met on Tuesday and talked,” Bo Larsen said."
    edit(article, "met on Tuesday and talked.", said)
    Correction.objects.update(anchor_state=AnchorState.MOVED)
    correction.refresh_from_db()
    start = article.working.text.index("talked")
    Correction.objects.update(start=start, end=start + 6, revision=article.working)
    with pytest.raises(Refused, match="Ground: these words are inside a quote"):
        approve(editor, [correction])


def test_corrections_of_two_articles_are_refused(editor):
    """Else the right at one desk would do for the other's."""
    there = make_desk("Sport")
    foreign = make_article(PLAIN, desk=there)
    batch = [
        make_correction(make_article(BODY), "Tuesday", "Monday"),
        make_correction(foreign, "Tuesday", "Monday", by=make_user(Role.REPORTER, there)),
    ]
    with pytest.raises(Refused, match="of one article"):
        approve(editor, batch)


def test_nothing_chosen_is_refused(editor):
    with pytest.raises(Refused, match="Choose one or more"):
        approve(editor, [])


@pytest.mark.parametrize(
    ("wrong", "right", "touched"),
    [
        ("Ana Duarte", "Anna Duarte", "name"),
        ("in May", "on 3 May", "number"),
        ("Nobody came.", "They came.", "negation"),
        ("talked", "“talked”", "quote"),
    ],
)
def test_a_refile_that_touches_what_matters_is_for_standards(editor, wrong, right, touched):
    article = publish_article(make_article(PLAIN))
    correction = make_correction(article, wrong, right, correction_class="refile")
    with pytest.raises(Refused, match=f"A refile may not touch a .*{touched}"):
        approve(editor, [correction])
    approve(make_user(Role.STANDARDS), [correction])


def test_a_refile_in_a_quote_is_for_standards(editor):
    article = make_article(BODY)
    Quote.objects.update(retired=True)
    publish_article(article)
    Quote.objects.update(retired=False)
    correction = make_correction(
        article, "open,", "shut,", quote_ground="evidence", correction_class="refile"
    )
    with pytest.raises(Refused, match="A refile may not touch a quote"):
        approve(editor, [correction])


def test_a_mere_slip_may_be_refiled(editor):
    article = publish_article(make_article(PLAIN))
    approve(editor, [make_correction(article, "talked", "spoke", correction_class="refile")])


def test_standards_approves_no_refile_of_its_own():
    standards = make_user(Role.STANDARDS)
    article = publish_article(make_article(PLAIN))
    correction = make_correction(article, "Ana", "Anna", correction_class="refile", by=standards)
    with pytest.raises(Refused, match="You proposed"):
        approve(standards, [correction])


def test_a_rejection_says_why_and_opens_its_flag_again(editor):
    flag = make_flag(make_article(BODY), "Tuesday")
    copy_editor = make_user(Role.COPY_EDITOR)
    correction = accept_flag(copy_editor, flag, Proposal(flag.start, flag.end, "Monday", "So."))
    reject(editor, correction, " It was Tuesday. ")
    correction.refresh_from_db()
    flag.refresh_from_db()
    assert (correction.status, correction.decision_note) == ("rejected", "It was Tuesday.")
    assert (correction.decided_by, flag.status) == (editor, "open")
    assert Event.objects.order_by("seq").last().verb == "rejected"


@pytest.mark.parametrize("note", ["", " ", "x" * 501])
def test_a_rejection_asks_why_in_so_many_words(editor, note):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    with pytest.raises(Refused, match=r"Why not|at most 500"):
        reject(editor, correction, note)
    correction.refresh_from_db()
    assert correction.status == "proposed"


def test_an_approved_one_can_be_rejected_until_it_is_applied(editor):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    approve(editor, [correction])
    reject(editor, correction, "It was Tuesday after all.")
    correction.refresh_from_db()
    assert correction.status == Correction.Status.REJECTED


def test_ones_own_is_withdrawn_not_rejected(editor):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday", by=editor)
    with pytest.raises(Refused, match="withdraw it instead"):
        reject(editor, correction, "No.")
    withdraw(editor, correction)
    assert Correction.objects.get().status == "withdrawn"


def test_anothers_is_not_withdrawn(editor):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    with pytest.raises(Refused, match="Only who proposed"):
        withdraw(editor, correction)


def test_an_approved_one_can_still_be_withdrawn_by_its_proposer(editor):
    proposer = make_user(Role.REPORTER)
    article = make_article(BODY)
    correction = make_correction(article, "Tuesday", "Monday", by=proposer)
    approve(editor, [correction])
    withdraw(proposer, correction)
    with pytest.raises(Refused, match="No approved correction"):
        apply_approved(editor, article)


@pytest.mark.parametrize("act", ["approve", "reject", "withdraw"])
def test_what_is_in_the_text_cannot_be_decided_again(editor, act):
    article = make_article(BODY)
    apply_correction(article, "Tuesday", "Monday")
    correction = article.corrections.get()
    with pytest.raises(Refused, match="is applied: it cannot become"):
        if act == "approve":
            approve(editor, [correction])
        elif act == "reject":
            reject(editor, correction, "No.")
        else:
            withdraw(add_role(correction.proposed_by, Role.REPORTER), correction)


def test_who_comes_second_is_told_who_was_first(editor):
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    seen_before = Correction.objects.get()
    approve(editor, [correction])
    with pytest.raises(Conflict, match=f"already approved by {editor}"):
        reject(make_user(Role.STANDARDS), seen_before, "No.")


def test_a_withdrawal_is_not_laid_at_the_approvers_door(editor):
    proposer = make_user(Role.REPORTER)
    correction = make_correction(make_article(BODY), "Tuesday", "Monday", by=proposer)
    seen_before = Correction.objects.get()
    approve(editor, [correction])
    withdraw(proposer, correction)
    with pytest.raises(Conflict) as conflict:
        approve(make_user(Role.STANDARDS), [seen_before])
    assert "already withdrawn. Nothing of yours was done." in str(conflict.value)
