"""Options beside formats: what is refused, what makes no difference and is told so, and what every format writes."""

import csv
import io

import pytest

ON = ("--kind", "missing", "--on", "2026-04-01")
AROUND = ("--around", "northmoor", *ON)
PAIR = ("northmoor", "westvale", *ON)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("compare", *PAIR, "--format", "html"), "this result as web page is always whole"),
        (("compare", *PAIR), None),
        (("graph", *AROUND, "--format", "graphml"), "this result as GraphML is always whole"),
        (("graph", *AROUND, "--format", "csv", "--table", "ties"), "this result as CSV is always whole"),
        (("rank", *AROUND, "--format", "csv", "--table", "candidates"), "this result as CSV is always whole"),
        (("rank", *AROUND), None),
    ],
    ids=lambda words: "-".join(words[:1] + words[-1:]) if isinstance(words, tuple) else "",
)
def test_full_is_told_where_it_makes_no_difference_and_only_there(run, vale, words, told):
    done = run(*words, "-w", vale, "--full")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("--full makes no difference here") == (1 if told else 0)
    assert told is None or told in done.stderr
    assert done.stdout


@pytest.mark.parametrize("command", ["rank", "plan", "report", "compare", "graph"])
def test_a_table_is_refused_beside_any_format_but_csv(run, vale, command):
    words = {"compare": PAIR, "plan": (*AROUND, "--capacity", "2")}.get(command, AROUND)
    table = {"rank": "moves", "plan": "actions", "report": "matrix", "compare": "shared", "graph": "matrix"}[command]
    for format_id in ("text", "json", "xlsx"):
        done = run(command, *words, "-w", vale, "--format", format_id, "--table", table)
        assert (done.returncode, done.stdout) == (2, "")
        assert "--table goes with --format csv" in done.stderr


def test_options_that_do_not_go_together_are_refused_before_any_work(run, vale, tmp_path):
    for words, told in (
        (("rank", *AROUND, "--format", "docx"), "A file was expected for a Word document."),
        (("rank", *AROUND, "--format", "xlsx", "--explain", "x", "-o", "x.xlsx"), "--explain tells the reckoning"),
        (("rank", *AROUND, "--format", "csv", "--explain", "x", "-o", "x"), "--explain tells the reckoning"),
        (("rank", *AROUND, "--format", "csv"), "or a folder for all"),
        (("report", *AROUND, "--format", "csv", "--table", "actions"), "without a capacity none is made"),
        (("extract", "x.docx", "--format", "html"), "One of text, json, markdown was expected, found 'html'"),
    ):
        done = run(*words, *(() if words[0] == "extract" else ("-w", vale)))
        assert (done.returncode, done.stdout) == (2, ""), words
        assert told in " ".join(done.stderr.split()), done.stderr
    assert list(tmp_path.iterdir()) == []


def test_tables_of_rank_plan_and_report_are_written_one_or_all(run, vale, tmp_path):
    asked = ("-w", vale, "--format", "csv")
    for words, names in (
        (("rank", *AROUND), {"candidates", "moves", "problems", "notes"}),
        (("plan", *AROUND, "--capacity", "2"), {"actions", "left-out", "problems", "notes"}),
        (("report", *AROUND), {"matrix", "cells", "divergences", "candidates", "moves", "borders"}),
        (("report", *AROUND, "--capacity", "2"), {"actions", "left-out", "candidates", "notes"}),
    ):
        folder = f"tables-{len(list(tmp_path.iterdir()))}"
        done = run(*words, *asked, "-o", folder)
        assert done.returncode == 0, done.stderr
        written = {path.stem for path in (tmp_path / folder).iterdir()}
        assert names <= written
        assert ("actions" in written) == ("--capacity" in words)
        assert run(*words, *asked, "-o", folder).returncode == 2
    (tmp_path / "one").mkdir()
    done = run("rank", *AROUND, *asked, "--table", "candidates", "-o", "one/candidates.csv")
    whole = (tmp_path / "tables-0" / "candidates.csv").read_bytes()
    assert (tmp_path / "one" / "candidates.csv").read_bytes() == whole
    head, *rows = csv.reader(io.StringIO(whole.decode()))
    assert head[:3] == ["Must or candidate", "Rank", "What"]
    assert len(rows) > 3


def test_tables_are_the_same_from_another_folder_time_zone_and_order_of_sets(run, vale, tmp_path):
    found = []
    for place, zone, seed in (("here", "Pacific/Kiritimati", "1"), ("there", "America/Adak", "2")):
        (tmp_path / place).mkdir()
        words = ("report", *AROUND, "--capacity", "3", "-w", vale, "--format", "csv", "-o", "made")
        done = run(*words, cwd=tmp_path / place, TZ=zone, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        found.append({path.name: path.read_bytes() for path in (tmp_path / place / "made").iterdir()})
    assert found[0] == found[1]
    assert len(found[0]) == 12
