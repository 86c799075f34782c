"""The whole loop on the command line: a sheet out, verdicts in, later runs follow them, two reviewers compared."""

import json
import shutil
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.review import sheets

pytestmark = pytest.mark.once


@pytest.fixture
def place(tmp_path):
    sheets.workspace(tmp_path)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
    return tmp_path


def answered(folder, name, goal, ruling, reviewer):
    """Fill in the difference on the return interview, and nothing else."""
    book = load_workbook(BytesIO((folder / name).read_bytes()))
    rows = book["Rows"]
    heads = {cell.value: cell.column for cell in rows[3]}
    place = next(
        number
        for number in range(4, rows.max_row + 1)
        if rows.cell(number, heads["Sort of claim"]).value == "difference"
        and "72 hours" in rows.cell(number, heads["First text"]).value
    )
    sheets.fill(rows, heads, place - 4, verdict=ruling, name=reviewer, note="agreed on 1/2")
    book.save(folder / goal)


def differing(run, *more):
    told = json.loads(run("compare", "ash", "cedar", "--format", "json", "--on", "2026-09-01", *more).stdout)
    return [one["id"] for kind in told["kinds"] for one in kind["divergences"]]


def test_a_sheet_out_and_in_changes_what_later_runs_say(place, run):
    made = run("review", "export", "ash", "cedar", "-o", "sheet.xlsx", "--on", "2026-09-01")
    assert (made.returncode, made.stdout) == (0, "")
    before = differing(run)
    answered(place, "sheet.xlsx", "first.xlsx", "not a divergence", "A. Reader")
    done = run("review", "import", "first.xlsx", "--on", "2026-09-02")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 new verdict, 0 changed, 0 as before (")
    assert 'note = "agreed on 1/2"' in (place / "verdicts.toml").read_text(encoding="utf-8")
    after = differing(run)
    assert set(after) < set(before)
    assert len(before) - len(after) == 1
    again = run("review", "import", "first.xlsx", "--on", "2026-09-02")
    assert again.stdout.startswith("0 new verdicts, 0 changed, 1 as before (")

    # a second reader sees what the first one saw, and a contradiction counts for neither
    second = run("review", "export", "ash", "cedar", "-o", "again.xlsx", "--on", "2026-09-01")
    assert second.returncode == 0
    answered(place, "again.xlsx", "second.xlsx", "right", "B. Reader")
    assert run("review", "import", "second.xlsx", "--on", "2026-09-03").returncode == 0
    assert differing(run) == before
    for words in (("first.xlsx", "second.xlsx"), ("A. Reader", "B. Reader")):
        told = json.loads(run("review", "compare", *words, "--format", "json").stdout)
        assert told["reviewers"] == ["A. Reader", "B. Reader"]
        assert (told["all"]["claims"], told["all"]["agreed"]) == (1, 0)
        assert [one["ruling"] for one in told["disagreements"][0]["decisions"]] == ["not-a-divergence", "right"]


def test_a_mistake_leaves_the_verdicts_as_they_were(place, run):
    run("review", "export", "ash", "cedar", "-o", "sheet.xlsx", "--on", "2026-09-01")
    answered(place, "sheet.xlsx", "first.xlsx", "never", "A. Reader")
    done = run("review", "import", "first.xlsx")
    assert done.returncode == 2
    assert "1 mistake in the sheets:" in done.stderr
    assert "column 'Verdict': one of right, wrong, not a divergence" in done.stderr
    assert not (place / "verdicts.toml").exists()


def test_options_that_do_not_go_together_are_told(place, run):
    (place / "there.xlsx").write_bytes(b"")
    for words, told in (
        (("export", "ash", "-o", "x.xlsx"), "Two areas or more, or a region"),
        (("export", "ash", "cedar"), "A file was expected"),
        (("export", "ash", "cedar", "-o", "there.xlsx"), "there already"),
        (("export", "ash", "cedar", "-o", "x.xlsx", "--sample", "1.5"), "A whole number of rows"),
        (("export", "ash", "--region", "all", "-o", "x.xlsx"), "found both"),
        (("compare", "A", "B"), "name of a reviewer"),
    ):
        done = run("review", *words)
        assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_a_region_and_a_sample_as_a_page_and_as_csv(place, run):
    page = run("review", "export", "--region", "all", "--sample", "0.5", "--seed", "7", "-o", "sheet.html")
    assert page.returncode == 0, page.stderr
    assert "with the seed 7" in (place / "sheet.html").read_text(encoding="utf-8")
    csv = run("review", "export", "--region", "all", "--rows", "3", "--format", "csv")
    assert len(csv.stdout.strip().splitlines()) == 4
