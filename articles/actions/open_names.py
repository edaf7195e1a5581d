"""The names by which a reader would know a source that is not confidential."""

from articles.models import Source


def open_names(source: Source) -> list[str]:
    """Return the source's name and aliases, and those of whoever it is in the registry.

    Of sources that were read with them (``with_terms``) none is asked for singly.
    """
    names = [source.name, *(alias.name for alias in source.aliases.all())]
    if source.person:
        names += [source.person.name, *(form.text for form in source.person.forms.all())]
    return names
