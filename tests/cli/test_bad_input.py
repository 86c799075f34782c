"""Bad input gets a clear error, the right exit code, and nothing is overwritten."""

from enum import EnumType
from importlib import import_module

import pytest
from odd_pdfs import locked_pdf, picture_pdf

from alignctl.cli.commands import COMMANDS
from alignctl.report import RENDERERS

USAGE, UNREADABLE = 2, 3


def told(done, code, *words):
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def test_an_unknown_area_gets_the_nearest_one(run, vale):
    told(run("compare", "northmore", "westvale", "-w", vale), USAGE, "northmore", "Did you mean 'northmoor'?")


def test_an_unknown_kind_gets_the_nearest_one(run, vale):
    told(run("compare", "northmoor", "westvale", "-w", vale, "--kind", "mising"), USAGE, "Did you mean 'missing'?")


@pytest.mark.parametrize(
    ("words", "known", "near"),
    [
        (("rank", "--audience", "publc"), "public, partners, internal", "Did you mean 'public'?"),
        (("compare", "a", "b", "--format", "jsn"), "text, json, html", "Did you mean 'json'?"),
        (("graph", "--format", "xyz"), "text, json, csv", "For example --format text."),
        (("plan", "--capacity", "1", "--unit", "change"), "effort, changes", "Did you mean 'changes'?"),
    ],
)
def test_a_word_no_option_knows_gets_those_it_knows_and_the_nearest(run, words, known, near):
    told(run(*words), USAGE, f"One of {known}", f"found '{words[-1]}'", words[-2], near)


def test_every_command_calls_text_by_one_name():
    for command in COMMANDS:
        module = import_module(f"alignctl.cli.commands.{command.name.replace('-', '_')}")
        formats = [one for name, one in vars(module).items() if name.endswith("Format") and isinstance(one, EnumType)]
        assert all("TEXT" in one.__members__ for one in formats), command.name
    assert "terminal" not in {one.id for one in RENDERERS}


def test_one_area_is_not_enough(run, vale):
    told(run("compare", "northmoor", "-w", vale), USAGE, "Two areas")


def test_a_missing_file_is_named(run):
    told(run("compare", "a.docx", "b.docx"), USAGE, "a.docx", "not there")
    told(run("extract", "a.docx"), USAGE, "a.docx")


def test_no_workspace_says_how_to_begin_one(run):
    told(run("compare", "northmoor", "westvale"), USAGE, "alignctl init")


def test_an_empty_workspace_says_how_to_fill_it(run):
    assert run("init").returncode == 0
    told(run("compare", "northmoor", "westvale"), USAGE, "alignctl add")


def test_a_broken_workspace_names_file_and_line(run, tmp_path):
    (tmp_path / "alignctl.toml").write_text('[areas.ash]\nnmae = "Ash"\n', encoding="utf-8")
    told(run("areas"), USAGE, "alignctl.toml:2", "did you mean 'name'?")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("sheet.docx", b"\x00\x01\x02\x03", "none of these"),
        ("empty.pdf", b"", "empty"),
        ("damaged.docx", b"PK\x03\x04", "damaged"),
        ("damaged.pdf", b"%PDF-1.7\nnothing", "PDF"),
    ],
)
def test_a_file_that_is_no_document_is_told_so(run, tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    told(run("extract", name), UNREADABLE, name, words)


def test_a_pdf_without_text_and_one_with_a_password(run, tmp_path):
    (tmp_path / "scan.pdf").write_bytes(picture_pdf())
    (tmp_path / "locked.pdf").write_bytes(locked_pdf())
    told(run("extract", "scan.pdf"), UNREADABLE, "scan.pdf", "ocrmypdf")
    told(run("extract", "locked.pdf"), UNREADABLE, "locked.pdf", "password")


def test_a_broken_rule_names_file_line_key_and_nearest_word(run, tmp_path):
    folder = tmp_path / "rules" / "missing" / "provisions"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(
        "id: missing.own\ntitle: Own\nwhy: It is ours.\ntopic: retrun-interview\nattribute: time-limt\naction: own\n"
        "finder: limit\nlook_fr: [x]\nexamples: []\n",
        encoding="utf-8",
    )
    done = run("rules", "check", "--rules", "rules")
    told(done, USAGE, "own.yaml:4", "own.yaml:5", "own.yaml:8", "did you mean 'time-limit'", "did you mean 'look_for'")


def test_nothing_is_overwritten_without_force(run, vale, tmp_path):
    (tmp_path / "out.html").write_text("mine", encoding="utf-8")
    words = ("compare", "northmoor", "westvale", "-w", vale, "--kind", "missing", "--format", "html", "-o", "out.html")
    told(run(*words), USAGE, "--force")
    assert (tmp_path / "out.html").read_text(encoding="utf-8") == "mine"
    assert run(*words, "--force").returncode == 0
    assert "<!DOCTYPE html>" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_a_wrong_date_is_told(run, vale):
    told(run("compare", "northmoor", "westvale", "-w", vale, "--on", "tomorrow"), USAGE, "--on", "YYYY-MM-DD")


def test_files_of_kinds_that_differ_ask_for_the_kind(run, vale):
    files = [vale / "files" / name for name in ("northmoor-missing.docx", "westvale-referral.docx")]
    told(run("compare", *files), USAGE, "--kind")


def test_a_mistyped_command_gets_the_nearest_one(run):
    told(run("comprae"), USAGE, "compare")


def test_a_base_or_a_standard_named_by_id_gets_its_files(run, vale):
    told(
        run("compare", "northmoor", "vale-manual", "-w", vale), USAGE, "cannot be compared by id", "vale-manual-cse.pdf"
    )
    told(run("compare", "northmoor", "vale", "-w", vale), USAGE, "is a region", "vale-missing-standard.docx")


def test_ids_and_files_cannot_be_mixed(run, vale):
    told(run("compare", "northmoor", "../ours.pdf", "-w", vale), USAGE, "'northmoor' is no file", "cannot be mixed")


def test_a_folder_as_output_asks_for_a_file_in_it(run, vale):
    done = run("extract", vale / "files" / "northmoor-cse.md", "-o", ".")
    told(done, USAGE, "this is a folder", "result.html")
    assert "Make the folder" not in done.stderr


def test_an_unknown_kind_as_an_argument_is_told_as_one(run, tmp_path):
    (tmp_path / "ours.md").write_text("# Missing", encoding="utf-8")
    assert run("init").returncode == 0
    for words in (("rules", "list", "mising"), ("add", "Ash", "mising", "ours.md")):
        done = run(*words)
        told(done, USAGE, "Where: KIND", "Did you mean 'missing'?")
        assert "--kind" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [("areas", "--workspace", "none"), ("rules", "check", "--rules", "none"), ("evaluate", "answers.toml")],
    ids=" ".join,
)
def test_a_wrong_path_says_what_to_do(run, tmp_path, words):
    (tmp_path / "answers.toml").write_text("a = 1", encoding="utf-8")
    told(run(*words), USAGE, words[-1], "What to do")


def test_one_clear_kind_beside_an_unclear_file_asks_for_the_kind(run, vale, tmp_path):
    (tmp_path / "plan.md").write_text("# Travel plan\n\nWe go by bus.\n", encoding="utf-8")
    done = run("compare", vale / "files" / "northmoor-missing.docx", "plan.md")
    told(done, USAGE, "plan.md: not clear", "--kind")


def test_too_few_readable_files_end_with_the_reason(run, vale, tmp_path):
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    done = run("compare", vale / "files" / "northmoor-missing.docx", "broken.docx")
    told(done, UNREADABLE, "broken.docx", "damaged")
    assert not done.stdout
