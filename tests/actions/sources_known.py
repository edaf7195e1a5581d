"""Everything that is logged of sources and identities, done with one word in every field."""

from django.contrib.auth.models import User

from articles.actions.edit_source import add_alias, describe_source, link_person, remove_alias
from articles.actions.grant_identity import grant_identity, take_grant
from articles.actions.make_confidential import add_confidential, make_confidential
from articles.actions.merge_sources import merge_sources
from articles.actions.rate_source import rate_source
from articles.actions.remove_source import remove_source
from articles.actions.rotate_seals import rotate_seals
from articles.actions.seal_identity import open_identity, seal_identity
from articles.models import Identity, Person
from tests.factories import make_article, make_source, verify


def know_sources(one: User, two: User, word: str) -> None:
    """Do everything to sources that is logged; ``one`` and ``two`` have every role."""
    quote = verify(make_article(f"“We {word} stay,” a clerk said.").quotes.get())
    source = quote.source
    describe_source(one, source, f"{word} Egret", word)
    add_alias(one, source, f"{word} Wren")
    remove_alias(one, source.aliases.get())
    link_person(one, source, Person.objects.create(ref=word, name=word, source=word))
    rate_source(one, source, "proven", word, "untested")
    merge_sources(one, make_source(name=f"{word} Robin"), source)
    make_confidential(one, source, "Heron", word, word)
    identity = Identity.objects.get(source=source)
    grant = grant_identity(one, identity, two)
    open_identity(one, source)
    seal_identity(one, source, word, word, word)
    take_grant(two, grant)
    remove_source(one, add_confidential(one, source.desk, f"{word} Tern", "person"))
    rotate_seals()
