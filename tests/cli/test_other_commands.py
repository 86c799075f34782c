"""The commands around compare, as people run them."""

import json
import re
import tomllib

import pytest
from openpyxl import Workbook


def test_init_and_add_make_a_working_workspace_of_somebodys_own_files(run, vale, tmp_path):
    (tmp_path / "ours.docx").write_bytes((vale / "files" / "northmoor-missing.docx").read_bytes())
    (tmp_path / "theirs.pdf").write_bytes((vale / "files" / "westvale-missing.pdf").read_bytes())
    assert run("init", "--name", "Our region").returncode == 0
    assert run("add", "Solihull", "missing", "ours.docx").returncode == 0
    added = run("add", "Birmingham", "missing", "theirs.pdf")
    assert "Neighbours in this workspace: solihull." in added.stderr
    done = run("compare", "solihull", "birmingham")
    assert done.returncode == 0, done.stderr
    assert "Solihull and Birmingham compared" in done.stdout


def test_a_sheet_is_workspace_enough(run, vale, tmp_path):
    book = Workbook()
    for row in (
        ("area", "kind", "file"),
        ("Ash", "referral", (vale / "files" / "northmoor-referral.pdf").as_posix()),
        ("Birch", "referral", (vale / "files" / "westvale-referral.docx").as_posix()),
    ):
        book.active.append(row)
    book.save(tmp_path / "areas.xlsx")
    done = run("compare", "ash", "birch", "-w", "areas.xlsx", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["areas"] == ["ash", "birch"]


def test_areas_lists_what_the_workspace_holds(run, vale):
    text = run("areas", "-w", vale).stdout
    assert "Northmoor (northmoor)" in text
    assert "rests on: Vale procedures manual" in text
    listed = json.loads(run("areas", "-w", vale, "--json").stdout)
    assert len(listed["areas"]) == 6
    assert listed["missing"] == []


def test_extract_shows_the_section_tree_and_its_json(run, vale):
    file = vale / "files" / "westvale-referral.docx"
    assert "2.1 The four levels" in run("extract", file).stdout
    tree = json.loads(run("extract", file, "--format", "json").stdout)
    assert tree["schema"] == "alignctl/document/1"
    assert tree["metadata"]["version"] == "5.3"


def test_provisions_guess_the_kind_and_say_it(run, vale):
    done = run("provisions", vale / "files" / "northmoor-missing.docx", "--trace")
    assert "--kind missing" in done.stderr
    assert "within 72 hours" in done.stdout
    assert "rule missing." in done.stdout


def test_rules_are_listed_shown_and_their_examples_hold(run):
    assert "missing: Children missing from home and care" in run("rules", "list", "missing").stdout
    shown = run("rules", "show", "missing.return-interview-limit")
    assert shown.returncode == 0, shown.stderr
    assert "examples:" in shown.stdout
    checked = run("rules", "check")
    assert checked.returncode == 0, checked.stderr
    assert "examples hold" in checked.stdout


def test_an_unknown_rule_gets_the_nearest_one(run):
    done = run("rules", "show", "missing.return-interview-limits")
    assert done.returncode == 2
    assert "missing.return-interview-limit" in done.stderr


def test_evaluate_measures_dev_and_test_apart(run, vale):
    done = run("evaluate", vale / "gold" / "dev", "--format", "json", "--mistakes")
    assert done.returncode == 0, done.stderr
    pooled = {row["measure"]: row for row in json.loads(done.stdout)["pooled"]["measures"]}
    links, equal = pooled["section links"], pooled["baseline: equal titles"]
    assert links["f1"] > equal["f1"]
    assert pooled["time limit"]["f1"] > 0.5
    result = json.loads(done.stdout)
    assert {score["name"] for score in result["by_area"]} == {"Northmoor", "Westvale", "Eastmere"}
    assert {"docx", "pdf"} < {score["name"] for score in result["by_format"]}
    assert all(mistake["a"] or mistake["b"] for score in result["files"] for mistake in score["mistakes"])


def test_own_rules_serve_provisions_evaluation_and_files(run, tmp_path):
    folder = tmp_path / "our-rules" / "missing" / "provisions"
    folder.mkdir(parents=True)
    (folder / "shed-limit.yaml").write_text(
        "id: missing.shed-limit\ntitle: When the shed is locked\nwhy: Bicycles.\ntopic: recording\n"
        "attribute: time-limit\naction: lock-shed\nfinder: limit\nlook_for: ['shed', 'lock*']\nexamples:\n"
        "  - {text: The shed is locked within 2 hours., finds: {amount: 2}}\n"
        "  - {text: The shed is green., finds: nothing}\n",
        encoding="utf-8",
    )
    texts = {"north": "within 2 hours", "south": "within 3 hours"}
    for name, limit in texts.items():
        text = (
            f"# Children missing from care\n\n## Recording\n\nThe shed must be locked {limit} of a missing episode.\n"
        )
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    north, south, rules = tmp_path / "north.md", tmp_path / "south.md", tmp_path / "our-rules"
    assert "lock shed" in run("provisions", north, "--kind", "missing", "--rules", rules).stdout.casefold()
    compared = run("compare", north, south, "--kind", "missing", "--rules", rules, "--format", "json")
    assert "lock-shed" in compared.stdout
    gold = {
        "schema": "alignctl/gold/1",
        "kind": "missing",
        "documents": {"a": "north.md", "b": "south.md"},
        "divergences": [
            {
                "attribute": "time-limit",
                "severity": "material",
                "a_quotes": ["The shed must be locked within 2 hours of a missing episode."],
                "b_quotes": ["The shed must be locked within 3 hours of a missing episode."],
            }
        ],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    measured = run("evaluate", tmp_path / "gold.json", "--rules", rules, "--min", "divergences.recall=1")
    assert measured.returncode == 0, measured.stderr
    without = run("evaluate", tmp_path / "gold.json", "--min", "divergences.recall=1")
    assert without.returncode == 1


def test_evaluate_fails_below_a_floor_and_writes_the_result_all_the_same(run, vale):
    answers = vale / "gold" / "dev" / "provisions-westvale-missing.json"
    assert run("evaluate", answers, "--min", "time-limit.recall=0.5").returncode == 0
    done = run("evaluate", answers, "--min", "time-limit=1", "--mistakes")
    assert done.returncode == 1
    assert "time-limit.f1 is 0." in done.stderr
    assert "time-limit, missed" in done.stdout


def test_two_readers_are_measured_against_each_other(run, vale):
    done = run("evaluate", vale / "gold" / "test", "--second-reader", vale / "second-reader")
    assert done.returncode == 0, done.stderr
    assert "second reader" in done.stdout


def test_doctor_says_what_is_there_and_purges_what_is_kept(run, vale, tmp_path):
    kept = tmp_path / "kept"
    run("extract", vale / "files" / "northmoor-cse.md", "--cache", kept)
    text = run("doctor", "-w", vale, "--cache", kept).stdout
    assert "Vale region: 6 areas" in text
    assert "lxml" in text
    assert any(kept.iterdir())
    run("doctor", "--cache", kept, "--purge-cache")
    assert not any(kept.iterdir())


def test_version_and_completion_answer(run):
    assert run("--version").stdout.startswith("alignctl ")
    assert "alignctl" in run("completion", "bash").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_really_completes(run, shell):
    words = {
        "COMP_WORDS": "alignctl comp",
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": "alignctl comp",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = run(**words, _ALIGNCTL_COMPLETE=f"complete_{shell}")
    assert "compare" in done.stdout, done.stderr


def test_a_mistyped_area_is_added_with_a_note(run, tmp_path):
    (tmp_path / "ours.md").write_text("# Missing", encoding="utf-8")
    assert run("init").returncode == 0
    assert "Did you mean" not in run("add", "Solihull", "missing", "ours.md").stderr
    done = run("add", "Solihul", "missing", "ours.md")
    assert done.returncode == 0, done.stderr
    assert "Did you mean 'Solihull'?" in done.stderr
    assert "(solihul)" in run("areas").stdout


def test_a_mistyped_kind_of_the_workspace_is_noted_with_the_nearest_one(run, tmp_path):
    text = '[areas.ash.documents]\nmising = ["ash.md"]\n'
    (tmp_path / "alignctl.toml").write_text(text, encoding="utf-8")
    (tmp_path / "ash.md").write_text("# Missing", encoding="utf-8")
    for told in (run("areas").stderr, run("doctor").stdout):
        assert "Ash: the rules know no kind 'mising'. Did you mean 'missing'?" in told


def test_doctor_lists_every_package_alignctl_stands_on(run, root):
    declared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    listed = run("doctor").stdout.partition("Packages")[2].partition("Programs")[0].split()[::2]
    assert listed == sorted(re.match(r"[\w-]+", each)[0] for each in declared)


@pytest.mark.skipif("os.name == 'nt'", reason="the programs in the test are shell scripts")
def test_doctor_finds_the_programs_readers_call_and_none_that_came_with_the_documents(run, tmp_path):
    bare, there = tmp_path / "bare", tmp_path / "there"
    for folder in (bare, there):
        folder.mkdir()
    for place in (there / "libreoffice", there / "tesseract", tmp_path / "ocrmypdf"):
        place.write_text("#!/bin/sh\n")
        place.chmod(0o755)
    path = f"{tmp_path}:{bare}:{there}"
    lines = {line.split(":")[0].strip(): line for line in run("doctor", PATH=path).stdout.splitlines()}
    assert f"found at {there.as_posix()}/libreoffice" in lines["soffice"]
    assert f"found at {there.as_posix()}/tesseract" in lines["tesseract"]
    assert "not found" in lines["ocrmypdf"]


def test_doctor_says_which_programs_are_called_and_for_what(run):
    lines = {line.split(":")[0].strip(): line for line in run("doctor").stdout.splitlines()}
    assert "called to read .doc and .rtf files" in lines["soffice"]
    assert "called with --ocr" in lines["tesseract"]
    assert "called with --ocr" in lines["ocrmypdf"]


def test_a_trace_tells_what_nearly_fired_in_every_format(run, vale):
    file = vale / "files" / "eastmere-cse.odt"
    traced = json.loads(run("provisions", file, "-k", "cse", "--trace", "--format", "json").stdout)
    told = traced["trace"]["provisions"]
    assert [one["provision"] for one in told] == [one["id"] for one in traced["provisions"]]
    assert any(one["fired"] and one["fired"]["patterns"] for one in told)
    lacking = [near["lacks"] for one in told if one["fired"] is None for near in one["near"]]
    assert lacking
    assert all(lacking)
    markdown = run("provisions", file, "-k", "cse", "--trace", "--format", "markdown").stdout
    assert "## What each rests on" in markdown
    assert "trace" not in json.loads(run("provisions", file, "-k", "cse", "--format", "json").stdout)


def test_a_sentence_is_explained_pattern_by_pattern(run):
    done = run(
        "rules", "explain", "missing.return-interview-limit", "--text", "The RHI is held within 2 days of her return."
    )
    assert done.returncode == 0, done.stderr
    assert "finds 'within 2 days'" in done.stdout
    assert "“RHI” in the clause" in done.stdout
    assert run("rules", "explain", "missing.return-interview-limits").returncode == 2
    assert run("rules", "explain", "missing.return-interview-limit", "--heading", "Return").returncode == 2
