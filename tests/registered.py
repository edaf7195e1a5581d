"""Rows of the registry for tests, as people enter them by hand."""

from articles.models import NameForm, Person, Place


def make_person(name: str, *variants: str, ref: str = "", kind: str = "preferred") -> Person:
    """Return a new person of this name, in a form of this kind, with variants of it."""
    row = Person.objects.create(ref=ref or f"desk:{name}", name=name, source="list")
    NameForm.objects.create(person=row, text=name, kind=kind, source="list")
    for text in variants:
        NameForm.objects.create(person=row, text=text, kind="variant", source="list")
    return row


def make_place(name: str) -> Place:
    """Return a new place of this name."""
    row = Place.objects.create(ref=f"desk:{name}", name=name, source="atlas")
    NameForm.objects.create(place=row, text=name, kind="preferred", source="atlas")
    return row


def make_form(of: Person | Place, text: str, kind: str = "variant", sheet=None) -> NameForm:
    """Give a person or a place another form of the name."""
    owner = {"person": of} if isinstance(of, Person) else {"place": of}
    return NameForm.objects.create(text=text, kind=kind, source="list", sheet=sheet, **owner)
