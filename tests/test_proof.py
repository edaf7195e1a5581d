import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles.checks import run
from articles.checks.base import Problem, Rule
from articles.registry.data import starter

BASE = Path(settings.BASE_DIR)


def find(story, house):
    start = story.document.text.find("teh")
    if start >= 0:
        variant = {"variant": house.sheet.variant}
        yield Problem(start, start + 3, "“teh” is no word in {variant}.", variant)


TEH = Rule("teh", "spelling", "must", 1, "Teh", "why", find, (), ())


@pytest.fixture(autouse=True)
def _a_rule_of_the_tests_own(monkeypatch):
    monkeypatch.setattr(run, "all_rules", lambda: (TEH,))


@pytest.fixture
def proof(capsys):
    """Run the command; return its exit status, lines of output, and words on stderr."""

    def proof(*args):
        status = 0
        try:
            call_command("proof", *map(str, args))
        except SystemExit as ended:
            status = ended.code
        except CommandError as error:
            return error.returncode, [], str(error)
        captured = capsys.readouterr()
        return status, captured.out.splitlines(), captured.err

    return proof


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_must_finding_is_printed_and_sets_the_status(proof, write):
    path = write("a.txt", "One.\n\nAll teh time.\n")
    status, lines, _ = proof(path)
    assert status == 1
    assert lines == [
        f"{path}:3:5: must “teh” is no word in en-US. [teh]",
        f"{path}: 4 words; 1 must, 0 should, 0 consider; quotes: 0, attributed 0",
    ]


def test_clean_copy_leaves_the_status_alone(proof, write):
    status, lines, _ = proof(write("a.txt", "All is well."))
    assert (status, len(lines)) == (0, 1)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(proof, write, tmp_path):
    broken, missing = write("b.docx", "no"), tmp_path / "none.txt"
    status, lines, errors = proof(broken, missing, write("a.txt", "All teh time."))
    assert status == 2
    assert len(lines) == 2
    assert f"“{broken}” is not a Word document" in errors
    assert f"“{missing}” cannot be opened: No such file or directory." in errors


def test_rows_keep_their_ids_and_offsets(proof, write):
    rows = [{"id": "é", "text": "A\r\nteh"}, {"id": 2, "text": ""}]
    path = write("rows.jsonl", "\n\n".join(map(json.dumps, rows)))
    status, lines, _ = proof("--format", "jsonl", path)
    first, second = map(json.loads, lines)
    assert (first["id"], second["id"]) == ("é", 2)
    assert first["findings"][0]["start"] == 3
    assert "text" not in first
    assert status == 1


@pytest.mark.parametrize(
    "row", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 2}', "\xff", "[" * 9999]
)
def test_a_broken_row_is_told_with_its_line_and_the_others_are_read(proof, write, row):
    path = write("rows.jsonl", f'{row}\n{{"id": 1, "text": "Well."}}'.encode("latin-1"))
    status, lines, errors = proof("--format", "jsonl", path)
    assert (status, len(lines)) == (2, 1)
    assert f"“{path}”, line 1: not a row." in errors


def test_plain_files_tell_offsets_as_given_and_others_bring_their_text(proof, write):
    text = "Cafe\u0301.\r\nAll teh time."
    files = [write("a.txt", b"\xef\xbb\xbf" + text.encode()), write("b.md", f"# News\n\n{text}")]
    _, lines, _ = proof("--format", "jsonl", *files)
    plain, made = map(json.loads, lines)
    assert plain["id"] == str(files[0])
    assert "text" not in plain
    assert text[plain["findings"][0]["start"] :].startswith("teh")
    assert made["text"] == "News\n\nCafé.\nAll teh time."
    assert made["text"][made["findings"][0]["start"] :].startswith("teh")


def test_folders_are_read_by_known_extension_hidden_files_left_out(proof, write, tmp_path):
    for name in ("b.md", "deep/a.txt", "x.json", ".hidden.txt", ".git/c.txt", "~$d.docx"):
        write(f"folder/{name}", "All is well.")
    _, lines, _ = proof("--format", "jsonl", tmp_path / "folder")
    ids = [json.loads(line)["id"] for line in lines]
    assert ids == [str(tmp_path / "folder" / name) for name in ("b.md", "deep/a.txt")]


def test_an_empty_folder_is_told(proof, tmp_path):
    status, _, errors = proof(tmp_path)
    assert status == 2
    assert f"“{tmp_path}” holds no story" in errors


def test_without_a_file_the_starter_registry_is_used_and_no_database(proof, write):
    person = next(item for item in starter() if item.name.isascii() and item.name.istitle())
    story = write("story.txt", f"So {person.name} left the hall at noon.\n")
    row = json.loads(proof("--format", "jsonl", story)[1][0])
    assert row["confirmed"][0]["text"] == person.name


def test_people_of_a_file_are_known(proof, write):
    rows = "row,ref,name,source\nperson,desk:moss,Ada Moss,staff list\n"
    registry = write("people.csv", f"{rows}form,desk:moss,Ada Moos,slip,variant\n")
    assert proof("--registry", registry, "x")[0] == 2
    registry.write_text(rows)
    story = write("story.txt", "So Ada Moss left the hall at noon.\n")
    row = json.loads(proof("--format", "jsonl", "--registry", registry, story)[1][0])
    assert row["confirmed"] == [
        {
            "start": 3,
            "end": 11,
            "text": "Ada Moss",
            "kind": "name",
            "why": "known spelling of Ada Moss (staff list)",
        }
    ]


def test_a_sheet_and_a_registry_are_used(proof, write):
    sheet = write("sheet.toml", 'variant = "en-GB"')
    registry = write("names.csv", "form,preferred,banned,source\nAda Moss,Ada Moss,no,staff list\n")
    story = write("a.txt", "Ada Moss has teh floor.")
    args = ("--format", "jsonl", "--sheet", sheet, "--registry", registry, story)
    told = json.loads(proof(*args)[1][0])
    assert told["findings"][0]["message"] == "“teh” is no word in en-GB."
    assert told["confirmed"] == [
        {"start": 0, "end": 8, "text": "Ada Moss", "kind": "name", "why": "staff list"}
    ]


def test_a_sheet_that_comes_with_newsroom_is_named(proof, write):
    path = write("a.txt", "All teh time.")
    assert "no word in en-GB" in proof("--sheet", "UK news", path)[1][0]
    status, _, errors = proof("--sheet", "Moon news", path)
    assert status == 2
    assert "Moon news is no file, and no sheet either; there are “UK news”" in errors


def test_without_a_sheet_copy_is_read_in_its_own_language(proof, write):
    path = write("a.md", "---\nlanguage: en-GB\n---\nAll teh time.")
    assert "no word in en-GB" in proof(path)[1][0]


def test_a_wrong_sheet_stops_the_command(proof, write):
    sheet = write("sheet.toml", 'variant = "en-AU"')
    status, _, errors = proof("--sheet", sheet, write("a.txt", "Well."))
    assert status == 2
    assert f"{sheet}, line 1, variant: must be" in errors


def test_rules_are_told_for_which_day_the_copy_is_written(proof, write, monkeypatch):
    def find(story, house):
        yield Problem(0, 1, "Written for {day}.", {"day": str(story.date)})

    dated = Rule("dated", "style", "must", 1, "Dated", "why", find, (), ())
    monkeypatch.setattr(run, "all_rules", lambda: (dated,))
    row = write("a.jsonl", '{"id": 1, "text": "So."}')
    assert "Written for 2026-05-04" in proof("--date", "2026-05-04", row)[1][0]
    text = write("a.txt", "So.")
    assert "Written for None" in proof(text)[1][0]
    assert "Written for 2026-05-04" in proof("--date", "2026-05-04", text)[1][0]


def proof_apart(*args, **environment):
    """Run the command as a process of its own."""
    return subprocess.run(
        [sys.executable, "manage.py", "proof", *map(str, args)],
        cwd=BASE, env=os.environ | environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def test_no_database_is_needed_or_made(write, tmp_path):
    database = tmp_path / "none.sqlite3"
    path = write("a.md", "All is well.")
    ended = proof_apart(path, NEWSROOM_DATABASE_URL=f"sqlite:///{database}")
    assert ended.returncode == 0, ended.stderr
    assert not database.exists()


def test_colour_is_only_for_terminals_or_when_forced(write):
    path = write("a.txt", "“Wel is,” she said. Wel is twoo.")
    assert "\x1b[" not in proof_apart(path).stdout
    assert "\x1b[" in proof_apart("--force-color", path).stdout
    assert "\x1b[3" not in proof_apart("--force-color", path, NO_COLOR="1").stdout
