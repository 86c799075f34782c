"""A Word file's parts: the main text, and what it refers to."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.archive import Archive
from alignctl.extract.readers.office_parts.names import RELATION_ID, w
from alignctl.extract.readers.office_parts.unread import rough_length
from alignctl.model.reading import AS_USUAL, Limits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_USUAL_MAIN = "word/document.xml"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NOTES = frozenset({"footnotes", "endnotes"})
_OTHER_KINDS = {"workbook": "a spreadsheet", "presentation": "a presentation"}


class Package:
    """One Word file: document, template or macro-enabled, strict or transitional.

    `main` is the root of the text. Raises UnreadableDocumentError for anything that is no Word text.
    """

    def __init__(self, content: bytes, where: str, limits: Limits = AS_USUAL.limits) -> None:
        self.archive = Archive(content, where, ".docx", limits)
        self._main_name = self._find_main()
        self.main = self.archive.require(self._main_name)
        if self.main.tag != w("document") or self.main.find(w("body")) is None:
            kind = str(self.main.tag).rpartition("}")[2]
            found = _OTHER_KINDS.get(kind, "something else")
            raise self.archive.unreadable(
                f"Expected a Word text; found {found}.", "Name a Word, PDF, web or OpenDocument text."
            )
        self._relations = self._relations_of(self._main_name)
        self._names: dict[Element, str] = {}

    @property
    def body(self) -> Element:
        """The element that holds the text."""
        found = self.main.find(w("body"))
        return self.main if found is None else found

    def part(self, kind: str) -> Element | None:
        """The part the main text is related to in one way ("styles", "numbering", "footnotes"), or None."""
        for relation, _, target in self._relations:
            if relation == kind:
                return self._parse(target)
        return None

    def _parse(self, name: str) -> Element | None:
        """A part's root, of which it is remembered where it comes from."""
        root = self.archive.parse(name)
        if root is not None:
            self._names[root] = name
        return root

    def has(self, kind: str) -> bool:
        """Whether the main text is related to a part in one way."""
        return any(relation == kind for relation, _, _ in self._relations)

    def target(self, relation_id: str | None, story: Element) -> str | None:
        """The name of the part an element of a story refers to by an id; any other root is the main text's."""
        relations = self._relations_of(self._names[story]) if story in self._names else self._relations
        return next((target for _, name, target in relations if name == relation_id), None)

    def rough_length(self, name: str) -> int:
        """Roughly the characters that are not white space in a part nobody reads."""
        return rough_length(self.archive.read(name) or b"", self.archive)

    def unread(self, story: Element, embedded: Iterable[Element]) -> int:
        """Roughly the characters of the documents and objects a story's elements take in, each counted once."""
        names = {self.target(each.get(RELATION_ID), story) for each in embedded}
        return sum(self.rough_length(name) for name in sorted(filter(None, names)))

    def unread_notes(self) -> int:
        """Roughly the characters of notes too damaged to be read."""
        targets = {target for kind, _, target in self._relations if kind in _NOTES and target in self.archive}
        return sum(self.rough_length(name) for name in sorted(targets) if self.archive.parse(name) is None)

    def furniture(self) -> tuple[Element, ...]:
        """The running headers and footers the text's sections refer to, each once."""
        used = {reference.get(RELATION_ID) for reference in self.main.iter(w("headerReference"), w("footerReference"))}
        targets = sorted({target for _, name, target in self._relations if name in used})
        parts = map(self._parse, targets)
        return tuple(part for part in parts if part is not None)

    def declared_title(self) -> str:
        """The title the file's properties give, or ""."""
        for kind, _, target in self._relations_of(""):
            if kind == "core-properties":
                properties = self.archive.parse(target)
                if properties is not None:
                    return properties.findtext(_TITLE) or ""
        return ""

    def _find_main(self) -> str:
        for kind, _, target in self._relations_of(""):
            if kind == "officeDocument" and target in self.archive:
                return target
        if _USUAL_MAIN not in self.archive:
            raise self.archive.unreadable(
                "Expected a Word text; the archive holds none.", "Check that the file is what its name says."
            )
        return _USUAL_MAIN

    def _relations_of(self, name: str) -> tuple[tuple[str, str, str], ...]:
        """Kind, id and target of each part a part refers to; "" stands for the package itself."""
        folder, base = posixpath.split(name)
        root = self.archive.parse(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return ()
        return tuple(
            (
                relation.get("Type", "").rpartition("/")[2],
                relation.get("Id", ""),
                posixpath.normpath(posixpath.join("/" + folder, relation.get("Target", ""))),
            )
            for relation in root.iter("{*}Relationship")
            if relation.get("TargetMode") != "External"
        )
