"""What rows say of themselves, and what the database refuses whoever writes."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from articles.models import (
    Article,
    Correction,
    Evidence,
    Flag,
    LogHead,
    Membership,
    Quote,
    Revision,
    Role,
    Source,
)
from articles.models.membership import CROSS_DESK
from articles.text.anchors import anchor_at
from tests.factories import (
    apply_correction,
    make_article,
    make_correction,
    make_desk,
    make_evidence,
    make_flag,
    make_source,
    make_user,
    publish_article,
)

pytestmark = pytest.mark.django_db

BODY = "The council met on Tuesday.\n\n“We will keep it open,” Ana Duarte said, “for now.”"


def refused(act) -> bool:
    """Whether the database itself refuses the act."""
    try:
        with transaction.atomic():
            act()
    except IntegrityError:
        return True
    return False


def test_copy_is_written_for_the_day_of_its_publication_or_embargo_or_filing(settings):
    settings.TIME_ZONE = "America/New_York"
    article = Article(filed_at=datetime(2026, 5, 4, 12, tzinfo=UTC))
    assert article.copy_date == date(2026, 5, 4)
    article.embargo_until = datetime(2026, 5, 6, 2, tzinfo=UTC)  # still the 5th in New York
    assert article.copy_date == date(2026, 5, 5)
    article.first_published_at = datetime(2026, 5, 7, 12, tzinfo=UTC)
    article.published_at = datetime(2026, 5, 9, 12, tzinfo=UTC)
    assert article.copy_date == date(2026, 5, 7)


def test_a_revision_number_stands_once_in_an_article():
    first = make_article().working
    twin = Revision(article=first.article, number=1, kind="edit", author=first.author, body="x")
    assert refused(lambda: twin.save(force_insert=True))


def test_an_article_is_not_published_without_a_revision():
    article = make_article()
    assert refused(lambda: Article.objects.filter(pk=article.pk).update(status="published"))


def test_a_slug_stands_once():
    make_article(slug="one")
    other = make_article(slug="two")
    assert refused(lambda: Article.objects.filter(pk=other.pk).update(slug="one"))


@pytest.mark.parametrize("values", [{"start": 5, "end": 5}, {"start": 6, "end": 5}])
def test_nothing_is_anchored_on_no_words(values):
    article = make_article(BODY)
    make_flag(article, "council")
    make_correction(article, "Tuesday", "Monday")
    for model in (Flag, Correction, Quote):
        row = model.objects.first()
        assert refused(lambda row=row: type(row).objects.filter(pk=row.pk).update(**values))


def test_a_problem_is_one_flag():
    article = make_article(BODY)
    first, second = make_flag(article, "council"), make_flag(article, "Tuesday")
    same = {"fingerprint": first.fingerprint}
    assert refused(lambda: Flag.objects.filter(pk=second.pk).update(**same))
    elsewhere = make_flag(make_article(BODY), "council")
    assert not refused(lambda: Flag.objects.filter(pk=elsewhere.pk).update(**same))


def test_a_flag_has_one_pending_correction():
    article = make_article(BODY)
    flag = make_flag(article, "council")
    first = make_correction(article, "council", "board")
    second = make_correction(article, "Tuesday", "Monday")
    Correction.objects.filter(pk=first.pk).update(flag=flag)
    assert refused(lambda: Correction.objects.filter(pk=second.pk).update(flag=flag))
    Correction.objects.filter(pk=first.pk).update(status="withdrawn")
    assert not refused(lambda: Correction.objects.filter(pk=second.pk).update(flag=flag))


def test_an_applied_correction_names_its_revision():
    correction = make_correction(make_article(BODY), "Tuesday", "Monday")
    values = {"status": "applied", "decided_by": make_user()}
    assert refused(lambda: Correction.objects.filter(pk=correction.pk).update(**values))


def test_sources_and_evidence_stand_once_at_a_desk():
    source, evidence = make_source(), make_evidence(text="Open.")
    other_source, other = make_source(name="Bo Larsen"), make_evidence(text="Shut.")
    assert refused(lambda: Source.objects.filter(pk=other_source.pk).update(name=source.name))
    assert refused(lambda: Evidence.objects.filter(pk=other.pk).update(sha256=evidence.sha256))


def test_the_log_has_one_head():
    assert LogHead.objects.count() == 1
    assert refused(lambda: LogHead.objects.create(pk=2))


@pytest.mark.parametrize("role", Role)
def test_only_some_roles_cross_desks(role):
    user = make_user()
    crosses = not refused(lambda: Membership.objects.create(user=user, role=role))
    assert crosses == (role in CROSS_DESK)


def test_a_membership_stands_once_at_a_desk_and_across_desks():
    user, desk = make_user(Role.LEGAL), make_desk()
    assert refused(lambda: Membership.objects.create(user=user, role=Role.LEGAL))
    Membership.objects.create(user=user, desk=desk, role=Role.REPORTER)
    assert refused(lambda: Membership.objects.create(user=user, desk=desk, role=Role.REPORTER))


def test_a_role_given_twice_is_refused_in_words():
    user = make_user(Role.REPORTER)
    with pytest.raises(ValidationError, match="already has this role"):
        Membership(user=user, desk=make_desk(), role=Role.REPORTER).full_clean()


def test_nobody_who_did_something_is_deleted():
    user = make_user(Role.REPORTER)
    make_article(filed_by=user)
    with pytest.raises(ProtectedError):
        user.delete()


def test_the_queue_is_most_pressing_first_and_leaves_out_what_is_done():
    early, late = (datetime(2031, 5, day, tzinfo=UTC) for day in (1, 2))
    urgent = make_article(priority=1)
    none, second, first = (make_article(priority=2, deadline=at) for at in (None, late, early))
    for status in ("spiked", "withdrawn"):
        Article.objects.filter(pk=make_article().pk).update(status=status)
    assert list(Article.objects.for_queue()) == [urgent, first, second, none]


def test_flags_stand_in_text_order_the_graver_first():
    article = make_article(BODY)
    Flag.objects.all().delete()
    last = make_flag(article, "Tuesday", severity="must")
    consider, must, should = (
        make_flag(article, "council", severity=name) for name in ("consider", "must", "should")
    )
    assert list(article.flags.in_text_order()) == [must, should, consider, last]


def test_readers_are_told_of_applied_corrections_with_a_notice():
    article = publish_article(make_article("The council met on Tuesday in May."))
    make_correction(article, "council", "board", correction_class="refile")
    apply_correction(
        article, "Tuesday", "Monday", correction_class="correction", notice="It was Monday."
    )
    told = apply_correction(
        article, "May", "June", correction_class="correction", notice="It was June."
    )
    notices = Correction.objects.with_notice()
    assert [notice.notice for notice in notices] == ["It was June.", "It was Monday."]
    assert notices[0].applied_in == told


def test_an_anchor_survives_its_row():
    article = make_article(BODY)
    flag = make_flag(article, "council")
    text = article.working.text
    flag.anchor = anchor_at(text, 3, 9, "doubtful")
    flag.save()
    flag.refresh_from_db()
    assert flag.anchor == anchor_at(text, 3, 9, "doubtful")
    assert not flag.is_placed


def test_a_quotes_words_are_its_stretches_without_their_marks():
    quote = make_article(BODY).quotes.exclude(kind="indirect").order_by("-end").first()
    assert quote.words == "We will keep it open, for now."
    assert quote.is_marked


def test_a_revision_gives_its_copy_back():
    article = make_article(BODY, headline="Open", standfirst="So", captions="A bridge")
    copy = article.working.copy
    assert (copy.headline, copy.standfirst, copy.body) == ("Open", "So", BODY)
    assert article.working.text == f"Open\n\nSo\n\n{BODY}\n\nA bridge"
    assert article.working.document().text == article.working.text


def test_an_article_is_read_with_its_own_variant_of_english():
    assert make_article(language="en-GB").house.sheet.variant == "en-GB"
    assert make_article().house.sheet.variant == "en-US"
