"""Sheets with something amiss: each mistake is told with its place, all at once, and nothing is taken over."""

import re

import pytest

from alignctl.errors import UsageError
from alignctl.model.coding_sheet import SheetMistake
from alignctl.model.verdict import Reviewed
from alignctl.review.settling import raise_mistakes
from tests.review import sheets


def told_by(run, file, **more):
    with pytest.raises(UsageError) as error:
        sheets.brought(run, file, **more)
    assert "Nothing was changed" in error.value.hint
    return error.value.message


def test_every_mistake_is_told_at_once_with_its_row_and_column(run, sheet, filled):
    link_or_limit = sheets.place_of(sheet, Reviewed.PROVISION, "time-limit")
    difference = sheets.place_of(sheet, Reviewed.DIVERGENCE)
    free = [place for place in range(len(sheet.rows)) if place not in {link_or_limit, difference}]

    def change(_, rows, heads):
        sheets.fill(rows, heads, link_or_limit, verdict="correct value", value="when the moon is blue")
        sheets.fill(rows, heads, difference, verdict="rihgt")
        sheets.fill(rows, heads, free[0], verdict="correct value")
        sheets.fill(rows, heads, free[1], value="24 hours")
        sheets.fill(rows, heads, free[2], verdict="right", note="=A1&B1")
        sheets.fill(rows, heads, free[3], verdict="right")
        rows.cell(4 + free[3], heads["Id"]).value = "#0123456789abcdef"

    told = told_by(run, filled(change))
    assert told.startswith("6 mistakes in the sheets:"), told
    for place, head, words in (
        (link_or_limit, "Correct value", "found 'when the moon is blue'"),
        (difference, "Verdict", "found 'rihgt'; did you mean 'right'?"),
        (free[1], "Verdict", "was expected beside the value '24 hours', found nothing"),
        (free[2], "Note", "plain text was expected, found a formula"),
        (free[3], "Id", "found '#0123456789abcdef'"),
    ):
        line = next(line for line in told.splitlines() if f"row {4 + place}, column '{head}'" in line)
        assert words in line
    assert f"row {4 + free[0]}, column" in told


def test_a_verdict_that_cannot_be_given_on_such_a_claim_is_told_with_those_that_can(run, sheet, filled):
    limit = sheets.place_of(sheet, Reviewed.PROVISION)
    told = told_by(run, filled(lambda _, rows, heads: sheets.fill(rows, heads, limit, verdict="not a divergence")))
    assert "one of right, wrong, correct value was expected, found 'not a divergence'" in told


def test_a_value_beside_another_verdict_is_told(run, filled):
    told = told_by(run, filled(lambda _, rows, heads: sheets.fill(rows, heads, 0, verdict="right", value="24 hours")))
    assert "nothing was expected beside the verdict 'right', found '24 hours'" in told


def test_merged_cells_in_what_is_read_are_told(run, filled):
    def change(_, rows, heads):
        sheets.fill(rows, heads, 0, verdict="right")
        letter = rows.cell(1, heads["Verdict"]).column_letter
        rows.merge_cells(f"{letter}4:{letter}6")

    assert "are merged into one" in told_by(run, filled(change))


def test_merged_cells_elsewhere_do_no_harm(run, filled):
    def change(_, rows, heads):
        sheets.fill(rows, heads, 0, verdict="right")
        rows.merge_cells("E4:E6")

    assert len(sheets.brought(run, filled(change)).settled.verdicts) == 1


def test_a_verdict_without_a_name_is_told(run, filled):
    told = told_by(run, filled(lambda _, rows, heads: sheets.fill(rows, heads, 0, verdict="right")), reviewer=None)
    assert "row 4, column 'Name': the name of the reviewer was expected" in told


def test_a_row_doubled_counts_once_and_one_that_contradicts_itself_is_told(run, filled):
    def doubled(second):
        def change(_, rows, heads):
            sheets.fill(rows, heads, 0, verdict="right")
            rows.append([cell.value for cell in rows[4]])
            rows.cell(rows.max_row, heads["Verdict"]).value = second

        return change

    found = sheets.brought(run, filled(doubled("right")))
    assert len(found.settled.verdicts) == 1
    assert "it says the same as row 4, and counts once" in found.told[0]
    assert "one verdict of a reviewer on a claim was expected" in told_by(run, filled(doubled("wrong")))


def test_a_column_that_is_missing_or_doubled_is_told(run, filled):
    def change(_, rows, heads):
        sheets.fill(rows, heads, 0, verdict="right")
        rows.cell(3, heads["For the program"]).value = "Name"

    told = told_by(run, filled(change))
    assert "the column 'For the program' was expected, and is not there" in told
    assert "one column 'Name' was expected, found two" in told


def test_a_sheet_of_another_workspace_is_told_plainly(filled, tmp_path):
    other = sheets.workspace(tmp_path / "other", name="Another region")
    file = filled(lambda _, rows, heads: sheets.fill(rows, heads, 0, verdict="right"))
    told = told_by(other, file)
    assert told.count("was made of 'Three areas'") == 1
    assert "a sheet made of the workspace 'Another region' was expected" in told


def test_a_row_whose_sentence_or_claim_has_changed_since_is_told_and_gives_no_verdict(sheet, filled, tmp_path):
    def change(_, rows, heads):
        for place in range(len(sheet.rows)):
            sheets.fill(rows, heads, place, verdict="right")

    later = sheets.workspace(
        tmp_path / "later", cedar={"interview": "48 hours and no later"}, ash={"notify": "12 hours"}
    )
    found = sheets.brought(later, filled(change))
    kept = {one.id for one in found.settled.verdicts}
    assert kept < {row.item.id for row in sheet.rows}
    lost = len(sheet.rows) - len(kept)
    assert len(found.told) == lost == len(found.settled.told)
    assert any("A sentence it rests on has changed" in words for words in found.told)
    assert any("This claim is no longer made" in words for words in found.told)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sheet.xlsx", b"no workbook"),
        ("sheet.xlsx", b"PK\x03\x04 nor this"),
        ("sheet.csv", b"\x00\x01\x02"),
        ("sheet.csv", b"a,b\nc,d\n"),
        ("sheet.csv", b""),
        ("sheet.ods", b""),
    ],
)
def test_what_is_no_sheet_is_told(run, tmp_path, name, content):
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UsageError, match="expected"):
        sheets.brought(run, file)
    with pytest.raises(UsageError, match="no such file"):
        sheets.brought(run, tmp_path / "none.csv")


def test_a_corrected_value_of_no_time_is_told(run, sheet, filled):
    limit = sheets.place_of(sheet, Reviewed.PROVISION)
    told = told_by(
        run, filled(lambda _, rows, heads: sheets.fill(rows, heads, limit, verdict="correct value", value="0 hours"))
    )
    assert "was expected, found '0 hours'" in told


def test_mistakes_stand_in_the_order_of_their_rows():
    places = [f"sheet.xlsx, sheet 'Rows', row {row}, column 'Verdict'" for row in (18, 9, 77, 9)]
    with pytest.raises(UsageError) as told:
        raise_mistakes(SheetMistake(where=place, message="m") for place in places)
    assert [int(row) for row in re.findall(r"row (\d+)", str(told.value))] == [9, 18, 77]
