"""Every bundled file, whatever its format, is read as its source was written."""

import json
from pathlib import Path

import pytest

from alignctl.extract import read_document

VALE = Path(__file__).resolve().parents[2] / "corpora" / "vale"
FILES = sorted(path.name for path in (VALE / "files").iterdir())


@pytest.fixture(scope="module")
def documents():
    return {name: read_document((VALE / "files" / name).read_bytes(), name) for name in FILES}


def expected(name):
    return json.loads((VALE / "expected" / f"{Path(name).stem}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_headings_are_those_of_the_source_with_numbers_and_levels(documents, name):
    found = [(section.number, section.title, section.level) for section, _ in documents[name].walk() if section.title]
    assert found == [(item["number"], item["title"], item["level"]) for item in expected(name)["sections"]]


@pytest.mark.parametrize("name", FILES)
def test_all_text_is_kept(documents, name):
    document = documents[name]
    assert document.coverage >= 0.99
    words = sum(len(section.text.split()) for section, _ in document.walk())
    cells = sum(
        len(cell.split())
        for section, _ in document.walk()
        for table in section.tables
        for row in table.rows
        for cell in row
    )
    assert words + cells == pytest.approx(expected(name)["words"], rel=0.03)


@pytest.mark.parametrize("name", FILES)
def test_metadata_is_what_the_source_says(documents, name):
    metadata, said = documents[name].metadata, expected(name)["metadata"]
    assert (metadata.version, metadata.issued, metadata.review_due) == (
        said["version"],
        said["issued"],
        said["review_due"],
    )
