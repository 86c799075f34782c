"""Points drafted over whole texts: who changes what, where a silent text takes a sentence, and what is told of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alignctl.adopting import agreements_in
from alignctl.carrying import carried
from alignctl.choosing import chosen_points
from alignctl.corpus import load_workspace
from alignctl.draft.left_to_people import ALSO_AGREED, NOT_COMPARED
from alignctl.drafting import draft_of
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.model.draft import EditKind
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from alignctl.store import DocumentStore
from tests.drafted_region import CANDIDATE, write_region

DAY = date(2027, 5, 1)


@pytest.fixture(scope="module")
def book():
    return load_rules()


def opened(folder, book):
    place = load_workspace(Path(folder), Path(folder))
    shelf = Shelf(store=DocumentStore(Path(folder) / "cache"), jobs=1)
    run = Run(workspace=place, book=book, shelf=shelf, settings=Settings(on=DAY, as_of=DAY))
    return run, gather(run, scope_of(run))


@pytest.fixture(scope="module")
def drafted(tmp_path_factory, book):
    run, texts = opened(write_region(tmp_path_factory.mktemp("drafted")), book)
    chosen = chosen_points(run, texts, agreements_in(run.workspace, book), (CANDIDATE,))
    return run, texts, chosen, draft_of(run, texts, chosen)


def test_every_area_that_moves_changes_and_no_other(drafted):
    (point,) = drafted[-1].points
    assert {one.area for one in point.amendments} == {"birch", "dale"}
    assert dict(point.today) == {
        "ash": "within 72 hours",
        "birch": "within five working days",
        "cedar": "within 72 hours",
        "dale": None,
    }


def test_a_silent_text_takes_the_sentence_at_the_end_of_the_linked_section(drafted):
    (point,) = drafted[-1].points
    (added,) = [one for one in point.amendments if one.area == "dale"]
    assert added.edit.kind is EditKind.INSERT
    assert added.edit.citation.section == "Return interviews"
    assert added.edit.citation.quote.endswith("Birch House keeps the list.")


def test_texts_that_would_say_what_was_agreed_get_no_note(drafted):
    assert drafted[-1].notes == ()


def test_a_change_that_would_not_do_is_told(drafted):
    run, texts, (chosen,), _ = drafted
    other = replace(chosen, agreement=replace(chosen.agreement, target="within 72 hours", means=("nothing says this",)))
    (point,) = draft_of(run, texts, (other,)).points
    assert point.proposed is not None
    assert point.proposed.citation is None
    assert {one.why_not is None for one in point.amendments} == {False}


def test_no_area_that_has_to_move_is_without_a_line(drafted):
    run, texts, (chosen,), _ = drafted
    two = replace(
        chosen.agreement,
        means=(*chosen.agreement.means, "limit:1-1"),
        areas=("ash", "birch", "cedar", "dale", "elsewhere"),
    )
    (point,) = draft_of(run, texts, (replace(chosen, agreement=two),)).points
    assert {one.area for one in point.amendments} == set(two.areas)
    lines = {one.area: one.why_not for one in point.amendments if one.edit is None}
    assert lines["ash"] == lines["cedar"] == ALSO_AGREED
    assert lines["elsewhere"] == NOT_COMPARED


def test_an_agreement_on_a_point_nobody_speaks_of_is_told(drafted):
    run, texts, (chosen,), _ = drafted
    other = replace(chosen, agreement=replace(chosen.agreement, candidate="missing.x.time-limit.y", title="A point"))
    draft = draft_of(run, texts, (other,))
    assert draft.points == ()
    assert draft.notes == ("A point: no procedure of these areas speaks of it, so it is left out, as forms are.",)


def test_what_is_carried_in_is_the_same_every_time_and_goes_by_area_and_kind(drafted):
    run, _, _, draft = drafted
    once, again = (carried(run, draft, author="Group") for _ in range(2))
    assert once == again
    assert [(one.stem, one.content is not None, one.placed) for one in once] == [
        ("birch-missing", True, 1),
        ("dale-missing", False, 0),
    ]
    assert once[0].bill is None
    assert [change.amendment.area for change in once[1].bill.changes] == ["dale"]


def test_an_id_that_would_lead_elsewhere_makes_a_name_in_the_folder(drafted):
    run, _, _, draft = drafted
    (point,) = draft.points
    ids = ("../up", "..-up")
    hostile = tuple(replace(one, area=id_) for one, id_ in zip(point.amendments, ids, strict=True))
    draft = replace(draft, points=(replace(point, amendments=hostile),))
    assert [one.stem for one in carried(run, draft, author="Group")] == ["up-missing", "up-missing-2"]
