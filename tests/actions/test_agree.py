"""Agreements with sources: what is recorded, by whom, and who may read the terms."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.actions.agree import (
    Agreed,
    choose_terms,
    may_open_terms,
    open_terms,
    record_agreement,
)
from articles.actions.errors import Conflict, Refused
from articles.actions.grant_identity import grant_identity
from articles.actions.seal_identity import seal_identity
from articles.actions.set_speaker import set_speaker
from articles.actions.terms import terms_with
from articles.models import Agreement, Event, Role, Source
from tests.actions.agreed import BODY, agreed_with, asked
from tests.factories import (
    add_role,
    make_article,
    make_desk,
    make_source,
    make_user,
    verify,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_rules(use_rules):
    use_rules()


@pytest.fixture
def source():
    return make_source()


@pytest.fixture
def reporter():
    return make_user(Role.REPORTER, make_desk())


def last() -> Event:
    return Event.objects.order_by("seq").last()


def confidential(source: Source, by: User) -> Source:
    """Return the source as a confidential one that ``by`` added."""
    Source.objects.filter(pk=source.pk).update(is_confidential=True, name="Heron", added_by=by)
    source.refresh_from_db()
    return source


def test_an_agreement_keeps_what_was_agreed_and_its_terms_under_seal(source, reporter):
    agreement = agreed_with(source, by=reporter)
    agreement.refresh_from_db()
    assert (agreement.level, agreement.permitted_description) == ("background", "a senior official")
    assert (agreement.agreed_by, agreement.recorded_by) == (reporter, reporter)
    assert str(agreement.terms) == "<sealed>"
    assert agreement.terms.open() == "No name, no sex."
    assert (last().verb, last().target) == ("recorded_agreement", f"agreement:{agreement.pk}")
    assert last().details == {"source": source.pk, "level": "background"}


def test_a_colleague_may_have_made_it(source, reporter):
    colleague = make_user(Role.FACT_CHECKER, source.desk)
    agreement = agreed_with(source, by=reporter, agreed_by=colleague)
    assert (agreement.agreed_by, agreement.recorded_by) == (colleague, reporter)


@pytest.mark.parametrize("level", ["background", "deep"])
@pytest.mark.parametrize("description", ["", "  "])
def test_an_unnamed_source_is_called_something(source, level, description):
    with pytest.raises(Refused, match="Permitted description: say what copy may call"):
        agreed_with(source, level, description=description)


@pytest.mark.parametrize("level", ["on_record", "off_record"])
def test_others_need_no_description(source, level):
    assert agreed_with(source, level, description="").level == level


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"terms": " "}, "Terms: say something"),
        ({"level": "whispered"}, "Level: "),
        ({"description": "x" * 301}, "Permitted description: "),
        ({"description": "Ana Duarte of the board"}, "it names the source"),
        ({"agreed_on": date(2999, 1, 1)}, "yet to come"),
    ],
)
def test_what_is_refused(source, values, said):
    with pytest.raises(Refused, match=said):
        agreed_with(source, **values)
    assert not Agreement.objects.exists()


def test_who_agreed_is_of_the_desk(source):
    stranger = make_user(Role.REPORTER, make_desk("Sport"))
    with pytest.raises(Refused, match="makes no agreements for this desk"):
        agreed_with(source, agreed_by=stranger)


def test_today_is_a_day_to_agree_on(source):
    assert agreed_with(source, agreed_on=timezone.localdate())


def test_terms_recorded_meanwhile_are_a_conflict(source, reporter):
    one = agreed_with(source, by=reporter)
    agreed = Agreed("background", "Terms.", reporter, date(2026, 3, 3), "an official")
    with pytest.raises(Conflict, match="has recorded other terms"):
        record_agreement(reporter, source, agreed, seen=0)
    assert record_agreement(reporter, source, agreed, seen=one.pk)


def test_the_newest_agreement_counts(source):
    assert terms_with(source).level == "on_record"
    agreed_with(source, agreed_on=date(2026, 3, 2))
    agreed_with(source, "off_record", agreed_on=date(2026, 3, 1))
    assert terms_with(source).level == "background"
    later = agreed_with(source, "off_record", agreed_on=date(2026, 3, 2))
    assert terms_with(source).agreement == later


def test_a_quote_may_have_been_spoken_on_other_terms(source, reporter):
    quote = make_article(BODY).quotes.get()
    early = agreed_with(source)
    set_speaker(reporter, quote, source)
    agreed_with(source, "off_record", agreed_on=early.agreed_on + timedelta(days=1))
    choose_terms(reporter, quote, early)
    quote.refresh_from_db()
    assert quote.agreement == early
    assert (last().verb, last().details) == (
        "chose_terms",
        {"agreement": early.pk, "reset": False},
    )


def test_other_terms_are_to_be_verified_by_somebody_else(source, reporter):
    quote = verify(make_article(BODY, filed_by=reporter).quotes.get())
    choose_terms(reporter, quote, agreed_with(quote.source))
    quote.refresh_from_db()
    assert (quote.status, quote.verified_by) == ("matched", None)
    assert last().details["reset"] is True


@pytest.mark.parametrize("words", ["Cleo Marchetti", "Ms Marchetti", "a Marchetti-led body"])
def test_a_description_holds_no_part_of_the_sealed_name(source, reporter, words):
    seal_identity(reporter, confidential(source, reporter), "Cleo Marchetti")
    with pytest.raises(Refused, match="no part of the source’s name"):
        agreed_with(source, by=reporter, description=words)
    assert agreed_with(source, by=reporter)


def test_who_may_not_know_the_source_learns_nothing_from_a_refusal(source, reporter):
    seal_identity(reporter, confidential(source, reporter), "Cleo Marchetti")
    said = set()
    for words in ("Ms Marchetti", "a senior official"):
        with pytest.raises(Refused) as refusal:
            agreed_with(source, description=words)
        said.add(str(refusal.value))
    [words] = said
    assert "Ask one of them" in words


def test_terms_of_another_source_are_not_this_quotes(source, reporter):
    quote = make_article(BODY).quotes.get()
    set_speaker(reporter, quote, source)
    with pytest.raises(Refused, match="agreement with this quote"):
        choose_terms(reporter, quote, agreed_with(make_source(name="Bo Larsen")))


def test_terms_off_the_record_are_none_to_choose(source, reporter):
    quote = make_article(BODY).quotes.get()
    set_speaker(reporter, quote, source)
    with pytest.raises(Refused, match="Off the record is never published"):
        choose_terms(reporter, quote, agreed_with(source, "off_record"))


def test_another_speaker_brings_terms_of_their_own(source, reporter):
    quote = make_article(BODY).quotes.get()
    set_speaker(reporter, quote, source)
    choose_terms(reporter, quote, agreed_with(source))
    quote.refresh_from_db()
    set_speaker(reporter, quote, make_source(name="Bo Larsen"))
    quote.refresh_from_db()
    assert quote.agreement is None


def test_who_may_read_the_terms(source, reporter):
    desk, colleague = source.desk, make_user(Role.FACT_CHECKER, source.desk)
    agreement = agreed_with(source, by=reporter, agreed_by=colleague)
    granted, sealer = make_user(Role.COPY_EDITOR, desk), make_user(Role.REPORTER, desk)
    identity = seal_identity(sealer, confidential(source, sealer), "Cleo Marchetti")
    editor = make_user(Role.DESK_EDITOR, desk)
    grant_identity(editor, identity, granted)
    for person in (reporter, colleague, granted, sealer):
        assert open_terms(person, agreement) == "No name, no sex."
        assert (last().verb, last().actor) == ("opened_terms", person)
    assert not may_open_terms(editor, agreement)
    asked(make_article(BODY), agreement)
    assert open_terms(editor, agreement)


@pytest.mark.parametrize("role", [*Role])
def test_who_has_nothing_to_do_with_it_does_not_read_the_terms(source, role):
    agreement, person = agreed_with(source), make_user(role)
    with pytest.raises(Refused, match="under seal"):
        open_terms(person, agreement)
    assert last().verb == "recorded_agreement"


def test_nor_does_a_superuser_or_who_has_left(source, reporter):
    agreement = agreed_with(source, by=reporter)
    nobody = make_user(is_superuser=True)
    reporter.memberships.all().delete()
    reporter.__dict__.pop("newsroom_roles", None)
    for person in (nobody, reporter):
        with pytest.raises(Refused, match="under seal"):
            open_terms(person, agreement)


def test_a_manager_who_may_not_decide_does_not_read_them_either(source, reporter):
    editor = make_user(Role.DESK_EDITOR, source.desk)
    agreement = agreed_with(source, by=reporter)
    asked(make_article(BODY, filed_by=add_role(editor, Role.REPORTER, source.desk)), agreement)
    assert not may_open_terms(editor, agreement)


def test_the_database_wants_a_description_too(source, reporter):
    row = agreed_with(source, by=reporter)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.filter(pk=row.pk).update(permitted_description="")
