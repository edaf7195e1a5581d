"""Seal everything that is under seal anew, with the first of the keys."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models, transaction

from articles.actions.log import record
from articles.models.sealed import LostKey, SealedField


@dataclass(slots=True)
class Rotated:
    """Of one sealed field: how many were sealed anew, and how many no key of ours opens."""

    field: str
    anew: int = 0
    lost: int = 0


def rotate_seals() -> list[Rotated]:
    """Seal every sealed field of every model with the first key; return what came of each.

    What was sealed otherwise meanwhile is left: that was done with the first key.
    """
    with transaction.atomic():
        done = [_rotate(model, field) for model, field in sealed_fields()]
        anew, lost = sum(each.anew for each in done), sum(each.lost for each in done)
        record(None, "rotated_seals", None, anew=anew, lost=lost)
    return done


def sealed_fields() -> Iterator[tuple[type[models.Model], SealedField]]:
    """Yield every field that is stored under seal, with its model."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, SealedField):
                yield model, field


def _rotate(model: type[models.Model], field: SealedField) -> Rotated:
    done = Rotated(f"{model._meta.object_name}.{field.name}")
    rows = model._default_manager.values_list("pk", field.name)
    for pk, sealed in rows.order_by("pk").iterator():
        try:
            anew = sealed.rotated()
        except LostKey:
            done.lost += 1
            continue
        same = model._default_manager.filter(**{"pk": pk, field.name: sealed})
        done.anew += same.update(**{field.name: anew})
    return done
