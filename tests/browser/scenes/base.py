"""What scenes share: the story, whose page it is, and how a scene is registered."""

from collections.abc import Callable

from django.contrib.auth.models import User
from playwright.sync_api import Page

from articles.models import Article, Quote
from tests.factories import make_article

BODY = """The harbor board will decide in Febuary whether to close the east pier.

The work would reportedly take two years, and the goverment, the goverment itself, will pay.

“The pier has been loved for a century,” said Mira Castellanos, who leads the board.

The board has asked for more time. “Nobody told us,” it said. The late tide turns."""
STORY = "/desk/pier/"

Scene = Callable[[Page], None]
SCENES: dict[str, Scene] = {}


def scene(prepare: Scene) -> Scene:
    """Register a scene under its function's name."""
    SCENES[prepare.__name__] = prepare
    return prepare


def make_story(**values: object) -> Article:
    """A story with flags, repeats and quotes, and every part that copy has."""
    return make_article(
        BODY, slug="pier", headline="Harbor board to rule on pier", standfirst="By May.",
        byline="By Rita Moss", dateline="LEITH, 3 May", captions="The pier.", **values,
    )  # fmt: skip


def viewer() -> User:
    """Whose page it is."""
    return User.objects.get(username="dana")


def loved(article: Article) -> Quote:
    """The story's quote of a person with a name."""
    return article.quotes.get(exact__contains="loved")
