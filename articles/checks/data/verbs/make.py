"""Make ``verbs.tsv`` from the lexicon that the package lemminflect carries.

Usage: python make.py (with lemminflect 0.2.3 and wordfreq installed). One verb a line: its
base form, what else the word can be (n noun, j adjective, r adverb), then past, past
participle, gerund and third person where they are not the regular ones, several parted by
a slash. Verbs so rare that none of their forms is met once in two million words of English
are left out. The lexicon calls a noun all that was ever used as one; the few words in
``_HARDLY_NOUNS`` are verbs nearly always. What it lacks is in ``_ALSO`` and ``_CORRECTIONS``.
"""

import csv
import gzip
from pathlib import Path

import lemminflect  # type: ignore[import-not-found]
from wordfreq import zipf_frequency

from articles.checks.inflections import regular_forms

_LEAST = 2.7
_HARDLY_NOUNS = frozenset(
    "make think want go take say find give keep know see meet eat die become".split()  # noqa: SIM905
)
#: What else a verb can be, and its past and past participle, where the lexicon has them wrong.
_ALSO = {
    "complete": "j", "google": "n", "loathe": "j", "lower": "j", "resolve": "n", "worse": "j",
}  # fmt: skip
_CORRECTIONS = {
    "bid": ("bid", "bid/bidden"),
    "broadcast": ("broadcast/broadcasted", "broadcast"),
    "forecast": ("forecast/forecasted", "forecast"),
    "quit": ("quit", "quit"),
    "run": ("ran", "run"),
    "thrive": ("thrived", "thrived"),
}
_LEXICON = Path(lemminflect.__file__).parent / "resources" / "infl_lu.csv.gz"


def main() -> None:
    """Write the verbs beside this script."""
    with gzip.open(_LEXICON, "rt", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    kinds: dict[str, set[str]] = {}
    for word, kind, *_ in rows:
        kinds.setdefault(word, set()).add({"noun": "n", "adj": "j", "adv": "r", "verb": ""}[kind])
    lines = [
        line(row[0], "".join(sorted(kinds[row[0]])), [part.split("/") for part in row[2:]])
        for row in sorted(rows)
        if row[1] == "verb" and row[0].isalpha() and row[0].islower() and is_met(row)
    ]
    text = "\n".join(lines) + "\n"
    (Path(__file__).parent / "verbs.tsv").write_text(text, encoding="utf-8")


def is_met(row: list[str]) -> bool:
    """Say whether any form in a row of the lexicon is met often enough."""
    forms = {form for part in [row[0], *row[2:]] for form in part.split("/") if form}
    return max(zipf_frequency(form, "en") for form in forms) >= _LEAST


def line(base: str, kinds: str, parts: list[list[str]]) -> str:
    """Return the line of one verb; ``parts`` are past, participle, gerund, third person."""
    kinds += _ALSO.get(base, "")
    if base in _HARDLY_NOUNS:
        kinds = kinds.replace("n", "")
    past, participle, gerund, third = (
        [form for form in part if form.isalpha() and form.islower()] for part in parts
    )
    participle = participle or past
    if base in _CORRECTIONS:
        past, participle = (forms.split("/") for forms in _CORRECTIONS[base])
    regular = regular_forms(base)
    cells = [
        "" if forms == [usual] else "/".join(forms)
        for forms, usual in zip((past, participle, gerund, third), regular, strict=True)
    ]
    return "\t".join([base, kinds, *cells]).rstrip("\t")


if __name__ == "__main__":
    main()
