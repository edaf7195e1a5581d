"""A word that no dictionary has.

A lower-case word counts as misspelt unless it is in use (wordfreq) or well formed, and
no much commoner word is one slip away, or has the same letters. A capitalised word is a
name until a common word is one slip away and no other name stands beside it. Words that
dictionaries have and print means next to never count too ("calender"). The thresholds
were chosen on 160 edited US articles, where they leave about one flag in 10,000 words.

Spellings of the other variant of English are a matter of style, so both dictionaries
must reject a word. A stripped mask is left to its own rule.
"""

from collections.abc import Callable, Iterator
from functools import partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.spelling import zipf
from articles.checks.formation import is_compound, is_well_formed
from articles.checks.house import House
from articles.checks.lexicon import often_slips, unexplained
from articles.checks.masks import find_stripped
from articles.checks.names import beside_a_name, opens_sentence
from articles.checks.slips import (
    dropped_apostrophe,
    has_commoner_near,
    nearest,
    run_together,
    suggestions,
)
from articles.text.document import Document, Span, Word

#: A word this common is in use, whatever the dictionaries say: "takedown", "snarky".
_IN_USE = 1.3
#: A word used this often is a term of the story.
_A_TERM_HERE = 3
#: A neighbour at least this common, and this much commoner, is what was meant. A
#: capitalised word is more likely to be a name, least so where it opens a sentence.
_MEANT, _COMMONER = 2.5, 1.0
_MEANT_CAPITAL, _COMMONER_CAPITAL, _COMMONER_OPENING = 3.5, 3.5, 1.8
#: What lies two edits away must be more common yet: "occurance", "restaraunt".
_MEANT_FAR, _COMMONER_FAR, _SHORTEST_FAR = 3.5, 1.5, 6
_SHORTEST_CAPITAL = 5


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every occurrence of each misspelt word."""
    document = story.document
    masked = [stripped.span for stripped in find_stripped(document)]
    for form, words in unexplained(document, house).items():
        if _is_misspelt(form, words, document):
            suggest = partial(suggestions, form, house.sheet.variant)
            for word in words:
                span = Span(word.start, word.start + len(form))
                if not any(mask.overlaps(span) for mask in masked):
                    yield _problem(span, form, suggest)


def _problem(span: Span, form: str, suggest: Callable[[], list[str]]) -> Problem:
    message = "“{word}” is in no dictionary."
    return Problem(span.start, span.end, message, {"word": form}, suggest)


def _is_misspelt(form: str, words: list[Word], document: Document) -> bool:
    if form[0].islower():
        in_use = zipf(form) >= _IN_USE or is_well_formed(form) or len(words) >= _A_TERM_HERE
        if not in_use or _is_two_words(form) or form in often_slips():
            return True
        return _lies_near(form, _MEANT, _COMMONER) or _is_common_slip(form)
    word = words[0]
    if len(words) > 1 or beside_a_name(document, word):
        return False
    opens = opens_sentence(document, word)
    if dropped_apostrophe(form):
        return opens
    commoner = _COMMONER_OPENING if opens else _COMMONER_CAPITAL
    return len(form) >= _SHORTEST_CAPITAL and _lies_near(form, _MEANT_CAPITAL, commoner)


def _is_common_slip(form: str) -> bool:
    """Say whether a word is in use as a slip: a far commoner one lies two edits away."""
    if len(form) < _SHORTEST_FAR or is_compound(form):
        return False
    return has_commoner_near(form, max(_MEANT_FAR, zipf(form) + _COMMONER_FAR))


def _is_two_words(form: str) -> bool:
    return bool(dropped_apostrophe(form) or run_together(form))


def _lies_near(form: str, meant_at_least: float, commoner: float) -> bool:
    meant = nearest(form)
    if meant is None or (form[0].isupper() and not meant.islower()):
        return False
    return zipf(meant) >= max(meant_at_least, zipf(form) + commoner)


RULE = Rule(
    slug="spelling",
    category="spelling",
    severity="should",
    version=1,
    title="Misspelt word",
    why="Readers take a misspelling as a sign that nobody read the story.",
    find=find,
    flags=(
        ("The comittee met on Monday.", "comittee"),
        ("Residants were told to leave.", "Residants"),
        ("She dont know yet.", "dont"),
        ("A rare occurance delayed them.", "occurance"),
        ("Mark it on the calender.", "calender"),
        ("They talked alot about taxes.", "alot"),
        ("He reccomended a delay.", "reccomended"),
    ),
    leaves=(
        "The colour and the color of the theatre were discussed at the center.",
        "Anti-war co-authors re-elected the nonresident vice-chair.",
        "Write to jdoe@exampel.org or see www.exampel.org/abuot, said @jdoee under #votenwo.",
        "The 20th race, run over 5km by 37-year-old twins, ended at 9.45pm.",
        "Przybylski beat Nkemelu in the final, and the Przybylskis danced.",
        "NATO, UNHCR and NGOs met IFAD’s envoys, and eBay sold iPhones.",
        "Chapter xvii of the book tells of Louis XIV.",
        "“Nooooo,” she said, “I’m goin’ home with ’em.”",
        "Capex and opex rose 3 pts, defunded craic, tbc, was pro bono in the standfirst.",
        "A superdelegate from the drugmakers overpromised at a megadeal.",
    ),
)
