"""Which areas say what was agreed, and which part of a target of several values is missing."""

from dataclasses import replace
from datetime import date

from alignctl.model.agreement import Agreement
from alignctl.model.cluster import PairDistance
from alignctl.model.effect import effect_key
from alignctl.saying import Saying
from tests.draft.drafted_points import cluster, limit, statement

BOTH = [statement("ash", limit(72), "Held within 72 hours."), statement("ash", limit(24), "Told within 24 hours.")]
ONE = [statement("birch", limit(72), "Held within 72 hours.")]
ALIKE = PairDistance(a="ash", b="birch", distance=0.0, comparison=None, severity=None)


def saying(*values):
    agreement = Agreement(
        candidate="missing.interview.time-limit.hold",
        title="When it is held",
        kind="missing",
        target="both",
        means=tuple(map(effect_key, values)),
        areas=("birch",),
        owner="An officer",
        due=date(2027, 3, 31),
        agreed=date(2027, 1, 1),
    )
    made = replace(cluster(("ash", BOTH), ("birch", ONE)), pairs=(ALIKE,))
    return Saying(agreement, made), made.areas


def test_an_area_that_agrees_in_a_comparison_still_lacks_a_part_of_the_target():
    said, (ash, birch) = saying(limit(72), limit(24))
    assert said.missing(birch) == (effect_key(limit(24)),)
    assert said.missing(ash) == ()
    assert (said.is_adopted(ash), said.is_adopted(birch)) == (True, False)


def test_a_target_of_one_value_is_missing_in_no_part():
    said, (_, birch) = saying(limit(72))
    assert said.missing(birch) == ()
    assert said.is_adopted(birch)
