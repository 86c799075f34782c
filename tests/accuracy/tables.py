"""The tables of Word files: are their rows found whole, in Word and in what other programs make of the file?

    python -m tests.accuracy.tables [--rows]

A row is its filled cells, from left to right, each folded; one with a single filled cell is as well a paragraph in a
box, and is left out. Word is held against the rows in the file's own XML, read by python-docx; the labels of lists,
which are not in a cell's XML, are left out there. The other forms are held against the Word reading. "Found" is the
share of the reference's rows that are read, "true" the share of rows read that are in the reference. `--rows` lists the
rows of the bundled files and of the development half that were not found, for those who mend the readers.
"""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import docx
from docx.oxml.ns import qn

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.text.normalise import fold
from tests.accuracy.conversions import FORMS, conversions
from tests.accuracy.same_text import bundled, is_dev, real

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from docx.oxml.xmlchemy import BaseOxmlElement

    from alignctl.model.document import Document

Row = tuple[str, ...]
Files = dict["Path", dict[str, tuple[Counter[Row], Counter[Row]]]]
WORD = "Word"
TABLE_FORMS = (WORD, *FORMS)
FEWEST_CELLS = 2
_LABEL = re.compile(r"\b(?:\d{1,2}|[a-z]|[ivx]{1,4}|o)\b")
_UNSHOWN = {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_GAPS = {qn("w:tab"), qn("w:br"), qn("w:p"), qn("w:cr")}


class Found(NamedTuple):
    """Rows in both, in the reference, and read."""

    both: int
    expected: int
    read: int

    @property
    def found(self) -> float:
        return self.both / self.expected if self.expected else 1.0

    @property
    def true(self) -> float:
        return self.both / self.read if self.read else 1.0


def rows_of(document: Document) -> Counter[Row]:
    """The rows of a document's tables."""
    tables = (table for section, _ in document.walk() for table in section.tables)
    return Counter(row for table in tables for cells in table.rows if (row := _row(cells)))


def _row(cells: Iterable[str]) -> Row:
    filled = tuple(folded for cell in cells if (folded := fold(cell)))
    return filled if len(filled) >= FEWEST_CELLS else ()


def rows_in_xml(content: bytes) -> Counter[Row] | None:
    """The rows python-docx finds, those that hold another table left out; None where it cannot open the file."""
    try:
        body = docx.Document(io.BytesIO(content)).element.body
    except (KeyError, ValueError):
        return None
    rows = (row for row in body.iter(qn("w:tr")) if not any(True for _ in row.iter(qn("w:tbl"))))
    texts = ([" ".join(_texts(cell)) for cell in row.iter(qn("w:tc"))] for row in rows if not _is_gone(row))
    return Counter(found for cells in texts if (found := _row(cells)))


def _is_gone(row: BaseOxmlElement) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _texts(element: BaseOxmlElement) -> Iterator[str]:
    pieces: list[str] = []
    _gather(element, pieces)
    yield "".join(pieces)


def _gather(element: BaseOxmlElement, pieces: list[str]) -> None:
    for part in element:
        if part.tag in _UNSHOWN:
            continue
        if part.tag == qn("w:t"):
            pieces.append(part.text or "")
        elif part.tag in _GAPS:
            pieces.append(" ")
        _gather(part, pieces)


def _without_labels(rows: Counter[Row]) -> Counter[Row]:
    bare: Counter[Row] = Counter()
    for row, count in rows.items():
        bare[tuple(" ".join(_LABEL.sub(" ", cell).split()) for cell in row)] += count
    return bare


def held_against(read: Counter[Row], expected: Counter[Row]) -> Found:
    """How many rows are in both of two readings."""
    return Found((read & expected).total(), expected.total(), read.total())


def read_rows(paths: Iterable[Path]) -> Files:
    """For each file with a table and each form: the rows read, and those of the reference."""
    files = {path: read_document(path.read_bytes(), path.name) for path in paths}
    tabled = {path: rows for path, document in files.items() if (rows := rows_of(document))}
    made = conversions(tabled)
    found: Files = {}
    for path, rows in tabled.items():
        found[path] = {}
        in_xml = rows_in_xml(path.read_bytes())
        if in_xml is not None:
            found[path][WORD] = (_without_labels(rows), _without_labels(in_xml))
        for form in FORMS:
            if path in made[form]:
                found[path][form] = (_read(made[form][path], path.name), rows)
    return found


def _read(content: bytes, name: str) -> Counter[Row]:
    try:
        return rows_of(read_document(content, name))
    except UnreadableDocumentError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return Counter()


def pooled(files: Files, form: str) -> Found:
    """The rows of all files together in one form."""
    each = [held_against(*forms[form]) for forms in files.values() if form in forms]
    return Found(*(sum(numbers) for numbers in zip(*each, strict=True))) if each else Found(0, 0, 0)


def main() -> None:
    """Print the table."""
    sets = {"bundled": read_rows(bundled()), "real": read_rows(real())}
    print("| form | files | with tables | rows | found whole | true |\n|---|---|---|---|---|---|")
    for form in TABLE_FORMS:
        for name, files in sets.items():
            score = pooled(files, form)
            count = sum(form in forms for forms in files.values())
            print(f"| {form} | {name} | {count} | {score.expected} | {score.found:.3f} | {score.true:.3f} |")
    if "--rows" in sys.argv:
        _print_missed({path: forms for files in sets.values() for path, forms in files.items() if is_dev(path)})


def _print_missed(files: Files) -> None:
    for path, forms in files.items():
        for form, (read, expected) in forms.items():
            print(f"\n{path.name}: {form}: {held_against(read, expected)}")
            for sign, rows in (("-", expected - read), ("+", read - expected)):
                for row in rows.elements():
                    print(f"  {sign} {' | '.join(cell[:60] for cell in row)}")


if __name__ == "__main__":
    main()
