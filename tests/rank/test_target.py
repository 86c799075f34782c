"""The value to align on, by hand: never below, the standard as a set, the national figure as a choice."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from alignctl.graph import adoption
from alignctl.model.cluster import AreaValues, PairDistance
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.effect import same_effect, shown
from alignctl.model.provision import Attribute
from alignctl.model.values import Item, LegalSource, Level, Meeting, Role, Term
from alignctl.model.weights import Weights
from alignctl.rank.bill import options_of, statements_of
from alignctl.rank.items import FRICTION, gain
from alignctl.rank.ranking import assess
from alignctl.rank.target import UNSTATED, choose_target
from tests.rank.test_ranking import NATIONAL, hours, limits, provision

PLAIN = Weights(criteria={"effort": 1}, cost={}, salience={})
OLD = LegalSource(id="working-together", display="Working Together 2018", edition="2018")
NEW = LegalSource(id="working-together", display="Working Together 2023", edition="2023")
ACT = LegalSource(id="children-act", display="Children Act 1989", edition="1989")


def point(attribute, said, *, below=(), standard=(), apart=1.0, **fixed):
    """A cluster of other values than limits: several by area, all areas apart."""
    base = limits(dict.fromkeys(said, 1))
    areas = tuple(
        AreaValues(
            area=area,
            name=area.capitalize(),
            provisions=tuple(provision(area, value, attribute=attribute) for value in values),
            below=area in below,
        )
        for area, values in sorted(said.items())
    )
    pairs = tuple(
        replace(pair, distance=apart, comparison=ComparisonKind.DIFFERS, severity=Severity.MATERIAL)
        for pair in base.pairs
    )
    return replace(
        base,
        point=replace(base.point, attribute=attribute, protects=None, **fixed),
        areas=areas,
        pairs=pairs,
        severity=Severity.MATERIAL,
        standard=tuple(provision("vale", value, attribute=attribute) for value in standard),
    )


def bill(cluster):
    found = assess([cluster], PLAIN, {})
    return options_of(found.ordered[0].case, found.ties)[0].moves


def test_a_regional_text_that_cites_what_was_replaced_moves_nobody_to_it():
    cluster = point(
        Attribute.LEGAL_BASIS,
        {"ash": [ACT, OLD], "birch": [NEW]},
        below=("ash",),
        standard=[OLD],
        in_force_from=(("working-together", "2023"),),
    )
    target = choose_target(cluster)
    assert (target.movers, target.holders) == (("ash",), ("birch",))
    assert target.display == "the law and guidance in force: Working Together 2023"
    (move,) = bill(cluster)
    assert (move.before, move.sentences) == ("Working Together 2018", 1)
    assert [one.below for one in statements_of(cluster)] == [False, True, False]


def test_a_regional_text_with_a_replaced_term_or_a_contrary_role_is_no_target():
    old = Term(id="absent", display="absent", standing="superseded")
    new = Term(id="absent", display="missing", standing="same")
    terms = point(Attribute.DEFINITION, {"ash": [old], "birch": [new]}, below=("ash",), standard=[old])
    assert (choose_target(terms).origin, choose_target(terms).movers) == ("areas", ("ash",))
    manager, senior = (Role(id=id_, display=id_) for id_ in ("team-manager", "service-manager"))
    roles = point(
        Attribute.ROLE,
        {"ash": [manager], "birch": [senior]},
        below=("ash",),
        standard=[manager],
        contrary=("team-manager",),
    )
    assert choose_target(roles).movers == ("ash",)


def test_where_every_area_is_below_and_there_is_no_figure_no_camp_is_picked():
    old = Term(id="absent", display="absent", standing="superseded")
    wide = Term(id="absent", display="away", standing="contrary")
    target = choose_target(point(Attribute.DEFINITION, {"ash": [old], "birch": [wide]}, below=("ash", "birch")))
    assert (target.display, target.holders, target.movers) == (UNSTATED, (), ("ash", "birch"))


def test_an_area_that_says_two_things_is_no_holder_and_changes_the_other():
    cluster = point(Attribute.TIME_LIMIT, {"ash": [hours(24), hours(72)], "birch": [hours(24)]}, standard=[hours(24)])
    target = choose_target(cluster)
    assert (target.holders, target.movers) == (("birch",), ("ash",))
    (move,) = bill(cluster)
    assert (move.before, move.after) == ("within 72 hours", "within 24 hours")


def test_the_next_best_value_is_told_where_the_regional_text_settles_it():
    target = choose_target(limits({"x": 24, "y": 24, "z": 48}, regional=provision("vale", hours(48))))
    assert target.runner_up == "within 24 hours"
    assert target.price < 0


def test_the_national_figure_is_a_choice_where_one_area_is_stricter_and_the_others_are_looser():
    target = choose_target(limits({"w": 120, "x": 120, "y": 120, "z": 1}, national=NATIONAL))
    assert (target.display, target.origin, target.holders) == ("within 72 hours of return", "national", ())
    assert (target.runner_up, target.price > 0) == ("within 1 hours", True)


def test_a_tie_says_why_the_target_won():
    assert choose_target(limits({"x": 48, "y": 24})).tie == "the target protects the child more"
    assert choose_target(limits({"x": 48, "y": 24}, protects="other")).tie == "the target comes first by name"


def test_what_is_shown_carries_what_differs():
    monthly, yearly = (
        Meeting(id="panel", display="panel", every=replace(hours(amount), display=words))
        for amount, words in ((720, "every month"), (8760, "every year"))
    )
    assert not same_effect(monthly, yearly)
    (move,) = bill(point(Attribute.MEETING, {"ash": [monthly], "birch": [yearly]}))
    assert {move.before, move.after} == {"panel, every month", "panel, every year"}
    assert shown(Level(id="risk", display="risk", scale=("low", "high"))) == "low / high"
    alike = choose_target(point(Attribute.THRESHOLD, {"ash": [hours(24)], "birch": [hours(24)]}))
    assert (alike.display, alike.runner_up) == ("within 24 hours, as Ash has it", "within 24 hours, as Birch has it")


amounts = st.lists(st.sampled_from([24, 48, 72, 120]), min_size=1, max_size=3, unique=True)
items = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True)


@given(items, items, st.booleans())
def test_an_area_with_the_standards_own_text_has_adopted_it_and_never_moves(standard, other, listed):
    attribute = Attribute.DATA_ITEM if listed else Attribute.FORM
    own, others = ([Item(id=id_, display=id_) for id_ in ids] for ids in (standard, other))
    cluster = point(attribute, {"ash": own, "birch": others}, standard=own)
    adopted, drift = adoption([cluster])
    assert [one.adopted for one in adopted if one.area == "ash"] == [1]
    assert "ash" not in {one.area for one in drift}
    target = choose_target(cluster)
    assert "ash" in target.holders
    assert ("birch" in target.movers) is ("birch" in {one.area for one in drift})
    assert ("birch" in target.holders) is (set(other) <= set(standard))


@given(st.dictionaries(st.sampled_from("uvwxyz"), amounts, min_size=2), st.none() | amounts, st.floats(0.1, 1))
def test_the_friction_claimed_is_what_the_plan_gains_by_the_same_moves(said, standard, apart):
    values = {area: [hours(amount) for amount in found] for area, found in said.items()}
    cluster = point(Attribute.TIME_LIMIT, values, standard=[hours(one) for one in standard or ()], apart=apart)
    found = assess([cluster], PLAIN, {})
    for one in found.ordered:
        for option in options_of(one.case, found.ties):
            if option.parts:
                moving = frozenset(move.area for move in option.moves)
                assert round(option.friction * FRICTION) == gain(option, moving)


def test_pairs_of_holders_that_differ_are_not_claimed_to_be_mended():
    cluster = point(Attribute.FORM, {"ash": [Item(id="a", display="a")], "birch": [Item(id="a", display="a")]})
    agree = PairDistance(a="ash", b="birch", distance=0.0, comparison=None, severity=None)
    assert choose_target(replace(cluster, pairs=(agree,))).movers == ()
