"""The log holds ids, hashes, counts and states: never a word of copy, never an identity.

So what must be erased elsewhere can be, and the chain still holds.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from articles import actions
from articles.actions import decide, rule_on_flag
from articles.actions.apply import apply_approved
from articles.actions.attach_evidence import attach_evidence
from articles.actions.clear_statement import (
    clear_statement,
    mark_legal,
    take_back_clearance,
)
from articles.actions.complain import complain, settle_complaint
from articles.actions.edit_copy import edit_copy
from articles.actions.edit_evidence import Particulars, edit_evidence
from articles.actions.export_annotated import log_export
from articles.actions.keep_evidence import Snapshot, keep_evidence
from articles.actions.mark_statement import (
    Marks,
    dismiss_claim,
    mark_statement,
    put_back,
    take_off,
)
from articles.actions.mark_translated import mark_translated, unmark_translated
from articles.actions.move_article import move_article
from articles.actions.propose import Proposal, propose
from articles.actions.quote_state import binding
from articles.actions.raise_flag import comment, raise_flag
from articles.actions.read_evidence import read_again, read_evidence
from articles.actions.release import approve_release, clear_legal, publish
from articles.actions.review import reread
from articles.actions.schedule import schedule
from articles.actions.set_aside_quote import set_aside_quote, take_up_quote
from articles.actions.set_basis import Stretch, add_support, remove_support, set_basis
from articles.actions.set_rule import set_rule
from articles.actions.set_speaker import add_source, set_speaker, unset_speaker
from articles.actions.settle import confirm_place, settle_lost
from articles.actions.statement_state import standing
from articles.actions.submit import Filing, submit
from articles.actions.verify_quote import dispute_quote, take_back_verification, verify_quote
from articles.models import AnchorState, Event, Flag, Role
from articles.text.copy import Copy
from tests.actions.registry_known import know_registry
from tests.actions.rules import make_rule
from tests.actions.sources_known import know_sources
from tests.actions.terms_known import know_terms
from tests.actions.test_review import edit
from tests.factories import add_role, make_correction, make_desk, make_flag, make_user, place_of

pytestmark = pytest.mark.django_db

CANARY = "canary"
BODY = (
    f"The {CANARY} council met.\n\n“We {CANARY} will keep it open,” Ana {CANARY.title()} said.\n\n"
    f"It meets {CANARY} again in May, and the {CANARY} follows."
)


def everybody(name: str):
    """One person of every role, whose own name is a canary too."""
    user = make_user(
        username=f"{CANARY}-{name}", first_name=CANARY, last_name=CANARY, email=f"{CANARY}@x.org"
    )
    for role in Role:
        add_role(user, role, make_desk())
    return user


def act_in_every_way() -> set[str]:
    """Do everything that is logged, with canaries in every word typed; return the verbs."""
    one, two = everybody("one"), everybody("two")
    desk = make_desk()
    article = submit(
        one,
        Copy(headline=f"{CANARY} opens", byline=CANARY, body=BODY),
        Filing(f"{CANARY}-story", desk, legal="required", original_name=CANARY, original=b"canary"),
    )
    settle_flags(one, two, article)
    set_rules(one, article)
    correct(one, two, article)
    verify_and_dispute(one, two, article)
    state(two, article)
    lose_and_settle(two, article)
    release_and_move(one, two, article)
    know_sources(one, two, CANARY)
    know_terms(one, two, CANARY)
    know_registry(one, CANARY)
    return set(Event.objects.values_list("verb", flat=True))


def settle_flags(one, two, article) -> None:
    reread(two, article)
    flag = raise_flag(one, article, article.working, (0, 6), CANARY, "should")
    comment(one, article, article.working, (0, 6), CANARY)
    rule_on_flag.query_flag(two, flag, CANARY)
    rule_on_flag.answer_query(one, flag, CANARY)
    rule_on_flag.dismiss_flags(two, [flag], CANARY)
    rule_on_flag.undo_ruling(two, flag)
    Flag.objects.filter(pk=flag.pk).update(anchor_state=AnchorState.DOUBTFUL)
    confirm_place(two, flag)
    flag.refresh_from_db()
    rule_on_flag.accept_flag(one, flag, Proposal(0, 6, f"{CANARY}s", CANARY))


def set_rules(one, article) -> None:
    add_role(one, Role.STANDARDS)
    by_rule = make_flag(article, "council", severity="consider", by=one)
    Flag.objects.filter(pk=by_rule.pk).update(raised_by=None)
    settle_complaint(one, complain(one, Flag.objects.get(pk=by_rule.pk), CANARY), CANARY)
    set_rule(one, "spelling", "consider", is_pilot=True)


def correct(one, two, article) -> None:
    accepted = article.corrections.get()
    decide.approve(two, [accepted])
    place = place_of(article, f"meets {CANARY}")
    other = Proposal(*place, f"sits {CANARY}", CANARY, "correction", CANARY)
    decide.reject(two, propose(one, article, article.working, other), CANARY)
    decide.withdraw(one, propose(one, article, article.working, other))
    apply_approved(two, article)
    article.refresh_from_db()


def verify_and_dispute(one, two, article) -> None:
    quote = article.quotes.get(kind="direct")
    source = add_source(one, article.desk, CANARY, description=CANARY)
    set_speaker(one, quote, source)
    unset_speaker(one, quote)
    set_speaker(one, quote, source)
    mark_translated(one, quote, CANARY)
    unmark_translated(one, quote)
    evidence = keep_evidence(one, article.desk, Snapshot(CANARY, text=quote.words))
    draw(one, quote)
    address = f"https://{CANARY}.org/"
    keep_evidence(one, article.desk, Snapshot(CANARY, address=address, locator=CANARY))
    attach_evidence(one, quote, evidence)
    quote.refresh_from_db()
    verify_quote(two, quote, binding(quote), CANARY)
    take_back_verification(two, quote)
    dispute_quote(two, quote, CANARY)
    set_aside_quote(two, quote, CANARY)
    take_up_quote(two, quote)
    set_aside_quote(two, quote, CANARY)


def draw(one, quote) -> None:
    """Have the words drawn of a file that a quote waits for, and of one that failed."""
    files = [(f"{CANARY}.txt", f"Well: {quote.words}".encode()), (f"{CANARY}.srt", b"canary")]
    for name, data in files:
        evidence = keep_evidence(
            one, quote.article.desk, Snapshot(CANARY, file_name=name, file=data)
        )
        attach_evidence(one, quote, evidence)
        read_evidence(evidence.pk)
    edit_evidence(one, evidence, Particulars(f"{CANARY} notes", CANARY))
    read_again(one, evidence)


def state(two, article) -> None:
    """Another than those who wrote it is legal too."""
    three = everybody("checker")
    place = place_of(article, f"It meets {CANARY} again")
    statement = mark_statement(two, article, article.working, place, Marks(for_legal=True))
    submit(three, article.working.copy, Filing(f"{CANARY}-again", article.desk))
    evidence = keep_evidence(two, article.desk, Snapshot(CANARY, text=f"{CANARY} minutes"))
    remove_support(two, add_support(two, statement, evidence, Stretch((0, 6), CANARY)))
    set_basis(two, statement, "common", CANARY)
    mark_legal(two, statement, Marks(for_legal=True, libel_risk=True))
    statement.refresh_from_db()
    clear_statement(three, statement, standing(statement), CANARY)
    take_back_clearance(three, statement)
    take_off(three, statement, CANARY)
    put_back(three, dismiss_claim(three, article, article.working, (0, 4)))
    mark_statement(three, article, article.working, place_of(article, f"It meets {CANARY}"))
    edit(article, f"meets {CANARY}", f"sits {CANARY}")
    log_export(three, article, "html", CANARY.encode())


def lose_and_settle(two, article) -> None:
    make_flag(article, f"the {CANARY} follows", severity="consider")
    make_correction(article, f"{CANARY} follows", CANARY)
    edit(article, f", and the {CANARY} follows", "")
    settle_lost(two, article)
    article.refresh_from_db()
    copy = replace(article.working.copy, captions=CANARY)
    edit_copy(make_user(Role.REPORTER), article, article.working, copy, CANARY)
    article.refresh_from_db()


def release_and_move(one, two, article) -> None:
    schedule(two, article, priority=1, deadline=None, embargo_until=None, legal_required=True)
    clear_legal(two, article, article.working, CANARY)
    flag = make_flag(article, "council", message=CANARY)
    third = everybody("three")
    approve_release(third, article, article.working, CANARY)
    rule_on_flag.dismiss_flags(two, [flag], CANARY)
    approve_release(third, article, article.working)
    publish(one, article, article.working)
    move_article(two, article, "withdrawn", CANARY)


#: Acts on the log that are not on a story's way, and are tested where they are.
ELSEWHERE = {"granted_role", "revoked_role", "changed_login"} | {
    "made_sheet",
    "changed_sheet",
    "removed_sheet",
    "chose_sheet",
}


def test_no_event_holds_a_word_that_somebody_typed(use_rules):
    use_rules(make_rule(CANARY, "meets", message=f"{CANARY} {{words}}", title=CANARY))
    act_in_every_way()
    leaks = [
        (event.verb, column)
        for event in Event.objects.all()
        for column in ("canonical", "verb", "target")
        if CANARY in getattr(event, column).casefold()
    ]
    assert leaks == []


def test_every_verb_of_the_actions_was_tried(use_rules):
    """Else a new action could write what it likes."""
    use_rules()
    assert act_in_every_way() == verbs_in_the_code() - ELSEWHERE


def verbs_in_the_code() -> set[str]:
    code = "\n".join(p.read_text() for p in Path(actions.__path__[0]).glob("*.py"))
    calls = re.findall(r"record\(\s*\w+,\s*(\"[^\"]+\"(?: if .+? else \"[^\"]+\")?)", code)
    helpers = re.findall(r"_record\(\w+, (\"[^\"]+\")", code)
    return {verb for call in (*calls, *helpers) for verb in re.findall(r'"([^"]+)"', call)}
