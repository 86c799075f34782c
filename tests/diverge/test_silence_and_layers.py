import made_for_diverge as make
from made_for_diverge import only

from alignctl.model.divergence import ComparisonKind, Severity, Silence
from alignctl.model.document import UNREAD, ReadingWarning
from alignctl.model.tier import Tier

LIMIT = make.within(72, "hours")


def said(area="northmoor", limit=LIMIT, **more):
    return make.provision(area, limit, **more)


def test_one_silent_side_is_as_grave_as_the_rule_says():
    found = only(make.compare([said()], []))
    assert (found.comparison, found.silence) == (ComparisonKind.ONLY_A, Silence.NOT_SAID)
    assert (found.severity, found.b) == (Severity.MATERIAL, None)
    assert found.explanation == (
        "Eastmere is silent on when the return interview takes place; Northmoor says within 72 hours."
    )
    assert only(make.compare([], [said("eastmere")])).comparison is ComparisonKind.ONLY_B


def test_a_text_that_refers_elsewhere_on_the_topic_is_not_silent():
    other = make.procedure(
        "eastmere", documents=(make.document("e.docx", "Please see the return interview protocol."),)
    )
    found = only(make.compare([said()], [], areas=(make.procedure("northmoor"), other)))
    assert (found.silence, found.severity) == (Silence.SAID_ELSEWHERE, Severity.WORDING)


def test_a_reference_on_another_topic_does_not_excuse_silence():
    other = make.document("e.docx", "Please see the recording policy.", title="Recording")
    areas = make.procedure("northmoor"), make.procedure("eastmere", documents=(other,))
    assert only(make.compare([said()], [], areas=areas)).silence is Silence.NOT_SAID


def test_a_text_read_in_part_is_not_called_silent():
    for broken in (
        make.document("e.docx", coverage=0.5),
        *(make.document("e.docx", warnings=(ReadingWarning(code=code, message="not read"),)) for code in UNREAD),
    ):
        areas = make.procedure("northmoor"), make.procedure("eastmere", documents=(broken,))
        found = only(make.compare([said()], [], areas=areas))
        assert (found.silence, found.severity) == (Silence.NOT_READABLE, Severity.WORDING)


def test_no_silence_is_claimed_where_a_limit_of_that_length_has_no_known_subject():
    unclaimed = said("eastmere", make.within(3, "days"), action=None)
    assert make.compare([said()], [unclaimed]).divergences == ()


def on_manual(area):
    return make.procedure(area, bases=(make.base(),))


def test_areas_on_one_base_share_what_it_says():
    def from_base(area):
        return said(area, path="manual.docx", tier=Tier.REGIONAL)

    areas = on_manual("northmoor"), on_manual("eastmere")
    found = make.compare([from_base("northmoor")], [from_base("eastmere")], areas=areas)
    assert found.divergences == ()
    assert len(found.shared) == 1


def test_an_own_provision_overrides_the_base():
    base = said("northmoor", path="manual.docx", tier=Tier.REGIONAL)
    own = said("northmoor", make.within(24, "hours"))
    areas = on_manual("northmoor"), make.procedure("eastmere")
    found = only(make.compare([base, own], [said("eastmere")], areas=areas))
    assert found.a.value.amount == 24


def test_what_only_the_base_says_is_said_regionally():
    base = said("eastmere", make.within(5, "days"), path="manual.docx", tier=Tier.REGIONAL)
    areas = on_manual("northmoor"), on_manual("eastmere")
    found = only(make.compare([said()], [base], areas=areas))
    assert (found.comparison, found.silence) == (ComparisonKind.A_STRICTER, Silence.SAID_REGIONALLY)
    assert found.tier is Tier.REGIONAL
    assert "Eastmere says within 5 days (in The shared manual)" in found.explanation


def test_the_gravest_stand_first_and_ids_are_unique():
    quiet = make.rule("report", topic="reporting", title="When a report is made", silence=Severity.WORDING)
    found = make.compare([said(), make.provision("northmoor", LIMIT, quiet)], [], make.rule(), quiet)
    assert [one.severity for one in found.divergences] == [Severity.MATERIAL, Severity.WORDING]
    assert len({one.id for one in found.divergences}) == 2
