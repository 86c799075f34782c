"""What a report takes over from the documents it rests on: their marking, and a warning of what was read badly."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from made import comparison, document, kind, many

from alignctl.model.area import Base
from alignctl.model.document import UNREAD, Metadata, ReadingWarning
from alignctl.model.provision_list import ProvisionList
from alignctl.model.tier import Tier
from alignctl.report import Layout, render
from alignctl.report.readings import marking_of_result

LITTLE = ReadingWarning(code="low-coverage", message="Only 93.1% of its characters were read.")
SCANS = tuple(ReadingWarning(code="no-text-layer", message=f"Page {page} is a scan.", page=page) for page in (2, 5))
MARKED = replace(document("marked.docx"), metadata=Metadata(marking="OFFICIAL-SENSITIVE"), warnings=(LITTLE, *SCANS))
PEOPLE = ("Lee Officer", "Pat Writer")
FORMATS = ("text", "json", "html", "markdown")


def rest_on(*documents, base=()):
    """A comparison whose first side has these documents, over a base with others."""
    one = kind((), ())
    bases = (Base(id="manual", name="Manual", tier=Tier.REGIONAL, documents=base),) if base else ()
    return comparison(kinds=(replace(one, a=replace(one.a, documents=documents, bases=bases)),))


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_marking_stands_at_the_head(format_id):
    told = render(rest_on(document("plain.docx"), MARKED), format_id, Layout())
    assert 0 <= told.find("OFFICIAL-SENSITIVE") < told.find("2026")
    assert "OFFICIAL" not in render(rest_on(document("plain.docx")), format_id, Layout())


def test_the_highest_marking_counts_and_bases_count_too():
    official = replace(MARKED, path="b.docx", metadata=Metadata(marking="OFFICIAL"))
    assert marking_of_result(rest_on(official, MARKED)) == "OFFICIAL-SENSITIVE"
    assert marking_of_result(rest_on(official, base=(MARKED,))) == "OFFICIAL-SENSITIVE"
    assert marking_of_result(replace(many(), pairs=(rest_on(official), rest_on(MARKED)))) == "OFFICIAL-SENSITIVE"


@pytest.mark.parametrize("format_id", [one for one in FORMATS if one != "json"])
def test_what_was_read_badly_is_said_before_any_finding(format_id):
    told = render(rest_on(MARKED), format_id, Layout())
    first = told.casefold().find("what is shared")
    assert 0 <= told.find("Only 93.1%") < first
    assert 0 <= told.find("2 pages without text (2, 5)") < first


@pytest.mark.parametrize("code", sorted(UNREAD))
def test_a_part_that_was_not_read_is_said_before_any_finding(code):
    partly = replace(document("partly.docx"), warnings=(ReadingWarning(code=code, message="A part is missing."),))
    told = render(rest_on(partly), "text", Layout())
    assert 0 <= told.find("A part is missing.") < told.casefold().find("what is shared")


def test_json_tells_the_marking_where_the_schema_says():
    written = json.loads(render(rest_on(MARKED), "json", Layout()))
    assert written["marking"] == "OFFICIAL-SENSITIVE"
    assert written["kinds"][0]["documents"]["a"][0]["marking"] == "OFFICIAL-SENSITIVE"


@pytest.mark.parametrize("format_id", [one for one in FORMATS if one != "html"])
def test_people_are_named_on_request_only(format_id):
    commented = replace(MARKED, metadata=Metadata(people=PEOPLE))
    silent = render(commented, format_id, Layout(full=True)) + render(rest_on(commented), format_id, Layout(full=True))
    assert not any(name in silent for name in PEOPLE)
    told = render(commented, format_id, Layout(people=True))
    assert all(name in told for name in PEOPLE)
    assert not any(name in render(rest_on(commented), format_id, Layout(people=True)) for name in PEOPLE)


@pytest.mark.parametrize("format_id", [one for one in FORMATS if one != "html"])
def test_provisions_carry_the_marking_of_their_document(format_id):
    found = ProvisionList(kind="missing", document="a.docx", provisions=(), names={}, marking="OFFICIAL")
    assert 0 <= render(found, format_id, Layout()).find("OFFICIAL") < 80
    assert "OFFICIAL" not in render(replace(found, marking=None), format_id, Layout())


def test_a_web_page_never_names_people():
    assert "Lee Officer" not in render(rest_on(replace(MARKED, metadata=Metadata(people=PEOPLE))), "html", Layout())


def test_people_in_json_follow_the_schema(root):
    schema = json.loads((root / "alignctl" / "report" / "schemas" / "document-1.json").read_text("utf-8"))
    commented = replace(MARKED, metadata=Metadata(people=PEOPLE))
    plain, asked = (json.loads(render(commented, "json", Layout(people=people))) for people in (False, True))
    assert "people" not in plain["metadata"]
    assert asked["metadata"]["people"] == list(PEOPLE)
    for written in (plain, asked):
        Draft202012Validator(schema).validate(written)
