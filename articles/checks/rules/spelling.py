"""A word that no dictionary has.

Both dictionaries and the grammar engine's speller, where that could be asked, must reject
a word: spellings of the other variant of English are a matter of style. A word in lower
case counts as misspelt if it is a slip of a common word, see ``articles.checks.misspelt``.
A capitalised word is a name until a common word is one slip away and no other name stands
beside it. Words that dictionaries have and print means next to never count too
("calender"). On 160 edited articles that leaves one flag in 16,000 words, mostly slips.

A stripped mask is left to its own rule, and so is a name that only lacks its capital.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial

from articles.checks.base import Problem, Rule, Story
from articles.checks.data import read_list
from articles.checks.engines.spelling import zipf
from articles.checks.house import House
from articles.checks.lexicon import often_slips, unexplained
from articles.checks.masks import find_stripped
from articles.checks.misspelt import is_slip
from articles.checks.names import OFFICES, beside_a_name, name_after, opens_sentence
from articles.checks.slips import cost, dropped_apostrophe, nearest, one_edit, suggestions
from articles.checks.speller import Speller, lacks_capital
from articles.text.document import Document, Span, Word

#: What a capitalised word is a slip of is at least this common, and this much commoner;
#: least so where it opens a sentence. Short ones are mostly names.
_MEANT, _COMMONER, _COMMONER_OPENING = 3.5, 3.5, 1.8
_SHORTEST, _SHORTEST_OPENING = 7, 6
#: Even among names, as in a title, few names are as long as this.
_LONG, _MEANT_LONG, _COMMONER_LONG = 9, 3.0, 1.5
#: Among names, too, it is a slip where print has never seen it and it lacks one letter of a
#: double or has two swapped ("Huricane Irma"), and where it is a title's ("Senatr Smith"),
#: unless it is so common that it is somebody's name.
_SWAPPED, _NO_NAME = 0.7, 2.0
#: Of a place, a people or a day: "Thrusday".
_MEANT_NAME, _COMMONER_NAME = 3.9, 2.2
#: A word as common as "their" is what was meant, whatever names look like it.
_MEANT_SHUFFLED = 6.0


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield every occurrence of each misspelt word."""
    document = story.document
    speller = Speller.of(story)
    masked = [stripped.span for stripped in find_stripped(document)]
    for form, words in unexplained(document, house).items():
        if _is_misspelt(form, words, document, speller):
            suggest = partial(suggestions, form, house.sheet.variant)
            for word in words:
                span = _span(form, word)
                if form.lower() in _dialect_words() and story.in_quote(span):
                    continue
                if not any(mask.overlaps(span) for mask in masked):
                    yield _problem(span, form, suggest)


@cache
def _dialect_words() -> frozenset[str]:
    """Return the words of dialect that a quotation may spell as they are said."""
    return frozenset(read_list("dialect_words.txt"))


def _span(form: str, word: Word) -> Span:
    return Span(word.start, word.start + len(form))


def _problem(span: Span, form: str, suggest: Callable[[], list[str]]) -> Problem:
    message = "“{word}” is in no dictionary."
    return Problem(span.start, span.end, message, {"word": form}, suggest)


def _is_misspelt(form: str, words: list[Word], document: Document, speller: Speller) -> bool:
    if form in often_slips():
        return True
    is_name = len(words) > 1 or beside_a_name(document, words[0])
    if dropped_apostrophe(form):
        return form[0].islower() or (opens_sentence(document, words[0]) and not is_name)
    answers = (speller.told(_span(form, word)) for word in words)
    told = next((answer for answer in answers if answer is not None), None)
    if told is None or lacks_capital(form, told):
        return False
    if form[0].islower():
        return is_slip(document, form, words, told)
    return len(words) == 1 and _is_capital_slip(form, words[0], document, is_name)


def _is_capital_slip(form: str, word: Word, document: Document, is_name: bool) -> bool:
    if _is_misspelt_title(form, word, document):
        return True
    meant = nearest(form)
    opens = opens_sentence(document, word)
    if opens and meant and not is_name and _is_shuffled(form, meant):
        return True
    if meant is None or len(form) < (_SHORTEST_OPENING if opens else _SHORTEST):
        return False
    commoner = zipf(meant) - zipf(form)
    if len(form) >= _LONG and meant.islower() and zipf(meant) >= _MEANT_LONG:
        return commoner >= _COMMONER_LONG
    if is_name:
        is_near = meant.islower() and cost(form.lower(), meant) <= _SWAPPED
        return is_near and not zipf(form) and zipf(meant) >= _MEANT and len(form) >= _SHORTEST
    if not meant.islower():
        return zipf(meant) >= _MEANT_NAME and commoner >= _COMMONER_NAME
    return zipf(meant) >= _MEANT and commoner >= (_COMMONER_OPENING if opens else _COMMONER)


def _is_misspelt_title(form: str, word: Word, document: Document) -> bool:
    """Say whether it is the title of whoever is named next, but for one letter."""
    if len(form) < _SHORTEST_OPENING or zipf(form) >= _NO_NAME:
        return False
    return any(name_after(document, word)) and not OFFICES.isdisjoint(one_edit(form.lower()))


def _is_shuffled(form: str, meant: str) -> bool:
    """Say whether it is one of the commonest words with two letters swapped: "Thier", "Teh"."""
    return zipf(meant) >= _MEANT_SHUFFLED and sorted(form.lower()) == sorted(meant)


RULE = Rule(
    slug="spelling",
    category="spelling",
    severity="should",
    version=3,
    title="Misspelt word",
    why="Readers take a misspelling as a sign that nobody read the story.",
    find=find,
    flags=(
        ("The comittee met on Monday.", "comittee"),
        ("Residants were told to leave.", "Residants"),
        ("Thier car was sold.", "Thier"),
        ("Then Huricane Irma came.", "Huricane"),
        ("Talks with Senatr Ibsen failed.", "Senatr"),
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
        "“It was aboot three, but I cannae mind,” said Ms Duarte.",
        "Capex and opex rose 3 pts, defunded craic, tbc, was pro bono in the standfirst.",
        "A superdelegate from the drugmakers overpromised at a megadeal.",
    ),
)
