"""A revised text is held against its earlier version, its neighbours, the standard and the national figures."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.checking import Change, check_texts
from alignctl.corpus import load_workspace
from alignctl.errors import UsageError
from alignctl.extract import Shelf
from alignctl.model.finding import FindingCode, Standing
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore
from tests.three_areas import TEXT, USUAL, write_workspace

DAY = date(2026, 9, 1)
CHANGES = {
    FindingCode.STRICTER,
    FindingCode.LOOSER,
    FindingCode.CHANGED,
    FindingCode.NEWLY_SAID,
    FindingCode.NO_LONGER_SAID,
}


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def run(tmp_path, book):
    write_workspace(tmp_path)
    place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
    shelf = Shelf(store=DocumentStore(tmp_path / "cache"), jobs=1)
    shelf.root = place.root
    return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY))


def revised(run, area="ash", text=None, **words):
    """What a check finds where an area's text was replaced by this one, its earlier version being in the workspace."""
    root = run.workspace.root
    draft = root / "draft.md"
    name = area if area == "standard" else area.title()
    draft.write_text((text or TEXT).format(**USUAL | {"area": name} | words), encoding="utf-8")
    path = f"{area}.md"
    shelf = replace(run.shelf, problems={}, _documents={})
    change = Change(path=path, now=("draft.md", draft), before=(path, root / path))
    return check_texts(replace(run, shelf=shelf), [change])


def told(found):
    new = (one for one in found.findings if one.standing is Standing.NEW)
    return {(one.code, one.area, one.other, one.topic) for one in new}


def test_a_looser_limit_is_told_with_all_it_leads_to(run):
    found = revised(run, interview="5 working days")
    topic = "return-interview"
    assert told(found) == {
        (FindingCode.LOOSER, "ash", None, topic),
        (FindingCode.NEW_DIVERGENCE, "ash", "birch", topic),
        (FindingCode.DRIFT, "ash", "all", topic),
        (FindingCode.BELOW_NATIONAL, "ash", None, topic),
    }
    assert not found.closed
    (looser,) = (one for one in found.findings if one.code is FindingCode.LOOSER)
    assert looser.before.value.display == "within 72 hours"
    assert looser.now.value.display == "within 5 working days"
    assert looser.place.document == "draft.md"
    assert looser.place.sections[-1] == "Return interviews"


def test_a_stricter_limit_is_told_and_what_it_ends(run):
    root = run.workspace.root
    late = TEXT.format(**USUAL | {"area": "Ash", "interview": "5 working days"})
    (root / "ash.md").write_text(late, encoding="utf-8")
    found = revised(run)
    assert (FindingCode.STRICTER, "ash", None, "return-interview") in told(found)
    assert {(one.code, one.other) for one in found.closed} == {
        (FindingCode.DIVERGENCE, "birch"),
        (FindingCode.DRIFT, "all"),
        (FindingCode.BELOW_NATIONAL, None),
    }
    (beside,) = found.neighbours
    assert beside.shared - beside.shared_before == beside.apart_before - beside.apart == 1


def test_a_difference_that_stands_on_another_value_is_a_changed_one(run):
    found = revised(run, area="birch", interview="60 hours")
    assert (FindingCode.CHANGED_DIVERGENCE, "birch", "cedar", "return-interview") in told(found)
    assert (FindingCode.NEW_DIVERGENCE, "birch", "ash", "return-interview") in told(found)


@pytest.mark.parametrize(
    "change",
    [
        ("Local Safeguarding Children Board", "Safeguarding Children Partnership"),
        ("## 3 Return interviews", "## 5 After the return"),
        ("within 72 hours", "within  72 hours"),
        ("must take place", "must take\nplace"),
        ("3.1 The return", "3.7 The return"),
    ],
)
def test_renaming_and_reformatting_is_no_finding(run, change):
    text = TEXT.format(**USUAL | {"area": "Ash"}).replace(*change)
    found = revised(run, text=text.replace("{", "{{"))
    assert told(found) == set()
    assert found.closed == ()


def test_a_reworded_duty_is_no_change_of_duty(run):
    text = TEXT.replace(
        "The return home interview must take place within {interview} of the child being found.",
        "Once the child has been found, the return home interview must be held, and within {interview}.",
    )
    found = revised(run, text=text)
    assert not {code for code, *_ in told(found)} & CHANGES
    (revision,) = found.revisions
    assert revision.sections


def test_a_must_that_becomes_a_may_is_looser(run):
    found = revised(run, text=TEXT.replace("interview must take", "interview may take"))
    assert (FindingCode.LOOSER, "ash", None, "return-interview") in told(found)


def test_what_a_revised_standard_does_to_others_is_told(run):
    found = revised(run, area="standard", interview="48 hours")
    new = [one for one in found.findings if one.standing is Standing.NEW]
    assert {(one.area, one.effect) for one in new if one.code is FindingCode.DRIFT} == {("ash", True), ("birch", True)}
    assert {(one.area, one.code) for one in found.closed} == {("cedar", FindingCode.DRIFT)}


def test_a_dead_reference_and_a_contradiction_are_told(run):
    sentence = "The return home interview must take place within 5 days of the child being found."
    found = revised(run, text=f"{TEXT}\n## 5 Return home interviews\n\n5.1 See section 2.9.\n\n5.2 {sentence}\n")
    codes = {code for code, *_ in told(found)}
    assert {FindingCode.DEAD_REFERENCE, FindingCode.CONTRADICTION} <= codes
    (dead,) = (one for one in found.findings if one.code is FindingCode.DEAD_REFERENCE)
    assert "section 2.9" in dead.message


def test_dates_of_review_are_held_against_the_day(run):
    later = replace(run, settings=Settings(on=date(2027, 3, 2), as_of=DAY))
    overdue = [one for one in revised(later).findings if one.code is FindingCode.REVIEW_OVERDUE]
    assert [one.standing for one in overdue] == [Standing.STOOD]
    undated = revised(run, text=TEXT.replace("Review date: 1 March 2027\n", ""))
    assert (FindingCode.REVIEW_DATE_MISSING, "ash", None, None) in told(undated)
    assert not [one for one in revised(run).findings if one.code is FindingCode.REVIEW_OVERDUE]


def test_the_whole_workspace_names_each_difference_once(run):
    found = check_texts(run, everything=True)
    apart = [one for one in found.findings if one.code is FindingCode.DIVERGENCE]
    assert {frozenset((one.area, one.other)) for one in apart} == {frozenset(("birch", "cedar"))}
    assert len({one.fingerprint for one in found.findings}) == len(found.findings)
    assert all(one.standing is Standing.NEW for one in found.findings)
    assert found.whole


def test_fingerprints_survive_a_moved_section_and_lapse_with_a_value(run):
    def of(found):
        return {one.fingerprint for one in found.findings if one.code in {FindingCode.DRIFT, FindingCode.DIVERGENCE}}

    cedar = revised(run, area="cedar", interview="48 hours")
    assert of(cedar)
    parts = TEXT.split("## ")
    moved = "## ".join([parts[0], parts[1], parts[3], parts[2], parts[4]])
    assert of(revised(run, area="cedar", text=moved, interview="48 hours")) == of(cedar)
    assert not of(revised(run, area="cedar", interview="47 hours")) & of(cedar)


def test_an_unreadable_draft_is_told_and_claims_nothing(run):
    root = run.workspace.root
    (root / "draft.docx").write_bytes(b"PK\x03\x04 no Word file")
    change = Change(path="ash.md", now=("draft.docx", root / "draft.docx"), before=("ash.md", root / "ash.md"))
    found = check_texts(run, [change])
    assert any(problem.where and "draft.docx" in problem.where for problem in found.problems)
    assert not told(found)


def test_an_unknown_kind_is_refused(run):
    with pytest.raises(UsageError, match="mising"):
        check_texts(replace(run, settings=Settings(on=DAY, as_of=DAY, kinds=("mising",))), everything=True)
