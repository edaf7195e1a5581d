"""Read copy again: rulings stand, and nothing is guessed, lost or doubled."""

from dataclasses import replace

import pytest

from articles.actions.edit_copy import edit_copy
from articles.actions.propose import Proposal
from articles.actions.review import reread
from articles.actions.rule_on_flag import accept_flag, dismiss_flags, query_flag
from articles.actions.settle import confirm_place
from articles.models import Article, Event, Flag, Revision, Role
from tests.actions.rules import fail, make_rule
from tests.factories import make_article, make_flag, make_user, place_of

pytestmark = pytest.mark.django_db

TEH = make_rule("teh", "teh")
LATER = "\n\nWhat follows has nothing to do with it, and goes on for a while."


@pytest.fixture(autouse=True)
def _one_rule(use_rules):
    use_rules(TEH)


def edit(article: Article, old: str, new: str) -> Revision:
    """Put ``new`` for ``old`` in the body, by hand; ``article`` is then as it is now."""
    article.refresh_from_db()
    body = article.working.body
    assert old in body
    copy = replace(article.working.copy, body=body.replace(old, new, 1))
    editor = make_user(Role.DESK_EDITOR, article.desk)
    revision = edit_copy(editor, article, article.working, copy, "Edited.")
    article.refresh_from_db()
    return revision


def read_again(article: Article) -> None:
    reread(make_user(Role.COPY_EDITOR, article.desk), article)


def dismiss(flag: Flag) -> Flag:
    dismiss_flags(make_user(Role.COPY_EDITOR, flag.article.desk), [flag], "It is a name.")
    return flag


def statuses(article: Article) -> list[str]:
    return list(article.flags.order_by("start", "pk").values_list("status", flat=True))


def on_its_words(flag: Flag) -> bool:
    flag.refresh_from_db()
    return flag.revision.text[flag.start : flag.end] == flag.exact


def test_reading_the_same_text_again_changes_nothing():
    article = make_article("So teh council met teh mayor." + LATER)
    before = list(article.flags.values())
    read_again(article)
    read_again(article)
    assert list(article.flags.values()) == before


def test_a_dismissed_flag_stays_dismissed_when_read_again():
    article = make_article("So teh council met." + LATER)
    dismiss(article.flags.get())
    read_again(article)
    assert statuses(article) == ["dismissed"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("So", "And yesterday"),
        ("for a while", "for ever"),
        ("council met", "council never met"),
        ("So teh council", "So teh big council"),
        ("So teh", "Then, teh"),
    ],
)
def test_a_dismissed_flag_stays_dismissed_after_an_edit_elsewhere(old, new):
    article = make_article("So teh council met." + LATER)
    flag = dismiss(article.flags.get())
    edit(article, old, new)
    assert statuses(article) == ["dismissed"]
    assert on_its_words(flag)


def test_a_dismissed_flag_is_known_again_when_its_words_come_back():
    article = make_article("So teh council met." + LATER)
    flag = dismiss(article.flags.get())
    edit(article, "So teh council met.", "It met.")
    flag.refresh_from_db()
    assert flag.anchor_state == "orphaned"
    edit(article, "It met.", "So teh council met.")
    assert statuses(article) == ["dismissed"]
    assert on_its_words(flag)


def test_it_is_known_by_what_last_stood_around_it():
    article = make_article("So teh council met." + LATER)
    dismiss(article.flags.get())
    edit(article, "So teh council met.", "Then teh council met.")
    edit(article, "Then teh council met.", "It met.")
    edit(article, "It met.", "Then teh council met.")
    assert statuses(article) == ["dismissed"]


def test_a_dismissal_does_not_pass_to_the_same_words_put_in_elsewhere():
    """The same sentence is put in before it: its error is nobody's to have dismissed."""
    article = make_article("So teh council met." + LATER + " So teh end.")
    article.flags.get(start=place_of(article, "teh")[0])
    for flag in article.flags.all():
        dismiss(flag)
    edit(article, "What follows", "So teh council met.\n\nWhat follows")
    assert sorted(statuses(article)) == ["dismissed", "dismissed", "open"]


def test_a_copy_of_a_dismissed_passage_is_flagged_wherever_it_is_put():
    article = make_article("So teh council met." + LATER)
    dismiss(article.flags.get())
    body = article.working.body
    edit(article, body, f"{body}\n\nSo teh council met.")
    assert sorted(statuses(article)) == ["dismissed", "open"]
    edit(article, article.working.body, f"So teh council met.\n\n{article.working.body}")
    assert sorted(statuses(article)) == ["dismissed", "open", "open"]


def test_two_alike_are_two_flags_and_one_dismissal_is_of_one():
    article = make_article("So teh council.\n\nSo teh council.")
    first, second = article.flags.order_by("start")
    dismiss(second)
    read_again(article)
    assert statuses(article) == ["open", "dismissed"]
    assert article.flags.get(status="open").pk == first.pk


def test_two_problems_of_one_rule_on_the_same_words_are_two_flags(use_rules):
    def find(story, house):
        yield from TEH.find(story, house)
        yield from TEH.find(story, house)

    use_rules(make_rule("twice", "", find=find))
    article = make_article("So teh council met.")
    read_again(article)
    assert statuses(article) == ["open", "open"]


def test_what_a_rule_no_longer_finds_is_resolved(use_rules):
    article = make_article("So teh council met." + LATER)
    use_rules(make_rule("teh", "never found"))
    read_again(article)
    flag = article.flags.get()
    assert (flag.status, flag.reason) == ("resolved", "The desk no longer finds it.")
    assert flag.ruled_by is None


def test_only_flags_of_rules_that_ran_lapse(use_rules):
    article = make_article("So teh council met." + LATER)
    use_rules(make_rule("other", "never found"))
    read_again(article)
    assert statuses(article) == ["open"]


def test_a_broken_rule_gives_a_notice_and_lapses_nothing(use_rules):
    article = make_article("So teh council met." + LATER)
    use_rules(make_rule("teh", "", title="The article", find=fail), make_rule("met", "met"))
    read_again(article)
    article.refresh_from_db()
    assert article.notices == ["The rule “The article” failed and was left out."]
    assert article.flags.get(exact="teh").status == "open"
    assert article.flags.filter(rule="met", status="open").count() == 1


def test_the_notice_goes_when_the_rule_works_again(use_rules):
    use_rules(make_rule("teh", "", find=fail))
    article = make_article("So teh council met.")
    assert article.notices
    use_rules(TEH)
    read_again(article)
    article.refresh_from_db()
    assert article.notices == []


def test_a_resolved_flag_that_is_found_again_is_open(use_rules):
    article = make_article("So teh council met." + LATER)
    use_rules(make_rule("teh", "never found"))
    read_again(article)
    use_rules(TEH)
    read_again(article)
    flag = article.flags.get()
    assert (flag.status, flag.reason, flag.ruled_at) == ("open", "", None)


def test_flags_on_which_somebody_acted_do_not_lapse(use_rules):
    article = make_article("So teh council met teh mayor and teh rest." + LATER)
    accepted, queried, dismissed = article.flags.order_by("start")
    editor = make_user(Role.COPY_EDITOR)
    accept_flag(editor, accepted, Proposal(accepted.start, accepted.end, "the", "A slip."))
    query_flag(editor, queried, "Is it?")
    dismiss(dismissed)
    use_rules(make_rule("teh", "never found"))
    read_again(article)
    assert statuses(article) == ["accepted", "queried", "dismissed"]


def test_a_flag_raised_by_hand_does_not_lapse():
    article = make_article("The council met." + LATER)
    make_flag(article, "council")
    read_again(article)
    assert statuses(article) == ["open"]


def test_a_lost_flag_is_shown_until_somebody_settles_it():
    article = make_article("So teh council met." + LATER)
    edit(article, "So teh council met.", "It met.")
    read_again(article)
    flag = article.flags.get()
    assert (flag.status, flag.anchor_state) == ("open", "orphaned")
    assert flag.revision.number == 1
    assert on_its_words(flag)


def test_a_flag_in_doubt_is_not_raised_again_in_the_same_place():
    article = make_article("So teh council met." + LATER)
    flag = make_flag(article, "council")
    Flag.objects.filter(pk__in=[flag.pk]).update(anchor_state="doubtful")
    Flag.objects.filter(rule="teh").update(anchor_state="doubtful", status="queried")
    read_again(article)
    assert article.flags.count() == 2
    queried = article.flags.get(rule="teh")
    assert (queried.anchor_state, queried.status) == ("doubtful", "queried")
    confirm_place(make_user(Role.COPY_EDITOR), queried)
    read_again(article)
    assert article.flags.count() == 2


def test_an_open_flag_in_doubt_is_placed_when_its_rule_finds_it_there():
    article = make_article("So teh council met." + LATER)
    article.flags.update(anchor_state="doubtful")
    read_again(article)
    assert article.flags.get().anchor_state == "moved"


def test_a_dismissal_in_doubt_covers_nothing_new():
    article = make_article("So teh council met." + LATER)
    dismiss(article.flags.get())
    article.flags.update(anchor_state="doubtful", fingerprint="of other surroundings")
    read_again(article)
    assert sorted(statuses(article)) == ["dismissed", "open"]


def test_a_rule_that_has_changed_its_words_changes_its_flags(use_rules):
    article = make_article("So teh council met." + LATER)
    article.flags.update(suggestions=["ten"])
    use_rules(make_rule("teh", "teh", severity="must", version=2, message="It is {words}."))
    read_again(article)
    flag = article.flags.get()
    assert (flag.severity, flag.rule_version, flag.text) == ("must", 2, "It is teh.")
    assert flag.suggestions is None


def test_a_flag_whose_words_come_into_a_quote_is_known_to_stand_in_one():
    article = make_article("He said it was teh mayor, Ana Duarte said." + LATER)
    by_hand = make_flag(article, "mayor")
    edit(article, "He said it was teh mayor,", "“He said it was teh mayor,”")
    assert all(article.flags.values_list("in_quote", flat=True))
    edit(article, "“He said it was teh mayor,”", "He said it was teh mayor,")
    by_hand.refresh_from_db()
    assert not by_hand.in_quote


def test_reading_is_logged_with_what_came_of_it(use_rules):
    article = make_article("So teh council met." + LATER)
    use_rules(make_rule("teh", "never found"), make_rule("met", "met"))
    user = make_user(Role.COPY_EDITOR)
    reread(user, article)
    event = Event.objects.order_by("seq").last()
    assert (event.verb, event.actor) == ("reviewed", user)
    assert event.details == {
        "sha256": article.working.sha256,
        "raised": 1,
        "reopened": 0,
        "lapsed": 1,
        "unverified": 0,
    }
