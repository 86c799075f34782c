from dataclasses import replace
from datetime import date

import made_for_diverge as make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Force


def only(found):
    assert len(found.divergences) == 1
    return found.divergences[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [((72, "hours"), (3, "days")), ((24, "hours"), (1, "days")), ((2, "weeks"), (14, "days"))],
)
def test_the_same_span_in_other_words_is_shared(first, second):
    found = make.values(make.within(*first), make.within(*second))
    assert found.divergences == ()
    assert len(found.shared) == 1


def test_a_limit_below_the_national_figure_is_statutory_and_says_so():
    rule = make.rule(baseline="return-interview")
    found = only(make.values(make.within(72, "hours"), make.within(5, "working-days"), rule, baseline=[make.figure()]))
    assert found.severity is Severity.STATUTORY
    assert found.comparison is ComparisonKind.A_STRICTER
    assert found.baseline.edition == "2014"
    assert found.id == "missing.return-interview.time-limit.hold-return-interview"
    assert found.explanation == (
        "Northmoor is stricter on when the return interview takes place: Northmoor says within 72 hours; Eastmere "
        "says within 5 working-days, which is below statutory guidance (within 72 hours of the child’s return)."
    )


def test_a_difference_above_the_national_figure_is_material_even_if_the_rule_says_statutory():
    rule = make.rule(baseline="return-interview", severity=Severity.STATUTORY)
    found = make.values(make.within(24, "hours"), make.within(72, "hours"), rule, baseline=[make.figure()])
    assert only(found).severity is Severity.MATERIAL


def test_twenty_four_hours_meet_a_figure_of_one_working_day():
    rule = make.rule(baseline="return-interview")
    figure = make.figure(amount=1.0, unit="working-days")
    found = only(make.values(make.within(24, "hours"), make.within(1, "working-days"), rule, baseline=[figure]))
    assert found.severity is Severity.MATERIAL
    assert found.comparison is ComparisonKind.A_STRICTER


def test_the_edition_of_the_day_is_used_and_a_later_one_is_told():
    rule = make.rule(baseline="return-interview")
    old = make.figure(in_force_to="2023-12-14")
    new = make.figure(edition="2023", amount=48.0, in_force_from="2023-12-15", checked_on="2024-01-01")
    values = (make.within(48, "hours"), make.within(72, "hours"))
    before = only(make.values(*values, rule, baseline=[old, new], as_of=date(2020, 1, 1)))
    after = only(make.values(*values, rule, baseline=[old, new]))
    assert (before.baseline.edition, before.severity) == ("2014", Severity.MATERIAL)
    assert "later edition (2023)" in before.baseline.note
    assert (after.baseline.edition, after.severity) == ("2023", Severity.STATUTORY)
    assert "more than 12 months" in after.baseline.note


def test_will_against_must_is_nothing_and_must_against_may_is_wording():
    limit = make.within(72, "hours")

    def with_forces(a, b):
        return make.compare([make.provision("northmoor", limit, force=a)], [make.provision("eastmere", limit, force=b)])

    assert with_forces(Force.STATES, Force.MUST).divergences == ()
    assert with_forces(Force.STATES, Force.SHOULD).divergences == ()
    assert with_forces(None, Force.MAY).divergences == ()
    assert only(with_forces(Force.MUST, Force.MAY)).severity is Severity.WORDING


def test_the_same_figure_from_another_start_differs():
    limit = make.within(24, "hours")
    found = only(
        make.compare(
            [make.provision("northmoor", limit, event="child-found")],
            [make.provision("eastmere", limit, event="reported-missing")],
        )
    )
    assert (found.comparison, found.severity) == (ComparisonKind.DIFFERS, Severity.MATERIAL)
    assert "The clock starts at “child found” in Northmoor and at “reported missing” in Eastmere" in found.explanation


def test_an_unsaid_start_fits_any():
    limit = make.within(24, "hours")
    found = make.compare([make.provision("northmoor", limit, event="child-found")], [make.provision("eastmere", limit)])
    assert found.divergences == ()
    assert found.shared[0].event == "child-found"


def test_limits_from_different_starts_are_not_mixed():
    def side(area):
        return [
            make.provision(area, make.within(72, "hours"), event="child-found"),
            make.provision(area, make.within(2, "hours"), event="child-missing"),
        ]

    found = make.compare(side("northmoor"), side("eastmere"))
    assert found.divergences == ()
    assert {one.event for one in found.shared} == {"child-found", "child-missing"}


def test_limits_of_different_actors_are_kept_apart():
    def side(area, police):
        return [
            make.provision(area, make.within(2, "hours"), actor="carer"),
            make.provision(area, make.within(police, "hours"), actor="police"),
        ]

    found = make.compare(side("northmoor", 24), side("eastmere", 48))
    assert only(found).a.actor == "police"
    assert [one.a.actor for one in found.shared] == ["carer"]


def test_a_single_odd_value_against_many_does_not_bind():
    many = [make.provision("eastmere", make.within(5, "working-days"), quote=f"place {n}") for n in range(3)]
    odd = make.provision("eastmere", make.within(2, "hours"), quote="odd")
    found = only(make.compare([make.provision("northmoor", make.within(72, "hours"))], [odd, *many]))
    assert found.b.value.amount == 5


def test_nothing_is_claimed_on_a_doubtful_provision():
    sure = make.provision("northmoor", make.within(72, "hours"))
    doubtful = make.provision("eastmere", make.within(5, "days"), confidence=0.4)
    found = make.compare([sure], [doubtful])
    assert (found.divergences, found.shared) == ((), ())


def test_provisions_without_action_are_never_compared():
    a = make.provision("northmoor", make.within(72, "hours"), action=None)
    b = make.provision("eastmere", make.within(5, "days"), action=None)
    assert make.compare([a], [b]).divergences == ()


def test_urgencies():
    at_once, soon = make.within(None, None, "immediately"), make.within(None, None, "as-soon-as-possible")
    day = make.within(24, "hours")
    assert only(make.values(at_once, day)).comparison is ComparisonKind.A_STRICTER
    assert only(make.values(day, at_once)).comparison is ComparisonKind.B_STRICTER
    assert only(make.values(at_once, soon)).severity is Severity.WORDING
    against_figure = only(make.values(soon, day))
    assert against_figure.comparison is ComparisonKind.DIFFERS
    assert against_figure.distance < only(make.values(at_once, make.within(30, "days"))).distance + 0.1


def test_where_longer_protects_the_longer_limit_is_stricter():
    found = make.values(make.within(12, "months"), make.within(6, "months"), make.rule(protects="longer"))
    assert only(found).comparison is ComparisonKind.A_STRICTER


TURNED = {
    ComparisonKind.A_STRICTER: ComparisonKind.B_STRICTER,
    ComparisonKind.B_STRICTER: ComparisonKind.A_STRICTER,
    ComparisonKind.ONLY_A: ComparisonKind.ONLY_B,
    ComparisonKind.ONLY_B: ComparisonKind.ONLY_A,
}
limits = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 24, 48, 72]),
        st.sampled_from(["hours", "days", "working-days"]),
        st.sampled_from([None, "child-found", "child-missing"]),
        st.sampled_from([None, "police", "carer"]),
        st.sampled_from([0.6, 0.75, 0.9]),
        st.sampled_from([None, *Force]),
    ),
    max_size=4,
)


@settings(max_examples=150)
@given(limits, limits, st.randoms(use_true_random=False))
def test_swapping_the_areas_turns_every_comparison_and_order_does_not_matter(a, b, random):
    def side(area, found):
        return [
            make.provision(
                area,
                make.within(amount, unit),
                event=event,
                actor=actor,
                confidence=confidence,
                force=force,
                quote=f"{area} {n}",
            )
            for n, (amount, unit, event, actor, confidence, force) in enumerate(found)
        ]

    left, right = side("northmoor", a), side("eastmere", b)
    forth = make.compare(left, right)
    back = make.compare(right, left, areas=(make.procedure("eastmere"), make.procedure("northmoor")))
    turned = {
        (one.id, TURNED.get(one.comparison, one.comparison), one.distance, one.severity) for one in back.divergences
    }
    assert {(one.id, one.comparison, one.distance, one.severity) for one in forth.divergences} == turned
    assert {(one.event, one.a.id, one.b.id) for one in forth.shared} == {
        (one.event, one.b.id, one.a.id) for one in back.shared
    }
    random.shuffle(left)
    random.shuffle(right)
    assert make.compare(left, right) == forth
    assert len({one.id for one in forth.divergences}) == len(forth.divergences)


@given(limits)
def test_an_area_never_differs_from_itself(found):
    said = [
        make.provision(
            "northmoor", make.within(amount, unit), event=event, actor=actor, confidence=confidence, quote=str(n)
        )
        for n, (amount, unit, event, actor, confidence, _) in enumerate(found)
    ]
    assert make.compare(said, said, areas=(make.procedure("northmoor"),) * 2).divergences == ()


def _both(area, first, last):
    words = f"{area}: on the day, or at the latest later"
    return [make.provision(area, value, quote=words) for value in (first, last)]


def test_what_is_allowed_at_the_latest_is_compared_where_the_first_limits_agree():
    same_day = make.within(0, "days", "by")
    found = only(
        make.compare(
            _both("northmoor", same_day, make.within(24, "hours")),
            _both("eastmere", same_day, make.within(3, "days")),
        )
    )
    assert "24 hours" in found.explanation
    assert found.comparison is ComparisonKind.A_STRICTER


def test_a_limit_that_runs_on_from_another_is_not_held_against_one_from_the_start():
    further = replace(make.within(2, "working-days"), display="within a further 2 working days")
    found = make.values(further, make.within(3, "working-days"))
    assert found.divergences == ()


def test_a_table_that_repeats_a_figure_without_its_start_does_not_hide_the_start():
    said = make.provision("eastmere", make.within(3, "days"), event="referral-received", quote="three days of it")
    cell = make.provision("eastmere", make.within(3, "days"), quote="3 days")
    other = make.provision("northmoor", make.within(3, "days"), event="decision-made")
    assert "The clock starts" in only(make.compare([other], [said, cell])).explanation


def test_a_text_that_tells_of_the_act_without_a_time_is_said_to_set_none():
    told = make.rule(look_for=(make.pattern("interview*"), make.pattern("offered")), under=("return-interview",))
    text = "An interview is offered. The rest is set out in the return interview policy."
    areas = make.procedure("northmoor"), make.procedure("eastmere", documents=(make.document("e.docx", text),))
    found = only(make.compare([make.provision("northmoor", make.within(24, "hours"), told)], [], told, areas=areas))
    assert found.severity is Severity.MATERIAL
    assert found.explanation.startswith("Eastmere sets no time limit for")
