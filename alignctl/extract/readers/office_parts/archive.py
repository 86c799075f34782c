"""A zip archive from an unknown hand, opened within limits of size, and its parts parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.limits import nested_too_deeply, too_many_cells, unpacks_too_far, unpacks_too_large
from alignctl.extract.readers.office_parts.prolog import DeclaredError, is_plain
from alignctl.model.reading import AS_USUAL, Limits
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

MAX_ENTRIES = 20_000
SUSPECT_BYTES = 20 * 2**20
_CELLS = ("{*}tc", "{*}table-cell")

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNLOCK = "Remove the password and try again."
_SAVE_AGAIN = "Open it in Word or LibreOffice, save it again as {ending}, and read that copy."
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_STRICT = b"http://purl.oclc.org/ooxml/"
_DRAWING = b"http://schemas.openxmlformats.org/drawingml/2006/"
_PLAIN = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/math": (b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    **{_STRICT + b"drawingml/" + name: _DRAWING + name for name in (b"main", b"diagram", b"chart")},
}


class Archive:
    """The parts of one office document by name, whatever the case or the slashes the writer used.

    `damaged` collects the names of optional parts that could not be parsed. Raises UnreadableDocumentError
    for bytes that are no zip archive, and for archives that are encrypted or break one of the `limits` on what
    is unpacked, on elements inside elements, and on the cells of all tables.
    """

    def __init__(self, content: bytes, where: str, ending: str, limits: Limits = AS_USUAL.limits) -> None:
        self._begin(where, ending, limits)
        if content.startswith(_OLE):
            raise self._older_or_protected(content, ending)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise self.unreadable(f"Expected {ending}; the file is no sound zip archive.") from error
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise self.unreadable(f"Expected {ending}; found an archive of {len(entries)} entries.")
        self._names = {_plain_name(entry.filename): entry for entry in entries}

    def _begin(self, where: str, ending: str, limits: Limits) -> None:
        self.where = where
        self._limits = limits
        self.damaged: list[str] = []
        self._parsed: dict[str, Element | None] = {}
        self._hint = _SAVE_AGAIN.format(ending=ending)
        self._left = limits.unpacked_bytes

    def unreadable(self, message: str, hint: str | None = None) -> UnreadableDocumentError:
        """The error for this file, with a hint on what to do next."""
        # Names of parts are whatever the file says, line ends included.
        return UnreadableDocumentError(tidy(message), where=self.where, hint=hint or self._hint)

    def _older_or_protected(self, content: bytes, ending: str) -> UnreadableDocumentError:
        if _ENCRYPTED in content:
            return self.unreadable("The file is protected by a password.", _UNLOCK)
        return self.unreadable(
            f"Expected {ending}; found an older Office file (.doc).", f"Open it and save it as {ending}."
        )

    def __contains__(self, name: str) -> bool:
        return _plain_name(name) in self._names

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, or None where there is no such part.

        Raises UnreadableDocumentError where it is encrypted, damaged, or too large unpacked.
        """
        entry = self._names.get(_plain_name(name))
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise self.unreadable("The file is protected by a password.", _UNLOCK)
        packed = max(entry.compress_size, 1)
        try:
            with self._zip.open(entry) as part:
                content = part.read(self._left + 1)
        except _DAMAGE as error:
            raise self.unreadable(f"The part {name} of the file is damaged.") from error
        self._left -= len(content)
        if self._left < 0:
            raise unpacks_too_large(self.where, self._limits.unpacked_bytes - self._left, self._limits)
        if len(content) > SUSPECT_BYTES and len(content) / packed > self._limits.unpacked_ratio:
            raise unpacks_too_far(self.where, len(content) / packed, self._limits)
        return content

    def inner(self, content: bytes) -> Archive:
        """An archive kept as a part of this one, within what is left of the limits."""
        return Archive(content, self.where, ".docx", replace(self._limits, unpacked_bytes=self._left))

    def check_cells(self, tables: Iterable[Sequence[Sequence[str]]]) -> None:
        """Raise UnreadableDocumentError where the tables together have more cells than the limit."""
        self._check_cells(sum(len(row) for rows in tables for row in rows))

    def _check_cells(self, cells: int) -> None:
        if cells > self._limits.cells:
            raise too_many_cells(self.where, cells, self._limits)

    def parse(self, name: str) -> Element | None:
        """The root of an optional part; None where it is missing or damaged (then noted in `damaged`).

        A part asked for again is the same tree.
        """
        key = _plain_name(name)
        if key not in self._parsed:
            self._parsed[key] = self._parse_optional(name)
        return self._parsed[key]

    def _parse_optional(self, name: str) -> Element | None:
        content = self.read(name)
        if content is None:
            return None
        try:
            return self._parse(content)
        except (etree.XMLSyntaxError, ValueError):
            self.damaged.append(name.lstrip("/"))
            return None

    def require(self, name: str) -> Element:
        """The root of a part the document cannot do without; raises UnreadableDocumentError."""
        content = self.read(name)
        if content is None:
            raise self.unreadable(f"The part {name}, which holds the text, is missing.")
        try:
            root = self._parse(content)
        except etree.XMLSyntaxError as error:
            line = error.lineno or 1
            raise self.unreadable(f"The part {name}, which holds the text, is damaged in line {line}.") from error
        except DeclaredError as error:
            raise self.unreadable(f"The part {name}, which holds the text, {error}.") from error
        except ValueError as error:
            raise self.unreadable(f"The part {name}, which holds the text, is damaged: {error}.") from error
        self._check_cells(sum(1 for _ in root.iter(*_CELLS)))
        return root

    def _parse(self, content: bytes) -> Element:
        deepest = self._limits.nesting
        try:
            root = _parse(content)
        except etree.XMLSyntaxError as error:
            if "xcessive depth" in str(error):
                raise nested_too_deeply(self.where, self._limits) from error
            raise
        if _deeper_than(deepest)(root):
            raise nested_too_deeply(self.where, self._limits)
        return root


@cache
def _deeper_than(levels: int) -> etree.XPath:
    """A question to a tree; asked in C, because it is asked of every part of every file."""
    return etree.XPath("boolean(/*" + "/*" * levels + ")")


def _plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


@cache
def _parser(*, huge: bool) -> etree.XMLParser:
    """One parser for all parts: making one costs more than parsing a small part with it.

    A huge part may hold pieces of text above 10 MB and elements 2,048 deep: its size is bounded when it is unpacked,
    and its depth once it is parsed. No guard of libxml2 against entities holds then, so it must declare none.
    """
    return etree.XMLParser(
        collect_ids=False,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
    )


def _parse(content: bytes) -> Element:
    root = etree.fromstring(content, _parser(huge=is_plain(content)))
    if any(uri and uri.encode().startswith(_STRICT) for uri in root.nsmap.values()):
        return _from_strict(root)
    return root


def _from_strict(root: Element) -> Element:
    """The same tree in the names of transitional OOXML, so that all later code knows one set of names."""
    content = etree.tostring(root, encoding="utf-8")
    for strict, plain in _PLAIN.items():
        content = content.replace(strict, plain)
    return etree.fromstring(content, _parser(huge=is_plain(content)))
