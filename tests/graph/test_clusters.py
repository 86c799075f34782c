from datetime import date

import pytest

from alignctl.graph import clusters
from alignctl.model.alignment import Alignment
from alignctl.model.area import Area, Procedure
from alignctl.model.citation import Citation
from alignctl.model.cluster import PointOfPractice
from alignctl.model.comparison import KindComparison, Summary
from alignctl.model.divergence import ComparisonKind, Divergence, Severity, Shared, Silence
from alignctl.model.document import Document, Metadata
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Bound, Duration, Unit

ON = date(2026, 1, 1)
NATIONAL = Duration(amount=72, unit=Unit.HOURS, bound=Bound.WITHIN, display="within 72 hours")
POINT = PointOfPractice(
    kind="missing",
    topic="return-interview",
    attribute=Attribute.TIME_LIMIT,
    action="hold-return-interview",
    title="When the return interview takes place",
    national=NATIONAL,
)


def said(area, hours, event=None):
    place = Citation(
        area=area, document="", section_id="1", section="", number=None, page=None, paragraph=1, span=(0, 1), quote=""
    )
    return Provision(
        id=f"{area}.{hours}",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        value=Duration(amount=hours, unit=Unit.HOURS, bound=Bound.WITHIN, display=f"within {hours} hours"),
        tier=Tier.LOCAL,
        confidence=0.9,
        rule="missing.return-interview-limit",
        citation=place,
        event=event,
    )


def procedure(area, review_due=None):
    document = Document(
        path=f"{area}.docx",
        sha256="",
        format="docx",
        title="",
        pages=None,
        metadata=Metadata(review_due=review_due),
        sections=(),
        coverage=1.0,
    )
    return Procedure(area=Area(id=area, name=area.capitalize()), kind="missing", documents=(document,))


def divergence(a, b, *, comparison=ComparisonKind.A_STRICTER, severity=Severity.MATERIAL, silence=None):
    return Divergence(
        id="",
        kind="missing",
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        event=None,
        severity=severity,
        comparison=comparison,
        a=a,
        b=b,
        tier=Tier.LOCAL,
        explanation="",
        distance=0.25,
        silence=silence,
    )


def shared(a, b, event=None):
    return Shared(
        topic="return-interview",
        attribute=Attribute.TIME_LIMIT,
        action="hold-return-interview",
        event=event,
        a=a,
        b=b,
    )


def comparison(a, b, *found, review_due=None):
    return KindComparison(
        kind="missing",
        kind_name="Missing",
        a=procedure(a, review_due),
        b=procedure(b),
        alignment=Alignment(links=()),
        shared=tuple(one for one in found if isinstance(one, Shared)),
        divergences=tuple(one for one in found if isinstance(one, Divergence)),
        summary=Summary(alignment=1.0, linked=0, only_a=0, only_b=0, divergences={}),
    )


@pytest.fixture
def three():
    """Area x and y hold the interview within 72 hours, area z within 120."""
    x, y, z = said("x", 72), said("y", 72), said("z", 120)
    return [
        comparison("x", "y", shared(x, y)),
        comparison("x", "z", divergence(x, z, severity=Severity.STATUTORY)),
        comparison("z", "y", divergence(z, y, comparison=ComparisonKind.B_STRICTER)),
    ]


def test_all_pairs_of_a_point_become_one_cluster(three):
    (found,) = clusters(three, points=[POINT], on=ON)
    assert found.id == "missing.return-interview.time-limit.hold-return-interview"
    assert found.title == "When the return interview takes place"
    assert [entry.area for entry in found.areas] == ["x", "y", "z"]
    assert found.severity is Severity.STATUTORY
    assert [(pair.a, pair.b, pair.comparison) for pair in found.pairs] == [
        ("x", "y", None),
        ("x", "z", ComparisonKind.A_STRICTER),
        ("y", "z", ComparisonKind.A_STRICTER),
    ]
    assert [entry.below for entry in found.areas] == [False, False, True]


def test_the_order_of_comparisons_does_not_matter(three):
    assert clusters(three, points=[POINT], on=ON) == clusters(three[::-1], points=[POINT], on=ON)


def test_what_is_local_becomes_no_cluster():
    local = divergence(said("x", 1), said("y", 2), severity=Severity.LOCAL)
    assert clusters([comparison("x", "y", local)]) == ()


def test_a_silent_area_stands_with_its_reason():
    silent = divergence(said("x", 1), None, comparison=ComparisonKind.ONLY_A, silence=Silence.SAID_ELSEWHERE)
    (found,) = clusters([comparison("x", "y", silent)])
    assert found.areas[1].silence is Silence.SAID_ELSEWHERE
    assert found.values("y") == ()
    assert found.title == "Hold return interview"


def test_an_unsaid_start_joins_the_only_one_and_several_stay_apart():
    unsaid, found = shared(said("x", 1), said("y", 1)), shared(said("x", 1), said("y", 1), "child-found")
    assert [one.event for one in clusters([comparison("x", "y", unsaid, found)])] == ["child-found"]
    found = shared(said("x", 1, "child-found"), said("y", 1, "child-found"), "child-found")
    other = shared(said("x", 2, "child-missing"), said("y", 2, "child-missing"), "child-missing")
    events = [one.event for one in clusters([comparison("x", "y", found, other)])]
    assert events == ["child-found", "child-missing"]


def test_no_statement_stands_in_two_clusters():
    found, missing, unsaid = said("x", 1, "child-found"), said("y", 2, "child-missing"), said("z", 3)
    more = said("w", 2, "child-missing")
    pairs = [
        comparison("x", "z", shared(found, unsaid, "child-found")),
        comparison("y", "z", shared(missing, unsaid, "child-missing")),
        comparison("w", "y", shared(more, missing, "child-missing")),
    ]
    by_event = {one.event: {entry.area for entry in one.areas} for one in clusters(pairs)}
    assert by_event == {"child-missing": {"w", "y", "z"}}  # most areas name it, and nobody else speaks of the other
    stated = [entry.id for one in clusters(pairs) for area in one.areas for entry in area.provisions]
    assert len(stated) == len(set(stated))


def test_a_review_in_the_past_is_due():
    pair = shared(said("x", 1), said("y", 1))
    for due, expected in (("2025-12", True), ("2025-12-31", True), ("2026-01", False), (None, False)):
        (found,) = clusters([comparison("x", "y", pair, review_due=due)], on=ON)
        assert found.areas[0].review_due is expected


def test_the_regional_text_is_told(three):
    standard = said("vale", 72)
    (found,) = clusters(three, {"missing": [standard]}, points=[POINT], on=ON)
    assert found.regional == standard
