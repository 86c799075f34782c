"""`alignctl graph` on a region small enough to be read in a moment, and what it says of odd ones."""

import csv
import json
from xml.etree import ElementTree as ET

import pytest

TEXT = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Telling the police

The police must be told immediately when a child is missing.
"""
AREAS = {"ash": "72 hours", "birch": "five working days", "cedar": "72 hours"}


@pytest.fixture
def region(tmp_path):
    lines = ["[workspace]", 'name = "Small region"', "[regions.all]", f"areas = {list(AREAS)}"]
    lines += ["[regions.one]", 'areas = ["ash"]']
    for id_, limit in AREAS.items():
        (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit), encoding="utf-8")
        lines += [f"[areas.{id_}]", f'documents = {{ missing = ["{id_}.md"] }}', 'police-force = "Vale Police"']
    lines += ["[areas.dale]", "documents = {}", "[areas.ash.forms]"]
    text = "\n".join(lines).replace("[areas.ash]", '[areas.ash]\nneighbours = ["birch"]', 1)
    (tmp_path / "alignctl.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_whole_workspace_is_told_with_what_is_missing(run, region):
    done = run("graph", cwd=region)
    assert done.returncode == 0, done.stderr
    assert "Dale has no procedure of the kind “Children missing from home and care”" in done.stdout
    assert "The areas fall into 2 parts with no tie between them" in done.stdout
    assert "Ash and Birch (land border; both in Vale Police; weight 1.5)" in done.stdout
    assert "From Ash to Birch" in done.stdout
    assert "within five working days" in done.stdout
    assert "Vale Police works 2 different limits here" in done.stdout


def test_json_graphml_and_tables_are_written(run, region):
    for name, words in (
        ("region.json", ("--format", "json")),
        ("region.graphml", ("--format", "graphml")),
        ("matrix.csv", ("--format", "csv", "--table", "matrix")),
        ("tables", ("--format", "csv")),
    ):
        done = run("graph", "all", *words, "-o", name, cwd=region)
        assert done.returncode == 0, done.stderr
    values = json.loads((region / "region.json").read_text(encoding="utf-8"))
    assert values["schema"] == "alignctl/region/1"
    assert [area["id"] for area in values["areas"]] == ["ash", "birch", "cedar"]
    assert ET.parse(region / "region.graphml").getroot().tag.endswith("graphml")  # noqa: S314  our own file
    assert sorted(path.name for path in (region / "tables").iterdir()) == [
        "areas.csv",
        "cells.csv",
        "matrix.csv",
        "ties.csv",
    ]
    assert (region / "matrix.csv").read_bytes() == (region / "tables" / "matrix.csv").read_bytes()
    (limit,) = [
        row
        for row in csv.DictReader((region / "matrix.csv").open(encoding="utf-8"))
        if row["point"].startswith("missing.return-interview.time-limit.")
    ]
    assert (limit["ash"], limit["birch"]) == ("within 72 hours", "within five working days")


def test_the_neighbours_of_one_area_are_a_region(run, region):
    done = run("graph", "--around", "ash", "--format", "json", cwd=region)
    assert [area["id"] for area in json.loads(done.stdout)["areas"]] == ["ash", "birch"]


def test_areas_named_one_by_one_are_a_region(run, region):
    done = run("graph", "cedar", "ash", "--format", "json", cwd=region)
    values = json.loads(done.stdout)
    assert [area["id"] for area in values["areas"]] == ["ash", "cedar"]
    assert values["friction"]["total"] == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("al",), "Did you mean 'all'?"),
        (("ash",), "--around ash"),
        (("ash", "birsh"), "Did you mean 'birch'?"),
        (("--around", "cedr"), "Did you mean 'cedar'?"),
        (("one",), "Two areas or more were expected in 'one', found only Ash."),
        (("--around", "dale"), "found only Dale"),
        (("ash", "birch", "--around", "ash"), "found both"),
        (("--kind", "mising"), "Did you mean 'missing'?"),
        (("--format", "csv"), "--table with one of: areas, ties, matrix, cells"),
        (("--table", "areas"), "Add --format csv"),
        (("--format", "csv", "-o", "ash.md"), "A folder was expected"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(run, region, words, told):
    done = run("graph", *words, cwd=region)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_nothing_is_overwritten_without_force(run, region):
    (region / "tables").mkdir()
    (region / "tables" / "ties.csv").write_text("mine", encoding="utf-8")
    words = ("graph", "--format", "csv", "-o", "tables")
    assert run(*words, cwd=region).returncode == 2
    assert (region / "tables" / "ties.csv").read_text(encoding="utf-8") == "mine"
    assert run(*words, "--force", cwd=region).returncode == 0


def test_where_no_two_areas_have_a_kind_nothing_is_made_up(run, region):
    done = run("graph", "ash", "dale", cwd=region)
    assert done.returncode == 3
    assert "Dale has no procedure of the kind “Children missing from home and care”" in done.stderr
