"""`alignctl draft --merge` as people run it: one procedure out of two, with every paragraph of both once."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from alignctl.text.normalise import tidy

pytestmark = pytest.mark.once

PAIRS = (("northmoor", "westvale"), ("northmoor", "eastmere"))
KINDS = ("missing", "referral")
CASES = [(pair, kind) for pair in PAIRS for kind in KINDS]


@pytest.fixture(scope="module")
def merged(run_in, vale, tmp_path_factory):
    """Merges two areas in a format, once a case, and gives the bytes."""
    made = {}

    def merged(pair, kind, format_id):
        if (pair, kind, format_id) not in made:
            folder = tmp_path_factory.mktemp("merged")
            words = ("draft", "--merge", *pair, "-w", vale, "--kind", kind, "--on", "2026-11-28")
            done = run_in(folder, *words, "--format", format_id, "-o", "merged")
            assert done.returncode == 0, done.stderr
            made[pair, kind, format_id] = (folder / "merged").read_bytes()
        return made[pair, kind, format_id]

    return merged


@pytest.fixture(scope="module")
def texts(run_in, vale, tmp_path_factory):
    """The paragraphs and tables of an area's own document, as `extract` reads them."""
    held = {}

    def texts(area, kind):
        if (area, kind) not in held:
            (file,) = (vale / "files").glob(f"{area}-{kind}.*")
            done = run_in(tmp_path_factory.mktemp("read"), "extract", file, "--format", "json")
            sections = [one for top in json.loads(done.stdout)["sections"] for one in walked(top)]
            paragraphs = [tidy(line) for one in sections for line in one["text"].split("\n") if one["text"]]
            tables = [table["rows"] for one in sections for table in one["tables"]]
            held[area, kind] = paragraphs, tables
        return held[area, kind]

    return texts


def walked(section):
    yield section
    for child in section["children"]:
        yield from walked(child)


def both(texts, pair, kind):
    """How often each paragraph, and each row of a table, stands in the two documents together."""
    found = [texts(area, kind) for area in pair]
    paragraphs = Counter(line for held, _ in found for line in held)
    rows = Counter(tuple(map(tidy, row)) for _, tables in found for table in tables for row in table)
    assert paragraphs
    assert rows
    return paragraphs, rows


@pytest.mark.parametrize(("pair", "kind"), CASES)
def test_every_paragraph_and_row_of_both_texts_stands_once_in_json(merged, texts, pair, kind):
    result = json.loads(merged(pair, kind, "json"))
    parts = [one for one in result["outline"] if one["type"] == "part"]
    held = [text for one in parts for side in ("a", "b") for text in one[side]]
    lines = Counter(tidy(line) for text in held for each in text["paragraphs"] for line in each["text"].split("\n"))
    rows = Counter(tuple(map(tidy, row)) for text in held for table in text["tables"] for row in table["rows"])
    assert (lines, rows) == both(texts, pair, kind)
    assert {text["area"] for one in parts for text in one["a"]} == {pair[0]}
    assert {text["area"] for one in parts for text in one["b"]} == {pair[1]}


@pytest.mark.parametrize(("pair", "kind"), CASES[:2])
def test_every_paragraph_and_row_of_both_texts_stands_once_in_word(merged, texts, pair, kind):
    document = docx.Document(BytesIO(merged(pair, kind, "docx")))
    lines, rows = Counter(), Counter()
    for element in document.element.body.iter(docx.oxml.ns.qn("w:p")):
        lines[tidy("".join(run.text or "" for run in element.iter(docx.oxml.ns.qn("w:t"))))] += 1
    for element in document.element.body.iter(docx.oxml.ns.qn("w:tr")):
        cells = [docx.table._Cell(cell, document).text for cell in element.tc_lst]
        rows[tuple(map(tidy, cells))] += 1
    paragraphs, told = both(texts, pair, kind)
    short = {line for line in paragraphs if len(line.split()) < 6}  # might stand in a heading or a value too
    assert {line: lines[line] for line in paragraphs if line not in short} == {
        line: times for line, times in paragraphs.items() if line not in short
    }
    assert all(lines[line] >= paragraphs[line] for line in short)
    assert {row: rows[row] for row in told} == dict(told)


class Seen(HTMLParser):
    """The words of each paragraph of a page."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.open = Counter(), None

    def handle_starttag(self, tag, attrs):  # noqa: ARG002  the parser's own signature
        if tag == "p":
            self.open = ""

    def handle_data(self, data):
        if self.open is not None:
            self.open += data

    def handle_endtag(self, tag):
        if tag == "p" and self.open is not None:
            self.lines[tidy(self.open)] += 1
            self.open = None


def test_every_paragraph_of_both_texts_stands_once_on_the_page_and_in_markdown(merged, texts):
    pair, kind = CASES[0]
    page = Seen()
    page.feed(merged(pair, kind, "html").decode())
    written = re.sub(r"\\([^\w\s])", r"\1", merged(pair, kind, "markdown").decode())
    lines = Counter(tidy(line.removeprefix("- ")) for line in written.splitlines())
    paragraphs, _ = both(texts, pair, kind)
    assert {line: page.lines[line] for line in paragraphs} == dict(paragraphs)
    plain = {line: times for line, times in paragraphs.items() if len(line.split()) > 5 and line[0] not in "-–•"}
    assert {line: lines[line] for line in plain} == plain


def test_word_marks_parts_by_style_and_in_words(merged):
    document = docx.Document(BytesIO(merged(*CASES[2], "docx")))
    marked = Counter(one.style.name for one in document.paragraphs if one.style.name.startswith("Part "))
    assert set(marked) == {"Part the same", "Part to choose", "Part in one text alone"}
    headings = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert sum(text.endswith("(choose)") for text in headings) == marked["Part to choose"]
    assert any(text.endswith("(only in Eastmere)") for text in headings)
    assert document.core_properties.language == "en-GB"


def test_the_decision_list_is_the_same_in_json_and_in_the_workbook(merged):
    result = json.loads(merged(*CASES[0], "json"))
    sheet = load_workbook(BytesIO(merged(*CASES[0], "xlsx")))["Decisions"]
    heads, *rows = list(sheet.iter_rows(min_row=3, values_only=True))
    told = [dict(zip(heads, row, strict=True)) for row in rows]
    severity = {"statutory": "Statutory", "material": "Material", "wording": "Wording", "local": "Local"}
    asked = [(one["number"], severity[one["severity"]]) for one in result["choices"]]
    assert [(one["No."], one["Weight"]) for one in told][: len(asked)] == asked
    assert [one["No."] for one in told] == list(range(1, len(told) + 1))
    alone = {one["number"] for one in result["outline"] if one.get("mark") in {"only-a", "only-b"}}
    assert {one["Where"] for one in told if one["Weight"] == "One text alone"} == {f"part {number}" for number in alone}
    assert all(one["Decision"] is None for one in told)


def test_the_screen_tells_counts_and_decisions_and_keeps_the_texts_for_full(run, vale):
    words = ("draft", "--merge", *PAIRS[0], "-w", vale, "--kind", "missing", "--on", "2026-11-28")
    short, full = run(*words).stdout, run(*words, "--full").stdout
    outline = json.loads(run(*words, "--format", "json").stdout)["outline"]
    marks = Counter(one["mark"] for one in outline if "mark" in one)
    told = (
        f"{marks.total()} parts: none the same, {marks['choose']} to choose between texts, {marks['only-a']} only in "
    )
    assert marks["same"] == 0
    assert f"{told}Northmoor, {marks['only-b']} only in Westvale." in " ".join(short.split())
    assert "TO BE DECIDED" in short
    assert "come with --full" in " ".join(short.split())
    assert len(full) > 3 * len(short)


def test_two_files_are_merged_without_a_workspace(run, tmp_path):
    text = "# Missing children\n\n## Return interviews\n\nThe return home interview must take place within {} hours.\n"
    for name, hours in (("ours", 24), ("theirs", 72)):
        (tmp_path / f"{name}.md").write_text(text.format(hours), encoding="utf-8")
    done = run("draft", "--merge", "ours.md", "theirs.md", "--kind", "missing", "--format", "json")
    assert done.returncode == 0, done.stderr
    (one,) = json.loads(done.stdout)["choices"]
    assert (one["comparison"], one["a"]["value"]["amount"], one["b"]["value"]["amount"]) == ("a-stricter", 24, 72)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Agreements were expected, found none."),
        (("--merge", "northmoor", "northmoor", "-k", "missing"), "Two areas were expected, found 'northmoor' twice."),
        (("--merge", "northmoor", "westvail", "-k", "missing"), "westvale"),
        (
            ("--merge", *PAIRS[0]),
            "One kind of procedure was expected; both areas have: child-death, cse, missing, referral.",
        ),
        (("--merge", *PAIRS[0], "-k", "mising"), "missing"),
        (("--merge", *PAIRS[0], "-k", "missing", "--format", "docx"), "A file was expected for a Word document."),
        (("--merge", *PAIRS[0], "-k", "missing", "--audience", "public"), "a merged text holds both whole"),
    ],
)
def test_what_cannot_be_merged_is_said_with_what_to_do(run, vale, words, told):
    done = run("draft", *words, "-w", vale)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_file_that_is_there_is_not_replaced(run, vale, tmp_path):
    (tmp_path / "there.md").write_text("mine", encoding="utf-8")
    done = run("draft", "--merge", *PAIRS[0], "-k", "missing", "-w", vale, "-f", "markdown", "-o", "there.md")
    assert done.returncode == 2
    assert (tmp_path / "there.md").read_text(encoding="utf-8") == "mine"


MARKED = "# Missing children\n\nSECRET\n\n## Return interviews\n\nThe interview is held within {} hours by Oak Lodge.\n"


def test_partners_read_nothing_of_a_marked_text(run, tmp_path):
    (tmp_path / "ash.md").write_text(MARKED.format(24), encoding="utf-8")
    (tmp_path / "birch.md").write_text(MARKED.format(72).replace("SECRET", "").replace("Oak", "Elm"), encoding="utf-8")
    for form in ("json", "markdown", "html"):
        done = run("draft", "--merge", "ash.md", "birch.md", "-k", "missing", "--audience", "partners", "-f", form)
        assert done.returncode == 0, done.stderr
        assert "Oak Lodge" not in done.stdout
        assert "Elm Lodge" in done.stdout
        assert "from a marked document" in done.stdout
