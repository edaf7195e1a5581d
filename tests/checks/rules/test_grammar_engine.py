import pytest

from articles.checks.base import Match, Story
from articles.checks.grammar_rules import kept, kept_rules
from articles.checks.house import House
from articles.checks.rules import grammar_engine
from articles.checks.rules_index import all_rules
from articles.text.document import Document
from tests.checks.reading import flagged

BY_SLUG = {rule.slug: rule for rule in grammar_engine.RULES}

FLAGS = [
    ("it_is", "The council says its going to vote again.", "its"),
    ("it_is", "Its been a long winter for the fishermen.", "Its"),
    ("en_contraction_spelling", "She dont want to talk about the sale.", "dont"),
    ("en_contraction_spelling", "Nobody knew whos car it was.", "whos"),
    ("cant", "They cant find the keys to the hall.", "cant"),
    ("wont_contraction", "The bridge wont open before June.", "wont"),
    ("lets_let", "Lets go to the port and wait for them.", "Lets"),
    ("their_is", "Their is no money left in the fund.", "Their"),
    ("there_own", "The crew lost there own boats in the storm.", "there own"),
    ("were_where", "They where late for the hearing.", "where"),
    ("modal_of", "She would of paid the fine.", "would of"),
    ("your_you", "Thank you for you help with the flood.", "you"),
    ("loose_lose", "You can’t loose the case now.", "loose"),
    ("affect_effect", "The new law will effect every farmer in the valley.", "effect"),
    ("he_verb_agr", "He want to leave the party.", "want"),
    ("it_vbz", "It look like a good deal for the port.", "look"),
    ("have_part_agreement", "They have ate the last of the bread.", "ate"),
    ("been_part_agreement", "The plan has been chose by the board.", "chose"),
    ("en_a_vs_an", "He waited for a hour at the gate.", "a"),
    ("this_nns", "This houses are for sale.", "This"),
    ("most_superlative", "The storm was the most strongest in years.", "most strongest"),
    ("most_comparative", "She is more happier now than before.", "more happier"),
    ("some_where", "Some where in the hills there is a second mine.", "Some where"),
    ("with_out", "He left with out his hat.", "with out"),
    ("any_body", "Is there any body in the house?", "any body"),
    ("everyday_every_day", "The shop is open everyday until noon.", "everyday"),
    ("suppose_to", "He was suppose to meet the minister.", "suppose"),
    ("use_to_verb", "They use to live by the river.", "use to"),
    ("i_lowercase", "Then i told her about the fire.", "i"),
    ("lowercase_months", "The trip begins in may and ends in June.", "may"),
    ("year_old_hyphen", "A 12 year old boy saved the dog.", "12 year old"),
    ("missing_hyphen", "They signed a 30 day lease.", "30 day"),
    ("los_angels", "He lives in los angeles with his wife.", "los angeles"),
    ("double_punctuation", "The report is out.. Nobody has read it.", ".."),
    ("between_you_and_i", "Between you and I, the deal is dead.", "Between you and I"),
    ("apart_a_part", "The hotel is apart of the old town.", "apart of"),
    ("md_baseform", "She can sings very well.", "sings"),
    ("auxiliary_do_with_incorrect_verb_form", "They did not went home.", "went"),
    ("there_s_many", "There is many reasons to stay.", "There is many reasons"),
    ("other_grammar", "He must to leave now.", "must to"),
    ("other_grammar", "It was to late to save the barn.", "to late to"),
    ("other_confused_words", "They walked down the isle of the church.", "isle"),
    ("other_typos", "The house it self was empty.", "it self"),
]


@pytest.mark.parametrize(("rule", "text", "words"), FLAGS)
def test_the_engine_s_rules_flag_slips(rule: str, text: str, words: str) -> None:
    assert flagged(f"lt_{rule}", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The council says its vote was fair, and it’s going to stand by it.",
        "Their lawyer was there, and they were late. You’re welcome to your share.",
        "She would have paid an honest fee in a European court; he wants no more of it.",
        "These houses are taller than those. He lost the loose change that he had.",
        "A 12-year-old boy who used to live in Los Angeles won every day in May.",
    ],
)
def test_good_grammar_is_left_alone(text: str) -> None:
    assert [slug for slug in BY_SLUG if flagged(slug, text)] == []


def test_every_kept_rule_belongs_to_one_rule_of_the_desk() -> None:
    claimed = sorted(id for rule in grammar_engine.RULES for id in rule.find.args[0])
    assert claimed == sorted(kept_rules())
    assert len({rule.slug for rule in all_rules()}) == len(all_rules())


def test_a_kept_rule_was_right_at_least_as_often_as_in_news_wrong_or_never_wrong() -> None:
    assert all(rule.right or not rule.wrong for rule in kept())


def test_a_rule_s_reason_says_how_it_was_measured() -> None:
    rule = BY_SLUG["lt_there_own"]
    assert rule.why.startswith("LanguageTool’s rule THERE_OWN: right 3, wrong 0 in 658,000 words")
    assert rule.gives_way


def test_the_message_is_the_engine_s_without_its_markup_and_braces_do_no_harm() -> None:
    match = Match(0, 3, "IT_IS", "Did you mean <suggestion>it {is}</suggestion>?", ("it’s", "its"))
    story = Story(Document("Its cold."), matches=(match,))
    (problem,) = BY_SLUG["lt_it_is"].find(story, House())
    assert problem.message.format(**problem.params) == "Did you mean “it {is}”?"
    assert list(problem.suggest()) == ["it’s", "its"]


def test_a_rule_that_holds_in_some_places_is_silent_in_others() -> None:
    rule, match = BY_SLUG["lt_en_a_vs_an"], Match(5, 6, "EN_A_VS_AN", "Use “an”.", ("an",))
    (problem,) = rule.find(Story(Document("It is a idea."), matches=(match.moved(1),)), House())
    assert (problem.start, problem.end) == (6, 7)
    masked = Story(Document("Such a f---ing mess."), matches=(match,))
    assert not list(rule.find(masked, House()))


def test_a_match_of_no_kept_rule_is_nobody_s() -> None:
    story = Story(Document("Its cold."), matches=(Match(0, 3, "NO_SUCH_RULE", "No.", ()),))
    assert not any(list(rule.find(story, House())) for rule in grammar_engine.RULES)


def test_without_the_engine_nothing_is_found() -> None:
    assert not any(list(r.find(Story(Document("Its cold.")), House())) for r in BY_SLUG.values())
