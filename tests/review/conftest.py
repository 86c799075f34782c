"""The three invented areas, their coding sheet, and workbooks of it changed as a test asks."""

import pytest

from tests.review import sheets


@pytest.fixture(scope="session")
def run(tmp_path_factory):
    return sheets.workspace(tmp_path_factory.mktemp("three"))


@pytest.fixture(scope="session")
def sheet(run):
    return sheets.made(run)


@pytest.fixture
def filled(sheet, tmp_path):
    """Writes a workbook changed by a function of its book, rows and columns; gives its path."""

    def filled(change, name="sheet.xlsx"):
        book, rows, heads = sheets.opened(sheet)
        change(book, rows, heads)
        book.save(tmp_path / name)
        return tmp_path / name

    return filled
