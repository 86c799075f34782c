"""Word and Excel files against the schemas of Office Open XML, and as LibreOffice opens them."""

import json
import os
import re
import subprocess

import pytest

from alignctl.report import Layout, render
from tests.report.office_results import RESULTS, office_files

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return office_files(tmp_path_factory.mktemp("office"))


def faults(program, path):
    """What the validator says of a file. It is a program of .NET, which else looks for ICU on the machine."""
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run([program, path], capture_output=True, text=True, check=False, timeout=60, env=environment)
    return json.loads(done.stdout)["errors"]


@pytest.mark.ooxml
def test_every_file_is_valid_office_open_xml(ooxml, files):
    assert len(files) == 19
    assert {path.name: faults(ooxml, path) for path in files.values()} == {path.name: [] for path in files.values()}


@pytest.mark.ooxml
def test_the_validator_finds_a_fault_where_there_is_one(ooxml, files, tmp_path):
    from docx import Document

    document = Document(files["two", "docx"])
    table = document.tables[0]._tbl
    table.remove(table.tblGrid)
    document.save(tmp_path / "faulty.docx")
    assert faults(ooxml, tmp_path / "faulty.docx")


def pages(paths, folder):
    """The text of each file as LibreOffice lays it out, by its name without the ending."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    found = {}
    for path in paths:
        told = subprocess.run(
            ["pdftotext", "-layout", folder / f"{path.stem}.pdf", "-"], capture_output=True, text=True, check=True
        )
        found[path.stem] = " ".join(told.stdout.split())
    return found


@pytest.mark.libreoffice
@pytest.mark.poppler
def test_every_word_file_opens_in_libreoffice_and_shows_its_counts(files, tmp_path):
    shown = pages([path for (_, kind), path in files.items() if kind == "docx"], tmp_path)
    (compared,) = json.loads(render(RESULTS["two"], "json", Layout()))["kinds"]
    assert f"What is shared ({len(compared['shared'])})" in shown["two-docx"]
    assert f"Sections side by side ({len(compared['sections'])})" in shown["two-docx"]
    assert "What to align first (6)" in shown["two-docx"]
    assert "Table: What to align first (4)" in shown["ranked-docx"]
    assert "Table: Actions (" in shown["planned-docx"]
    assert "All candidates (3) and musts (1)" in shown["reported-docx"]
    assert "Topics by areas" in shown["reported-docx"]
    assert "Whose job it is" in shown["crossing-docx"]
    assert all(re.search(r"Page \d", words) for words in shown.values())


@pytest.mark.calc
@pytest.mark.poppler
def test_every_workbook_opens_in_libreoffice_and_shows_its_rows(files, tmp_path):
    shown = pages([path for (_, kind), path in files.items() if kind == "xlsx"], tmp_path)
    for name, told in {
        "two-xlsx": "Candidates What to align first 6 ",
        "ranked-xlsx": "Candidates What to align first 4 ",
        "planned-xlsx": "Actions Actions 3 ",
        "reported-xlsx": "Candidates What to align first 4 ",
        "region-xlsx": "Matrix Areas by points of practice ",
    }.items():
        assert told in shown[name], (name, shown[name][:2000])
    assert "#NAME?" not in shown["hostile-xlsx"] + shown["hostile-ranked-xlsx"]
