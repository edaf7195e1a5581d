"""What a quotation is: its stretches, kind, speaker, cue and outlet."""

from dataclasses import dataclass
from typing import Literal

from articles.text.document import Span

Kind = Literal["direct", "block", "partial", "indirect"]
#: Somebody with a name; a body, or several by the name of their kind; somebody without one.
SpeakerKind = Literal["person", "collective", "unnamed"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words in the copy that name somebody or something: a speaker, a cue, an outlet.

    ``text`` is what they stand for where that is known ("Ana Duarte" behind
    "she"), and otherwise the words themselves.
    """

    spans: tuple[Span, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One speech act. A speech split by its attribution has two spans.

    Spans of marked speech include their quote marks; offsets are code points.
    ``attributed`` is True where the speaker is sure enough to stand without a person's
    word; below that the speaker is only the first of ``candidates``. ``speaker_kind`` is
    None where there is no speaker. ``role`` is the speaker's, where the copy gives it in
    the same breath: *Mayor*, or *a nurse from Hull*.
    """

    spans: tuple[Span, ...]
    kind: Kind
    speaker: Mention | None = None
    cue: Mention | None = None
    addressee: Mention | None = None
    outlet: Mention | None = None
    via: Mention | None = None
    attributed: bool = False
    confidence: float = 0.0
    candidates: tuple[Mention, ...] = ()
    speaker_kind: SpeakerKind | None = None
    role: Mention | None = None

    @property
    def span(self) -> Span:
        """From the first stretch's start to the last one's end."""
        return Span(self.spans[0].start, self.spans[-1].end)
