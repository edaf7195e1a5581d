"""YAML front matter, its values as typed: no dates, numbers or objects are made of them."""

from typing import NamedTuple

import yaml
from frontmatter.default_handlers import YAMLHandler

from articles.text.importers.base import CannotRead

PARTS = ("headline", "standfirst", "byline", "dateline", "captions")
META = ("slug", "language")


class FrontMatter(NamedTuple):
    """What stood above the copy: parts of it, and facts about it."""

    parts: dict[str, str]
    meta: dict[str, str]
    notices: tuple[str, ...] = ()


def split_front_matter(name: str, text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of ``text`` (LF line ends) and what follows it.

    As in Pandoc's manual, a "---" with a blank line after it is a rule, not front
    matter. Raises CannotRead, with the line, where the YAML is malformed.
    """
    handler = YAMLHandler()
    if not handler.detect(text) or text.partition("\n")[2][:1].isspace():
        return FrontMatter({}, {}), text
    try:
        source, rest = handler.split(text)
    except ValueError:  # nothing closes it, so it is a rule
        return FrontMatter({}, {}), text
    return _fields(name, _compose(name, source)), rest


def _compose(name: str, source: str) -> yaml.Node | None:
    try:
        return yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _malformed(name, mark.line + 1 if mark else 1, error.problem or "") from None
    except yaml.YAMLError:
        raise _malformed(name, 1, "a character that YAML does not allow") from None
    except RecursionError:
        raise _malformed(name, 1, "nested too deep") from None


def _fields(name: str, node: yaml.Node | None) -> FrontMatter:
    if node is None:
        return FrontMatter({}, {})
    if not isinstance(node, yaml.MappingNode):
        raise _malformed(name, node.start_mark.line + 1, "it holds no fields")
    fields: dict[str, str] = {}
    for key, value in node.value:
        field, line = str(key.value), key.start_mark.line + 1
        if field in fields:
            raise _malformed(name, line, f"“{field}” stands twice")
        known = field in PARTS or field in META
        fields[field] = _words(name, field, line, value) if known else ""
    return _sorted_out(fields)


def _sorted_out(fields: dict[str, str]) -> FrontMatter:
    unknown = [field for field in fields if field not in PARTS + META]
    notices = (f"Front matter left out: {', '.join(unknown)}.",) if unknown else ()
    return FrontMatter(
        {field: fields[field] for field in PARTS if fields.get(field)},
        {field: fields[field] for field in META if fields.get(field)},
        notices,
    )


def _words(name: str, field: str, line: int, node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value).strip()
    is_list = isinstance(node, yaml.SequenceNode) and field == "captions"
    if is_list and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return "\n".join(" ".join(item.value.split()) for item in node.value)
    raise _malformed(name, line, f"“{field}” must be plain words")


def _malformed(name: str, line: int, problem: str) -> CannotRead:
    return CannotRead(
        "“{name}”, line {line}: the front matter cannot be read ({problem}). Correct it, or "
        "put the value in quote marks.",
        name=name,
        line=str(line),
        problem=problem,
    )
