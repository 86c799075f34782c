"""`alignctl agree` as people run it, and what was agreed in every format of report, plan, rank and history."""

import json
import re
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.three_areas import write_text, write_workspace

POINT = "missing.return-interview.time-limit.hold-return-interview.child-found"
OWNER = "Ffion Gwynne-Policy"
AGREE = ("agree", POINT, "--owner", OWNER, "--due", "2026-12-31", "--on", "2026-09-01")
LATE = ("--on", "2027-02-01")
FORMATS = ("text", "json", "markdown", "html", "docx", "xlsx", "csv")


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
def region(tmp_path):
    return write_workspace(tmp_path)


@pytest.fixture
def agreed(region, run):
    result = run(*AGREE, "--note", "Said at the spring meeting.")
    assert result.returncode == 0, result.stderr
    return region


def test_a_decision_is_recorded_and_told_on_stderr_alone(run, agreed):
    again = run(*AGREE)
    assert again.returncode == 0
    assert again.stdout == ""
    assert "Agreed already, unchanged" in again.stderr
    text = (agreed / "agreements.toml").read_text(encoding="utf-8")
    assert f'owner = "{OWNER}"' in text
    assert 'areas = ["cedar"]' in text


@pytest.mark.usefixtures("agreed")
def test_the_list_tells_each_area_with_its_sentence(run, valid):
    told = run("agree", "--list", *LATE)
    assert "1 overdue" in told.stdout
    assert "Cedar: overdue; its text says “within 48 hours”" in told.stdout
    assert "48 hours of the child being found" in told.stdout
    result = json.loads(run("agree", "--list", "--format", "json", *LATE).stdout)
    valid("agreed-1", result)
    assert result["agreed"][0]["areas"][0]["progress"] == "overdue"
    assert result["agreed"][0]["owner"] == OWNER


def test_it_is_changed_with_force_only_and_can_be_withdrawn(run, agreed):
    refused = run(*AGREE, "--target", "within 60 hours")
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    changed = run(*AGREE, "--target", "within 60 hours", "--force")
    assert changed.returncode == 0, changed.stderr
    assert 'target = "within 60 hours"' in (agreed / "agreements.toml").read_text(encoding="utf-8")
    gone = run("agree", "--withdraw", POINT)
    assert gone.returncode == 0, gone.stderr
    assert "[[agreements]]" not in (agreed / "agreements.toml").read_text(encoding="utf-8")
    assert "Nothing has been agreed" in run("agree", "--list").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "A candidate to agree on, --list or --withdraw"),
        ((POINT, "--list"), "one of them"),
        ((POINT,), "--owner and --due was left out"),
        ((POINT, "--owner", "x", "--due", "soon"), "YYYY-MM-DD"),
        ((POINT, "--owner", "x", "--due", "2020-01-01"), "on or after the agreement"),
        ((POINT, "--owner", " ", "--due", "2027-01-01"), "needs an owner"),
        ((POINT, "--owner", "x", "--due", "2027-01-01", "--areas", "cedr"), "Did you mean 'cedar'"),
        ((POINT, "--owner", "x", "--due", "2027-01-01", "--target", "within 9 days"), "not below the national"),
        ((f"{POINT}x", "--owner", "x", "--due", "2027-01-01"), f"Did you mean '{POINT}'"),
        (("--withdraw", POINT), "Nothing has been agreed yet"),
    ],
)
def test_what_cannot_be_agreed_is_refused_and_nothing_is_written(run, region, words, told):
    result = run("agree", *words)
    assert result.returncode == 2
    assert told in result.stderr
    assert not (region / "agreements.toml").exists()


def content_of(folder, name):
    """All the words of a file, or of a folder of them, whatever its format."""
    place = folder / name
    if place.is_dir():
        return " ".join(one.read_text(encoding="utf-8") for one in sorted(place.iterdir()))
    if place.suffix in {".docx", ".xlsx"}:
        with ZipFile(place) as held:
            parts = (held.read(one).decode("utf-8") for one in held.namelist() if one.endswith(".xml"))
            return re.sub(r"<[^>]+>", "", " ".join(parts))
    return place.read_text(encoding="utf-8")


@pytest.mark.once
@pytest.mark.parametrize("format_id", FORMATS)
@pytest.mark.parametrize("command", [("rank",), ("plan", "--capacity", "5"), ("report", "--capacity", "5")])
def test_every_format_tells_it_and_the_owner_leaves_for_nobody_else(run, agreed, command, format_id):
    for audience in ("internal", "partners", "public"):
        name = f"{audience}.{format_id}" if format_id != "csv" else audience
        result = run(*command, "--format", format_id, "-o", name, "--audience", audience, *LATE)
        assert result.returncode == 0, result.stderr
        words = content_of(agreed, name)
        assert "overdue" in words
        assert "within 72 hours" in words
        assert (OWNER in words) is (audience == "internal")
        assert ("spring meeting" in words) is (audience == "internal")
        if audience != "internal":
            assert "owner of an agreement" in words


@pytest.mark.parametrize(
    ("schema", "command"),
    [
        ("rank-1", ("rank",)),
        ("rank-explanation-1", ("rank", "--explain", POINT)),
        ("plan-1", ("plan", "--capacity", "5")),
        ("report-1", ("report", "--capacity", "5")),
    ],
)
@pytest.mark.usefixtures("agreed")
def test_what_is_written_as_json_keeps_to_its_schema(run, valid, schema, command):
    result = json.loads(run(*command, "--format", "json", *LATE).stdout)
    valid(schema, result)
    held = result["ranking"] if schema == "report-1" else result
    assert held["agreed"][0]["candidate"] == POINT


def test_words_of_a_file_that_would_be_markup_or_formulas_stay_words(run, region):
    odd = '=HYPERLINK("x") <script>alert(1)</script> | **bold**'
    assert run("agree", POINT, "--owner", odd, "--due", "2026-12-31", "--on", "2026-09-01").returncode == 0
    assert run("report", "--format", "html", "-o", "r.html").returncode == 0
    assert "<script>alert(1)" not in (region / "r.html").read_text(encoding="utf-8")
    assert "**bold**" not in run("rank", "--format", "markdown").stdout
    assert run("rank", "--format", "csv", "--table", "agreed", "-o", "a.csv").returncode == 0
    assert "'=HYPERLINK" in (region / "a.csv").read_text(encoding="utf-8")


def test_the_history_counts_adoption_over_time(run, agreed, valid):
    assert run("history", "record", "--on", "2026-09-01").returncode == 0
    assert run("history", "record", "--on", "2027-02-01").returncode == 0
    write_text(agreed, "cedar", interview="three days")
    assert run("history", "record", "--on", "2027-03-01").returncode == 0
    shown = json.loads(run("history", "show", "--format", "json").stdout)
    counts = [one["agreed"] for one in shown["snapshots"]]
    assert [(one["points"], one["adopted"], one["overdue"]) for one in counts] == [(1, 0, 0), (1, 0, 1), (1, 1, 0)]
    valid("history-1", shown)
    whole = json.loads(run("history", "show", "2027-02-01", "--format", "json").stdout)
    valid("history-1", whole)
    trend = json.loads(run("history", "trend", "--format", "json").stdout)
    valid("trend-1", trend)
    assert trend["agreed"][0]["adopted_now"] == ["cedar"]
    assert trend["agreed"][0]["adopted_then"] == []
    for words in (("trend",), ("trend", "--format", "markdown"), ("show",)):
        assert "adopted" in run("history", *words).stdout
    for words in (("trend",), ("show",), ("show", "2027-02-01")):
        assert run("history", *words, "--format", "html", "-o", "h.html").returncode == 0
        page = (agreed / "h.html").read_text(encoding="utf-8")
        assert "agreed" in page.casefold()
        assert OWNER not in page
        (agreed / "h.html").unlink()
    assert "agreed,adopted,overdue" in run("history", "show", "--format", "csv").stdout.replace('"', "")


@pytest.mark.usefixtures("agreed")
def test_a_check_of_a_late_text_fails_and_names_no_owner(run):
    result = run("check", "--all", "--format", "sarif", *LATE)
    assert result.returncode == 1
    assert "agreement-overdue" in result.stdout
    assert OWNER not in result.stdout


def test_a_file_with_mistakes_is_told_with_its_lines_by_every_command_that_reads_it(run, region):
    (region / "agreements.toml").write_text('[[agreements]]\ncandidate = "x"\n', encoding="utf-8")
    for words in (("rank",), ("check", "--all"), ("agree", "--list"), ("history", "record", "--on", "2026-09-01")):
        result = run(*words)
        assert result.returncode == 2, words
        assert "agreements.toml:1" in result.stderr
