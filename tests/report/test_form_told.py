"""A form as text, Markdown and JSON."""

import json

import pytest
from jsonschema import Draft202012Validator

from alignctl.errors import UsageError
from alignctl.report import Layout, render
from tests.forms.sheets import form_of


def form():
    return form_of(
        "Send it within a day.",
        "Part 1: The child",
        "Name *: @t",
        "Places (list all addresses you know of): @t",
        "Agreed? @x Yes @x No",
        [["Name", "Age"], ["@c", "@c"], ["@c", "@c"]],
        [["OFFICE USE ONLY#", ""], ["Date received", "@c"]],
    )


def test_the_screen_tells_parts_and_how_each_field_is_answered():
    told = render(form(), "text", Layout())
    assert "5 fields, 1 of them said to be required" in told
    assert "Name: text; required" in told
    assert "Agreed?: choice of Yes / No" in told
    assert "table with Name, Age" in told
    assert "(FOR OFFICE USE)" in told.upper()
    assert "list all addresses" not in told


def test_in_full_guidance_instructions_and_places_are_told():
    told = render(form(), "text", Layout(full=True))
    assert "guidance: list all addresses you know of" in told
    assert "Send it within a day." in told
    assert "paragraph 3" in told


def test_markdown_tells_the_whole_form():
    told = render(form(), "markdown", Layout())
    assert "- Name: text; required" in told
    assert "guidance: list all addresses you know of" in told


def test_json_is_valid_against_its_schema_and_keeps_every_field(root):
    written = json.loads(render(form(), "json", Layout()))
    schema = json.loads((root / "alignctl" / "report" / "schemas" / "form-1.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(written)
    fields = [field for part in written["parts"] for field in part["fields"]]
    assert [field["label"] for field in fields] == [field.label for field in form().fields]
    assert fields[0]["required"] is True
    assert written["parts"][-1]["office_use"] is True


def test_the_schema_knows_no_other_kind_and_no_further_key(root):
    schema = json.loads((root / "alignctl" / "report" / "schemas" / "form-1.json").read_text("utf-8"))
    written = json.loads(render(form(), "json", Layout()))
    written["parts"][1]["fields"][0]["kind"] = "number"
    written["parts"][1]["fields"][1]["colour"] = "red"
    assert len(list(Draft202012Validator(schema).iter_errors(written))) == 2


def test_a_form_without_fields_says_so():
    assert "No place to fill in was found." in render(form_of("Ring the hub."), "text", Layout())


def test_formats_that_know_no_forms_say_which_do():
    with pytest.raises(UsageError, match="text, json, markdown"):
        render(form(), "html", Layout())
