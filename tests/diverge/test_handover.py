from dataclasses import replace

import made_for_diverge as make
from made_for_diverge import only

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute, Direction, ResponsibleArea

WHO = make.rule("arrange-interview", attribute=Attribute.ROLE, finder="area", title="Who arranges the return interview")


def duty(area, responsible, direction=None):
    return make.provision(
        area,
        make.role(f"area-{responsible}"),
        WHO,
        quote=f"{area} {responsible} {direction}",
        responsible_area=ResponsibleArea(responsible),
        direction=Direction(direction) if direction else None,
    )


def test_each_leaving_it_to_the_other_is_a_gap():
    found = only(make.compare([duty("northmoor", "host", "outgoing")], [duty("eastmere", "placing", "incoming")], WHO))
    assert (found.comparison, found.severity) == (ComparisonKind.HANDOVER_GAP, Severity.MATERIAL)
    assert found.explanation == (
        "Who arranges the return interview: for a child Northmoor places in Eastmere, Northmoor’s text leaves it to "
        "Eastmere and Eastmere’s text leaves it to Northmoor, so neither takes it on."
    )


def test_a_rule_says_which_child_passes_between_the_areas():
    rule = replace(WHO, title="Which area reviews a death", between="a child of {home} who dies in {host}")
    found = only(make.compare([duty("northmoor", "host", "outgoing")], [duty("eastmere", "home", "incoming")], rule))
    assert found.explanation.startswith("Which area reviews a death: for a child of Northmoor who dies in Eastmere, ")


def test_both_claiming_it_is_an_overlap():
    found = make.compare([duty("northmoor", "placing", "outgoing")], [duty("eastmere", "host", "incoming")], WHO)
    assert only(found).comparison is ComparisonKind.HANDOVER_OVERLAP


def test_agreement_is_shared_and_home_means_placing():
    found = make.compare([duty("northmoor", "home", "outgoing")], [duty("eastmere", "placing", "incoming")], WHO)
    assert found.divergences == ()
    assert len(found.shared) == 1


def test_the_same_words_can_leave_a_gap_in_both_directions():
    """Both texts say: the area where the child lives interviews ours, and we do not interview others'."""

    def side(area):
        return [duty(area, "host", "outgoing"), duty(area, "placing", "incoming")]

    found = make.compare(side("northmoor"), side("eastmere"), WHO)
    assert [one.comparison for one in found.divergences] == [ComparisonKind.HANDOVER_GAP] * 2
    assert [one.id.rsplit(".", 1)[1] for one in found.divergences] == ["a-places", "b-places"]


def test_statements_without_direction_speak_of_every_child():
    found = make.compare([duty("northmoor", "placing")], [duty("eastmere", "host")], WHO)
    assert {one.comparison for one in found.divergences} == {
        ComparisonKind.HANDOVER_GAP,
        ComparisonKind.HANDOVER_OVERLAP,
    }


def test_directions_that_do_not_meet_are_not_compared():
    found = make.compare([duty("northmoor", "host", "outgoing")], [duty("eastmere", "placing", "outgoing")], WHO)
    assert (found.divergences, found.shared) == ((), ())


def test_a_text_that_contradicts_itself_makes_no_claim():
    both = [duty("northmoor", "host", "outgoing"), duty("northmoor", "placing", "outgoing")]
    assert make.compare(both, [duty("eastmere", "placing", "incoming")], WHO).divergences == ()
