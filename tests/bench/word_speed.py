"""Word reading beside python-docx, file by file in one run: `python -m tests.bench.word_speed` over all real files.

python-docx is walked as somebody would who reads a document with it: the body in order, each paragraph's text and the
name of its style (without which no heading is known from a paragraph), each cell of each row, tables in cells too.
It is walked once more for the text alone. Both sides open each file; times are of the processor, the least of
a few rounds for each file, so that what else runs on the machine weighs little.
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import docx
from docx.text.paragraph import Paragraph

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers import word
from tests.conftest import REAL

ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}
ROUNDS = 3
SEED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratios:
    """How many times as fast our reading is: as a walk for text and styles, and as one for text alone."""

    files: int
    with_styles: float
    text_alone: float

    def __str__(self) -> str:
        return (
            f"{self.files} Word files: {self.with_styles:.2f} times as fast as python-docx walking text, styles and "
            f"tables, {self.text_alone:.2f} times as fast as python-docx walking text and tables alone"
        )


def files_of(folder: Path, sample: int | None = None) -> list[Path]:
    """All Word files of a folder by name, or some drawn with a fixed seed."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    if sample is None:
        return paths
    drawn = random.Random(SEED)  # noqa: S311  a sample, no secret
    return sorted(drawn.sample(paths, min(sample, len(paths))))


def measure(paths: Sequence[Path]) -> Ratios:
    """Both programs over the files that both read."""
    ours = styled = bare = 0.0
    files = 0
    for path in paths:
        content = path.read_bytes()
        if not _both_read(content, path.name):
            continue
        files += 1
        jobs: tuple[Callable[[bytes], object], ...] = (_read, _walk_with_styles, _walk_text)
        rounds = [[_seconds(job, content) for job in jobs] for _ in range(ROUNDS)]
        least = [min(each) for each in zip(*rounds, strict=True)]
        ours, styled, bare = ours + least[0], styled + least[1], bare + least[2]
    return Ratios(files=files, with_styles=styled / ours, text_alone=bare / ours)


def _read(content: bytes) -> object:
    return word.read(content, "file")


def _walk_with_styles(content: bytes) -> int:
    return _walk(docx.Document(io.BytesIO(content)), styles=True)


def _walk_text(content: bytes) -> int:
    return _walk(docx.Document(io.BytesIO(content)), styles=False)


def _walk(container: docx.document.Document | docx.table._Cell, *, styles: bool) -> int:
    """Letters of all paragraphs in order, tables and the tables in their cells included."""
    count = 0
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            count += len(block.text)
            if styles and block.style is not None:
                count += len(block.style.name or "")
        else:
            count += sum(_walk(cell, styles=styles) for row in block.rows for cell in row.cells)
    return count


def _seconds(job: Callable[[bytes], object], content: bytes) -> float:
    began = process_time()
    job(content)
    return process_time() - began


def _both_read(content: bytes, where: str) -> bool:
    try:
        word.read(content, where)
        _walk_with_styles(content)
    except UnreadableDocumentError:
        return False
    except Exception:  # noqa: BLE001  python-docx raises whatever a strange file leads it into
        return False
    return True


def main() -> None:
    """Print the ratios."""
    sys.stdout.write(f"{measure(files_of(REAL))}\n")


if __name__ == "__main__":
    main()
