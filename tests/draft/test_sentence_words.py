"""What the words of a sentence tell before it is carried into another text."""

from alignctl.draft.sentence_words import is_plain, leans_on_another, one_stating, scheme_words


def test_of_a_paragraph_only_the_sentence_with_the_words_is_taken():
    quote = "The lead sees the child at least every week in category 2. Plans use the headings. It ends in May."
    assert one_stating(quote, "at least every week") == "The lead sees the child at least every week in category 2."
    assert one_stating(quote, "never") == quote


def test_steps_of_a_scheme_the_text_does_not_know_are_named_once():
    sentence = "A child in Band 3 or category 2 is seen; a child in Band 3 is told."
    assert scheme_words(sentence, "Every category 2 child has a plan.") == ("Band 3",)


def test_a_sentence_that_leans_on_the_one_before_is_seen():
    assert leans_on_another("In either case the two managers confer.")
    assert leans_on_another("They choose how.")
    assert not leans_on_another("The family chooses how.")


def test_only_one_clause_is_plain():
    assert is_plain("It is offered the second time.")
    assert not is_plain("It is offered, and the record is sent.")
    assert not is_plain("It is offered because the child asks.")
