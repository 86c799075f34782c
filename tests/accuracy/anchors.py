"""Whether words stand on the page a reading names: every heading, paragraph, cell and cited sentence of real PDFs.

python -m tests.accuracy.anchors              the table, and files below the floor
python -m tests.accuracy.anchors --mistakes   with the start of each text not found, from development files only
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.reading import read_document
from alignctl.model.area import Area, Procedure
from alignctl.model.document import Document, Paragraph, Table
from alignctl.provisions import find_provisions
from alignctl.rules import RuleBook, load_rules
from tests.accuracy.independent import pdf_pages, solid
from tests.conftest import REAL

FLOOR = 0.99
# The start of a text that must stand on its page unbroken, in characters without spaces; or, where the other reader
# tells columns or cells in another order, the share of its words that must stand there.
START = 40
LEAST_START = 8
WORDS = 0.9
KINDS = ("missing", "cse", "referral")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """One text with the page it is said to stand on: `page` None where none is said; `what` it is."""

    what: str
    text: str
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One file: how many texts of each sort, and those that do not stand on their page."""

    name: str
    counts: Counter[str]
    astray: tuple[Anchored, ...]


def is_development(name: str) -> bool:
    """Whether a real file's owner belongs to the half that mistakes may be looked at in."""
    return hashlib.sha256(name.partition("__")[0].encode()).digest()[0] % 2 == 0


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Letters and figures alone: readers map the marks of symbol fonts each in their own way."""
    return "".join(mark for mark in solid(text) if mark.isalnum())


def anchored(document: Document, book: RuleBook, kinds: Sequence[str]) -> Iterator[Anchored]:
    """Every paragraph, cell and heading, and every cited sentence, with its page."""
    for section, _ in document.walk():
        if section.title:
            yield Anchored(what="headings", text=section.title, page=section.page)
        for paragraph in section.paragraphs:
            yield from _pieces(paragraph)
        for table in section.tables:
            yield from _cells(table)
    yield from _cited(document, book, kinds)


def _pieces(paragraph: Paragraph) -> Iterator[Anchored]:
    """A paragraph by its pages: its start, and what begins each further page."""
    starts = [0, *(place for place, _ in paragraph.breaks)]
    for start, stop in zip(starts, [*starts[1:], None], strict=True):
        yield Anchored(what="paragraphs", text=paragraph.text[start:stop], page=paragraph.page_at(start))


def _cells(table: Table) -> Iterator[Anchored]:
    for at, row in enumerate(table.rows):
        for cell in row:
            yield Anchored(what="cells", text=cell, page=table.page_at(at))


def _cited(document: Document, book: RuleBook, kinds: Sequence[str]) -> Iterator[Anchored]:
    for kind in kinds:
        procedure = Procedure(area=Area(id="a", name="A"), kind=kind, documents=(document,))
        for provision in find_provisions(procedure, book):
            yield Anchored(what="citations", text=provision.citation.quote, page=provision.citation.page)


def stands_on(text: str, page: str) -> bool:
    """Whether a text, or its start where it runs on, stands on a page as another reader sees it."""
    wanted = plain(text)
    if not wanted:
        return True
    squashed = plain(page)
    if wanted[:START] in squashed:
        return True
    words = [plain(word) for word in re.split(r"[\s\-\u2010-\u2015/]+", text) if plain(word)]
    return sum(word in squashed for word in words) >= WORDS * len(words)


def runs_on(text: str, pages: Sequence[str]) -> bool:
    """Whether a sentence begins on the first of two pages and ends on the second."""
    wanted = plain(text)
    begun = [length for length in range(LEAST_START, len(wanted)) if wanted[:length] in plain(pages[0])]
    return bool(begun) and stands_on(wanted[begun[-1] :], pages[-1])


def check(name: str, document: Document, pages: Sequence[str], book: RuleBook, kinds: Sequence[str] = KINDS) -> Checked:
    """Hold every anchor of one document against the pages."""
    counts: Counter[str] = Counter()
    astray: list[Anchored] = []
    for one in anchored(document, book, kinds):
        if not plain(one.text):
            continue
        counts[one.what] += 1
        around = pages[one.page - 1 : one.page + 1] if one.page else []
        begins = bool(around) and (
            stands_on(one.text, around[0]) or (one.what == "citations" and runs_on(one.text, around))
        )
        if not begins:
            astray.append(one)
    return Checked(name=name, counts=counts, astray=tuple(astray))


def measure(folder: Path) -> Iterator[Checked]:
    """Every real policy PDF that can be read."""
    book = load_rules()
    for path in sorted((folder / "policy" / "pdf").glob("*.pdf")):
        try:
            document = read_document(path.read_bytes(), path.name)
        except UnreadableDocumentError:
            continue
        yield check(path.name, document, pdf_pages(path), book)


def table(found: Iterable[Checked]) -> Iterator[str]:
    """The measure as a Markdown table, then the files below the floor."""
    everything = list(found)
    yield "| files | what | anchors | on their page |"
    yield "| --- | --- | --- | --- |"
    for half, chosen in (("development", True), ("test", False)):
        files = [one for one in everything if is_development(one.name) is chosen]
        for what in ("headings", "paragraphs", "cells", "citations"):
            total = sum(one.counts[what] for one in files)
            lost = sum(each.what == what for one in files for each in one.astray)
            yield f"| {half} ({len(files)}) | {what} | {total} | {share(total, lost):.2%} |"
    yield ""
    for one in everything:
        if share(one.counts.total(), len(one.astray)) < FLOOR:
            yield f"- {one.name}: {len(one.astray)} of {one.counts.total()} astray"


def share(total: int, lost: int) -> float:
    """What of a total is not lost; all of nothing."""
    return 1 - lost / total if total else 1.0


def mistakes(found: Iterable[Checked]) -> Iterator[str]:
    """The texts astray in development files."""
    for one in found:
        for each in one.astray if is_development(one.name) else ():
            yield f"{one.name} p{each.page} {each.what}: {each.text[:80]}"


def main() -> None:
    """Print the table."""
    found = list(measure(REAL))
    lines = (*(mistakes(found) if "--mistakes" in sys.argv else ()), *table(found))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
