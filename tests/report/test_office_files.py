"""Word, Excel, CSV and SSSOM: the same facts as in JSON, and nothing in them that runs or breaks."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from made import (
    alignment,
    candidate,
    comparison,
    contradiction,
    divergence,
    kind,
    many,
    provision,
    shared,
    silence,
)
from openpyxl import load_workbook

from alignctl.errors import UsageError
from alignctl.model.alignment import Link, Relation, SectionRef
from alignctl.model.area import Area, Procedure
from alignctl.model.divergence import Severity
from alignctl.model.document import Metadata
from alignctl.model.region_report import DocumentRead, RegionReport
from alignctl.report import Layout, check_format, compared_table, render, written
from alignctl.report.tables.compared import COMPARED_TABLES
from alignctl.report.tables.region import apart
from tests.graph import region_by_hand
from tests.rank.regions import candidate as ranked
from tests.rank.regions import option, ranking

HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "<script>alert(1)</script> & <w:p/>",
    "one\x00two\x07\x1b[31mthree\ud800\ufffe",
    "\u202egnihton \u2066hidden\u2069",
    "_x0041_ _x000D_",
    "a\tb\nc | d",
)


def counts_of_json(result):
    values = json.loads(render(result, "json", Layout()))
    kinds = [kind for pair in values.get("pairs", [values]) for kind in pair["kinds"]]
    return {
        "shared": sum(len(kind["shared"]) for kind in kinds),
        "severities": Counter(one["severity"] for kind in kinds for one in kind["divergences"]),
        "sections": sum(len(kind["sections"]) for kind in kinds),
        "candidates": len(values["candidates"]),
    }


def rows_of_csv(result, name):
    head, *rows = csv.reader(io.StringIO(compared_table(result, name)))
    return [dict(zip(head, row, strict=True)) for row in rows]


def counts_of_csv(result):
    return {
        "shared": len(rows_of_csv(result, "shared")),
        "severities": Counter(row["Severity"].lower() for row in rows_of_csv(result, "divergences")),
        "sections": len(rows_of_csv(result, "sections")),
        "candidates": len(rows_of_csv(result, "candidates")),
    }


def sheet_rows(book, name):
    head, *rows = book[name].iter_rows(min_row=3, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def counts_of_xlsx(result):
    book = load_workbook(BytesIO(written(result, "xlsx", Layout())))
    return {
        "shared": len(sheet_rows(book, "Shared")),
        "severities": Counter(row["Severity"].lower() for row in sheet_rows(book, "Divergences")),
        "sections": len(sheet_rows(book, "Sections")),
        "candidates": len(sheet_rows(book, "Candidates")),
    }


def word(result):
    return Document(BytesIO(written(result, "docx", Layout())))


def counts_of_docx(result):
    found = {"shared": 0, "severities": Counter(), "sections": 0, "candidates": 0}
    starts = {"Below": "statutory", "Changes": "material", "Small": "wording", "Local": "local"}
    for table in word(result).tables:
        name = table._tbl.tblPr.xpath("./w:tblCaption/@w:val")[0]
        rows = len(table.rows) - 1
        if name.split()[0].rstrip(":") in starts:
            found["severities"][starts[name.split()[0].rstrip(":")]] += rows
        else:
            what = {"What is shared": "shared", "Sections side by side": "sections"}.get(name, "candidates")
            found[what] += rows
    return found


def counts_of_markdown(result):
    text = render(result, "markdown", Layout())
    parts = re.split(r"^#+ ", text, flags=re.MULTILINE)
    found = {"shared": 0, "severities": Counter(), "sections": 0, "candidates": 0}
    starts = {"Below": "statutory", "Changes": "material", "Small": "wording", "Local": "local"}
    for part in parts:
        head, _, body = part.partition("\n")
        rows = [line for line in body.splitlines() if line.startswith("| ") and not line.startswith("| ---")][1:]
        if head == "What is shared":
            found["shared"] += len(re.findall(r"^- ", body, re.MULTILINE))
        elif head == "Sections side by side":
            found["sections"] += len(rows)
        elif head.startswith("The low-hanging fruit") and "candidates" in found:
            found["candidates"] = found["candidates"] or len(rows)
        elif head.split()[:1] and head.split()[0].rstrip(":") in starts:
            found["severities"][starts[head.split()[0].rstrip(":")]] += len(re.findall(r"^- ", body, re.MULTILINE))
    return found


def several():
    """A comparison with a different number of each thing, so that no two can be taken for one another."""
    found = (
        divergence(),
        *(silence(id=f"missing.m{n}") for n in range(3)),
        *(divergence(id=f"missing.w{n}", severity=Severity.WORDING) for n in range(4)),
        *(divergence(id=f"missing.l{n}", severity=Severity.LOCAL) for n in range(2)),
    )
    more = tuple(candidate(id=f"missing.c{n}", rank=n) for n in range(1, 7))
    return comparison(found, (shared(),) * 5, candidates=more)


@pytest.mark.parametrize("result", [several(), replace(many(), pairs=(several(), several()))], ids=["two", "many"])
def test_every_format_tells_the_same_counts(result):
    expected = counts_of_json(result)
    if hasattr(result, "kinds"):
        assert expected["severities"] == {"statutory": 1, "material": 3, "wording": 4, "local": 2}
        assert (expected["shared"], expected["sections"], expected["candidates"]) == (5, 2, 6)
        html = render(result, "html", Layout())
        assert Counter(re.findall(r'<article [^>]*data-severity="([a-z]+)"', html)) == expected["severities"]
        assert counts_of_markdown(result) == expected
    for counted in (counts_of_csv(result), counts_of_xlsx(result), counts_of_docx(result)):
        assert counted == expected
    lines = [line for line in render(result, "sssom", Layout()).splitlines() if not line.startswith("#")]
    assert len(lines) - 1 == expected["sections"]


def region_report(name="Vale"):
    ranked_ = ranking([ranked("one", 1, option("t", {"x": 0.25}, [("x", "y", 1.0, 0.0, 0.0)]))])
    view = region_by_hand.view(name=name)
    read = DocumentRead(area="ash", kind="missing", document=comparison().kinds[0].a.documents[0])
    return RegionReport(view=view, ranking=ranked_, plan=None, documents=(read,))


def test_a_report_tells_the_same_counts_in_excel_word_and_json():
    report = region_report()
    values = json.loads(render(report, "json", Layout()))
    book = load_workbook(BytesIO(written(report, "xlsx", Layout())))
    assert len(sheet_rows(book, "Matrix")) == len(values["region"]["points"])
    assert len(sheet_rows(book, "Candidates")) == len(values["ranking"]["candidates"]) + len(values["ranking"]["musts"])
    differing = [pair for one in report.view.clusters for pair in one.pairs if pair.comparison]
    assert len(sheet_rows(book, "Divergences")) == len(differing) > 0
    candidates, documents = word(report).tables
    assert len(candidates.rows) - 1 == len(values["ranking"]["candidates"])
    assert len(documents.rows) - 1 == len(values["documents"])


def hostile():
    """A comparison in which every name, title, quote and path is made to break a format."""
    words = " ".join(HOSTILE[6:])
    says = [provision("ash", each, 24, display=each) for each in HOSTILE]
    found = tuple(
        divergence(id=f"missing.{n}", a=one, b=one, explanation=each)
        for n, (one, each) in enumerate(zip(says, HOSTILE, strict=True))
    )
    refs = [
        SectionRef(document="ash.docx", section_id=str(n), number=None, title=each) for n, each in enumerate(HOSTILE)
    ]
    links = tuple(
        Link(a=ref, b=ref, relation=Relation.EQUAL, score=1.0, confidence=1.0, reasons=HOSTILE) for ref in refs
    )
    area = Area(id="ash", name=HOSTILE[0])
    held = kind(found, tuple(replace(shared(), a=one, b=one) for one in says))
    document = replace(held.a.documents[0], title=words, metadata=Metadata(marking="=OFFICIAL & <b>"))
    held = replace(
        held,
        kind_name=HOSTILE[1],
        a=Procedure(area=area, kind="missing", documents=(document,)),
        alignment=replace(alignment(), links=links),
        contradictions=(replace(contradiction(), explanation=words),),
    )
    more = tuple(candidate(id=each, rank=n, title=each, target=each) for n, each in enumerate(HOSTILE, start=1))
    return replace(comparison(), a=area, kinds=(held,), candidates=more)


def test_no_cell_of_a_hostile_workbook_is_a_formula_and_all_of_it_can_be_read():
    content = written(hostile(), "xlsx", Layout())
    book = load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    for cell in cells:
        if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
            assert cell.quotePrefix, cell.value
    assert not any(re.search(r"[\x00-\x08\x0b-\x1f\u202e\u2066]", str(cell.value)) for cell in cells)
    assert any(cell.value == "_x005F_x0041_ _x005F_x000D_" for cell in cells)
    with ZipFile(BytesIO(content)) as held:
        assert not any(b"<f>" in held.read(name) for name in held.namelist())


def test_words_of_a_hostile_document_are_text_in_word():
    document = word(hostile())
    told = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "<script>alert(1)</script> & <w:p/>" in told
    assert not re.search(r"[\x00-\x08\x1b\u202e\u2066]", told)
    fields = {words.text.split()[0] for words in document.element.body.iter("{*}instrText")}
    assert fields == {"TOC"}
    assert not [one for one in document.part.rels.values() if one.is_external]


def test_a_hostile_mapping_set_has_a_cell_for_every_column():
    rows = [line for line in render(hostile(), "sssom", Layout()).splitlines() if not line.startswith("#")]
    assert {row.count("\t") for row in rows} == {10}


def test_csv_has_no_cell_that_a_spreadsheet_takes_for_a_formula():
    for name in COMPARED_TABLES:
        for row in rows_of_csv(hostile(), name):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_a_word_document_says_what_it_is_and_can_be_found_ones_way_in():
    document = word(several())
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == (
        "Ash & Vale and Birch <b> compared",
        "en-GB",
        "alignctl",
    )
    contents = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("TOC ")][1:]
    headings = [one.text for one in document.paragraphs if re.fullmatch(r"Heading [12]", one.style.name)]
    assert contents == headings
    assert headings[1] == "What is shared (5)"
    for table in document.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert table._tbl.tblPr.xpath("./w:tblDescription/@w:val")[0]
    spacers = [one for one in document.paragraphs if not one.text and one.style.name != "End of section"]
    assert spacers == []
    assert {section.orientation for section in document.sections} == {0, 1}


def test_the_marking_stands_on_every_page_in_word_and_on_the_cover_in_excel():
    document = word(hostile())
    assert all("=OFFICIAL & <b>" in section.header.paragraphs[0].text for section in document.sections)
    book = load_workbook(BytesIO(written(hostile(), "xlsx", Layout())))
    assert (book["Cover"]["A3"].value, book["Cover"]["B3"].value) == ("Marking", "=OFFICIAL & <b>")


def test_a_workbook_has_cover_contents_and_notes_and_a_filter_on_each_table():
    book = load_workbook(BytesIO(written(several(), "xlsx", Layout())))
    assert book.sheetnames[:4] == ["Cover", "Contents", "Notes", "Shared"]
    for row in book["Contents"].iter_rows(min_row=4):
        sheet = book[row[0].value]
        assert row[0].hyperlink.location == f"'{sheet.title}'!A1"
        assert row[2].value == len(list(sheet.iter_rows(min_row=4, values_only=True)))
        assert sheet.freeze_panes == "A4"
        if row[2].value:
            (table,) = sheet.tables.values()
            assert table.autoFilter is not None
    assert max(len(str(cell.value or "")) for sheet in book for row in sheet.iter_rows() for cell in row) <= 32_767


def test_a_cell_is_never_longer_than_excel_holds():
    long = divergence(a=provision("ash", "x" * 40_000, 24))
    book = load_workbook(BytesIO(written(comparison((long,)), "xlsx", Layout())))
    assert max(len(str(cell.value or "")) for row in book["Divergences"].iter_rows() for cell in row) == 32_000


def test_areas_of_one_name_have_columns_of_their_own():
    assert apart(iter(("Ash", "ash", "\x00", "Ash"))) == ("Ash", "ash (2)", "(no name)", "Ash (3)")


@pytest.mark.parametrize("format_id", ["docx", "xlsx"])
def test_the_same_result_gives_the_same_bytes(format_id):
    content = written(several(), format_id, Layout())
    assert written(several(), format_id, Layout()) == content
    with ZipFile(BytesIO(content)) as held:
        assert {info.date_time for info in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert held.read("docProps/core.xml").count(b">2000-01-01T00:00:00Z<") == 2


@pytest.mark.parametrize("format_id", ["docx", "xlsx"])
def test_a_format_of_bytes_asks_for_a_file(format_id):
    with pytest.raises(UsageError, match="A file was expected"):
        check_format(format_id)
    with pytest.raises(UsageError, match="A format of text was expected"):
        render(comparison(), format_id, Layout())


def test_a_section_without_counterpart_is_mapped_to_no_term_found():
    lines = [line.split("\t") for line in render(comparison(), "sssom", Layout()).splitlines() if line[0] != "#"]
    rows = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    assert [(row["predicate_id"], row["object_id"] == "sssom:NoTermFound") for row in rows] == [
        ("skos:broadMatch", False),
        ("skos:relatedMatch", True),
    ]
    assert rows[0]["subject_label"] == "4.1 Return | interviews"
