"""`alignctl crossing` as people run it."""

import json
import subprocess

import pytest

PAIR = ("northmoor", "westvale")


@pytest.fixture
def crossing(run, vale):
    def crossing(*words):
        return run("crossing", *words, "-w", vale, "--kind", "missing")

    return crossing


def test_a_sheet_tells_whose_job_it_is_in_the_direction_one_goes(crossing):
    there, back = (json.loads(crossing(*ends, "--format", "json").stdout) for ends in (PAIR, PAIR[::-1]))
    first = there["handovers"][0]
    assert (first["child_of"], first["comparison"]) == ("from", "handover-overlap")
    assert (back["handovers"][0]["child_of"], back["handovers"][0]["comparison"]) == ("from", "handover-gap")
    turned = {"a-stricter": "b-stricter", "b-stricter": "a-stricter", "only-a": "only-b", "only-b": "only-a"}
    ids = {one["id"]: one["comparison"] for one in there["changes"]}
    assert {one["id"]: turned.get(one["comparison"], one["comparison"]) for one in back["changes"]} == ids
    assert {one["to"]["citation"]["area"] for one in there["contacts"]} == {"westvale"}


def test_for_police_keeps_their_share_and_counts_the_rest(crossing):
    whole, share = (
        json.loads(crossing(*PAIR, *words, "--format", "json").stdout) for words in ((), ("--for", "police"))
    )
    assert 0 < len(share["changes"]) < len(whole["changes"])
    assert all("police" in one["agencies"] for one in share["changes"])
    assert len(share["changes"]) + share["others"] == len(whole["changes"])
    assert share["handovers"] == whole["handovers"] != []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("northmoor", "northmoor"), "Two areas were expected, found 'northmoor' twice."),
        (("northmoor", "westvail"), "westvale"),
        ((*PAIR, "--for", "polise"), "police"),
        ((*PAIR, "--format", "docx"), "A file was expected for a Word document."),
        ((*PAIR, "--audience", "press"), "press"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(crossing, words, told):
    done = crossing(*words)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_word_document_is_written_and_not_over_another(crossing, tmp_path):
    assert crossing(*PAIR, "--format", "docx", "-o", "sheet.docx").returncode == 0
    assert (tmp_path / "sheet.docx").read_bytes().startswith(b"PK")
    assert crossing(*PAIR, "--format", "docx", "-o", "sheet.docx").returncode == 2


def test_kinds_stand_as_the_workspace_lists_them_and_whom_to_ring_first_at_the_head(run, vale):
    kinds = ("--kind", "child-death", "--kind", "missing")
    sheet = json.loads(run("crossing", *PAIR[::-1], "-w", vale, *kinds, "--format", "json").stdout)
    assert sheet["kinds"] == ["missing", "child-death"]
    labels = [one["label"] for one in sheet["contacts"]]
    front, night = labels.index("Multi-Agency Safeguarding Hub (MASH)"), labels.index("Emergency Duty Team")
    assert (front, night, labels.index("Vale Police, missing persons desk")) == (0, 1, 2)
    (office,) = (one for one in sheet["contacts"] if one["label"] == "Child Death Review Office")
    assert [one["value"]["type"] for one in (office["to"], *office["also"])] == ["contact", "contact"]


def test_a_crossing_counts_what_a_comparison_of_the_two_counts(run, vale):
    asked = ("-w", vale, "--kind", "missing", "--format", "json")
    sheet, compared = (json.loads(run(command, *PAIR, *asked).stdout) for command in ("crossing", "compare"))
    (kind,) = compared["kinds"]
    same = sum(one["points"] for one in sheet["same"]) + sheet["counted"]["same_contacts"]
    assert same == len(kind["shared"])
    apart = len(sheet["handovers"]) + len(sheet["changes"]) + sheet["counted"]["wording"] + sheet["counted"]["local"]
    assert apart == len(kind["divergences"])


@pytest.mark.libreoffice
@pytest.mark.poppler
def test_two_pages_of_word_hold_all_kinds_of_a_pair(run, vale, tmp_path):
    assert run("crossing", *PAIR[::-1], "-w", vale, "--format", "docx", "-o", "sheet.docx").returncode == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "sheet.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    shown = subprocess.run(
        ["pdftotext", tmp_path / "sheet.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert shown.count("\f") == 2
