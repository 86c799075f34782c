import json
from itertools import combinations

import pytest
from jsonschema import Draft202012Validator

AREAS = ("northmoor", "westvale", "eastmere", "ravensmere", "brackenford", "calderport")


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
    assert {kind["kind"] for kind in result["kinds"]} == {"missing", "cse", "referral"}
    assert all(kind["shared"] and kind["divergences"] for kind in result["kinds"])
    assert not result["problems"]


@pytest.mark.parametrize("format_id", ["terminal", "html", "markdown"])
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


def test_every_claim_quotes_words_of_its_document(run, vale, tmp_path):
    facts = json.loads(run("compare", "northmoor", "westvale", "-w", vale, "--format", "json").stdout)
    for kind in facts["kinds"]:
        for item in (*kind["divergences"], *kind["shared"]):
            for side in (item["a"], item["b"]):
                if side:
                    citation = side["citation"]
                    tree = run("extract", vale / citation["document"], "--format", "json")
                    break
        assert tree.returncode == 0
        sections = {section["id"]: section for section in walk(json.loads(tree.stdout)["sections"])}
        section = sections[citation["section_id"]]
        start, stop = citation["span"]
        if citation["cell"]:
            table, row, column = citation["cell"]
            assert section["tables"][table]["rows"][row][column][start:stop] == citation["quote"]
        else:
            assert section["text"][start:stop] == citation["quote"]


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
        text.index(words) for words in ("What is shared", "Changes what someone does", "Sections", "LOW-HANGING FRUIT")
    ]
    assert places == sorted(places)


def test_two_files_are_compared_without_a_workspace_and_the_kind_is_guessed_and_said(run, vale):
    files = [vale / "files" / name for name in ("northmoor-missing.docx", "westvale-missing.pdf")]
    done = run("compare", *files)
    assert done.returncode == 0, done.stderr
    assert "--kind missing" in done.stderr
    assert "northmoor-missing.docx and westvale-missing.pdf compared" in done.stdout


def test_a_kind_one_area_lacks_is_said_and_the_rest_compared(run, vale, tmp_path):
    (tmp_path / "alignctl.toml").write_text(
        f"""[areas.ash]
documents = {{ missing = ["{(vale / "files/northmoor-missing.docx").as_posix()}"], referral = ["{(vale / "files/northmoor-referral.pdf").as_posix()}"] }}
[areas.birch]
documents = {{ missing = ["{(vale / "files/westvale-missing.pdf").as_posix()}"] }}
""",
        encoding="utf-8",
    )
    done = run("compare", "ash", "birch")
    assert done.returncode == 0, done.stderr
    assert "Birch has no procedure of the kind 'referral'" in done.stdout
    assert "MISSING FROM HOME AND CARE" in done.stdout


def test_a_document_that_cannot_be_read_is_said_and_the_rest_compared(run, vale, tmp_path):
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no package")
    (tmp_path / "alignctl.toml").write_text(
        f"""[areas.ash]
documents = {{ missing = ["{(vale / "files/northmoor-missing.docx").as_posix()}"], referral = ["broken.docx"] }}
[areas.birch]
documents = {{ missing = ["{(vale / "files/westvale-missing.pdf").as_posix()}"], referral = ["broken.docx"] }}
""",
        encoding="utf-8",
    )
    done = run("compare", "ash", "birch")
    assert done.returncode == 0, done.stderr
    assert "broken.docx" in done.stdout
    assert "damaged" in done.stdout
