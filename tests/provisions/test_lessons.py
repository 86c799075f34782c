"""Sayings and labelled texts as lessons: what is shown, and whose matter it is."""

from dataclasses import replace

from alignctl.provisions.lessons import Lesson, agrees_with, lessons_of, marked
from alignctl.provisions.procedures import read
from alignctl.provisions.recognising import LEARNING
from alignctl.provisions.values.time_limit import find_times
from alignctl.rules.labelled import Answer
from alignctl.rules.learned import NONE
from tests.provisions.learning_builders import AGREED, CONSENT, TELL, labelled, with_sayings
from tests.provisions.provision_builders import book, rule

HELD = rule("hold-return-interview", "{return-interview}", "held")
LASTING = rule("long-absence", "absent", finder="lasting")
TWO = "The family is told within two hours, and the interview is held within 3 days."


def lessons(*rules, texts=()) -> list[Lesson]:
    held = book(*rules)
    return list(lessons_of(held.kinds["missing"], held, texts))


def labels(found, finder="limit"):
    return [one.label for one in found if one.finder == finder]


def says(rule_, **finds):
    return f'{{"point": "{rule_.id}", "finds": {dict(finds)}}}'.replace("'", '"')


def sentence(text, *answers):
    return f'{{"p": [{{"s": "{text}", "says": [{", ".join(answers)}]}}]}}'


PLAIN = replace(TELL, sayings=())


def test_a_saying_is_a_lesson_of_its_own_rule_and_a_near_miss_of_no_rule():
    one = with_sayings(with_sayings(PLAIN, "Kin hear of it.", finds={}), "Lunch is ready.", finds=None)
    assert labels(lessons(one)) == [(PLAIN.id, ""), NONE]


def test_a_saying_teaches_its_own_finder_alone():
    assert {one.finder for one in lessons(with_sayings(PLAIN, "Kin hear of it.", finds={}), CONSENT, LASTING)} == {
        "limit",
        "choice",
    }


def test_a_labelled_text_teaches_every_finder_what_is_nobodys_matter():
    found = lessons(PLAIN, texts=[labelled('{"p": [{"s": "Lunch is ready."}]}')])
    assert {one.finder for one in found} == set(LEARNING)
    assert {one.label for one in found} == {NONE}


def test_of_two_lengths_of_time_each_is_the_matter_of_the_answer_that_gives_it():
    text = labelled(sentence(TWO, says(PLAIN, amount=2, unit="hours"), says(HELD, amount=3, unit="days")))
    assert labels(lessons(PLAIN, HELD, texts=[text])) == [(PLAIN.id, ""), (HELD.id, "")]


def test_a_length_of_time_no_answer_gives_is_nobodys_matter():
    text = labelled(sentence(TWO, says(HELD, amount=3, unit="days")))
    assert labels(lessons(PLAIN, HELD, texts=[text])) == [NONE, (HELD.id, "")]


def test_a_statement_without_a_length_of_time_is_the_matter_of_all_its_answers():
    text = labelled(sentence("Kin hear of it at some point.", says(PLAIN), says(HELD)))
    assert labels(lessons(PLAIN, HELD, texts=[text])) == [(PLAIN.id, ""), (HELD.id, "")]


def test_the_answer_is_part_of_the_label_where_rules_tell_answers_apart():
    assert (CONSENT.id, "asked") in labels(lessons(CONSENT), "choice")
    text = labelled(sentence(AGREED[0], says(CONSENT, id="not-asked")))
    assert labels(lessons(replace(CONSENT, sayings=()), texts=[text]), "choice") == [(CONSENT.id, "not-asked")]


def test_labels_of_a_row_go_to_its_cells_and_to_no_sentence_of_the_same_words():
    held = book(PLAIN)
    text = labelled(
        '{"title": "Times"}',
        '{"table": ["What", "When"], "rows": [{"cells": ["Kin are told", "2 hours"], "says": [' + says(PLAIN) + "]}]}",
        '{"p": [{"s": "Kin are told"}]}',
    )
    reading = read(text.document, held.kinds["missing"], held, "any", "Anyshire")
    found = {(said.text, said.place.cell is not None): bool(answers) for said, answers in marked(text, reading)}
    assert found["2 hours", True]
    assert not found["Kin are told", False]


def test_a_time_agrees_with_an_answer_of_the_same_length_or_of_none():
    (time,) = find_times("It is done within 2 hours.")
    assert agrees_with(time, Answer(rule="x", finds={"amount": 2, "unit": "hours"}))
    assert agrees_with(time, Answer(rule="x", finds={}))
    assert not agrees_with(time, Answer(rule="x", finds={"amount": 2, "unit": "days"}))
    assert not agrees_with(time, Answer(rule="x", finds={"amount": None}))
    (urgent,) = find_times("It is done immediately.")
    assert agrees_with(urgent, Answer(rule="x", finds={"amount": None}))
    assert not agrees_with(urgent, Answer(rule="x", finds={"amount": 2, "unit": "hours"}))
