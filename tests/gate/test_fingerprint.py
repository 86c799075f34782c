"""A fingerprint stays the same over edits nearby, is another once a value changes, and is the same from both sides."""

import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alignctl.gate import base_code, fingerprint, point_of, with_fingerprint
from alignctl.gate.value_form import value_form
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.finding import Finding, FindingCode, Place
from alignctl.model.provision import Attribute, Direction, Force, ResponsibleArea
from alignctl.model.values import (
    Bound,
    Contact,
    Duration,
    Form,
    Item,
    LegalSource,
    Level,
    Meeting,
    Position,
    Role,
    Step,
    Steps,
    Term,
    Text,
    Unit,
)
from tests.gate.found import NATIONAL, finding, hours, own, role, said, turned

WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
IDS = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4})?", fullmatch=True)
AMOUNTS = st.integers(min_value=0, max_value=400)
DURATIONS = st.builds(
    Duration,
    amount=st.none() | AMOUNTS.map(float),
    unit=st.none() | st.sampled_from(Unit),
    bound=st.sampled_from(Bound),
    display=WORDS,
    amount_max=st.none() | AMOUNTS.map(float),
)
NAMED = st.one_of(*(st.builds(kind, id=IDS, display=WORDS) for kind in (Role, Form, Item, Text, Position, Contact)))
VALUES = st.one_of(
    DURATIONS,
    NAMED,
    st.builds(Term, id=IDS, display=WORDS, standing=st.none() | IDS),
    st.builds(Level, id=IDS, display=WORDS, scale=st.lists(IDS, max_size=3).map(tuple)),
    st.builds(Meeting, id=IDS, display=WORDS, every=st.none() | DURATIONS),
    st.builds(LegalSource, id=IDS, display=WORDS, edition=st.none() | IDS),
    st.builds(
        Steps,
        display=WORDS,
        steps=st.lists(
            st.builds(Step, actor=st.none() | IDS, display=WORDS, within=st.none() | DURATIONS), max_size=3
        ).map(tuple),
    ),
)
FINDINGS = st.builds(
    lambda a, b, comparison, areas: with_fingerprint(
        replace(
            finding(area=areas[0], other=areas[1]),
            now=said(areas[0], a) if a else None,
            theirs=said(areas[1], b) if b else None,
            comparison=comparison,
        )
    ),
    st.none() | VALUES,
    st.none() | VALUES,
    st.sampled_from(ComparisonKind),
    st.lists(IDS, min_size=2, max_size=2, unique=True),
)


@given(FINDINGS)
def test_a_divergence_has_one_fingerprint_from_both_sides(one):
    assert turned(one).fingerprint == one.fingerprint
    assert re.fullmatch(r"[0-9a-f]{16}", one.fingerprint)


@given(FINDINGS, st.integers(1, 90), WORDS, st.floats(0, 1), st.sampled_from(Severity))
def test_it_survives_another_place_path_quote_and_severity(one, page, words, confidence, severity):
    def moved(provision):
        if provision is None:
            return None
        place = replace(
            provision.citation, page=page, paragraph=page, section=words, number=None, document=words, quote=words
        )
        return replace(provision, citation=place, confidence=confidence, id=words, rule=words)

    edited = replace(
        one,
        message=words,
        hint=words,
        severity=severity,
        place=Place(document=words, sections=(words,), page=page),
        now=moved(one.now),
        theirs=moved(one.theirs),
    )
    assert fingerprint(edited) == one.fingerprint


@given(DURATIONS, DURATIONS, WORDS)
def test_it_survives_other_words_for_the_same_limit(a, b, words):
    one = finding(now=None, theirs=None)
    one = with_fingerprint(replace(one, now=said("ash", a), theirs=said("birch", b)))
    reworded = replace(one, now=said("ash", replace(a, display=words)))
    assert fingerprint(reworded) == one.fingerprint


@given(VALUES, VALUES, VALUES)
def test_it_is_another_once_a_value_changes(before, now, theirs):
    one, other = (replace(finding(), now=said("ash", value), theirs=said("birch", theirs)) for value in (before, now))
    assume(value_form(one.now) != value_form(other.now))
    assert fingerprint(one) != fingerprint(other)


@given(FINDINGS)
def test_it_is_another_once_a_side_falls_silent(one):
    assume(one.now is not None)
    assert fingerprint(replace(one, now=None)) != one.fingerprint


@pytest.mark.parametrize(
    "change",
    [
        {"topic": "escalation"},
        {"attribute": Attribute.ROLE},
        {"action": "tell-police"},
        {"event": "reported"},
        {"event": None},
        {"kind": "referral"},
        {"other": "cedar"},
        {"comparison": ComparisonKind.A_STRICTER},
        {"code": FindingCode.DRIFT},
    ],
)
def test_it_is_another_for_another_point_pair_or_sort(change):
    assert fingerprint(replace(finding(), **change)) != finding().fingerprint


def test_a_new_a_changed_and_a_plain_divergence_share_one():
    codes = (FindingCode.NEW_DIVERGENCE, FindingCode.CHANGED_DIVERGENCE, FindingCode.DIVERGENCE)
    before = said("ash", hours(96))
    assert len({fingerprint(replace(finding(), code=code, before=before)) for code in codes}) == 1
    assert {base_code(code) for code in codes} == {FindingCode.DIVERGENCE}


def test_72_hours_and_other_words_for_them_are_one_value_and_three_days_another():
    written = [hours(72), hours(72.0, "no later than seventy-two hours")]
    assert len({value_form(said("ash", value)) for value in written}) == 1
    days = Duration(amount=3, unit=Unit.DAYS, bound=Bound.WITHIN, display="within 72 hours")
    assert value_form(said("ash", days)) != value_form(said("ash", hours(72)))


def test_where_only_the_names_differ_they_are_what_was_accepted():
    one = finding(comparison=ComparisonKind.DIFFERS, attribute=Attribute.ROLE)
    named = [
        fingerprint(replace(one, now=role("ash", "team-manager", "Team Manager"), theirs=role("birch", *theirs)))
        for theirs in (("team-manager", "Duty Manager"), ("team-manager", "DUTY MANAGER."), ("team-manager", "Chair"))
    ]
    assert named[0] == named[1]
    assert named[0] != named[2]


def test_where_the_ids_differ_a_renaming_changes_nothing():
    one = replace(finding(), now=role("ash", "team-manager", "Team Manager"), theirs=role("birch", "director", "Head"))
    assert fingerprint(one) == fingerprint(replace(one, now=role("ash", "team-manager", "Duty Manager")))


def test_a_difference_of_force_alone_is_another_when_the_force_changes():
    must, should, may = (
        replace(finding(), now=said("ash", hours(72)), theirs=said("birch", hours(72), force=force))
        for force in (Force.MUST, Force.SHOULD, Force.MAY)
    )
    assert len({fingerprint(must), fingerprint(should), fingerprint(may)}) == 3


def test_a_handover_in_the_other_direction_is_another():
    def gap(outgoing, incoming):
        value = Role(id="area", display="they")
        return fingerprint(
            replace(
                finding(comparison=ComparisonKind.HANDOVER_GAP),
                now=said("ash", value, direction=outgoing, responsible_area=ResponsibleArea.HOST),
                theirs=said("birch", value, direction=incoming, responsible_area=ResponsibleArea.PLACING),
            )
        )

    assert gap(Direction.OUTGOING, Direction.INCOMING) != gap(Direction.INCOMING, Direction.OUTGOING)


def test_a_change_of_duty_names_what_was_said_before():
    one = replace(finding(), code=FindingCode.LOOSER, other=None, theirs=None, before=said("ash", hours(24)))
    assert fingerprint(one) != fingerprint(replace(one, before=said("ash", hours(48))))


def test_a_contradiction_is_the_same_whichever_half_stands_first():
    one = replace(finding(), code=FindingCode.CONTRADICTION, other=None, comparison=None)
    assert fingerprint(one) == fingerprint(replace(one, now=one.theirs, theirs=one.now))


def test_below_the_national_figure_is_another_once_the_figure_changes():
    one = replace(finding(), code=FindingCode.BELOW_NATIONAL, other=None, theirs=None, baseline=NATIONAL)
    assert fingerprint(one) == fingerprint(replace(one, baseline=replace(NATIONAL, edition="2026")))
    assert fingerprint(one) != fingerprint(replace(one, baseline=replace(NATIONAL, figure="within 48 hours")))


@pytest.mark.parametrize(
    "code",
    [
        FindingCode.DEAD_REFERENCE,
        FindingCode.REVIEW_OVERDUE,
        FindingCode.READING_QUALITY,
    ],
)
def test_a_finding_of_a_document_is_named_by_what_it_is_about(code):
    assert own(code, about="Appendix B ").fingerprint == own(code, about="appendix b").fingerprint
    assert own(code, about="Appendix B").fingerprint != own(code, about="Appendix C").fingerprint
    assert own(code, about="Appendix B").fingerprint != own(code, about="Appendix B", area="birch").fingerprint


def test_a_missing_topic_is_named_by_the_topic():
    topics = [own(FindingCode.MISSING_TOPIC, topic=topic).fingerprint for topic in ("escalation", "consent")]
    assert len(set(topics)) == 2


def test_it_stays_what_it_was_in_the_files_people_keep():
    # A change of these strands every baseline and waiver there is: then the making has to have another name too.
    assert finding().fingerprint == "a3848dda666776e8"
    assert own(FindingCode.DEAD_REFERENCE, about="Appendix B").fingerprint == "8bfe9c498ea2ac1a"


def test_the_point_is_told_as_far_as_it_goes():
    assert point_of(finding()) == "missing.return-interview.time-limit.hold-return-interview.found"
    assert point_of(finding(event=None, action=None)) == "missing.return-interview.time-limit.unnamed"
    assert point_of(own(FindingCode.MISSING_TOPIC, topic="consent")) == "missing.consent"
    bare = Finding(code=FindingCode.READING_QUALITY, severity=Severity.WORDING, area="ash", message="", fingerprint="")
    assert point_of(bare) == ""
