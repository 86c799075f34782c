"""Limits in a plain voice, and lengths of time that look like them and bind nobody."""

from __future__ import annotations

import pytest

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.time_limit import find_times, time_limits

H, D, WD, W, M = Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS
WITHIN, BY = Bound.WITHIN, Bound.BY


@pytest.mark.parametrize(
    ("text", "amount", "unit", "bound", "display"),
    [
        ("By day 7 the lead writes to the family.", 7, D, BY, "By day 7"),
        ("The circle gathers on working day 10.", 10, WD, BY, "on working day 10"),
        ("Day 15: second gathering.", 15, D, BY, "Day 15"),
        ("See the child by the end of day 2.", 2, D, BY, "by the end of day 2"),
        ("It goes out the fifth working day after the call.", 5, WD, BY, "the fifth working day"),
        ("Send the agenda a week beforehand.", 1, W, BY, "a week beforehand"),
        ("Papers go out three days prior.", 3, D, BY, "three days prior"),
        (
            "Papers go out no less than five working days before the panel.",
            5,
            WD,
            BY,
            "no less than five working days before",
        ),
        ("Papers go out a fortnight before the panel.", 2, W, BY, "a fortnight before"),
        ("Reply within half a working day.", 0.5, WD, WITHIN, "within half a working day"),
        ("Ring by COB.", 0, WD, BY, "by COB"),
        ("Ring by 10 am the next morning.", 1, D, BY, "by 10 am the next morning"),
        ("Ring by the next morning.", 1, D, BY, "by the next morning"),
        ("The desk passes it on overnight.", 1, D, BY, "overnight"),
        ("The desk rings that same evening.", 0, D, BY, "that same evening"),
        ("The lead rings inside two hours.", 2, H, WITHIN, "inside two hours"),
        ("Two hours is the most the desk may take.", 2, H, WITHIN, "Two hours"),
        ("No more than two hours may pass before somebody rings.", 2, H, WITHIN, "No more than two hours"),
        ("Before two hours are up, ring the desk.", 2, H, WITHIN, "Before two hours are up"),
        ("Nobody waits longer than two hours for a call.", 2, H, WITHIN, "longer than two hours"),
        ("The lead has two working days to answer.", 2, WD, WITHIN, "two working days"),
        ("Notes follow a fortnight after the talk.", 2, W, WITHIN, "a fortnight"),
        ("A month is the limit.", 1, M, WITHIN, "A month is the limit"),
    ],
)
def test_a_plain_limit_is_read(text, amount, unit, bound, display):
    found = time_limits(text)
    assert [
        (time.duration.amount, time.duration.unit, time.duration.bound, time.duration.display) for time in found
    ] == [(amount, unit, bound, display)]


@pytest.mark.parametrize(
    "text",
    [
        "Bring a lunch on day 1 of the course.",
        "Day 2 was wet.",
        "The boy stayed overnight with his aunt.",
        "Nobody stays on the list for more than six months.",
        "The farm lets them stay for two nights and no longer.",
        "Once upon a week the choir sings.",
        "He was seen a week before she went missing.",
        "The film is kept for 30 days and no longer.",
    ],
)
def test_what_only_looks_like_one_is_none(text):
    assert time_limits(text) == ()


def test_a_numbered_day_alone_is_left_to_its_table():
    (found,) = find_times("Day 15")
    assert (found.use, found.duration.bound) == (TimeUse.BARE, BY)
