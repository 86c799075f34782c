"""A ranking and a plan as tables, web page and Word: the same facts, all of them, and nothing in them that runs."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from alignctl.errors import UsageError
from alignctl.model.comparison import Problem
from alignctl.report import RENDERERS, Layout, always_whole, render, result_tables, written
from alignctl.report.listed_page import parts
from alignctl.report.told import Kind, Line
from tests.report.office_results import RESULTS, planned, ranked


def rows(result, name):
    return list(csv.DictReader(io.StringIO(result_tables(result)[name])))


def sheet(result, name):
    head, *found = load_workbook(BytesIO(written(result, "xlsx", Layout())))[name].iter_rows(
        min_row=3, values_only=True
    )
    return [dict(zip(head, row, strict=True)) for row in found]


def tables_of_word(result):
    document = Document(BytesIO(written(result, "docx", Layout())))
    return {table._tbl.tblPr.xpath("./w:tblCaption/@w:val")[0]: len(table.rows) - 1 for table in document.tables}


def tables_of_page(result):
    page = render(result, "html", Layout())
    return {name: int(number) for name, number in re.findall(r'<h2 id="table-[^"]*">Table: (.*?) \((\d+)\)', page)}


def test_a_ranking_has_the_same_counts_in_every_format():
    values = json.loads(render(ranked(), "json", Layout()))
    candidates = len(values["candidates"]) + len(values["musts"])
    moves = sum(len(one["bill"]) for one in (*values["candidates"], *values["musts"]))
    assert (candidates, moves) == (4, 5)
    assert (len(rows(ranked(), "candidates")), len(rows(ranked(), "moves"))) == (candidates, moves)
    assert (len(sheet(ranked(), "Candidates")), len(sheet(ranked(), "Moves"))) == (candidates, moves)
    expected = {"What to align first": candidates, "The bill of change": moves}
    assert tables_of_word(ranked()) == tables_of_page(ranked()) == expected


def test_a_plan_has_the_same_counts_in_every_format():
    values = json.loads(render(planned(), "json", Layout()))
    left = len(values["left_out"])
    assert left == len(rows(planned(), "left-out")) == len(sheet(planned(), "Left out")) > 0
    actions = len(rows(planned(), "actions"))
    assert actions == len(sheet(planned(), "Actions")) > 0
    assert tables_of_word(planned()) == tables_of_page(planned())
    assert (tables_of_word(planned())["Actions"], tables_of_word(planned())["Left out"]) == (actions, left)


def test_the_notes_of_csv_carry_the_marking_and_what_limits_the_result():
    limited = replace(ranked(), notes=("Read in part.",), problems=(Problem(message="No file", where="a.docx"),))
    notes = [(row["Name"], row["Words"]) for row in rows(limited, "notes")]
    assert notes[1] == ("Marking", "OFFICIAL")
    assert ("What limits it", "Read in part.") in notes
    assert [row["Where"] for row in rows(limited, "problems")] == ["a.docx"]


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.ids, self.links = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []


@pytest.mark.parametrize("name", ["ranked", "hostile-ranked", "explained", "planned"])
def test_the_page_runs_nothing_loads_nothing_and_its_links_lead_somewhere(name):
    page = Page()
    text = render(RESULTS[name], "html", Layout())
    page.feed(text)
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert "OFFICIAL" in text
    assert "<w:p/>" not in text


def test_words_of_a_document_are_no_formula_field_or_mark():
    result = RESULTS["hostile-ranked"]
    for name in ("candidates", "moves"):
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows(result, name) for cell in row.values())
    document = Document(BytesIO(written(result, "docx", Layout())))
    assert {words.text.split()[0] for words in document.element.body.iter("{*}instrText")} == {"TOC"}


def test_what_stands_below_an_item_belongs_to_it():
    lines = (
        Line(Kind.HEADING, "one"),
        Line(Kind.ITEM, "two"),
        Line(Kind.QUOTE, "three"),
        Line(Kind.BELOW, "four"),
        Line(Kind.ITEM, "five"),
        Line(Kind.TEXT, "six"),
        Line(Kind.QUOTE, "seven"),
    )
    found = [
        part.line.words if part.line else [(item.words, [line.words for line in item.below]) for item in part.items]
        for part in parts(lines)
    ]
    assert found == ["one", [("two", ["three", "four"]), ("five", [])], "six", "seven"]


def test_formats_that_always_tell_all_are_known():
    assert always_whole(ranked(), "json") == "JSON"
    assert always_whole(RESULTS["two"], "html") == "web page"
    assert always_whole(ranked(), "html") is None
    assert always_whole(RESULTS["two"], "text") is None
    with pytest.raises(UsageError, match="A format for this result"):
        always_whole(RESULTS["explained"], "xlsx")


@pytest.mark.parametrize("name", RESULTS)
def test_a_format_that_is_always_whole_is_the_same_with_full(name):
    for renderer in RENDERERS:
        if isinstance(RESULTS[name], renderer.renders) and always_whole(RESULTS[name], renderer.id):
            whole, usual = (written(RESULTS[name], renderer.id, Layout(full=full)) for full in (True, False))
            assert whole == usual, renderer.id


def test_without_full_the_page_cuts_its_lines_and_keeps_its_tables():
    made = ranked().candidates[0]
    many = tuple(replace(made, candidate=replace(made.candidate, id=f"c{n}", rank=n)) for n in range(1, 15))
    result = replace(ranked(), candidates=many, tied=())
    for full, headings in ((False, 12), (True, 16)):
        page = render(result, "html", Layout(full=full))
        assert page.count("<h3>") == headings
        assert "Table: What to align first (15)" in page


def test_a_result_without_tables_is_refused_as_csv():
    with pytest.raises(UsageError, match="found 'csv'"):
        result_tables(RESULTS["explained"])


def test_columns_to_fill_in_have_room_for_a_hand():
    document = Document(BytesIO(written(planned(), "docx", Layout())))
    (actions,) = [one for one in document.tables if one._tbl.tblPr.xpath("./w:tblCaption/@w:val") == ["Actions"]]
    widths = {cell.text: cell.width.cm for cell in actions.rows[0].cells}
    assert min(widths["Lead"], widths["Due"]) >= 2.4
    assert sum(widths.values()) < 26
