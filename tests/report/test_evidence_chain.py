"""Every format holds the whole chain: claim, sentence, document, place and rule, and at its foot hash and version."""

import csv
import io
import json
import re
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from docx import Document
from docx.table import Table
from openpyxl import load_workbook

from alignctl import __version__
from alignctl.corpus import load_workspace
from alignctl.crossing import cross
from alignctl.extract import Shelf
from alignctl.gathering import gather
from alignctl.model.asked import Asked, Unit
from alignctl.model.made_for import Audience
from alignctl.pipeline import compare
from alignctl.planning import explain, plan_areas, rank_areas
from alignctl.region import region_view
from alignctl.report import Layout, region_table, render, result_tables, written
from alignctl.report.audience import for_audience
from alignctl.reporting import report_region
from alignctl.rules import load_rules
from alignctl.run import Run, Settings
from alignctl.scope import scope_of
from alignctl.store import DocumentStore

pytestmark = pytest.mark.once

DAY = date(2026, 1, 1)
TEXTS = {
    "ash": """# Missing children

## Reporting

The carer must report a missing child to the police immediately.

The strategy discussion must be held within 24 hours of the child being reported missing.

## Return interviews

The return home interview must take place within 72 hours of the child being found.

## Later checks

The return home interview must take place within five working days of the child being found.

## Children placed in another area

When a child is placed in another area, the social worker notifies that authority within 3 working days
of the placement.
""",
    "birch": """# When a child goes missing

## Telling the police

Report the missing child to the police straight away.

The strategy discussion is held within 48 hours of the child being reported missing.

## Return conversations

The return home interview must take place within seven days of the child being found.
""",
}
# Characters between a sentence and what stands behind it, at most; web pages fold it in below both sides.
NEAR = {"html": 900}
USUAL = 330
WIDE = Layout(width=2000, full=True)
SILENT_DOCUMENT = "looked for in birch.md"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chain")
    lines = ["[workspace]", 'name = "Invented region"']
    for id_, text in TEXTS.items():
        (folder / f"{id_}.md").write_text(text, encoding="utf-8")
        lines += [f"[areas.{id_}]", f'name = "{id_.title()}"', f'documents = {{ missing = ["{id_}.md"] }}']
    lines.insert(4, 'neighbours = ["birch"]')
    (folder / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    place = load_workspace(folder / "alignctl.toml", folder)
    shelf = Shelf(store=DocumentStore(folder / "cache"), jobs=1)
    shelf.root = place.root
    return Run(workspace=place, book=load_rules(), shelf=shelf, settings=Settings(on=DAY, as_of=DAY))


@pytest.fixture(scope="module")
def results(run):
    texts = gather(run, scope_of(run))
    ranking = rank_areas(run, texts)
    asked = Asked(capacity=5, per_area=None, phases=1, unit=Unit.EFFORT, will_not_move=())
    first = next(one.id for one in ranking.candidates if "strategy" in one.id)
    return {
        "compare": compare(run, ("ash", "birch")),
        "report": report_region(run, asked=asked),
        "crossing": cross(run, "ash", "birch", None),
        "explain": explain(ranking, first),
        "rank": ranking,
        "plan": plan_areas(run, texts, asked),
        "graph": region_view(run, ()),
    }


def words_of(result, format_id):
    """All words of a result in a format, in their order, on one line."""
    made = written(result, format_id, WIDE) if format_id != "text" else render(result, format_id, WIDE)
    if format_id == "docx":
        document = Document(BytesIO(made))
        parts = [part for block in document.iter_inner_content() for part in words_of_block(block)]
    elif format_id == "xlsx":
        book = load_workbook(BytesIO(made))
        parts = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    else:
        text = made if isinstance(made, str) else made.decode("utf-8")
        if format_id == "html":
            body = re.sub(r"<(style|script)\b.*?</\1>", " ", text, flags=re.DOTALL)
            text = unescape(re.sub(r"<[^>]*>", " ", re.sub(r"</?(mark|bdi)\b[^>]*>", "", body)))
        elif format_id == "markdown":
            text = re.sub(r"\\(.)", r"\1", text)
        parts = [text]
    return re.sub(r"\s+", " ", " ".join(parts)).replace("\u2068", "").replace("\u2069", "")


def words_of_block(block):
    if isinstance(block, Table):
        return [cell.text for row in block.rows for cell in row.cells]
    return [block.text]


def claims_in(value):
    """Every (sentence, document, place, rule) of a result in JSON, each once."""
    if isinstance(value, dict):
        citation, rule = value.get("citation"), value.get("rule")
        if citation and rule:
            at = f"page {citation['page']}" if citation["page"] else f"paragraph {citation['paragraph']}"
            yield citation["quote"], citation["document"], at, rule
        for one in value.values():
            yield from claims_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from claims_in(one)


def told(words, claim, near=USUAL):
    """Whether a sentence stands in some words with all that stands behind it close by."""
    quote, *behind = claim
    return any(
        all(one in words[max(0, found.start() - near) : found.end() + near] for one in behind)
        for found in re.finditer(re.escape(quote), words)
    )


def claims_of(name, result):
    """The claims a format has to tell in full: all of a comparison; of the rest what is told to people."""
    values = json.loads(render(result, "json", Layout()))
    if name == "report":
        apart = [point for point in values["region"]["points"] if point["severity"]]
        ranked = [*values["ranking"]["musts"], *values["ranking"]["candidates"]]
        values = [[point["areas"] for point in apart], [one["bill"] for one in ranked], values["plan"]["steps"]]
    elif name == "rank":
        values = [one["bill"] for one in (*values["musts"], *values["candidates"])]
    elif name == "plan":
        values = [values["steps"], [[move for move in one["bill"] if move["below"]] for one in values["musts"]]]
    elif name == "explain":
        values = [values["one"]["statements"], values["one"]["bill"]]
    elif name == "graph":
        values = [values["crossings"]]
    return set(claims_in(values))


LINES = ("text", "markdown")
FORMATS = [
    *(("compare", one) for one in (*LINES, "html", "docx", "xlsx")),
    *(("report", one) for one in (*LINES, "html", "docx", "xlsx")),
    *(("crossing", one) for one in (*LINES, "html", "docx")),
    *(("explain", one) for one in (*LINES, "html", "docx")),
    *(("rank", one) for one in (*LINES, "html", "docx", "xlsx")),
    *(("plan", one) for one in (*LINES, "html", "docx", "xlsx")),
    *(("graph", one) for one in ("text", "xlsx")),
]


@pytest.mark.parametrize(("name", "format_id"), FORMATS)
def test_every_claim_has_sentence_document_place_and_rule(results, name, format_id):
    claims, words = claims_of(name, results[name]), words_of(results[name], format_id)
    assert {rule for *_, rule in claims} >= {"missing.strategy-limit"}
    assert [claim for claim in sorted(claims) if not told(words, claim, NEAR.get(format_id, USUAL))] == []


@pytest.mark.parametrize(("name", "format_id"), FORMATS)
def test_every_result_has_the_hash_of_its_documents_and_the_version(results, name, format_id):
    words = words_of(results[name], format_id)
    assert f"alignctl {__version__}" in words
    for document in results["report"].documents:
        figures = document.document.sha256[: 12 if name == "crossing" else None]
        assert figures in words


@pytest.mark.parametrize(
    ("name", "format_id"), [one for one in FORMATS if one[0] in {"compare", "report", "crossing"} and one[1] != "xlsx"]
)
def test_a_silence_names_the_document_that_was_searched(results, name, format_id):
    assert SILENT_DOCUMENT in words_of(results[name], format_id).casefold()


def test_a_comparison_holds_every_kind_of_claim(results):
    kind = results["compare"].kinds[0]
    assert kind.shared
    assert kind.contradictions
    assert any(one.b is None for one in kind.divergences)
    assert any(one.a and one.b for one in kind.divergences)


def test_json_names_the_version_and_every_hash(results):
    for result in results.values():
        text = render(result, "json", Layout())
        assert json.loads(text)["alignctl_version"] == __version__
        assert all(one.document.sha256 in text for one in results["report"].documents)


@pytest.mark.parametrize("table", ["shared", "divergences", "contradictions"])
def test_each_row_of_csv_holds_its_own_chain(results, table):
    claims = set(claims_in(json.loads(render(results["compare"], "json", Layout()))))
    head, *rows = csv.reader(io.StringIO(result_tables(results["compare"])[table]))
    assert rows
    hashes = {one.document.path: one.document.sha256 for one in results["report"].documents}
    for row in rows:
        here = [claim for claim in claims if {*claim[:2], claim[3], hashes[claim[1]]} <= set(row)]
        assert {claim[0] for claim in here} == {claim[0] for claim in claims if claim[0] in row} != set()
        assert all(any(cell.endswith(place) for cell in row) for _, _, place, _ in here)
        assert dict(zip(head, row, strict=True))["Made"] == f"Made by alignctl {__version__}."


@pytest.mark.parametrize(
    ("name", "table"), [("rank", "moves"), ("plan", "actions"), ("report", "moves"), ("report", "actions")]
)
def test_each_change_in_csv_holds_its_own_chain(results, name, table):
    rows = list(csv.DictReader(io.StringIO(result_tables(results[name])[table])))
    said = [row for row in rows if row["Words today"]]
    assert said
    hashes = {one.document.path: one.document.sha256 for one in results["report"].documents}
    for row in said:
        assert row["Rule"].startswith("missing.")
        assert row["SHA-256"] == hashes[row["Document"]]
        assert row["Made"] == f"Made by alignctl {__version__}."


def test_the_cells_of_a_region_in_csv_hold_rule_hash_and_version(results):
    rows = list(csv.DictReader(io.StringIO(region_table(results["graph"], "cells"))))
    said = [row for row in rows if row["quote"]]
    assert said
    hashes = {one.document.path: one.document.sha256 for one in results["graph"].documents}
    for row in said:
        assert row["rule"].startswith("missing.")
        assert row["sha256"] == hashes[row["document"]]
        assert row["alignctl"] == __version__


def test_a_mapping_set_names_documents_by_hash_and_the_version(results):
    text = render(results["compare"], "sssom", Layout())
    assert text.count("ni:///sha-256;") == len(TEXTS)
    assert f'mapping_tool_version: "{__version__}"' in text


def test_the_chain_stays_whole_for_the_public(results):
    result = for_audience(results["compare"], Audience.PUBLIC)
    claims = set(claims_in(json.loads(render(result, "json", Layout()))))
    for format_id in (*LINES, "docx"):
        assert all(told(words_of(result, format_id), claim) for claim in claims)
