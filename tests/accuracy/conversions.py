"""Word files as other programs save them: LibreOffice's PDF and web page, and a browser's print of that page."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CACHE = "ALIGNCTL_CONVERSIONS"
SECONDS_A_BATCH = 300
SECONDS_A_PRINT = 60
BATCH = 20
SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_SWITCH = '"%s":{"type":"boolean","value":"%s"}'
_PDF = "pdf:writer_pdf_Export:{" + f"{_SWITCH},{_SWITCH}" + "}"
FILTERS = {
    "LibreOffice PDF, tagged": _PDF % ("UseTaggedPDF", "true", "ExportBookmarks", "true"),
    "LibreOffice PDF, untagged": _PDF % ("UseTaggedPDF", "false", "ExportBookmarks", "false"),
    "LibreOffice web page": "html:HTML",
}
WEB_PAGE = "LibreOffice web page"
PRINT = "browser PDF of that page"
FORMS = (*FILTERS, PRINT)


def conversions(paths: Iterable[Path]) -> dict[str, dict[Path, bytes]]:
    """For each form, each file converted; what a program refuses is left out.

    Kept in the folder the environment names (ALIGNCTL_CONVERSIONS), under the hash of the bytes, and made where
    it is not there.
    """
    wanted = list(paths)
    named = os.environ.get(CACHE)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(named or scratch)
        for form, filter_ in FILTERS.items():
            _convert([path for path in wanted if not _kept(folder, form, path).exists()], form, filter_, folder)
        for path in wanted:
            if not _kept(folder, PRINT, path).exists() and _kept(folder, WEB_PAGE, path).exists():
                _print(_kept(folder, WEB_PAGE, path), _kept(folder, PRINT, path))
        return {
            form: {path: place.read_bytes() for path in wanted if (place := _kept(folder, form, path)).exists()}
            for form in FORMS
        }


def _kept(folder: Path, form: str, path: Path) -> Path:
    ending = "html" if form == WEB_PAGE else "pdf"
    name = hashlib.sha256(path.read_bytes()).hexdigest()[:24]
    return folder / form.replace(" ", "-").replace(",", "").lower() / f"{name}.{ending}"


def _convert(paths: list[Path], form: str, filter_: str, folder: Path) -> None:
    """Convert in batches; what came of no batch once more alone, since one file may end a whole batch."""
    for start in range(0, len(paths), BATCH):
        _convert_batch(paths[start : start + BATCH], form, filter_, folder)
    missing = [path for path in paths if not _kept(folder, form, path).exists()]
    for path in missing:
        _convert_batch([path], form, filter_, folder)


def _convert_batch(paths: list[Path], form: str, filter_: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        sources = [Path(scratch) / f"{place}.docx" for place, _ in enumerate(paths)]
        for source, path in zip(sources, paths, strict=True):
            shutil.copyfile(path, source)
        profile = f"-env:UserInstallation={(Path(scratch) / 'profile').as_uri()}"
        made = Path(scratch) / "made"
        command = ["soffice", profile, "--headless", "--norestore", "--convert-to", filter_, "--outdir", str(made)]
        _run([*command, *map(str, sources)], SECONDS_A_BATCH)
        for source, path in zip(sources, paths, strict=True):
            place = _kept(folder, form, path)
            done = made / f"{source.stem}{place.suffix}"
            if done.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(done, place)


def _run(command: list[str], seconds: int) -> None:
    """Run a program that may refuse a file, or never finish it: what it made is looked at, and nothing else."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, check=False, timeout=seconds)


def _print(page: Path, place: Path) -> None:
    browser = next(found for name in CHROMIUM if (found := shutil.which(name)))
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        to = f"--print-to-pdf={place}"
        _run([browser, *SWITCHES, f"--user-data-dir={profile}", to, page.resolve().as_uri()], SECONDS_A_PRINT)
