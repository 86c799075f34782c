"""Floors over real documents: characters kept, places named truly, and no policy taken for a filled-in form."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from alignctl.errors import PersonalDataError, UnreadableDocumentError
from alignctl.extract.reading import read_document
from alignctl.model.area import Area, Procedure
from alignctl.model.document import Document
from alignctl.provisions import find_provisions
from alignctl.rules import load_rules
from tests.accuracy import anchors, coverage
from tests.accuracy.independent import pdf_pages

pytestmark = [pytest.mark.real, pytest.mark.poppler, pytest.mark.accuracy]

MOST_PAGES = 60
# One page holds its text in a way the web reader does not follow.
HTML_SHORT = {"MattLeaper__safeguarding.html"}

Read = dict[Path, Document | UnreadableDocumentError]


@pytest.fixture(scope="module")
def read(real_folder: Path) -> Read:
    """Every real policy, read once for all tests of this module."""
    return {path: _read(path) for kind in coverage.FLOORS for path in _files(real_folder, kind)}


def _files(real_folder: Path, kind: str) -> Iterator[Path]:
    yield from sorted((real_folder / "policy" / kind).glob(f"*.{kind}"))


def _read(path: Path) -> Document | UnreadableDocumentError:
    try:
        return read_document(path.read_bytes(), path.name)
    except UnreadableDocumentError as error:
        return error


def test_no_policy_or_blank_form_is_taken_for_a_filled_in_form(read: Read) -> None:
    assert len(read) > 100
    assert not [path.name for path, found in read.items() if isinstance(found, PersonalDataError)]


@pytest.mark.parametrize("kind", coverage.FLOORS)
def test_every_character_is_kept_or_accounted_for(read: Read, kind: str) -> None:
    found = [
        coverage.measured(path, kind, document)
        for path, document in read.items()
        if isinstance(document, Document) and document.format == kind and path.name not in HTML_SHORT
    ]
    assert len(found) >= 5
    assert not {one.name: one.share for one in found if one.share < coverage.FLOORS[kind]}
    assert statistics.median(one.share for one in found) >= 0.999
    assert not {one.name: (one.share, one.own) for one in found if abs(one.share - one.own) > 0.01}


def test_words_stand_on_the_page_named(read: Read) -> None:
    book = load_rules()
    checked = [
        anchors.check(path.name, document, pdf_pages(path), book, kinds=("missing",))
        for path, document in read.items()
        if isinstance(document, Document) and document.format == "pdf" and (document.pages or 0) <= MOST_PAGES
    ]
    assert len(checked) > 30
    assert not {
        one.name: [f"p{each.page} {each.what}" for each in one.astray]
        for one in checked
        if anchors.share(one.counts.total(), len(one.astray)) < anchors.FLOOR
    }


def test_quotes_stand_in_the_paragraph_named(read: Read) -> None:
    book = load_rules()
    cited = 0
    for document in read.values():
        if not isinstance(document, Document) or document.format == "pdf":
            continue
        texts = {one.index: one.text for section, _ in document.walk() for one in section.paragraphs}
        procedure = Procedure(area=Area(id="a", name="A"), kind="missing", documents=(document,))
        for found in find_provisions(procedure, book):
            if found.citation.paragraph is not None:
                cited += 1
                assert found.citation.quote in texts[found.citation.paragraph]
    assert cited > 50
