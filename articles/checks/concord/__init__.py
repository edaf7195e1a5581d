"""Subjects and the finite verbs that do not agree with them.

Each finder lays a pattern over the letters of ``phrases`` and is sure of its subject: it
opens a clause, nothing is joined to it, and its number is plain. Where another reading is
open nothing is said: in edited copy a thousand verbs are right for one that is wrong.
"""

from collections.abc import Iterator

from articles.checks.concord.actions import action_clashes
from articles.checks.concord.base import Clash
from articles.checks.concord.compound import compound_clashes
from articles.checks.concord.disguised import disguised_clashes
from articles.checks.concord.inner import inner_clashes
from articles.checks.concord.inverted import inverted_clashes
from articles.checks.concord.joined import joined_clashes
from articles.checks.concord.nouns import added_clashes, noun_clashes
from articles.checks.concord.pronouns import it_clashes, pronoun_clashes
from articles.checks.concord.relatives import relative_clashes
from articles.checks.concord.there import there_clashes
from articles.checks.phrases import Phrases

_FINDERS = (
    noun_clashes, added_clashes, pronoun_clashes, it_clashes, relative_clashes, there_clashes,
    disguised_clashes, joined_clashes, inverted_clashes, compound_clashes, action_clashes,
    inner_clashes,
)  # fmt: skip


def clashes(phrases: Phrases) -> Iterator[Clash]:
    """Yield every verb of a sentence that surely does not agree with its subject, once."""
    found = {clash.verb: clash for finder in _FINDERS for clash in finder(phrases)}
    yield from (clash for clash in found.values() if not _is_torn(phrases, clash.verb))


def _is_torn(phrases: Phrases, verb: int) -> bool:
    """Say whether a "n't" with a wrong mark stands before the verb: "don\"t have"."""
    before = phrases.words[max(0, verb - 2) : verb]
    return [word.low for word in before[1:]] == ["t"] and not before[0].text.isalnum()
