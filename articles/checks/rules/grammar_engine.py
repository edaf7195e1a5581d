"""What the grammar engine finds, by those of its rules that earn their place.

The engine is LanguageTool's English rules (languagetool.org, LGPL) in lingotweaker; which
of them are kept, and why, see ``articles.checks.grammar_rules``. Each that has been met on
labelled copy is a rule of the desk, so that it can be set, tried out and complained of by
itself; those never met, and so never wrong, are one rule for each kind.

They read the whole story at once: what the engine sees in a paragraph is kept anyway.
"""

import re
from collections.abc import Iterator
from functools import partial

from articles.checks.base import Category, Match, Problem, Rule, Story
from articles.checks.grammar_rules import MEASURED_ON, KeptRule, holds_at, kept
from articles.checks.house import House

#: LanguageTool's categories: the desk's, and in words.
_CATEGORIES: dict[str, tuple[Category, str]] = {
    "CASING": ("capitals", "Capital letter"),
    "COLLOCATIONS": ("grammar", "Words that go together"),
    "COMPOUNDING": ("word", "One word or two"),
    "CONFUSED_WORDS": ("word", "Confused words"),
    "GRAMMAR": ("grammar", "Grammar"),
    "MISC": ("word", "Form of a word"),
    "NONSTANDARD_PHRASES": ("grammar", "Phrase"),
    "PROPER_NOUNS": ("capitals", "Proper noun"),
    "PUNCTUATION": ("punctuation", "Punctuation"),
    "TYPOGRAPHY": ("punctuation", "Typography"),
    "TYPOS": ("word", "Slip"),
}
_SUGGESTED = re.compile(r"<suggestion>(.*?)</suggestion>")


def _find(ids: tuple[str, ...], story: Story, house: House) -> Iterator[Problem]:
    """Yield what the engine's rules ``ids`` found."""
    del house
    found = story.matches_by_rule
    for id in ids if len(ids) == 1 else sorted(found.keys() & ids):
        for match in found.get(id, ()):
            if holds_at(id, story.document.text, match.start):
                yield _problem(match)


def _problem(match: Match) -> Problem:
    """Say in the engine's words what is wrong; it marks up what it would write instead."""
    says = {"says": _SUGGESTED.sub(r"“\1”", match.message)}
    return Problem(match.start, match.end, "{says}", says, partial(list, match.suggestions))


def _measured(rule: KeptRule) -> Rule:
    category, kind = _CATEGORIES[rule.category]
    words = rule.id.lower().strip("_").replace("_", " ")
    return Rule(
        slug=f"lt_{rule.id.lower()}",
        category=category,
        severity="should" if rule.right > rule.wrong else "consider",
        version=1,
        title=f"{kind}: {words}",
        why=(
            f"LanguageTool’s rule {rule.id}: right {rule.right}, wrong {rule.wrong} in "
            f"{MEASURED_ON:,} words of labelled copy."
        ),
        find=partial(_find, (rule.id,)),
        flags=(),
        leaves=(),
        gives_way=True,
        needs_engine=True,
    )


def _never_met(of: str, rules: list[KeptRule]) -> Rule:
    category, kind = _CATEGORIES[of]
    return Rule(
        slug=f"lt_other_{of.lower()}",
        category=category,
        severity="consider",
        version=1,
        title=f"{kind}: rarer ones",
        why=f"{len(rules)} rules of LanguageTool’s that found nothing in {MEASURED_ON:,} words.",
        find=partial(_find, tuple(rule.id for rule in rules)),
        flags=(),
        leaves=(),
        gives_way=True,
        needs_engine=True,
    )


def _rules() -> Iterator[Rule]:
    never_met: dict[str, list[KeptRule]] = {}
    for rule in kept():
        if rule.is_measured:
            yield _measured(rule)
        else:
            never_met.setdefault(rule.category, []).append(rule)
    yield from (_never_met(of, rules) for of, rules in never_met.items())


RULES = tuple(_rules())
