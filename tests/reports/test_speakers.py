"""Who a report says is speaking: what the copy calls them, and of what kind."""

import pytest

from articles.models import Quote, Source
from articles.reports.speakers import NOT_NAMED, Speaker, speakers

Kind = Quote.SpeakerKind
ANA = Source(pk=1, name="Ana Duarte", description="deputy minister of ports")
COPY = "The harbor is shut, Ana Duarte said. An official said so, too."


def said(pk: int = 1, source: Source | None = None, speaker: str = "", kind: str = "") -> Quote:
    return Quote(pk=pk, start=pk, source=source, speaker=speaker, speaker_kind=kind)


def only(*quotes: Quote, copy: str = COPY) -> Speaker:
    [speaker] = speakers(quotes, copy)
    return speaker


@pytest.mark.parametrize(
    ("read", "kind", "copy", "name", "is_kind"),
    [
        ("Ana Duarte", Kind.PERSON, COPY, "Ana Duarte", Kind.PERSON),
        ("Duarte", Kind.PERSON, COPY, "Ana Duarte", Kind.PERSON),
        ("", "", COPY, "Ana Duarte", Kind.PERSON),
        ("the minister", Kind.PERSON, COPY, "Ana Duarte", Kind.PERSON),
        # Named elsewhere in the copy, and not as who said this.
        ("An official", Kind.UNNAMED, COPY, "An official", Kind.UNNAMED),
        ("An official", "", "An official said so.", "An official", Kind.UNNAMED),
        ("two officials", Kind.COLLECTIVE, "Two said so.", "two officials", Kind.COLLECTIVE),
        ("the mayor", Kind.PERSON, "The mayor said so.", "the mayor", Kind.PERSON),
        ("", "", "It is shut.", NOT_NAMED, Kind.UNNAMED),
    ],
)
def test_a_person_is_called_what_the_copy_calls_them(read, kind, copy, name, is_kind):
    speaker = only(said(source=ANA, speaker=read, kind=kind), copy=copy)
    assert (speaker.name, speaker.kind) == (name, is_kind)


def test_what_is_no_person_is_called_by_its_name():
    minutes = Source(pk=2, name="Minutes of 3 May", kind=Source.Kind.DOCUMENT)
    speaker = only(said(source=minutes))
    assert (speaker.name, speaker.kind) == ("Minutes of 3 May", Source.Kind.DOCUMENT)


def test_a_speaker_who_was_only_read_waits_to_be_confirmed():
    speaker = only(said(speaker="Ana Duarte", kind=Kind.PERSON))
    assert (speaker.key, speaker.unconfirmed) == ("speaker-1", 1)


def test_who_was_read_goes_with_the_source_of_that_name():
    speaker = only(said(1, ANA, "Duarte"), said(2, speaker="ana  duarte"))
    assert (speaker.key, len(speaker.quotes), speaker.unconfirmed) == ("speaker-1", 2, 1)


def test_a_quote_without_any_speaker_is_nobodys():
    assert speakers([said()], COPY) == []


def test_those_with_most_quotes_come_first():
    quotes = [said(1, speaker="Bo Lind"), said(2, ANA), said(3, ANA)]
    assert [speaker.name for speaker in speakers(quotes, COPY)] == ["Ana Duarte", "Bo Lind"]


def test_what_somebody_said_without_their_name_stands_apart():
    on_record, off = said(1, ANA, "Ana Duarte", Kind.PERSON), said(2, ANA, "An official", "unnamed")
    found = speakers([on_record, off], COPY)
    assert [(speaker.name, speaker.quotes) for speaker in found] == [
        ("Ana Duarte", (on_record,)),
        ("An official", (off,)),
    ]
