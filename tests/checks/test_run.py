"""Reading as a whole: what breaks costs itself alone, and is said."""

from dataclasses import replace

import pytest

from articles.checks import run
from articles.checks.base import Problem
from articles.checks.engines import grammar
from articles.checks.engines.grammar import EngineFailed
from articles.checks.house import House, RuleSetting
from articles.checks.rules.doubled_word import RULE
from articles.text.document import Document

TEXT = "The the council met. “It rained,” said Ana Duarte."


def fail(story, house):
    yield Problem(0, 3, "Found before the failure.")
    raise ZeroDivisionError


def find_nothing(story, house):
    yield Problem(4, 4, "No words are here.")


@pytest.mark.parametrize("find", [fail, find_nothing])
def test_a_broken_rule_costs_its_own_findings(find):
    broken = replace(RULE, slug="broken", title="Broken", find=find)
    reading = run.read(Document(TEXT), House(), [broken, RULE])
    assert [finding.rule.slug for finding in reading.findings] == ["doubled_word"]
    assert reading.rules_run == {"doubled_word"}
    assert "Broken" in reading.notices[0]


def test_copy_whose_quotations_cannot_be_read_is_said_to_be_unread(monkeypatch):
    monkeypatch.setattr(run, "read_quotes", lambda document: 1 / 0)
    reading = run.read(Document(TEXT), House())
    assert reading == run.UNREAD
    assert not reading.rules_run


def test_findings_are_in_text_order():
    reading = run.read(Document(f"{TEXT}\n\nIt rained rained."), House())
    starts = [finding.start for finding in reading.findings]
    assert starts == sorted(starts)
    assert len(starts) > 1


def test_an_engine_that_fails_costs_its_own_findings_and_is_said(monkeypatch):
    def refuse(texts, variant):
        raise EngineFailed("did not answer in time")

    monkeypatch.setattr(grammar, "check", refuse)
    of_the_engine = replace(RULE, slug="of_the_engine", needs_engine=True)
    rules = [RULE, of_the_engine]
    reading = run.read(Document(TEXT), House(), rules)
    assert [finding.rule.slug for finding in reading.findings] == ["doubled_word"]
    assert reading.rules_run == {"doubled_word"}
    assert reading.version == ""
    assert reading.notices == (
        "The grammar engine did not answer in time, so its checks were left out.",
    )
    monkeypatch.setattr(run, "engine_version", lambda: "")  # there is none to try again
    assert run.read(Document(TEXT), House(), rules).version


def test_what_cannot_be_confirmed_costs_nothing_else(monkeypatch):
    monkeypatch.setattr(run, "confirm", lambda *given: 1 / 0)
    reading = run.read(Document(TEXT), House(), [RULE])
    assert [finding.text for finding in reading.findings] == ["The the"]
    assert reading.confirmed == ()
    assert reading.notices == ("Names and offices could not be confirmed: check them yourself.",)


FRENCH = (
    "Le le maire a dit qu’il n’y avait pas eu de blessés dans la ville, mais que la « la » fuite."
)


def test_a_paragraph_in_another_language_is_left_alone_and_named():
    text = f"{TEXT}\n\n{FRENCH}\n\nIt rained rained."
    reading = run.read(Document(text), House(), [RULE])
    assert [finding.text for finding in reading.findings] == ["The the", "rained rained"]
    assert reading.notices == (
        "Paragraph 2 is not in English (looks like French): it was not proofed.",
    )


def test_of_copy_in_another_language_only_quotations_are_read():
    reading = run.read(Document(f"{FRENCH}\n\n“Le le pont,” a dit Ana Duarte."), House())
    assert reading.findings == ()
    assert len(reading.quotes) == 1
    assert reading.notices == (
        "This copy is not in English (looks like French): it was not proofed.",
    )


def test_what_a_rule_sees_of_a_paragraph_that_is_left_out_is_no_finding():
    rule = replace(
        RULE, find=lambda story, house: [Problem(0, 2, "See."), Problem(99, 101, "See.")]
    )
    reading = run.read(Document(f"{FRENCH}\n\n{TEXT}"), House(), [rule])
    assert [finding.start for finding in reading.findings] == [99]


def test_a_problem_may_be_graver_than_its_rule_unless_the_house_has_set_that():
    def find(story, house):
        yield Problem(0, 3, "Grave.", severity="must")
        yield Problem(4, 7, "As ever.")

    rule = replace(RULE, slug="graded", severity="consider", find=find)
    settings = {"graded": RuleSetting(severity="should")}
    for house, expected in [
        (House(), ["must", "consider"]),
        (House(settings=settings), ["should", "should"]),
    ]:
        findings = run.read(Document(TEXT), house, [rule]).findings
        assert [finding.severity for finding in findings] == expected


def test_two_rules_that_see_one_slip_raise_one_flag() -> None:
    text = "The board will decide in Febuary."
    reading = run.read(Document(text), House())
    assert [finding.text for finding in reading.findings] == ["Febuary"]
