"""Two sources made one: what moves, what falls, and what may not be made one."""

import pytest

from articles.actions.edit_source import add_alias
from articles.actions.errors import Refused
from articles.actions.grant_identity import grant_identity
from articles.actions.merge_sources import merge_sources
from articles.actions.seal_identity import open_identity, seal_identity
from articles.actions.set_speaker import set_speaker
from articles.actions.source_state import find_source
from articles.models import Agreement, Event, Identity, Quote, Role, Source
from articles.models.sealed import Sealed
from articles.permissions import may_see_evidence
from tests.acts_on_sources import make_confidential_source
from tests.factories import make_article, make_desk, make_evidence, make_source, make_user, verify

pytestmark = pytest.mark.django_db

SPOKEN = "“We will keep it open,” Ana Duarte said."


@pytest.fixture
def editor(db):
    return make_user(Role.DESK_EDITOR)


def agreement(source: Source, level: str = "on_record") -> Agreement:
    user = make_user(Role.REPORTER)
    return Agreement.objects.create(
        source=source, level=level, terms=Sealed.of("As we said."), agreed_by=user,
        recorded_by=user, agreed_on="2026-05-01",
    )  # fmt: skip


def give_rows(source: Source) -> dict[str, object]:
    """Let a row of every kind that names a source name this one."""
    quote, other = (make_article(SPOKEN).quotes.get() for _ in range(2))
    set_speaker(make_user(Role.FACT_CHECKER), quote, source)
    other.further_sources.add(source)
    evidence = make_evidence(text="Words.")
    type(evidence).objects.filter(pk=evidence.pk).update(given_by=source)
    merged = make_source(name="Ana D.")
    Source.objects.filter(pk=merged.pk).update(merged_into=source)
    add_alias(make_user(Role.REPORTER), source, "Anita")
    rows = {"quotes": quote, "further_quotes": other, "evidence": evidence, "merged": merged}
    return rows | {"agreements": agreement(source)}


def test_every_row_that_names_the_one_names_the_other(editor):
    old, new = make_source(name="A. Duarte"), make_source()
    rows = give_rows(old)
    merge_sources(editor, old, new)
    relations = {relation.get_accessor_name() for relation in Source._meta.related_objects}
    assert relations == {*rows, "aliases", "identity"}
    for name, row in rows.items():
        assert row in getattr(new, name).all()
        assert not getattr(old, name).exists()
    assert old in new.merged.all()
    assert {alias.name for alias in new.aliases.all()} == {"A. Duarte", "Anita", "Ana D."}


@pytest.mark.parametrize("is_the_one", [True, False])
@pytest.mark.parametrize(
    ("level", "status"), [("off_record", "matched"), ("on_record", "verified")]
)
def test_what_stood_under_stricter_terms_is_checked_again(editor, is_the_one, level, status):
    ana, bo, cy = (make_source(name=name) for name in ("Ana Duarte", "Bo Lind", "Cy Roe"))
    quote = verify(make_article(SPOKEN).quotes.get())  # of Ana Duarte; Bo Lind says so too
    quote.further_sources.add(bo)
    agreement(bo, level)
    agreement(cy, "on_record")
    merge_sources(editor, *((bo, cy) if is_the_one else (cy, bo)))
    quote.refresh_from_db()
    assert (quote.source, quote.status) == (ana, status)


def test_the_old_names_lead_to_the_new_source(editor):
    old, new = make_source(name="A. Duarte"), make_source()
    add_alias(editor, old, "Anita")
    merge_sources(editor, old, new)
    assert find_source(make_desk(), "A. Duarte") == find_source(make_desk(), "anita") == new
    assert new.quotes.count() == 0


def test_verified_quotes_are_to_be_verified_again_and_say_who_did_it(editor):
    quote = verify(make_article(SPOKEN).quotes.get())
    assert merge_sources(editor, quote.source, make_source(name="Ana M. Duarte")) == 1
    quote.refresh_from_db()
    assert quote.status == Quote.Status.MATCHED
    assert (quote.source.name, quote.verified_by, quote.bound_sha256) == ("Ana M. Duarte", None, "")
    told = quote.article.events.latest("seq")
    assert (told.verb, told.actor) == ("speaker_changed", editor)
    merged = Event.objects.latest("seq")
    assert merged.details == {"into": quote.source.pk, "quotes": 1, "reset": 1}


def test_verified_quotes_of_the_other_stay_verified(editor):
    quote = verify(make_article(SPOKEN).quotes.get())
    assert merge_sources(editor, make_source(name="A. Duarte"), quote.source) == 0
    quote.refresh_from_db()
    assert quote.status == Quote.Status.VERIFIED


def test_one_source_of_one_desk_once(editor):
    ana = make_source()
    with pytest.raises(Refused, match="another source"):
        merge_sources(editor, ana, ana)
    with pytest.raises(Refused, match="of the same desk"):
        merge_sources(editor, ana, make_source(make_desk("Sport"), "A. Duarte"))
    merge_sources(editor, ana, make_source(name="A. Duarte"))
    with pytest.raises(Refused, match="was merged into another"):
        merge_sources(editor, ana, make_source(name="Bo Lind"))


def test_a_confidential_source_is_not_merged_with_a_named_one(editor):
    clerk = make_confidential_source()
    for pair in ((clerk, make_source()), (make_source(), clerk)):
        with pytest.raises(Refused, match="One of the two is confidential"):
            merge_sources(editor, *pair)


def test_what_was_agreed_with_the_one_may_forbid_the_other_s_quotes(editor):
    old, new = make_source(name="A. Duarte"), make_source()
    set_speaker(editor, make_article(SPOKEN).quotes.get(), new)
    agreement(old, "off_record")
    with pytest.raises(Refused, match="Off the record"):
        merge_sources(editor, old, new)
    assert new.quotes.exists()
    assert not new.agreements.exists()


def test_an_identity_moves_with_its_grants(editor):
    reporter = make_user(Role.REPORTER)
    old = make_confidential_source("Clerk", by=editor)
    new = make_confidential_source("Harbour clerk", by=editor)
    identity = seal_identity(editor, old, "Ana Duarte")
    grant_identity(make_user(Role.STANDARDS), identity, reporter)
    merge_sources(editor, old, new)
    assert open_identity(editor, new).name == "Ana Duarte"
    # What is not sealed yet only its adder may know: that is no other than who merges.
    assert {grant.person for grant in Identity.objects.get().grants.all()} == {editor}


@pytest.mark.parametrize("is_sealed", [True, False])
def test_nobody_merges_into_a_source_of_their_own_one_that_they_may_not_know(editor, is_sealed):
    reporter = make_user(Role.REPORTER)
    heron, decoy = make_confidential_source("Heron", reporter), make_confidential_source(by=editor)
    seal_identity(editor, decoy, "Bo Lind")
    if is_sealed:
        seal_identity(reporter, heron, "Ana Duarte")
    evidence = make_evidence(text="In confidence.", given_by=heron)
    for pair in ((heron, decoy), (decoy, heron)):
        with pytest.raises(Refused, match="leave to know both"):
            merge_sources(editor, *pair)
    assert not may_see_evidence(editor, evidence)


def test_a_working_name_of_the_one_may_not_tell_who_the_other_is(editor):
    clerk, other = make_confidential_source("Clerk", editor), make_confidential_source(by=editor)
    seal_identity(editor, clerk, "Ana Harbour")
    with pytest.raises(Refused, match="working name or an alias holds"):
        merge_sources(editor, other, clerk)
    assert not clerk.aliases.exists()


def test_two_identities_become_one_for_those_who_might_see_both(editor):
    one, both, other = (make_user(Role.REPORTER) for _ in range(3))
    old, new = make_confidential_source("Clerk", one), make_confidential_source(by=other)
    theirs = seal_identity(one, old, "A. Duarte", "tel. 1", "From the fair.")
    ours = seal_identity(other, new, "Ana Duarte", "tel. 2")
    with pytest.raises(Refused, match="leave to know both"):
        merge_sources(editor, old, new)
    for identity in (theirs, ours):
        grant_identity(make_user(Role.STANDARDS), identity, editor)
        grant_identity(editor, identity, both)
    merge_sources(editor, old, new)
    who = open_identity(both, new)
    assert (who.name, who.aliases) == ("Ana Duarte", ["A. Duarte"])
    assert (who.contact, who.known) == ("tel. 2\ntel. 1", "From the fair.")
    assert {grant.person for grant in Identity.objects.get().grants.all()} == {editor, both}
