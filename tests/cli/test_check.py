"""`alignctl check` as people run it: exit codes, options and messages on an invented workspace of three areas."""

import json
import subprocess

import pytest

from tests.three_areas import TEXT, text_of, write_text, write_workspace

DAY = ("--on", "2026-09-01")
LATE = {"interview": "5 working days"}
SETTLED = '[check]\nbaseline = "baseline.json"\nwaivers = "waivers.toml"\n'


@pytest.fixture
def region(tmp_path):
    folder = tmp_path / "region"
    folder.mkdir()
    return write_workspace(folder)


@pytest.fixture
def check(run, region):
    def check(*words, cwd=region, **environment):
        return run("check", *DAY, *words, cwd=cwd, **environment)

    return check


def draft(folder, area="ash", **words):
    """A draft beside the published text."""
    place = folder / f"draft-{area}.md"
    place.write_text(text_of(area, **words), encoding="utf-8")
    return place


def found(done):
    return {(one["code"], one["area"], one["other"]) for one in json.loads(done.stdout)["findings"]}


def test_a_quiet_revision_passes_and_says_so(check, region):
    draft(region, board="Safeguarding Children Partnership")
    done = check("draft-ash.md", "--previous", "ash.md")
    assert done.returncode == 0, done.stderr
    assert "Passes: nothing found that is new, and of material or statutory severity." in " ".join(done.stdout.split())
    assert "changes no duty" in done.stdout


@pytest.mark.parametrize("fail_on", ["statutory", "new", None], ids=str)
def test_a_looser_limit_below_the_national_one_ends_with_one(check, region, fail_on):
    draft(region, **LATE)
    done = check("draft-ash.md", "--previous", "ash.md", *(["--fail-on", fail_on] if fail_on else []))
    assert done.returncode == 1, done.stderr
    assert "1 looser" in done.stdout
    assert done.stderr == ""


def test_what_stood_before_fails_under_material_and_not_under_new(check, region):
    draft(region, area="cedar", board="Safeguarding Children Partnership")
    words = ("draft-cedar.md", "--previous", "cedar.md", "--fail-on")
    assert check(*words, "material").returncode == 1
    assert check(*words, "new").returncode == 0
    assert check(*words, "statutory").returncode == 0


def test_settings_of_the_workspace_hold_unless_the_command_line_says_otherwise(check, region):
    write_workspace(region, '[check]\nfail-on = "statutory"\n[check.findings]\ndrift-from-standard = "off"\n')
    draft(region, interview="60 hours")
    words = ("draft-ash.md", "--previous", "ash.md")
    done = check(*words, "--format", "json")
    assert done.returncode == 0, done.stderr
    assert ("drift-from-standard", "ash", "all") not in found(done)
    assert ("new-divergence", "ash", "birch") in found(done)
    assert any("switches off" in note for note in json.loads(done.stdout)["notes"])
    assert check(*words, "--fail-on", "material").returncode == 1


def test_an_unreadable_draft_ends_with_three_whatever_else_is_found(check, region):
    (region / "draft.docx").write_bytes(b"PK\x03\x04 no Word file")
    done = check("draft.docx", "--previous", "ash.md")
    assert done.returncode == 3
    assert "draft.docx" in done.stderr
    write_text(region, "cedar", **LATE)
    both = check("draft.docx", "cedar.md", "--area", "ash", "--kind", "missing")
    assert both.returncode == 3, both.stderr
    assert "cedar" in both.stdout.casefold()


def test_an_unreadable_neighbour_is_told_and_does_not_end_with_three(check, region):
    place = write_workspace(region) / "alignctl.toml"
    place.write_text(place.read_text("utf-8").replace("birch.md", "birch.docx"), encoding="utf-8")
    (region / "birch.docx").write_bytes(b"PK\x03\x04 no Word file")
    draft(region, board="Safeguarding Children Partnership")
    done = check("draft-ash.md", "--previous", "ash.md")
    assert done.returncode == 0, done.stderr
    assert "birch.docx" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "A revised file, --since or --all was expected"),
        (("ash.md", "--all"), "Leave all but one out"),
        (("ash.md", "--previous", "birch.md", "--since", "HEAD"), "--previous or --since was expected"),
        (("ash.md", "birch.md", "--previous", "cedar.md"), "One file was expected with --previous"),
        (("nowhere.md",), "it is not there"),
        (("ash.md", "--previous", "nowhere.md"), "it is not there"),
        (("alignctl.toml",), "this file is none of them"),
        (("ash.md", "--accept-statutory"), "goes with --update-baseline"),
        (("ash.md", "--waive", "0123456789abcdef"), "A waiver needs an owner"),
        (("ash.md", "--owner", "A. Lead"), "go with --waive"),
        (("ash.md", "--update-baseline"), "the workspace names none"),
        (("--since", "no-such-branch"), "git"),
        (("ash.md", "--fail-on", "newish"), "newish"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_does_not_go_together_ends_with_two_and_says_what_to_do(check, words, told):
    done = check(*words)
    assert done.returncode == 2, done.stdout
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_draft_from_elsewhere_is_told_whose_it_is(check, tmp_path):
    away = draft(tmp_path, **LATE)
    named = check(away, "--area", "ash", "--kind", "missing", "--format", "json")
    assert named.returncode == 1, named.stderr
    assert ("looser-than-before", "ash", None) in found(named)
    other = check(away, "--previous", "ash.md", "--format", "json")
    assert found(other) == found(named)
    lost = check(away)
    assert lost.returncode == 2
    assert "--area and --kind" in lost.stderr


def test_without_a_workspace_a_file_is_held_against_its_earlier_version_alone(run, tmp_path):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(text_of("ash"), encoding="utf-8")
    new.write_text(text_of("ash", **LATE), encoding="utf-8")
    done = run("check", "new.md", "--previous", "old.md", "--kind", "missing", *DAY, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "no workspace" in done.stdout
    assert "looser" in done.stdout
    alone = run("check", "new.md", "--kind", "missing", *DAY, "--format", "json", cwd=tmp_path)
    assert alone.returncode == 1, alone.stderr
    assert "below-national" in {code for code, *_ in found(alone)}


def test_a_revised_standard_tells_what_it_does_to_other_texts(check, region):
    draft(region, area="standard", interview="48 hours")
    done = check("draft-standard.md", "--previous", "standard.md", "--format", "json")
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    effects = {(one["code"], one["area"]) for one in told["findings"] if one["effect"] and one["standing"] == "new"}
    assert effects == {("drift-from-standard", "ash"), ("drift-from-standard", "birch")}
    assert {(one["code"], one["area"]) for one in told["ended"]} == {("drift-from-standard", "cedar")}


def test_a_revised_base_tells_what_it_does_to_the_texts_that_rest_on_it(check, region):
    (region / "manual.md").write_text(text_of("ash"), encoding="utf-8")
    (region / "draft.md").write_text(text_of("ash", TEXT.split("## 3")[0]), encoding="utf-8")
    file = region / "alignctl.toml"
    text = file.read_text(encoding="utf-8").replace(
        'documents = { missing = ["ash.md"] }', 'bases = ["manual"]\ndocuments = { missing = ["ash.md"] }'
    )
    file.write_text(text + '[bases.manual]\nname = "Manual"\ndocuments = { missing = ["manual.md"] }\n', "utf-8")
    (region / "ash.md").write_text("# Missing children in Ash\n\n## 1 Scope\n\nThe manual applies in Ash.\n", "utf-8")
    done = check("draft.md", "--previous", "manual.md", "--format", "json")
    assert done.returncode == 1, done.stderr
    told = [one for one in json.loads(done.stdout)["findings"] if one["standing"] == "new"]
    assert ("new-divergence", "ash", "birch", True) in {
        (one["code"], one["area"], one["other"], one["effect"]) for one in told
    }


def test_all_checks_every_text_once(check):
    done = check("--all", "--format", "json")
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    assert {(one["area"], one["kind"]) for one in told["texts"]} >= {(one, "missing") for one in ("ash", "birch")}
    assert [one for one in told["findings"] if one["standing"] != "new"] == []


def test_a_baseline_lets_pass_what_was_there_and_fails_what_comes(check, region):
    write_workspace(region, SETTLED)
    first = check("--all", "--update-baseline")
    assert "Accepted: " in first.stderr
    assert check("--all").returncode == 0
    write_text(region, "ash", interview="60 hours")
    done = check("--all", "--format", "json")
    assert done.returncode == 1
    assert {one["standing"] for one in json.loads(done.stdout)["findings"]} == {"accepted", "new"}
    write_text(region, "cedar", interview="72 hours")
    again = check("--all", "--update-baseline")
    assert "Lapsed, taken out: " in again.stderr


def test_statutory_findings_are_accepted_by_name_only(check, region):
    write_workspace(region, SETTLED)
    write_text(region, "ash", **LATE)
    done = check("--all", "--update-baseline")
    assert "accepted with --accept-statutory only" in done.stderr
    assert check("--all").returncode == 1
    check("--all", "--update-baseline", "--accept-statutory")
    assert check("--all").returncode == 0


def test_a_waiver_excuses_a_difference_until_its_day(check, region):
    write_workspace(region, SETTLED)
    told = json.loads(check("--all", "--format", "json").stdout)["findings"]
    ids = [one["fingerprint"] for one in told if one["severity"] != "wording"]
    assert ids
    for id_ in ids:
        done = check("--all", "--waive", id_, "--owner", "A. Lead", "--reason", "a pilot", "--until", "2027-01-31")
        assert "Waived in " in done.stderr, done.stderr
    assert check("--all").returncode == 0
    late = check("--all", "--on", "2027-02-01", "--format", "json")
    assert late.returncode == 1
    assert "waiver-expired" in {code for code, *_ in found(late)}
    lost = check("--all", "--waive", "0" * 16, "--owner", "A", "--reason", "b", "--until", "2027-01-31")
    assert lost.returncode == 2
    assert "The fingerprint of a finding of this check was expected" in lost.stderr


def git(folder, *words):
    named = ("-c", "user.name=A. Lead", "-c", "user.email=lead@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True)


def test_since_takes_the_earlier_version_from_git(check, region, tmp_path):
    git(region, "init", "--quiet")
    unborn = check("--since", "HEAD", "--fail-on", "statutory")
    assert unborn.returncode == 0, unborn.stderr
    git(region, "add", ".")
    git(region, "commit", "--quiet", "-m", "All four")
    quiet = check("--since", "HEAD")
    assert quiet.returncode == 0, quiet.stderr
    assert "No document of the workspace differs from HEAD." in quiet.stderr
    write_text(region, "ash", **LATE)
    done = check("--since", "HEAD", "--format", "json")
    assert done.returncode == 1, done.stderr
    assert ("looser-than-before", "ash", None) in found(done)
    named = check("ash.md", "--since", "HEAD", "--format", "json")
    assert found(named) == found(done)
    away = check("-w", region, "--since", "HEAD", "--format", "json", cwd=tmp_path)
    assert found(away) == found(done)


def test_a_text_that_leaves_out_a_duty_is_told(check, region):
    (region / "draft.md").write_text(text_of("ash", TEXT.split("## 3")[0]), encoding="utf-8")
    done = check("draft.md", "--previous", "ash.md", "--format", "json")
    assert done.returncode == 1, done.stderr
    assert ("no-longer-said", "ash", None) in found(done)
