"""Parts that several tables share: where words stand, documents as they were read, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from alignctl.model.area import Area
from alignctl.model.citation import Citation
from alignctl.model.comparison import Problem
from alignctl.model.document import Document
from alignctl.model.document_read import DocumentRead
from alignctl.model.provision import Provision
from alignctl.report.rests_on import owner_words
from alignctl.report.tables.table import Cell, Column, Form, Table
from alignctl.report.words import name_of, place_words, value_words

SILENT = "(silent)"


class Owned(NamedTuple):
    """A document, with the words for whose it is and for its kind of procedure."""

    who: str
    kind: str
    document: Document


def said_columns(side: str) -> tuple[Column, ...]:
    """The heads of what one side says: as `said` fills them."""
    return (
        Column(f"Value of {side}", 24),
        Column(f"Words of {side}", 50),
        Column(f"Place in {side}", 26),
        Column(f"Document of {side}", 28),
        Column(f"Rule for {side}", 28),
    )


def said(provision: Provision | None, silence: str = SILENT) -> tuple[Cell, ...]:
    """What one side says: value, words, place, document and rule; `silence` where it says nothing."""
    if provision is None:
        return (silence, None, None, None, None)
    return (value_words(provision.value), *cited(provision.citation), provision.rule)


def cited(citation: Citation | None) -> tuple[Cell, Cell, Cell]:
    """Words, place and document of a citation."""
    return (citation.quote, place_words(citation), citation.document) if citation else (None, None, None)


def owned_by(documents: Iterable[DocumentRead], areas: Iterable[Area], names: dict[str, str]) -> Iterator[Owned]:
    """Documents with the words for whose they are and for their kind."""
    known = tuple(areas)
    for one in documents:
        yield Owned(owner_words(known, one.area, names), name_of(one.kind, names), one.document)


def documents_table(owned: Iterable[Owned]) -> Table:
    """How every document was read, each once for whom and what it serves."""
    return Table(
        id="documents",
        title="Documents and how well they were read",
        about="Each row is one document. Read is the share of its characters kept, or knowingly left out.",
        columns=(
            Column("Whose", 24),
            Column("Kind", 26),
            Column("File", 40),
            Column("Format", 10),
            Column("Title", 40),
            Column("Pages", 8, Form.COUNT),
            Column("Read", 9, Form.SHARE),
            Column("Marking", 18),
            Column("What to know", 60),
            Column("SHA-256", 68),
        ),
        rows=tuple(dict.fromkeys(_document_rows(owned))),
    )


def _document_rows(owned: Iterable[Owned]) -> Iterator[tuple[Cell, ...]]:
    for who, kind, one in owned:
        notices = " ".join(one.notices)
        head: tuple[Cell, ...] = (who, kind, one.path, one.format, one.title, one.pages)
        yield (*head, one.coverage, one.metadata.marking, notices, one.sha256)


def problems_table(problems: Iterable[Problem]) -> Table:
    """What could not be done."""
    return Table(
        id="problems",
        title="What could not be done",
        about="Each row is something that was left out of the result; the rest went on without it.",
        columns=(Column("Where", 40), Column("What", 70), Column("What to do", 60)),
        rows=tuple((one.where, one.message, one.hint) for one in dict.fromkeys(problems)),
    )
