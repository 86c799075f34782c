"""The made files of the Vale region are what their recipe and README say they are."""

from __future__ import annotations

import json
import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree, html

REGION = Path(__file__).parents[2] / "corpora" / "vale"
FILES = sorted((REGION / "files").iterdir())
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAGGED = {"northmoor-referral", "westvale-child-death", "brackenford-cse", "vale-manual-cse", "brackenford-referral"}
DEV, TEST = {"northmoor", "westvale", "eastmere"}, {"ravensmere", "brackenford", "calderport"}
NAMES = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
PDFS = pytest.mark.parametrize("file", [file for file in FILES if file.suffix == ".pdf"], ids=lambda file: file.name)


def workspace() -> dict[str, Any]:
    return tomllib.loads((REGION / "alignctl.toml").read_text(encoding="utf-8"))


def expected(file: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((REGION / "expected" / f"{file.stem}.json").read_text(encoding="utf-8"))
    return said


def part(file: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(file) as opened:
        return etree.fromstring(opened.read(name))


def body(stem: str) -> etree._Element:
    return part(REGION / "files" / f"{stem}.docx", "word/document.xml")


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def words_of(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def shown(file: Path) -> str:
    """All the text of a file, read by the shortest way."""
    if file.suffix == ".pdf":
        return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file))
    if file.suffix == ".docx":
        return "".join(map(str, part(file, "word/document.xml").itertext()))
    if file.suffix == ".odt":
        return "".join(map(str, part(file, "content.xml").itertext()))
    if file.suffix == ".html":
        return "".join(map(str, html.fromstring(file.read_bytes()).itertext()))
    return file.read_text(encoding="utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe\u00ad-]+", "", text)


def test_every_source_has_one_file_and_one_outline() -> None:
    stems = sorted(path.stem for path in (REGION / "sources").glob("*.md") if not path.stem.endswith(".notes"))
    assert len(stems) == 25
    assert sorted(file.stem for file in FILES) == stems
    assert sorted(path.stem for path in (REGION / "expected").glob("*.json")) == stems


@NAMES
def test_a_file_is_of_the_format_its_name_says(file: Path) -> None:
    start = file.read_bytes()[:200]
    if file.suffix == ".pdf":
        assert start.startswith(b"%PDF-1.")
    elif file.suffix == ".docx":
        assert start.startswith(b"PK\x03\x04")
        assert "word/document.xml" in zipfile.ZipFile(file).namelist()
    elif file.suffix == ".odt":
        assert start[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
    elif file.suffix == ".html":
        assert start.startswith(b"<!DOCTYPE html>")
    else:
        assert file.suffix == ".md"
        assert start.startswith(b"# ")


@PDFS
def test_a_pdf_is_tagged_only_where_it_should_be(file: Path) -> None:
    opened = pypdfium2.PdfDocument(file)
    assert bool(pdfium.FPDFCatalog_IsTagged(opened.raw)) is (file.stem in TAGGED)


@PDFS
def test_a_pdf_carries_no_moment_of_making(file: Path) -> None:
    content = file.read_bytes()
    issued = expected(file)["metadata"]["issued"].replace("-", "").encode()
    stamps = re.findall(rb"/(?:CreationDate|ModDate)\s*\(D:(\d{8})", content)
    assert set(stamps) == {issued}


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.suffix in {".docx", ".odt"}], ids=lambda file: file.name
)
def test_a_package_has_fixed_times(file: Path) -> None:
    assert {entry.date_time[0] for entry in zipfile.ZipFile(file).infolist()} == {1980}


@NAMES
def test_every_heading_and_what_the_front_matter_says_can_be_read_in_the_file(file: Path) -> None:
    said, text = expected(file), squeezed(shown(file))
    assert squeezed(said["title"]) in text
    for fact in ("version", "owner", "marking"):
        assert squeezed(said["metadata"][fact] or "") in text
    assert [section["title"] for section in said["sections"] if squeezed(section["title"]) not in text] == []


@NAMES
def test_a_text_is_as_long_and_as_divided_as_a_real_procedure(file: Path) -> None:
    said = expected(file)
    assert 1200 <= said["words"] <= 4000
    assert 18 <= len(said["sections"]) <= 40
    assert said["tables"] >= 2


@NAMES
def test_an_outline_has_every_heading_of_its_source(file: Path) -> None:
    source = (REGION / "sources" / f"{file.stem}.md").read_text(encoding="utf-8")
    levels = [len(marks) for marks in re.findall(r"^(#+) ", source, re.MULTILINE)]
    assert [section["level"] for section in expected(file)["sections"]] == levels


def test_the_workspace_names_every_file_but_the_later_version() -> None:
    said = workspace()
    named = {name for area in said["areas"].values() for names in area["documents"].values() for name in names}
    named |= {name for base in said["bases"].values() for names in base["documents"].values() for name in names}
    named |= set(said["regions"]["vale"]["standard"].values())
    assert {f"files/{file.name}" for file in FILES} - named == {"files/northmoor-missing-2026.docx"}
    assert all((REGION / name).is_file() for name in named)


def test_neighbours_are_mutual_and_every_area_can_be_reached() -> None:
    areas = workspace()["areas"]
    assert set(areas) == DEV | TEST == set(workspace()["regions"]["vale"]["areas"])
    assert all(name in areas[other]["neighbours"] for name in areas for other in areas[name]["neighbours"])
    reached, waiting = set(), ["northmoor"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += areas[name]["neighbours"]
    assert reached == set(areas)


def test_the_manual_lies_under_the_dev_areas_alone() -> None:
    areas = workspace()["areas"]
    assert {name for name in areas if areas[name].get("bases") == ["vale-manual"]} == DEV


def test_the_readme_has_one_line_for_each_file_with_its_side_of_the_split() -> None:
    lines = re.findall(r"^\| (\S+) \| (\S+) \((dev|test)\) \|", (REGION / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(name for name, _, _ in lines) == [file.name for file in FILES]
    assert {area for _, area, side in lines if side == "test"} == TEST


@pytest.mark.parametrize("stem", ["westvale-cse", "calderport-referral"])
def test_bold_headings_have_no_style(stem: str) -> None:
    document = body(stem)
    assert {style_of(paragraph) for paragraph in document.iter(f"{W}p")} == {""}
    bold = [p for p in document.iterfind(f"{W}body/{W}p") if p.find(f"{W}r/{W}rPr/{W}b") is not None]
    assert len(bold) == len(expected(REGION / "files" / f"{stem}.docx")["sections"]) + 1  # and the title


@pytest.mark.parametrize(("stem", "deepest"), [("westvale-referral", 2), ("calderport-missing", 3)])
def test_automatic_numbers_stand_nowhere_in_the_text(stem: str, deepest: int) -> None:
    headings = [p for p in body(stem).iter(f"{W}p") if style_of(p).startswith("Heading")]
    assert {style_of(heading) for heading in headings} == {f"Heading{level + 1}" for level in range(deepest)}
    typed = [p for p in headings if p.find(f"{W}pPr/{W}numPr") is not None]
    assert {mark.get(f"{W}val") for p in typed for mark in p.iterfind(f"{W}pPr/{W}numPr/{W}numId")} == {"0"}
    sections = expected(REGION / "files" / f"{stem}.docx")["sections"]
    assert [words_of(p) for p in headings if p not in typed] == [
        s["title"] for s in sections if s["number"][0].isdigit()
    ]


@pytest.mark.parametrize("stem", ["northmoor-missing", "northmoor-missing-2026", "ravensmere-cse"])
def test_contents_are_filled_in_with_pages_that_rise(stem: str) -> None:
    entries = [
        p for p in body(stem).iter(f"{W}p") if style_of(p).startswith("TOC") and p.find(f"{W}hyperlink") is not None
    ]
    pages = [int(list(p.iter(f"{W}t"))[-1].text or 0) for p in entries]
    assert len(entries) == len(expected(REGION / "files" / f"{stem}.docx")["sections"])
    assert pages == sorted(pages)
    assert pages[-1] > pages[0] > 1


@pytest.mark.parametrize(
    ("stem", "added", "removed"), [("vale-missing-standard", 9, 6), ("brackenford-missing", 10, 9)]
)
def test_tracked_changes_are_pending_with_author_and_date(stem: str, added: int, removed: int) -> None:
    document = body(stem)
    insertions = [mark for mark in document.iter(f"{W}ins") if mark.find(f"{W}r") is not None]
    deletions = list(document.iter(f"{W}del"))
    assert (len(insertions), len(deletions)) == (added, removed)
    assert {mark.get(f"{W}author") for mark in insertions + deletions} == {"Regional editor"}
    assert {mark.get(f"{W}date") for mark in insertions + deletions} == {"2026-01-26T09:00:00Z"}
    assert len({mark.get(f"{W}id") for mark in insertions + deletions}) == added + removed


@pytest.mark.parametrize("stem", ["eastmere-referral", "calderport-cse"])
def test_two_columns_leave_a_white_strip_in_the_middle(stem: str) -> None:
    page = pypdfium2.PdfDocument(REGION / "files" / f"{stem}.pdf")[1]
    text = page.get_textpage()
    middle = page.get_width() / 2
    strip = text.get_text_bounded(left=middle - 6, right=middle + 6, bottom=90, top=page.get_height() - 90)
    assert strip.strip() == ""
