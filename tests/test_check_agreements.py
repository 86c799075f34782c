"""A check tells that an agreement is overdue, and that a revision takes one up or leaves it."""

from dataclasses import replace
from datetime import date

import pytest

from alignctl.checking import Change, check_texts
from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.gating import files_of, gated
from alignctl.model.agreement import Agreement
from alignctl.model.check_settings import FailOn
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode, Standing
from alignctl.review.recording_agreements import record_agreement
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore
from tests.three_areas import text_of, write_workspace

DAY, DUE, AFTER = date(2026, 9, 1), date(2026, 12, 31), date(2027, 1, 1)
AGREEMENT = Agreement(
    candidate="missing.return-interview.time-limit.hold-return-interview.child-found",
    title="When the return interview is held",
    kind="missing",
    target="within 72 hours",
    areas=("ash", "cedar"),
    owner="A. Owner",
    agreed=DAY,
    due=DUE,
    means=("limit:72-72",),
)
OF_AGREEMENTS = {FindingCode.AGREEMENT_OVERDUE, FindingCode.AGREEMENT_ADOPTED, FindingCode.AGREEMENT_LEFT}


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def run(tmp_path, book):
    write_workspace(tmp_path)
    record_agreement(tmp_path / "agreements.toml", AGREEMENT)
    place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
    shelf = Shelf(store=DocumentStore(tmp_path / "cache"), jobs=1)
    shelf.root = place.root
    return Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=AFTER, as_of=DAY))


def revised(run, area, *, before=None, **words):
    """What a check of a revision finds; `before` are words of the earlier text, else it is the one on disk."""
    root = run.workspace.root
    if before is not None:
        (root / f"{area}.md").write_text(text_of(area, **before), encoding="utf-8")
    draft = root / "draft.md"
    draft.write_text(text_of(area, **words), encoding="utf-8")
    change = Change(path=f"{area}.md", now=("draft.md", draft), before=(f"{area}.md", root / f"{area}.md"))
    return check_texts(run, [change])


def told(found):
    return {(one.code, one.area, one.standing) for one in found.findings if one.code in OF_AGREEMENTS}


def test_one_that_is_overdue_is_a_material_finding_of_the_area_that_has_not_adopted_it(run):
    found = check_texts(run, everything=True)
    (one,) = (one for one in found.findings if one.code in OF_AGREEMENTS)
    assert (one.code, one.area, one.severity) == (FindingCode.AGREEMENT_OVERDUE, "cedar", Severity.MATERIAL)
    assert one.message == (
        "When the return interview is held: “within 72 hours” was agreed by 2026-12-31, and the text says "
        "“within 48 hours”."
    )
    assert one.place.sections[-1] == "Return interviews"
    assert "A. Owner" not in f"{one.message} {one.hint}"


def test_before_the_day_has_passed_nothing_is_found(run):
    early = replace(run, settings=replace(run.settings, on=DUE))
    assert told(check_texts(early, everything=True)) == set()


def test_a_revision_that_adopts_it_is_told_and_fails_no_check(run):
    found = revised(run, "cedar", interview="three days")
    assert told(found) == {(FindingCode.AGREEMENT_ADOPTED, "cedar", Standing.NEW)}
    assert FindingCode.AGREEMENT_OVERDUE in {one.code for one in found.closed}
    checked = gated(found, run, files_of(run.workspace), FailOn.ANY)
    adopted = [one.fingerprint for one in checked.findings if one.code is FindingCode.AGREEMENT_ADOPTED]
    assert adopted
    assert not set(adopted) & set(checked.failing)


def test_a_revision_that_leaves_it_is_told_with_what_it_says_now_and_fails_the_check(run):
    found = revised(run, "ash", interview="60 hours")
    assert told(found) == {
        (FindingCode.AGREEMENT_LEFT, "ash", Standing.NEW),
        (FindingCode.AGREEMENT_OVERDUE, "ash", Standing.NEW),
    }
    (left,) = (one for one in found.findings if one.code is FindingCode.AGREEMENT_LEFT)
    assert (left.before.value.display, left.now.value.display) == ("within 72 hours", "within 60 hours")
    checked = gated(found, run, files_of(run.workspace), None)
    assert left.fingerprint in checked.failing


def test_a_revision_of_another_part_leaves_what_was_overdue_as_it_stood(run):
    found = revised(run, "cedar", notify="12 hours", interview="48 hours")
    assert told(found) == {(FindingCode.AGREEMENT_OVERDUE, "cedar", Standing.STOOD)}


def test_a_revision_that_says_nothing_of_it_any_more_leaves_it(run):
    root = run.workspace.root
    gone = text_of("ash").replace(
        "3.1 The return home interview must take place within 72 hours of the child being found.", ""
    )
    (root / "draft.md").write_text(gone, encoding="utf-8")
    change = Change(path="ash.md", now=("draft.md", root / "draft.md"), before=("ash.md", root / "ash.md"))
    found = check_texts(run, [change])
    (left,) = (one for one in found.findings if one.code is FindingCode.AGREEMENT_LEFT)
    assert left.now is None
    assert "nothing said" in left.message


def test_an_area_that_did_not_agree_is_left_alone(run):
    assert told(revised(run, "birch", interview="60 hours")) == set()


AGREED_48 = replace(AGREEMENT, target="within 48 hours", means=("limit:48-48",), areas=("ash",))


def test_a_revision_that_carries_out_an_agreement_passes_and_tells_when_it_was_agreed(run):
    record_agreement(run.workspace.root / "agreements.toml", AGREED_48, may_change=True)
    found = revised(run, "ash", interview="48 hours")
    checked = gated(found, run, files_of(run.workspace), FailOn.NEW)
    accepted = {one.code for one in checked.findings if one.standing is Standing.ACCEPTED}
    assert {FindingCode.STRICTER, FindingCode.NEW_DIVERGENCE, FindingCode.DRIFT} <= accepted
    told = {one.hint for one in checked.findings if one.standing is Standing.ACCEPTED}
    assert told == {"As agreed on 1 September 2026."}
    assert checked.passes


def test_a_revision_to_another_value_than_the_agreed_one_is_not_accepted(run):
    record_agreement(run.workspace.root / "agreements.toml", AGREED_48, may_change=True)
    checked = gated(revised(run, "ash", interview="60 hours"), run, files_of(run.workspace), FailOn.NEW)
    assert not checked.passes
    assert Standing.ACCEPTED not in {one.standing for one in checked.findings}
