"""Tables of web pages: which are read as tables, and their cells."""

from dataclasses import replace

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.model.reading import AS_USUAL, Limits
from tests.extract.web import named, read, text, titles


def rows(page, title="A"):
    return [table.rows for table in named(read(f"<html><body><h2>A</h2>{page}</body></html>"), title).tables]


def test_heads_stand_first_and_feet_last():
    foot = "<tfoot><tr><td>sum</td><td>3</td></tr></tfoot>"
    page = (
        f"<table>{foot}<tbody><tr><td>a</td><td>1</td></tr></tbody><thead><tr><th>x</th><th>y</th></tr></thead></table>"
    )
    assert rows(page) == [(("x", "y"), ("a", "1"), ("sum", "3"))]


def test_merged_cells_repeat_nothing_and_too_wide_ones_widen_nothing():
    page = "<table><tr><th colspan=100>All</th></tr><tr><th rowspan=0>r</th><td>1</td></tr><tr><td>2</td></tr></table>"
    assert rows(page) == [(("All", ""), ("r", "1"), ("", "2"))]


def test_cells_hold_their_lines_and_labels_apart():
    page = "<table><tr><td>one<br>two</td><td><ul><li>a</li><li>b<b>c</b></li></ul></td></tr></table>"
    assert rows(page) == [(("one two", "• a • bc"),)]


def test_a_table_inside_a_table_of_text_stays_in_its_cell():
    page = """<table><tr><th>Who</th><th>What</th></tr><tr><td>keeper</td><td>rings <table><tr><td>bell</td>
<td>horn</td></tr></table></td></tr></table>"""
    assert rows(page) == [(("Who", "What"), ("keeper", "rings bell horn"))]


def test_headings_that_name_columns_leave_a_table_a_table():
    page = "<table><tr><td><h3>Level</h3></td><td><h3>Means</h3></td></tr><tr><td>1</td><td>mild</td></tr></table>"
    assert rows(page) == [(("Level", "Means"), ("1", "mild"))]


def test_a_table_that_holds_the_whole_page_is_read_through():
    page = """<html><body><table width="100%"><tr><td><a href="/a">A</a></td><td><h1>Elm</h1><h2>A</h2><p>x</p>
<table border=1><tr><th>Who</th><th>When</th></tr><tr><td>we</td><td>now</td></tr></table></td></tr></table></body>
</html>"""
    document = read(page)
    assert titles(document)[-1] == "A"
    assert named(document, "A").tables[0].rows == (("Who", "When"), ("we", "now"))


def test_more_cells_than_the_bound_are_refused_with_its_name():
    few = replace(AS_USUAL, limits=Limits(cells=10))
    page = "<html><body>" + "<table>" + "<tr><td>x</td><td>y</td></tr>" * 6 + "</table></body></html>"
    with pytest.raises(UnreadableDocumentError) as caught:
        read(page, few)
    assert "--max-cells" in (caught.value.hint or "")


def test_a_span_that_claims_millions_of_cells_is_refused():
    page = "<html><body><table>" + "<tr><td rowspan=60000 colspan=1000>x</td></tr>" * 300 + "</table></body></html>"
    with pytest.raises(UnreadableDocumentError, match="cells"):
        read(page)


def test_deeper_nesting_than_the_bound_is_refused_with_its_name():
    page = f"<html><body>{'<div>' * 5000}deep{'</div>' * 5000}</body></html>"
    with pytest.raises(UnreadableDocumentError) as caught:
        read(page)
    assert "--max-nesting" in (caught.value.hint or "")


def test_nesting_within_the_bound_loses_nothing():
    page = f"<html><body>{'<div>' * 190}deep{'</div>' * 190}<p>after</p></body></html>"
    assert text(read(page)).split() == ["deep", "after"]


def test_a_raised_bound_still_ends_in_words():
    with pytest.raises(UnreadableDocumentError, match="no option"):
        read("<html><body>" + "<div>" * 900 + "deep", replace(AS_USUAL, limits=Limits(nesting=1000)))


def test_cells_are_counted_before_the_page_is_worked_through(monkeypatch):
    def worked(*_):
        raise AssertionError

    monkeypatch.setattr("alignctl.extract.readers.html_page.remove_code", worked)
    page = "<html><body><table role=presentation>" + "<tr><td>x</td></tr>" * 11 + "</table></body></html>"
    with pytest.raises(UnreadableDocumentError, match="at most 10 cells together, found 11"):
        read(page, replace(AS_USUAL, limits=Limits(cells=10)))
