"""The command that takes sheets in: by name or file, twice without harm."""

import pytest
from django.core.management import CommandError, call_command

from articles.models import Event, Role, StyleSheet
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def load(capsys):
    """Run the command; return its exit status, lines of output, and words on stderr."""

    def load(*args):
        status = 0
        try:
            call_command("load_sheet", *map(str, args))
        except SystemExit as ended:
            status = ended.code
        captured = capsys.readouterr()
        return status, captured.out.splitlines(), captured.err

    return load


def test_without_a_name_the_starters_are_taken_in_once(load):
    admin = make_user(Role.ADMIN)
    assert load() == (0, ["made: “UK news”", "made: “US news”"], "")
    assert set(StyleSheet.objects.values_list("variant", "is_default")) == {
        ("en-US", True), ("en-GB", True),
    }  # fmt: skip
    assert load() == (0, ["there already: “UK news”", "there already: “US news”"], "")
    assert {event.actor for event in Event.objects.all()} == {admin}


def test_a_sheet_is_named_or_a_file_and_what_is_refused_does_not_stop_the_rest(load, tmp_path):
    make_user(Role.ADMIN, username="adam")
    make_user(Role.ADMIN, username="ada")
    path = tmp_path / "quay.toml"
    path.write_text('name = "The Quay"\nwords = ["quay"]')
    status, lines, errors = load("us NEWS", "Moon news", path, "--user", "ada")
    assert (status, lines) == (1, ["made: “US news”", "made: “The Quay”"])
    assert "refused: Moon news is no file" in errors
    assert Event.objects.first().actor.username == "ada"


def test_an_edited_sheet_is_replaced_only_if_that_is_asked_for(load, tmp_path):
    make_user(Role.ADMIN)
    path = tmp_path / "quay.toml"
    path.write_text('name = "The Quay"')
    load(path)
    path.write_text('name = "The Quay"\nvariant = "en-GB"')
    status, _, errors = load(path)
    assert status == 1
    assert "There is another sheet “The Quay”" in errors
    assert load(path, "--replace") == (0, ["replaced: “The Quay”"], "")


def test_who_takes_them_in_may(load):
    make_user(Role.DESK_EDITOR, username="dana")
    with pytest.raises(CommandError, match="These may: nobody, so give somebody the role"):
        load()
    make_user(Role.ADMIN, username="adam")
    with pytest.raises(CommandError, match=r"“dana” may not edit.+These may: adam"):
        load("--user", "dana")
