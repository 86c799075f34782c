"""Every format of `alignctl check` through the real command: schemas, counts, places, words kept in, odd names."""

import json
import re
from collections import Counter
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree
from referencing import Registry, Resource

from tests.three_areas import TEXT, text_of, write_text, write_workspace

DAY = ("--on", "2026-09-01")
FORMATS = ("text", "json", "markdown", "sarif", "junit", "github")
NAME = "A<s>h & ::warning::100%"
FILE = "drafts/ash 100%, ::new::.md"
HEADING = "Return interviews ::error::%0A [x](https://example.org) {0} <b>]]>"
SENTENCE = "The return home interview must take place"


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    """A revision with a finding of every standing, and names that mean something to CI servers."""
    folder = write_workspace(tmp_path_factory.mktemp("formats"), '[check]\nbaseline = "b.json"\nwaivers = "w.toml"\n')
    file = folder / "alignctl.toml"
    named = file.read_text(encoding="utf-8").replace("[areas.ash]\n", f'[areas.ash]\nname = "{NAME}"\n')
    file.write_text(named.replace("missing.docx", "missing.md"), encoding="utf-8")
    write_text(folder, "cedar", interview="48 hours", notify="2 hours")
    (folder / "w.toml").write_text(
        "[[waivers]]\n"
        'areas = ["birch", "cedar"]\npoint = "missing.return-interview.time-limit"\n'
        'owner = "A. Lead"\nreason = "a pilot"\nagreed = 2026-01-01\nexpires = 2026-06-30\n',
        encoding="utf-8",
    )
    (folder / "drafts").mkdir()
    words = TEXT.replace("## 3 Return interviews", f"## 3 {HEADING.replace('{', '{{').replace('}', '}}')}")
    (folder / FILE).write_text(text_of("ash", words, interview="5 working days"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def written(region, run_in):
    """What each format says of the revision, by format and whether sentences are quoted."""
    kept = {}

    def written(form, *, quotes=False):
        if (form, quotes) not in kept:
            words = ["check", FILE, "cedar.md", "--area", "ash", "--kind", "missing", *DAY, "--full", "-f", form]
            kept[form, quotes] = run_in(region, *words, *(["--quotes"] if quotes else []))
        return kept[form, quotes]

    return written


@pytest.fixture(scope="module")
def told(written):
    return json.loads(written("json").stdout)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_alike_and_says_nothing_beside_its_result(written, form):
    done = written(form)
    assert done.returncode == 1, done.stderr
    whole = "--full makes no difference here" in done.stderr
    assert whole is (form not in {"text", "markdown"})
    assert len(done.stderr.splitlines()) == whole


@pytest.mark.parametrize("form", FORMATS)
def test_no_sentence_of_a_text_leaves_unless_asked(written, form):
    assert SENTENCE not in written(form).stdout
    assert "must notify children" not in written(form).stdout


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_sentences_are_quoted_where_asked(written, form):
    assert SENTENCE in " ".join(written(form, quotes=True).stdout.split())


def test_json_keeps_to_its_schema(root, told, written):
    folder = root / "alignctl" / "report" / "schemas"
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}
    registry = Registry().with_resources([(name, Resource.from_contents(one)) for name, one in schemas.items()])
    valid = Draft202012Validator(schemas["check-1.json"], registry=registry)
    Draft202012Validator.check_schema(schemas["check-1.json"])
    for result in (told, json.loads(written("json", quotes=True).stdout)):
        assert [f"{list(one.absolute_path)}: {one.message[:200]}" for one in valid.iter_errors(result)] == []
    assert list(valid.iter_errors({**told, "mood": "good"}))
    told_otherwise = json.loads(json.dumps(told))
    told_otherwise["findings"][0]["severity"] = "bad"
    assert list(valid.iter_errors(told_otherwise))


def test_sarif_keeps_to_the_published_schema(root, written):
    schema = json.loads((root / "tests" / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    valid = Draft4Validator(schema)
    for quotes in (False, True):
        log = json.loads(written("sarif", quotes=quotes).stdout)
        assert [f"{list(one.absolute_path)}: {one.message[:200]}" for one in valid.iter_errors(log)] == []
    log["runs"][0]["results"][0]["level"] = "bad"
    assert list(valid.iter_errors(log))


def test_sarif_names_sections_files_and_findings(region, told, written):
    (run,) = json.loads(written("sarif").stdout)["runs"]
    results = run["results"]
    assert Counter(one["ruleId"] for one in results) == Counter(one["code"] for one in told["findings"])
    for one, finding in zip(results, told["findings"], strict=True):
        assert one["partialFingerprints"] == {"alignctl/v1": finding["fingerprint"]}
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        for place in (*one["locations"], *one.get("relatedLocations", ())):
            where = place["physicalLocation"]["artifactLocation"]
            assert (region / unquote(where["uri"])).is_file()
            assert not re.search(r"[\\ :]|^/", where["uri"])
            if "index" in where:
                assert run["artifacts"][where["index"]]["location"]["uri"] == where["uri"]
    names = {place["name"] for one in results for at in one["locations"] for place in at.get("logicalLocations", ())}
    assert any(name.startswith("Return interviews") for name in names)


@pytest.mark.parametrize("name", ["junit-10.xsd", "junit-10-strict.xsd"])
def test_junit_keeps_to_the_schemas_of_jenkins(root, written, name):
    valid = etree.XMLSchema(etree.parse(root / "tests" / "schemas" / name))
    found = etree.fromstring(written("junit").stdout.encode())
    assert valid.validate(found), valid.error_log
    found.set("mood", "good")
    assert not valid.validate(found)


def test_junit_counts_what_fails_and_what_is_settled(told, written):
    suites = etree.fromstring(written("junit").stdout.encode())
    settled = sum(one["standing"] in {"accepted", "waived"} for one in told["findings"])
    assert len(suites.findall(".//failure")) == int(suites.get("failures")) == told["failing"]
    assert len(suites.findall(".//skipped")) == settled
    assert len(suites.findall(".//testcase")) == int(suites.get("tests"))


def test_all_formats_tell_the_same_count_of_what_fails(told, written):
    said = f"Does not pass: {told['failing']} findings that are new, and of material or statutory severity."
    for form in ("text", "markdown", "github"):
        assert said in " ".join(written(form).stdout.split()), form
    assert sum(one["fails"] for one in told["findings"]) == told["failing"]
    for form in ("text", "markdown", "sarif", "junit"):
        assert all(one["fingerprint"] in written(form).stdout for one in told["findings"]), form


def test_annotations_are_one_command_a_line_whatever_names_say(told, written):
    lines = written("github").stdout.splitlines()
    command = re.compile(r"::(error|warning|notice) (file=[^,:]*,)?title=[^,:]*::[^\r\n]+")
    assert [line for line in lines if not command.fullmatch(line)] == []
    new = [one for one in told["findings"] if one["standing"] == "new" or one["fails"]]
    assert len(lines) == len(new) + 1
    order = ["error", "warning", "notice"]
    sorts = [order.index(command.fullmatch(line)[1]) for line in lines]
    assert sorts == sorted(sorts)
    assert "file=drafts/ash 100%25%2C %3A%3Anew%3A%3A.md," in lines[0]


def test_markdown_takes_no_word_of_a_text_for_a_mark(written):
    page = written("markdown").stdout
    assert "<b>" not in page
    assert "](https://example.org)" not in page
    assert "A<s>h" not in page


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_again_at_another_time_of_day(region, run_in, written, form):
    words = ("check", FILE, "cedar.md", "--area", "ash", "--kind", "missing", *DAY, "--full", "-f", form)
    again = run_in(region, *words, TZ="Pacific/Auckland", PYTHONHASHSEED="7", LC_ALL="C")
    assert again.stdout == written(form).stdout


def test_places_are_told_from_where_the_command_ran(region, run_in):
    log = json.loads(run_in(region.parent, "check", "--all", "-w", region, *DAY, "-f", "sarif").stdout)
    uris = {one["location"]["uri"] for one in log["runs"][0]["artifacts"]}
    assert f"{region.name}/ash.md" in uris
