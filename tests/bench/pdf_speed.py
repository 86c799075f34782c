"""How long real PDFs take to read, beside pdfplumber's words and pdftotext: processor time, all in one run.

`python -m tests.bench.pdf_speed` prints a Markdown table over every PDF of policy/ and revisions/ that can be read.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pdfplumber

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf import read
from tests.conftest import REAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Processor seconds one file takes each way; `pages` is its length."""

    name: str
    pages: int
    ours: float
    plumber: float
    poppler: float


def real_pdfs(folder: Path = REAL) -> list[Path]:
    """All PDFs of the published policies and their revisions."""
    return [*sorted((folder / "policy" / "pdf").glob("*.pdf")), *sorted((folder / "revisions").rglob("*.pdf"))]


def shuffled(paths: Sequence[Path], seed: int) -> list[Path]:
    """The files in an order without meaning, one and the same for a seed."""
    return sorted(paths, key=lambda path: sha256(f"{seed} {path.name}".encode()).digest())


def timed(path: Path) -> Timed | None:
    """Read one file each way; None where we refuse it, as it holds no text that could be read."""
    content = path.read_bytes()
    began = time.process_time()
    try:
        pages = read(content, path.name).pages
    except UnreadableDocumentError:
        return None
    ours = time.process_time() - began
    return Timed(
        name=path.name,
        pages=pages or 0,
        ours=ours,
        plumber=_seconds(lambda: _plumb(path)),
        poppler=_poppler(path),
    )


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _plumb(path: Path) -> None:
    with pdfplumber.open(path) as opened:
        for page in opened.pages:
            page.extract_words(extra_attrs=["fontname", "size"])
            page.close()


def _poppler(path: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(rows: Sequence[Timed]) -> tuple[float, float]:
    """How many times quicker than pdfplumber's words, and how many times slower than pdftotext, over all files."""
    ours = sum(row.ours for row in rows)
    return sum(row.plumber for row in rows) / ours, ours / sum(row.poppler for row in rows)


def main() -> None:
    """Print the table."""
    paths = real_pdfs()
    rows = [row for path in paths if (row := timed(path))]
    lines = ["| file | pages | ours, s | pdfplumber, s | pdftotext, s |", "|---|---|---|---|---|"]
    lines += [f"| {r.name} | {r.pages} | {r.ours:.2f} | {r.plumber:.2f} | {r.poppler:.2f} |" for r in rows]
    left_out = {path.name for path in paths} - {row.name for row in rows}
    quicker, slower = ratios(rows)
    pages = sum(row.pages for row in rows)
    lines += ["", f"{len(rows)} files, {pages} pages: {quicker:.1f} x pdfplumber's words, {slower:.1f} x pdftotext."]
    lines += [f"Left out, as nothing can be read from them: {', '.join(sorted(left_out)) or 'none'}."]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
