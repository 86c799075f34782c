"""A workspace of two areas, told in plain English: "both", one of a thing in the singular, and what is shared first."""

import json
import re

import pytest

from tests.cli.test_odd_regions import first_page, words_of

TEXT = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Strategy discussion

A strategy discussion must be held within {days} when a child is missing.
"""
ONE_OF_MANY = re.compile(
    r"\b(?:all 2|first 1\b|1 (?:areas|points|steps|units|changes|topics|documents|candidates|pairs|borders|best buys)\b"
    r"|\d of 1\b|1 to 1\b|[\d.]+ remains)"
)
COMMANDS = (
    ("graph",),
    ("graph", "--full"),
    ("rank",),
    ("plan", "--capacity", "1"),
    ("plan", "--capacity", "1", "--unit", "changes", "--will-not-move", "birch"),
    ("report",),
    ("report", "--capacity", "1"),
    ("report", "--full", "--format", "markdown"),
)


@pytest.fixture
def pair(tmp_path):
    """Ash and Birch share the days of a discussion in other words, and differ on one limit; both border."""
    for id_, limit, days in (("ash", "72 hours", "three days"), ("birch", "48 hours", "3 days")):
        (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit, days=days), encoding="utf-8")
    lines = ["[workspace]", 'name = "Two areas"', "[areas.ash]", 'documents = { missing = ["ash.md"] }']
    lines += ['neighbours = ["birch"]', "[areas.birch]", 'documents = { missing = ["birch.md"] }']
    (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_one_and_two_are_told_as_people_say_them(run, pair, command):
    done = run(*command, cwd=pair)
    assert done.returncode == 0, done.stderr
    assert ONE_OF_MANY.findall(words_of(done.stdout)) == []


def test_what_both_share_is_told_with_the_value_and_both_sentences(run, pair):
    for command in ("graph", "report"):
        text = words_of(run(command, cwd=pair).stdout)
        assert "Ash and Birch both say “within three days”" in text
        assert "A strategy discussion must be held within three days when a child is missing." in text
        assert "A strategy discussion must be held within 3 days when a child is missing." in text
    assert "both areas state alike" in first_page(run("report", cwd=pair).stdout)


def test_the_graph_tells_what_is_shared_before_what_it_costs(run, pair):
    text = run("graph", cwd=pair).stdout
    assert text.index("WHAT IS SHARED") < text.index("WHERE THE FRICTION IS")


def test_two_points_in_common_are_too_few_to_call_areas_alike(run, pair):
    for command in ("graph", "report"):
        text = words_of(run(command, cwd=pair).stdout)
        (told,) = re.findall(r"areas that already share practice (.{60})", text, re.IGNORECASE)
        assert told.startswith("The 2 areas have fewer than 3 points in common")


def test_a_report_names_each_candidate_once(run, pair):
    found = json.loads(run("report", "--format", "json", cwd=pair).stdout)
    assert "candidates" not in found["region"]
    assert found["ranking"]["candidates"] or found["ranking"]["musts"]


def test_what_the_friction_of_a_plan_counts_is_said(run, pair):
    for command in ("plan", "report"):
        text = words_of(run(command, "--capacity", "1", cwd=pair).stdout)
        assert "on the points that are candidates or musts" in text
    assert "over all points" in words_of(run("graph", cwd=pair).stdout)


def test_a_report_holds_the_plan_the_group_made(run, pair):
    wishes = ("--capacity", "3", "--per-area", "2", "--phases", "2", "--unit", "changes")
    wishes += ("--will-not-move", "birch", "--order", "effort", "--format", "json")
    plan, report = (json.loads(run(command, *wishes, cwd=pair).stdout) for command in ("plan", "report"))
    assert report["plan"] == plan
    assert report["ranking"]["order"] == ["effort"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--phases", "2"), "--phases is about the plan"),
        (("--will-not-move", "birch"), "Add --capacity."),
        (("--capacity", "1", "--will-not-move", "birsh"), "Did you mean 'birch'?"),
        (("--order", "efort"), "Did you mean 'effort'?"),
    ],
)
def test_wishes_a_report_cannot_meet_are_refused(run, pair, words, told):
    done = run("report", *words, cwd=pair)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in words_of(done.stderr)


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "--capacity", "1", "--format", "xlsx", "--force", "-o", "/dev/full"),
        ("plan", "--capacity", "1", "--format", "markdown", "--force", "-o", "/dev/full"),
        ("graph", "--format", "graphml", "--force", "-o", "/dev/full"),
        ("graph", "--format", "csv", "-o", "ash.md/sub"),
        ("graph", "--format", "csv", "-o", "none/sub"),
        ("report", "-o", "x" * 300),
        ("graph", "--format", "csv", "-o", "y" * 300),
    ],
    ids=lambda words: " ".join(words)[:60],
)
def test_what_cannot_be_written_is_said_with_the_place_and_the_reason(run, pair, words):
    done = run(*words, cwd=pair)
    assert done.returncode == 2, done.stderr
    assert words[-1][:60] in done.stderr.replace("\n", "")
    assert "expected" in done.stderr or "could not be" in done.stderr
    assert not (pair / "none").exists()
