from __future__ import annotations

import pytest

from alignctl.model.provision import Attribute
from tests.provisions.provision_builders import find, id_of, rule, section

RULES = (rule("interview-area", "{return-interview}", finder="area", attribute=Attribute.ROLE),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "For children placed here by another authority the placing authority holds the return interview.",
            {("placing", "incoming")},
        ),
        (
            "Where we place a child in another area, the host authority arranges the return interview.",
            {("host", "outgoing")},
        ),
        (
            "For children placed here by another authority we do not arrange the return interview.",
            {("placing", "incoming")},
        ),
        (
            "Where another authority has placed a child in Anyshire, Anyshire will offer the return interview.",
            {("host", "incoming")},
        ),
        (
            "Where Anyshire places a child elsewhere, the Anyshire social worker arranges the return interview.",
            {("placing", "outgoing")},
        ),
        (
            "For our children placed out of area we will offer the return interview.",
            {("placing", "outgoing")},
        ),
        (
            "Anyshire, as host authority, arranges the return interview for a child placed in its area.",
            {("host", "incoming")},
        ),
        (
            "The return interview is arranged by the placing authority.",
            {("placing", "incoming"), ("placing", "outgoing")},
        ),
        (
            "If an Anyshire child is placed in another area, that area holds the return interview.",
            {("host", "outgoing")},
        ),
        (
            "For a child from another area, that authority holds the return interview and Anyshire takes part in it.",
            {("placing", "incoming")},
        ),
        ("Wherever the child is, that area holds the return interview.", set()),
        ("The return interview is held at school.", set()),
        ("We tell the placing authority that the return interview was held.", set()),
    ],
)
def test_the_area_a_duty_is_left_to(text, expected):
    found = find(RULES, section("Return interviews", text))
    assert {(one.responsible_area, one.direction) for one in found} == expected
    assert all(id_of(one) == f"area-{one.responsible_area}" for one in found)


def test_the_heading_gives_the_direction():
    one = section(
        "Children placed in Anyshire by other authorities", "The placing authority arranges the return interview."
    )
    (found,) = find(RULES, one)
    assert found.direction == "incoming"
