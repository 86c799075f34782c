"""A year of commits to three invented procedures, each checked against the one before it."""

import shutil
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from alignctl.checking import check_texts
from alignctl.cli.revised_files import Revised, changes_of
from alignctl.corpus import load_workspace
from alignctl.extract import Shelf
from alignctl.gating import files_of, gated
from alignctl.model.check_settings import FailOn
from alignctl.model.finding import FindingCode, Standing
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.store import DocumentStore
from tests.in_git import commit, repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not on the PATH")
BOARD = ("Local Safeguarding Children Board", "Safeguarding Children Partnership")


@dataclass(frozen=True)
class Commit:
    """One commit: the words replaced in a text, and the news it brings as (code, area, other area)."""

    month: int
    area: str
    swaps: tuple[tuple[str, str], ...] = ()
    news: set[tuple[FindingCode, str, str | None]] = field(default_factory=set)


YEAR = (
    Commit(1, "ash", (BOARD,)),
    Commit(
        2,
        "ash",
        (("72 hours", "60 hours"),),
        {
            (FindingCode.STRICTER, "ash", None),
            (FindingCode.NEW_DIVERGENCE, "ash", "birch"),
            (FindingCode.DRIFT, "ash", "all"),
        },
    ),
    Commit(3, "birch", (("## 4 Review of this procedure", "## 4 Review"),)),
    Commit(4, "ash", (("60 hours", "72 hours"),), {(FindingCode.LOOSER, "ash", None)}),
    Commit(5, "birch", (("every child who is missing", "all children who are missing"),)),
    Commit(
        6,
        "birch",
        (("72 hours", "5 working days"),),
        {
            (FindingCode.LOOSER, "birch", None),
            (FindingCode.NEW_DIVERGENCE, "birch", "ash"),
            (FindingCode.CHANGED_DIVERGENCE, "birch", "cedar"),
            (FindingCode.DRIFT, "birch", "all"),
            (FindingCode.BELOW_NATIONAL, "birch", None),
        },
    ),
    Commit(7, "notes"),
    Commit(
        8,
        "birch",
        (("5 working days", "72 hours"),),
        {(FindingCode.STRICTER, "birch", None), (FindingCode.CHANGED_DIVERGENCE, "birch", "cedar")},
    ),
    Commit(9, "cedar", (BOARD, ("## 3 Return interviews", "## 3 After the child is found"))),
    Commit(
        10,
        "standard",
        (("72 hours", "48 hours"),),
        {
            (FindingCode.STRICTER, "all", None),
            (FindingCode.DRIFT, "ash", "all"),
            (FindingCode.DRIFT, "birch", "all"),
        },
    ),
    Commit(11, "ash", (("Review date: 1 March 2027\n\n", ""),), {(FindingCode.REVIEW_DATE_MISSING, "ash", None)}),
    Commit(12, "ash", (("\n## 1", "\nReview date: 1 March 2027\n\n## 1"),)),
)


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """The repository, a store, the rules, and what was told of each commit on its day."""
    base = tmp_path_factory.mktemp("year")
    folder = repository(base / "procedures")
    shelf = Shelf(store=DocumentStore(base / "cache"), jobs=1)
    book = load_rules()
    told = {}
    for one in YEAR:
        _revise(folder, one)
        commit(folder, f"Month {one.month}")
        day = date(2026, one.month, 15)
        place = load_workspace(folder / "alignctl.toml", folder)
        own = replace(shelf, problems={}, _documents={})
        own.root = place.root
        run = Run(workspace=place, book=book, shelf=own, settings=Settings(on=day, as_of=day))
        scratch = base / str(one.month)
        scratch.mkdir()
        changes = changes_of(place, Revised((), None, "HEAD~1", None, None, scratch))
        told[one.month] = gated(check_texts(run, changes), run, files_of(place), FailOn.NEW)
    return told


def _revise(folder: Path, one: Commit) -> None:
    file = folder / f"{one.area}.md"
    text = file.read_text(encoding="utf-8") if file.exists() else "# Notes of the group\n"
    for old, new in one.swaps:
        assert old in text, (one.month, old)
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("one", YEAR, ids=lambda one: f"month {one.month}")
def test_each_commit_tells_what_it_brings_and_nothing_else(year, one):
    found = year[one.month].findings
    assert {(it.code, it.area, it.other) for it in found if it.standing is Standing.NEW} == one.news


def test_a_commit_passes_when_it_brings_nothing_new(year):
    assert {one.month for one in YEAR if year[one.month].passes} == {one.month for one in YEAR if not one.news}


def test_what_a_commit_mends_is_told_as_ended(year):
    ended = {month: {(one.code, one.area, one.other) for one in told.found.closed} for month, told in year.items()}
    assert (FindingCode.DIVERGENCE, "ash", "birch") in ended[4]
    assert (FindingCode.DRIFT, "cedar", "all") in ended[10]
    assert (FindingCode.BELOW_NATIONAL, "birch", None) in ended[8]
    assert (FindingCode.REVIEW_DATE_MISSING, "ash", None) in ended[12]
    assert all(ended[one.month] == set() for one in YEAR if not one.swaps)
