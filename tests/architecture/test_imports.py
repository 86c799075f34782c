"""A command loads only what it needs: stages when it works with them, readers when a file must be read."""

import os
import subprocess
import sys

import pytest

from tests.three_areas import write_workspace

STAGES = ("extract", "provisions", "match", "diverge", "graph", "rank", "report", "gate", "evaluate")
BENEATH = ("rules", "corpus", "store")
READERS = ("lxml", "pdfplumber", "pypdfium2", "docx", "openpyxl", "scipy", "numpy", "sklearn", "joblib", "networkx")
RUN = """
import sys
from alignctl.__main__ import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print(*sorted(sys.modules), file=open(sys.argv[0], "w"))
"""


def loaded(tmp_path, *words):
    """The modules a command has loaded when it is done."""
    names = tmp_path / "modules.txt"
    code = f"import sys; sys.argv = [{str(names)!r}, *sys.argv[1:]]\n{RUN}"
    settings = {**os.environ, "ALIGNCTL_CACHE": str(tmp_path / "cache"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], env=settings, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(names.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_load_no_stage(tmp_path, word):
    modules = loaded(tmp_path, word)
    assert "alignctl.cli.app" in modules
    assert (
        modules & {"alignctl.pipeline", *(f"alignctl.{room}" for room in STAGES + BENEATH), *READERS, "yaml"} == set()
    )


def test_comparing_documents_read_before_loads_no_reader(tmp_path, vale):
    words = ("compare", "northmoor", "westvale", "-w", vale, "--kind", "missing")
    loaded(tmp_path, *words)
    modules = loaded(tmp_path, *words)
    assert "alignctl.pipeline" in modules
    assert modules & set(READERS) == set()
    assert finders(modules) == set()


def finders(modules):
    """What of the loaded modules finds provisions."""
    return {name for name in modules if name.startswith("alignctl.provisions.")} - {"alignctl.provisions.told"}


def test_checking_documents_read_before_loads_no_reader_and_no_finder(tmp_path):
    place = tmp_path / "region"
    place.mkdir()
    write_workspace(place)
    words = ("check", "--all", "-w", place, "--fail-on", "statutory", "--on", "2026-09-01")
    assert finders(loaded(tmp_path, *words))
    modules = loaded(tmp_path, *words)
    assert "alignctl.checking" in modules
    assert modules & set(READERS) == set()
    assert finders(modules) == set()
