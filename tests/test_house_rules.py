"""Rules of the house that no other tool holds: every committed file is read for them."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 300
CODE = {".py", ".html", ".css", ".js", ".toml", ".md"}

#: Where packages come from is for each machine to say.
REGISTRIES = (
    r"files\.pythonhosted|pypi\.org/simple|registry\.npmjs|deb\.debian"
    r"|(index|find)-(url|links)|file:/{3}"
)
#: Work left for later belongs in an issue. Split, so as not to find itself.
LEFTOVERS = r"\b(TO" r"DO|FIX" r"ME|HA" r"CK)\b"
#: The Content-Security-Policy refuses these, and a page nobody tests would show it to readers.
INLINE = (
    r"<style|\sstyle=|\son[a-z]+=|hx-on|javascript:"
    r"""|<script(?![^>]*\s(src=|type="application/))"""
)


def committed() -> list[Path]:
    """Return every file that git tracks, and that is still there."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def lines_with(pattern: str, files: list[Path]) -> list[str]:
    """Return, as file:line: text, the lines of these files that the pattern finds."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if re.search(pattern, line)
    ]


def code() -> list[Path]:
    return [path for path in committed() if path.suffix in CODE or path.parent.name == ".ci"]


def test_no_module_is_long():
    modules = [p for p in committed() if p.suffix == ".py" and p.parent.name != "migrations"]
    assert len(modules) > 50
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules
        if (lines := len(path.read_text().splitlines())) > LONGEST_MODULE
    }
    assert long == {}


def test_no_file_names_a_registry():
    assert lines_with(REGISTRIES, committed()) == []


def test_nothing_is_left_for_later():
    assert lines_with(LEFTOVERS, code()) == []


def test_no_template_has_inline_script_or_style():
    templates = [path for path in committed() if path.suffix == ".html"]
    assert lines_with(INLINE, templates) == []


@pytest.mark.parametrize(
    "tag", ["<style>", '<p style="x">', '<a onclick="x">', "<script>", "<script defer>"]
)
def test_inline_script_and_style_are_known_by_sight(tag):
    assert re.search(INLINE, tag)


@pytest.mark.parametrize(
    "tag", ['<script defer src="x.js">', '<script type="application/ld+json">', '<p class="x">']
)
def test_what_the_policy_allows_is_let_pass(tag):
    assert not re.search(INLINE, tag)


def test_the_readme_names_the_licence_of_every_package():
    pinned = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements-dev.txt").read_text(), re.M)
    assert len(pinned) > 50
    readme = (ROOT / "README.md").read_text()
    assert [name for name in pinned if not re.search(rf"^\| {name} \| \S", readme, re.M)] == []
