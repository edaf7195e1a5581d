"""Everything that is logged of the registry and of names, done with one word in every field."""

from django.contrib.auth.models import User

from articles.actions import edit_registry
from articles.actions.import_registry import import_registry
from articles.actions.make_alike import make_alike
from articles.actions.propose import Proposal
from articles.actions.register import FormOfName, TermOfOffice, register_person, register_place
from articles.models import Flag, NameForm
from articles.registry.base import Person
from articles.registry.formats.gather import Entry
from tests.factories import make_article, make_flag


def know_registry(one: User, word: str) -> None:
    """Do everything to the registry that is logged; ``one`` has every role."""
    forms = [FormOfName(f"{word} roe", "variant", word, word)]
    term = TermOfOffice(word, word, word, word, word, since="2019")
    person = register_person(one, word, word, forms, [term])
    place = register_place(one, f"{word} bay", word, forms, word)
    edit_registry.save_item(one, person)
    edit_registry.confirm_term(one, person.terms.get(), "2020", word)
    edit_registry.remove_part(one, person.terms.get())
    edit_registry.save_part(one, NameForm(place=place, text=f"{word}s", kind="banned", source=word))
    edit_registry.remove_item(one, place)
    import_registry(one, [Entry("line 1", Person(f"{word}:1", f"{word} moss", word))], "0" * 64)
    name_alike(one, word)


def name_alike(one: User, word: str) -> None:
    """Have a name written alike in a story."""
    flag = make_flag(make_article(f"The {word} left."), word, message=word)
    Flag.objects.filter(pk=flag.pk).update(rule="misspelt_name", raised_by=None)
    flag.refresh_from_db()
    make_alike(one, flag, Proposal(0, 0, f"{word}s", word))
