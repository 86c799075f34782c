import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.span import Order, distance, order
from alignctl.model.values import Bound, Duration, Unit


def limit(amount, unit, bound="within", amount_max=None):
    return Duration(
        amount=amount, unit=Unit(unit) if unit else None, bound=Bound(bound), display="", amount_max=amount_max
    )


AT_ONCE = limit(None, None, "immediately")
SOON = limit(None, None, "as-soon-as-possible")

TABLE = [
    (limit(72, "hours"), limit(3, "days"), "same"),
    (limit(24, "hours"), limit(1, "days"), "same"),
    (limit(7, "days"), limit(1, "weeks"), "same"),
    (limit(12, "months"), limit(1, "years"), "same"),
    (limit(90, "minutes"), limit(1.5, "hours"), "same"),
    (limit(24, "hours", amount_max=48), limit(2, "days"), "same"),
    (limit(1, "working-days"), limit(1, "working-days", "by"), "same"),
    (limit(12, "weeks", "at-least-every"), limit(12, "weeks"), "same"),
    (AT_ONCE, AT_ONCE, "same"),
    (SOON, SOON, "same"),
    (limit(72, "hours"), limit(3, "working-days"), "shorter"),
    (limit(72, "hours"), limit(5, "working-days"), "shorter"),
    (limit(24, "hours"), limit(1, "working-days"), "shorter"),
    (limit(24, "hours"), limit(1, "days", "by"), "shorter"),
    (limit(1, "days", "by"), limit(1, "working-days", "by"), "shorter"),
    (limit(1, "working-days", "by"), limit(3, "working-days"), "shorter"),
    (limit(0, "days", "by"), limit(24, "hours"), "shorter"),
    (limit(0, "days", "by"), limit(0, "working-days", "by"), "shorter"),
    (limit(2, "hours"), limit(4, "hours"), "shorter"),
    (limit(24, "hours"), limit(48, "hours"), "shorter"),
    (limit(3, "working-days"), limit(3, "school-days"), "shorter"),
    (limit(6, "weeks", "at-least-every"), limit(12, "weeks", "at-least-every"), "shorter"),
    (limit(4, "weeks", "at-least-every"), limit(3, "months", "at-least-every"), "shorter"),
    (AT_ONCE, SOON, "shorter"),
    (AT_ONCE, limit(1, "hours"), "shorter"),
    (SOON, limit(24, "hours"), "unordered"),
    (limit(4, "days"), limit(3, "working-days"), "unordered"),
    (limit(48, "hours", "after"), limit(48, "hours"), "unordered"),
    (limit(24, "hours", "after"), limit(3, "days", "after"), "shorter"),
    (limit(None, None, "by"), limit(24, "hours"), "unknown"),
]


@pytest.mark.parametrize(("a", "b", "expected"), TABLE)
def test_two_limits_stand_in_calendar_order(a, b, expected):
    assert order(a, b) == expected
    assert order(b, a) == order(a, b).turned()


def by_the_hour(unit, display):
    return Duration(amount=1, unit=Unit(unit), bound=Bound.BY, display=display)


@pytest.mark.parametrize("display", ["by noon the next day", "by 10am next day", "by 9.30 a.m. tomorrow", "by 14:00"])
@pytest.mark.parametrize("unit", ["days", "working-days"])
def test_an_hour_of_the_next_day_may_be_less_or_more_than_24_hours(unit, display):
    assert order(by_the_hour(unit, display), limit(24, "hours")) is Order.UNORDERED


def test_noon_of_the_next_day_is_sooner_than_its_end():
    assert order(by_the_hour("days", "by noon the next day"), limit(1, "days", "by")) is Order.SHORTER


def test_a_tolerance_makes_near_limits_the_same():
    month, four_weeks = limit(1, "months", "at-least-every"), limit(4, "weeks", "at-least-every")
    assert order(four_weeks, month) is Order.SHORTER
    assert order(four_weeks, month, tolerance=0.1) is Order.SAME


limits = st.one_of(
    st.builds(
        limit,
        st.integers(min_value=0, max_value=100),
        st.sampled_from([unit.value for unit in Unit]),
        st.sampled_from(["within", "by", "at-least-every", "after"]),
    ),
    st.sampled_from([AT_ONCE, SOON, limit(None, None, "by")]),
)


@given(limits, limits)
def test_order_is_antisymmetric_and_distance_symmetric(a, b):
    assert order(b, a) is order(a, b).turned()
    assert distance(a, b) == distance(b, a)
    assert 0.0 <= distance(a, b) <= 1.0


@given(limits)
def test_every_limit_with_a_meaning_is_the_same_as_itself(a):
    assert order(a, a) in {Order.SAME, Order.UNKNOWN}
    assert distance(a, a) == 0.0


@given(limits, limits, limits)
def test_shorter_is_transitive(a, b, c):
    if order(a, b) is Order.SHORTER and order(b, c) is Order.SHORTER:
        assert order(a, c) in {Order.SHORTER, Order.UNORDERED}
        if Bound.AS_SOON_AS_POSSIBLE not in {a.bound, b.bound, c.bound}:
            assert order(a, c) is Order.SHORTER
