"""Words that deny what stands after them: *not*, *hardly anyone*, *doubt that*, *fail to*.

Lists made for this project. A denial denied (*no doubt*, *nobody denies*) is none.
"""

from collections.abc import Sequence

from articles.quotations.lexicon import words

_NEGATIONS = words("not no never none nobody nothing neither nor cannot without")
#: How captions made by machine write them.
_BARE_NEGATIONS = words("dont doesnt didnt isnt wasnt arent werent hasnt havent cant wouldnt")
#: Adverbs that all but say *not*.
ADVERBS = words("hardly barely scarcely seldom rarely")
#: What is denied or doubted may follow as a clause, some words further on.
_DOUBTS = words(
    "deny denies denied denying denial denials doubt doubts doubted doubting doubtful unlikely "
    "improbable disbelieve disbelieves disbelieved untrue"
)
_SINGLE = ADVERBS | _DOUBTS | words("unable unwilling impossible")
#: Words that deny together with the next.
_BEFORE = {
    "to": words(
        "fail fails failed failing failure refuse refuses refused refusing refusal "
        "decline declines declined declining reluctant"
    ),
    "from": words("far"),
    "than": words("rather"),
    "of": words("instead"),
    "that": words("false"),
}
_NONE: frozenset[str] = frozenset()


def _negates(word: str) -> bool:
    """Say whether a folded word is a *not* or the like."""
    return word in _NEGATIONS or word.endswith("n't") or word in _BARE_NEGATIONS


def is_doubt(word: str) -> bool:
    """Say whether a folded word denies or doubts a clause."""
    return word in _DOUBTS


def denials_in(words: Sequence[str]) -> list[int]:
    """Return the places in folded ``words`` of those that deny; two that cancel are left out."""
    found: list[int] = []
    for place, word in enumerate(words):
        if _negates(word):
            found.append(place)
        elif _denies(word, words[place + 1] if place + 1 < len(words) else ""):
            if found and place - found[-1] <= 2 and _negates(words[found[-1]]):
                found.pop()
            else:
                found.append(place)
    return found


def _denies(word: str, following: str) -> bool:
    return word in _SINGLE or word in _BEFORE.get(following, _NONE)
