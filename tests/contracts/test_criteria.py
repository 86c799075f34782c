"""What every criterion promises."""

import pytest

from alignctl.model.cluster import AreaValues, Cluster, PointOfPractice
from alignctl.model.divergence import Silence
from alignctl.model.provision import Attribute
from alignctl.model.weights import Weights
from alignctl.rank.criteria import CRITERIA
from alignctl.rank.criterion import Case, Scored
from alignctl.rank.target import choose_target
from tests.report import made


def named(one):
    return one.id


def cluster(*areas):
    point = PointOfPractice(
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        title="When the return interview takes place",
    )
    values = tuple(
        AreaValues(
            area=name,
            name=name.title(),
            provisions=(made.provision(name, "Held.", hours),) if hours else (),
            silence=None if hours else Silence.NOT_SAID,
        )
        for name, hours in areas
    )
    return Cluster(id="missing.x", point=point, event=None, areas=values, pairs=(), severity=None)


@pytest.mark.parametrize("criterion", CRITERIA, ids=named)
def test_a_criterion_gives_a_share_and_a_sentence_for_any_cluster(criterion):
    for found in (cluster(("ash", 24), ("birch", 72)), cluster(("ash", 24), ("birch", None), ("cedar", 24))):
        case = Case(
            cluster=found, target=choose_target(found), friction=0.5, weights=Weights(criteria={}, cost={}, salience={})
        )
        scored = criterion.score(case)
        assert isinstance(scored, Scored)
        assert 0.0 <= scored.value <= 1.0
        assert scored.reason is None or (scored.reason[0].isupper() or scored.reason[0].isdigit())
        assert criterion.score(case) == scored
