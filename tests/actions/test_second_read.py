import pytest

from articles.actions.second_read import second_read, waiting
from articles.models import Article, Event, Flag
from tests.checks.fake_weigher import FakeWeigher
from tests.factories import apply_correction, make_article, make_flag

pytestmark = pytest.mark.django_db

BODY = "Guards saw a miner change to the rules."
SLIP = {"miner": {"minor": 9.0}}


def flags(article: Article) -> list[Flag]:
    return list(article.flags.filter(rule="second_reading"))


def test_a_slip_is_flagged_with_what_was_meant() -> None:
    article = make_article(BODY)
    assert second_read(article, FakeWeigher(**SLIP)) == 1
    (flag,) = flags(article)
    assert (flag.exact, flag.severity, flag.suggestions) == ("miner", "should", ["minor"])


def test_it_is_logged_as_nobody_s_act() -> None:
    article = make_article(BODY)
    second_read(article, FakeWeigher(**SLIP))
    event = Event.objects.get(article=article, verb="second_read")
    assert (event.actor, event.target) == (None, f"revision:{article.working.pk}")
    assert event.details["raised"] == 1


def test_a_story_waits_until_it_has_been_read_and_again_once_its_copy_changes() -> None:
    article = make_article(BODY)
    assert list(waiting()) == [article]
    second_read(article, FakeWeigher())
    assert list(waiting()) == []
    apply_correction(article, "Guards", "Soldiers")
    assert list(waiting()) == [article]


def test_a_story_that_nobody_works_on_does_not_wait() -> None:
    article = make_article(BODY)
    Article.objects.filter(pk=article.pk).update(status=Article.Status.SPIKED)
    assert list(waiting()) == []


def test_words_that_are_flagged_already_are_left() -> None:
    article = make_article(BODY)
    make_flag(article, "a miner change")
    assert second_read(article, FakeWeigher(**SLIP)) == 0
    assert flags(article) == []


def test_another_reading_settles_what_it_no_longer_finds_and_nothing_else() -> None:
    article = make_article(BODY + " The the end.")
    second_read(article, FakeWeigher(**SLIP))
    before = set(article.flags.exclude(rule="second_reading").values_list("pk", "status"))
    assert before
    second_read(article, FakeWeigher())
    assert [flag.status for flag in flags(article)] == [Flag.Status.RESOLVED]
    assert before == set(article.flags.exclude(rule="second_reading").values_list("pk", "status"))


def test_the_desk_s_own_reading_leaves_its_flags() -> None:
    article = make_article(BODY)
    second_read(article, FakeWeigher(**SLIP))
    apply_correction(article, "Guards", "Soldiers")
    (flag,) = flags(article)
    assert (flag.status, flag.exact) == (Flag.Status.OPEN, "miner")


def test_a_revision_filed_meanwhile_is_not_flagged_with_what_was_read() -> None:
    article = make_article(BODY)

    class Slow(FakeWeigher):
        def gains(self, passages):  # type: ignore[no-untyped-def]
            apply_correction(Article.objects.get(pk=article.pk), "miner", "minor")
            return super().gains(passages)

    assert second_read(article, Slow(**SLIP)) is None
    assert flags(article) == []
