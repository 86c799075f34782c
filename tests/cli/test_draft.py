"""`alignctl draft`: common texts in every format, and each area's changes in a folder of their own."""

import hashlib
import io
import json
from zipfile import ZipFile

import docx
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.drafted_region import CANDIDATE, write_region

pytestmark = pytest.mark.once

ON = ("--on", "2027-05-01")
AGREED = ("agree", CANDIDATE, "--owner", "Jo Marsh", "--due", "2027-09-01", *ON)


@pytest.fixture
def region(tmp_path):
    return write_region(tmp_path)


@pytest.fixture
def agreed(region, run):
    done = run(*AGREED)
    assert done.returncode == 0, done.stderr
    return region


def drafted(run, *words):
    done = run("draft", *words, *ON, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.usefixtures("agreed")
def test_without_a_candidate_all_that_was_agreed_is_drafted(run):
    (point,) = drafted(run)["points"]
    assert (point["candidate"], point["agreed"], point["due"]) == (CANDIDATE, True, "2027-09-01")
    assert point["proposed"]["text"] == (
        "The return home interview must take place within 72 hours of the child being found."
    )
    changes = {one["area"]: one for one in point["amendments"]}
    assert set(changes) == {"birch", "dale"}
    assert changes["birch"]["edit"]["before"] == "within five working days"
    assert changes["dale"]["edit"]["kind"] == "insert"


@pytest.mark.usefixtures("region")
def test_a_candidate_nobody_agreed_on_is_drafted_as_a_proposal(run):
    (point,) = drafted(run, CANDIDATE)["points"]
    assert (point["agreed"], point["agreed_on"], point["due"], point["owner"]) == (False, None, None, None)
    told = run("draft", CANDIDATE, *ON).stdout
    assert "Not agreed yet: a proposal. To change: Birch and Dale." in told


@pytest.mark.usefixtures("region")
def test_a_plan_is_drafted(run):
    found = drafted(run, "--plan", "--capacity", "50")
    assert CANDIDATE in {point["candidate"] for point in found["points"]} | set(found["notes"]) or found["points"] == []


@pytest.mark.usefixtures("agreed")
def test_the_json_keeps_to_its_schema(run, root):
    folder = root / "alignctl" / "report" / "schemas"
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    valid = Draft202012Validator(schemas["draft-1.json"], registry=registry)
    Draft202012Validator.check_schema(schemas["draft-1.json"])
    for words in ((), ("--audience", "partners"), ("--audience", "public")):
        assert list(valid.iter_errors(drafted(run, *words))) == []


@pytest.mark.usefixtures("agreed")
@pytest.mark.parametrize("format_id", ["text", "markdown", "html"])
def test_every_format_tells_the_wording_its_source_and_who_changes_what(run, format_id):
    done = run("draft", *ON, "--format", format_id)
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.replace("\\", "").split())
    for words in ("must take place within 72 hours of the child being found.", "ash.docx", "a sentence added", "Birch"):
        assert words in said


def test_the_word_document_has_the_alternatives_beside_the_wording(agreed, run):
    done = run("draft", *ON, "--format", "docx", "-o", agreed / "text.docx")
    assert done.returncode == 0, done.stderr
    made = docx.Document(str(agreed / "text.docx"))
    wording = made.tables[0]
    assert [cell.text for cell in wording.rows[0].cells] == ["Proposed wording", "To choose instead"]
    left, right = (cell.text for cell in wording.rows[1].cells)
    assert "Ash, ash.docx" in left
    assert "National: " in right
    again = agreed / "again.docx"
    run("draft", *ON, "--format", "docx", "-o", again)
    assert again.read_bytes() == (agreed / "text.docx").read_bytes()


def test_word_files_get_tracked_changes_and_other_files_a_list(agreed, run):
    before = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in agreed.iterdir() if one.is_file()}
    done = run("draft", *ON, "--tracked", "changes", "--author", "Working group")
    assert done.returncode == 0, done.stderr
    assert {one.name for one in (agreed / "changes").iterdir()} == {
        "birch-missing-changes.docx",
        "dale-missing-amendments.docx",
        "dale-missing-amendments.md",
    }
    with ZipFile(agreed / "changes" / "birch-missing-changes.docx") as held:
        body, comments = (held.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
    assert 'w:author="Working group"' in body
    assert "<w:del " in body
    assert "Agreed on 1 May 2027" in comments
    assert "Jo Marsh" not in comments
    listed = (agreed / "changes" / "dale-missing-amendments.md").read_text(encoding="utf-8")
    assert "must take place within 72 hours" in listed
    after = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in agreed.iterdir() if one.is_file()}
    assert after == before


def test_what_is_there_is_replaced_only_when_asked(agreed, run):
    assert run("draft", *ON, "--tracked", "changes").returncode == 0
    kept = agreed / "changes" / "birch-missing-changes.docx"
    kept.write_bytes(b"mine")
    refused = run("draft", *ON, "--tracked", "changes")
    assert refused.returncode == 2
    assert "there already" in refused.stderr
    assert kept.read_bytes() == b"mine"
    assert run("draft", *ON, "--tracked", "changes", "--force").returncode == 0
    assert kept.read_bytes() != b"mine"


@pytest.mark.usefixtures("agreed")
def test_owners_are_told_to_insiders_alone(run):
    assert "Jo Marsh" in run("draft", *ON).stdout
    for audience in ("partners", "public"):
        assert "Jo Marsh" not in run("draft", *ON, "--audience", audience).stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Agreements were expected, found none."),
        ((CANDIDATE[:-1],), f"Did you mean '{CANDIDATE}'?"),
        (("--plan",), "--plan without --capacity"),
        (("--capacity", "4"), "--capacity without --plan"),
        (("--plan", "--capacity", "4", CANDIDATE), "found both"),
        ((CANDIDATE, "--tracked", "changes", "--audience", "public"), "--audience public"),
        ((CANDIDATE, "--tracked", "ash.docx"), "A folder was expected"),
        ((CANDIDATE, "--format", "docx"), "A file was expected"),
    ],
)
@pytest.mark.usefixtures("region")
def test_what_cannot_be_done_is_said_with_what_to_do(run, words, told):
    done = run("draft", *words, *ON)
    assert done.returncode == 2, done.stderr
    assert told in " ".join(done.stderr.split())


def test_an_agreement_carried_into_all_texts_leaves_nothing_to_change(agreed, run):
    write_region(agreed, birch="three days")
    (agreed / "dale.md").write_bytes(
        (agreed / "dale.md").read_bytes()
        + b"\n\nThe return interview must take place within 72 hours of the child being found.\n"
    )
    found = drafted(run)
    assert [point["amendments"] for point in found["points"]] in ([], [[]])


def test_hostile_words_stay_words(agreed, run):
    (agreed / "ash.docx").unlink()
    hostile = "The return home interview must take place within 72 hours of the <script>x</script> child being found."
    made = docx.Document()
    made.add_heading("3 Return interviews", 1)
    made.add_paragraph(hostile)
    made.save(str(agreed / "ash.docx"))
    page = run("draft", *ON, "--format", "html").stdout
    assert "<script" not in page
    assert run("draft", *ON, "--format", "docx", "-o", agreed / "text.docx").returncode == 0
    with ZipFile(io.BytesIO((agreed / "text.docx").read_bytes())) as held:
        assert b"<script" not in held.read("word/document.xml")
