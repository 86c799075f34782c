from dataclasses import replace

import pytest

from alignctl.model.provision import Attribute
from alignctl.model.values import Role
from alignctl.model.weights import Weights
from alignctl.rank.bill import options_of
from alignctl.rank.criteria.effort import effort_of, heaviest_of
from alignctl.rank.criterion import Case
from alignctl.rank.friction import Ties
from alignctl.rank.reasons import is_low_hanging, reasons_for
from alignctl.rank.target import choose_target
from tests.rank.test_ranking import limits, provision

WEIGHTS = Weights(criteria={}, cost={"time-limit": 0.25, "role": 0.7}, salience={})
TEN = dict.fromkeys("abcdefghij", 24) | {"j": 96}


def case(cluster):
    return Case(cluster=cluster, target=choose_target(cluster), friction=0.2, weights=WEIGHTS)


def saying(cluster, area, times):
    """The same value said by one area in so many sentences."""

    def repeated(one):
        return tuple(
            replace(one, id=f"{one.id}.{n}", citation=replace(one.citation, span=(n, n + 1))) for n in range(times)
        )

    areas = [
        replace(entry, provisions=repeated(entry.provisions[0])) if entry.area == area else entry
        for entry in cluster.areas
    ]
    return replace(cluster, areas=tuple(areas))


def roles(holders):
    def said(entry):
        name = "manager" if entry.area in holders else "social-worker"
        value = Role(id=name, display=name)
        return replace(entry, provisions=(provision(entry.area, value, attribute=Attribute.ROLE),))

    cluster = limits(TEN)
    return replace(
        cluster,
        point=replace(cluster.point, attribute=Attribute.ROLE),
        areas=tuple(map(said, cluster.areas)),
    )


def test_effort_counts_the_sentences_that_change_as_the_bill_does():
    one, three = limits(TEN), saying(limits(TEN), "j", 3)
    assert effort_of(case(one)) == pytest.approx(0.025)
    assert effort_of(case(three)) == pytest.approx(0.075)
    (move,) = options_of(case(three), Ties((three,), {}))[0].moves
    assert (move.sentences, move.effort) == (3, pytest.approx(0.75))


def test_sentences_of_areas_that_stay_cost_nothing_and_no_area_counts_for_more_than_one():
    assert effort_of(case(saying(limits(TEN), "a", 5))) == pytest.approx(0.025)
    assert effort_of(case(saying(limits(TEN), "j", 9))) == pytest.approx(0.1)


def test_a_change_of_role_is_no_low_hanging_fruit_however_few_areas_move():
    role, limit = case(roles("j")), case(limits(TEN))
    assert (effort_of(role), heaviest_of(role)) == (pytest.approx(0.07), pytest.approx(0.7))
    assert is_low_hanging(limit)
    assert not is_low_hanging(role)
    assert reasons_for(role, {})[0] == "Not low-hanging fruit: an area that moves has much to change."


def test_a_limit_said_in_three_places_is_no_low_hanging_fruit():
    assert is_low_hanging(case(saying(limits(TEN), "j", 2)))
    assert not is_low_hanging(case(saying(limits(TEN), "j", 3)))
