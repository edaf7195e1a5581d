"""What a source is called by the desk and in copy, held against its name."""

from collections.abc import Iterable

from django.views.decorators.debug import sensitive_variables

from articles.actions.errors import Refused
from articles.models import Source
from articles.quotations.telling import telling_parts, telling_words


@sensitive_variables()
def check_called(source: Source, names: Iterable[str]) -> None:
    """Raise Refused where what the source is called now holds a part of its ``names``."""
    aliases = source.aliases.values_list("name", flat=True)
    if any(tells(words, names) for words in (source.name, *aliases)):
        raise Refused(
            "The working name or an alias holds a part of the name: let the desk call the source "
            "otherwise first."
        )
    if tells(source.permitted_description, names):
        raise Refused(
            "The description that was agreed names this source. Record first what else copy may "
            "call it."
        )


@sensitive_variables()
def tells(words: str, names: Iterable[str]) -> bool:
    """Say whether ``words``, as a label, hold a part of one of ``names``."""
    return bool(telling_words(words, telling_parts(names)))
