"""Every command on areas in every format it has, run in this process; what each wrote, unzipped, as text."""

import io
import os
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock
from zipfile import ZipFile, is_zipfile

from typer.main import get_command

from alignctl.cli.app import app
from alignctl.cli.commands.crossing import SheetFormat
from alignctl.cli.commands.draft import DraftFormat
from alignctl.cli.commands.forms import FormsFormat
from alignctl.cli.commands.graph import GraphFormat
from alignctl.cli.options import CompareFormat, RegionFormat
from alignctl.errors import AlignctlError

PAIR, MANY = ("ash", "birch"), ("ash", "birch", "cedar")
COMPARED = tuple(CompareFormat)
TABULAR = (RegionFormat.XLSX, RegionFormat.CSV)
COMMANDS = {
    "compare": (("compare", *PAIR), COMPARED),
    "many": (("compare", *MANY), COMPARED),
    "report": (("report", "--capacity", "5"), tuple(RegionFormat)),
    "crossing": (("crossing", *PAIR), tuple(SheetFormat)),
    "merge": (("draft", "--merge", *PAIR, "--kind", "missing"), tuple(DraftFormat)),
    "rank": (("rank",), tuple(RegionFormat)),
    "explain": (("rank", "--explain"), tuple(one for one in RegionFormat if one not in TABULAR)),
    "plan": (("plan", "--capacity", "5"), tuple(RegionFormat)),
    "draft": (("draft", "--plan", "--capacity", "5"), tuple(one for one in DraftFormat if one is not DraftFormat.XLSX)),
    "graph": (("graph",), tuple(GraphFormat)),
    "forms": (("forms", *MANY), tuple(FormsFormat)),
}
SUFFIXES = {"common-form": "docx", "sssom": "tsv"}
CASES = tuple((command, format_id.value) for command, (_, formats) in COMMANDS.items() for format_id in formats)


@dataclass(frozen=True)
class Output:
    """One command in one format: what it printed, and what it wrote, each file by its name; zips opened."""

    printed: str
    files: dict[str, bytes]

    @property
    def text(self):
        return "\n".join(content.decode("utf-8", errors="replace") for _, content in self.parts())

    def parts(self):
        for name, content in self.files.items():
            if is_zipfile(io.BytesIO(content)):
                with ZipFile(io.BytesIO(content)) as held:
                    yield from ((f"{name}/{part}", held.read(part)) for part in held.namelist())
            else:
                yield name, content


def output_of(folder: Path, command: str, format_id: str, *more: str, explained: str = "") -> Output:
    """Run a command in a folder with its workspace; the cache is kept in it. Raises what the command raises."""
    words, _ = COMMANDS[command]
    goal = folder / "out" / f"{command}-{format_id}"
    shutil.rmtree(goal, ignore_errors=True)
    goal.mkdir(parents=True)
    output = goal / ("tables" if format_id == "csv" else f"result.{SUFFIXES.get(format_id, format_id)}")
    given = (
        *words,
        *([explained] if command == "explain" else []),
        "--full",
        "--format",
        format_id,
        "-o",
        output,
        *more,
    )
    printed = called(folder, *given)
    files = {str(one.relative_to(goal)): one.read_bytes() for one in sorted(goal.rglob("*")) if one.is_file()}
    return Output(printed=printed, files=files)


def called(folder: Path, *words: object) -> str:
    """Run a command; what it says on either stream. Fails where it ends with another exit code than 0."""
    said = io.StringIO()
    environment = {"ALIGNCTL_CACHE": str(folder / "cache"), "COLUMNS": "100"}
    with chdir(folder), mock.patch.dict(os.environ, environment), redirect_stdout(said), redirect_stderr(said):
        try:
            get_command(app)([str(word) for word in words], prog_name="alignctl", standalone_mode=False)
        except AlignctlError as error:
            raise AssertionError(f"{words}: {error}\n{said.getvalue()}") from error
    return said.getvalue()
