"""`alignctl crossing` as people run it."""

import json

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
    told = len(share["changes"]) + len(share["handovers"]) + share["others"]
    assert told == len(whole["changes"]) + len(whole["handovers"])


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
