"""The parts of a comparison as a page shows them: each with the id that links lead to."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.area import Procedure
from alignctl.model.comparison import Comparison, KindComparison
from alignctl.model.document import Document
from alignctl.report.anchors import Anchors
from alignctl.report.words import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KindPart:
    """One kind of procedure between two areas, and the id of its section of the page."""

    pair: Comparison
    kind: KindComparison
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPart:
    """One document read: whose it is (an area, or a text that areas rest on), and the id of its row."""

    document: Document
    owner: str
    key: str


def kind_parts(pairs: tuple[Comparison, ...], anchors: Anchors) -> tuple[KindPart, ...]:
    """Every kind of every pair, in order."""
    return tuple(
        KindPart(pair=pair, kind=kind, key=anchors.fresh(pair.a.id, pair.b.id, kind.kind))
        for pair in pairs
        for kind in pair.kinds
    )


def document_parts(pairs: tuple[Comparison, ...], anchors: Anchors) -> dict[str, DocumentPart]:
    """Every document read, by its path, each once however many pairs it stands in."""
    owners = {
        document.path: (document, owner)
        for pair in pairs
        for kind in pair.kinds
        for side in (kind.a, kind.b)
        for owner, documents in _owners(side)
        for document in documents
    }
    return {
        path: DocumentPart(document=document, owner=owner, key=anchors.fresh("document", path))
        for path, (document, owner) in owners.items()
    }


def read_for(side: Procedure) -> tuple[Document, ...]:
    """The documents in which a statement of one side was looked for, the area's own first."""
    return tuple(document for _, documents in _owners(side) for document in documents)


def _owners(side: Procedure) -> tuple[tuple[str, tuple[Document, ...]], ...]:
    return ((side.area.name, side.documents), *((base.name, base.documents) for base in side.bases))


def topics_of(pairs: tuple[Comparison, ...]) -> tuple[tuple[str, str], ...]:
    """The topics on which anything differs, with their words, in the order of the words."""
    found = {
        divergence.topic: name_of(divergence.topic, pair.names)
        for pair in pairs
        for kind in pair.kinds
        for divergence in kind.divergences
    }
    return tuple(sorted(found.items(), key=lambda topic: (topic[1].casefold(), topic[0])))
