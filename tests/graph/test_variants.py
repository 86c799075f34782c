from hypothesis import given
from hypothesis import strategies as st

from alignctl.graph import remaining, variants
from alignctl.model.region import AlignedOn
from alignctl.model.tie import Body, BodyKind
from tests.graph.by_hand import cluster

FIVE = {"ash": 1, "birch": 24, "cedar": 48, "dale": 72, "elm": 96, "fern": 24, "gorse": None}


def force(*areas):
    return Body(id="police-force.vale", name="Vale Police", kind=BodyKind.POLICE_FORCE, areas=areas)


def test_a_force_works_as_many_limits_as_its_areas_have_in_effect():
    (found,) = variants([cluster(FIVE, "report")], [force(*FIVE)])
    assert found.sentence == "Vale Police works 5 different limits here (report)."
    assert found.variants[0].areas == ("birch", "fern")
    assert found.after is None


def test_one_limit_in_effect_is_no_variant():
    assert variants([cluster({"ash": 24, "birch": 24, "cedar": 1})], [force("ash", "birch")]) == ()


def test_what_remains_after_an_alignment_is_told():
    point = cluster(FIVE)
    target = AlignedOn(holders=("birch", "fern"), movers=("ash", "cedar", "dale", "elm"))
    (found,) = variants([point], [force(*FIVE)], {point.id: target})
    assert found.after == 1
    assert "1 would remain" in found.sentence


def test_where_only_the_willing_move_the_others_remain():
    point = cluster(FIVE)
    assert remaining(point, FIVE, AlignedOn(holders=("birch", "fern"), movers=("ash", "cedar"))) == 3
    assert remaining(point, ("dale", "elm"), AlignedOn(holders=("birch", "fern"), movers=("ash",))) == 2


@given(st.dictionaries(st.sampled_from(list(FIVE)), st.sampled_from([1, 24, 48, None]), min_size=2), st.data())
def test_moving_more_areas_never_leaves_more_values(amounts, data):
    point = cluster(amounts)
    stating = [area for area, amount in amounts.items() if amount is not None]
    held = amounts[stating[0]] if stating else None
    holders = tuple(area for area in stating if amounts[area] == held)
    others = [area for area in stating if area not in holders]
    few = data.draw(st.lists(st.sampled_from(others), unique=True)) if others else []
    left = [remaining(point, stating, AlignedOn(holders=holders, movers=tuple(movers))) for movers in ((), few, others)]
    brute = len({held if area in few else amounts[area] for area in stating})
    assert left[0] >= left[1] >= left[2]
    assert left[1] == brute
