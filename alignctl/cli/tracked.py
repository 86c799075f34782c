"""Writes what each area changes into a folder: Word files with tracked changes, and lists of amendments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.cli import console
from alignctl.cli.saving import saving
from alignctl.errors import UsageError

if TYPE_CHECKING:
    from alignctl.carrying import Carried
    from alignctl.model.draft import Draft
    from alignctl.run import Run

CHANGES, AMENDMENTS = "changes", "amendments"


def check_folder(folder: Path | None) -> None:
    """Raise UsageError where a file stands in the place of the folder, before any work is done."""
    if folder is not None and folder.exists() and not folder.is_dir():
        raise UsageError("A folder was expected, found a file.", where=folder.as_posix())


def write_bills(run: Run, draft: Draft, folder: Path, *, author: str, force: bool) -> None:
    """Write the files of all areas that move. Raises UsageError, before any is written, where one is there already."""
    from alignctl.carrying import carried

    found = carried(run, draft, author=author)
    files = {folder / name: content for one in found for name, content in _files(one).items()}
    originals = {run.workspace.locate(one.document.path).resolve() for one in draft.documents}
    for file in files:
        if file.resolve() in originals:
            raise UsageError("Another folder was expected: this is a document of an area.", where=file.as_posix())
        if file.exists() and not force:
            raise UsageError("This file is there already.", where=file.as_posix(), hint="Use --force to replace it.")
    with saving(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        with saving(file):
            file.write_bytes(content)
        console.say(f"Written: {file.as_posix()}")
    for one in found:
        console.say(_told(one))


def _files(one: Carried) -> dict[str, bytes]:
    from alignctl.report import Layout, written

    files = {}
    if one.content is not None:
        files[f"{one.stem}-{CHANGES}.docx"] = one.content
    if one.bill is not None:
        for format_id, suffix in (("markdown", "md"), ("docx", "docx")):
            files[f"{one.stem}-{AMENDMENTS}.{suffix}"] = written(one.bill, format_id, Layout(full=True))
    return files


def _told(one: Carried) -> str:
    """A sentence on what became of one area's changes."""
    by_hand = len(one.bill.changes) if one.bill is not None else 0
    told = [f"{one.placed} tracked"] if one.placed else []
    told += [f"{by_hand} to carry in by hand"] if by_hand else []
    return f"{one.stem}: {', '.join(told) or 'nothing to change'}."
