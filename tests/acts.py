"""Every action with who may do it, as the design has it: apart from what the code says."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.contrib.auth.models import User

from articles.actions import decide, quotes_together, release, rule_on_flag
from articles.actions.apply import apply_approved
from articles.actions.attach_evidence import attach_evidence
from articles.actions.edit_copy import edit_copy
from articles.actions.mark_translated import mark_translated, unmark_translated
from articles.actions.move_article import move_article
from articles.actions.propose import Proposal, propose
from articles.actions.quote_state import binding
from articles.actions.raise_flag import comment, raise_flag
from articles.actions.review import reread
from articles.actions.schedule import schedule
from articles.actions.set_aside_quote import set_aside_quote, take_up_quote
from articles.actions.set_speaker import add_source, set_speaker, unset_speaker
from articles.actions.settle import confirm_place, settle_lost
from articles.actions.verify_quote import (
    dispute_quote,
    take_back_verification,
    verify_matched,
    verify_quote,
)
from articles.models import AnchorState, Article, Flag, Quote, Role
from articles.permissions import may
from tests.acts_on_evidence import ON_EVIDENCE
from tests.acts_on_sources import ON_SOURCES
from tests.acts_on_statements import ON_STATEMENTS
from tests.acts_on_terms import ON_TERMS
from tests.factories import (
    approve_for_release,
    make_article,
    make_correction,
    make_desk,
    make_evidence,
    make_flag,
    make_source,
    make_user,
    place_of,
    verify,
)

REPORTER, COPY_EDITOR, FACT_CHECKER, DESK_EDITOR, STANDARDS, LEGAL, PUBLISHER, AUDITOR, ADMIN = Role
STAFF = {REPORTER, COPY_EDITOR, FACT_CHECKER, DESK_EDITOR}
BODY = "The council met.\n\n“We will keep it open,” Ana Duarte said.\n\nIt meets again."


def story(**values) -> Article:
    return make_article(BODY, **values)


def quote() -> Quote:
    return story().quotes.get(exact__contains="We will keep")


def flag(status: str = "", **values) -> Flag:
    raised = make_flag(story(), "council")
    editor = make_user(COPY_EDITOR)
    if status == "queried":
        rule_on_flag.query_flag(editor, raised, "Which?")
    if status == "dismissed":
        rule_on_flag.dismiss_flags(editor, [raised], "It is right.")
    Flag.objects.filter(pk=raised.pk).update(**values)
    raised.refresh_from_db()
    return raised


def proposal(article: Article) -> Proposal:
    return Proposal(*place_of(article, "council"), "board", "It is a board.")


def do_submit(user: User) -> None:
    make_article(filed_by=user)


def do_edit(user: User) -> None:
    article = story()
    copy = replace(article.working.copy, body="All new.")
    edit_copy(user, article, article.working, copy, "Rewritten.")


def do_raise(user: User) -> None:
    article = story()
    raise_flag(user, article, article.working, (0, 4), "Really?", "must")


def do_comment(user: User) -> None:
    article = story()
    comment(user, article, article.working, (0, 4), "Nice.")


def do_accept(user: User) -> None:
    raised = flag()
    rule_on_flag.accept_flag(user, raised, proposal(raised.article))


def do_settle(user: User) -> None:
    settle_lost(user, flag(anchor_state=AnchorState.ORPHANED).article)


def do_propose(user: User) -> None:
    article = story()
    propose(user, article, article.working, proposal(article))


def do_withdraw(user: User) -> None:
    article = story()
    proposer = user if may(user, "propose", article.desk) else None
    decide.withdraw(user, make_correction(article, "council", "board", by=proposer))


def do_apply(user: User) -> None:
    correction = make_correction(story(), "council", "board")
    decide.approve(make_user(DESK_EDITOR), [correction])
    apply_approved(user, correction.article)


def do_take_up(user: User) -> None:
    found = quote()
    set_aside_quote(make_user(FACT_CHECKER), found, "A title.")
    take_up_quote(user, found)


def matched() -> Quote:
    found = quote()
    checker = make_user(FACT_CHECKER)
    set_speaker(checker, found, make_source())
    attach_evidence(checker, found, make_evidence(text=found.words))
    found.refresh_from_db()
    return found


def do_verify(user: User) -> None:
    found = matched()
    verify_quote(user, found, binding(found))


def do_verify_matched(user: User) -> None:
    found = matched()
    verify_matched(user, found, binding(found))


def do_unmark_translated(user: User) -> None:
    found = quote()
    mark_translated(make_user(FACT_CHECKER), found, "Welsh")
    unmark_translated(user, found)


def two_of_one_speaker() -> list[Quote]:
    """Return two quotes that are read as Ana Duarte's; the first has speaker and evidence."""
    article = make_article("“We will keep it,” Ana Duarte said.\n\n“Yes,” Ana Duarte said.")
    first, second = article.quotes.order_by("start")
    checker = make_user(FACT_CHECKER)
    set_speaker(checker, first, make_source())
    attach_evidence(checker, first, make_evidence(text="We will keep it. Yes."))
    return [first, second]


def do_set_together(user: User) -> None:
    first, second = two_of_one_speaker()
    quotes_together.set_speaker_together(user, first, [second.pk])


def do_attach_together(user: User) -> None:
    first, second = two_of_one_speaker()
    quotes_together.attach_together(user, first, {second.pk: binding(second)})


def do_clear(user: User) -> None:
    article = story(legal="required")
    release.clear_legal(user, article, article.working)


def do_release(user: User) -> None:
    article = make_article("It opened.")
    release.approve_release(user, article, article.working, "Nothing can wait.")


def do_publish(user: User) -> None:
    article = make_article("It opened.")
    approve_for_release(article, override="Nothing can wait.")
    release.publish(user, article, article.working)


def do_schedule(user: User) -> None:
    schedule(user, story(), priority=1, deadline=None, embargo_until=None, legal_required=False)


def do_withdraw_article(user: User) -> None:
    article = make_article("It opened.")
    approve_for_release(article, override="Nothing can wait.")
    release.publish(make_user(PUBLISHER), article, article.working)
    move_article(user, article, Article.Status.WITHDRAWN, "It is not ours.")


@dataclass(frozen=True)
class Act:
    """An action, what a refusal calls it, and who may do it, apart from what the code says."""

    do: Callable[[User], object]
    named: str
    roles: set


RULERS = {COPY_EDITOR, DESK_EDITOR, STANDARDS}
PROVERS = {FACT_CHECKER, DESK_EDITOR, STANDARDS}
ASKED = {
    "submit": Act(do_submit, "file", {REPORTER, COPY_EDITOR, DESK_EDITOR}),
    "edit_copy": Act(do_edit, "edit", {REPORTER, COPY_EDITOR, DESK_EDITOR}),
    "reread": Act(lambda user: reread(user, story()), "rule", RULERS),
    "raise_flag": Act(do_raise, "flag", {COPY_EDITOR, FACT_CHECKER, DESK_EDITOR, STANDARDS, LEGAL}),
    "comment": Act(do_comment, "comment", {*STAFF, STANDARDS, LEGAL}),
    "accept_flag": Act(do_accept, "rule", RULERS),
    "dismiss_flags": Act(
        lambda user: rule_on_flag.dismiss_flags(user, [flag()], "No."), "rule", RULERS
    ),
    "query_flag": Act(lambda user: rule_on_flag.query_flag(user, flag(), "Why?"), "rule", RULERS),
    "answer_query": Act(
        lambda user: rule_on_flag.answer_query(user, flag("queried"), "So."),
        "comment",
        {*STAFF, STANDARDS, LEGAL},
    ),
    "undo_ruling": Act(
        lambda user: rule_on_flag.undo_ruling(user, flag("dismissed")), "rule", RULERS
    ),
    "confirm_place": Act(
        lambda user: confirm_place(user, flag(anchor_state=AnchorState.DOUBTFUL)), "rule", RULERS
    ),
    "settle_lost": Act(do_settle, "rule", RULERS),
    "propose": Act(do_propose, "propose", {*STAFF, STANDARDS}),
    "withdraw": Act(do_withdraw, "propose", {*STAFF, STANDARDS}),
    "approve": Act(
        lambda user: decide.approve(user, [make_correction(story(), "council", "board")]),
        "approve",
        RULERS,
    ),
    "reject": Act(
        lambda user: decide.reject(user, make_correction(story(), "council", "board"), "No."),
        "approve",
        RULERS,
    ),
    "apply_approved": Act(do_apply, "approve", RULERS),
    "add_source": Act(
        lambda user: add_source(user, make_desk(), "Bo"), "attribute", {*STAFF, STANDARDS}
    ),
    "set_speaker": Act(
        lambda user: set_speaker(user, quote(), make_source()), "attribute", {*STAFF, STANDARDS}
    ),
    "attach_evidence": Act(
        lambda user: attach_evidence(user, quote(), make_evidence(text="Words.")),
        "attribute",
        {*STAFF, STANDARDS},
    ),
    "unset_speaker": Act(
        lambda user: unset_speaker(user, matched()), "attribute", {*STAFF, STANDARDS}
    ),
    "set_speaker_together": Act(do_set_together, "attribute", {*STAFF, STANDARDS}),
    "attach_together": Act(do_attach_together, "attribute", {*STAFF, STANDARDS}),
    "mark_translated": Act(
        lambda user: mark_translated(user, quote(), "Welsh"), "attribute", {*STAFF, STANDARDS}
    ),
    "unmark_translated": Act(do_unmark_translated, "attribute", {*STAFF, STANDARDS}),
    "verify_quote": Act(do_verify, "verify", PROVERS),
    "verify_matched": Act(do_verify_matched, "verify", PROVERS),
    "take_back_verification": Act(
        lambda user: take_back_verification(user, verify(quote())), "verify", PROVERS
    ),
    "dispute_quote": Act(
        lambda user: dispute_quote(user, quote(), "Never said."), "verify", PROVERS
    ),
    "set_aside_quote": Act(
        lambda user: set_aside_quote(user, quote(), "A title."), "verify", PROVERS
    ),
    "take_up_quote": Act(do_take_up, "verify", PROVERS),
    "clear_legal": Act(do_clear, "clear", {LEGAL}),
    "approve_release": Act(do_release, "release", {DESK_EDITOR}),
    "publish": Act(do_publish, "publish", {DESK_EDITOR, PUBLISHER}),
    "schedule": Act(do_schedule, "schedule", {DESK_EDITOR, PUBLISHER}),
    "back to draft": Act(
        lambda user: move_article(user, story(), Article.Status.DRAFT, "Not yet."),
        "edit",
        {REPORTER, COPY_EDITOR, DESK_EDITOR},
    ),
    "hold": Act(
        lambda user: move_article(user, story(), Article.Status.HELD, "Not yet."),
        "schedule",
        {DESK_EDITOR, PUBLISHER},
    ),
    "withdraw the story": Act(do_withdraw_article, "publish", {DESK_EDITOR, PUBLISHER}),
    **{name: Act(*act) for name, act in ON_EVIDENCE.items()},
    **{name: Act(*act) for name, act in ON_SOURCES.items()},
    **{name: Act(*act) for name, act in ON_STATEMENTS.items()},
    **{name: Act(*act) for name, act in ON_TERMS.items()},
}
