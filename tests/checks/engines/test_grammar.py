"""The grammar engine by way of its host: what it answers, and what happens when it does not."""

import os
import signal
import subprocess
import sys
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from articles.checks.engines import grammar, host
from articles.checks.engines.grammar import EngineFailed, check, host_id

pytestmark = pytest.mark.usefixtures("place")

SLIP = "He can heard the sea."


def words(text: str, variant: str = "en-US") -> list[str]:
    """Return what the engine sees in ``text``, in its place."""
    [matches] = check([text], variant)
    return [text[match.start : match.end] for match in matches]


def lives(process: int) -> bool:
    """Say whether a process is there, and does not only wait to be reaped."""
    command = Path(f"/proc/{process}/cmdline")
    return command.exists() and bool(command.read_bytes())


def test_each_text_gets_its_own_answer_in_order():
    slipped, clean, empty = check([SLIP, "He can hear the sea.", ""], "en-US")
    [match] = slipped
    assert (match.start, match.end, match.suggestions) == (7, 12, ("hear",))
    assert match.rule == "MD_BASEFORM"
    assert "base form" in match.message
    assert clean == empty == ()


@pytest.mark.parametrize(
    "before",
    [
        "“Yes,” she said — ‘no’. ",
        "😀👩\u200d👧 All laughed. ",
        "Ł, ß and İ are letters. ",
        "The so\u00adcial club met. ",
        "It cost 5\u00a0€. ",
        "Two lines\nof one paragraph. ",
    ],
)
def test_offsets_are_code_points(before):
    assert words(before + SLIP)[-1] == "heard"


def test_accents_that_have_no_letter_of_their_own_shift_nothing():
    before = unicodedata.normalize("NFC", "The x\u0301y and q\u0307 came. ")
    assert "\u0301" in before
    assert words(before + SLIP)[-1] == "heard"


def test_half_a_pair_of_surrogates_is_one_letter():
    assert words(f"\ud83d and \ude00\ud83d came. {SLIP}")[-1] == "heard"
    assert words(f"\ud83d\ude00 came. {SLIP}")[-1] == "heard"


def test_each_variant_knows_its_own_spelling():
    assert words("The colour of labour.", "en-GB") == []
    assert words("The colour of labour.", "en-US") == ["colour", "labour"]
    assert words("The color of labor.", "en-GB") == ["color", "labor"]


def test_a_folder_called_data_is_not_taken_for_the_engine_s(monkeypatch, tmp_path):
    (tmp_path / "data" / "en").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert words(SLIP) == ["heard"]


def test_suggestions_are_few():
    [matches] = check(["The zzx, the qqv and the aeo met."], "en-US")
    assert matches
    assert all(len(match.suggestions) <= 10 for match in matches)


def test_only_rules_that_the_desk_has_a_use_for_answer():
    [matches] = check(["The crew  left “the ship , he said. He can heard the teh sea."], "en-US")
    rules = {match.rule for match in matches}
    assert "MD_BASEFORM" in rules
    assert rules & host.SPELLERS
    assert rules <= host.rules_asked()


def test_all_processes_share_one_host():
    code = "from articles.checks.engines.grammar import *; check([], 'en-US'); print(host_id())"
    root = Path(__file__).parents[3]
    others = [
        subprocess.Popen([sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert {int(other.communicate()[0]) for other in others} == {host_id()}
    assert host_id() != os.getpid()


def test_many_ask_at_once():
    with ThreadPoolExecutor(8) as pool:
        asked = [[f"{'So. ' * number}{SLIP}"] * 5 for number in range(24)]
        answers = list(pool.map(lambda texts: check(texts, "en-US"), asked))
    for texts, matches in zip(asked, answers, strict=True):
        assert {texts[0][found[-1].start : found[-1].end] for found in matches} == {"heard"}
        assert len(matches) == 5


def test_a_host_that_hangs_is_killed_and_another_answers(monkeypatch):
    check([SLIP], "en-US")
    hung = host_id()
    see_off, patience = grammar._see_off, grammar.ANSWERING

    def see_off_and_be_patient(*of):
        monkeypatch.setattr(grammar, "ANSWERING", patience)
        see_off(*of)

    monkeypatch.setattr(grammar, "_see_off", see_off_and_be_patient)
    monkeypatch.setattr(grammar, "ANSWERING", 0.5)
    os.kill(hung, signal.SIGSTOP)
    assert words(SLIP) == ["heard"]
    assert host_id() != hung
    assert not lives(hung)


def test_a_host_that_hangs_again_is_said_to(monkeypatch):
    # No time is given to loading, which takes a second.
    monkeypatch.setattr(grammar, "ANSWERING", 0.3)
    monkeypatch.setattr(grammar, "LOADING", 0.0)
    os.kill(host_id(), signal.SIGKILL)
    with pytest.raises(EngineFailed, match="did not answer in time, so its checks were left out"):
        check([SLIP], "en-US")


def test_a_host_that_crashed_is_started_again():
    crashed = host_id()
    os.kill(crashed, signal.SIGKILL)
    assert words(SLIP) == ["heard"]
    assert host_id() != crashed


def test_a_host_that_crashes_while_it_is_asked_is_started_again():
    check([SLIP], "en-US")
    crashed = host_id()
    with ThreadPoolExecutor(1) as pool:
        os.kill(crashed, signal.SIGSTOP)
        asked = pool.submit(words, SLIP)
        time.sleep(0.3)
        os.kill(crashed, signal.SIGKILL)
        assert asked.result() == ["heard"]
