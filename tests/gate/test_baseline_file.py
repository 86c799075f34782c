"""A baseline file is read whole or refused with every mistake, and is brought up to date without losing a word."""

import json
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from alignctl.gate import Acceptance, LookedAt, accept, read_baseline
from alignctl.model.divergence import Severity
from alignctl.model.finding import FindingCode, Standing
from tests.gate.found import finding, own, turned

ON = date(2026, 11, 28)
LATER = date(2027, 1, 10)
ALL = LookedAt(whole=True)
KEEP = Acceptance(on=ON, looked_at=ALL)
SCHEMA = Path(__file__).resolve().parents[2] / "alignctl" / "gate" / "schemas" / "baseline-1.json"


def taken(file, findings, on=LATER, looked_at=ALL, **more):
    """Bring a file up to date after a check that went by it."""
    return accept(tuple(findings), file, Acceptance(on=on, looked_at=looked_at, seen=read_baseline(file), **more))


@pytest.fixture(params=["json", "toml"])
def file(request, tmp_path):
    return tmp_path / f"baseline.{request.param}"


def test_what_is_accepted_is_told_and_read_back(file):
    one, other = finding(), own(FindingCode.DEAD_REFERENCE, about="Appendix B")
    told = accept((one, other), file, KEEP)
    assert {entry.fingerprint for entry in told.added} == {one.fingerprint, other.fingerprint}
    assert (told.lapsed, told.kept, told.refused) == ((), (), ())
    baseline = read_baseline(file)
    assert tuple(sorted(baseline.entries)) == tuple(sorted(entry.fingerprint for entry in told.added))
    entry = baseline.entries[one.fingerprint]
    assert (entry.area, entry.other, entry.kind, entry.since) == ("ash", "birch", "missing", "2026-11-28")
    assert entry.point == "missing.return-interview.time-limit.hold-return-interview.found"
    assert entry.says == one.message
    assert baseline.accepts(one)
    assert baseline.accepts(turned(one))
    assert not baseline.accepts(finding(now=96))


def test_the_same_findings_again_write_nothing(file):
    accept((finding(),), file, KEEP)
    before = file.read_bytes(), file.stat().st_mtime_ns
    told = taken(file, [finding()])
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert [entry.fingerprint for entry in told.kept] == [finding().fingerprint]
    assert not told.added


def test_the_order_of_findings_does_not_show_in_the_file(file):
    many = [finding(now=amount, area=area) for amount in (24, 48, 72) for area in ("ash", "cedar")]
    accept(tuple(many), file, KEEP)
    first = file.read_bytes()
    file.unlink()
    accept(tuple(reversed(many)), file, KEEP)
    assert file.read_bytes() == first


def test_a_finding_that_changed_lapses_and_is_accepted_anew_and_both_are_told(file):
    accept((finding(now=72),), file, KEEP)
    told = taken(file, [finding(now=96)])
    assert [entry.says for entry in told.lapsed] == [finding(now=72).message]
    assert [entry.says for entry in told.added] == [finding(now=96).message]
    assert list(read_baseline(file).entries) == [finding(now=96).fingerprint]


@pytest.mark.parametrize(
    ("looked_at", "lapses"),
    [
        (LookedAt(whole=True), True),
        (LookedAt(pairs=frozenset({("birch", "ash", "missing")})), True),
        (LookedAt(pairs=frozenset({("ash", "birch", "referral")})), False),
        (LookedAt(pairs=frozenset({("ash", "cedar", "missing")})), False),
        (LookedAt(texts=frozenset({("ash", "missing")})), False),
    ],
)
def test_only_what_was_looked_at_lapses(file, looked_at, lapses):
    accept((finding(),), file, KEEP)
    assert bool(taken(file, [], looked_at=looked_at).lapsed) is lapses
    assert bool(read_baseline(file).entries) is not lapses


def test_what_a_revision_changed_lapses_only_where_an_earlier_text_is_there(file):
    accept((own(FindingCode.LOOSER),), file, KEEP)
    assert not taken(file, []).lapsed
    assert taken(file, [], looked_at=LookedAt(whole=True, revisions=True)).lapsed


def test_what_another_process_accepted_since_the_check_began_stays(file):
    accept((finding(now=72),), file, KEEP)
    seen = read_baseline(file)
    accept((finding(now=72), finding(now=48)), file, KEEP)
    told = accept((finding(now=24),), file, Acceptance(on=ON, looked_at=ALL, seen=seen))
    assert [entry.fingerprint for entry in told.lapsed] == [finding(now=72).fingerprint]
    assert set(read_baseline(file).entries) == {finding(now=48).fingerprint, finding(now=24).fingerprint}


def test_statutory_findings_are_accepted_only_when_asked_for_by_name(file):
    grave = finding(severity=Severity.STATUTORY)
    told = accept((grave,), file, KEEP)
    assert (told.added, told.refused) == ((), (grave,))
    assert not read_baseline(file).accepts(grave)
    assert taken(file, [grave], statutory=True).added
    assert read_baseline(file).accepts(grave)
    assert not taken(file, [grave]).refused


def test_an_entry_does_not_accept_what_has_become_graver(file):
    accept((finding(),), file, KEEP)
    grave = finding(severity=Severity.STATUTORY)
    assert read_baseline(file).accepts(finding(severity=Severity.WORDING))
    assert not read_baseline(file).accepts(grave)
    assert taken(file, [grave]).refused == (grave,)
    assert [entry.severity for entry in taken(file, [grave], statutory=True).added] == [Severity.STATUTORY]
    assert len(read_baseline(file).entries) == 1


def test_waived_findings_and_findings_about_waivers_are_not_accepted(file):
    waived, ended = replace(finding(), standing=Standing.WAIVED), own(FindingCode.WAIVER_EXPIRED)
    told = accept((waived, ended), file, KEEP)
    assert (told.added, told.refused) == ((), (ended,))


def test_notes_and_keys_people_added_survive_in_json(tmp_path):
    file = tmp_path / "baseline.json"
    accept((finding(now=72), finding(now=48)), file, KEEP)
    root = json.loads(file.read_text(encoding="utf-8"))
    root["board"] = {"met": "March"}
    held = next(entry for entry in root["accepted"] if entry["fingerprint"] == finding(now=72).fingerprint)
    held |= {"note": "Naïve — see the minutes", "ticket": 12}
    file.write_text(json.dumps(root), encoding="utf-8")
    taken(file, [finding(now=72, severity=Severity.STATUTORY), finding(now=24)], statutory=True)
    root = json.loads(file.read_text(encoding="utf-8"))
    assert root["board"] == {"met": "March"}
    held = next(entry for entry in root["accepted"] if entry["fingerprint"] == finding(now=72).fingerprint)
    assert (held["note"], held["ticket"], held["severity"]) == ("Naïve — see the minutes", 12, "statutory")


def test_every_comment_survives_in_toml(tmp_path):
    file = tmp_path / "baseline.toml"
    accept((finding(now=48), finding(now=72), finding(now=96)), file, KEEP)
    lines = file.read_text(encoding="utf-8").split("\n")
    heads = [place for place, line in enumerate(lines) if line == "[[accepted]]"]
    for count, head in reversed(list(enumerate(heads))):
        lines[head + 1] += f"  # beside {count}"
        lines.insert(head + 3, f"# inside {count}")
        lines.insert(head, f"# above {count}")
    text = "\n".join(["# the first line", *lines, "# the last line", ""])
    file.write_text(text, encoding="utf-8")
    baseline = read_baseline(file)
    gone = list(baseline.entries)[1]
    stay = [one for one in (finding(now=48), finding(now=72), finding(now=96)) if one.fingerprint != gone]
    raised = replace(stay[0], severity=Severity.STATUTORY)
    told = taken(file, [raised, stay[1], finding(now=12)], statutory=True)
    assert [entry.fingerprint for entry in told.lapsed] == [gone]
    after = file.read_text(encoding="utf-8")
    comments = ["the first line", "the last line", *(f"{where} {n}" for where in ("above", "inside") for n in range(3))]
    assert all(f"# {comment}\n" in after for comment in comments)
    assert "# beside 0" in after
    assert "# beside 2" in after
    assert "# inside 1\n# What is noted above was about an entry that lapsed by 2027-01-10.\n" in after
    left = {entry["fingerprint"]: entry["severity"] for entry in tomllib.loads(after)["accepted"]}
    assert left == {
        stay[0].fingerprint: "statutory",
        stay[1].fingerprint: "material",
        finding(now=12).fingerprint: "material",
    }


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_line_ends_and_a_byte_order_mark_stay(file, mark, end):
    accept((finding(),), file, KEEP)
    file.write_bytes(mark + file.read_bytes().replace(b"\n", end))
    taken(file, [finding(), finding(now=12)])
    content = file.read_bytes()
    assert content.startswith(mark + (b"{" if file.suffix == ".json" else b"schema"))
    assert content.count(end) == content.count(b"\n") > 10
    assert (b"\r" in content) == (end == b"\r\n")
    assert len(read_baseline(file).entries) == 2


def test_the_file_is_as_its_json_schema_says(tmp_path):
    file = tmp_path / "baseline.json"
    every = tuple(own(code) for code in FindingCode if not code.value.startswith("waiver"))
    accept((finding(), *every), file, KEEP)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    root = json.loads(file.read_text(encoding="utf-8"))
    validator.validate(root)
    assert schema["$defs"]["accepted"]["properties"]["code"]["enum"] == [code.value for code in FindingCode]
    assert set(root["accepted"][0]) | {"note"} == set(schema["$defs"]["accepted"]["properties"])
    root["accepted"][0]["fingerprint"] = "ABC"
    assert not validator.is_valid(root)
