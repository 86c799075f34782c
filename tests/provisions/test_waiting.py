"""What must not be waited for is no limit."""

import pytest

from alignctl.provisions.values.time_limit import time_limits


@pytest.mark.parametrize(
    "text",
    [
        "Do not wait 24 hours before you report the child missing.",
        "There is no need to wait 24 hours before reporting.",
        "Carers should never wait for 48 hours.",
        "You don’t have to leave it 24 hours.",
        "Report at a time that suits you without waiting 24 hours.",
    ],
)
def test_a_time_not_to_be_waited_is_no_limit(text):
    assert [time.duration.display for time in time_limits(text) if time.duration.amount] == []


def test_a_limit_beside_it_still_is_one():
    (limit,) = time_limits("Do not wait 24 hours: report within 2 hours.")
    assert (limit.duration.amount, str(limit.duration.unit)) == (2, "hours")
