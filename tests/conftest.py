"""What all tests share: where the bundled region and the real documents lie, and which programs are there."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, so that a red run is a change of ours; look further with --hypothesis-profile=explore.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=1000, deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent
REAL = Path(os.environ.get("ALIGNCTL_REAL", ROOT.parent / "shared" / "real"))
AXE = ROOT / "tests" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
OOXML = ROOT / "tests" / "ooxml" / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"
SOFFICE = shutil.which("soffice")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NEEDS = {
    "libreoffice": (SOFFICE is not None, "LibreOffice (soffice) is not on the PATH"),
    "calc": (
        SOFFICE is not None and (Path(SOFFICE).resolve().parent / "libsclo.so").is_file(),
        "Calc of LibreOffice is not there (libreoffice-calc)",
    ),
    "ooxml": (OOXML.is_file(), "the validator of Word and Excel files is not installed (npm ci --prefix tests/ooxml)"),
    "browser": (CHROMIUM is not None, "no headless Chromium is on the PATH"),
    "axe": (AXE.is_file(), "the rules of axe are not installed (npm ci --prefix tests/axe)"),
    "poppler": (
        shutil.which("pdftotext") is not None and shutil.which("pdfinfo") is not None,
        "poppler-utils (pdftotext, pdfinfo) are not on the PATH",
    ),
    "ocr": (shutil.which("tesseract") is not None, "Tesseract is not on the PATH"),
    "real": (REAL.is_dir(), f"the real documents are not there ({REAL})"),
    "once": ("ALIGNCTL_NOT_AGAIN" not in os.environ, "run on another Python already (ALIGNCTL_NOT_AGAIN is set)"),
}


def pytest_collection_modifyitems(items):
    for item in items:
        for group, (there, reason) in NEEDS.items():
            if group in item.keywords and not there:
                item.add_marker(pytest.mark.skip(reason=f"not run: {reason}"))


def pytest_terminal_summary(terminalreporter):
    """Say plainly which named groups were not run, so that a skip is never taken for a pass."""
    for group, (there, reason) in NEEDS.items():
        terminalreporter.write_line(f"group {group}: {'run' if there else 'NOT RUN: ' + reason}")


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def vale():
    return ROOT / "corpora" / "vale"


@pytest.fixture(scope="session")
def real_folder():
    return REAL


@pytest.fixture(scope="session")
def chromium():
    return CHROMIUM


@pytest.fixture(scope="session")
def ooxml():
    return OOXML


@pytest.fixture(scope="session")
def axe():
    return AXE.read_text(encoding="utf-8")
