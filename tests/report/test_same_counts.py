"""Every format tells the same counts of a result."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from made import (
    candidate,
    comparison,
    divergence,
    many,
    shared,
    silence,
)
from openpyxl import load_workbook

from alignctl.model.divergence import Severity
from alignctl.model.document_read import DocumentRead
from alignctl.model.region_report import RegionReport
from alignctl.report import Layout, render, result_tables, written
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
    head, *rows = csv.reader(io.StringIO(result_tables(result)[name]))
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
        elif head == "What to align first" and "candidates" in found:
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
    tables = {one._tbl.tblPr.xpath("./w:tblCaption/@w:val")[0]: one for one in word(report).tables}
    candidates, documents = tables["What to align first"], tables["Documents and how well they were read"]
    assert len(candidates.rows) - 1 == len(values["ranking"]["candidates"])
    assert len(documents.rows) - 1 == len(values["documents"])
