"""Whether one text says what was agreed: by typed values, whatever words they stand in."""

from datetime import date

import pytest

from alignctl.adopting import NOT_READ, Said, attribute_of, is_on, says_it, standing
from alignctl.model.agreement import AT_NATIONAL, Agreement, Progress
from alignctl.model.cluster import AreaValues, Cluster, PairDistance, PointOfPractice
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute, ResponsibleArea
from alignctl.model.values import Bound, Duration, Item, Role, Unit
from tests.gate.found import hours, said

POINT = "missing.return-interview.time-limit.hold-return-interview"
DUE = date(2026, 12, 31)


def agreed(*means, attribute="time-limit", areas=("ash", "birch")):
    return Agreement(
        candidate=POINT.replace("time-limit", attribute),
        title="When the interview is held",
        kind="missing",
        target="as agreed",
        areas=areas,
        owner="Board",
        agreed=date(2026, 3, 1),
        due=DUE,
        means=means,
    )


def saying(*values, area="ash", below=False, **more):
    return Said(provisions=tuple(said(area, value, **more) for value in values), below=below)


DAYS = Duration(amount=3, unit=Unit.DAYS, bound=Bound.WITHIN, display="in three days")


@pytest.mark.parametrize(
    ("values", "adopted"),
    [((hours(72),), True), ((DAYS,), True), ((hours(72), DAYS), True), ((hours(48),), False), ((), False)],
)
def test_hours_and_days_that_are_the_same_in_effect_are_the_same(values, adopted):
    assert says_it(agreed("limit:72-72"), saying(*values)) is adopted


def test_a_text_that_gives_two_limits_has_not_adopted_one_of_them():
    assert not says_it(agreed("limit:72-72"), saying(hours(72), hours(24)))


def test_of_a_list_all_items_are_wanted_and_more_do_no_harm():
    first, second, third = (Item(id=id_, display=id_) for id_ in ("name", "photo", "phone"))
    wanted = agreed("item:name", "item:photo", attribute="data-item")
    assert says_it(wanted, saying(first, second, third))
    assert not says_it(wanted, saying(first, third))


def test_a_duty_of_an_area_goes_by_whose_it_is_and_home_is_the_area_that_placed():
    wanted = agreed("role:area-placing", attribute="role")
    role = Role(id="area-home", display="the home authority")
    assert says_it(wanted, saying(role))
    assert not says_it(wanted, saying(role, responsible_area=ResponsibleArea.HOST))


def test_where_nothing_below_national_guidance_was_agreed_speaking_and_not_being_below_is_enough():
    wanted = agreed(AT_NATIONAL)
    assert says_it(wanted, saying(hours(60)))
    assert not says_it(wanted, saying(hours(600), below=True))
    assert not says_it(wanted, Said())


@pytest.mark.parametrize(
    ("agreed_on", "event", "fits"),
    [
        ("", "found", True),
        ("", None, True),
        (".found", "found", True),
        (".found", None, True),
        (".found", "told", False),
    ],
)
def test_an_unsaid_start_of_the_clock_fits_any_and_another_start_is_another_point(agreed_on, event, fits):
    one = agreed("limit:72-72")
    one = Agreement(**{name: getattr(one, name) for name in one.__slots__} | {"candidate": f"{POINT}{agreed_on}"})
    assert is_on(one, POINT, event) is fits
    assert not is_on(one, POINT.removesuffix("-interview"), event)


def cluster(*pairs):
    point = PointOfPractice(
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        title="When the interview is held",
    )
    areas = tuple(AreaValues(area=id_, name=id_.title(), provisions=()) for id_ in ("ash", "birch"))
    return Cluster(id=POINT, point=point, event=None, areas=areas, pairs=pairs, severity=None)


def alike():
    return PairDistance(a="ash", b="birch", distance=0.0, comparison=None, severity=None)


def apart():
    return PairDistance(a="ash", b="birch", distance=0.5, comparison=ComparisonKind.DIFFERS, severity=Severity.MATERIAL)


def told(texts, clusters=(), on=DUE):
    found = standing(agreed("limit:72-72"), clusters, texts.__getitem__, {"ash": "Ash"}, on)
    return [one.progress for one in found.areas]


def test_a_text_a_comparison_finds_to_agree_with_one_that_says_the_target_has_adopted_it():
    """A rule may let five days and a week pass as the same: then they are the same here."""
    texts = {"ash": saying(hours(72)), "birch": saying(hours(70), area="birch")}
    assert told(texts) == [Progress.ADOPTED, Progress.AGREED]
    assert told(texts, [cluster(alike())]) == [Progress.ADOPTED, Progress.ADOPTED]
    assert told(texts, [cluster(apart())]) == [Progress.ADOPTED, Progress.AGREED]


def test_a_silent_text_does_not_agree_with_one_that_speaks():
    assert told({"ash": saying(hours(72)), "birch": Said()}, [cluster(alike())]) == [Progress.ADOPTED, Progress.AGREED]


def test_of_a_text_not_read_whole_silence_proves_nothing():
    texts = {"ash": NOT_READ, "birch": Said(is_whole=False)}
    assert told(texts, on=date(2027, 6, 1)) == [Progress.NOT_READ, Progress.NOT_READ]
    part = {"ash": saying(hours(24)), "birch": saying(hours(24), area="birch")}
    assert told(part, on=date(2027, 1, 1)) == [Progress.OVERDUE, Progress.OVERDUE]


def test_the_sentence_shown_is_the_one_that_stands_apart_until_the_target_is_adopted():
    texts = {"ash": saying(hours(72), hours(24)), "birch": Said()}
    found = standing(agreed("limit:72-72"), (), texts.__getitem__, {}, DUE)
    assert found.areas[0].citation.quote == "The interview is held within 24 hours."
    assert found.areas[0].value == "within 72 hours; within 24 hours"
    assert not found.is_adopted
    assert found.progress is Progress.AGREED


def test_an_id_without_a_known_attribute_has_none():
    assert attribute_of(POINT) is Attribute.TIME_LIMIT
    assert attribute_of("missing.consent") is None
