"""The commands of the registry: in, out, and what to look up again."""

import os
import sys

import pytest
from django.core.management import CommandError, call_command

from articles.models import Event, Person
from articles.models.registry_store import read_all
from articles.registry.data import starter

pytestmark = pytest.mark.django_db

TABLE = """row,ref,name,title,jurisdiction,from,to,kind,country,source
person,desk:ruth,Ruth Pettersen,mayor,Lysova,2019-10,2023-05,,,"gazette, 2023-05-02"
form,desk:ruth,Rut Petersen,,,,,variant,,register
person,desk:karl,Karl Moss,chair,Lysova council,2021,,,,minutes
place,desk:lysova,Lysova,,,,,,Fogo,atlas
"""


@pytest.fixture
def run(capsys):
    """Run a command; return its exit status, lines of output, and words on stderr."""

    def run(*args):
        status = 0
        try:
            call_command(*map(str, args))
        except SystemExit as ended:
            status = ended.code
        captured = capsys.readouterr()
        return status, captured.out.splitlines(), captured.err

    return run


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(TABLE)
    return path


def test_files_are_taken_in_and_what_became_of_them_is_told(run, table):
    status, lines, errors = run("import_registry", table)
    assert (status, errors) == (0, "")
    assert lines == [
        "added: Ruth Pettersen",
        "added: Karl Moss",
        "added: Lysova",
        f"{table}: 3 added, 0 changed, 0 unchanged, 0 refused.",
    ]
    assert run("import_registry", table)[1] == [
        f"{table}: 0 added, 0 changed, 3 unchanged, 0 refused."
    ]
    table.write_text(TABLE.replace("minutes", "minutes of 2022"))
    told = ["changed: Karl Moss", "  source: minutes → minutes of 2022"]
    assert run("import_registry", table, "--dry-run")[1][:2] == told
    assert run("import_registry", table)[1][:2] == told


def test_a_dry_run_writes_nothing(run, table):
    lines = run("import_registry", table, "--dry-run")[1]
    assert lines[-2:] == [
        f"{table}: 3 added, 0 changed, 0 unchanged, 0 refused.",
        "This was a dry run: nothing was written.",
    ]
    assert not Person.objects.exists()
    assert not Event.objects.exists()


def test_what_is_refused_is_told_with_its_line(run, table, tmp_path):
    run("import_registry", table)
    Person.objects.filter(ref="desk:karl").update(source="by hand")
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("row,ref,name,source\nperson,desk:ada,Ada Moss,\n")
    status, lines, errors = run("import_registry", wrong, table)
    assert status == 1
    assert "wrong.csv is refused:\nline 2, column source: is empty" in errors
    assert "refused: line 4, desk:karl: was edited here since it was imported" in errors
    for sheets, more in ((20, False), (25, True)):
        rows = "".join(f"form,desk:{n},Ada,variant,Quay,list\n" for n in range(sheets))
        rows += "".join(f"person,desk:{n},Ada Moss,,,list\n" for n in range(sheets))
        wrong.write_text(f"row,ref,name,kind,sheet,source\n{rows}")
        errors = run("import_registry", wrong)[2]
        assert errors.count("there is no style sheet “Quay”") == 20
        assert ("refused: 5 more." in errors) is more
    assert lines == [f"{table}: 0 added, 0 changed, 2 unchanged, 1 refused."]


def test_many_names_are_not_all_told(run, tmp_path):
    path = tmp_path / "many.csv"
    rows = (f"person,desk:{number},Ada Moss {number},list\n" for number in range(25))
    path.write_text("row,ref,name,source\n" + "".join(rows))
    lines = run("import_registry", path)[1]
    assert len(lines) == 22
    assert lines[-2] == "added: 5 more"


def test_a_file_that_is_not_there_is_told(run, tmp_path):
    with pytest.raises(CommandError, match="none cannot be opened: No such file"):
        run("import_registry", tmp_path / "none")
    with pytest.raises(CommandError, match="cannot be written: No such file"):
        run("export_registry", "--format", "csv", tmp_path / "none" / "out.csv")


@pytest.mark.parametrize(("name", "opens"), [("out", "row,"), ("out.CSV", "row,"), ("o.json", "{")])
def test_the_ending_of_the_file_tells_its_format(run, table, tmp_path, name, opens):
    run("import_registry", table)
    path = tmp_path / name
    assert run("export_registry", path)[0] == 0
    assert path.read_text().startswith(opens)


def test_a_report_that_is_not_read_to_its_end_ends_quietly(monkeypatch, tmp_path):
    end, start = os.pipe()
    os.close(end)
    with os.fdopen(start, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        call_command("registry_report")
        closed.flush()


@pytest.mark.parametrize("format", ["csv", "popolo"])
def test_what_was_written_is_read_back_as_it_was(run, table, tmp_path, format):
    run("import_registry", table)
    before = list(read_all())
    path = tmp_path / "out"
    assert run("export_registry", "--format", format, path)[1] == [f"Written: {path}"]
    assert run("import_registry", path)[1] == [
        f"{path}: 0 added, 0 changed, 3 unchanged, 0 refused."
    ]
    Person.objects.all().delete()
    run("import_registry", path)
    assert sorted(map(str, read_all())) == sorted(map(str, before))


def test_the_starter_is_taken_in_once(run):
    status, lines, errors = run("import_registry", "--starter")
    assert (status, errors) == (0, "")
    assert lines[-1].startswith(f"the starter registry: {len(starter()):,} added, 0 changed")
    assert run("import_registry", "--starter", "--dry-run")[1] == [
        f"the starter registry: 0 added, 0 changed, {len(starter()):,} unchanged, 0 refused.",
        "This was a dry run: nothing was written.",
    ]
    with pytest.raises(CommandError, match="Name a file, or say --starter"):
        run("import_registry")


def test_what_to_look_up_again_is_told(run, table):
    run("import_registry", table)
    assert run("registry_report", "--date", "2024-06-01")[1] == [
        "1 ended by 2024-06-01, with no next holder known:",
        "  mayor, Lysova: Ruth Pettersen, ended 2023-05 (gazette, 2023-05-02)",
        "1 not confirmed in the year up to 2024-06-01:",
        "  chair, Lysova council: Karl Moss, last shown 2021 (minutes)",
    ]
    assert run("registry_report", "--date", "2022-01-01")[1] == [
        "0 ended by 2022-01-01, with no next holder known.",
        "0 not confirmed in the year up to 2022-01-01.",
    ]
    assert len(run("registry_report")[1]) == 4
