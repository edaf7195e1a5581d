"""Subtitles as evidence: sentences run on, speakers are named, each word has its time."""

import pytest

from articles.quotations.match import match
from articles.text.evidence import CannotRead, locator_at, read_evidence


def srt(*cues: str) -> str:
    """Return SubRip of these cues, three seconds each."""
    stamps = [f"00:{3 * n // 60:02}:{3 * n % 60:02}" for n in range(len(cues) + 1)]
    return "\n".join(
        f"{n + 1}\n{stamps[n]},000 --> {stamps[n + 1]},000\n{words}\n"
        for n, words in enumerate(cues)
    )


def vtt(*cues: str) -> str:
    """Return WebVTT of these cues, three seconds each."""
    return "WEBVTT\n\n" + srt(*cues).replace(",000", ".000")


def read(words: str, name: str = "a.vtt"):
    return read_evidence(name, words.encode())


def time_of(found, words: str) -> str:
    return locator_at(found.places, found.text.index(words))


@pytest.mark.parametrize(("make", "name"), [(srt, "a.srt"), (vtt, "a.vtt")])
def test_a_sentence_over_cues_and_lines_is_one(make, name):
    found = read(make("We will hold\nthe old", "bridge until", "May. Then we see."), name)
    assert found.text == "We will hold the old bridge until May. Then we see."
    assert (time_of(found, "hold"), time_of(found, "bridge"), time_of(found, "Then")) == (
        "00:00:00",
        "00:00:03",
        "00:00:06",
    )
    said = match("We will hold the old bridge until May.", found.text)
    assert (said.verdict, locator_at(found.places, said.span.start)) == ("verbatim", "00:00:00")


def test_a_speaker_is_named_where_it_changes():
    found = read(
        vtt(
            "<v Ana Duarte>We will hold</v>",
            "<v.loud Ana Duarte>the bridge.</v>\n<v Jos&eacute;>Until when?",
            "(Laughter)",
            "<v José>I ask again.",
        )
    )
    assert found.text.split("\n") == [
        "Ana Duarte: We will hold the bridge.",
        "José: Until when?",
        "(Laughter)",
        "José: I ask again.",
    ]


def test_turns_without_a_voice_open_a_line():
    found = read(srt("- Will it hold?\n- It will", "until May.", ">> And then?", "SMITH: We see."))
    assert found.text.split("\n") == [
        "- Will it hold?",
        "- It will until May.",
        ">> And then?",
        "SMITH: We see.",
    ]


def test_a_long_speech_shows_the_time_every_half_minute():
    found = read(srt(*["we will hold it"] * 22), "a.srt")
    lines = found.text.split("\n")
    assert [len(line.split()) for line in lines] == [40, 40, 8]
    starts = [0, len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2]
    assert [locator_at(found.places, start) for start in starts] == [
        "00:00:00",
        "00:00:30",
        "00:01:00",
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("We <i>hold</i> <b>it</b>", "We hold it"),
        ('<font color="#fff">We</font> hold', "We hold"),
        (r"{\an8}We {\i1}hold{\i0}", "We hold"),
        ("<c.yellow.bg_blue>We</c><00:00:01.500><c> hold</c>", "We hold"),
        ("<lang en>We</lang> &lt;hold&gt; R&amp;D", "We <hold> R&D"),
        ("If 3 < 5 and 6 > 4", "If 3 < 5 and 6 > 4"),
        ("<inaudible> so", "<inaudible> so"),
    ],
)
def test_formatting_is_dropped_and_words_are_kept(marked, plain):
    assert read(vtt(marked)).text == plain


def test_what_is_no_cue_of_a_webvtt_file_is_left_out():
    found = read(
        "\ufeffWEBVTT - Council\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
        "NOTE made by hand\nin two lines\n\nfirst cue\n"
        "01:02.500 --> 01:04.000 align:start\nOpen.\n\n"
        "NOTE the end is near\n\n2\n01:00:05.000 --> 01:00:06.000\n12\n"
    )
    assert found.text == "Open.\n12"
    assert found.places == ((0, "00:01:02"), (6, "01:00:05"))
    assert found.notice.startswith("“a.vtt” carries what was not read: 2 notes. ")


def test_words_before_the_first_time_are_told():
    found = read("Made by hand\n\n1\n00:00:01,000 --> 00:00:02,000\nOpen.", "a.srt")
    assert (found.text, "1 note." in found.notice) == ("Open.", True)


ROLLED = [" \nwe<00:00:00.480><c> will</c>", "we will\n ", "we will\nhold<c> it</c>", "hold it\n "]


def test_automatic_captions_say_each_word_once():
    found = read(vtt(*ROLLED, "hold it\nno no", "no no\n ", "no no\nno not now"))
    assert found.text == "we will hold it no no no not now"
    assert time_of(found, "hold") == "00:00:06"


def test_captions_that_roll_up_three_lines_or_grow_say_each_word_once():
    lines = ["we will hold", "the old bridge", "until May", "and then see"]
    rolled = ["\n".join(lines[max(0, n - 2) : n + 1]) for n in range(4)]
    assert read(srt(*rolled), "a.srt").text == " ".join(lines)
    grown = [" ".join(lines[: n + 1]) for n in range(4)]
    assert read(srt(*grown), "a.srt").text == " ".join(lines)


def test_what_a_person_says_twice_stays_twice():
    said = ["No.", "No.", "I said no", "no to the bridge.", "We heard.", "It holds."]
    assert read(srt(*said), "a.srt").text == " ".join(said)


def test_subrip_is_taken_as_players_take_it():
    found = read(
        "00:00:01.5 --> 00:00:02\nNo number,\r\n\r\nand a blank line.\n"
        "3\n0:00:05,000 -> 0:00:06,000\nNo blank before.\n\n\n"
        "4\n100:00:07,000 --> 100:00:08,000 X1:100 Y1:50\nAt 100 hours.",
        "a.srt",
    )
    assert found.text == "No number, and a blank line. No blank before.\nAt 100 hours."
    assert [label for _, label in found.places] == ["00:00:01", "00:00:05", "100:00:07"]
    assert found.notice == ""


def test_words_under_a_time_that_cannot_be_read_stay_and_are_told():
    text = srt("One.", "Two.", "Three.").replace("00:00:03,000 -->", "00:0a:03,000 -->")
    found = read(text, "a.srt")
    assert found.text == "One. Two. Three."
    assert time_of(found, "Two") == "00:00:00"
    assert "1 time cannot be read" in found.notice


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_mark_says_the_encoding(encoding):
    data = ("" if encoding != "utf-16-be" else "\ufeff") + srt("Zoë Čapek")
    assert read_evidence("a.srt", data.encode(encoding)).text == "Zoë Čapek"


@pytest.mark.parametrize("words", ["Words alone.", "WEBVTT\n\n", "1\n00:99:00,000 --> x\nWords."])
def test_a_file_without_times_is_refused(words):
    with pytest.raises(CannotRead, match=r"“a\.srt” holds no times such as “00:12:03,000 -->"):
        read(words, "a.srt")


def test_cues_without_words_have_none_to_compare():
    found = read(vtt("", " "))
    assert found.text == ""
    assert "it holds none that can be read" in found.notice
