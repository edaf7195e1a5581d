"""Speech in single quote marks where the house sets it in double ones, or the other way.

Which marks the house uses, its style sheet says: American desks use double ones for speech,
British desks either (New Hart's Rules, 9.2; Chicago Manual of Style, 17th ed., 13.30). Only a
story that does so throughout is told, once, at its first speech: where both stand, another
rule asks about those that are fewer. Headlines may save room with single marks.
"""

from collections.abc import Iterator

from articles.checks.base import Problem, Rule, Story
from articles.checks.house import House
from articles.quotations.marks import Stretch, family, pair_marks


def find(story: Story, house: House) -> Iterator[Problem]:
    """Yield at most one problem: the first mark of speech, where none is the house's."""
    ours = house.sheet.quote_marks
    speech = list(_speech(story))
    if speech and not any(family(stretch.opener) == ours for stretch in speech):
        start, mark = speech[0].start, speech[0].opener
        message = "The house sets speech in {ours} quote marks, and this story in {theirs} ones."
        params = {"ours": ours, "theirs": family(mark)}
        yield Problem(start, start + len(mark), message, params)


def _speech(story: Story) -> Iterator[Stretch]:
    """Yield the marked stretches that begin somebody's words, but for those in a headline."""
    spoken = {q.spans[0].start for q in story.quotes if q.kind in ("direct", "block")}
    for stretch in pair_marks(story.document).stretches:
        block = story.document.block_at(stretch.start)
        if stretch.start in spoken and block and block.kind != "headline":
            yield stretch


RULE = Rule(
    slug="house_marks",
    category="style",
    severity="consider",
    version=1,
    title="Quote marks that are not the house’s",
    why="Readers take marks that change from story to story for carelessness.",
    find=find,
    flags=(("‘We are leaving,’ said Ana Duarte. ‘Now,’ she added.", "‘"),),
    leaves=(
        "“We are leaving,” said Ana Duarte.",
        "\"He told me, 'Go,' so I went,\" said Ana Duarte.",
        "‘We are leaving,’ said Ana Duarte. “Now,” she added.",
        "The owners’ ‘finest’ ship, the ‘Ana’, sank in the ’90s.",
    ),
)
