from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignctl.model.citation import Citation
from alignctl.model.cluster import AreaValues, Cluster, PairDistance, PointOfPractice
from alignctl.model.divergence import BaselineRef, ComparisonKind, Severity, Silence
from alignctl.model.provision import Attribute, Provision, ResponsibleArea
from alignctl.model.span import Order, distance, order
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Form, Role, Unit
from alignctl.model.weights import Weights
from alignctl.rank import rank
from alignctl.rank.criteria import CRITERIA
from alignctl.rank.criterion import Case
from alignctl.rank.robustness import shares_in_first
from alignctl.rank.target import choose_target
from alignctl.rules import load_rules

WEIGHTS = Weights(
    criteria={"friction-removed": 20, "gap-to-national": 18, "consensus": 12, "effort": 10},
    cost={"time-limit": 0.2, "role": 0.8},
    salience={"return-interview": 0.9},
)
NATIONAL = Duration(amount=72, unit=Unit.HOURS, bound=Bound.WITHIN, display="within 72 hours")
BASELINE = BaselineRef(figure="within 72 hours of return", source="Guidance", edition="2014", binds="law")


def hours(amount):
    return Duration(amount=amount, unit=Unit.HOURS, bound=Bound.WITHIN, display=f"within {amount} hours")


def provision(area, value, **more):
    place = Citation(
        area=area, document="", section_id="1", section="", number=None, page=None, paragraph=1, span=(0, 1), quote=""
    )
    given = {"attribute": Attribute.TIME_LIMIT, "confidence": 0.9} | more
    return Provision(
        id=f"{area}.{value.display}",
        kind="missing",
        topic="return-interview",
        action="act",
        value=value,
        tier=Tier.LOCAL,
        rule="",
        citation=place,
        **given,
    )


def limits(amounts, action="act", *, national=None, regional=None, silence=None, **more):
    """A cluster of time limits in hours, by area; None for a silent area."""
    point = PointOfPractice(
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action=action,
        title=action,
        national=national,
        baseline=BASELINE if national else None,
        **({"protects": "shorter"} | more),
    )
    areas, pairs = [], []
    for area, amount in sorted(amounts.items()):
        found = (provision(area, hours(amount)),) if amount is not None else ()
        below = national is not None and amount is not None and order(hours(amount), national) is Order.LONGER
        areas.append(
            AreaValues(
                area=area,
                name=area.capitalize(),
                provisions=found,
                below=below,
                silence=None if found else silence or Silence.NOT_SAID,
            )
        )
    for n, (a, first) in enumerate(sorted(amounts.items())):
        for b, second in sorted(amounts.items())[n + 1 :]:
            pairs.append(_pair(a, b, first, second))
    return Cluster(
        id=f"missing.return-interview.time-limit.{action}",
        point=point,
        event=None,
        areas=tuple(areas),
        pairs=tuple(pairs),
        severity=Severity.MATERIAL if any(pair.comparison for pair in pairs) else None,
        standard=(regional,) if regional else (),
    )


def _pair(a, b, first, second):
    if first is None or second is None:
        kind = None if first is second else ComparisonKind.ONLY_A if second is None else ComparisonKind.ONLY_B
        apart = 0.5 if kind else 0.0
    else:
        kind = None if first == second else ComparisonKind.DIFFERS
        apart = distance(hours(first), hours(second))
    return PairDistance(a=a, b=b, distance=apart, comparison=kind, severity=Severity.MATERIAL if kind else None)


def test_the_target_is_what_most_areas_do_already():
    (found,) = rank([limits({"x": 24, "y": 24, "z": 48})], WEIGHTS)
    assert (found.target, found.moves) == ("within 24 hours", ("z",))
    assert "X and Y already do this." in found.reasons
    assert "Only Z would have to change." in found.reasons


def test_the_target_never_falls_below_the_national_figure():
    found = choose_target(limits({"x": 72, "y": 120, "z": 120}, national=NATIONAL))
    assert (found.display, found.movers) == ("within 72 hours", ("y", "z"))


def test_where_every_area_is_below_the_national_figure_is_the_target():
    both = limits({"x": 120, "y": 120}, national=NATIONAL)
    (found,) = rank([both], WEIGHTS)
    assert (found.target, found.moves) == ("within 72 hours of return", ("x", "y"))


def test_the_regional_text_is_the_target_unless_below_the_national_figure():
    values = {"x": 24, "y": 24, "z": 48}
    assert choose_target(limits(values, regional=provision("vale", hours(48)))).holders == ("z",)
    low = limits(values, national=NATIONAL, regional=provision("vale", hours(120)))
    assert choose_target(low).display == "within 24 hours"


def test_a_tie_goes_to_what_protects_the_child_more():
    assert choose_target(limits({"x": 48, "y": 24})).display == "within 24 hours"
    assert choose_target(limits({"x": 48, "y": 24}, protects="longer")).display == "within 48 hours"
    assert choose_target(limits({"x": 48, "y": 24})).runner_up == "within 48 hours"


def test_an_area_that_refers_elsewhere_is_not_asked_to_change():
    cluster = limits({"x": 24, "y": 48, "z": None}, silence=Silence.SAID_ELSEWHERE)
    assert choose_target(cluster).movers == ("y",)
    assert choose_target(limits({"x": 24, "y": 48, "z": None})).movers == ("y", "z")


def test_a_gap_between_two_areas_is_mended_by_the_placing_authority():
    def side(area, answer):
        value = Role(id=f"area-{answer}", display=answer)
        said = provision(area, value, attribute=Attribute.ROLE, responsible_area=ResponsibleArea(answer))
        return AreaValues(area=area, name=area.upper(), provisions=(said,))

    cluster = replace(
        limits({"x": 1, "y": 2}),
        areas=(side("x", "host"), side("y", "placing")),
        pairs=(
            PairDistance(
                a="x", b="y", distance=1.0, comparison=ComparisonKind.HANDOVER_GAP, severity=Severity.MATERIAL
            ),
        ),
    )
    (found,) = rank([cluster], WEIGHTS)
    assert (found.target, found.moves) == ("the home or placing authority acts", ("x",))
    assert "Today each area leaves it to the other." in found.reasons


def test_areas_compared_by_name_of_form_form_camps():
    def side(area, name):
        form = provision(area, Form(id="referral-form", display=name), attribute=Attribute.FORM)
        return AreaValues(area=area, name=area.upper(), provisions=(form,))

    cluster = replace(
        limits({"x": 1, "y": 2, "z": 3}),
        areas=(side("x", "MARF"), side("y", "NM1"), side("z", "MARF")),
        pairs=(),
        severity=Severity.MATERIAL,
    )
    assert choose_target(cluster).holders == ("x", "z")


def test_what_agrees_or_is_local_is_no_candidate():
    assert rank([limits({"x": 24, "y": 24})], WEIGHTS) == ()
    assert rank([replace(limits({"x": 24, "y": 48}), severity=Severity.LOCAL)], WEIGHTS) == ()


def test_a_point_below_the_national_figure_comes_first():
    found = rank([limits({"x": 24, "y": 48}, "a"), limits({"x": 72, "y": 144}, "b", national=NATIONAL)], WEIGHTS)
    assert [one.action for one in found] == ["b", "a"]
    assert [one.rank for one in found] == [1, 2]


def test_a_tie_between_two_areas_weighs_what_it_is_declared_to_weigh():
    near, far = limits({"x": 24, "y": 96, "z": 24}, "near"), limits({"x": 24, "y": 24, "z": 96}, "far")
    found = {one.action: one for one in rank([near, far], WEIGHTS, {("x", "y"): 3.0, ("z", "x"): 1.0})}
    assert found["near"].friction_removed == pytest.approx(0.375)
    assert found["far"].friction_removed == pytest.approx(0.125)


def test_equal_candidates_stand_in_the_order_of_their_ids():
    found = rank([limits({"x": 24, "y": 48}, name) for name in ("c", "a", "b")], WEIGHTS)
    assert [one.action for one in found] == ["a", "b", "c"]


CASES = [
    limits({"x": 24, "y": 48}, "a"),
    limits({"x": 72, "y": 120, "z": None}, "b", national=NATIONAL, agencies=("police", "health", "schools")),
    limits({"x": 24, "y": 24, "z": 1000}, "c", agencies=("police",)),
]


SPEAKING = {
    "gap-to-national": [None, "Y is not at the national position: within 72 hours of return (Guidance, 2014).", None],
    "consensus": ["X already does this.", "X already does this.", "X and Y already do this."],
    "areas-to-move": ["Only Y would have to change.", None, "Only Z would have to change."],
    "effort": ["The change is small."] * 3,
    "agencies": [None, "3 agencies would have to agree.", "One agency can decide it."],
    "salience": ["The topic matters a great deal to a child."] * 3,
}


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.id)
def test_every_criterion_stays_within_its_range_and_speaks_where_there_is_something_to_say(criterion):
    found = [
        criterion.score(Case(cluster=cluster, target=choose_target(cluster), friction=0.5, weights=WEIGHTS))
        for cluster in CASES
    ]
    assert all(0.0 <= one.value <= 1.0 for one in found)
    assert [one.reason for one in found] == SPEAKING.get(criterion.id, [None] * len(CASES))


amounts = st.dictionaries(st.sampled_from("uvwxyz"), st.sampled_from([None, 24, 48, 72, 120]), min_size=2)


@given(st.lists(amounts, min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_the_ranking_is_the_same_whatever_the_order_and_stays_in_range(found, random):
    made = [limits(values, f"act-{n}", national=NATIONAL) for n, values in enumerate(found)]
    ranked = rank(made, WEIGHTS, weightings=20)
    shuffled = list(made)
    random.shuffle(shuffled)
    assert rank(shuffled, WEIGHTS, weightings=20) == ranked
    assert [one.rank for one in ranked] == list(range(1, len(ranked) + 1))
    for one in ranked:
        assert one.moves
        assert all(0.0 <= figure <= 1.0 for figure in (one.friction_removed, one.effort, one.score, one.robustness))


def test_robustness_is_the_share_of_weightings_in_the_first_five():
    rows = {f"id-{n}": (1.0 - n / 10, 1.0 - n / 10) for n in range(8)}
    shares = shares_in_first(rows, seed=1, weightings=50)
    assert [shares[f"id-{n}"] for n in range(8)] == [1.0] * 5 + [0.0] * 3
    mixed = {f"id-{n}": (n / 10, 1.0 - n / 10) for n in range(8)}
    assert shares_in_first(mixed, seed=1, weightings=50) == shares_in_first(mixed, seed=1, weightings=50)
    assert sum(shares_in_first(mixed, seed=1, weightings=200).values()) == pytest.approx(5.0)


def test_every_criterion_is_weighed_by_the_rules():
    assert {line.id for line in CRITERIA} == set(load_rules().weights.criteria)
