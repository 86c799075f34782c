"""Two versions of one text: what each says, and where a silence is not claimed."""

import made_for_diverge as make

from alignctl.diverge import versions
from alignctl.model.provision import Attribute
from alignctl.model.tier import Tier


def told(before, now, *rules, mentions=({}, {}), bases=(), now_text=""):
    earlier = make.procedure("northmoor", documents=(make.document("before.docx"),), bases=bases)
    present = make.procedure("northmoor", documents=(make.document("northmoor.docx", now_text),), bases=bases)
    found = versions(earlier, present, (tuple(before), tuple(now)), make.book(*(rules or (make.rule(),))), mentions)
    return [
        ([one.value.display for one in point.before], [one.value.display for one in point.now], point.unclear)
        for point in found.points
    ]


def was(amount=72, **more):
    return make.provision("northmoor", make.within(amount, "hours"), path="before.docx", **more)


def now(amount=24, **more):
    return make.provision("northmoor", make.within(amount, "hours"), **more)


def test_each_point_holds_what_both_versions_say():
    assert told([was()], [now()]) == [(["within 72 hours"], ["within 24 hours"], False)]


def test_the_surest_value_comes_first():
    assert told([was(48, confidence=0.7), was(confidence=0.9)], [])[0][0] == ["within 72 hours", "within 48 hours"]


def test_a_version_that_says_nothing_is_silent_where_the_other_is_sure():
    assert told([was()], []) == [(["within 72 hours"], [], False)]
    assert told([], [now()]) == [([], ["within 24 hours"], False)]
    assert told([was(confidence=0.6)], []) == [(["within 72 hours"], [], True)]


def test_no_silence_is_claimed_where_a_version_may_speak_all_the_same():
    rule = make.rule()
    assert told([was()], [], mentions=({}, {rule.id: 0.5}))[0][2]
    assert not told([was()], [], mentions=({rule.id: 0.5}, {}))[0][2]
    assert told([was()], [now(72, action=None)])[0][2]
    assert told([was()], [], now_text="Please see the return interview protocol.")[0][2]


def test_a_value_that_is_a_guess_is_no_value():
    assert told([was()], [now(confidence=0.3)]) == [(["within 72 hours"], [], True)]


def test_its_own_text_overrides_the_base_in_both_versions():
    base = make.provision("northmoor", make.within(5, "days"), path="manual.docx", tier=Tier.REGIONAL)
    assert told([base], [base, now()], bases=(make.base(),)) == [(["within 5 days"], ["within 24 hours"], False)]


def test_what_is_local_by_necessity_is_left_out():
    contact = make.rule("ring", topic="contacts", attribute=Attribute.ROLE)
    desk = make.provision("northmoor", make.role("desk"), contact, path="before.docx")
    assert told([desk], [], contact) == []
