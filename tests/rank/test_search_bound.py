"""A plan whose search ends early says so, and never claims to be the best."""

from alignctl.model.asked import Asked
from alignctl.rank.plan import make_plan
from tests.rank.regions import candidate, option, ranking


def hard(size):
    """A region on which choosing is hard: what a candidate buys hardly differs from what it costs."""
    made = []
    for n in range(1, size + 1):
        cost = 0.2 + (n * 37 % 101) / 1000
        moves = {"xyz"[n % 3]: cost}
        made.append(candidate(f"id-{n:03}", n, option("t", moves, [("x", "y", round(cost + 0.01, 4), 0.0, 0.0)])))
    return ranking(made)


def test_a_search_ended_early_gives_a_plan_that_fits_and_tells_how_far_it_may_be_from_the_best():
    asked = Asked(capacity=3.217, per_area=1.111)
    plan, best = make_plan(hard(60), asked, (), nodes=1), make_plan(hard(60), asked, ())
    assert plan.at_most is not None
    assert best.at_most is None
    assert best.gap == 0
    assert plan.cost <= asked.capacity + 1e-9
    assert plan.greedy <= plan.friction <= best.friction <= plan.at_most
    assert 0 < plan.gap < 1
    assert plan.friction / (1 - plan.gap) - plan.at_most < 1e-6
    assert [friction for _, friction in plan.curve] == sorted(friction for _, friction in plan.curve)


def test_the_same_bound_gives_the_same_plan():
    asked = Asked(capacity=3.217, per_area=1.111, will_not_move=("z",))
    assert make_plan(hard(60), asked, (), nodes=1) == make_plan(hard(60), asked, (), nodes=1)


def test_an_easy_search_is_exact_whatever_its_bound():
    plan = make_plan(hard(3), Asked(capacity=50), (), nodes=1)
    assert (plan.at_most, plan.gap, plan.curve_exact) == (None, 0.0, True)
