"""Role, kind and office of speakers. Sentences are made up for the tests."""

import pytest

from articles.quotations.extract import read_quotes
from articles.text.document import Document


def last(text):
    return read_quotes(Document(text))[-1]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“We held,” Ann Roe, a nurse from Varn, said.", "Ann Roe", "a nurse from Varn"),
        ("“We held,” said Ann Roe, 61, a nurse.", "Ann Roe", "a nurse"),
        ("“We held,” said Mayor Ann Roe.", "Ann Roe", "Mayor"),
        ("Ferry union chief Ann Roe said they held.", "Ann Roe", "Ferry union chief"),
        ("“We held,” the mayor, Ann Roe, said.", "Ann Roe", "the mayor"),
        ("“We held,” said her lawyer, Otto Haas.", "Otto Haas", "her lawyer"),
        ("A spokeswoman for Haas, Ann Roe, said they held.", "Ann Roe", "A spokeswoman for Haas"),
        ("Ann Roe, who runs the pier, said they held.", "Ann Roe", None),
        ("“We held,” said Ms. Ann Roe.", "Ann Roe", None),
        ("“We held,” Otto Haas, 61, who runs the pier, told CNBC.", "Otto Haas", None),
        ("Cory Ames, 22, of Varn, Ohio, said they held.", "Cory Ames", None),
    ],
)
def test_the_role_in_the_appositive(text, name, role):
    quote = last(text)
    assert quote.speaker
    assert (quote.speaker.text, quote.role and quote.role.text) == (name, role)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We held,” said Ann Roe.", "person"),
        ("“We held,” tweeted @annroe.", "person"),
        ("“We held,” the mayor’s office said.", "collective"),
        ("“We held,” police said.", "collective"),
        ("“We held,” shouted the crowd.", "collective"),
        ("“We held,” the White House said.", "collective"),
        ("“We held,” Republicans said.", "collective"),
        ("“We held,” NATO said.", "collective"),
        ("Norway said they held.", "collective"),
        ("“We held,” South Korea said.", "collective"),
        ("“We held,” said Ann Ireland.", "person"),
        ("“We held,” two officials said.", "unnamed"),
        ("“We held,” a Varn spokesman said.", "unnamed"),
        ("“We held,” said a guard at the pier.", "unnamed"),
        ("“We held,” said the driver.", "unnamed"),
        ("Sources familiar with the matter said they held.", "unnamed"),
        ("A person close to Ann Roe said they held.", "unnamed"),
        ("They said they held.", "unnamed"),
    ],
)
def test_collective_and_unnamed_speakers_are_marked(text, kind):
    assert last(text).speaker_kind == kind


@pytest.mark.parametrize(
    "who",
    ["A person close to Ann Roe", "Aides to Ann Roe", "A friend of Ann Roe", "Voters in Varn"],
)
def test_a_source_is_not_the_person_that_it_is_close_to(who):
    quote = last(f"Ann Roe came. {who} said they held.")
    assert quote.speaker
    assert (quote.speaker.text, quote.speaker_kind) == (who, "unnamed")


def test_a_quote_without_a_speaker_has_no_kind():
    assert last("“The lamps went out. Nobody lit them.”").speaker_kind is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Ann Roe opened the pier.\n\nThe governor said it held.", "Ann Roe"),
        ("Ann Roe, the mayor of Varn, came. Otto Haas left. The mayor said it held.", "Ann Roe"),
        ("The mayor of Varn, Ann Roe, spoke. The mayor said it held.", "Ann Roe"),
        ("Varn Mayor Ann Roe met Hull Mayor Bo Lee. The Hull mayor said it held.", "Bo Lee"),
    ],
)
def test_an_office_stands_for_its_only_holder(text, name):
    quote = last(text)
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (name, True)


def test_an_office_that_two_hold_names_nobody_for_sure():
    quote = last("Sen. Ann Roe met Sen. Bob Lee. The senator said it held.")
    assert not quote.attributed
    assert {candidate.text for candidate in quote.candidates} == {"Ann Roe", "Bob Lee"}


def test_an_office_that_nobody_was_given_is_unnamed():
    quote = last("Ann Roe came. The senator said it held.")
    assert quote.speaker
    assert (quote.speaker.text, quote.speaker_kind) == ("The senator", "unnamed")


@pytest.mark.parametrize(
    "role", ["shopkeeper", "head teacher", "chef and cook", "teacher and mother of two", "mayor"]
)
@pytest.mark.parametrize("cue", ["said", "says", "added"])
def test_a_role_without_an_article_leads_to_the_name(role, cue):
    (quote,) = read_quotes(Document(f"“We held,” {cue} {role} Ann Roe."))
    assert quote.speaker
    assert quote.cue
    assert quote.role
    assert (quote.speaker.text, quote.cue.text, quote.role.text) == ("Ann Roe", cue, role)
    assert (quote.attributed, quote.speaker_kind) == (True, "person")


def test_a_role_without_an_article_leads_to_the_name_in_indirect_speech():
    (quote,) = read_quotes(Document("The pier would shut, said shopkeeper Ann Roe."))
    assert quote.speaker
    assert (quote.speaker.text, quote.kind) == ("Ann Roe", "indirect")


@pytest.mark.parametrize("words", ["a spokesman for Ann Roe", "friends of Ann Roe"])
def test_whom_a_role_hangs_on_does_not_speak(words):
    (quote,) = read_quotes(Document(f"“We held,” said {words}."))
    assert quote.speaker
    assert quote.speaker.text == words


@pytest.mark.parametrize("who", ["The family", "A source close to the family", "The assembly"])
def test_nouns_that_end_like_adverbs_speak(who):
    (quote,) = read_quotes(Document(f"{who} said the pier held."))
    assert quote.speaker
    assert quote.speaker.text == who
