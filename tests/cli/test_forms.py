"""`alignctl forms` as people run it: areas of a workspace, or files."""

import json
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

PAIR = ("northmoor", "westvale", "--kind", "referral", "--on", "2026-04-01")


def valid(root, result):
    folder = root / "alignctl" / "report" / "schemas"
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    schema = schemas["forms-1.json"]
    Draft202012Validator.check_schema(schema)
    errors = list(Draft202012Validator(schema, registry=registry).iter_errors(result))
    assert errors == [], [f"{list(one.absolute_path)}: {one.message[:200]}" for one in errors[:5]]


@pytest.mark.parametrize("words", [(), ("--audience", "public")])
def test_the_json_of_areas_is_valid_and_names_items(run, vale, root, words):
    done = run("forms", *PAIR, "-w", vale, "--format", "json", *words)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    valid(root, told)
    (group,) = told["groups"]
    asked_by = {one["item"]: one["asked_by"] for one in group["items"]}
    assert asked_by["item-name"] == asked_by["item-consent"] == "all"
    assert asked_by["item-interpreter"] == "one"
    assert group["purpose"] == "referral-form"
    assert {one["area"] for one in told["texts"]} == {"northmoor", "westvale"}


def test_files_are_compared_without_a_workspace(run, vale, root):
    files = [vale / "forms" / name for name in ("northmoor-missing.docx", "westvale-missing.docx")]
    done = run("forms", *files, "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    valid(root, told)
    assert [one["id"] for one in told["areas"]] == ["northmoor-missing", "westvale-missing"]
    assert len(told["groups"]) == 1


def test_tables_and_a_form_are_written_to_files(run, vale, tmp_path):
    for format_id, name in (("common-form", "form.docx"), ("xlsx", "forms.xlsx")):
        done = run("forms", *PAIR, "-w", vale, "--format", format_id, "-o", name)
        assert done.returncode == 0, done.stderr
        assert ZipFile(tmp_path / name).testzip() is None
    assert b"<w:sdt>" in ZipFile(tmp_path / "form.docx").read("word/document.xml")
    done = run("forms", *PAIR, "-w", vale, "--format", "csv", "--table", "crosswalk")
    assert done.stdout.splitlines()[0].startswith("Form,Area A,Fields of A")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("northmoor",), 2, "Two areas or files were expected, found one."),
        (("northmoor", "northmoor"), 2, "found 'northmoor' twice"),
        (("northmoor", "westval"), 2, "Did you mean 'westvale'?"),
        (("northmoor", "westvale", "--kind", "practice-review"), 2, "Areas with forms were expected"),
        (("northmoor", "westvale", "--format", "common-form"), 2, "A file was expected for a Word document"),
        (("northmoor", "westvale", "--format", "docx"), 2, "found 'docx'"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(run, vale, words, code, told):
    done = run("forms", *words, "-w", vale)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in " ".join(done.stderr.split())


def test_a_form_that_cannot_be_read_is_told_and_the_rest_goes_on(run, tmp_path):
    page = "# Referral form\n\nName of child: ______\n\nDate of birth: __/__/____\n"
    for name in ("ash", "birch"):
        (tmp_path / f"{name}.md").write_text(page, encoding="utf-8")
    (tmp_path / "cedar.docx").write_bytes(b"PK\x03\x04 broken")
    done = run("forms", "ash.md", "birch.md", "cedar.docx")
    assert done.returncode == 0, done.stderr
    assert "cedar.docx" in done.stdout.partition("WHAT COULD NOT BE DONE")[2]
    alone = run("forms", "ash.md", "cedar.docx")
    assert alone.returncode == 3
    assert "cedar.docx" in alone.stderr


def test_a_form_no_other_area_names_is_told_alone_for_that_reason(run, tmp_path):
    (tmp_path / "referral.md").write_text("# Referral form\n\nName of child: ______\n", encoding="utf-8")
    (tmp_path / "report.md").write_text("# Missing child report form\n\nLast seen: ______\n", encoding="utf-8")
    forms = {
        "ash": '{ referral = ["referral.md"], missing = ["report.md"] }',
        "birch": '{ referral = ["referral.md"] }',
    }
    areas = "".join(f'[areas.{one}]\nname = "{one.title()}"\nforms = {held}\n' for one, held in forms.items())
    (tmp_path / "alignctl.toml").write_text(f'[workspace]\nname = "Elm"\n{areas}', encoding="utf-8")
    told = " ".join(run("forms", "ash", "birch").stdout.split())
    assert "It is told by itself, as no form of this kind was read of Birch." in told
    assert "not held against each other" not in told
