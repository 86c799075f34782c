"""`alignctl extract --as form`."""

import json


def test_a_form_is_shown_with_its_fields(run, vale):
    done = run("extract", vale / "forms" / "westvale-missing.docx", "--as", "form")
    assert done.returncode == 0, done.stderr
    assert "Gender: choice of Male / Female / Other" in done.stdout


def test_its_json_names_the_form_of_the_file(run, vale):
    done = run("extract", vale / "forms" / "northmoor-referral.pdf", "--as", "form", "--format", "json")
    written = json.loads(done.stdout)
    assert written["schema"] == "alignctl/form/1"
    assert len(written["document"]["sha256"]) == 64
    assert written["parts"][1]["fields"][0]["citation"]["page"] == 1


def test_a_procedure_read_as_a_form_does_not_fail(run, vale):
    done = run("extract", vale / "files" / "northmoor-missing.docx", "--as", "form")
    assert done.returncode == 0, done.stderr


def test_a_file_that_is_not_there_is_told(run):
    done = run("extract", "nowhere.docx", "--as", "form")
    assert done.returncode == 2
    assert "nowhere.docx" in done.stderr
