"""Words of time that bind nobody: aims, the way things are, conditions."""

from __future__ import annotations

import pytest

from alignctl.provisions.values.time_limit import time_limits


@pytest.mark.parametrize(
    "text",
    [
        "Our shared purpose is to reach families as early as possible so that small worries stay small.",
        "These groups enable parents to find company as soon as possible.",
        "Teasing has spoiled his daily outcomes.",
        "Childminders have daily contact with most parents.",
        "Decisions of the yearly cycle are listed.",
        "Everybody thinks first of the child's immediate safety.",
        "If the lead cannot be reached immediately, ring the hub.",
    ],
)
def test_what_binds_nobody_is_no_limit(text):
    assert time_limits(text) == ()


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("To help the child, the worker must ring the hub as soon as possible.", "as soon as possible"),
        ("Ring the hub as soon as possible to enable it to act.", "as soon as possible"),
        ("Carers must have weekly contact with the worker.", "weekly"),
        ("An immediate safety plan is made.", "immediate"),
        (
            "Tell the lead as soon as practicable afterwards, and by no later than the end of the day.",
            "as soon as practicable afterwards, and by no later than the end of the day",
        ),
    ],
)
def test_a_duty_keeps_its_limit(text, display):
    assert [time.duration.display for time in time_limits(text)] == [display]
