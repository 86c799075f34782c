"""Twenty low-hanging fruit planted among forty decoys, and what the ranking makes of the files alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from alignctl.rules import load_rules
from tests.planted.country import AREAS
from tests.planted.drawing import BELOW, COSTLY, FRUIT, WORTH_IT, Class, apart, hours_of
from tests.planted.judging import judge
from tests.planted.local import LOCAL

HERE = Path(__file__).parent
SEED = 0


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return judge(SEED, load_rules(), tmp_path_factory.mktemp("planted"))


def test_who_plants_does_not_know_the_ranking():
    names = ("bank", "country", "drawing", "local", "writing")
    trees = [ast.parse((HERE / f"{name}.py").read_text(encoding="utf-8")) for name in names]
    modules = {node.module or "" for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    modules |= {
        one.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names
    }
    assert not [
        name for name in modules if name.startswith(("alignctl.rank", "alignctl.planning", "alignctl.pipeline"))
    ]


def test_the_plan_of_the_plant_is_what_the_classes_say(found):
    fruit, costly, below = (found.of(planted_as) for planted_as in (Class.FRUIT, Class.COSTLY, Class.BELOW))
    assert (len(fruit), len(costly) + len(below) + LOCAL) == (FRUIT, 40)
    assert (len(costly), len(below)) == (COSTLY, BELOW)
    assert max(point.effort for point in fruit) < min(point.effort for point in costly) / 2
    assert min(point.friction for point in fruit) >= WORTH_IT
    assert max(point.agencies for point in fruit) <= 2
    assert all(point.friction == 0 for point in found.of(Class.SAME))


def test_the_plants_own_reckoning_of_distance():
    assert hours_of("within 3 working days") == pytest.approx(100.8)
    assert apart("within 2 hours", "within 4 hours") == pytest.approx(0.2)
    assert apart("within 2 hours", "within 20 working days") == 1.0
    assert (apart("MARF", "MARF"), apart("MARF", "Concern Record")) == (0.0, 1.0)


def test_what_is_planted_is_read_as_meant(found):
    """Of every point that is no matter of locality the ranking holds each area's own sentence, and nothing besides.

    Of a costly decoy it may leave an area out: forms known by a name of their own are not compared with every other.
    """
    costly = [point.rule for point in found.of(Class.COSTLY)]
    planted = {point.rule for planted_as in (Class.FRUIT, Class.COSTLY, Class.BELOW) for point in found.of(planted_as)}
    assert {*found.candidates, *found.musts} == planted
    listed = zip((*found.candidates, *found.musts), (*found.ranking.candidates, *found.ranking.musts), strict=True)
    for rule, one in listed:
        said = [(statement.area, statement.citation.quote) for statement in one.statements if statement.citation]
        assert {area for area, _ in said} == set(AREAS) or rule in costly
        assert all(quote in found.planted.told[area, rule][1] for area, quote in said)


def test_low_hanging_fruit_is_found(found):
    assert len(found.among(30, Class.FRUIT)) >= 18
    assert found.first_decoy() > 10


def test_what_is_called_low_hanging_was_planted_as_such(found):
    """What loosens a limit is never called so; every such move is one by the plant's own reckoning of limits, too."""
    called, loosened = found.low_hanging(Class.FRUIT), found.loosened(Class.FRUIT)
    assert len(called) + len(loosened) >= 18
    assert not set(called) & {rule for rule, _ in loosened}
    moves = [move for _, one in loosened for move in one.moves if move.loosens]
    limits = [(move.before or "", move.after.partition(", as ")[0]) for move in moves]
    assert all(hours_of(before) < hours_of(after) for before, after in limits if before.startswith("within"))
    assert found.low_hanging(Class.COSTLY) == []


def test_what_is_below_the_national_figure_is_a_must_and_no_candidate(found):
    assert sorted(found.musts) == sorted(point.rule for point in found.of(Class.BELOW))


def test_what_is_local_is_neither(found):
    local = {text for lines in found.planted.local.values() for _, text in lines}
    listed = (*found.ranking.candidates, *found.ranking.musts)
    quoted = {statement.citation.quote for one in listed for statement in one.statements if statement.citation}
    assert not quoted & local
    assert not [one for one in listed if one.candidate.attribute == "contact"]
