"""One name written alike all through: proposed outside quotes, approved by another, undone."""

import pytest

from articles.actions.apply import apply_approved
from articles.actions.decide import approve
from articles.actions.errors import Conflict, Refused
from articles.actions.make_alike import make_alike
from articles.actions.propose import Proposal
from articles.actions.rule_on_flag import dismiss_flags, undo_ruling
from articles.models import Correction, Event, Flag, Role
from tests.factories import apply_correction, make_article, make_correction, make_desk, make_user
from tests.registered import make_form, make_person

pytestmark = pytest.mark.django_db

BODY = """Anya Koslova’s aide met Koslova on Monday.

“Koslova is late,” Ana Duarte said.

Later Koslova left."""
SUGGESTED = Proposal(0, 0, "", "")


@pytest.fixture
def editor():
    return make_user(Role.COPY_EDITOR, make_desk())


@pytest.fixture
def article():
    make_form(make_person("Anya Kozlova"), "Anya Koslova", "banned")
    return make_article(
        BODY, headline="Koslova leaves", captions="Koslova on the quay.", slug="mayor"
    )


def flag_on(article, words: str) -> Flag:
    return article.flags.filter(rule="name_form", exact=words, in_quote=False).first()


def changes(done) -> list[tuple[str, str]]:
    return [(each.exact, each.right) for each in done.corrections]


def test_every_place_outside_quotes_is_proposed_in_one_go(article, editor):
    done = make_alike(editor, flag_on(article, "Koslova"), SUGGESTED)
    assert changes(done) == [("Koslova", "Kozlova")] * 4
    assert len(done.quoted) == 1 and done.pending == ()
    assert {each.proposed_by for each in done.corrections} == {editor}
    assert not article.flags.filter(rule="name_form", status="open", in_quote=False).exclude(
        exact="Anya Koslova"
    )
    assert article.flags.get(rule="name_form", in_quote=True).status == "open"
    event = Event.objects.get(verb="made_alike")
    assert '"corrections":4' in event.canonical.replace(" ", "")
    assert "Ko" not in event.canonical


def test_it_is_approved_by_another_and_then_applied(article, editor):
    done = make_alike(editor, flag_on(article, "Koslova"), SUGGESTED)
    with pytest.raises(Refused, match="somebody else"):
        approve(editor, list(done.corrections))
    chief = make_user(Role.DESK_EDITOR)
    approve(chief, list(done.corrections))
    text = apply_approved(chief, article).text
    assert text.count("Koslova") == 2  # the full name, whose flag is its own, and the quote
    assert "“Koslova is late,”" in text and "Kozlova leaves" in text


def test_each_is_undone_as_any_ruling_is(article, editor):
    done = make_alike(editor, flag_on(article, "Koslova"), SUGGESTED)
    for correction in done.corrections:
        undo_ruling(editor, correction.flag)
    assert not article.corrections.pending()
    assert flag_on(article, "Koslova").status == "open"


def test_other_words_may_be_chosen(article, editor):
    done = make_alike(editor, flag_on(article, "Koslova"), Proposal(0, 0, "Ms. Kozlova", "Style."))
    assert changes(done)[0] == ("Koslova", "Ms. Kozlova")
    assert done.corrections[0].reason == "Style."


def test_what_was_dismissed_or_is_under_way_is_left(article, editor):
    flags = list(article.flags.filter(rule="name_form", exact="Koslova", in_quote=False))
    dismiss_flags(editor, [flags[0]], "A ship of that name.")
    make_correction(article, "Later Koslova", "Then Kozlova", by=editor)
    done = make_alike(editor, flags[1], SUGGESTED)
    assert len(done.corrections) == 2 and len(done.pending) == 1
    with pytest.raises(Refused, match="has a proposed correction already"):
        make_alike(editor, flag_on_open(article), SUGGESTED)


def flag_on_open(article) -> Flag:
    return article.flags.get(rule="name_form", exact="Koslova", status="open", in_quote=False)


def test_where_all_stand_in_quotes_nothing_is_proposed(editor):
    make_form(make_person("Anya Kozlova"), "Anya Koslova", "banned")
    article = make_article("“Koslova is late,” Ana Duarte said.")
    with pytest.raises(Refused, match="only inside quotes: mark it"):
        make_alike(editor, article.flags.get(rule="name_form"), SUGGESTED)
    assert not Correction.objects.exists()


def test_a_rule_that_flags_the_first_place_has_all_of_them_changed(editor):
    article = make_article(
        "President Zelensky flew out. Zelensky waved. Zelenskyy slept.\n\nZelenskyy’s aide left."
    )
    flag = article.flags.get(rule="name_spelt_two_ways")
    done = make_alike(editor, flag, SUGGESTED)
    assert changes(done) == [("Zelenskyy", "Zelensky")] * 2
    assert [bool(each.flag_id) for each in done.corrections] == [True, False]


def test_another_flag_or_a_settled_one_makes_nothing_alike(article, editor):
    flag = flag_on(article, "Koslova")
    dismiss_flags(editor, [flag], "It is hers.")
    with pytest.raises(Refused, match="Only an open flag on how a name is written"):
        make_alike(editor, flag, SUGGESTED)
    flag = flag_on(article, "Anya Koslova")
    Flag.objects.filter(pk=flag.pk).update(rule="spelling")
    flag.refresh_from_db()
    with pytest.raises(Refused, match="Only an open flag on how a name is written"):
        make_alike(editor, flag, SUGGESTED)


def test_with_nothing_to_write_instead_it_is_refused(article, editor):
    flag = flag_on(article, "Koslova")
    Flag.objects.filter(pk=flag.pk).update(suggestions=[])
    flag.refresh_from_db()
    with pytest.raises(Refused, match="Type one"):
        make_alike(editor, flag, SUGGESTED)


def test_copy_that_has_changed_meanwhile_is_a_conflict(article, editor):
    flag = flag_on(article, "Koslova")
    apply_correction(article, "Later", "Then")
    flag.revision_id = article.revisions.first().pk
    with pytest.raises(Conflict, match="has filed revision 2 meanwhile"):
        make_alike(editor, flag, SUGGESTED)


@pytest.mark.parametrize("role", Role)
def test_who_may(article, role):
    user = make_user(role, make_desk())
    flag = flag_on(article, "Koslova")
    if role in (Role.COPY_EDITOR, Role.DESK_EDITOR, Role.STANDARDS):
        assert make_alike(user, flag, SUGGESTED).corrections
    else:
        with pytest.raises(Refused, match="do not let you rule on flags"):
            make_alike(user, flag, SUGGESTED)
        assert not Event.objects.filter(actor=user).exists()
