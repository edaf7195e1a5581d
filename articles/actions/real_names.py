"""The names by which a reader would know a source: to hold against words, and to show nobody."""

from django.views.decorators.debug import sensitive_variables

from articles.actions.seal_identity import Who
from articles.models import Source


@sensitive_variables()
def real_names(source: Source) -> list[str]:
    """Return the names by which a reader would know the source, sealed ones too.

    Raises Refused where the key is lost, and with it what there is to compare.
    """
    if source.is_confidential:
        who = Who.of(source.identity)
        return [who.name, *who.aliases]
    aliases = source.aliases.values_list("name", flat=True)
    if source.person is None:
        return [source.name, *aliases]
    forms = source.person.forms.values_list("text", flat=True)
    return [source.name, *aliases, source.person.name, *forms]
