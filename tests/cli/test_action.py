"""The steps of action.yml, run in bash as GitHub runs them, in a repository of three invented areas."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.in_git import commit, repository
from tests.three_areas import write_text

pytestmark = [pytest.mark.once, pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not on the PATH")]
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")
NEW_BRANCH = "0" * 40
LATE = {"interview": "5 working days"}


@pytest.fixture(scope="module")
def action(root):
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture
def place(tmp_path):
    return repository(tmp_path / "checkout")


def told(file):
    """The outputs a step wrote."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def step(action, root, cache, place, tmp_path):
    """Runs a step by its id with the action's inputs; the outputs of earlier steps are given."""

    def step(id_, inputs, program="", **environment):
        (found,) = (one for one in action["runs"]["steps"] if one.get("id") == id_)
        assert found["shell"] == "bash"
        known = {
            "github.action_path": str(root),
            "runner.temp": str(tmp_path / "temp"),
            "steps.install.outputs.program": program,
            **{f"inputs.{name}": inputs.get(name, one["default"]) for name, one in action["inputs"].items()},
        }
        given = {name: EXPRESSION.sub(lambda one: known[one[1]], value) for name, value in found["env"].items()}
        files = {name: tmp_path / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],
            cwd=place,
            env={**os.environ, "ALIGNCTL_CACHE": str(cache), **given, **{key: str(one) for key, one in files.items()}}
            | environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=500,
        )
        summary = files["GITHUB_STEP_SUMMARY"]
        return done, told(files["GITHUB_OUTPUT"]), summary.read_text(encoding="utf-8") if summary.exists() else ""

    return step


@pytest.fixture
def check(step):
    def check(**inputs):
        inputs = {name.replace("_", "-"): value for name, value in inputs.items()}
        return step("check", inputs, program=str(Path(sys.executable).with_name("alignctl")))

    return check


def test_a_finding_is_annotated_summed_up_kept_and_ends_with_one(check, place):
    write_text(place, "ash", **LATE)
    commit(place, "A later interview")
    done, outputs, summary = check(since="HEAD~1", fail_on="new")
    assert done.returncode == 1, done.stderr
    assert outputs["exit-code"] == "1"
    assert done.stdout.startswith("::error file=ash.md,title=below national::")
    assert "Does not pass" in summary
    assert "must take place" not in done.stdout + summary
    log = json.loads(Path(outputs["file"]).read_text(encoding="utf-8"))
    assert {one["ruleId"] for one in log["runs"][0]["results"]} >= {"looser-than-before", "below-national"}


def test_a_quiet_commit_passes(check, place):
    write_text(place, "ash", board="Safeguarding Children Partnership")
    commit(place, "Rename the board")
    done, outputs, summary = check(since="HEAD~1", format="junit")
    assert done.returncode == 0, done.stderr
    assert outputs["exit-code"] == "0"
    assert "Passes" in summary
    assert Path(outputs["file"]).name == "check.xml"


@pytest.mark.parametrize("since", ["", NEW_BRANCH, "all"])
def test_without_a_revision_before_every_text_is_checked(check, since):
    done, outputs, summary = check(since=since, fail_on="statutory", format="json")
    assert done.returncode == 0, done.stderr
    texts = json.loads(Path(outputs["file"]).read_text(encoding="utf-8"))["texts"]
    assert {one["area"] for one in texts} == {"ash", "birch", "cedar", "all"}
    assert summary


def test_a_document_that_cannot_be_read_ends_with_three(check, place):
    (place / "ash.md").write_bytes(b"PK\x03\x04 no Markdown")
    commit(place, "Spoil a file")
    done, outputs, _ = check(since="HEAD~1")
    assert done.returncode == 3, done.stdout
    assert outputs["exit-code"] == "3"
    assert done.stdout.startswith("::error file=ash.md,title=could not be read::")


@pytest.mark.parametrize(
    "inputs",
    [
        {"since": "no-such-branch"},
        {"since": "HEAD", "format": "html"},
        {"since": "HEAD", "fail_on": "$(touch spoiled)"},
        {"since": "HEAD", "workspace": '"; touch spoiled; "'},
        {"since": "`touch spoiled`"},
    ],
    ids=str,
)
def test_what_is_amiss_with_inputs_ends_with_two_and_runs_nothing(check, place, inputs):
    done, _, summary = check(**inputs)
    assert done.returncode == 2
    assert "::error title=alignctl check::" in done.stdout
    assert not (place / "spoiled").exists()
    assert summary == ""


def test_no_input_is_pasted_into_a_script_and_no_other_action_is_used(action):
    for one in action["runs"]["steps"]:
        assert "uses" not in one
        assert "${{" not in one["run"]


def test_an_old_python_is_told(step, tmp_path):
    stub = tmp_path / "stubs" / "python3"
    stub.parent.mkdir()
    stub.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    done, outputs, _ = step("install", {}, PATH=f"{stub.parent}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 2
    assert "Python 3.11 or newer was expected" in done.stdout
    assert outputs == {}


@pytest.mark.install
def test_the_first_step_installs_the_program_from_the_folder_of_the_action(step, place):
    assert place.is_dir()
    done, outputs, _ = step("install", {})
    assert done.returncode == 0, done.stderr
    told = subprocess.run([outputs["program"], "--version"], capture_output=True, text=True, check=True, cwd=place)
    assert told.stdout.startswith("alignctl ")
