"""What is kept of a region for its history: values and no sentences, with what is needed to tell a year later."""

from datetime import date

import pytest

from alignctl.corpus import load_workspace
from alignctl.errors import PersonalDataError
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.history import History, entry_of
from alignctl.history.kept import written
from alignctl.model.history import State
from alignctl.model.reading import ReadingOptions
from alignctl.recording import snapshot
from alignctl.region import view_of
from alignctl.report.shared_lines import shared_rows
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of

TEXT = """OFFICIAL

# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.
"""
LIMITS = {"ash": "72 hours", "birch": "five working days", "cedar": "three days"}
STRATEGY = """
## Strategy meeting

A strategy meeting must be held within three working days of the child being reported missing.
"""
DAY = date(2025, 1, 10)


@pytest.fixture(scope="module")
def book():
    return load_rules()


def shelf_of(place, **options):
    shelf = Shelf(store=None, jobs=1, options=ReadingOptions(**options))
    shelf.root = place.root
    return shelf


@pytest.fixture
def taken(tmp_path, book):
    def taken(*words, around=None, extra="", **options):
        lines = ["[workspace]", 'name = "Small region"']
        for id_, limit in LIMITS.items():
            (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit) + extra, encoding="utf-8")
            lines += [f"[areas.{id_}]", f'documents = {{ missing = ["{id_}.md"] }}']
        lines[3:3] = ['neighbours = ["birch"]']
        lines += ['[regions.two]\nareas = ["ash", "cedar"]']
        (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
        place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
        run = Run(workspace=place, book=book, shelf=shelf_of(place, **options), settings=Settings(on=DAY, as_of=DAY))
        return snapshot(run, words, around, "a label")

    return taken


def test_a_snapshot_keeps_values_states_ties_and_candidates(taken, tmp_path):
    found = taken()
    (point,) = found.points
    assert (found.scope, found.day, found.label, found.marking) == ("all", "2025-01-10", "a label", "OFFICIAL")
    assert {one.area: one.values for one in point.said} == {
        "ash": ("within 72 hours",),
        "birch": ("within five working days",),
        "cedar": ("within three days",),
    }
    keys = {one.area: one.keys for one in point.said}
    assert keys["ash"] == keys["cedar"] != keys["birch"]
    assert [point.state(pair) for pair in (("ash", "birch"), ("ash", "cedar"))] == [State.APART, State.SHARED]
    assert [(tie.a, tie.b) for tie in found.ties] == [("ash", "birch")]
    (candidate,) = found.candidates
    assert (candidate.movers, set(candidate.keys)) == (("birch",), set(keys["ash"]))
    assert History(tmp_path / "h.sqlite").record(found)
    assert History(tmp_path / "h.sqlite").snapshots() == (found,)


def test_a_point_is_shared_where_the_report_of_the_region_says_so(taken, tmp_path):
    found = entry_of(taken(extra=STRATEGY))
    place = load_workspace(tmp_path / "alignctl.toml", tmp_path)
    run = Run(workspace=place, book=load_rules(), shelf=shelf_of(place), settings=Settings(on=DAY, as_of=DAY))
    view = view_of(run, gather(run, scope_of(run)))
    assert found.shared == len(shared_rows(view)) > 0
    assert found.of - found.shared == sum(1 for _ in view.differing()) > 0
    assert found.friction == pytest.approx(view.friction.total)


def test_no_sentence_of_a_text_is_kept(taken):
    content = written(taken())
    assert "within 72 hours" in content
    assert "must take place" not in content


def test_each_scope_has_a_name_of_its_own(taken):
    named = [
        taken(*words, around=around).scope
        for words, around in (((), None), (("two",), None), (("ash", "birch"), None), ((), "ash"))
    ]
    assert named == ["all", "two", "ash+birch", "around:ash"]


def test_of_a_form_somebody_has_filled_in_no_history_is_kept(taken):
    filled = "\n## Form\n\nChild's name: Jane Example\n\nDate of birth: 03/04/2011\n"
    with pytest.raises(PersonalDataError, match="filled in"):
        taken(extra=filled, allow_personal_data=True)
