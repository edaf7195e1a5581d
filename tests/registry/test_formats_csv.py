"""The registry as a table: read as it was written, and refused by line and column."""

import pytest
from hypothesis import given, settings

from articles.registry.base import Form, Person, Place, Term
from articles.registry.formats import csv_rows
from articles.registry.formats.faults import BadRegistry
from tests.registry.entries import items


def read(table):
    return [entry.item for entry in csv_rows.read(table.encode())]


def faults(table):
    with pytest.raises(BadRegistry) as refused:
        csv_rows.read(table if isinstance(table, bytes) else table.encode())
    return [str(fault) for fault in refused.value.faults]


@settings(max_examples=40)
@given(items)
def test_what_is_written_is_read_again(items):
    assert read("".join(csv_rows.write(items))) == items


def test_rows_come_in_any_order_and_a_person_row_may_tell_the_office():
    table = """row,ref,name,title,jurisdiction,from,to,kind,country,source
form,desk:may,Ruth Mayr,,,,,variant,,Register
term,desk:may,,councillor,Cedar Bend,2016,2018-05,,,Minutes 2018
person,desk:may,Ruth May,mayor,Cedar Bend,2018-06-01,,,,Minutes 2018
place,desk:bend,Cedar Bend,,,,,,United States,Atlas
"""
    assert read(table) == [
        Person(
            "desk:may",
            "Ruth May",
            "Minutes 2018",
            (Form("Ruth Mayr", "variant", "Register"),),
            (
                Term("councillor", "Minutes 2018", "", "Cedar Bend", "", "2016", "2018-05"),
                Term("mayor", "Minutes 2018", "", "Cedar Bend", "", "2018-06-01"),
            ),
        ),
        Place("desk:bend", "Cedar Bend", "Atlas", "United States"),
    ]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_what_spreadsheets_save_is_read(mark):
    table = "\ufeffRow,Ref,Name,Source,,\r\nperson,desk:may,Ruth May,Register,,\r\n,,,,,\r\n"
    assert read(table.replace(",", mark)) == [Person("desk:may", "Ruth May", "Register")]


def test_a_cell_that_could_be_a_formula_is_guarded():
    table = "".join(csv_rows.write([Person("a", "=1+1", "b")]))
    assert table.splitlines()[1].startswith("person,a,'=1+1,")


def test_every_fault_is_told_with_its_line_and_column():
    assert faults("""row,ref,name,title,from,to,kind,source
person,desk:a,Ann Moss,,,,,
person,desk:b,Bo Moss,mayor,25/10/2019,,,Register
term,desk:c,,mayor,2019,2018,,Register
form,desk:b,Bo,,,,nick,Register
boss,desk:b,Bo,,,,,Register
place,desk:e,Lysova,mayor,,,,Atlas
""") == [
        "line 2, column source: is empty: say where this is known from.",
        "line 3, column from: “25/10/2019” is no date: write 2019, 2019-10 or 2019-10-25.",
        "line 4, column to: “2018” is before “2019”.",
        "line 5, column kind: “nick” is none of preferred, variant, short, banned, "
        "transliteration, script.",
        "line 6, column row: must be one of person, term, form, place, not “boss”.",
        "line 7, column title: leave it empty in the row of a place.",
    ]


def test_terms_of_nobody_and_two_people_of_one_reference_are_refused():
    assert faults("""row,ref,name,title,source
person,desk:a,Ann Moss,,Register
place,desk:a,Ann Moss,,Register
person,desk:a,Ann Mossy,,Register
term,desk:x,,mayor,Register
""") == [
        "line 3: “desk:a” is “Ann Moss” at line 2.",
        "line 4: “desk:a” is “Ann Moss” at line 2.",
        "line 5: nobody here has the reference “desk:x”.",
    ]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", "line 1: name, ref, row, source: missing"),
        ("row,ref,name,source,salary\n", "line 1: salary: no such column is known"),
        ("row,ref,name,source,row\n", "line 1: a column stands there twice"),
        ('row,ref,name,source\nperson,"a,b,c\n', "line 2: unexpected end of data"),
        ("row,ref,name,source\nperson,a,b,c,d,e\n", "line 2: has 6 values for 4 columns"),
        (f"row,ref,name,source\nperson,a,{'b' * 201},c\n", "line 2, column name: has 201 char"),
        (f"row,ref,name,source\nperson,a,{'b' * 200_000},c\n", "line 2: field larger than"),
        ("row,ref,name,source\nperson,a,Ann\u202eMoss,c\n", "line 2, column name: holds charac"),
        ("row,ref,name,source\nperson,a,Ann\0Moss,c\n", "line 2"),
        ("row,ref,name,source\nperson,a,Stéphane,c\n".encode("cp1252"), "line 2: is not in UTF-8"),
    ],
)
def test_what_is_no_table_is_refused_in_words(table, told):
    assert faults(table)[0].startswith(told)


@pytest.mark.parametrize(
    ("wrong", "last"), [(30, "And 10 more wrong rows."), (21, "And 1 more wrong row.")]
)
def test_the_first_wrong_rows_are_told_and_how_many_more(wrong, last):
    rows = "person,desk:a,,\n" * wrong
    with pytest.raises(BadRegistry) as refused:
        csv_rows.read(f"row,ref,name,source\n{rows}".encode())
    *told, more = str(refused.value).splitlines()
    assert [line.split(":")[0] for line in told] == [
        f"line {line}, column {field}" for line in range(2, 22) for field in ("name", "source")
    ]
    assert more == last
