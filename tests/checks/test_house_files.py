import re

import pytest

from articles.checks.house import NameForm, Sheet
from articles.checks.house_files import BadHouseFile, load_registry, load_sheet

SHEET = """name = "The Quay"
variant = "en-GB"
quote_marks = "single"
words = ["ferryman", "Cafe\u0301"]
"""
REGISTRY = """form,preferred,banned,source
Ada Moss,Ada Moss,no,"Staff list, 2024"
Ada Mos,Ada Moss,yes,
Kiev,Kyiv,,style guide
"""


@pytest.fixture
def write(tmp_path):
    def write(content, name="house"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_sheet_is_read(write):
    words = frozenset({"ferryman", "Café"})
    assert load_sheet(write(SHEET)) == Sheet("The Quay", "en-GB", "single", words)


def test_an_empty_sheet_is_the_usual_one(write):
    assert load_sheet(write("")) == Sheet()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('variant = "en-AU"', "line 2, variant: must be “en-US” or “en-GB”."),
        ("name = 5", "line 2, name: must be words in quote marks."),
        ('words = "one"', "line 2, words: must be a list of words, each in quote marks."),
        ("words = [1]", "line 2, words: must be a list of words, each in quote marks."),
        ('quotes = "single"', "line 2, quotes: is none of name, variant, quote_marks, masks,"),
        ("[words]", "line 2, words: must be a list"),
        ("name = ", "Invalid value (at line 2, column 8)."),
    ],
)
def test_a_wrong_field_of_a_sheet_is_told_with_its_line(write, line, told):
    with pytest.raises(BadHouseFile, match=re.escape(told)) as raised:
        load_sheet(write(f"# The house\n{line}\n", "quay.toml"))
    assert "quay.toml" in str(raised.value)


def test_a_registry_is_read(write):
    registry = load_registry(write(REGISTRY))
    assert registry.find("ada moss") == NameForm("Ada Moss", "Ada Moss", False, "Staff list, 2024")
    assert registry.find("Ada Mos") == NameForm("Ada Mos", "Ada Moss", True)
    assert registry.find("Kiev") == NameForm("Kiev", "Kyiv", False, "style guide")


def test_columns_may_stand_in_any_order_and_lines_be_blank(write):
    registry = load_registry(write("\ufeffsource,banned,preferred,form\r\n\r\nx,no,Kyiv,Kiev\r\n"))
    assert registry.find("Kiev") == NameForm("Kiev", "Kyiv", False, "x")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("A,B,no,x\n,B,no,x", "line 3, form: is empty."),
        ("A,,no,x", "line 2, preferred: is empty."),
        ("A,B,perhaps,x", "line 2, banned: must be yes or no."),
        ("A,B,no", "line 2: has 3 values for 4 columns."),
        ("A,B,no,x,y", "line 2: has 5 values for 4 columns."),
        ("A,B,no,x\na,B,no,x", "line 3, form: “a” stands in line 2 too."),
        ("A,A,yes,x", "line 2, banned: “A” is a preferred form too."),
        ("A,B,yes,x\nC,A,no,x", "line 2, banned: “A” is a preferred form too."),
        ('A,B,no,"x', "line 2: unexpected end of data."),
    ],
)
def test_a_wrong_row_of_a_registry_is_told_with_its_line(write, rows, told):
    with pytest.raises(BadHouseFile, match=re.escape(told)):
        load_registry(write(f"form,preferred,banned,source\n{rows}"))


def test_missing_columns_are_told(write):
    with pytest.raises(BadHouseFile, match="line 1: the columns must be form, preferred,"):
        load_registry(write("form,preferred\nA,B\n"))
    for content in ("", "A,B,no,x\n"):
        with pytest.raises(BadHouseFile, match=r"house: line 1: .*the columns are row, ref,"):
            load_registry(write(content))


@pytest.mark.parametrize(
    "content",
    [
        "row,ref,name,source\nperson,desk:ada,Ada Moss,staff list\n",
        '{"persons": [{"id": "desk:ada", "name": "Ada Moss", "sources": [{"url": "list"}]}]}',
    ],
)
def test_people_with_all_their_names_are_read_in_each_format(write, content):
    (ada,) = load_registry(write(content)).find({"moss"})
    assert (ada.ref, ada.name) == ("desk:ada", "Ada Moss")


def test_what_is_wrong_with_people_is_told_with_its_line(write):
    with pytest.raises(BadHouseFile, match=r"house: line 2, column source: is empty"):
        load_registry(write("row,ref,name,source\nperson,desk:ada,Ada Moss,\n"))


@pytest.mark.parametrize("load", [load_sheet, load_registry])
def test_a_file_that_cannot_be_opened_or_decoded_is_told(load, write, tmp_path):
    with pytest.raises(BadHouseFile, match=r"none cannot be opened: No such file"):
        load(tmp_path / "none")
    with pytest.raises(BadHouseFile, match="is not UTF-8"):
        load(write(b"caf\xe9"))
