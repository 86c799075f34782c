"""What a statement shows: its words, and marks of where it stands and what it names."""

from alignctl.provisions.assignment import slots
from alignctl.provisions.finders.limit import limits_of
from alignctl.provisions.signs import DENIED, IN_CLAUSE, IN_STATEMENT, IN_TITLE, MARK, marks_shown, words_shown
from alignctl.text.stems import stem
from tests.provisions.learning_builders import read_in
from tests.provisions.provision_builders import book, rule

TOLD = "The police are told within one hour, and the carer writes a report by Friday."
HELD = rule("hold-return-interview", "{return-interview}", "held", under=("return-interview",))
OTHER = rule("write-report", "interview*", "written", under=("return-interview",))


def said_in(*texts, title="Afterwards", rules=(HELD, OTHER)):
    reading = read_in(book(*rules), *texts, title=title)
    return reading.said[-1], reading


def marks(*texts, title="Afterwards", rules=(HELD, OTHER)):
    said, reading = said_in(*texts, title=title, rules=rules)
    times = limits_of(said)
    if not times:
        return marks_shown(said, reading, rules)
    return marks_shown(said, reading, rules, next(slots(said, times)), times[0])


def test_words_of_the_clause_count_for_more_than_those_of_the_rest_and_of_the_heading():
    said, _ = said_in(TOLD)
    (slot,) = slots(said, limits_of(said)[:1])
    shown = words_shown(said, slot.clause)
    assert shown[stem("police")] == IN_CLAUSE
    assert shown[stem("carer")] == IN_STATEMENT
    assert shown[stem("afterwards")] == IN_TITLE


def test_units_and_figures_say_how_long_and_not_what():
    said, _ = said_in("It is done within 24 hours or three working days.")
    assert not {"24", *map(stem, ("hours", "working", "days", "within"))} & set(words_shown(said))


def test_two_words_in_a_row_are_a_sign_beside_each_alone():
    shown = words_shown(said_in("The duty manager agrees.")[0])
    one, other = stem("duty"), stem("manager")
    assert {one, other, f"{one} {other}"} <= set(shown)
    assert shown[f"{one} {other}"] < shown[one]


def test_what_is_denied_shows_it():
    assert DENIED in words_shown(said_in("The police are not told.")[0])
    assert DENIED not in words_shown(said_in("The police are told.")[0])


def test_marks_tell_whom_the_clause_names_and_less_whom_the_rest_names():
    shown = marks(TOLD)
    assert all(sign.startswith(MARK) for sign in shown)
    assert shown["#r:police"] > shown["#r:carer"] > 0


def test_marks_tell_the_use_and_the_length_of_time():
    shown = marks("The police are told within 24 hours.")
    assert {"#use:deadline", "#unit:hours", "#amount:24 hours"} <= set(shown)


def test_marks_tell_the_heading_the_list_and_what_came_before():
    shown = marks("The police act:", "- they look for the child.", title="Return interviews")
    assert {"#item", "#h:return", "#h:interview", "#t:return-interview"} <= set(shown)
    assert "#item" not in marks("They look for the child.")
    assert "#Br:police" in marks("The police are called.", "They look for the child.")


def test_marks_tell_which_rules_patterns_fit_and_which_fit_best():
    shown = marks("The return interview is held within 2 days.", title="Return interviews")
    assert {"#p:missing.hold-return-interview", "#P:missing.hold-return-interview"} <= set(shown)
    assert "#b:missing.hold-return-interview" in shown
    assert "#p:missing.write-report" not in shown
