import json
import re
from itertools import combinations
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

AREAS = ("northmoor", "westvale", "eastmere", "ravensmere", "brackenford", "calderport")
# The further kinds have a procedure in two areas each; everywhere else this is said.
FURTHER = {("northmoor", "westvale"): {"child-death"}, ("westvale", "eastmere"): {"practice-review"}}
NOT_BOTH = re.compile(
    r"^\w+ has no procedure of the kind “(Child death review|Child safeguarding practice review)”, "
    r"so it was not compared\.$"
)


@pytest.fixture(scope="module")
def schemas(root):
    folder = root / "alignctl" / "report" / "schemas"
    return {path.stem: Draft202012Validator(json.loads(path.read_text(encoding="utf-8"))) for path in folder.iterdir()}


@pytest.mark.parametrize("pair", list(combinations(AREAS, 2)), ids="-".join)
def test_every_pair_of_the_region_compares_and_its_json_is_valid(run, vale, schemas, pair):
    done = run("compare", *pair, "-w", vale, "--format", "json", "--on", "2026-11-23")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    schemas["compare-1"].validate(result)
    assert result["areas"] == list(pair)
    assert [kind["kind"] for kind in result["kinds"]] == sorted(kind["kind"] for kind in result["kinds"])
    assert {kind["kind"] for kind in result["kinds"]} == {"missing", "cse", "referral"} | FURTHER.get(pair, set())
    assert all(kind["shared"] and kind["divergences"] for kind in result["kinds"])
    assert all(NOT_BOTH.search(problem["message"]) for problem in result["problems"])


@pytest.mark.parametrize("format_id", ["text", "html", "markdown"])
def test_the_other_formats_hold_every_explanation(run, vale, format_id):
    words = ("compare", "northmoor", "westvale", "-w", vale, "--on", "2026-11-23")
    facts = json.loads(run(*words, "--format", "json").stdout)
    done = run(*words, "--format", format_id, "--full")
    assert done.returncode == 0, done.stderr
    told = letters(done.stdout)
    explanations = [
        item["explanation"] for kind in facts["kinds"] for item in kind["divergences"] if item["severity"] != "local"
    ]
    assert explanations
    assert [text for text in explanations if letters(text) not in told] == []


def letters(text):
    text = text.replace("&#39;", "'").replace("&amp;", "&").replace("&#34;", '"')
    return "".join(letter for letter in text if letter.isalnum())


def test_the_same_files_give_the_same_bytes(run, vale):
    words = ("compare", "northmoor", "eastmere", "-w", vale, "--on", "2026-11-23", "--format")
    for format_id in ("json", "html"):
        assert run(*words, format_id, "--no-cache").stdout == run(*words, format_id, PYTHONHASHSEED="7").stdout


def test_three_areas_give_every_pair(run, vale, schemas):
    done = run("compare", "northmoor", "westvale", "eastmere", "-w", vale, "--kind", "missing", "--format", "json")
    result = json.loads(done.stdout)
    schemas["compare-many-1"].validate(result)
    assert [pair["areas"] for pair in result["pairs"]] == [
        ["northmoor", "westvale"],
        ["northmoor", "eastmere"],
        ["westvale", "eastmere"],
    ]


def test_links_over_three_areas_do_not_depend_on_their_order(run, vale):
    links = []
    for order in (("northmoor", "westvale", "eastmere"), ("eastmere", "northmoor", "westvale")):
        done = run("compare", *order, "-w", vale, "--kind", "missing", "--format", "json")
        found = [
            (*sorted(json.dumps(link[side]) for side in "ab"), *link["reasons"])
            for pair in json.loads(done.stdout)["pairs"]
            for link in pair["kinds"][0]["sections"]
        ]
        links.append(sorted(found))
    assert links[0] == links[1]
    assert any("not linked, since other areas part them" in reason for _, _, *reasons in links[0] for reason in reasons)


def test_every_claim_quotes_words_of_its_document(run, vale):
    facts = json.loads(run("compare", "northmoor", "westvale", "-w", vale, "--format", "json").stdout)
    claims = [item for kind in facts["kinds"] for item in (*kind["divergences"], *kind["shared"])]
    citations = [side["citation"] for item in claims for side in (item["a"], item["b"]) if side]
    trees = {path: sections_of(run, vale / path) for path in {citation["document"] for citation in citations}}
    assert len(trees) >= 6
    assert [citation for citation in citations if quoted(trees, citation) != citation["quote"]] == []


def sections_of(run, file):
    done = run("extract", file, "--format", "json")
    assert done.returncode == 0, done.stderr
    return {section["id"]: section for section in walk(json.loads(done.stdout)["sections"])}


def quoted(trees, citation):
    section = trees[citation["document"]][citation["section_id"]]
    start, stop = citation["span"]
    if citation["cell"]:
        table, row, column = citation["cell"]
        return section["tables"][table]["rows"][row][column][start:stop]
    return section["text"][start:stop]


def walk(sections):
    for section in sections:
        yield section
        yield from walk(section["children"])


@pytest.mark.parametrize("columns", ["80", "120"])
def test_no_line_is_wider_than_the_screen(run, vale, columns):
    done = run("compare", "northmoor", "westvale", "-w", vale, COLUMNS=columns)
    assert max(len(line) for line in done.stdout.splitlines()) <= int(columns)


def test_an_old_windows_console_is_no_obstacle(run, vale):
    done = run(
        "compare", "northmoor", "westvale", "-w", vale, "--kind", "missing", PYTHONIOENCODING="cp1252", PYTHONUTF8="0"
    )
    assert done.returncode == 0, done.stderr
    assert "What is shared" in done.stdout


def test_shared_comes_before_divergences_and_both_before_the_candidates(run, vale):
    text = run("compare", "northmoor", "westvale", "-w", vale, "--kind", "missing").stdout
    places = [
        text.index(words)
        for words in ("What is shared", "Changes what someone does", "Sections", "WHAT TO ALIGN FIRST")
    ]
    assert places == sorted(places)


def test_two_files_are_compared_without_a_workspace_and_the_kind_is_guessed_and_said(run, vale):
    files = [vale / "files" / name for name in ("northmoor-missing.docx", "westvale-missing.pdf")]
    done = run("compare", *files)
    assert done.returncode == 0, done.stderr
    assert "--kind missing" in done.stderr
    assert "northmoor-missing and westvale-missing compared" in done.stdout


def test_a_kind_one_area_lacks_is_said_and_the_rest_compared(run, vale, tmp_path):
    ash = {"missing": vale / "files/northmoor-missing.docx", "referral": vale / "files/northmoor-referral.pdf"}
    begin(tmp_path, ash=ash, birch={"missing": vale / "files/westvale-missing.pdf"})
    done = run("compare", "ash", "birch")
    assert done.returncode == 0, done.stderr
    assert "Birch has no procedure of the kind “Referral to children's social care”" in done.stdout
    assert "MISSING FROM HOME AND CARE" in done.stdout


def begin(folder, **areas):
    """A workspace file with a document of each kind for each area."""
    lines = [
        line
        for area, documents in areas.items()
        for line in (
            f"[areas.{area}.documents]",
            *(f'{kind} = ["{file.as_posix()}"]' for kind, file in documents.items()),
        )
    ]
    (folder / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")


def test_a_document_that_cannot_be_read_is_said_and_the_rest_compared(run, vale, tmp_path):
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no package")
    broken = Path("broken.docx")
    ash = {"missing": vale / "files/northmoor-missing.docx", "referral": broken}
    begin(tmp_path, ash=ash, birch={"missing": vale / "files/westvale-missing.pdf", "referral": broken})
    done = run("compare", "ash", "birch")
    assert done.returncode == 0, done.stderr
    assert "broken.docx" in done.stdout
    assert "damaged" in done.stdout


def test_of_three_files_the_readable_two_are_compared_and_the_exit_code_tells_of_the_third(run, vale, tmp_path):
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no package")
    ours, theirs = (vale / "files" / name for name in ("northmoor-missing.docx", "westvale-missing.pdf"))
    done = run("compare", ours, "broken.docx", theirs, "--format", "json")
    assert done.returncode == 3, done.stderr
    assert "broken.docx" in done.stderr
    result = json.loads(done.stdout)
    assert [problem["where"] for pair in result["pairs"] for problem in pair["problems"]] == ["broken.docx"] * 2
    compared = {tuple(pair["areas"]): bool(pair["kinds"]) for pair in result["pairs"]}
    assert compared["northmoor-missing", "westvale-missing"]


def test_a_kind_named_against_the_look_of_the_texts_is_obeyed_and_said(run, vale):
    files = [vale / "files" / name for name in ("northmoor-missing.docx", "westvale-missing.pdf")]
    done = run("compare", *files, "--kind", "cse")
    assert done.returncode == 0, done.stderr
    told = "These look like 'Children missing from home and care'; compared as 'Child exploitation' as asked."
    assert told in done.stderr
    assert "look like" not in run("compare", *files, "--kind", "missing").stderr
