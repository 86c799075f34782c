"""`alignctl history` as people run it: a year of revisions in a git repository, and the trend of it."""

import csv
import html
import io
import json
import os
import re
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from tests.cli.history_made import FIRST, POINTS, beginning, commit, git, write

YEAR = (
    ("2025-01-10", "ash", "police", "30 minutes", 1),
    ("2025-02-10", "birch", "interview", "three days", 1),
    ("2025-03-10", "cedar", "interview", "72 hours", 2),
    ("2025-04-10", "dale", "police", "three hours", 2),  # a new area, apart from all others
    ("2025-05-10", "birch", "strategy", "three working days", 3),
    ("2025-06-10", "birch", "entry", "24 hours", 4),
    ("2025-07-10", "ash", "entry", "twenty-four (24) hours", 4),  # other words
    ("2025-08-10", "ash", "police", "two hours", 3),
    ("2025-09-10", "cedar", "review", "seven working days", 3),
    ("2025-10-10", "birch", "entry", "one day", 3),  # the same in effect
    ("2025-11-10", "ash", "police", "30 minutes", 4),
    ("2026-01-09", "birch", "police", "60 minutes", 3),
)
SHARED = [one[-1] for one in YEAR]


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """A repository with a workspace in a folder, revised twelve times, and once beside it."""
    root = tmp_path_factory.mktemp("year")
    folder = root / "region"
    folder.mkdir()
    git(root, "init", "--quiet", "--initial-branch", "main")
    values = beginning()
    for day, area, what, amount, _ in YEAR:
        if area == "dale":
            values["dale"] = dict.fromkeys(POINTS, "six weeks")
        values[area][what] = amount
        write(folder, values)
        commit(root, day)
    (root / "README.md").write_text("Beside the workspace.\n", encoding="utf-8")
    commit(root, "2026-03-01")
    return folder


@pytest.fixture(scope="module")
def recorded(year, tmp_path_factory, worker_id):
    """The history of the year, recorded commit by commit, and what was said."""
    base = tmp_path_factory.getbasetemp()
    cache = (base if worker_id == "master" else base.parent) / "cache"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "alignctl",
            "history",
            "record",
            "--each-commit",
            "-w",
            year,
            "--file",
            year.parent / "h.sqlite",
        ],
        env={**os.environ, "ALIGNCTL_CACHE": str(cache), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return year.parent / "h.sqlite", done.stdout


@pytest.fixture(scope="module")
def valid(root):
    def valid(name, result):
        path = root / "alignctl" / "report" / "schemas" / f"{name}.json"
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        errors = list(Draft202012Validator(schema).iter_errors(result))
        assert errors == [], [f"{list(one.absolute_path)}: {one.message[:300]}" for one in errors[:5]]

    return valid


def test_each_commit_is_recorded_under_its_day_as_it_was_planted(recorded, run):
    path, said = recorded
    assert len(said.splitlines()) == len(YEAR)
    found = json.loads(run("history", "show", "--file", path, "--format", "json").stdout)
    assert [one["day"] for one in found["snapshots"]] == [one[0] for one in YEAR]
    assert [one["areas"] for one in found["snapshots"]] == [3] * 3 + [4] * 9
    # with dale, which is apart from all, nothing is shared by all areas
    assert [one["shared"] for one in found["snapshots"]] == SHARED[:3] + [0] * 9
    assert all(len(one["revision"]) == 40 for one in found["snapshots"])


def test_the_trend_of_the_year_is_what_was_planted(recorded, run, valid):
    path, _ = recorded
    found = json.loads(run("history", "trend", "--file", path, "--format", "json").stdout)
    valid("trend-1", found)
    assert found["finding"] == "1 of 5 points of practice shared a year ago, 3 now."
    assert [one["shared"] for one in found["days"]] == SHARED
    assert {one["of"] for one in found["days"]} == {5}
    assert found["not_counted"]["areas_joined"] == ["dale"]
    assert {tuple(one["areas"]) for one in found["pairs"]} == {("ash", "birch"), ("ash", "cedar"), ("birch", "cedar")}
    attributes = {key: sorted(one["id"].split(".")[3] for one in rows) for key, rows in found["points"].items()}
    assert attributes == {
        "came_together": ["hold-return-interview", "hold-strategy-discussion", "open-episode-record"],
        "drew_apart": ["report-to-police"],
        "came": [],
        "went": [],
    }
    assert found["now"]["friction"] < found["then"]["friction"]


def test_candidates_of_the_first_day_that_were_adopted_are_told(recorded, run):
    path, _ = recorded
    found = json.loads(run("history", "trend", "--file", path, "--format", "json").stdout)["candidates"]
    assert found["of"] == 4
    assert {one["id"].split(".")[3]: one["moved"] for one in found["adopted"]} == {
        "hold-return-interview": ["birch", "cedar"],
        "hold-strategy-discussion": ["birch"],
        "open-episode-record": ["birch"],
    }
    early = json.loads(run("history", "trend", "--file", path, "--to", "2025-02-28", "--format", "json").stdout)
    (partly,) = early["candidates"]["partly_adopted"]
    assert (partly["moved"], partly["lacking"]) == (["birch"], ["cedar"])


def test_a_pair_or_a_topic_is_told_alone(recorded, run):
    path, _ = recorded
    words = ("history", "trend", "--file", path, "--format", "json")
    pair = json.loads(run(*words, "--pair", "ash", "Cedar").stdout)
    assert (pair["pair"], pair["then"]["shared"], pair["now"]["shared"], pair["now"]["of"]) == (
        ["ash", "cedar"],
        3,
        4,
        5,
    )
    topic = json.loads(run(*words, "--topic", "return-interview").stdout)
    assert (topic["then"]["shared"], topic["now"]["shared"], topic["now"]["of"]) == (0, 1, 1)
    for refused, told in ((("--pair", "ash", "birsh"), "birch"), (("--topic", "return"), "return-interview")):
        done = run(*words, *refused)
        assert done.returncode == 2
        assert told in done.stderr


def test_every_format_tells_the_same_counts(recorded, run):
    path, _ = recorded
    words = ("history", "trend", "--file", path, "--full", "--format")
    texts = {name: run(*words, name).stdout for name in ("text", "markdown", "html", "csv", "json")}
    found = json.loads(texts["json"])
    for name in ("text", "markdown", "html"):
        plain = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", texts[name])).replace("\\", "").split())
        assert found["finding"] in plain
        assert "3 points came together and 1 drew apart" in plain
        assert "Of 4 candidates of the first day 3 were adopted by all their areas and none by some." in plain
        assert "Dale joined between these days and is not counted." in plain
        for part in ("came_together", "drew_apart"):
            assert all(f"{one['title']} ({one['kind']})" in plain for one in found["points"][part])
    bars = re.findall(r"(\d{4}-\d\d-\d\d) \[([#.]+)\] (\d+) of (\d+)", texts["text"])
    assert [(day, int(shared)) for day, _, shared, _ in bars] == [(one[0], one[-1]) for one in YEAR]
    assert [line.count("#") for _, line, _, _ in bars] == [round(30 * shared / 5) for shared in SHARED]
    rows = list(csv.DictReader(io.StringIO(texts["csv"])))
    assert [int(row["shared"]) for row in rows if row["part"] == "day"] == SHARED
    assert [(row["day"], row["shared"], row["of"]) for row in rows if row["part"] == "whole"] == [
        ("2025-01-10", "1", "5"),
        ("2026-01-09", "3", "5"),
    ]
    cells = re.findall(r'datetime="([-\d]+)".*?<td class="figure">(\d+)</td>', texts["html"])
    assert [(day, int(shared)) for day, shared in cells] == [(one[0], one[-1]) for one in YEAR]
    assert (
        '<title id="trend_line-title">1 of 5 points of practice were shared on 10 January 2025, 3 on' in texts["html"]
    )


def test_a_history_shown_keeps_to_its_schema(recorded, run, valid):
    path, _ = recorded
    valid("history-1", json.loads(run("history", "show", "--file", path, "--format", "json").stdout))
    whole = json.loads(run("history", "show", "2025-04-10", "--file", path, "--format", "json").stdout)
    valid("history-1", whole)
    assert {said["area"] for point in whole["snapshot"]["points"] for said in point["said"]} == {*FIRST, "dale"}
    for name in ("text", "markdown", "html", "csv"):
        assert "2025-04-10" in run("history", "show", "2025-04-10", "--file", path, "--format", name).stdout
    done = run("history", "show", "2025-04-11", "--file", path)
    assert done.returncode == 2
    assert "2025-04-10" in done.stderr


def test_recording_leaves_the_working_tree_as_it_was_and_again_changes_nothing(year, recorded, run, tmp_path):
    path, _ = recorded
    (year / "ash.md").write_text("# Not committed\n", encoding="utf-8")
    try:
        before = path.read_bytes()
        words = ("history", "record", "--each-commit", "-w", year, "--file", path)
        done = run(*words, "--since", "HEAD~3")
        assert done.stdout.count("Nothing changed") == 2
        assert path.read_bytes() == before
        assert git(year, "status", "--porcelain", ".").strip() == "M region/ash.md"
        refused = run("history", "record", "--from-git", "-w", year, "--file", tmp_path / "other.sqlite")
        assert refused.returncode == 2
        assert "region/ash.md" in refused.stderr
        assert not (tmp_path / "other.sqlite").exists()
    finally:
        git(year, "checkout", "--quiet", "--", ".")


def test_the_day_is_that_of_the_last_commit_of_the_folder(year, run, tmp_path):
    path = tmp_path / "other.sqlite"
    assert run("history", "record", "--from-git", "-w", year, "--file", path).returncode == 0
    (only,) = json.loads(run("history", "show", "--file", path, "--format", "json").stdout)["snapshots"]
    assert (only["day"], only["revision"]) == ("2026-01-09", git(year, "rev-parse", "HEAD~1").strip())
