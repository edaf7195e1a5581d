"""Subtitles (.srt, .vtt): what is said, each cue at its time.

Read here and not by a library: of three that were tried, one loses who speaks, one the second
speaker of a cue and every cue without a number, and one reads .srt alone. Sources: W3C WebVTT,
§4 and §6; SubRip has no specification, so its files are taken as players take them.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import NamedTuple

from articles.text.evidence.base import EvidenceText, Piece, carries, counted, lay_out
from articles.text.evidence.plain import decoded
from articles.text.evidence.roll_up import without_repeats
from articles.text.importers.base import CannotRead, count

_STAMP = r"(?:\d{1,4}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,3})?"
_TIMING = re.compile(rf"\s*({_STAMP})\s*-{{1,2}}>\s*{_STAMP}(?!\S)")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_NOTE = re.compile(r"NOTE(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]+)>|</v>")
_TAG = re.compile(
    r"</?(?:b|c|font|i|lang|rt|ruby|s|span|u|v)\b[^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}", re.IGNORECASE
)
#: How captions without voice tags open what somebody else says.
_TURN = re.compile(r">>|[-–—] ?[^\s\d–—-]|[A-Z][A-Z .'’-]+:\s")
#: Seconds after which a line of text ends, so that its reader sees the time now and then.
_LINE = 30


@dataclass
class _Cue:
    """A cue: the second in which it begins, None where that is not known, and its lines."""

    second: int | None
    lines: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        """The second as "00:12:03"."""
        minutes, seconds = divmod(self.second or 0, 60)
        stamp = f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        return "" if self.second is None else stamp


class _Word(NamedTuple):
    """A word and who says it, "" where nobody is named; ``turns`` where it opens a turn."""

    speaker: str
    word: str
    turns: bool


def read(name: str, data: bytes) -> EvidenceText:
    """Read a ``.srt`` or ``.vtt`` file; raises CannotRead where it has no times."""
    source, notice = decoded(name, data)
    text = source.lstrip("\ufeff")
    lines, is_vtt = text.split("\n"), text.startswith("WEBVTT")
    cues, unread = _cues(lines, is_vtt)
    if all(cue.second is None for cue in cues):
        raise CannotRead(
            "“{name}” holds no times such as “00:12:03,000 --> 00:12:07,000”. Bring a "
            "transcript without times as .txt.",
            name=name,
        )
    if unread:
        at = f"{count(unread, 'time')} cannot be read: the words there stand at the time before."
        notice = f"{notice} {at}".lstrip()
    notes = carries(name, counted({"note": _notes(lines, is_vtt)}))
    return lay_out(_pieces(cues), f"{notice} {notes}".strip())


def _notes(lines: Sequence[str], is_vtt: bool) -> int:
    """Count the notes between cues (WebVTT, §4.1), or the lines of words before the first one."""
    if is_vtt:
        return sum(bool(_NOTE.match(line)) and not before for before, line in pairwise(lines))
    head = takewhile(lambda line: not _TIMING.match(line), lines)
    return sum(not line.strip().isdecimal() for line in head if line.strip())


def _cues(lines: Sequence[str], is_vtt: bool) -> tuple[list[_Cue], int]:
    """Return the cues, and how many times could not be read; what precedes them is left out."""
    cues: list[_Cue] = []
    unread, is_comment = 0, False
    for before, line in zip(["", *lines], lines, strict=False):
        if "->" in line and ("-->" in line or _TIMING.match(line)):
            timing = _TIMING.match(line)
            unread += timing is None
            if cues:
                _drop_identifier(cues[-1].lines, is_vtt)
            last = cues[-1].second if cues else None
            cues.append(_Cue(_second(timing[1]) if timing else last))
            is_comment = False
        elif cues:
            opens = is_vtt and not before and _NO_CUE.match(line) is not None
            is_comment = bool(line) and (is_comment or opens)
            cues[-1].lines += [] if is_comment else [line]
    return cues, unread


def _drop_identifier(lines: list[str], is_vtt: bool) -> None:
    """Drop from the end of a cue the number or name that belongs to the cue after it."""
    stands_apart = len(lines) > 1 and not lines[-2]
    is_number = bool(lines) and lines[-1].strip().isdecimal()
    if stands_apart if is_vtt else is_number:
        lines.pop()


def _second(stamp: str) -> int:
    """Return the second of "1:12:03.5" or "12:03"."""
    hours, minutes, seconds = ("0:" + re.split("[.,]", stamp)[0]).split(":")[-3:]
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def _pieces(cues: Sequence[_Cue]) -> Iterator[Piece]:
    """Yield what each cue adds. All runs on in one line but for turns, and after half a minute."""
    spoken = [(cue, words) for cue in cues if (words := list(_words(cue)))]
    said = without_repeats([words for _, words in spoken])
    speaker, opened = "", 0
    for (cue, _), added in zip(spoken, said, strict=True):
        second = cue.second or 0
        for first, run in _runs(added):
            changes = first.speaker != speaker
            speaker = first.speaker
            named = f"{speaker}: {run}" if changes and speaker else run
            opens = changes or first.turns or second - opened >= _LINE
            opened = second if opens else opened
            yield Piece(cue.label, named, "\n" if opens else " ")


def _runs(words: Sequence[_Word]) -> Iterator[tuple[_Word, str]]:
    """Yield each stretch that one person says in one turn: its first word, and all of them."""
    starts = [
        position
        for position, word in enumerate(words)
        if not position or word.turns or word.speaker != words[position - 1].speaker
    ]
    for start, end in pairwise([*starts, len(words)]):
        yield words[start], " ".join(word.word for word in words[start:end])


def _words(cue: _Cue) -> Iterator[_Word]:
    """Yield the words of a cue, without its tags, each with who says it."""
    first, *rest = _VOICE.split("\n".join(cue.lines))
    runs = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    for speaker, run in runs:
        name = " ".join(html.unescape(speaker or "").split())
        for line in html.unescape(_TAG.sub("", run)).split("\n"):
            turns = _TURN.match(line.strip()) is not None
            for position, word in enumerate(line.split()):
                yield _Word(name, word, turns and not position)
