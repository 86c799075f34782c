"""What rank, plan and report write as JSON keeps to the schemas that stand in the repository."""

import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

AROUND = ("--around", "northmoor")
SMALL = (*AROUND, "--kind", "missing")
TEXT = """# Missing children

## Return interviews

The return home interview must take place within {limit} of the child being found.
"""


@pytest.fixture(scope="module")
def valid(root):
    """Checks a result against the schema of a name; schemas name one another by their files."""
    folder = root / "alignctl" / "report" / "schemas"
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])

    def valid(name, result):
        schema = schemas[f"{name}.json"]
        Draft202012Validator.check_schema(schema)
        errors = list(Draft202012Validator(schema, registry=registry).iter_errors(result))
        assert errors == [], [f"{list(one.absolute_path)}: {one.message[:300]}" for one in errors[:5]]

    return valid


@pytest.fixture
def odd(tmp_path):
    """Four areas: two with a text each, one whose text cannot be read, one with a kind that no other has."""
    texts = {"ash": "72 hours", "birch": "five working days"}
    lines = ["[workspace]", 'name = "Odd region"']
    for id_, limit in texts.items():
        (tmp_path / f"{id_}.md").write_text(TEXT.format(limit=limit), encoding="utf-8")
        lines += [f"[areas.{id_}.documents]", f'missing = ["{id_}.md"]']
    (tmp_path / "cedar.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "dale.md").write_text("# Referrals\n\nA referral is acknowledged within one working day.\n", "utf-8")
    lines += ["[areas.cedar.documents]", 'missing = ["cedar.docx"]', "[areas.dale.documents]", 'referral = ["dale.md"]']
    (tmp_path / "alignctl.toml").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ("rank-1", ("rank", *AROUND)),
        ("rank-1", ("rank", *SMALL, "--for", "police")),
        ("rank-1", ("rank", *SMALL, "--order", "effort", "--order", "salience")),
        ("rank-explanation-1", ("rank", *SMALL, "--explain", "missing.out-of-area.role.hold-return-interview")),
        ("plan-1", ("plan", *SMALL, "--capacity", "0")),
        ("plan-1", ("plan", *SMALL, "--capacity", "9", "--unit", "changes")),
        (
            "plan-1",
            ("plan", *AROUND, "--capacity", "9", "--per-area", "4", "--phases", "3", "--will-not-move", "westvale"),
        ),
        ("report-1", ("report", *SMALL)),
        ("report-1", ("report", *AROUND, "--capacity", "5")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_results_of_the_bundled_region_are_valid(run, vale, valid, schema, words):
    done = run(*words, "-w", vale, "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["schema"] == "alignctl/" + schema.replace("-1", "/1")
    valid(schema, found)


@pytest.mark.parametrize(
    ("schema", "words"),
    [("rank-1", ("rank",)), ("plan-1", ("plan", "--capacity", "2")), ("report-1", ("report", "--capacity", "2"))],
)
def test_results_of_a_region_with_problems_are_valid(run, odd, valid, schema, words):
    done = run(*words, "--format", "json", cwd=odd)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    valid(schema, found)
    ranking = found.get("ranking", found)
    told = [one["message"] for one in ranking["problems"]]
    assert "Dale has no procedure of the kind “Children missing from home and care”, so it was not compared." in told
    assert any(one["where"] == "cedar.docx" for one in ranking["problems"])
    assert any("every pair counts alike" in note for note in ranking["notes"])
    assert any(
        note.startswith("Only Dale has a procedure of the kind “Referral to children's social care”")
        for note in ranking["notes"]
    )


def test_a_key_nobody_promised_is_not_valid(run, odd, valid):
    found = json.loads(run("rank", "--format", "json", cwd=odd).stdout)
    valid("rank-1", found)
    found["musts"][0]["mood"] = "good"
    with pytest.raises(AssertionError, match="mood"):
        valid("rank-1", found)


def test_every_schema_stands_in_the_page_of_files(root):
    page = (root / "docs" / "reference" / "files.md").read_text(encoding="utf-8")
    names = sorted(path.name for path in (root / "alignctl" / "report" / "schemas").glob("*.json"))
    assert [name for name in names if f"/schemas/{name})" not in page] == []


PAIR = ("crossing", "northmoor", "westvale")


@pytest.mark.parametrize("words", [PAIR, (*PAIR, "--for", "police"), (*PAIR, "--audience", "public")], ids=" ".join)
def test_a_crossing_sheet_is_valid(run, vale, valid, words):
    done = run(*words, "--kind", "missing", "-w", vale, "--format", "json")
    assert done.returncode == 0, done.stderr
    valid("crossing-1", json.loads(done.stdout))


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ("compare-1", ("compare", "northmoor", "westvale", "--kind", "missing")),
        ("rank-1", ("rank", *SMALL)),
        ("plan-1", ("plan", *SMALL, "--capacity", "2")),
        ("report-1", ("report", *SMALL)),
        ("region-1", ("graph", *SMALL)),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_result_made_for_the_public_is_valid_and_says_so(run, vale, valid, schema, words):
    done = run(*words, "-w", vale, "--format", "json", "--audience", "public")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    valid(schema, found)
    assert found["made_for"]["audience"] == "public"
    assert "@" not in done.stdout
    assert "01632 96" not in done.stdout
