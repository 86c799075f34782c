"""Names of one area are never carried into another's text unnoticed."""

from alignctl.draft.names_within import in_own_name, strange_names

OWN = "Our hub and the Duty Desk answer. Ashford Council decides."


def test_names_the_text_does_not_use_are_told_and_those_it_does_are_not():
    sentence = "The Lantern Project and the Duty Desk write to Birch Council on form NM1."
    assert strange_names(sentence, OWN) == ("Lantern Project", "Birch Council", "NM1")


def test_a_word_that_only_begins_a_sentence_is_no_name():
    assert strange_names("Discussions are held. Further ones follow: None is missed.", OWN) == ()


def test_an_abbreviation_that_begins_a_sentence_is_a_name():
    assert strange_names("MASH decides.", OWN) == ("MASH",)


def test_an_areas_name_is_put_in_the_place_of_anothers_as_a_whole_word():
    assert in_own_name("Birch acts for Birch’s children, not Birchwood’s.", "Birch", "Ash") == (
        "Ash acts for Ash’s children, not Birchwood’s."
    )


def test_a_name_with_signs_of_patterns_is_taken_as_it_stands():
    assert in_own_name("The St. Ann area acts.", "St. Ann", r"\1 Ash") == r"The \1 Ash area acts."
    assert in_own_name("The StX Ann area acts.", "St. Ann", "Ash") == "The StX Ann area acts."


def test_the_article_follows_the_name_put_in():
    assert in_own_name("Where an Eastmere child dies, Eastmere acts.", "Eastmere", "Westvale") == (
        "Where a Westvale child dies, Westvale acts."
    )
    assert in_own_name("A Westvale child", "Westvale", "Eastmere") == "An Eastmere child"
