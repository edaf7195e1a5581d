"""A before a vowel sound, or an before a consonant: "a apple", "an university".

The sound decides, not the letter: an hour, a European, an FBI agent, an 8-year term. Words
that are written with either ("an historic") and names whose sound is open are left alone.
"""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from articles.checks.base import Problem, Rule, Story
from articles.checks.engines.tagger import Tagged
from articles.checks.house import House
from articles.checks.indefinite import article_for

#: Words that follow the letter A, or a broken sentence, rather than the article.
_NO_NOUN_PHRASE = frozenset({"IN", "CC", "DT", "VBZ", "VBP", "VBD", "MD", "TO", "PRP", "WDT"})
#: Marks that join the article to what is before it, or the word to a mask or address behind.
_GLUE = frozenset("-/'’%#*@$&+=_")


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield each article that does not fit the sound of the word after it."""
    del house
    openings = story.document.sentence_openings
    text = story.document.text
    for article, word in (pair for pair in pairwise(story.tagged) if _is_article(text, *pair)):
        if article.text.islower() or article.start in openings:
            right = article_for(word.text)
            if right and right != article.low:
                yield _problem(article, word, right)


def _is_article(text: str, article: Tagged, word: Tagged) -> bool:
    if article.tag != "DT" or article.low not in {"a", "an"} or word.tag in _NO_NOUN_PHRASE:
        return False
    if article.text == "AN":  # all in capitals: who knows which are acronyms
        return False
    blank = text[article.end : word.start] in {" ", "\n", "\u00a0"}
    around = text[max(0, article.start - 1) : article.start] + text[word.end : word.end + 1]
    is_mask = len(word.text) == 1 and around[-1:] in {"—", "–"}  # "a f—ing disgrace"
    return blank and not set(around) & _GLUE and not is_mask


def _problem(article: Tagged, word: Tagged, right: str) -> Problem:
    instead = right.capitalize() if article.text[0].isupper() else right
    return Problem(
        article.start,
        word.end,
        "“{word}” takes “{right}”: its sound decides, not its first letter.",
        {"word": word.text, "right": right},
        partial(list, (f"{instead} {word.text}",)),
    )


RULE = Rule(
    slug="a_or_an",
    category="grammar",
    severity="should",
    version=1,
    title="A or an",
    why="The article follows the sound of the next word; readers stumble over the wrong one.",
    find=find,
    flags=(
        ("She won a award.", "a award"),
        ("It was an useful tool.", "an useful"),
        ("He is an university student.", "an university"),
        ("They hired a FBI agent.", "a FBI"),
        ("It was a 8-year term and a hour’s drive.", "a 8-year"),
    ),
    leaves=(
        "An hour later a European won a one-off prize from a U.S. union.",
        "An FBI agent, an MP, a UN envoy and an X-ray.",
        "It was an historic vote in a historic hotel, an 11-day trip, an 18th-century plan.",
        "He got an A; vitamin A is in it. A NATO ally and a SIM card.",
        "It was a f—ing disgrace.",
        "An unidentified, uninsured man had an unused ticket.",
    ),
    scope="paragraph",
)
