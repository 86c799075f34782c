"""Stages of an absence, days named in passing, and frequencies told by what must not go by."""

from __future__ import annotations

import pytest

from alignctl.model.values import Bound, Unit
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.time_limit import find_times

SOON, EVERY, AFTER, BY, WITHIN = (
    Bound.AS_SOON_AS_POSSIBLE,
    Bound.AT_LEAST_EVERY,
    Bound.AFTER,
    Bound.BY,
    Bound.WITHIN,
)


@pytest.mark.parametrize(
    ("text", "use", "bound", "amount", "unit"),
    [
        ("As soon as the child is home, ask for an interview.", TimeUse.DEADLINE, SOON, None, None),
        ("No more than two days may go by without a call.", TimeUse.FREQUENCY, EVERY, 2, Unit.DAYS),
        ("Not more than 28 days should separate one meeting from the next.", TimeUse.FREQUENCY, EVERY, 28, Unit.DAYS),
        ("Ring the team each working morning.", TimeUse.FREQUENCY, EVERY, 1, Unit.WORKING_DAYS),
        ("Send the summary to the hub on the day.", TimeUse.DEADLINE, BY, 0, Unit.DAYS),
        ("The note is sent before the day is out.", TimeUse.DEADLINE, BY, 0, Unit.DAYS),
        ("They hear of it after the third day.", TimeUse.DEADLINE, AFTER, 3, Unit.DAYS),
        ("Day 5 onwards: director", TimeUse.DEADLINE, AFTER, 5, Unit.DAYS),
        ("Three days is the point at which the head comes in.", TimeUse.THRESHOLD, AFTER, 3, Unit.DAYS),
        ("Tell the head of any absence that has run to five days.", TimeUse.THRESHOLD, AFTER, 5, Unit.DAYS),
        ("Once a week has gone by the manager is told.", TimeUse.THRESHOLD, AFTER, 1, Unit.WEEKS),
        ("A photo no older than 3 months", TimeUse.THRESHOLD, WITHIN, 3, Unit.MONTHS),
        ("It has happened twice in the same month.", TimeUse.THRESHOLD, WITHIN, 1, Unit.MONTHS),
        ("3 x in 28 days", TimeUse.THRESHOLD, WITHIN, 28, Unit.DAYS),
        ("Meet again in a week's time.", TimeUse.DEADLINE, WITHIN, 1, Unit.WEEKS),
        ("Search for no more than 30 minutes before ringing.", TimeUse.DEADLINE, WITHIN, 30, Unit.MINUTES),
        ("Don't leave it any longer than two hours.", TimeUse.DEADLINE, WITHIN, 2, Unit.HOURS),
        ("Meeting: 5 w/days", TimeUse.BARE, WITHIN, 5, Unit.WORKING_DAYS),
        ("Finish within three-quarters of an hour.", TimeUse.DEADLINE, WITHIN, 45, Unit.MINUTES),
    ],
)
def test_plain_ways_of_telling_time_are_read(text, use, bound, amount, unit):
    (found,) = find_times(text)
    duration = found.duration
    assert (found.use, duration.bound, duration.amount, duration.unit) == (use, bound, amount, unit)


def test_as_soon_as_only_starts_the_clock_where_another_limit_stands():
    limits = [time.duration.amount for time in find_times("As soon as the child is home, ring within 2 hours.")]
    assert limits == [2]
