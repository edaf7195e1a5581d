import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Event, Original, Role
from tests.factories import make_desk, make_user

pytestmark = pytest.mark.django_db

STORY = "The ferry to the islands will not run this winter, the port said."


@pytest.fixture
def import_articles(capsys):
    """Run the command; return its exit status and lines of output."""

    def import_articles(*args):
        status = 0
        try:
            call_command("import_articles", *map(str, args))
        except SystemExit as ended:
            status = ended.code
        return status, capsys.readouterr().out.splitlines()

    return import_articles


@pytest.fixture
def write(tmp_path):
    def write(name, content=STORY):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(content, encoding="utf-8")
        return path

    return write


@pytest.fixture
def reporter():
    return make_user(Role.REPORTER)


def test_a_file_becomes_an_article_filed_by_the_reporter(import_articles, write, reporter):
    path = write("Last Ferry.md", f"---\nheadline: Ferry stops\nlanguage: en-GB\n---\n{STORY}")
    status, lines = import_articles(path)
    assert status == 0
    assert lines == [f"taken: “{path}”, as last-ferry.", "1 taken, 0 there already, 0 refused."]
    article = Article.objects.get()
    assert (article.slug, article.language, article.filed_by) == ("last-ferry", "en-GB", reporter)
    assert (article.working.headline, article.working.body) == ("Ferry stops", STORY)
    assert bytes(Original.objects.get().data) == path.read_bytes()
    assert Event.objects.filter(verb="filed").count() == 1


def test_a_folder_is_read_below_and_twice_adds_nothing(import_articles, write, tmp_path, reporter):
    write("in/a.txt")
    write("in/deep/b.md", f"---\nslug: quay\n---\n{STORY} Nobody knew.")
    write("in/notes.json")
    assert import_articles(tmp_path / "in")[1][-1] == "2 taken, 0 there already, 0 refused."
    status, lines = import_articles(tmp_path / "in")
    assert status == 0
    assert lines[-1] == "0 taken, 2 there already, 0 refused."
    assert f"there already: “{tmp_path / 'in' / 'deep' / 'b.md'}”, as quay" in lines
    assert set(Article.objects.values_list("slug", flat=True)) == {"a", "quay"}


def test_the_same_words_in_another_file_are_not_filed_again(import_articles, write, reporter):
    assert import_articles(write("a.txt"), write("b.txt"))[1][-1].startswith("1 taken, 1 there")


def test_a_changed_story_of_the_same_name_is_refused(import_articles, write, reporter):
    import_articles(write("a.txt"))
    status, lines = import_articles(write("a.txt", f"{STORY} It changed."))
    assert status == 1
    assert lines[0].endswith(
        "There is a story “a” with other text: edit that one at the desk, or give this file "
        "another name or slug."
    )
    assert Article.objects.get().working.body == STORY


def test_what_cannot_be_read_is_told_and_the_rest_is_taken(
    import_articles, write, tmp_path, reporter
):
    broken, nameless = write("b.docx", "no"), write("—.txt", f"{STORY} Again.")
    empty = tmp_path / "empty"
    empty.mkdir()
    status, lines = import_articles(broken, nameless, empty, tmp_path / "none.txt", write("a.txt"))
    assert status == 1
    assert lines[-1] == "1 taken, 0 there already, 4 refused."
    told = "\n".join(lines)
    assert f"“{broken}” is not a Word document" in told
    assert f"“{nameless}”. Its name makes no slug" in told
    assert f"“{empty}” holds no story" in told
    assert "none.txt” cannot be opened" in told


def test_what_was_left_out_is_told_with_the_story(import_articles, write, reporter):
    path = write("a.md", f"{STORY} See [the port](http://port.example/).")
    assert import_articles(path)[1][0] == (
        f"taken: “{path}”, as a. 1 link left out; the linked words are kept."
    )


def test_with_several_desks_one_must_be_named(import_articles, write, reporter):
    make_desk("Local")
    path = write("a.txt")
    with pytest.raises(CommandError, match=r"--desk which desk gets the stories: local, world\."):
        import_articles(path)
    with pytest.raises(CommandError, match="--desk"):
        import_articles(path, "--desk", "sport")
    assert import_articles(path, "--desk", "world")[0] == 0


def test_with_several_who_may_file_one_must_be_named(import_articles, write, reporter):
    colleague = make_user(Role.REPORTER, username="ada")
    make_user(Role.LEGAL, username="lena")
    path = write("a.txt")
    with pytest.raises(CommandError, match=r"--user who files\. At World may: ada, reporter-"):
        import_articles(path)
    with pytest.raises(CommandError, match="--user"):
        import_articles(path, "--user", "lena")
    import_articles(path, "--user", "ada")
    assert Article.objects.get().filed_by == colleague


def test_without_a_desk_the_command_says_so(import_articles, write):
    with pytest.raises(CommandError, match="none, so make one first"):
        import_articles(write("a.txt"))
