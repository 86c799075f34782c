"""Thresholds on which each side alone speaks: one rung of two ladders, or a limit in other words."""

import made_for_diverge as make
from made_for_diverge import only

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute


def told(action, title):
    return make.rule(
        action,
        topic="escalation",
        attribute=Attribute.THRESHOLD,
        finder="lasting",
        title=title,
        silence=Severity.WORDING,
    )


HEAD = told("tell-head", "After how long the head of service is told")
MANAGER = told("tell-manager", "After how long a service manager is told")
MEETING = make.rule("hold-meeting", attribute=Attribute.TIME_LIMIT, events=("child-missing",))
MEETING_AFTER = make.rule(
    "hold-meeting",
    id="missing.meeting-after",
    attribute=Attribute.THRESHOLD,
    finder="lasting",
    events=("child-missing",),
)


def compare(a, b, *rules):
    return make.compare((a,), (b,), *rules)


def test_other_people_told_after_the_same_time_are_one_difference():
    a = make.provision("northmoor", make.within(24, "hours"), HEAD)
    b = make.provision("eastmere", make.within(1, "days"), MANAGER)
    found = only(compare(a, b, HEAD, MANAGER))
    assert (found.severity, found.comparison) == (Severity.MATERIAL, ComparisonKind.DIFFERS)
    assert found.a is not None
    assert found.b is not None
    assert "after how long the head of service is told" in found.explanation


def test_other_people_told_after_other_times_stay_two_silences():
    a = make.provision("northmoor", make.within(24, "hours"), HEAD)
    b = make.provision("eastmere", make.within(7, "days"), MANAGER)
    found = compare(a, b, HEAD, MANAGER).divergences
    assert {one.comparison for one in found} == {ComparisonKind.ONLY_A, ComparisonKind.ONLY_B}


def test_a_limit_from_the_start_a_threshold_counts_from_is_compared_with_it():
    a = make.provision("northmoor", make.within(2, "days"), MEETING, event="child-missing")
    b = make.provision("eastmere", make.within(7, "days", "after"), MEETING_AFTER)
    found = only(compare(a, b, MEETING, MEETING_AFTER))
    assert found.comparison is ComparisonKind.A_STRICTER


def test_a_limit_from_another_start_is_not_compared_with_a_threshold():
    a = make.provision("northmoor", make.within(2, "days"), MEETING, event="child-found")
    b = make.provision("eastmere", make.within(7, "days", "after"), MEETING_AFTER)
    assert compare(a, b, MEETING, MEETING_AFTER).divergences == ()


def test_thresholds_given_side_by_side_are_compared_as_a_set():
    counted = told("count-episodes", "Within what time repeated episodes count")
    words = "three times in 90 days, or twice in 28 days"
    a = tuple(make.provision("northmoor", make.within(days, "days"), counted, quote=words) for days in (90, 28))
    b = make.provision("eastmere", make.within(90, "days"), counted)
    found = only(make.compare(a, (b,), counted))
    assert found.explanation.endswith("Northmoor says within 90 days or within 28 days; Eastmere says within 90 days.")
