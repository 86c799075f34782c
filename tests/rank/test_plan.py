from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignctl.errors import UsageError
from alignctl.model.asked import Asked, Unit
from alignctl.model.weights import Precedence
from alignctl.rank.items import FRICTION, Choice, Item, Room, items_of
from alignctl.rank.plan import check_asked, make_plan
from alignctl.rank.precedence import forerunners
from alignctl.rank.solving import best, useful
from tests.rank.regions import candidate, option, ranking

FIRST = (Precedence(first="definition", then="time-limit"),)
PAIRS = tuple(combinations("xyz", 2))


@st.composite
def regions(draw, most=12):
    made = []
    for place in range(1, draw(st.integers(1, most)) + 1):
        found = []
        for target in range(draw(st.integers(1, 2))):
            movers = draw(st.sets(st.sampled_from("xyz"), min_size=1, max_size=2))
            moves = {area: draw(st.sampled_from([0.1, 0.25, 0.7, 1.4])) for area in movers}
            parts = []
            for a, b in PAIRS:
                now, one, other = (draw(st.integers(0, 20)) / 10 for _ in range(3))
                if a in movers or b in movers:
                    parts.append((a, b, now, one if b in movers else 0.0, other if a in movers else 0.0))
            found.append(option(f"target-{target}", moves, parts))
        attribute = draw(st.sampled_from(["time-limit", "definition"]))
        topic = draw(st.sampled_from(["one", "two"]))
        made.append(candidate(f"id-{place:02}", place, *found, attribute=attribute, topic=topic))
    return ranking(made)


def by_brute_force(found, asked):
    """The most friction any set within the capacities removes, by trying every one."""
    before = forerunners([one.candidate for one in found.candidates], FIRST)
    items, room = items_of(found.candidates, asked, before), Room.of(asked)
    best = 0
    for chosen in product(*((None, *item.choices) for item in items)):
        taken = {item.id: choice for item, choice in zip(items, chosen, strict=True) if choice}
        if sum(choice.cost for choice in taken.values()) > room.total:
            continue
        areas = {area: sum(choice.by_area.get(area, 0) for choice in taken.values()) for area in "xyz"}
        if room.per_area is not None and any(spent > room.per_area for spent in areas.values()):
            continue
        if any(id_ not in taken for item in items if item.id in taken for id_ in item.before):
            continue
        best = max(best, sum(choice.friction for choice in taken.values()))
    return best / FRICTION


amounts = st.sampled_from([0, 0.1, 0.5, 1, 2.35, 5, 20])


@settings(max_examples=40, deadline=None)
@given(regions(most=7), amounts, st.none() | amounts, st.sampled_from([(), ("x",)]))
def test_a_plan_is_as_good_as_the_best_found_by_trying_every_set(found, capacity, per_area, staying):
    asked = Asked(capacity=capacity, per_area=per_area, will_not_move=staying)
    plan = make_plan(found, asked, FIRST)
    assert plan.friction == pytest.approx(by_brute_force(found, asked))
    assert plan.friction >= plan.greedy - 1e-9
    assert plan.cost <= capacity + 1e-9
    assert all(move.area not in staying for step in plan.steps for move in step.moves)


def test_twelve_candidates_by_brute_force():
    gains = (1.0, 0.9, 0.8, 0.75, 0.7, 0.6, 0.55, 0.5, 0.4, 0.3, 0.2, 0.15)
    costs = (0.7, 0.6, 0.45, 0.55, 0.3, 0.35, 0.25, 0.6, 0.1, 0.15, 0.7, 0.05)
    made = [
        candidate(f"id-{n:02}", n, option("t", {"x" if n % 2 else "y": cost}, [("x", "y", gain, 0.0, 0.0)]))
        for n, (gain, cost) in enumerate(zip(gains, costs, strict=True), start=1)
    ]
    found = ranking(made)
    for asked in (Asked(capacity=1.5), Asked(capacity=2.0, per_area=0.9), Asked(capacity=3, unit=Unit.CHANGES)):
        assert make_plan(found, asked, ()).friction == pytest.approx(by_brute_force(found, asked))


@settings(max_examples=25, deadline=None)
@given(regions(), st.lists(amounts, min_size=2, max_size=4))
def test_more_capacity_never_gives_less(found, capacities):
    bought = [make_plan(found, Asked(capacity=capacity), FIRST).friction for capacity in sorted(capacities)]
    assert bought == sorted(bought)
    curve = make_plan(found, Asked(capacity=max(capacities)), FIRST).curve
    assert [friction for _, friction in curve] == sorted(friction for _, friction in curve)


def test_renaming_areas_changes_nothing():
    def region(a, b, c):
        return ranking(
            [
                candidate("one", 1, option("t", {a: 0.25}, [(*sorted((a, b)), 1.0, 0.0, 0.0)])),
                candidate("two", 2, option("t", {b: 0.7, c: 0.7}, [(*sorted((b, c)), 1.5, 0.0, 0.0)])),
                candidate("three", 3, option("t", {c: 0.25}, [(*sorted((a, c)), 0.9, 0.0, 0.0)])),
            ],
            areas=sorted((a, b, c)),
        )

    plans = [make_plan(region(*names), Asked(capacity=0.6, per_area=0.5), ()) for names in ("xyz", "zxy", "yzx", "zyx")]
    assert {tuple(step.one.id for step in plan.steps) for plan in plans} == {("one", "three")}
    assert len({(plan.friction, plan.cost, plan.greedy) for plan in plans}) == 1


def test_capacity_0_gives_an_empty_plan_that_says_what_was_left_out():
    plan = make_plan(
        ranking([candidate("one", 1, option("t", {"x": 0.25}, [("x", "y", 1.0, 0, 0)]))]), Asked(capacity=0), ()
    )
    assert (plan.steps, plan.friction, plan.knee) == ((), 0.0, None)
    assert plan.left_out[0].why == "By itself it takes more than the whole capacity."


def test_a_definition_comes_before_the_limit_of_its_topic():
    limit = candidate("limit", 1, option("t", {"x": 0.25}, [("x", "y", 2.0, 0, 0)]))
    definition = candidate("definition", 2, option("t", {"x": 0.25}, [("x", "y", 0.1, 0, 0)]), attribute="definition")
    plan = make_plan(ranking([limit, definition]), Asked(capacity=0.5, phases=2), FIRST)
    assert [(step.one.id, step.phase) for step in plan.steps] == [("definition", 1), ("limit", 2)]
    alone = make_plan(ranking([limit, definition]), Asked(capacity=0.25), FIRST)
    assert [step.one.id for step in alone.steps] == ["definition"]


def test_precedence_in_a_circle_is_named():
    made = [candidate(id_, n, option("t", {"x": 0.25}, [])).candidate for n, id_ in enumerate(("k.a", "k.b", "k.c"), 1)]
    rules = [Precedence(first=one, then=other) for one, other in (("k.a", "k.b"), ("k.b", "k.c"), ("k.c", "k.a"))]
    with pytest.raises(UsageError, match=r"k\.a before k\.b before k\.c before k\.a"):
        forerunners(made, rules)
    assert forerunners(made, rules[:2])["k.c"] == ("k.b",)


def test_of_two_targets_only_one_is_taken():
    dear = option("dear", {"x": 1.0}, [("x", "y", 2.0, 0, 0)])
    cheap = option("cheap", {"y": 0.2}, [("x", "y", 1.5, 0, 0)])
    one = ranking([candidate("one", 1, dear, cheap)])
    (step,) = make_plan(one, Asked(capacity=5), ()).steps
    assert (step.target, step.alternative) == ("dear", False)
    (step,) = make_plan(one, Asked(capacity=0.5), ()).steps
    assert (step.target, step.alternative) == ("cheap", True)


def test_what_remains_where_an_area_will_not_move():
    one = candidate(
        "one", 1, option("t", {"x": 0.25, "y": 0.25}, [("x", "z", 1.0, 0.0, 1.0), ("y", "z", 0.6, 0.0, 0.6)])
    )
    plan = make_plan(ranking([one]), Asked(capacity=1, will_not_move=("x",)), ())
    assert (plan.unwilling.with_all, plan.unwilling.with_willing) == (1.6, 0.6)
    assert [(left.area, left.friction) for left in plan.unwilling.remaining] == [("x", 1.0)]
    assert plan.steps[0].staying == ("x",)
    nobody = make_plan(ranking([one]), Asked(capacity=1, will_not_move=("x", "y")), ())
    assert nobody.left_out[0].why == "Nobody who would have to change will move."


@pytest.mark.parametrize(
    "asked",
    [Asked(capacity=-1), Asked(capacity=float("nan")), Asked(capacity=1, per_area=-2), Asked(capacity=1, phases=4)],
)
def test_figures_that_cannot_be_used_are_refused(asked):
    with pytest.raises(UsageError):
        check_asked(asked)


def test_no_plan_takes_a_less_protective_way_round_an_unwilling_area():
    first = option("24 hours", {"x": 0.25}, [("x", "y", 2.0, 0, 0)])
    looser = replace(option("48 hours", {"y": 0.25}, [("x", "y", 2.0, 0, 0)]), less_protective=True)
    other = option("12 hours", {"y": 0.25}, [("x", "y", 1.0, 0, 0)])
    plan = make_plan(ranking([candidate("one", 1, first, looser)]), Asked(capacity=1, will_not_move=("x",)), ())
    assert plan.steps == ()
    plan = make_plan(ranking([candidate("one", 1, first, looser, other)]), Asked(capacity=1, will_not_move=("x",)), ())
    assert [step.target for step in plan.steps] == ["12 hours"]


@settings(max_examples=40, deadline=None)
@given(regions(most=7), amounts, st.sampled_from([("x",), ("x", "y")]))
def test_what_is_removed_and_what_remains_never_exceed_the_whole(found, capacity, staying):
    plan = make_plan(found, Asked(capacity=capacity, will_not_move=staying), FIRST)
    whole = sum(max(sum(part.now for part in one.parts) for one in each.options) for each in found.candidates)
    assert plan.friction + sum(left.friction for left in plan.unwilling.remaining) <= whole + 1e-4


def test_what_remains_is_counted_after_the_step_that_was_taken():
    one = candidate("one", 1, option("t", {"x": 0.25, "y": 0.25}, [("x", "y", 1.0, 0.5, 0.4)]))
    plan = make_plan(ranking([one]), Asked(capacity=1, will_not_move=("x",)), ())
    assert (plan.friction, [left.friction for left in plan.unwilling.remaining]) == (0.6, [0.4])


def test_what_comes_before_a_step_that_buys_nothing_is_left_out_with_it():
    chain = [
        Item(one=candidate(id_, place, option("t", {"x": 0.1}, [])), choices=(choice,), before=before)
        for place, (id_, choice, before) in enumerate(
            [("a", bought(0), ()), ("b", bought(0), ("a",)), ("c", bought(5), ())], 1
        )
    ]
    assert set(best(chain, Room(total=1000, per_area=None)).taken) == {"c"}
    taken = {item.id: item.choices[0] for item in chain}
    assert set(useful(chain, taken)) == {"c"}


def bought(friction):
    return Choice(
        target="t", moves=(), staying=(), friction=friction, cost=1, by_area={}, alternative=False
    )  # fmt: skip
