"""Verdicts become answers that the program is measured on, and their standing is told for the whole workspace."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from typer.testing import CliRunner

from alignctl.cli.app import app
from alignctl.evaluate import read_gold
from alignctl.golding import gold_of, standings
from alignctl.model.made_for import Audience
from alignctl.model.verdict import Reviewed, Ruling, Standing
from alignctl.pipeline import compare
from alignctl.region import region_view
from alignctl.report import Layout, render
from alignctl.report.audience import for_audience
from alignctl.review.items import items_of
from alignctl.review.verdicts import add_verdicts
from alignctl.rules import load_rules
from tests.decided import decided, run_of
from tests.three_areas import write_text, write_workspace

SCHEMAS = Path(__file__).resolve().parents[1] / "alignctl" / "report" / "schemas"
HOSTILE = '<script>alert(1)</script> =HYPERLINK("http://example.invalid") | * _x_'


@pytest.fixture(scope="module")
def book():
    return load_rules()


@pytest.fixture
def place(tmp_path):
    return write_workspace(tmp_path)


@pytest.fixture
def items(place, book):
    return items_of(compare(run_of(place, book), ("birch", "cedar")))


@pytest.fixture
def verdicts(items):
    """Verdicts of every sort on Birch and Cedar."""
    said = [one for one in items if one.about is Reviewed.PROVISION]
    links = [one for one in items if one.about is Reviewed.LINK and "“”" not in one.says]
    (apart,) = (one for one in items if one.about is Reviewed.DIVERGENCE)
    (cedar,) = (one for one in said if "Cedar: When the return interview" in one.says)
    rest = (decided(one, Ruling.RIGHT) for one in said if one is not cedar)
    return (
        decided(apart, Ruling.NOT_A_DIVERGENCE, note=HOSTILE),
        decided(cedar, Ruling.CORRECT_VALUE, value="within 5 working days"),
        *rest,
        decided(links[0], Ruling.WRONG),
        *(decided(one, Ruling.RIGHT) for one in links[1:]),
    )


def schema(name):
    registry = Registry().with_resources(
        (file.name, Resource.from_contents(json.loads(file.read_text("utf-8")))) for file in SCHEMAS.glob("*.json")
    )
    return Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text("utf-8")), registry=registry)


def run(place, *words, code=0):
    result = CliRunner().invoke(app, [*words, "-w", str(place), "--cache", str(place / "cache")])
    assert getattr(result.exception, "exit_code", result.exit_code) == code, result.output
    return result


def test_gold_is_made_of_verdicts_and_measures_the_program_as_it_is_without_them(place, verdicts):
    add_verdicts(place / "verdicts.toml", verdicts)
    folder = place / "gold" / "reviewed"
    run(place, "review", "gold", str(folder))
    assert {file.stem for file in folder.iterdir()} == {"missing-birch-cedar", "missing-birch", "missing-cedar"}
    pair = read_gold(folder / "missing-birch-cedar.json")
    assert [row.attribute.value for row in pair.traps] == ["time-limit"]
    assert [row.right for row in pair.verdicts] == [False]
    assert sum(1 for row in pair.sections if row.a and row.b) == 3
    assert sum(1 for row in pair.sections if not (row.a and row.b)) == 2
    cedar = read_gold(folder / "missing-cedar.json")
    assert {row.value.unit.value for row in cedar.provisions} == {"working-days", "hours", "years"}
    measured = CliRunner().invoke(app, ["evaluate", str(folder), "--format", "json", "--cache", str(place / "cache")])
    pooled = {row["measure"]: row["counts"] for row in json.loads(measured.stdout)["pooled"]["measures"]}
    assert "1 of 1" in pooled["false alarms on traps"]
    assert "5 right, 1 wrong, 1 missed" in pooled["time limit"]


def test_gold_is_never_written_over_without_leave_and_names_no_reviewer(place, verdicts):
    add_verdicts(place / "verdicts.toml", verdicts)
    folder = place / "gold"
    run(place, "review", "gold", str(folder))
    before = {file: file.read_bytes() for file in folder.iterdir()}
    run(place, "review", "gold", str(folder), code=2)
    assert {file: file.read_bytes() for file in folder.iterdir()} == before
    run(place, "review", "gold", str(folder), "--force")
    assert {file: file.read_bytes() for file in folder.iterdir()} == before
    assert not any(b"Reader One" in content or b"script" in content for content in before.values())


def test_without_a_verdict_that_counts_there_is_no_gold(place):
    assert "Verdicts that count" in str(run(place, "review", "gold", str(place / "gold"), code=2).exception)
    assert not (place / "gold").exists()


def test_links_and_differences_nobody_decided_on_count_neither_way(place, book, items):
    links = [one for one in items if one.about is Reviewed.LINK and "“”" not in one.says]
    (one,) = gold_of(run_of(place, book, decided(links[0], Ruling.RIGHT)))
    assert [row.get("optional", False) for row in one.parts["sections"]] == [False, True, True, True]
    assert one.answers == 1


def test_every_verdict_is_shown_with_its_standing_lapsed_first(place, book, verdicts):
    add_verdicts(place / "verdicts.toml", verdicts)
    write_text(place, "cedar", interview="36 hours")
    told = standings(run_of(place, book, *verdicts))
    assert len(told) == len(verdicts)
    assert told[0].standing is Standing.LAPSED
    lapsed = [one.verdict.says for one in told if one.standing is Standing.LAPSED]
    assert len(lapsed) == 3
    assert all("Cedar" in says for says in lapsed)
    text = run(place, "review", "show").output
    assert "lapsed" in text
    value = json.loads(run(place, "review", "show", "--format", "json").output)
    schema("review-1").validate(value)
    assert len(value["verdicts"]) == len(verdicts)


def test_verdicts_on_candidates_and_on_areas_that_are_gone_are_shown_too(place, book, items):
    (candidate,) = (one for one in items if one.about is Reviewed.CANDIDATE)
    gone = decided(items[0], Ruling.RIGHT, "Reader Two")
    verdicts = decided(candidate, Ruling.LOCAL), gone
    assert {one.standing for one in standings(run_of(place, book, *verdicts))} == {Standing.HEEDED}
    file = place / "alignctl.toml"
    cut = file.read_text("utf-8").replace('[areas.cedar]\ndocuments = { missing = ["cedar.md"] }\n', "")
    cut = cut.replace('neighbours = ["cedar"]\n', "").replace(', "cedar"]', "]")
    file.write_text(cut, "utf-8")
    assert {one.standing for one in standings(run_of(place, book, *verdicts))} == {Standing.UNUSED}


def test_json_tells_verdicts_as_its_schema_says_and_leaves_the_key_out_without_any(place, book, verdicts):
    told = json.loads(render(compare(run_of(place, book, *verdicts), ("birch", "cedar")), "json", Layout()))
    schema("compare-1").validate(told)
    assert len(told["verdicts"]) == len(verdicts)
    assert {one["reviewer"] for one in told["verdicts"]} == {"Reader One"}
    region = json.loads(render(region_view(run_of(place, book, *verdicts)), "json", Layout()))
    schema("region-1").validate(region)
    assert region["verdicts"]
    without = json.loads(render(compare(run_of(place, book), ("birch", "cedar")), "json", Layout()))
    assert "verdicts" not in without


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNERS])
@pytest.mark.parametrize("format_id", ["json", "html", "markdown", "text"])
def test_who_decided_and_their_notes_stay_in_the_house(place, book, verdicts, audience, format_id):
    result = for_audience(compare(run_of(place, book, *verdicts), ("birch", "cedar")), audience)
    told = render(result, format_id, Layout(full=True))
    assert "Reader One" not in told
    assert "example.invalid" not in told
    assert "not a divergence" in told or "not-a-divergence" in told


@pytest.mark.parametrize("format_id", ["html", "markdown", "text"])
def test_every_page_says_what_people_decided_and_hostile_notes_do_nothing(place, book, verdicts, format_id):
    told = render(compare(run_of(place, book, *verdicts), ("birch", "cedar")), format_id, Layout(full=True))
    assert "People decided" in told
    assert "Reader One" in told
    if format_id == "html":
        assert "<script>alert" not in told
    if format_id == "markdown":
        assert "<script>" not in told
