"""Who said what, construction by construction. Sentences are made up for the tests."""

import pytest

from articles.quotations.base import Quote
from articles.quotations.extract import read_quotes
from articles.text.document import Document


def quotes_of(text: str, kind: str = "") -> list[Quote]:
    return [q for q in read_quotes(Document(text)) if not kind or q.kind == kind]


def the_quote(text: str, kind: str) -> Quote:
    (quote,) = quotes_of(text, kind)
    return quote


def shown(text: str, quote: Quote) -> list[str]:
    return [text[span.start : span.end] for span in quote.spans]


DIRECT = [
    ("“We held the bridge,” Nora Lindt said.", "Nora Lindt", "said"),
    ("“We held the bridge,” said Nora Lindt, who runs the depot.", "Nora Lindt", "said"),
    ("Nora Lindt said, “We held the bridge.”", "Nora Lindt", "said"),
    ("Nora Lindt said on Monday: “We held the bridge.”", "Nora Lindt", "said"),
    ("“We held the bridge,” Nora Lindt, a foreman from Varn, told a crowd.", "Nora Lindt", "told"),
    ("“We held the bridge,” the foreman shot back.", "the foreman", "shot"),
    ("“Did we hold the bridge?” Nora Lindt asked.", "Nora Lindt", "asked"),
    ("“We held the bridge,” two officials said.", "two officials", "said"),
    ("“We held the bridge,” the mayor’s office said.", "the mayor’s office", "said"),
    ("In Varn, the foreman added: “We held the bridge.”", "the foreman", "added"),
    ("Last week Nora Lindt wrote, “We held the bridge.”", "Nora Lindt", "wrote"),
    ("“We held the bridge,” an elderly ferryman wheezed.", "an elderly ferryman", None),
    ("Nora Lindt: “We held the bridge.”", "Nora Lindt", None),
    ("“We held the bridge,” added her deputy, Otto Haas.", "Otto Haas", "added"),
    ("Nora Lindt had one thing to be proud of: “We held the bridge.”", "Nora Lindt", None),
    ("‘We held the bridge,’ said Nora Lindt.", "Nora Lindt", "said"),
    ('"We held the bridge," said Nora Lindt.', "Nora Lindt", "said"),
    ("“We held the bridge,” according to Nora Lindt.", "Nora Lindt", "according to"),
    ("Pressed for more, Nora Lindt said: “We held the bridge.”", "Nora Lindt", "said"),
]


@pytest.mark.parametrize(("text", "speaker", "cue"), DIRECT)
def test_direct_speech(text: str, speaker: str, cue: str | None) -> None:
    quote = the_quote(text, "direct")
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (speaker, True)
    assert (quote.cue and quote.cue.text.split()[0]) == (cue and cue.split()[0])


PARTIAL = [
    ("Nora Lindt called the bridge “a rusted promise.”", "Nora Lindt"),
    ("The crew, Nora Lindt said, had “never slept there.”", "Nora Lindt"),
    ("Nora Lindt, 61, accused the port of “counting ghosts” as staff.", "Nora Lindt"),
    ("Nora Lindt said the port “counts ghosts” and that nobody checks.", "Nora Lindt"),
    ("He was told by Nora Lindt that the port “counts ghosts” every week.", "Nora Lindt"),
    ("Nora Lindt urged the port to stop, calling it “a house of ghosts.”", "Nora Lindt"),
    ("As Nora Lindt put it, the port is “a house of many ghosts.”", "Nora Lindt"),
    ("Nora Lindt left the port and called it “a house of ghosts.”", "Nora Lindt"),
]


@pytest.mark.parametrize(("text", "speaker"), PARTIAL)
def test_fragments(text: str, speaker: str) -> None:
    quote = the_quote(text, "partial")
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == (speaker, True)


INDIRECT = [
    ("Nora Lindt said the bridge would hold.", "Nora Lindt", "the bridge would hold"),
    ("The bridge would hold, Nora Lindt said.", "Nora Lindt", "The bridge would hold"),
    ("The bridge would hold, according to Nora Lindt.", "Nora Lindt", "The bridge would hold"),
    ("According to police, the bridge would hold.", "police", "the bridge would hold"),
    ("Nora Lindt told the board that the bridge held.", "Nora Lindt", "the bridge held"),
    ("He was told by police that the bridge held.", "police", "the bridge held"),
    ("Nora Lindt asked whether the bridge would hold.", "Nora Lindt", "the bridge would hold"),
    ("On Friday, Nora Lindt warned that the bridge may fail.", "Nora Lindt", "the bridge may fail"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), INDIRECT)
def test_indirect_speech(text: str, speaker: str, content: str) -> None:
    quote = the_quote(text, "indirect")
    assert quote.speaker
    assert quote.speaker.text == speaker
    assert content in shown(text, quote)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The report claims page four was lost in the post.",
        "The state of the claims office is a note in the record.",
        "She wore “Winter Rose,” a scent, to the film “The Long Way Home.”",
        "They call Dan “Spinner” Hobbs at the bar.",
        "The so-called “rent holiday” ends.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert [quote for quote in quotes_of(text) if quote.kind != "indirect"] == []


def test_a_speech_split_by_its_attribution_is_one_quote() -> None:
    text = "“We held,” Nora Lindt said, “and we would again.” The wind rose."
    assert shown(text, the_quote(text, "direct")) == ["“We held,”", "“and we would again.”"]


def test_a_speech_resumed_in_the_same_paragraph_is_one_quote() -> None:
    text = "“We held,” Nora Lindt said. “Nobody slept.”"
    assert shown(text, the_quote(text, "direct")) == ["“We held,”", "“Nobody slept.”"]


def test_the_next_sentence_names_the_speaker() -> None:
    text = "Nora Lindt sat down. “We held.” She added: “Nobody slept.”"
    assert [quote.attributed for quote in quotes_of(text, "direct")] == [True, True]


def test_said_x_adding_y_according_to_z() -> None:
    text = "Nora Lindt said the bridge held, adding that nobody slept, according to the Varn Times."
    said, adding = (q for q in quotes_of(text) if q.cue and q.cue.text in ("said", "adding"))
    assert said.speaker == adding.speaker
    assert said.via
    assert said.via.text == "the Varn Times"
    assert "nobody slept" not in shown(text, said)[0]


BARE = "“The lamps went out at nine. Nobody relit them.”"


@pytest.mark.parametrize(
    "before", ["Nora Lindt runs the depot.", "“We held,” Nora Lindt said.", "The port is closed."]
)
def test_a_bare_paragraph_is_nobodys(before: str) -> None:
    text = f"{before}\n\n{BARE}\n\nWork starts in May."
    quote = the_quote(text, "block")
    assert (quote.speaker, quote.attributed, quote.confidence) == (None, False, 0.0)


def test_a_bare_paragraph_is_offered_to_people_near() -> None:
    text = f"Nora Lindt runs the depot in Varn Harbour.\n\n{BARE}\n\nOtto Haas left."
    assert [c.text for c in the_quote(text, "block").candidates][:2] == ["Otto Haas", "Nora Lindt"]


def test_a_colon_hands_a_paragraph_over() -> None:
    quote = the_quote(f"Nora Lindt wrote to the board:\n\n{BARE}", "block")
    assert quote.speaker
    assert (quote.speaker.text, quote.attributed) == ("Nora Lindt", True)


def test_a_speech_over_paragraphs_is_one_quote() -> None:
    text = "“We held,” Nora Lindt said. “Nobody slept.\n\n“Then the lamps went out.”"
    quote = the_quote(text, "direct")
    assert shown(text, quote)[-1] == "“Then the lamps went out.”"


def test_a_speech_that_names_its_speaker_last() -> None:
    text = "“We held.\n\n“Then the lamps went out,” Nora Lindt said."
    (quote,) = quotes_of(text)
    assert quote.speaker
    assert (quote.speaker.text, len(quote.spans)) == ("Nora Lindt", 2)


def test_speech_never_closed_ends_before_its_attribution() -> None:
    text = "“We held the bridge, Nora Lindt said. Work starts in May."
    (quote,) = quotes_of(text)
    assert quote.speaker
    assert (shown(text, quote), quote.speaker.text) == (["“We held the bridge,"], "Nora Lindt")


@pytest.mark.parametrize(
    ("text", "outlet", "addressee"),
    [
        ("“We held,” Nora Lindt told CNBC.", "CNBC", None),
        ("“We held,” Nora Lindt told the Varn Gazette on Monday.", "Varn Gazette", None),
        ("“We held,” Nora Lindt told reporters.", None, "reporters"),
        ("“We held,” Nora Lindt said in a statement to Reuters.", "Reuters", None),
        ("Nora Lindt posted on Telegram that they held.", "Telegram", None),
        ("“We held,” Nora Lindt said on Twitter.", "Twitter", None),
        ("“We held,” Nora Lindt said to her crew.", None, "her crew"),
    ],
)
def test_outlet_and_addressee(text: str, outlet: str | None, addressee: str | None) -> None:
    (quote,) = quotes_of(text)
    assert (quote.outlet and quote.outlet.text) == outlet
    assert (quote.addressee and quote.addressee.text) == addressee


def test_speech_to_an_outlet_goes_on_in_the_next_paragraph() -> None:
    text = "“We held,” Nora Lindt told CNBC.\n\n“Nobody slept,” she said."
    (quote,) = quotes_of(text)
    assert shown(text, quote) == ["“We held,”", "“Nobody slept,”"]
    assert quote.outlet
    assert quote.outlet.text == "CNBC"
    assert quote.speaker
    assert quote.speaker.text == "Nora Lindt"
    words = [text[span.start : span.end] for span in quote.speaker.spans]
    assert words == ["Nora Lindt", "she"]


@pytest.mark.parametrize(
    "text",
    [
        "“We held,” Nora Lindt said.\n\n“Nobody slept,” she said.",
        "“We held,” Nora Lindt told CNBC.\n\nMay came. “Nobody slept,” she said.",
        "“We held,” Nora Lindt told CNBC.\n\nMay came.\n\n“Nobody slept,” she said.",
        "“We held,” Nora Lindt told CNBC.\n\n“Nobody slept,” Lindt told the BBC.",
    ],
)
def test_speech_on_another_occasion_is_another_quote(text: str) -> None:
    assert len(quotes_of(text)) == 2


def test_a_pronoun_goes_on_with_the_same_occasion() -> None:
    text = "“We held,” Nora Lindt told CNBC. She said nobody slept."
    first, second = quotes_of(text)
    assert second.speaker
    assert second.speaker.text == "Nora Lindt"
    assert text[slice(second.speaker.spans[0].start, second.speaker.spans[0].end)] == "She"
    assert first.outlet == second.outlet


def test_adding_goes_on_with_the_sentence_before() -> None:
    text = (
        "Otto Haas posted on Telegram that crews were few. They were tired too, "
        "adding they would not “see the spring.”"
    )
    quote = the_quote(text, "partial")
    assert quote.speaker
    assert quote.outlet
    assert (quote.speaker.text, quote.outlet.text) == ("Otto Haas", "Telegram")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nora Lindt runs the depot. Lindt said it held.", "Nora Lindt"),
        ("Nora Lindt runs the depot. She said it held.", "Nora Lindt"),
        ("Nora Lindt runs the depot. Otto Haas left. She said it held.", "Nora Lindt"),
        ("Nora Lindt met Ms. Ada Voss. Mr. Otto Haas came. He said it held.", "Otto Haas"),
        ("Marta van der Laan came. Van der Laan said it held.", "Marta van der Laan"),
        ("Gov. Nora Lindt said it held.", "Nora Lindt"),
    ],
)
def test_names_behind_surnames_and_pronouns(text: str, speaker: str) -> None:
    quote = the_quote(text, "indirect")
    assert quote.speaker
    assert quote.speaker.text == speaker


@pytest.mark.parametrize("mark", ["“", '"'])
def test_an_attribution_ends_speech_that_was_never_closed(mark: str) -> None:
    closing = "”" if mark == "“" else mark
    text = (
        f"{mark}They failed us, said Nora Lindt, a nurse. She left.\n\n"
        f"{mark}We agree,{closing} said Otto Haas."
    )
    quotes = [(shown(text, q), q.speaker and q.speaker.text) for q in quotes_of(text, "direct")]
    assert quotes == [
        ([f"{mark}They failed us,"], "Nora Lindt"),
        ([f"{mark}We agree,{closing}"], "Otto Haas"),
    ]


def test_a_speaker_of_several_paragraphs_may_tell_what_others_said() -> None:
    text = "“They failed us, she said.\n\n“We agree,” said Otto Haas."
    (quote,) = quotes_of(text)
    assert quote.speaker
    assert (quote.speaker.text, len(quote.spans)) == ("Otto Haas", 2)


def test_a_role_stands_before_the_name_after_speech_that_was_never_closed() -> None:
    text = "“We never shut, said head teacher Nora Lindt."
    quote = the_quote(text, "direct")
    assert shown(text, quote) == ["“We never shut,"]
    assert quote.speaker
    assert quote.speaker.text == "Nora Lindt"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“I never—” Lindt began, before her lawyer, Otto Haas, cut in: “She will not answer.”",
            ["Lindt", "Otto Haas"],
        ),
        ("“We held,” Nora Lindt said. “Stop it,” Otto Haas broke in.", ["Nora Lindt", "Otto Haas"]),
        ("“Stop it,” her lawyer cut in.", ["her lawyer"]),
        ("“We held,” Nora Lindt said before the concert began.", ["Nora Lindt"]),
        ("Nora Lindt said the rate cut in “that dark May” failed.", ["Nora Lindt"]),
    ],
)
def test_who_takes_a_turn(text: str, speakers: list[str]) -> None:
    found = [q.speaker and q.speaker.text for q in quotes_of(text) if q.kind != "indirect"]
    assert found == speakers
