"""`alignctl doctor`: what is installed, what is kept, and whether the workspace holds."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alignctl import __version__
from alignctl.cli import console
from alignctl.cli.options import CacheOption, WorkspaceOption, store_folder
from alignctl.cli.session import unknown_kinds
from alignctl.errors import AlignctlError, UsageError

if TYPE_CHECKING:
    from alignctl.store import DocumentStore

_PACKAGES = (
    "charset-normalizer",
    "jinja2",
    "lxml",
    "markupsafe",
    "networkx",
    "numpy",
    "olefile",
    "openpyxl",
    "pdfplumber",
    "platformdirs",
    "pypdfium2",
    "python-docx",
    "pyyaml",
    "rapidfuzz",
    "rich",
    "scipy",
    "tomlkit",
    "typer",
)
_PROGRAMS = {
    "soffice": "LibreOffice: called to read .doc and .rtf files",
    "tesseract": "text recognition: called with --ocr for pages that are pictures",
    "ocrmypdf": "text recognition: called with --ocr where tesseract is missing",
}


def doctor(
    workspace: WorkspaceOption = None,
    cache: CacheOption = None,
    purge: Annotated[bool, typer.Option("--purge-cache", help="Forget all documents read before.")] = False,
) -> None:
    """Say what is installed, where documents read before are kept, and whether the workspace holds.

    \b
    Examples:
      alignctl doctor
      alignctl doctor --workspace corpora/vale
      alignctl doctor --purge-cache
    """
    from alignctl.store import DocumentStore

    store = DocumentStore(store_folder(cache))
    if purge:
        _purge(store)
    lines = [f"alignctl {__version__}, Python {platform.python_version()} on {sys.platform}", "", "Packages"]
    lines += [f"  {name} {_version(name)}" for name in _PACKAGES]
    lines += ["", "Programs (none is needed for other files)"]
    lines += [f"  {name}: {_place(name)} ({what})" for name, what in _PROGRAMS.items()]
    lines += ["", "Documents read before", *_kept(store), ""]
    console.print_lines(lines + _rules() + _workspace(workspace))


def _purge(store: DocumentStore) -> None:
    try:
        store.purge()
    except OSError as error:
        raise UsageError(
            f"Expected to forget the documents read before, and a file cannot be removed ({error.strerror}).",
            where=store.path.as_posix(),
            hint="Close other runs of alignctl and try again.",
        ) from error
    console.say(f"Forgotten: {store.path.as_posix()}")


def _kept(store: DocumentStore) -> list[str]:
    """Where documents are kept, how many, how much, and up to what."""
    from alignctl.store import MOST_BYTES, MOST_DOCUMENTS

    count = store.count()
    bound = f"{MOST_DOCUMENTS:,} documents or {MOST_BYTES // 2**20} MB"
    lines = [
        f"  {store.path.as_posix()}",
        f"  {count} documents, {store.size() / 1024:,.0f} KB; above {bound} those used least recently are forgotten",
    ]
    return [*lines, f"  cannot be used: {store.problem}"] if store.problem else lines


def _version(name: str) -> str:
    from importlib import metadata  # takes a fifth of the time of --help

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "is missing: install alignctl again"


def _place(name: str) -> str:
    """Where a program lies, looked for as the readers look for it."""
    from alignctl.extract.programs import find_program, find_soffice

    place = find_soffice() if name == "soffice" else find_program(name)
    return f"found at {Path(place).as_posix()}" if place else "not found"


def _rules() -> list[str]:
    from alignctl.rules import load_rules

    kinds = load_rules().kinds.values()
    return ["Rules", *(f"  {kind.id}: {len(kind.rules)} rules, {len(kind.topics)} topics" for kind in kinds), ""]


def _workspace(given: Path | None) -> list[str]:
    from alignctl.corpus import find_workspace_file, load_workspace

    if given is None and find_workspace_file(Path.cwd()) is None:
        return ["Workspace", "  none here: begin one with `alignctl init`"]
    try:
        place = load_workspace(given, Path.cwd())
    except AlignctlError as error:
        return ["Workspace", f"  {error}"]
    lines = ["Workspace", f"  {place.name}: {len(place.areas)} areas, {place.file}"]
    lines += [f"  not there: {path} ({who})" for who, path in place.missing_files()]
    try:
        return [*lines, *(f"  {note}" for note in unknown_kinds(place))]
    except AlignctlError as error:
        return [*lines, f"  {error}"]
