"""What flags, quotes, comments and corrections share: a place in a revision."""

from django.db import models
from django.db.models import F, Q

from articles.models.article import Article, Revision
from articles.text.anchors import CONTEXT, Anchor


class AnchorState(models.TextChoices):
    EXACT = "exact", "in its place"
    MOVED = "moved", "moved with the text"
    DOUBTFUL = "doubtful", "place to be confirmed"
    ORPHANED = "orphaned", "its words are gone"


class Anchored(models.Model):
    """Words of one revision: offsets in code points, the words, and both sides of them."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="%(class)ss")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=CONTEXT, blank=True)
    suffix = models.CharField(max_length=CONTEXT, blank=True)
    anchor_state = models.CharField(
        max_length=8, choices=AnchorState.choices, default=AnchorState.EXACT
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="%(class)s_holds_words")
        ]

    @property
    def anchor(self) -> Anchor:
        """The place as pure code carries it."""
        return Anchor(
            self.start,
            self.end,
            self.exact,
            self.prefix,
            self.suffix,
            self.anchor_state,  # type: ignore[arg-type]
        )

    @anchor.setter
    def anchor(self, anchor: Anchor) -> None:
        self.start, self.end, self.exact = anchor.start, anchor.end, anchor.exact
        self.prefix, self.suffix = anchor.prefix, anchor.suffix
        self.anchor_state = anchor.state

    @property
    def is_placed(self) -> bool:
        """Whether its place in the copy is certain."""
        return self.anchor_state in (AnchorState.EXACT, AnchorState.MOVED)
