"""Topics by areas in words: the facts of the heat map, on pages that can hold them."""

from io import BytesIO

from docx import Document

from alignctl.report import Layout, written
from alignctl.report.pictures import heat_map
from alignctl.report.tables.topics import topics_tables
from tests.graph import region_by_hand
from tests.report.office_results import reported


def test_each_cell_tells_in_words_what_the_heat_map_shows():
    view = region_by_hand.view()
    (table,) = topics_tables(view)
    picture = heat_map(view)
    assert [column.head for column in table.columns] == [
        "Topic",
        "Share of friction",
        *(head.name for head in picture.heads),
    ]
    told = {cell for row in table.rows for cell in row[2:]}
    assert any(words.startswith("differs on ") for words in told)
    for row, drawn in zip(table.rows, picture.rows, strict=True):
        for words, cell in zip(row[2:], drawn.cells, strict=True):
            expected = f"differs on {cell.differs or 'none'} of {cell.of}" if cell.of else "not compared"
            assert words == expected


def test_many_areas_are_told_in_several_tables_that_leave_out_none():
    view = region_by_hand.view()
    tables = topics_tables(view, across=2)
    assert [table.title for table in tables] == [
        "Topics by areas, areas 1 to 2 of 3",
        "Topics by areas, areas 3 to 3 of 3",
    ]
    heads = [column.head for table in tables for column in table.columns[2:]]
    assert heads == [area.name for area in view.areas]
    assert len({tuple(row[:2] for row in table.rows) for table in tables}) == 1


def test_the_word_report_holds_the_tables_behind_its_pictures():
    document = Document(BytesIO(written(reported(), "docx", Layout())))
    names = [table._tbl.tblPr.xpath("./w:tblCaption/@w:val")[0] for table in document.tables]
    assert names == [
        "Topics by areas",
        "Friction by border",
        "What to align first",
        "What more or less capacity buys",
        "Documents and how well they were read",
    ]
    for table in document.tables:
        assert table._tbl.tblPr.xpath("./w:tblDescription/@w:val")[0]
        width = sum(cell.width.cm for cell in table.rows[0].cells)
        assert 25 < width < 26
