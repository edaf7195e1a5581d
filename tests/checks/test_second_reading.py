from articles.checks.base import Finding
from articles.checks.house import House
from articles.checks.run import UNREAD, read
from articles.checks.second_reading import also_read, second_reading
from articles.text.document import Document
from tests.checks.fake_weigher import FakeWeigher

TEXT = "Guards stood there. After fifteen moths of war, the town was quite."


def findings(text: str, weigher: FakeWeigher) -> tuple[Finding, ...]:
    reading = read(Document(text), House(), [second_reading(weigher)])
    assert reading.notices == ()
    return reading.findings


def test_a_word_that_the_model_takes_for_a_slip_is_flagged() -> None:
    (finding,) = findings(TEXT, FakeWeigher(moths={"months": 9.0, "mouths": 1.0}))
    assert (finding.text, finding.suggestions(), finding.severity) == (
        "moths",
        ["months"],
        "should",
    )


def test_a_word_of_which_the_model_is_less_sure_is_one_to_consider() -> None:
    (finding,) = findings(TEXT, FakeWeigher(moths={"months": 6.0}))
    assert finding.severity == "consider"


def test_what_the_model_does_not_take_for_a_slip_is_left() -> None:
    assert findings(TEXT, FakeWeigher()) == ()
    assert findings(TEXT, FakeWeigher(moths={"months": 1.0})) == ()


def test_only_sentences_with_a_doubtful_word_are_weighed() -> None:
    weigher = FakeWeigher()
    findings("The mayor spoke. After fifteen moths of war, he left.", weigher)
    (passage,) = weigher.passages
    assert passage.text == "After fifteen moths of war, he left."
    (words,) = {passage.text[swap.start : swap.end] for swap in passage.swaps}
    assert words == "moths"


def test_names_and_doubled_words_are_not_weighed() -> None:
    weigher = FakeWeigher()
    findings("After fifteen moths moths of war, May Moths left.", weigher)
    assert weigher.passages == []


def test_a_long_table_is_not_weighed() -> None:
    weigher = FakeWeigher()
    findings("After fifteen moths of war, " + "so many words " * 60, weigher)
    assert weigher.passages == []


def test_what_is_put_instead_is_set_like_the_copy() -> None:
    weigher = FakeWeigher(Your={"You’re": 20.0})
    (finding,) = findings("Your going to see that it’s true.", weigher)
    assert finding.suggestions() == ["You’re"]


def test_a_second_reading_adds_to_the_first_what_it_has_not_found() -> None:
    weigher = FakeWeigher(miner={"minor": 9.0}, there={"their": 9.0})
    document = Document("After a miner change, the the two sides put there own case.")
    first = read(document, House())
    both = also_read(first, document, weigher)
    assert [f.text for f in both.findings if f.rule.slug == "second_reading"] == ["miner"]
    assert {f.text for f in first.findings} < {f.text for f in both.findings}
    assert both.rules_run == first.rules_run | {"second_reading"}
    assert list(both.findings) == sorted(both.findings, key=lambda f: (f.start, f.end))


def test_a_model_that_fails_costs_its_own_findings_and_a_notice() -> None:
    class Broken(FakeWeigher):
        def gains(self, passages):  # type: ignore[no-untyped-def]
            raise MemoryError

    document = Document("After fifteen moths of war, the the two sides met.")
    first = read(document, House())
    both = also_read(first, document, Broken())
    assert both.findings == first.findings
    assert both.notices == (
        *first.notices,
        "The rule “Second reading” failed and was left out.",
    )
    assert "second_reading" not in both.rules_run


def test_copy_that_could_not_be_read_is_not_read_a_second_time() -> None:
    weigher = FakeWeigher(moths={"months": 9.0})
    assert also_read(UNREAD, Document("After fifteen moths of war."), weigher) is UNREAD
    assert weigher.passages == []
