"""Lengths of time that bind by the label, column or list they stand in, and rules under coy headings."""

from __future__ import annotations

import pytest

from tests.provisions.provision_builders import duration, find, rule, section

MEET = rule(
    "meet", "{strategy-meeting}", "(held|takes place)", under=("strategy",), unless=("(again|further|reconven*)",)
)


@pytest.mark.parametrize(
    ("item", "amounts"),
    [
        ("Decision: 1 working day", [1]),
        ("Acknowledgement - 24 hours", [24]),
        ("72 hours: first gathering", [72]),
        ("First gathering 3 days", [3]),
        ("Talk with the child, 72 hours", [72]),
        ("Small circle: 10 working days; look again: 3 months", [10, 3]),
        ("Desk's reply: 15 minutes", [15]),
        ("Case file: 10 years", []),
        ("Duration of the gathering: 2 hours", []),
        ("Opening hours: 8 hours", []),
        ("Missing: 24 hours", []),
        ("Visit: 45 minutes", []),
        ("Film retention: 31 days", []),
        ("Look-back: 90 days", []),
        ("Age: 16 months", []),
        ("The garden has room for 3 days", []),
    ],
)
def test_an_item_of_label_and_length_of_time(item, amounts):
    assert [duration(found).amount for found in find((), section("Small steps", f"- {item}"))] == amounts


def test_a_list_of_what_is_kept_binds_nobody():
    assert find((), section("Cupboard", "These are kept for:", "- Logs: 3 months", "- Films: 31 days")) == ()


@pytest.mark.parametrize(
    "head", ["When", "By when", "Timescale", "Standard", "Target", "Time", "How soon", "We expect"]
)
def test_a_cell_that_is_a_length_of_time_is_a_limit(head):
    table = (("What", head), ("Small reply", "2 working days"))
    assert [duration(found).amount for found in find((), section("Sheet", tables=(table,)))] == [2]


@pytest.mark.parametrize("head", ["Duration", "How long it lasts", "Kept", "Retention standard", "Age", "Time missing"])
def test_a_cell_under_a_head_of_another_sort_is_none(head):
    table = (("What", head), ("Small thing", "2 months"))
    assert find((), section("Sheet", tables=(table,))) == ()


def test_under_a_coy_heading_a_rule_counts_by_the_statements_own_words_and_for_less():
    (coy,) = find((MEET,), section("Keeping close", "A strategy meeting is held within 3 days."))
    (named,) = find((MEET,), section("Strategy", "A strategy meeting is held within 3 days."))
    assert coy.action == named.action == "meet"
    assert 0.5 < coy.confidence < named.confidence


def test_under_a_coy_heading_half_the_words_are_not_enough():
    (found,) = find((MEET,), section("Keeping close", "The lamp is held up within 3 days."))
    assert found.action is None


@pytest.mark.parametrize("mark", [":", " –"])
def test_words_a_rule_shuns_count_before_a_colon_or_dash(mark):
    text = f"- Reconvened{mark} the strategy meeting is held within 3 days"
    (found,) = find((MEET,), section("Strategy", text))
    assert found.action is None
