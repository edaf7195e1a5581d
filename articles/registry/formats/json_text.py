"""JSON from strangers: read with errors in words, its fields taken as the text they must be."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from articles.registry.formats.faults import BadRegistry, Fault

Object = Mapping[str, Any]


def load(data: bytes) -> Any:
    """Return what the JSON says; raises BadRegistry, naming the line where it breaks."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadRegistry(Fault("the file", "is not in UTF-8")) from None
    except json.JSONDecodeError as error:
        raise BadRegistry(Fault(f"line {error.lineno}", f"is not JSON: {error.msg}")) from None
    except RecursionError:
        raise BadRegistry(Fault("the file", "is nested too deep to be a registry")) from None
    except ValueError:
        raise BadRegistry(Fault("the file", "holds a number too long to read")) from None


def objects(owner: Object, name: str, where: str = "") -> Iterator[tuple[str, Object]]:
    """Yield the objects of the list ``owner[name]``, each after where it stands.

    Yields nothing where there is no such list; raises BadRegistry where it is something else.
    """
    where = f"{where}.{name}" if where else name
    listed = owner.get(name)
    if listed is not None and not isinstance(listed, list):
        raise BadRegistry(Fault(where, "must be a list"))
    for number, each in enumerate(listed or ()):
        if not isinstance(each, dict):
            raise BadRegistry(Fault(f"{where}[{number}]", "must be an object in braces"))
        yield f"{where}[{number}]", each


def text(owner: Object, name: str, where: str) -> str:
    """Return the text ``owner[name]``, or "" where there is none; raises BadRegistry."""
    value = owner.get(name)
    if value is not None and not isinstance(value, str):
        raise BadRegistry(Fault(f"{where}.{name}", "must be text in quote marks"))
    return value or ""
