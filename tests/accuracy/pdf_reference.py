"""The headings real PDFs declare in their tags, by poppler, and whether these tags are sound.

`python -m tests.accuracy.pdf_reference` asks `pdfinfo -struct-text` anew and writes tagged_reference.json, with hashes
instead of titles. It takes minutes a file, as poppler walks a page once for each of its elements; hence the copy.
`--from FOLDER` takes prints kept there as NAME.pdf.txt where there are such.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from tests.accuracy.pdf_scores import Title, key_of, solid
from tests.accuracy.struct_text import Tagged, struct_text, tagged_blocks
from tests.conftest import REAL

STORED = Path(__file__).with_name("tagged_reference.json")
_END = Tagged(type="H", text="", level=1)
_LONG = 200
_SENTENCES = ".;,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One file's tags: figures of the whole tree, and (level, hash of title) for each heading in order.

    `covered` is the share of the letters `pdftotext` finds that stand in the tree. `lines` counts the headings
    that read as text: longer than 200 characters, or ending as a sentence does. `bare` counts the paragraphs, in
    no list or table, that read as titles over longer text, and yet are tagged as text. `empty` counts the headings
    that head nothing, as the lines of a signature block do.
    """

    path: str
    sha256: str
    pages: int
    blocks: int
    covered: float
    heading_share: float
    lines: int
    bare: int
    empty: int
    headings: tuple[tuple[int, str], ...]

    @property
    def owner(self) -> str:
        """Who published the file: the part of its name before "__"."""
        return Path(self.path).name.partition("__")[0]

    @property
    def group(self) -> str:
        """Whose mistakes may be looked at: "dev", or "test" whose may not."""
        return "dev" if hashlib.sha256(self.owner.encode()).digest()[0] % 2 == 0 else "test"

    @property
    def titles(self) -> list[Title]:
        """The headings as they are compared."""
        return [Title(key=key, level=level) for level, key in self.headings]

    def unsound(self) -> str:
        """Why the tags cannot serve as a reference, by one rule for all files; "" where they can."""
        count = len(self.headings)
        checks = (
            (self.blocks == 0, "no tags with text"),
            (self.covered < 0.9, f"the tags name {self.covered:.0%} of the text"),
            (count < 5, f"{count} headings"),
            (count < self.pages / 2, f"{count} headings on {self.pages} pages"),
            (count > 0.5 * self.blocks, f"{count} of {self.blocks} blocks are headings"),
            (self.heading_share > 0.25, f"headings hold {self.heading_share:.0%} of the text"),
            (self.lines > 0.1 * count, f"{self.lines} of {count} headings read as sentences"),
            (self.bare > count / 3, f"{self.bare} titles tagged as text beside {count} headings"),
            (self.empty > 0.4 * count, f"{self.empty} of {count} headings head nothing"),
            (len(set(self.headings)) < 0.7 * count, f"{len(set(self.headings))} different headings of {count}"),
        )
        return next((reason for fails, reason in checks if fails), "")


def stored() -> list[Reference]:
    """The references kept beside this module."""
    held = json.loads(STORED.read_text(encoding="utf-8"))
    return [Reference(**{**one, "headings": tuple((level, key) for level, key in one["headings"])}) for one in held]


def reference_of(path: Path, printed: str) -> Reference:
    """Read what poppler prints of one file."""
    blocks = tagged_blocks(printed)
    headings = [block for block in blocks if block.level is not None]
    whole = sum(len(solid(block.text)) for block in blocks)
    return Reference(
        path=path.relative_to(REAL).as_posix(),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        pages=_pages(path),
        blocks=len(blocks),
        covered=round(min(1.0, whole / max(1, len(solid(_plain_text(path))))), 3),
        heading_share=round(sum(len(solid(block.text)) for block in headings) / max(1, whole), 3),
        lines=sum(1 for block in headings if _reads_as_text(block)),
        bare=sum(1 for block, after in pairwise(blocks) if _is_bare(block, after)),
        empty=sum(1 for block, after in pairwise([*blocks, _END]) if _is_empty(block, after)),
        headings=tuple((block.level or 1, key_of(block.text)) for block in headings),
    )


def _reads_as_text(block: Tagged) -> bool:
    return len(block.text) > _LONG or (block.text[-1] in _SENTENCES and len(block.text.split()) > 8)


def _is_empty(block: Tagged, after: Tagged) -> bool:
    return block.level is not None and after.level is not None and after.level <= block.level


def _is_bare(block: Tagged, after: Tagged) -> bool:
    if block.type != "P" or not block.is_loose or len(block.text.split()) > 12:
        return False
    starts, ends = block.text[0], block.text[-1]
    titled = (starts.isupper() or starts.isdigit()) and (ends.isalnum() or ends in ")?") and len(block.text) > 3
    return titled and after.type in {"P", "LI"} and len(after.text) > 80


def _plain_text(path: Path) -> str:
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=False).stdout.decode()


def _pages(path: Path) -> int:
    printed = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=False).stdout.decode("utf-8", "replace")
    return next((int(line.split()[1]) for line in printed.splitlines() if line.startswith("Pages:")), 0)


def _all(kept: Path | None) -> Iterator[Reference]:
    for path in sorted((REAL / "policy" / "pdf").glob("*.pdf")):
        print(path.name, file=sys.stderr)
        print_of = kept / f"{path.name}.txt" if kept else None
        if print_of and print_of.is_file():
            yield reference_of(path, print_of.read_bytes().decode("utf-8", "replace"))
        else:
            yield reference_of(path, struct_text(path))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="kept", type=Path, default=None)
    found = [asdict(reference) for reference in _all(parser.parse_args().kept)]
    STORED.write_text("[\n" + ",\n".join(json.dumps(one) for one in found) + "\n]\n", encoding="utf-8")
