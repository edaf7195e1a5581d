"""Read again without a person: only where the rules have changed since."""

import pytest

from articles.actions.recheck import recheck
from articles.actions.set_rule import set_rule
from articles.checks.rules import name_form
from articles.models import Event, LastReading, NameForm, Role
from tests.actions.rules import fail, make_rule
from tests.actions.test_review import edit
from tests.factories import make_article, make_user
from tests.registered import make_person

pytestmark = pytest.mark.django_db

TEH, NOON = make_rule("teh", "teh"), make_rule("noon", "noon")
BODY = "So teh council met at noon."


@pytest.fixture
def article(use_rules):
    use_rules(TEH)
    return make_article(BODY)


def grow_older(article):
    """As if the article had been read before the desk's rules changed."""
    LastReading.objects.filter(article=article).update(read_with="another")


def test_what_was_read_with_today_s_rules_is_not_read_again(article):
    events = Event.objects.count()
    assert recheck(article) is None
    edit(article, "noon", "midnight")
    assert recheck(article) is None
    assert Event.objects.filter(verb="reviewed").count() == 2
    assert Event.objects.count() > events


def test_what_was_read_with_others_is(article, use_rules):
    use_rules(NOON)
    grow_older(article)
    assert recheck(article) == (1, 0, 0, ())
    assert recheck(article) is None
    assert Event.objects.filter(verb="reviewed").last().actor is None
    use_rules(TEH, make_rule("noon", "midnight"))
    grow_older(article)
    assert recheck(article) == (0, 0, 1, ())
    assert article.flags.get(rule="teh").status == "open"


def test_how_the_house_sets_a_rule_makes_it_read_again(use_rules):
    use_rules(make_rule("doubled_word", "teh"))
    article = make_article(BODY)
    assert article.flags.get().severity == "should"
    set_rule(make_user(Role.ADMIN), "doubled_word", severity="must", is_pilot=False)
    assert recheck(article) is not None
    assert article.flags.get().severity == "must"
    assert recheck(article) is None


def test_what_the_registry_says_of_its_names_makes_it_read_again(use_rules):
    use_rules(name_form.RULE)
    make_person("Ruth Pettersen")
    article = make_article("So Ruth Pettersen met Karl Moss at noon.")
    assert recheck(article) is None
    make_person("Ada Firth")
    assert recheck(article) is None
    make_person("Carl Moss", "Karl Moss")
    assert recheck(article) == (1, 0, 0, ())
    assert article.flags.get().exact == "Karl Moss"
    assert recheck(article) is None
    NameForm.objects.filter(text="Karl Moss").delete()
    assert recheck(article) == (0, 0, 1, ())


def test_what_failed_is_tried_again_each_time(article, use_rules):
    use_rules(TEH, make_rule("broken", "", find=fail, title="Broken"))
    grow_older(article)
    for _ in range(2):
        [notice] = recheck(article).notices
        assert "Broken" in notice
    use_rules(TEH)
    assert recheck(article).notices == ()
    assert recheck(article) is None
