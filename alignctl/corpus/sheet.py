"""A workspace kept as one sheet: a row for each document, with the columns area, kind and file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from alignctl.corpus.gazetteer import load_gazetteer
from alignctl.corpus.workspace import AreaEntry, Workspace
from alignctl.errors import WorkspaceError
from alignctl.model.area import Area
from alignctl.text.normalise import fold, slug

COLUMNS = ("area", "kind", "file")


def read_sheet(file: Path) -> Workspace:
    """Read an Excel or CSV sheet; the first sheet of a workbook counts. Headings may be in any case and order.

    Raises WorkspaceError naming every row that lacks something.
    """
    rows = _excel_rows(file) if file.suffix.lower().startswith(".xls") else _csv_rows(file)
    numbered = [(number, [cell.strip() for cell in row]) for number, row in rows if any(cell.strip() for cell in row)]
    if not numbered:
        raise _wrong(file, "A sheet with the columns area, kind and file was expected, and it is empty.")
    _, heads = numbered[0]
    places = {fold(head): place for place, head in enumerate(heads)}
    missing = [column for column in COLUMNS if column not in places]
    if missing:
        raise _wrong(
            file, f"The columns area, kind and file were expected; {', '.join(missing)} not found in: {heads}."
        )
    areas: dict[str, AreaEntry] = {}
    mistakes = []
    for number, row in numbered[1:]:
        area, kind, path = (row[places[column]] if places[column] < len(row) else "" for column in COLUMNS)
        if not (area and kind and path):
            mistakes.append(f"{file.as_posix()}:{number}: area, kind and file are all needed")
            continue
        _add(areas, area, slug(kind), path.replace("\\", "/"))
    if mistakes:
        raise _wrong(file, "Some rows lack something:\n  " + "\n  ".join(mistakes))
    return Workspace(
        root=file.parent,
        file=file,
        name=file.stem,
        default_region=None,
        rules=None,
        areas=areas,
        bases={},
        regions={},
        edges=(),
    )


def _add(areas: dict[str, AreaEntry], name: str, kind: str, path: str) -> None:
    authority = load_gazetteer().find(name)
    id_ = authority.id if authority else slug(name)
    known = areas.get(id_)
    documents = dict(known.documents) if known else {}
    documents[kind] = (*documents.get(kind, ()), path)
    area = known.area if known else Area(id=id_, name=name, authorities=(authority.id,) if authority else ())
    areas[id_] = AreaEntry(area=area, documents=documents, forms={}, bases=())


def _csv_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    content = file.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    head = text.splitlines()[0] if text.strip() else ""
    mark = max(",;\t", key=head.count)
    yield from enumerate(csv.reader(text.splitlines(), delimiter=mark), 1)


def _excel_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    from zipfile import BadZipFile  # noqa: PLC0415  only a workbook needs these

    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError) as error:
        raise _wrong(file, "An Excel workbook was expected, and this file cannot be opened as one.") from error
    for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
        yield number, ["" if cell is None else str(cell) for cell in row]


def _wrong(file: Path, message: str) -> WorkspaceError:
    return WorkspaceError(message, where=file.as_posix(), hint="Give one row a document: area, kind, file.")
