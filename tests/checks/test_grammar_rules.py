from articles.checks.grammar_rules import holds_at, kept, kept_rules


def test_kept_rules_are_sorted_and_each_there_once() -> None:
    assert list(kept_rules()) == sorted(set(kept_rules()))
    assert {"IT_IS", "THERE_OWN", "HE_VERB_AGR"} <= set(kept_rules())


def test_style_and_the_variants_of_english_are_left_to_the_house() -> None:
    assert not {"PER_CENT", "EN_UNPAIRED_QUOTES", "OXFORD_SPELLING_Z_NOT_S"} & set(kept_rules())
    assert not [rule.id for rule in kept() if "DIACRITICS" in rule.id]


def test_a_rule_that_found_nothing_is_not_measured() -> None:
    by_id = {rule.id: rule for rule in kept()}
    assert by_id["THERE_OWN"].is_measured
    assert not by_id["DISCUSS_ABOUT"].is_measured


def test_other_rules_hold_everywhere() -> None:
    assert holds_at("IT_IS", "“Late?” its cold.", 8)


def test_nobody_knows_how_a_masked_word_sounds() -> None:
    assert not holds_at("EN_A_VS_AN", "He called him a f---ing liar.", 14)
    assert not holds_at("EN_A_VS_AN", "He called him a s**t.", 14)
    assert not holds_at("EN_A_VS_AN", "He called him a f—ing liar.", 14)
    assert holds_at("EN_A_VS_AN", "He called him a idiot.", 14)


def test_times_in_results_stand_as_they_are_printed() -> None:
    assert not holds_at("SPACE_BETWEEN_NUMBER_AND_WORD", "She ran it in 1min 18.7sec.", 14)
    assert not holds_at("SPACE_BETWEEN_NUMBER_AND_WORD", "She ran it in 1min 18.7sec.", 19)
    assert holds_at("SPACE_BETWEEN_NUMBER_AND_WORD", "There were 12people in it.", 11)


def test_what_is_whole_is_no_slip() -> None:
    assert not holds_at("HE_VERB_AGR", "He left home at ten.", 8)
    assert not holds_at("IT_VBZ", "She found it rather cold.", 20)
    assert not holds_at("KNOW_NOW", "They sang then and don’t now.", 25)
    assert not holds_at("NEE", "Suella Braverman (nee Fernandes) won.", 18)
    assert holds_at("HE_VERB_AGR", "He want to leave.", 3)
    assert holds_at("IT_VBZ", "Then it look cold.", 8)
    assert holds_at("KNOW_NOW", "I don’t now.", 8)
