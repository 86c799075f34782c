"""What pilot areas changed, from workspaces as people keep them."""

import json

import pytest

TEXT = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.

## Telling the police

The police must be told immediately when a child is missing.
"""
WORKSPACE = """\
[workspace]
default-region = "all"
[areas.ash]
documents = { missing = "ash.md" }
earlier = { missing = "ash-before.md" }
[areas.birch]
documents = { missing = "birch.md" }
[areas.cedar]
documents = { missing = "cedar.md" }
[regions.all]
areas = ["ash", "birch", "cedar"]
standard = { missing = "standard.md" }
"""
LIMITS = {
    "ash": "72 hours",
    "ash-before": "five working days",
    "birch": "five working days",
    "cedar": "72 hours",
    "standard": "72 hours",
}


@pytest.fixture
def region(tmp_path):
    def region(text=WORKSPACE):
        for name, limit in LIMITS.items():
            (tmp_path / f"{name}.md").write_text(TEXT.format(limit=limit), encoding="utf-8")
        (tmp_path / "alignctl.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return region


def test_a_pilot_that_moved_to_the_standard_is_told_with_who_else_holds_it(run, region):
    folder = region()
    found = json.loads(run("graph", "--format", "json", cwd=folder).stdout)
    (pilot,) = found["pilots"]
    (change,) = pilot["changes"]
    assert (pilot["area"], pilot["kind"], pilot["earlier"]) == ("ash", "missing", ["ash-before.md"])
    assert pilot["now"] == pilot["before"] + 1
    assert (change["shift"], change["course"]) == ("changed", "to-standard")
    assert [one["citation"]["document"] for one in change["before"] + change["now"]] == ["ash-before.md", "ash.md"]
    assert {peer["area"]: peer["moved"] for peer in pilot["peers"]} == {"birch": 0, "cedar": 1}
    assert "moved to the standard" in run("graph", cwd=folder).stdout


def test_the_report_tells_it_in_markdown_and_how_well_the_earlier_text_was_read(run, region):
    folder = region()
    (folder / "ash-before.md").write_text("OFFICIAL-SENSITIVE\n\n" + TEXT.format(limit="a week"), encoding="utf-8")
    text = run("report", "--format", "markdown", cwd=folder).stdout
    assert text.startswith("# OFFICIAL")
    assert "SENSITIVE" in text.splitlines()[0]
    told = text.split("## What the pilot areas changed")[1].split("\n## ")[0]
    assert "moved to the standard" in told
    assert "within a week of the child being found" in told
    assert "ash-before.md" in text.split("## How well the documents were read")[1]


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("ash-before.md", "nowhere.md", "An earlier text of Ash could not be read, so what it changed is not told."),
        (
            'documents = { missing = "ash.md" }',
            "",
            "Ash has no present text of the kind “Children missing from home and care”",
        ),
        ('{ missing = "ash-before', '{ mising = "ash-before', "no rules for the kind 'mising' of an earlier text"),
        ("[regions.all]", '[regions.all]\npilots = ["cedar"]', "Cedar is a pilot area and has no earlier text"),
    ],
)
def test_what_cannot_be_told_is_said_and_no_pilot_made_up(run, region, was, becomes, told):
    done = run("graph", "--format", "json", cwd=region(WORKSPACE.replace(was, becomes)))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["pilots"] == []
    assert any(told in line for line in [*found["notes"], *(one["message"] for one in found["problems"])])


def test_without_a_standard_it_is_told_what_changed_and_not_whether_towards_it(run, region):
    found = json.loads(run("graph", "--format", "json", cwd=region(WORKSPACE.replace("standard = {", "# {"))).stdout)
    (pilot,) = found["pilots"]
    assert [change["course"] for change in pilot["changes"]] == [None]
    assert pilot["of"] == 0
    assert any(
        "no regional standard of the kind “Children missing from home and care”" in note for note in found["notes"]
    )


def test_named_pilots_alone_are_pilots(run, region):
    text = WORKSPACE.replace('cedar.md" }', 'cedar.md" }\nearlier = { missing = "birch-before.md" }')
    (region(text) / "birch-before.md").write_text(TEXT.format(limit="a week"), encoding="utf-8")

    def pilots(text):
        return [one["area"] for one in json.loads(run("graph", "--format", "json", cwd=region(text)).stdout)["pilots"]]

    assert pilots(text) == ["ash", "cedar"]
    assert pilots(text.replace("[regions.all]", '[regions.all]\npilots = ["cedar"]')) == ["cedar"]
    assert pilots(text.replace("[regions.all]", "[regions.all]\npilots = []")) == []


def test_the_next_version_in_the_bundled_region_moves_away_where_that_was_planted(run, vale, tmp_path):
    files = (vale / "files").as_posix()
    (tmp_path / "alignctl.toml").write_text(
        f"""\
[workspace]
default-region = "vale"
[areas.northmoor]
documents = {{ missing = "{files}/northmoor-missing-2026.docx" }}
earlier = {{ missing = "{files}/northmoor-missing.docx" }}
[areas.westvale]
documents = {{ missing = "{files}/westvale-missing.pdf" }}
[regions.vale]
areas = ["northmoor", "westvale"]
standard = {{ missing = "{files}/vale-missing-standard.docx" }}
pilots = ["northmoor"]
""",
        encoding="utf-8",
    )
    (pilot,) = json.loads(run("graph", "--format", "json", cwd=tmp_path).stdout)["pilots"]
    values = {
        (one["attribute"], one["value"]["display"], change["now"][0]["value"]["display"]): change["course"]
        for change in pilot["changes"]
        for one in change["before"][:1]
        if change["now"]
    }
    assert values["time-limit", "within 24 hours", "within 12 hours"] == "from-standard"
    assert values["form", "NM1 Missing Child Notification", "NM4 Missing Episode Form"] == "beside-standard"
    assert pilot["now"] < pilot["before"] < pilot["of"]


def test_a_pilot_that_gave_up_its_own_text_for_the_base_is_held_by_the_base(run, region):
    text = WORKSPACE.replace('documents = { missing = "ash.md" }', 'bases = ["manual"]')
    text += '[bases.manual]\ndocuments = { missing = "ash.md" }\n'
    (pilot,) = json.loads(run("graph", "--format", "json", cwd=region(text)).stdout)["pilots"]
    assert [change["course"] for change in pilot["changes"]] == ["to-standard"]
