"""Time limits as real procedures write them, and the lengths of time that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import LIMITS, TimeUse
from alignctl.provisions.values.time_limit import find_times, time_limits

H, D, WD, SD, W, M, Y, MIN = (
    Unit.HOURS,
    Unit.DAYS,
    Unit.WORKING_DAYS,
    Unit.SCHOOL_DAYS,
    Unit.WEEKS,
    Unit.MONTHS,
    Unit.YEARS,
    Unit.MINUTES,
)
WITHIN, BY, EVERY, AFTER = Bound.WITHIN, Bound.BY, Bound.AT_LEAST_EVERY, Bound.AFTER
NOW, SOON = Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE

LIMITS_FOUND = [
    # figures and words
    ("Reply within 72 hours of the return.", 72, H, WITHIN, "within 72 hours"),
    ("Reply within 72hrs.", 72, H, WITHIN, "within 72hrs"),
    ("Reply within 72 hrs of return", 72, H, WITHIN, "within 72 hrs"),
    ("Reply within seventy-two (72) hours.", 72, H, WITHIN, "within seventy-two (72) hours"),
    ("Reply within 72 (seventy two) hours.", 72, H, WITHIN, "within 72 (seventy two) hours"),
    ("Reply within seventy two hours.", 72, H, WITHIN, "within seventy two hours"),
    ("Reply within three days.", 3, D, WITHIN, "within three days"),
    ("Reply within 3 calendar days.", 3, D, WITHIN, "within 3 calendar days"),
    ("Reply within one working day.", 1, WD, WITHIN, "within one working day"),
    ("Reply within 1 (one) working day", 1, WD, WITHIN, "within 1 (one) working day"),
    ("Reply within five school days", 5, SD, WITHIN, "within five school days"),
    ("Reply within 4 working hours", 4, Unit.WORKING_HOURS, WITHIN, "within 4 working hours"),
    ("Reply within half a day.", 0.5, D, WITHIN, "within half a day"),
    ("Ring back within half an hour.", 30, MIN, WITHIN, "within half an hour"),
    ("Ring back within an hour.", 1, H, WITHIN, "within an hour"),
    ("Ring back within one and a half hours.", 1.5, H, WITHIN, "within one and a half hours"),
    ("Ring back within 15 minutes", 15, MIN, WITHIN, "within 15 minutes"),
    ("Review within a fortnight", 2, W, WITHIN, "within a fortnight"),
    ("Publish within 6 months", 6, M, WITHIN, "within 6 months"),
    ("They confer within a further 3 working days.", 3, WD, WITHIN, "within a further 3 working days"),
    ("Ring back within the hour.", 1, H, WITHIN, "within the hour"),
    # ways of saying within
    ("Send it no later than 5 working days after the meeting.", 5, WD, WITHIN, "no later than 5 working days"),
    ("It takes place not later than ten days after.", 10, D, WITHIN, "not later than ten days"),
    ("It must not exceed 45 working days.", 45, WD, WITHIN, "not exceed 45 working days"),
    ("It is held in not more than 15 working days.", 15, WD, WITHIN, "not more than 15 working days"),
    ("It is sent within a maximum of 10 working days.", 10, WD, WITHIN, "within a maximum of 10 working days"),
    ("It is sent in a maximum of 10 days.", 10, D, WITHIN, "in a maximum of 10 days"),
    ("The form follows, at the latest 48 hours after the call.", 48, H, WITHIN, "at the latest 48 hours"),
    ("The form follows 48 hours at the latest.", 48, H, WITHIN, "48 hours at the latest"),
    ("The review is in 12 weeks.", 12, W, WITHIN, "in 12 weeks"),
    ("The manager replies in one working day.", 1, WD, WITHIN, "in one working day"),
    ("There is a 72-hour time limit.", 72, H, WITHIN, "72-hour time limit"),
    ("The time limit is 72 hours.", 72, H, WITHIN, "72 hours"),
    ("Within the next 24 hours the officer visits.", 24, H, WITHIN, "Within the next 24 hours"),
    ("No assessment takes longer than 40 working days.", 40, WD, WITHIN, "longer than 40 working days"),
    ("Three days from return", 3, D, WITHIN, "Three days"),
    ("ten working days after the meeting", 10, WD, WITHIN, "ten working days"),
    # days named
    ("Notify by the end of the next working day.", 1, WD, BY, "by the end of the next working day"),
    ("Notify by close of the next working day.", 1, WD, BY, "by close of the next working day"),
    ("The hub is told the next working day.", 1, WD, BY, "the next working day"),
    ("It is told on the following working day.", 1, WD, BY, "on the following working day"),
    ("Tell them the next day.", 1, D, BY, "the next day"),
    ("Send it by noon the following day.", 1, D, BY, "by noon the following day"),
    ("Send it by 5pm the following day.", 1, D, BY, "by 5pm the following day"),
    ("Send it by 9.00 am on the next working day.", 1, WD, BY, "by 9.00 am on the next working day"),
    ("Tell them on the same day.", 0, D, BY, "on the same day"),
    ("Record it the same working day.", 0, WD, BY, "the same working day"),
    ("Record it by the end of the day.", 0, D, BY, "by the end of the day"),
    ("Record it by the end of the working day.", 0, WD, BY, "by the end of the working day"),
    ("A discussion is held on the day of the decision.", 0, D, BY, "on the day"),
    ("The manager looks at it on the third day.", 3, D, BY, "on the third day"),
    ("Send papers at least 7 working days before the meeting.", 7, WD, BY, "at least 7 working days before"),
    ("The list goes out four working days ahead.", 4, WD, BY, "four working days ahead"),
    ("Give five days' notice.", 5, D, BY, "five days' notice"),
    # how often
    ("It is reviewed every four weeks.", 4, W, EVERY, "every four weeks"),
    ("It is reviewed again every 7 days.", 7, D, EVERY, "every 7 days"),
    ("The officer rings at least every 12 hours.", 12, H, EVERY, "at least every 12 hours"),
    ("The officer rings at least once every 24 hours.", 24, H, EVERY, "at least once every 24 hours"),
    ("The plan has a six-weekly review.", 6, W, EVERY, "six-weekly"),
    ("The plan is reviewed 6 weekly.", 6, W, EVERY, "6 weekly"),
    ("The list is updated fortnightly.", 2, W, EVERY, "fortnightly"),
    ("The panel meets monthly.", 1, M, EVERY, "monthly"),
    ("The panel meets at least monthly.", 1, M, EVERY, "at least monthly"),
    ("They speak weekly.", 1, W, EVERY, "weekly"),
    ("They speak daily until then.", 1, D, EVERY, "daily"),
    ("They speak every day.", 1, D, EVERY, "every day"),
    ("Figures go to the board each quarter.", 3, M, EVERY, "each quarter"),
    ("Figures go to the board quarterly.", 3, M, EVERY, "quarterly"),
    ("It is reviewed annually.", 1, Y, EVERY, "annually"),
    ("It is audited once a year.", 1, Y, EVERY, "once a year"),
    ("It is audited twice a year.", 6, M, EVERY, "twice a year"),
    ("It is audited four times a year.", 3, M, EVERY, "four times a year"),
    ("It is reviewed every other week.", 2, W, EVERY, "every other week"),
    ("It is reviewed at intervals of no more than 12 weeks.", 12, W, EVERY, "at intervals of no more than 12 weeks"),
    ("It is reviewed at six-week intervals.", 6, W, EVERY, "at six-week intervals"),
    # an earliest time
    ("Ring again after 3 working days.", 3, WD, AFTER, "after 3 working days"),
    ("If unresolved after 4 hours it goes up.", 4, H, AFTER, "after 4 hours"),
    ("If no reply has been received within 3 working days, ring.", 3, WD, AFTER, "within 3 working days"),
    # the figure binds
    (
        "Tell the worker as soon as possible and in any event within 4 hours.",
        4,
        H,
        WITHIN,
        "as soon as possible and in any event within 4 hours",
    ),
    (
        "An officer is sent as soon as possible and within four hours.",
        4,
        H,
        WITHIN,
        "as soon as possible and within four hours",
    ),
    (
        "As soon as practicable, at most 24 hours after return",
        24,
        H,
        WITHIN,
        "As soon as practicable, at most 24 hours",
    ),
    (
        "See the child as soon as possible after return and in any case within 24 hours.",
        24,
        H,
        WITHIN,
        "as soon as possible after return and in any case within 24 hours",
    ),
    ("Immediately, and no later than one hour after", 1, H, WITHIN, "Immediately, and no later than one hour"),
    (
        "as soon as possible and in any event on the same day",
        0,
        D,
        BY,
        "as soon as possible and in any event on the same day",
    ),
    # urgencies
    ("The carer rings immediately.", None, None, NOW, "immediately"),
    ("The carer rings straight away.", None, None, NOW, "straight away"),
    ("The carer rings straightaway.", None, None, NOW, "straightaway"),
    ("The carer rings at once.", None, None, NOW, "at once"),
    ("Tell the parents without delay.", None, None, NOW, "without delay"),
    ("Tell the parents as soon as possible.", None, None, SOON, "as soon as possible"),
    (
        "Tell the parents as soon as is reasonably practicable.",
        None,
        None,
        SOON,
        "as soon as is reasonably practicable",
    ),
    ("Tell the parents without undue delay.", None, None, SOON, "without undue delay"),
    ("Tell the parents at the earliest opportunity.", None, None, SOON, "at the earliest opportunity"),
]

NEVER_LIMITS = [
    "A young person aged 16 or 17 years may decide.",
    "A child aged 16 is seen alone.",
    "Every child under 18 years is covered.",
    "Children under 5 years old are high risk.",
    "A pupil of 13 years and over may consent.",
    "A girl of 17 and a half moves on.",
    "It applies up to 25 years of age.",
    "Any child missing for more than 24 hours is discussed.",
    "The child was absent longer than 6 hours.",
    "A child has been missing for three days.",
    "Two episodes in 90 days call for a meeting.",
    "The child has been missing three times in any period of 90 days.",
    "It is the second missing episode within six months.",
    "Three incidents within a 12-month period are a pattern.",
    "Any violence within the last six months is noted.",
    "A third referral about the child is received within 12 months.",
    "Open 8.45am to 5pm, Monday to Friday.",
    "The line is answered 24 hours a day.",
    "The line is answered 24/7.",
    "Ring the 24-hour helpline.",
    "It is staffed seven days a week.",
    "The service works every day of the week.",
    "Every day, 9.00 am to 8.00 pm",
    "The procedure was issued on 14 March 2025.",
    "Ring 01632 960110 or 101.",
    "Records are kept for 10 years.",
    "The matter is put in a 48-hour letter.",
    "The lead attends the one-day course.",
    "The six-week programme is offered to parents.",
    "Police powers last for no more than 72 hours.",
    "The form takes about ten minutes.",
    "The child was last seen 72 hours ago.",
    "The child is in immediate danger.",
    "What happened immediately before the absence?",
    "The questions came all at once.",
    "Help with daily living is offered.",
    "See section 4.4 Minutes and paragraph 24.",
    "The 48 hours are counted from the call.",
]


@pytest.mark.parametrize(("text", "amount", "unit", "bound", "display"), LIMITS_FOUND)
def test_a_limit_is_read_with_amount_unit_bound_and_exact_words(text, amount, unit, bound, display):
    found = time_limits(text)
    assert [(time.duration.amount, time.duration.unit, time.duration.bound) for time in found] == [
        (amount, unit, bound)
    ]
    assert text[found[0].start : found[0].end] == found[0].duration.display == display


@pytest.mark.parametrize("text", NEVER_LIMITS)
def test_what_is_no_limit_is_not_read_as_one(text):
    assert time_limits(text) == ()


def test_a_range_keeps_both_ends():
    for text in ("within 24 to 48 hours", "within 24-48 hours", "within 24 – 48 hours", "within 24 hours to 48 hours"):
        (found,) = time_limits(text)
        assert (found.duration.amount, found.duration.amount_max, found.duration.unit) == (24, 48, H)


def test_each_of_two_limits_in_a_sentence_has_its_own_words():
    text = "The interview is offered within 24 hours and held within 72 hours of the return."
    assert [text[time.start : time.end] for time in time_limits(text)] == ["within 24 hours", "within 72 hours"]


def test_figures_listed_with_one_unit_are_each_found():
    found = find_times("2, 3 and 2 working days")
    assert [(time.duration.amount, time.duration.unit) for time in found] == [(2, WD), (3, WD), (2, WD)]


def test_later_figures_share_the_lead_of_the_first():
    found = time_limits("within 2 hours for high, 6 hours for medium and 24 hours for low risk")
    assert [time.duration.amount for time in found] == [2, 6, 24]


@pytest.mark.parametrize(
    ("text", "amount", "unit", "bound"),
    [
        ("missing for more than 24 hours", 24, H, AFTER),
        ("after seven days missing", 7, D, AFTER),
        ("once 28 days have been reached", 28, D, AFTER),
        ("twice in 28 days", 28, D, WITHIN),
        ("the second episode within six months", 6, M, WITHIN),
        ("taken within the last twelve months", 12, M, WITHIN),
    ],
)
def test_thresholds_are_kept_apart_with_their_bound(text, amount, unit, bound):
    (found,) = find_times(text)
    assert found.use is TimeUse.THRESHOLD
    assert (found.duration.amount, found.duration.unit, found.duration.bound) == (amount, unit, bound)


def test_a_bare_length_of_time_is_neither_limit_nor_threshold():
    (found,) = find_times("5 working days")
    assert found.use is TimeUse.BARE


def test_weeks_of_pregnancy_are_a_date_and_not_a_length_of_time():
    (found,) = find_times("A referral is made by 20 weeks of pregnancy.")
    assert (found.duration.amount, found.duration.unit, found.duration.bound) == (20, W, BY)


TEXT = """
within 24 hours one working day days the next same every week monthly as soon possible
immediately after missing for more than no later ( ) , . ; - – 72 seventy-two half a an in any
event of two or three at least once twice year by end 9am 16 aged under
"""
WORDS = st.sampled_from(TEXT.split())


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join)))
def test_any_text_gives_spans_in_order_inside_it_and_exact_words(text):
    last = 0
    for time in find_times(text):
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.duration.display
        assert time.duration.amount is not None or time.use in LIMITS
        last = time.end
