"""Sheets go out with every claim that matters and come back in any shape people give them; nothing is lost untold."""

import subprocess
from dataclasses import replace

import pytest

from alignctl.errors import UsageError
from alignctl.model.verdict import Reviewed, Ruling
from alignctl.model.verdicts import Verdicts
from alignctl.pipeline import compare
from alignctl.report import Layout, render, written
from alignctl.review.items import items_of
from alignctl.review.verdicts import add_verdicts, read_verdicts
from tests.conftest import OOXML
from tests.decided import decided
from tests.review import sheets


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return sheets.workspace(tmp_path_factory.mktemp("three"))


@pytest.fixture(scope="module")
def sheet(run):
    return sheets.made(run)


@pytest.fixture
def filled(sheet, tmp_path):
    """Writes a workbook changed by a function of its book, rows and columns; gives its path."""

    def filled(change, name="sheet.xlsx"):
        book, rows, heads = sheets.opened(sheet)
        change(book, rows, heads)
        book.save(tmp_path / name)
        return tmp_path / name

    return filled


def told_by(run, file, **more):
    with pytest.raises(UsageError) as error:
        sheets.brought(run, file, **more)
    assert "Nothing was changed" in error.value.hint
    return error.value.message


def test_a_sheet_holds_what_matters_once_the_least_certain_first(run, sheet):
    ids = [row.item.id for row in sheet.rows]
    assert len(set(ids)) == len(ids)
    known = {item.id: item for item in items_of(compare(run, ("ash", "cedar")))}
    assert all(known[row.item.id] == row.item for row in sheet.rows)
    assert {row.item.about for row in sheet.rows} >= {Reviewed.PROVISION, Reviewed.DIVERGENCE, Reviewed.CANDIDATE}
    sure = [row.confidence for row in sheet.rows]
    assert sure == sorted(sure)
    assert all(row.doubt and row.sides for row in sheet.rows)


def test_the_workbook_is_free_of_formulas_and_hidden_things_and_has_lists_to_choose_from(sheet):
    book, rows, heads = sheets.opened(sheet)
    assert book.sheetnames == ["Cover", "Rows", "Vocabulary"]
    for one in book.worksheets:
        assert one.sheet_state == "visible"
        assert not any(size.hidden for size in (*one.row_dimensions.values(), *one.column_dimensions.values()))
        assert not any(cell.data_type == "f" for cells in one.iter_rows() for cell in cells)
    (choice,) = rows.data_validations.dataValidation
    letter = rows.cell(1, heads["Verdict"]).column_letter
    assert str(choice.sqref) == f"{letter}4:{letter}{3 + len(sheet.rows)}"
    assert rows.freeze_panes == "A4"
    assert rows.auto_filter.ref or rows.tables
    assert written(sheet, "xlsx", Layout()) == written(sheet, "xlsx", Layout())


@pytest.mark.ooxml
def test_the_workbook_keeps_to_the_schema_of_office(sheet, tmp_path):
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(written(sheet, "xlsx", Layout()))
    done = subprocess.run([OOXML, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_verdicts_come_back_are_kept_and_an_import_again_changes_nothing(run, sheet, filled, tmp_path):
    limit = sheets.place_of(sheet, Reviewed.PROVISION, "time-limit")
    point = sheets.place_of(sheet, Reviewed.CANDIDATE)

    def change(_, rows, heads):
        sheets.fill(rows, heads, limit, verdict="Correct value", value="within 48 hours", name="B. Reader")
        sheets.fill(rows, heads, point, verdict="right", note="=1+1 as agreed")
        rows.cell(4 + point, heads["Note"]).data_type = "s"

    found = sheets.brought(run, filled(change))
    said = {one.about: one for one in found.settled.verdicts}
    value, right = said[Reviewed.PROVISION], said[Reviewed.CANDIDATE]
    assert (value.ruling, value.value, value.reviewer) == (Ruling.CORRECT_VALUE, "within 48 hours", "B. Reader")
    assert (right.ruling, right.note, right.reviewer) == (Ruling.RIGHT, "=1+1 as agreed", "A. Reader")
    assert (found.empty, found.told) == (len(sheet.rows) - 2, ())
    kept = tmp_path / "verdicts.toml"
    assert add_verdicts(kept, found.settled.verdicts) == (2, 0)
    assert add_verdicts(kept, found.settled.verdicts) == (0, 0)
    assert {one.id for one in read_verdicts(kept)} == {value.id, right.id}


def test_columns_moved_rows_sorted_and_sheets_and_columns_added_lose_nothing(run, sheet, filled):
    def change(book, rows, heads):
        for place in range(len(sheet.rows)):
            sheets.fill(rows, heads, place, verdict="right")
        table = [[cell.value for cell in cells] for cells in rows.iter_rows(min_row=3)]
        head, body = table[0], sorted(table[1:], key=lambda cells: cells[heads["Id"] - 1])
        moved = book.create_sheet("Ours")
        for cells in (head, *body):
            moved.append(["mine", *reversed(cells)])
        moved["A1"] = "Our own"
        del book["Rows"]
        book.create_sheet("Scribbles")["A1"] = "nothing of yours"

    found = sheets.brought(run, filled(change))
    assert {one.id for one in found.settled.verdicts} == {row.item.id for row in sheet.rows}
    assert len(found.told) == 2
    assert "the column 'Our own' is not ours" in found.told[0]
    assert "sheet 'Scribbles': it has no heads" in found.told[1]


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


def test_a_verdict_that_has_lapsed_is_shown_first_for_renewal(run, sheet):
    last = sheet.rows[-1].item
    old = decided(replace(last, sentences=("0" * 16,)), Ruling.WRONG)
    holding = decided(sheet.rows[-2].item, Ruling.RIGHT)
    again = sheets.made(replace(run, verdicts=Verdicts((old, holding))))
    assert again.rows[0].item == last
    assert again.rows[0].again.startswith("Reader One decided 'wrong' on 2026-09-01. A sentence")
    assert [row.item for row in again.rows[1:]] == [row.item for row in sheet.rows[:-1]]
    assert not any(row.again for row in again.rows[1:])


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_csv_comes_back_as_any_spreadsheet_saves_it(run, sheet, tmp_path, delimiter, encoding):
    rows = sheets.records(sheet)
    rows[0] |= {"Verdict": "right", "Note": "two\nlines; “quoted”"}
    file = tmp_path / "sheet.csv"
    file.write_bytes(sheets.in_csv(rows, delimiter).encode(encoding))
    (verdict,) = sheets.brought(run, file).settled.verdicts
    assert (verdict.id, verdict.note) == (sheet.rows[0].item.id, "two lines; “quoted”")


@pytest.mark.calc
@pytest.mark.libreoffice
@pytest.mark.parametrize(
    "form", ["xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2"]
)
def test_a_sheet_saved_again_by_libreoffice_comes_back_whole(run, sheet, filled, tmp_path, form):
    def change(_, rows, heads):
        for place in range(len(sheet.rows)):
            sheets.fill(rows, heads, place, verdict="right", note="=sum as of 1/2")
            rows.cell(4 + place, heads["Note"]).data_type = "s"

    file = filled(change)
    goal = tmp_path / "again"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", goal, file]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    (again,) = goal.iterdir()
    found = sheets.brought(run, again)
    assert {one.id for one in found.settled.verdicts} == {row.item.id for row in sheet.rows}
    assert {one.note for one in found.settled.verdicts} == {"=sum as of 1/2"}


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


def test_words_of_texts_are_neither_formulas_nor_mark_up(sheet):
    attack = '=HYPERLINK("x")</td><script>document.title="ran"</script>\x07'
    row = sheet.rows[0]
    side = replace(row.sides[0], words=attack, name=attack)
    hostile = replace(sheet, rows=(replace(row, item=replace(row.item, says=attack), sides=(side,)),))
    _, rows, heads = sheets.opened(hostile)
    assert rows.cell(4, heads["Claim"]).data_type == "s"
    assert rows.cell(4, heads["Claim"]).quotePrefix
    assert sheets.records(hostile)[0]["Claim"].startswith("'=HYPERLINK")
    assert "<script>document" not in render(hostile, "html", Layout())
