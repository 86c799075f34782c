"""The chance of each rule by the signs a statement shows, and what is made of it."""

from dataclasses import replace

import pytest

from alignctl.provisions.recognising import LEAST
from alignctl.rules.learned import NONE, Learned, Lessons, Sign, lessons_text
from alignctl.text.stems import stem
from tests.provisions.learning_builders import (
    AGREED,
    CONSENT,
    NOTE,
    NOTED,
    TELL,
    TOLD,
    UNASKED,
    read_in,
    recogniser,
    taught,
    with_lessons,
)
from tests.provisions.provision_builders import book, duration, rule, section
from tests.provisions.test_learning import find_in

OUTCOME = "Relatives must get word of the outcome within four hours."
HELD = taught(TELL, NOTE)


def chances(held, text, finder="limit"):
    reading = read_in(held, text)
    return recogniser(reading, finder).chances(reading.said[-1])


def test_chances_of_all_labels_sum_to_one():
    for text in (*TOLD, *NOTED, "Nothing of the sort."):
        found = chances(HELD, text)
        assert set(found) == {NONE, (TELL.id, ""), (NOTE.id, "")}
        assert sum(found.values()) == pytest.approx(1, abs=0.001)


def test_a_statement_like_a_rules_sayings_is_most_likely_its_own():
    for text, one in ((TOLD[0], TELL), (NOTED[0], NOTE), ("Relatives get word of the outcome.", TELL)):
        found = chances(HELD, text)
        assert max(found, key=found.get) == (one.id, "")


def test_a_statement_like_none_is_no_rules_matter():
    found = chances(HELD, "Bicycles are locked in the shed.")
    assert max(found, key=found.get) == NONE


def test_chances_are_the_shares_of_the_summed_weights():
    signs = {stem("kettle"): Sign(rarity=2.0, weights=((1, 3.0),))}
    learned = Learned(labels=(NONE, (TELL.id, "")), start=(1.0, 0.0), signs=signs)
    held = with_lessons(book(TELL), lessons_text({"limit": learned}, "").encode())
    # words are scaled to length one, so the only word known counts in full: e^3 against e^1
    assert chances(held, "The kettle.") == {NONE: 0.1192, (TELL.id, ""): 0.8808}
    assert chances(held, "The shed.") == {NONE: 0.7311, (TELL.id, ""): 0.2689}


def test_rules_that_learned_nothing_are_known_as_untaught():
    known = rule("lock-shed", "shed", "locked")
    reading = read_in(with_lessons(book(TELL, NOTE, known), lessons_of_two()), "x.")
    found = recogniser(reading)
    assert found.taught == (TELL, NOTE)
    assert found.untaught == (known,)


def lessons_of_two():
    finders = {"limit": HELD.kinds["missing"].lessons.of("limit")}
    return lessons_text(finders, "").encode()


def test_a_rule_that_learned_nothing_still_goes_by_its_patterns():
    known = rule("lock-shed", "shed", "locked", under=("reporting",))
    held = with_lessons(book(TELL, NOTE, known), lessons_of_two())
    found = find_in(held, section("Reports", "The shed is locked within ten minutes.", OUTCOME))
    assert [(one.action, duration(one).amount) for one in found] == [("lock-shed", 10), ("tell-family", 4)]
    assert all(one.confidence >= LEAST for one in found)


def test_nothing_is_recognised_without_lessons():
    reading = read_in(book(TELL, NOTE), OUTCOME)
    assert recogniser(reading).chances(reading.said[0]) == {}
    assert recogniser(reading).recognised(reading.said[0]) == ()


def test_the_likeliest_answer_of_a_rule_is_told_and_its_chances_are_summed():
    held = taught(CONSENT)
    for texts, answer in ((AGREED, "asked"), (UNASKED, "not-asked")):
        reading = read_in(held, texts[0])
        (one,) = recogniser(reading, "choice").recognised(reading.said[0])
        assert (one.rule, one.answer) == (CONSENT, answer)
        assert one.chance > chances(held, texts[0], "choice")[CONSENT.id, answer]


def test_recognised_rules_come_likeliest_first_and_never_below_the_least_chance():
    reading = read_in(HELD, "Relatives and all who sat round the table get word and notes.")
    found = recogniser(reading).recognised(reading.said[0], least=0.01)
    assert [one.chance for one in found] == sorted((one.chance for one in found), reverse=True)
    assert len(found) == 2
    assert recogniser(reading).recognised(reading.said[0], least=1.0) == ()


def test_an_own_rule_in_the_place_of_one_that_has_learned_makes_no_other_likelier():
    kind = HELD.kinds["missing"]
    content = lessons_of_two()
    own = replace(HELD, kinds={"missing": replace(kind, lessons=Lessons(content, "learned.json", {NOTE.id}))})
    text = "Relatives get word of the outcome."
    assert chances(own, text)[NOTE.id, ""] == chances(HELD, text)[NOTE.id, ""]
    reading = read_in(own, text)
    assert recogniser(reading).untaught == (TELL,)
