"""manage.py recheck: every story, over several processes, and on where it stopped."""

import os
import signal

import pytest
from django.core.management import CommandError, call_command

from articles.checks import run
from articles.management.commands import recheck as command
from articles.models import Article, Event, LastReading
from tests.actions.rules import fail, make_rule
from tests.factories import make_article, make_desk

pytestmark = pytest.mark.django_db(transaction=True)

NOON = make_rule("noon", "noon")


@pytest.fixture(autouse=True)
def _rules(monkeypatch):
    monkeypatch.setattr(run, "all_rules", lambda: (NOON,))


@pytest.fixture
def recheck(capsys):
    """Run the command with two processes; return its exit status and its output."""

    def recheck(*args):
        status = 0
        try:
            call_command("recheck", *args, "--processes", "2")
        except SystemExit as ended:
            status = ended.code
        printed = capsys.readouterr()
        return status, printed.out.splitlines(), printed.err

    return recheck


def make_older(number: int, **values) -> list[Article]:
    """File stories, as if that had been before today's rules."""
    articles = [make_article(f"They met at noon on day {n}.", **values) for n in range(number)]
    for article in articles:
        article.flags.all().delete()
    LastReading.objects.update(read_with="another", parts={})
    return articles


def read_again() -> int:
    return LastReading.objects.exclude(read_with="another").count()


def test_all_stories_are_read_again_and_then_no_more(recheck):
    make_older(6)
    assert recheck()[:2] == (
        0,
        ["6 read again, 0 had been already, 0 failed.", "Flags: 6 raised, 0 reopened, 0 lapsed."],
    )
    assert Event.objects.filter(verb="reviewed", actor=None).count() == 12
    assert all(article.flags.get().exact == "noon" for article in Article.objects.all())
    assert recheck()[1][0] == "0 read again, 6 had been already, 0 failed."


def test_what_was_interrupted_is_gone_on_with(recheck, monkeypatch):
    make_older(40)
    add = command.Tally.add

    def interrupt_at_the_fifth(tally, outcome):
        add(tally, outcome)
        if tally.read == 5:
            os.kill(os.getpid(), signal.SIGINT)

    # A shell starts what runs in the background deaf to interrupts, such as these tests.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with monkeypatch.context() as patch:
        patch.setattr(command.Tally, "add", interrupt_at_the_fifth)
        status, lines, _ = recheck()
    signal.signal(signal.SIGINT, before)
    assert status == 130
    assert lines[-1] == "Interrupted: run it again to go on with the rest."
    done = read_again()
    assert 5 <= done < 40
    status, lines, _ = recheck()
    assert status == 0
    assert lines[0] == f"{40 - done} read again, {done} had been already, 0 failed."
    assert read_again() == 40
    assert all(article.flags.count() == 1 for article in Article.objects.all())


def test_only_the_stories_asked_for(recheck):
    make_older(2)
    [asked] = make_older(1, slug="asked")
    make_older(1, desk=make_desk("Sport"), status="draft", slug="sport")
    assert recheck("asked")[1][0].startswith("1 read again")
    assert read_again() == 1
    assert LastReading.objects.get(article=asked).read_with != "another"
    assert recheck("--desk", "sport", "--status", "in_review")[1][0].startswith("0 read again")
    assert recheck("--desk", "sport", "--status", "draft")[1][0].startswith("1 read again")


@pytest.mark.parametrize(
    ("args", "why"),
    [(["nowhere"], "no story “nowhere”"), (["--desk", "moon"], "no desk “moon”")],
)
def test_a_story_or_desk_that_is_not_there_is_named(args, why):
    with pytest.raises(CommandError, match=why):
        call_command("recheck", *args)


def test_what_could_not_be_run_is_counted(recheck, monkeypatch):
    make_older(3)
    broken = make_rule("broken", "", find=fail, title="Broken")
    monkeypatch.setattr(run, "all_rules", lambda: (NOON, broken))
    status, lines, _ = recheck()
    assert status == 0
    assert lines[0] == "3 ×: The rule “Broken” failed and was left out."
    assert lines[1].startswith("3 read again")


def test_a_story_that_fails_costs_itself_alone(recheck, monkeypatch):
    broken, *_ = make_older(3)
    known = command.recheck

    def break_one(article):
        return 1 / 0 if article == broken else known(article)

    monkeypatch.setattr(command, "recheck", break_one)
    status, lines, errors = recheck()
    assert status == 1
    assert lines[0] == "2 read again, 0 had been already, 1 failed."
    assert f"{broken}: division by zero" in errors


def test_a_process_that_is_killed_is_said(monkeypatch):
    make_older(1)
    monkeypatch.setattr(command, "recheck", lambda _: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(CommandError, match="fewer --processes"):
        call_command("recheck", "--processes", "2")
