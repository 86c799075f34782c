"""Sentences of real Word files changed, accepted and rejected. None of their words stands here."""

import pytest

from alignctl.draft.tracked import with_changes
from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.model.citation import Citation
from alignctl.model.draft import Edit, EditKind
from alignctl.text.sentences import sentences
from tests.draft.word_files import AUTHOR, ON, read, rejected, said

pytestmark = pytest.mark.real
NEW = "Tell the placing authority on the same day."
# Sentences in text boxes, notes and fields are told and left; of those tried at least this share is placed.
LEAST_PLACED = 0.9


@pytest.fixture(scope="module")
def word_files(real_folder):
    """Every real policy, every revision, and a third of the odd files, as far as they read: name, bytes, document."""
    paths = sorted((real_folder / "policy" / "docx").glob("*.docx")) + sorted(
        (real_folder / "revisions").rglob("*.docx")
    )
    return list(_read([*paths, *sorted((real_folder / "odd").rglob("*.docx"))[::3]]))


def _read(paths):
    for path in paths:
        content = path.read_bytes()
        try:
            document = read_document(content, "policy.docx")
        except UnreadableDocumentError:
            continue
        if document.format == "docx":
            yield path.name, content, document


def statements(document):
    """The sentences of a document with more than five words, those of cells among them, as citations.

    Lines without a stop are left out: whether they are read as titles hangs on their words.
    """
    for section, _ in document.walk():
        start = 0
        for each in section.paragraphs:
            yield from _cited(section, each.text, start, paragraph=each.index)
            start += len(each.text) + 1
        for number, table in enumerate(section.tables):
            for row, cells in enumerate(table.rows):
                for column, cell in enumerate(cells):
                    yield from _cited(section, cell, 0, cell=(number, row, column))


def _cited(section, text, start, *, paragraph=None, cell=None):
    for first, last in sentences(text):
        if len(text[first:last].split()) > 5 and text[last - 1] in ".;:":
            yield Citation(
                area="northmoor",
                document="policy.docx",
                section_id=section.id,
                section=section.title,
                number=section.number,
                page=None,
                paragraph=paragraph,
                span=(start + first, start + last),
                quote=text[first:last],
                cell=cell,
            )


def edit_of(citation):
    """The same sentence with the word in its middle another, and a word put in before the last."""
    words = citation.quote.split(" ")
    words[len(words) // 2] = "exemplary"
    after = " ".join([*words[:-1], "indeed", words[-1]])
    return Edit(kind=EditKind.REPLACE, citation=citation, before=citation.quote, after=after, comment="Why.")


def with_edits(document, edits):
    """What a document says once some of its sentences are others."""
    told = []
    for section, _ in document.walk():
        own = [edit for edit in edits if edit.citation.section_id == section.id]
        text = section.text
        for edit in sorted(
            (each for each in own if each.citation.cell is None), key=lambda each: -each.citation.span[0]
        ):
            start, end = edit.citation.span
            text = text[:start] + edit.after + text[end:]
        tables = [[list(row) for row in table.rows] for table in section.tables]
        for edit in sorted((each for each in own if each.citation.cell), key=lambda each: -each.citation.span[0]):
            (number, row, column), (start, end) = edit.citation.cell, edit.citation.span
            cell = tables[number][row][column]
            tables[number][row][column] = cell[:start] + edit.after + cell[end:]
        told.append((section.title, text, tables))
    return told


def as_told(document):
    return [
        (title, "\n".join(texts), [[list(row) for row in rows] for rows in tables])
        for title, texts, tables in said(document)
    ]


def some(document, count):
    """So many sentences of a document, evenly spread; none where it has fewer."""
    held = list(statements(document))
    return [held[len(held) * place // count] for place in range(count if len(held) >= count else 0)]


def test_accepted_they_say_the_new_words_and_rejected_what_they_said(word_files):
    tried, placed, files = 0, 0, 0
    for name, content, document in word_files:
        edits = [edit_of(citation) for citation in some(document, 6)]
        tracked = with_changes(content, edits, author=AUTHOR, on=ON, document=document)
        tried, placed, files = tried + len(edits), placed + len(tracked.placed), files + bool(tracked.placed)
        if tracked.placed:
            assert as_told(read(tracked.content)) == with_edits(document, tracked.placed), name
            assert as_told(read(rejected(tracked.content))) == as_told(document), name
    assert files > 50
    assert placed / tried > LEAST_PLACED


def test_paragraphs_added_are_there_and_rejected_gone(word_files):
    tried, placed = 0, 0
    for name, content, document in word_files:
        edits = [
            Edit(kind=EditKind.INSERT, citation=citation, before="", after=f"{NEW} Number {number}.", comment="Why.")
            for number, citation in enumerate(some(document, 4))
        ]
        tracked = with_changes(content, edits, author=AUTHOR, on=ON, document=document)
        tried, placed = tried + len(edits), placed + len(tracked.placed)
        if tracked.placed:
            told = str(as_told(read(tracked.content)))
            assert [edit.after for edit in tracked.placed if edit.after not in told] == [], name
            assert as_told(read(rejected(tracked.content))) == as_told(document), name
    assert placed / tried > LEAST_PLACED
