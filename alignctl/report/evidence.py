"""What stands behind a claim: the sentence, its place, its document, the rule that read it; for a silence, the text.

A claim names its document and its rule; the list of documents at the foot of a result holds the hash of each, and the
foot the version that made it. So the chain from a claim to the bytes of a file is whole in every format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alignctl import __version__
from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.document import Document
from alignctl.model.document_read import DocumentRead
from alignctl.model.provision import Provision
from alignctl.model.region import RegionView
from alignctl.report.words import listed, place_words


def made_by() -> str:
    """A sentence on what made a result."""
    return f"Made by alignctl {__version__}."


def hash_words(document: Document) -> str:
    """The whole hash of a document, by which it can be told whether a file is the one that was read."""
    return f"SHA-256 {document.sha256}"


def source_words(citation: Citation, rule: str | None) -> str:
    """The document of a sentence, and the rule that read a value in it where that is known."""
    return f"{citation.document}; rule {rule}" if rule else citation.document


def full_place(citation: Citation, rule: str | None) -> str:
    """Where a sentence stands, in which document, and the rule that read it, on one line."""
    return f"{place_words(citation)}; {source_words(citation, rule)}"


def searched_words(paths: Iterable[str]) -> str:
    """In which documents a matter was looked for and not found; with a semicolon before, or nothing where none is."""
    found = list(dict.fromkeys(paths))
    return f"; looked for in {listed(found)}" if found else ""


def paths_of(procedure: Procedure) -> tuple[str, ...]:
    """The documents in which a matter was looked for: the area's own, and those of the bases they rest on."""
    held = (*procedure.documents, *(one for base in procedure.bases for one in base.documents))
    return tuple(dict.fromkeys(one.path for one in held))


def own_paths(documents: Iterable[DocumentRead], area: str, kind: str, *, of_forms: bool = False) -> tuple[str, ...]:
    """The documents of a kind that are an area's own: its procedure's, or its forms."""
    own = (one for one in documents if (one.area, one.kind) == (area, kind))
    return tuple(one.document.path for one in own if one.is_form is of_forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence. `anchor` is the id of its document on the page, None where that is not told there."""

    quote: str
    place: str
    document: str
    anchor: str | None
    rule: str | None


class Evidences:
    """Finds the evidence behind citations and provisions of a region."""

    def __init__(self, view: RegionView, documents: Iterable[DocumentRead] = ()) -> None:
        """`documents` are those told of on the same page."""
        # not `view.documents`, which has the earlier texts of pilots too
        self._own = {(one.area, one.kind): one.documents for one in view.held}
        self._rules = {one.citation: one.rule for one in reversed(list(_provisions(view)))}
        self._points = {
            (cluster.id, one.citation): one.rule
            for cluster in view.clusters
            for entry in cluster.areas
            for one in entry.provisions
        }
        self._anchors = {one.document.path: f"document-{number}" for number, one in enumerate(files_of(documents), 1)}

    def of(self, citation: Citation, point: str = "") -> Evidence:
        """The evidence of a citation; `point` is the id of the point of practice it is claimed for."""
        return Evidence(
            quote=citation.quote,
            place=place_words(citation),
            document=citation.document,
            anchor=self._anchors.get(citation.document),
            rule=self.rule(citation, point),
        )

    def searched(self, area: str, kind: str) -> str:
        """In which documents of an area a matter of a kind was looked for, as `searched_words` tells it."""
        return searched_words(self._own.get((area, kind), ()))

    def rule(self, citation: Citation, point: str = "") -> str | None:
        """The rule that read a value for a point in a sentence, None where that is not known."""
        return self._points.get((point, citation)) or self._rules.get(citation)


def files_of(documents: Iterable[DocumentRead]) -> list[DocumentRead]:
    """Documents, each file once, in their order."""
    return list({one.document.path: one for one in reversed(tuple(documents))}.values())[::-1]


def _provisions(view: RegionView) -> Iterator[Provision]:
    for cluster in view.clusters:
        yield from (one for entry in cluster.areas for one in entry.provisions)
        yield from cluster.standard
    for pilot in view.pilots:
        for change in pilot.changes:
            yield from (*change.before, *change.now)
