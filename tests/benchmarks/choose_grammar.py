"""Choose the grammar engine's rules that the desk keeps, by labelled copy.

    python -m tests.benchmarks.choose_grammar [--write]

Runs every rule of the engine over the sets in ``../shared/bench/proofing`` and prints what
the choice is worth: chosen on one half and counted on the other, then chosen on all and run
without the rest. ``--write`` writes it to ``articles/checks/data/grammar_rules.csv``. Takes
six minutes.

A rule is kept for either of two reasons:

- it was right at least as often as it was wrong; what it flags in edited news counts as
  wrong. EWT labels typing errors alone: what rules found there beyond them has been read
  (``grammar_read.csv``), and where a rule is about marks, capitals, hyphens or articles,
  on which EWT is silent altogether, its silence counts for nothing;
- it is about a wrong word or the bones of grammar, and found nothing at all: it was never
  wrong, and other copy may hold what it looks for.

Left out are matters of style and of one variant of English, which are for the house's sheet.
"""

import argparse
import csv
import json
import re
import runpy
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import lingotweaker_data_en
import lt_py
from lxml import etree

from articles.checks.grammar_rules import holds_at

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "proofing"
CHOICE = ROOT / "articles" / "checks" / "data" / "grammar_rules.csv"
READ = Path(__file__).with_name("grammar_read.csv")
SETS = {"clean": "clean_us2016", "gum": "gum", "ewt": "ewt", "cweb": "cwebG"}
COUNTS = ("clean", "gum_right", "gum_wrong", "ewt_right", "ewt_wrong", "ewt_read", "cweb_right",
          "cweb_wrong")  # fmt: skip

#: LanguageTool's categories, what a rule may be about.
BY_NATURE = {"CONFUSED_WORDS", "GRAMMAR", "TYPOS"}
LABELLED_IN_EWT = BY_NATURE | {"COLLOCATIONS", "NONSTANDARD_PHRASES", "PROPER_NOUNS"}
KEPT = LABELLED_IN_EWT | {"CASING", "COMPOUNDING", "MISC", "PUNCTUATION", "TYPOGRAPHY"}
#: Rules on whether to write one word, two, or one with a hyphen.
HYPHEN = re.compile(r"^EN_COMPOUNDS_|_(?:COMPOUNDS?|HYPHEN)$")
#: Accents, lists of words to replace, and spellings in which the variants of English differ.
STYLE = re.compile(r"DIACRITICS|^EN_SIMPLE_REPLACE_|^(?:ANY_MORE|FOR_EVER_US|PER_CENT)$")
#: What rules of the desk's own see with fewer false alarms: ``spacing`` knows R.Politik, and
#: ``capitals`` where a sentence surely begins.
OURS = {"SENTENCE_WHITESPACE", "UPPERCASE_SENTENCE_START"}

DATA = str(lingotweaker_data_en.data_dir())
SPELLER = "MORFOLOGIK_RULE"

score = runpy.run_path(str(BENCH / "score.py"))


class Found(NamedTuple):
    """One finding of the engine: in which set and half, by which rule, and what it was."""

    half: int
    rule: str
    category: str
    verdict: str


def find_all(**rules: Any) -> Iterator[Found]:
    """Run the engine over all sets; a finding that copy counts neither way is left out."""
    engine = lt_py.Engine("en-US", variant="en-US", data_dir=DATA, **rules)
    for name, file in SETS.items():
        for number, line in enumerate((BENCH / f"{file}.jsonl").open(encoding="utf-8")):
            row = json.loads(line)
            for match in engine.check(row["text"]):
                place = _placed(row["text"], match)
                verdict = _verdict(name, row, place)
                counted = holds_at(match["rule_id"], row["text"], place["start"])
                if verdict and counted and not match["rule_id"].startswith(SPELLER):
                    yield Found(number % 2, match["rule_id"], match["category_id"], verdict)


def _placed(text: str, match: dict[str, Any]) -> dict[str, int]:
    """Return where a match stands, in code points."""
    start = len(text.encode()[: match["offset"]].decode())
    end = len(text.encode()[: match["offset"] + match["length"]].decode())
    return {"start": start, "end": end}


def _verdict(name: str, row: dict[str, Any], found: dict[str, int]) -> str | None:
    if name == "clean":
        return "clean"
    touches, (start, end) = score["overlaps"], (found["start"], found["end"])
    errors = [error for error in row["gold"] if touches(start, end, error["s"], error["e"])]
    if errors and score["precise"](row["text"], found):
        return f"{name}_right"
    if any(touches(start, end, *neutral) for neutral in row.get("neutral", ())):
        return None
    return f"{name}_wrong"


def tally(found: Iterable[Found], read: dict[str, float]) -> dict[str, Counter[str]]:
    """Return the verdicts on each rule; ``read`` is the share of ewt_wrong that are errors."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    categories = {}
    for each in found:
        counts[each.rule][each.verdict] += 1
        categories[each.rule] = each.category
    for rule, verdicts in counts.items():
        unlabelled = verdicts.pop("ewt_wrong", 0)
        verdicts["ewt_read"] = round(unlabelled * read.get(rule, 0))
        if _is_labelled(rule, categories[rule]):
            verdicts["ewt_wrong"] = unlabelled - verdicts["ewt_read"]
    return counts


def _is_labelled(rule: str, category: str) -> bool:
    """Say whether EWT's silence on what the rule finds says that it is wrong."""
    return category in LABELLED_IN_EWT and not HYPHEN.search(rule)


def choose(counts: dict[str, Counter[str]], categories: dict[str, str]) -> list[str]:
    """Return the rules to keep."""
    return sorted(
        rule
        for rule, category in categories.items()
        if category in KEPT
        and not STYLE.search(rule)
        and rule not in OURS
        and _earns(rule, category, counts.get(rule, Counter()))
    )


def _earns(rule: str, category: str, verdicts: Counter[str]) -> bool:
    if not verdicts:
        return category in BY_NATURE and _is_labelled(rule, category)
    right = sum(count for name, count in verdicts.items() if name.endswith(("_right", "_read")))
    return right >= max(1, verdicts.total() - right)


def declared() -> dict[str, str]:
    """Return the category of each rule that the engine's data declares and has switched on."""
    path = Path(DATA) / "en" / "rules" / "grammar.xml"
    tree = etree.parse(path, etree.XMLParser(resolve_entities=False, huge_tree=True))
    return {
        rule.get("id"): category.get("id")
        for category in tree.getroot().iter("category")
        if category.get("default") != "off"
        for rule in category.iterchildren("rule", "rulegroup")
        if rule.get("default") not in ("off", "temp_off")
    }


def main() -> None:
    """Choose, say what the choice is worth, and write it where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    found = list(find_all())
    categories = declared() | {each.rule: each.category for each in found}
    read = _shares_read(found)
    for half in (0, 1):
        chosen = choose(tally((f for f in found if f.half != half), read), categories)
        counts = tally((f for f in found if f.half == half), read)
        _report(f"chosen without half {half}, counted on it", chosen, counts)
    chosen = choose(tally(found, read), categories)
    # Of findings in one place the engine shows one: some now show that others hid.
    counts = tally(find_all(enabled_rules=chosen, enabled_only=True), read)
    chosen = choose(counts, {rule: categories[rule] for rule in chosen})
    _report("chosen and counted on all", chosen, counts)
    if write:
        _write(chosen, categories, counts)


def _shares_read(found: list[Found]) -> dict[str, float]:
    unlabelled = Counter(each.rule for each in found if each.verdict == "ewt_wrong")
    lines = (line for line in READ.read_text().splitlines() if not line.startswith("#"))
    rows = csv.DictReader(lines)
    return {row["rule"]: int(row["errors"]) / unlabelled[row["rule"]] for row in rows}


def _report(title: str, chosen: list[str], counts: dict[str, Counter[str]]) -> None:
    met = [rule for rule in chosen if rule in counts]
    total = sum((counts[rule] for rule in met), Counter())
    figures = ", ".join(f"{name} {total[name]}" for name in COUNTS)
    print(f"{title}: {len(chosen)} rules, {len(met)} of them met: {figures}")


def _write(chosen: list[str], categories: dict[str, str], counts: dict[str, Counter[str]]) -> None:
    with CHOICE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("rule", "category", *COUNTS))
        for rule in chosen:
            verdicts = counts.get(rule, Counter())
            writer.writerow((rule, categories[rule], *(verdicts[name] or "" for name in COUNTS)))


if __name__ == "__main__":
    main()
