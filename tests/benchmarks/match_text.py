"""Long texts in which quotes are looked for: made-up speech, and labelled news and novels.

The made-up speech is harder than words drawn at random: clauses are built alike, a few
words make up most of it, and stock phrases come back thousands of times.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.match_edits import words

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "quotations"

_STOCK = tuple(
    phrase.replace("_", " ")
    for phrase in words(
        "at_the_end_of_the_day as_I_told_the_board to_be_honest_with_you in_the_long_run "
        "as_far_as_I_can_tell for_what_it_is_worth the_way_things_are_going by_and_large "
        "when_all_is_said_and_done if_you_look_at_the_numbers on_the_other_hand let_me_be_clear "
        "more_often_than_not first_and_foremost one_way_or_another with_all_due_respect"
    )
)
_NOUNS = words(
    "wall river school council budget road bridge vote ferry market child doctor teacher farm "
    "price flood winter ship engine window letter garden judge worker law tax job house street "
    "boat field train paper plan answer question night hour year week morning problem promise "
    "company hospital station island valley mountain story family mother neighbour friend"
)
_VERBS = words(
    "saw built closed opened paid broke found lost wanted needed moved sold bought carried left "
    "kept heard knew read wrote took gave told asked called helped stopped started changed cut "
    "raised mended promised forgot missed followed blamed trusted feared liked watched met had "
    "have was didn’t"
)
_QUALITIES = words(
    "old new small long short early late good bad dry wet cold warm empty full quiet loud poor "
    "rich safe common public private local honest angry tired young heavy broken"
)
_WHERE = words("in near behind above beside under across from against without")
_WHEN = words("then again today now once soon together yesterday later twice never always")
_LINKS = words("and but because so if when although while unless yet")
_WHO = words("I we they she he you nobody everybody")
_WHOSE = words("the a our their this that the my every no some the")
_ONSETS, _CODAS = words("b br d dr f g gr h k l m n p r s st t tr v"), words("l m n nd r rk st t")


def speech(count: int, seed: int) -> str:
    """Return about ``count`` words of made-up speech, in paragraphs."""
    speaker = _Speaker(seed)
    sentences: list[str] = []
    while count > 0:
        sentence = speaker.sentence()
        count -= len(sentence.split())
        sentences.append(sentence + ("\n" if speaker.chance.random() < 0.2 else ""))
    return " ".join(sentences)


class _Speaker:
    """Somebody who talks on, in the words of one country, whatever the seed."""

    def __init__(self, seed: int) -> None:
        country = random.Random(1)
        self.nouns = [*_NOUNS, *(_made(country) for _ in range(1500))]
        self.names = [_made(country).capitalize() for _ in range(400)]
        self.chance = random.Random(seed)

    def sentence(self) -> str:
        parts = [self._clause()]
        if self._happens(0.3):
            parts.insert(0, f"{self._one(_STOCK)},")
        if self._happens(0.6):
            parts += f"{self._one(_LINKS)}", self._clause()
        if self._happens(0.3):
            parts[-1] += f", {self._one(_STOCK)}"
        whole = " ".join(parts)
        return whole[0].upper() + whole[1:] + self._one("....?!")

    def _clause(self) -> str:
        clause = [self._thing() if self._happens(0.5) else self._one(_WHO)]
        clause.append(self._one(_VERBS))
        clause.append(self._thing())
        if self._happens(0.4):
            clause += self._one(_WHERE), self._thing()
        if self._happens(0.2):
            clause.append(self._one(_WHEN))
        return " ".join(clause)

    def _thing(self) -> str:
        if self._happens(0.15):
            return self._one(self.names)
        # A few words are common and most are rare, as in speech.
        noun = self.nouns[int(len(self.nouns) * self.chance.random() ** 3)]
        if self._happens(0.1):
            return f"{self.chance.randrange(2, 9000):,} {noun}s"
        quality = f"{self._one(_QUALITIES)} " if self._happens(0.3) else ""
        return f"{self._one(_WHOSE)} {quality}{noun}"

    def _one(self, held: Sequence[str]) -> str:
        return self.chance.choice(held)

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share


def _made(chance: random.Random) -> str:
    syllables = (
        chance.choice(_ONSETS) + chance.choice("aeiou") + chance.choice(_CODAS) for _ in range(2)
    )
    return "".join(syllables)


def shared_texts(name: str, start: int = 0, step: int = 1) -> str | None:
    """Return labelled texts joined into one, every ``step``-th from ``start``; None without."""
    file = SHARED / f"{name}.jsonl"
    if not file.exists():
        return None
    with file.open() as rows:
        texts = [json.loads(row)["text"] for row in rows]
    return "\n\n".join(texts[start::step])
