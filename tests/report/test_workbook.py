from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from alignctl.model.asked import Asked
from alignctl.rank.plan import make_plan
from alignctl.report import Layout, render, written
from tests.rank.regions import candidate, option, ranking


def plan(target="within 24 hours", staying=()):
    made = [
        candidate("one", 1, option(target, {"x": 0.25, "y": 0.25}, [("x", "z", 1.0, 0.5, 1.0), ("y", "z", 1.0, 0, 0)])),
        candidate("two", 2, option("dear", {"z": 9.0}, [("x", "z", 1.0, 0.0, 0.0)])),
    ]
    return make_plan(ranking(made), Asked(capacity=1, phases=2, will_not_move=staying), ())


def test_the_action_list_has_a_row_for_each_change_and_empty_columns_for_owners():
    book = load_workbook(BytesIO(written(plan(), "xlsx", Layout())))
    head, *rows = book["Actions"].iter_rows(min_row=3, values_only=True)
    assert [row[4:7] for row in rows] == [("X", "x", "within 24 hours"), ("Y", "x", "within 24 hours")]
    for column in ("Task-and-finish group", "Lead"):
        assert [row[head.index(column)] for row in rows] == [None, None]
    assert [row[0] for row in book["Left out"].iter_rows(min_row=4, values_only=True)] == ["two"]


def test_the_same_plan_gives_the_same_bytes_with_no_time_of_today_in_them():
    content = written(plan(), "xlsx", Layout())
    assert written(plan(), "xlsx", Layout()) == content
    with ZipFile(BytesIO(content)) as held:
        assert {info.date_time for info in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b">2000-01-01T00:00:00Z</dcterms:modified>" in held.read("docProps/core.xml")


def test_words_of_a_document_are_never_a_formula():
    book = load_workbook(BytesIO(written(plan('=HYPERLINK("http://example.org")'), "xlsx", Layout())))
    cell = book["Actions"]["G4"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", '=HYPERLINK("http://example.org")', True)


def test_a_plan_says_the_same_on_the_screen_and_in_markdown():
    shown = plan(staying=("x",))
    for format_id in ("text", "markdown"):
        text = " ".join(render(shown, format_id, Layout()).split())
        assert "Without X the plan removes 1.00; were all to move, 1.50 would go." in text
        assert "Year 2" in text or "YEAR 2" in text
    empty = replace(shown, steps=(), unwilling=None)
    assert "so the plan is empty" in render(empty, "text", Layout())
