"""Whatever names, titles, sentences and file names are made of, every file is sound and nothing in it runs."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET

import docx
import pytest
from every_output import CASES, called, output_of
from hostile_region import hostile_workspace
from markdown_it import MarkdownIt
from openpyxl import load_workbook

pytestmark = pytest.mark.once

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}
SCRIPTS = {
    "compare": 1,
    "many": 1,
    "report": 1,
    "crossing": 1,
    "merge": 0,
    "rank": 0,
    "explain": 0,
    "plan": 0,
    "draft": 0,
    "forms": 0,
}
MARKS = {"html_block", "html_inline", "link_open", "image", "code_inline", "code_block", "fence", "s_open", "em_open"}


class Elements(HTMLParser):
    """The elements of a page: each closed in its turn; what would load or run is kept."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.scripts, self.odd = [], 0, []

    def handle_starttag(self, tag, attrs):
        self.scripts += tag == "script"
        self.odd += [(tag, *one) for one in attrs if one[0].startswith("on")]
        self.odd += [
            (tag, *one) for one in attrs if one[0] in {"href", "src", "action"} and not (one[1] or "").startswith("#")
        ]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open, tag
        assert self.open.pop() == tag

    def handle_comment(self, data):
        self.odd.append(("comment", data))


def check_html(output, command):
    page = Elements()
    (text,) = (content.decode() for content in output.files.values())
    page.feed(text)
    page.close()
    assert (page.open, page.odd) == ([], [])
    assert page.scripts == SCRIPTS[command]
    assert not UNSEEN.search(text)


def check_markdown(output, _):
    (text,) = (content.decode() for content in output.files.values())
    assert not UNSEEN.search(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inner = [one for token in tokens for one in (token, *(token.children or ()))]
    assert not [one for one in inner if one.type in MARKS]
    cells = re.findall(
        r"r|c", "".join({"tr_open": "r", "td_open": "c", "th_open": "c"}.get(one.type, "") for one in tokens)
    )
    tables = "".join(
        {"table_open": "T", "tr_open": "r", "td_open": "c", "th_open": "c"}.get(one.type, "") for one in tokens
    )
    for table in tables.split("T")[1:]:
        assert len({len(row) for row in table.split("r")[1:]}) == 1, cells
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert tables.count("r") == sum(not re.fullmatch(r"[|\s-]+", row) for row in rows)


def check_text(output, _):
    (text,) = (content.decode() for content in output.files.values())
    assert not UNSEEN.search(text)


def check_json(output, _):
    (text,) = (content.decode() for content in output.files.values())
    assert json.loads(text)
    assert not UNSEEN.search(text)


def check_graphml(output, _):
    (content,) = output.files.values()
    assert ET.fromstring(content).tag.endswith("graphml")  # noqa: S314  our own file
    assert not UNSEEN.search(content.decode())


def check_csv(output, _):
    for content in output.files.values():
        rows = list(csv.reader(io.StringIO(content.decode())))
        assert len({len(row) for row in rows}) <= 1
        assert not [
            cell
            for row in rows
            for cell in row
            if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not number(cell)
        ]
        assert not UNSEEN.search(content.decode())


def number(cell):
    return re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) is not None


def check_sssom(output, _):
    (text,) = (content.decode() for content in output.files.values())
    assert len({line.count("\t") for line in text.splitlines() if not line.startswith("#")}) == 1
    assert not UNSEEN.search(text)


def check_docx(output, _):
    (content,) = output.files.values()
    document = docx.Document(BytesIO(content))
    fields = {one.text.split()[0] for one in document.element.iter("{*}instrText")}
    assert fields <= {"TOC", "PAGE", "PAGEREF", "NUMPAGES"}
    assert not list(document.element.iter("{*}fldSimple"))
    assert not [one for part in document.part.package.iter_parts() for one in part.rels.values() if one.is_external]
    for name, part in output.parts():
        if name.endswith(".xml"):
            ET.fromstring(part)  # noqa: S314  our own file
            assert not UNSEEN.search(part.decode())


def check_common_form(output, command):
    check_docx(output, command)


def check_xlsx(output, _):
    (content,) = output.files.values()
    book = load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert not [
        cell.value
        for cell in cells
        if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")) and not cell.quotePrefix
    ]
    for name, part in output.parts():
        assert b"<f>" not in part, name
        assert not name.endswith(".xml") or not UNSEEN.search(part.decode())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return hostile_workspace(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def explained(folder):
    return re.findall(r'"id": "(missing\.[^"]+)"', called(folder, "rank", "--format", "json"))[0]


@pytest.mark.parametrize(("command", "format_id"), CASES)
def test_every_file_is_sound_and_nothing_in_it_runs(folder, explained, command, format_id):
    output = output_of(folder, command, format_id, explained=explained)
    assert output.files
    assert not UNSEEN.search(output.printed)
    globals()[f"check_{format_id.replace('-', '_')}"](output, command)


@pytest.mark.parametrize(
    "words", [("compare", "ash", "birch"), ("graph",), ("report",), ("crossing", "birch", "ash"), ("areas",)]
)
def test_nothing_printed_steers_the_screen(folder, words):
    printed = called(folder, *words)
    assert "alert(1)" in printed
    assert not UNSEEN.search(printed)


def test_files_whose_names_hold_bytes_that_are_no_letters_are_compared(folder):
    names = []
    for area, name in (("ash", b"\xff=1<b>.md"), ("birch", b"\xfe|.html")):
        source = next(folder.glob("*.md" if area == "ash" else "*.html"))
        target = folder / name.decode("utf-8", "surrogateescape")
        target.write_bytes(source.read_bytes())
        names.append(target.name)
    for format_id, check in (("json", check_json), ("html", check_html), ("docx", check_docx), ("xlsx", check_xlsx)):
        output = folder / f"files.{format_id}"
        called(folder, "compare", *names, "--kind", "missing", "--format", format_id, "-o", output)
        check(type("One", (), {"files": {output.name: output.read_bytes()}, "parts": lambda _: ()})(), "compare")
