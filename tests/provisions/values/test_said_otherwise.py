"""Limits said in words of their own, and words like them that set none."""

from __future__ import annotations

import time as clock

import pytest

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import LIMITS, TimeUse
from alignctl.provisions.values.time_limit import find_times, time_limits

MIN, H, D, W, M, Y = Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS
WD, WH = Unit.WORKING_DAYS, Unit.WORKING_HOURS
WITHIN, BY, EVERY, AFTER = Bound.WITHIN, Bound.BY, Bound.AT_LEAST_EVERY, Bound.AFTER
NOW, SOON = Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE

COUNTED = [
    ("A copy is posted within one more working day.", 1, WD, WITHIN, "within one more working day"),
    ("A copy is posted within two further days.", 2, D, WITHIN, "within two further days"),
    ("A copy is posted in an additional week.", 1, W, WITHIN, "in an additional week"),
    ("The lead writes in the first six working days.", 6, WD, WITHIN, "in the first six working days"),
    ("The lead writes in the coming ten days.", 10, D, WITHIN, "in the coming ten days"),
    ("The lead writes in the three days thereafter.", 3, D, WITHIN, "in the three days thereafter"),
    ("The clerk settles it in the course of two days.", 2, D, WITHIN, "in the course of two days"),
    ("Minutes are out before eleven days have run.", 11, D, WITHIN, "before eleven days have run"),
    ("Minutes are out before the expiry of eleven days.", 11, D, WITHIN, "before the expiry of eleven days"),
    ("Minutes are out before two more days are over.", 2, D, WITHIN, "before two more days are over"),
    ("The group first meets nine days later.", 9, D, WITHIN, "nine days later"),
    ("The group first meets nine days later at the latest.", 9, D, WITHIN, "nine days later at the latest"),
    ("The group answers no later than nine days on.", 9, D, WITHIN, "no later than nine days on"),
    ("The clerk copies it to the home a working day later.", 1, WD, WITHIN, "a working day later"),
    ("The visit is offered again six days later.", 6, D, AFTER, "six days later"),
    ("The visit is offered once more after a month.", 1, M, AFTER, "after a month"),
    ("It may run on, but never over thirty-one days.", 31, D, WITHIN, "never over thirty-one days"),
    ("Knock for a quarter of an hour at the most.", 15, MIN, WITHIN, "for a quarter of an hour at the most"),
    ("Answer within three hours in office time.", 3, WH, WITHIN, "within three hours in office time"),
    ("Answer within three hours and a half.", 3.5, H, WITHIN, "within three hours and a half"),
    ("Answer within a week and a half.", 1.5, W, WITHIN, "within a week and a half"),
    ("Answer within ninety-nine hours.", 99, H, WITHIN, "within ninety-nine hours"),
    ("Papers leave with four days in hand.", 4, D, BY, "with four days in hand"),
    ("It goes not less than seven months before the move.", 7, M, BY, "not less than seven months before"),
    ("The file is sent at fifteen weeks of pregnancy.", 15, W, BY, "at fifteen weeks of pregnancy"),
]
DAYS_NAMED = [
    ("The clerk looks at it by the fifteenth working day.", 15, WD, BY, "by the fifteenth working day"),
    ("The clerk looks at it on the twenty-second day.", 22, D, BY, "on the twenty-second day"),
    ("The clerk rings upon the following day.", 1, D, BY, "upon the following day"),
    ("The clerk rings the morning after.", 1, D, BY, "the morning after"),
    ("The clerk rings by noon on the day following.", 1, D, BY, "by noon on the day following"),
    ("The home writes on the working day next following.", 1, WD, BY, "on the working day next following"),
    ("The clerk tells both in the same hour.", 1, H, WITHIN, "in the same hour"),
    ("The clerk has until the end of the next working day.", 1, WD, BY, "until the end of the next working day"),
    ("The file is lodged by the twenty-eighth week.", 28, W, BY, "by the twenty-eighth week"),
    ("The file is lodged by week 28.", 28, W, BY, "by week 28"),
    ("It is sent from the twelfth week of pregnancy.", 12, W, AFTER, "from the twelfth week of pregnancy"),
    ("The file moves on by the sixteenth birthday.", 16, Y, BY, "by the sixteenth birthday"),
    ("Write it up before you go home.", 0, D, BY, "before you go home"),
    ("Write it up before going off duty.", 0, D, BY, "before going off duty"),
    (
        "It is entered before the duty worker finishes for the day.",
        0,
        D,
        BY,
        "before the duty worker finishes for the day",
    ),
    ("Write it up before the end of the shift.", 0, D, BY, "before the end of the shift"),
    (
        "Write it up not later than the end of the working day.",
        0,
        WD,
        BY,
        "not later than the end of the working day",
    ),
    ("Write it up before your shift ends.", 0, D, BY, "before your shift ends"),
    ("It is told not later than the day of the stay.", 0, D, BY, "not later than the day"),
    ("Answer on the working day it comes in.", 0, WD, BY, "on the working day"),
    ("Ring us on the day you hear of it.", 0, D, BY, "on the day"),
    ("Send the slip today.", 0, D, BY, "today"),
    ("Ring the desk that day and write it down.", 0, D, BY, "that day"),
    ("The slip follows by this time tomorrow.", 24, H, WITHIN, "by this time tomorrow"),
    ("The hub is told before the child arrives.", None, None, BY, "before the child arrives"),
    ("The hub is told before the placement begins.", None, None, BY, "before the placement begins"),
    ("The hub is told two days before the placement begins.", 2, D, BY, "two days before"),
]
HOW_OFTEN = [
    ("They talk twice in every 24 hours.", 12, H, EVERY, "twice in every 24 hours"),
    ("They talk twice a day.", 12, H, EVERY, "twice a day"),
    ("They talk every morning and evening.", 12, H, EVERY, "every morning and evening"),
    ("They talk each morning and each night.", 12, H, EVERY, "each morning and each night"),
    ("Figures are sent twice in the year.", 6, M, EVERY, "twice in the year"),
    ("The text is read anew each March.", 1, Y, EVERY, "each March"),
    ("The circle sits every third Monday.", 3, W, EVERY, "every third Monday"),
    ("The circle sits on the first Friday of the month.", 1, M, EVERY, "on the first Friday of the month"),
    ("The circle sits every second working day.", 2, WD, EVERY, "every second working day"),
    ("Calls are no more than six hours apart.", 6, H, EVERY, "no more than six hours apart"),
]
AT_ONCE = [
    ("Ring the hub without a moment's delay.", NOW, "without a moment's delay"),
    ("Ring the hub without losing a moment.", NOW, "without losing a moment"),
    ("Ring the hub before you do anything else.", NOW, "before you do anything else"),
    ("Ring the hub then and there.", NOW, "then and there"),
    ("Ring the hub straight off.", NOW, "straight off"),
    ("Ring the hub before leaving the street.", NOW, "before leaving the street"),
    ("Ring the hub without waiting.", NOW, "without waiting"),
    ("Ring the hub without more ado.", NOW, "without more ado"),
    ("Ring the hub now and say so.", NOW, "now"),
    ("The hub is rung the moment the child is back.", NOW, "the moment"),
    ("Is a child in danger at this moment, dial 999.", NOW, "at this moment"),
    ("Attendance is immediate.", NOW, "immediate"),
    ("She shall at once ring the hub.", NOW, "at once"),
    ("Tell the aunt as early as can be managed.", SOON, "as early as can be managed"),
]
NONE = [
    "Three days later she was found in Hull.",
    "Two days later the supervisor learns of it.",
    "The words are read out before anyone else speaks.",
    "Neighbours see the house before anyone else, and say so.",
    "He came home two weeks later.",
    "The visits were eight hours apart.",
    "The course runs three days on site.",
    "The baby was born in the sixteenth week.",
    "From the second week he was well.",
    "It is on by the second week of the term.",
    "Every Tuesday and Thursday",
    "each may ask",
    "Open every Monday, 9 am to 5 pm",
    "Many children today have telephones.",
    "Use the form in force today.",
    "The guard was told before the child went home.",
    "Plan well before the child goes home from hospital.",
    "Ask before a decision is made.",
    "What happened before the move?",
    "The day after tomorrow is a holiday.",
    "At the moment the desk is closed.",
    "Do not act without consulting anybody.",
    "Report at a time that suits you without waiting 24 hours.",
    "The danger is immediate.",
    "The child is not in danger now.",
    "We count over any 60 days.",
    "Three in 60 days brings a meeting.",
    "Three requests about one child inside a year are looked at together.",
    "They count where all of them fall inside sixty days.",
    "Two nights gone: the head of service.",
    "It is kept for ten years.",
    "Wait another hour.",
]


def may_be_limits(text):
    return tuple(time for time in find_times(text) if time.use in LIMITS | {TimeUse.BARE})


@pytest.mark.parametrize(("text", "amount", "unit", "bound", "display"), [*COUNTED, *DAYS_NAMED, *HOW_OFTEN])
def test_a_limit_said_otherwise_is_read_with_its_words(text, amount, unit, bound, display):
    found = may_be_limits(text)
    assert [
        (time.duration.amount, time.duration.unit, time.duration.bound, time.duration.display) for time in found
    ] == [(amount, unit, bound, display)]


@pytest.mark.parametrize(("text", "bound", "display"), AT_ONCE)
def test_an_urgency_said_otherwise_is_read_with_its_words(text, bound, display):
    assert [(time.duration.amount, time.duration.bound, time.duration.display) for time in may_be_limits(text)] == [
        (None, bound, display)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Send the slip today.",
        "The hub is told before the child arrives.",
        "In the first two weeks the child may not ring home.",
    ],
)
def test_what_only_its_sentence_can_make_a_limit_is_bare(text):
    assert [time.use for time in find_times(text)] == [TimeUse.BARE]


@pytest.mark.parametrize("text", ["Talk to the child for ten minutes at most.", "It goes on for two hours at most."])
def test_how_long_a_thing_may_go_on_is_no_deadline(text):
    assert time_limits(text) == ()


@pytest.mark.parametrize("text", NONE)
def test_words_like_those_of_a_limit_set_none(text):
    assert time_limits(text) == ()


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Officers come inside one hour where it is high and inside four where it is medium.", [1, 4]),
        ("Actions go out within one working day; the full note within six.", [1, 6]),
        ("The caller hears within three days, and the family within five.", [3, 5]),
        ("Within two days ring the desk; see section 4.", [2]),
        ("Within two days ring the desk. Stay within ten.", [2]),
    ],
)
def test_a_figure_takes_the_unit_said_before_it(text, amounts):
    assert [time.duration.amount for time in time_limits(text)] == amounts


def test_bare_figures_share_the_unit_said_before_them():
    found = find_times("The first step is allowed one working day, the second two, the third three.")
    assert [(time.duration.amount, time.duration.unit, time.use) for time in found] == [
        (amount, WD, TimeUse.BARE) for amount in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("For a high grade this is twenty minutes, roads permitting.", 20, MIN),
        ("Thirty-five minutes is the ceiling.", 35, MIN),
        ("Each rung is two working days.", 2, WD),
        ("An hour and a half, and no waiting.", 90, MIN),
        ("Two further days are given.", 2, D),
    ],
)
def test_a_bare_length_of_time_keeps_its_amount(text, amount, unit):
    (found,) = find_times(text)
    assert found.use not in LIMITS
    assert (found.duration.amount, found.duration.unit) == (amount, unit)


def test_what_comes_ahead_of_a_move_is_not_joined_to_a_figure():
    found = may_be_limits("They are told before the move, or within five working days where it was an emergency.")
    assert [(time.duration.amount, time.duration.bound) for time in found] == [(None, BY), (5, WITHIN)]


@pytest.mark.parametrize(
    "words",
    [
        "before the worker ",
        "within ",
        "the first ",
        "twice in every ",
        "; and the, ",
        "no later than ",
        "ring ",
        "two in ",
    ],
)
def test_words_of_limits_over_and_over_are_read_in_little_time(words):
    text = words * 2000
    begin = clock.perf_counter()
    find_times(text)
    assert clock.perf_counter() - begin < 10
