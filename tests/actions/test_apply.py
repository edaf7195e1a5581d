"""Apply approved corrections together, once, as one new revision."""

import pytest

from articles.actions import apply
from articles.actions.apply import apply_approved
from articles.actions.decide import approve, withdraw
from articles.actions.errors import Conflict, Refused
from articles.actions.propose import Proposal
from articles.actions.raise_flag import comment
from articles.actions.rule_on_flag import accept_flag
from articles.models import AnchorState, Article, Comment, Correction, Event, Flag, Revision, Role
from tests.actions.rules import make_rule
from tests.actions.test_review import edit
from tests.actions.together import together
from tests.factories import (
    apply_correction,
    approve_for_release,
    make_article,
    make_correction,
    make_desk,
    make_flag,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday and it recieved three letters.\n\nIt meets in May."


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def editor():
    return make_user(Role.DESK_EDITOR, make_desk())


@pytest.fixture
def article():
    return make_article(BODY)


def approved(article: Article, *pairs: tuple[str, str], **values) -> list[Correction]:
    made = [make_correction(article, wrong, right, **values) for wrong, right in pairs]
    approve(make_user(Role.DESK_EDITOR, article.desk), made)
    return made


def test_several_of_other_lengths_are_applied_at_once(article, editor):
    approved(
        article, ("in May", "next year, in late May"), ("The council", "It"), ("recieved", "got"),
        (" and it", ", and"), ("Council votes", "The council of the town votes"),
    )  # fmt: skip
    revision = apply_approved(editor, article)
    assert revision.body == (
        "It met on Tuesday, and got three letters.\n\nIt meets next year, in late May."
    )
    assert revision.headline.startswith("The council of the town votes")
    assert (revision.number, revision.kind, revision.reason) == (2, "edit", "5 corrections")
    assert revision.sha256 == revision.copy.sha256
    assert revision.parent.number == 1


def test_each_knows_the_revision_it_was_applied_in(article, editor):
    approved(article, ("May", "June"))
    revision = apply_approved(editor, article)
    correction = article.corrections.get()
    assert (correction.status, correction.applied_in) == ("applied", revision)
    article.refresh_from_db()
    assert article.working == revision


def test_they_are_applied_once(article, editor):
    approved(article, ("May", "June"))
    apply_approved(editor, article)
    with pytest.raises(Refused, match="No approved correction waits"):
        apply_approved(editor, article)
    assert article.revisions.count() == 2


def test_what_is_only_proposed_stays_out_and_is_carried(article, editor):
    approved(article, ("The council", "It"))
    proposed = make_correction(article, "May", "June")
    revision = apply_approved(editor, article)
    proposed.refresh_from_db()
    assert "May" in revision.body
    assert (proposed.status, proposed.revision) == ("proposed", revision)
    assert revision.text[proposed.start : proposed.end] == "May"


def test_neighbours_of_a_correction_are_never_in_doubt(article, editor):
    """Words that touch the corrected ones on both sides, each with nothing else around it."""
    flags = [make_flag(article, words) for words in (" and it ", " three", "three letters", "met")]
    approved(article, ("recieved", "received"), ("on Tuesday", "on a cold Tuesday"))
    revision = apply_approved(editor, article)
    for flag in flags:
        flag.refresh_from_db()
        assert flag.anchor_state in ("exact", "moved")
        assert revision.text[flag.start : flag.end] == flag.exact


def test_comments_and_quotes_are_carried_too(editor):
    article = make_article("It met on Tuesday.\n\n“We will keep it open,” Ana Duarte said.")
    start = article.working.text.index("open")
    comment(editor, article, article.working, (start, start + 4), "Is it?")
    revision = apply_correction(article, "It met", "The whole council met")
    for row in (Comment.objects.get(), article.quotes.get(kind="direct")):
        assert row.revision == revision
        assert revision.text[row.start : row.end] == row.exact


def test_its_flag_is_resolved_and_shown_as_corrected(article, editor):
    flag = make_flag(article, "recieved")
    proposal = Proposal(flag.start, flag.end, "received", "A slip.")
    correction = accept_flag(make_user(Role.COPY_EDITOR), flag, proposal)
    approve(editor, [correction])
    apply_approved(editor, article)
    flag.refresh_from_db()
    assert (flag.status, flag.reason, flag.anchor_state) == ("resolved", "Corrected.", "orphaned")


def test_a_flag_whose_words_still_stand_is_open_again(use_rules, editor):
    use_rules(make_rule("ie", "recieved"))
    article = make_article(BODY)
    flag = article.flags.get()
    start = article.working.text.index("three")
    correction = accept_flag(
        make_user(Role.COPY_EDITOR), flag, Proposal(start, start + 5, "four", "A slip.")
    )
    approve(editor, [correction])
    apply_approved(editor, article)
    flag.refresh_from_db()
    assert flag.status == "open"


def test_applying_is_logged_with_what_came_of_it(article, editor):
    corrections = approved(article, ("Tuesday", "Monday"), ("May", "June"))
    revision = apply_approved(editor, article)
    events = {event.verb: event for event in Event.objects.filter(seq__gt=1)}
    ids = ",".join(str(one.pk) for one in sorted(corrections, key=lambda one: one.start))
    assert events["applied"].target == f"correction:{ids}"
    assert events["applied"].details == {"revision": revision.pk}
    assert events["filed_revision"].details["parent_sha256"] == revision.parent.sha256


def test_nothing_approved_is_nothing_to_apply(article, editor):
    make_correction(article, "May", "June")
    with pytest.raises(Refused, match="No approved correction"):
        apply_approved(editor, article)


def test_who_comes_a_moment_late_is_told_who_applied(article, editor, monkeypatch):
    approved(article, ("May", "June"))
    winner = make_user(Role.DESK_EDITOR, article.desk, first_name="Dana")
    find = apply._approved

    def find_late(article: Article) -> list[Correction]:
        monkeypatch.setattr(apply, "_approved", find)
        apply_approved(winner, article)
        return find(article)

    monkeypatch.setattr(apply, "_approved", find_late)
    with pytest.raises(Refused, match="Dana filed revision 2 last"):
        apply_approved(editor, article)


def test_one_whose_place_is_in_doubt_holds_up_all(article, editor):
    approved(article, ("Tuesday", "Monday"), ("May", "June"))
    Correction.objects.filter(exact="May").update(anchor_state=AnchorState.DOUBTFUL)
    with pytest.raises(Refused, match="place of “May” is not certain"):
        apply_approved(editor, article)
    assert article.revisions.count() == 1


def test_two_that_have_come_to_overlap_are_refused(article, editor):
    first, _second = approved(article, ("Tuesday", "Monday"), ("May", "June"))
    Correction.objects.filter(exact="May").update(start=first.start, end=first.end)
    with pytest.raises(Refused, match="change the same words"):
        apply_approved(editor, article)


def test_together_they_may_not_empty_the_story(editor):
    article = make_article("One part. Another part.")
    approved(article, ("One part.", ""), (" Another part.", ""))
    with pytest.raises(Refused, match="no text"):
        apply_approved(editor, article)


def test_an_article_held_from_before_is_no_hindrance(article, editor):
    """What is applied is what was approved of the text as it is, whoever holds an old row."""
    stale = Article.objects.get(pk=article.pk)
    apply_correction(article, "The council", "It")
    approved(article, ("May", "June"))
    assert apply_approved(editor, stale).body.endswith("It meets in June.")


def test_a_whole_part_may_be_cut(article, editor):
    flag = make_flag(article, "May")
    approved(article, (article.working.headline, ""))
    revision = apply_approved(editor, article)
    flag.refresh_from_db()
    assert revision.text == BODY
    assert (flag.anchor_state, revision.text[flag.start : flag.end]) == ("moved", "May")


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        (["correction"], "correction"),
        (["update"], "update"),
        (["update", "clarification"], "correction"),
    ],
)
def test_after_publication_the_revision_says_what_it_is(article, editor, classes, kind):
    publish_article(article)
    words = iter([("Tuesday", "Monday"), ("May", "June")])
    made = [
        make_correction(article, *next(words), correction_class=name, notice="It was changed.")
        for name in classes
    ]
    approve(editor, made)
    assert apply_approved(editor, article).kind == kind


def test_readers_go_on_seeing_what_was_published(article, editor):
    publish_article(article)
    before = article.published
    apply_correction(article, "May", "June", correction_class="correction", notice="It is June.")
    article.refresh_from_db()
    assert article.published == before
    assert article.status == "published"
    assert "May" in article.published.body


@pytest.mark.parametrize("values", [{}, {"correction_class": "correction"}])
def test_one_from_before_publication_needs_its_class_and_notice_too(article, editor, values):
    """Approved beforehand, it would change published copy without a word to readers."""
    approved(article, ("May", "June"), **values)
    before = Article.objects.get(pk=article.pk)
    approve_for_release(article, override="It cannot wait.")
    publish_article(article)
    for held in (article, before):
        with pytest.raises(Refused, match="“June” was proposed before publication"):
            apply_approved(editor, held)


def test_of_two_who_apply_at_the_same_moment_one_does(transactional_db):
    article = make_article(BODY)
    approved(article, ("Tuesday", "Monday"), ("May", "June"))
    editors = [make_user(Role.DESK_EDITOR) for _ in range(2)]
    outcomes = together(*(lambda who=who: apply_approved(who, article) for who in editors))
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert len(refused) == 1
    winner = Revision.objects.get(number=2).author
    assert str(refused[0]).startswith((f"{winner} has filed", "No approved correction"))
    assert sum(isinstance(outcome, Revision) for outcome in outcomes) == 1
    assert Revision.objects.count() == 2
    assert Event.objects.filter(verb="applied").count() == 1
    assert set(Correction.objects.values_list("status", flat=True)) == {"applied"}


def test_a_withdrawal_at_the_same_moment_is_before_or_after(transactional_db):
    article = make_article(BODY)
    proposer, editor = make_user(Role.REPORTER), make_user(Role.DESK_EDITOR)
    approved(article, ("Tuesday", "Monday"), by=proposer)
    correction = Correction.objects.select_related("article__desk").get()
    outcomes = together(
        lambda: apply_approved(editor, article), lambda: withdraw(proposer, correction)
    )
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    status, text = Correction.objects.get().status, Article.objects.get().working.text
    assert (status, "Monday" in text) in [("applied", True), ("withdrawn", False)]


def test_an_edit_at_the_same_moment_is_before_or_after(transactional_db):
    article = make_article(BODY)
    approved(article, ("Tuesday", "Monday"))
    editor = make_user(Role.DESK_EDITOR)
    outcomes = together(
        lambda: apply_approved(editor, article),
        lambda: edit(Article.objects.get(), "three letters", "four letters"),
    )
    assert [o for o in outcomes if not isinstance(o, Revision | Conflict)] == []
    assert Revision.objects.count() == 1 + sum(isinstance(o, Revision) for o in outcomes)
    numbers = list(Revision.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert not Flag.objects.exists()
