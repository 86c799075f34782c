"""A crossing sheet is built from one side to the other, in the order things are met."""

from dataclasses import replace

import pytest

from alignctl.graph import crossing_sheet
from alignctl.model.area import Area
from alignctl.model.citation import Citation
from alignctl.model.crossing_sheet import CrossingSheet, SidesTold
from alignctl.model.divergence import ComparisonKind, Divergence, Severity
from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier
from alignctl.model.values import Contact, Form, Text


def said(area, action="act", attribute=Attribute.TIME_LIMIT, confidence=0.9, **more):
    actor, words = more.get("actor"), more.get("words", "said")
    value = {Attribute.FORM: Form, Attribute.CONTACT: Contact}.get(attribute, Text)(id=action, display=words)
    place = Citation(
        area=area, document=f"{area}.docx", section_id="1", section="S", number=None, page=None, paragraph=1,
        span=(0, 4), quote=words,
    )  # fmt: skip
    return Provision(
        id=f"{area}.{action}.{words}", kind="missing", topic="t", attribute=attribute, action=action, value=value,
        tier=Tier.LOCAL, confidence=confidence, rule=f"missing.{action}", citation=place, actor=actor,
    )  # fmt: skip


def apart(topic, severity=Severity.MATERIAL, comparison=ComparisonKind.A_STRICTER, *, id_=None, actor=None):
    return Divergence(
        id=id_ or f"missing.{topic}.time-limit.act", kind="missing", topic=topic, attribute=Attribute.TIME_LIMIT,
        action="act", event=None, severity=severity, comparison=comparison, a=said("ash", actor=actor),
        b=said("birch"), tier=Tier.LOCAL, explanation="They differ.", distance=0.5,
    )  # fmt: skip


def built(*divergences, goal=(), origin=(), shared=(), **more):
    agency, agencies = more.get("agency"), more.get("agencies")
    frame = CrossingSheet(
        origin=Area(id="ash", name="Ash"), goal=Area(id="birch", name="Birch"), on="2026-01-01", as_of="2026-01-01",
        kinds=(), handovers=(), changes=(), forms=(), contacts=(), same=(), wording=0, local=0, documents=(),
        marking=None, problems=(), names={}, agency=agency,
    )  # fmt: skip
    sides = SidesTold(
        kind="missing", order=("first", "second", "third"), shared=shared, divergences=divergences,
        origin=origin, goal=goal, agencies=agencies or {}, rules=more.get("rules", ()),
    )  # fmt: skip
    return crossing_sheet(frame, (sides,), {"constable": "police"}, more.get("standing", lambda _: 0))


def test_changes_stand_in_the_order_they_are_met_and_not_by_gravity():
    sheet = built(apart("third", Severity.STATUTORY), apart("unknown"), apart("second"), apart("first"))
    assert [one.topic for one in sheet.changes] == ["first", "second", "third", "unknown"]
    assert [one.must for one in sheet.changes] == [False, False, True, False]


def test_wording_and_what_is_local_are_counted_and_not_listed():
    sheet = built(apart("first", Severity.WORDING), apart("second", Severity.WORDING), apart("third", Severity.LOCAL))
    assert (sheet.changes, sheet.wording, sheet.local) == ((), 2, 1)


def test_handovers_of_children_going_out_come_first_and_are_no_changes():
    back = apart("first", comparison=ComparisonKind.HANDOVER_GAP, id_="missing.x.role.act.b-places")
    out = apart("second", comparison=ComparisonKind.HANDOVER_OVERLAP, id_="missing.x.role.act.a-places")
    sheet = built(back, out)
    assert [one.outward for one in sheet.handovers] == [True, False]
    assert sheet.changes == ()


@pytest.mark.parametrize(
    ("divergence", "agencies"),
    [(apart("first", actor="constable"), {}), (apart("first"), {"missing.act": frozenset({"police"})})],
    ids=["acts", "approves"],
)
def test_an_agency_keeps_what_it_acts_in_or_approves_and_the_rest_is_counted(divergence, agencies):
    assert len(built(divergence, agency="police", agencies=agencies).changes) == 1
    sheet = built(divergence, agency="health", agencies=agencies)
    assert (len(sheet.changes), sheet.others) == (0, 1)


def test_within_a_topic_changes_stand_in_the_order_of_the_rules():
    first, second = apart("first", Severity.STATUTORY), apart("first")
    second = replace(second, id="earlier", a=said("ash", "early"), b=None)
    sheet = built(first, second, rules=("missing.early", "missing.act"))
    assert [one.id for one in sheet.changes] == ["earlier", first.id]


def test_a_duty_that_falls_to_nobody_is_told_to_every_agency():
    gap = apart("first", comparison=ComparisonKind.HANDOVER_GAP, id_="missing.x.role.act.a-places")
    sheet = built(gap, apart("second"), agency="police")
    assert (len(sheet.handovers), sheet.changes, sheet.others) == (1, (), 1)


def test_forms_are_those_of_the_goal_with_the_surest_statement_and_what_the_origin_calls_it():
    form = Attribute.FORM
    theirs = (said("birch", "report", form, 0.6, words="Old"), said("birch", "report", form, 0.9, words="New"))
    ours = (said("ash", "report", form, words="Ours"), said("ash", "other", form, words="Only ours"))
    (one,) = built(goal=theirs, origin=ours).forms
    assert (one.goal.value.display, one.origin.value.display) == ("New", "Ours")


def test_contacts_are_those_of_the_goal_each_once():
    told = said("birch", attribute=Attribute.CONTACT, words="01632 960001")
    other = said("ash", attribute=Attribute.CONTACT, words="01632 960002")
    assert [one.provision.value.display for one in built(goal=(told, told), origin=(other,)).contacts] == [
        "01632 960001"
    ]


def test_what_is_the_same_is_counted_by_topic_without_contacts():
    limit, contact = Attribute.TIME_LIMIT, Attribute.CONTACT
    sheet = built(shared=(("first", limit), ("second", limit), ("second", limit), ("third", contact)))
    assert sheet.same_contacts == 1
    assert [(one.topic, one.points) for one in sheet.same] == [("second", 2), ("first", 1)]
