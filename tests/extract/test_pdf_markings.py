"""A protective marking at the head or foot of a PDF is no heading and no text, however seldom it repeats."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from alignctl.extract import read_document
from alignctl.extract.programs import find_soffice
from alignctl.extract.readers.pdf import read
from alignctl.model.document import Document
from alignctl.model.reading import ReadingOptions
from tests.accuracy.conversions import CHROMIUM, SWITCHES
from tests.extract.pdfs import BOLD, PROSE, Sheet, pdf

TEXT = "Staff tell the duty desk what they know, and write down who was told and when it was. "
TITLES = ("Purpose", "Duties", "Records")


def titles(document: Document) -> list[str]:
    return [section.title for section, _ in document.walk() if section.title]


def print_of(source: Path, folder: Path) -> bytes:
    """What a browser prints of the web page that LibreOffice makes of a Word file."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(find_soffice()), profile, "--headless", "--convert-to", "html", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    browser = next(found for name in CHROMIUM if (found := shutil.which(name)))
    made, page = folder / "printed.pdf", folder / f"{source.stem}.html"
    command = [browser, *SWITCHES, f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={made}"]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120)
    return made.read_bytes()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A Word file with a bold marking in its header and footer, as a browser prints LibreOffice's web page of it."""
    folder = tmp_path_factory.mktemp("printed")
    made = docx.Document()
    for place in (made.sections[0].header, made.sections[0].footer):
        place.paragraphs[0].text = "Vale partnership"
        run = place.add_paragraph().add_run("OFFICIAL-SENSITIVE")
        run.bold, run.font.size = True, Pt(12)
    for title in TITLES:
        made.add_heading(title, level=1)
        for _ in range(6):
            made.add_paragraph(TEXT * 5)
    made.save(str(folder / "a.docx"))
    return print_of(folder / "a.docx", folder)


@pytest.mark.libreoffice
@pytest.mark.browser
@pytest.mark.parametrize("ignore_tags", [False, True])
def test_a_marking_printed_once_by_a_browser_is_kept_as_metadata_alone(printed: bytes, *, ignore_tags: bool) -> None:
    document = read_document(printed, "a.pdf", ReadingOptions(ignore_tags=ignore_tags))
    assert titles(document)[-3:] == [*TITLES]
    assert document.metadata.marking == "OFFICIAL-SENSITIVE"
    assert "OFFICIAL" not in " ".join([*titles(document), *(section.text for section, _ in document.walk())])
    assert document.coverage == 1.0


@pytest.mark.libreoffice
@pytest.mark.browser
def test_the_print_of_the_bundled_standard_has_no_marking_among_its_headings(tmp_path: Path) -> None:
    source = Path(__file__).resolve().parents[2] / "corpora" / "vale" / "files" / "vale-missing-standard.docx"
    document = read_document(print_of(source, tmp_path), "a.pdf")
    assert document.metadata.marking == "OFFICIAL"
    assert "OFFICIAL" not in titles(document)


def levels_policy() -> bytes:
    """A policy on the levels themselves, one a page, each named by a bold title at its head."""
    sheets = [
        Sheet().text(title, font=BOLD, size=16).lines(PROSE * 3, y=120) for title in ("Levels", "SECRET", "Aftercare")
    ]
    return pdf(*sheets)


def test_a_level_that_heads_one_page_of_a_policy_on_levels_stays_its_title() -> None:
    document = read_document(levels_policy(), "a.pdf")
    assert "SECRET" in titles(document)
    assert read(levels_policy(), "a.pdf").metadata.marking is None
