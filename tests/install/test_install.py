"""The package as it is installed: from a wheel, and editable from the checkout."""

import json
import os
import subprocess
import sys
import venv
import zipfile

import pytest

QUESTION = """
import alignctl, pathlib
from alignctl.rules import load_rules
from alignctl.corpus import load_gazetteer
book = load_rules()
print(pathlib.Path(alignctl.__file__).parent.parent.as_posix())
print(sorted(book.kinds), sum(len(kind.rules) for kind in book.kinds.values()) > 50, len(load_gazetteer().authorities))
"""
ANSWER = "['child-death', 'cse', 'missing', 'practice-review', 'referral'] True 153"


def ask(folder, where):
    environment = {**os.environ, "PYTHONPATH": str(folder)} if folder else dict(os.environ)
    done = subprocess.run(
        [sys.executable, "-c", QUESTION], cwd=where, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(root)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.install
def test_a_wheel_holds_rules_gazetteer_templates_schemas_and_notices(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        package.extractall(tmp_path / "site")
    for ending in (
        "alignctl/_rules/missing/kind.yaml",
        "alignctl/corpus/data/areas.csv",
        "alignctl/corpus/data/NOTICE.md",
        "alignctl/report/templates/compare.html.j2",
        "alignctl/report/schemas/compare-1.json",
    ):
        assert ending in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    place, answer = ask(tmp_path / "site", tmp_path)
    assert place == (tmp_path / "site").as_posix()
    assert answer == ANSWER


@pytest.mark.install
def test_an_editable_install_finds_the_rules_of_the_checkout(root, tmp_path):
    place, answer = ask(None, tmp_path)
    assert place == root.as_posix()
    assert answer == ANSWER


@pytest.mark.install
def test_a_wheel_installed_into_a_fresh_environment_compares_two_files(wheel, vale, tmp_path):
    home = tmp_path / "fresh"
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    plain = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}

    def run(*command):
        return subprocess.run(
            command, cwd=tmp_path, env=plain, capture_output=True, encoding="utf-8", check=False, timeout=600
        )

    installed = run(str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel))
    assert installed.returncode == 0, installed.stderr
    files = [str(vale / "files" / name) for name in ("northmoor-missing.docx", "westvale-missing.pdf")]
    compared = run(str(programs / "alignctl"), "compare", *files, "--no-cache", "--format", "json")
    assert compared.returncode == 0, compared.stderr
    (kind,) = json.loads(compared.stdout)["kinds"]
    assert kind["kind"] == "missing"
    assert kind["divergences"]
    page = run(str(programs / "alignctl"), "compare", *files, "--no-cache", "--format", "html", "--output", "page.html")
    assert page.returncode == 0, page.stderr
    assert (tmp_path / "page.html").stat().st_size > 10_000
