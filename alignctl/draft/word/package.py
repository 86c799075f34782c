"""A Word file's parts that tracked changes need: the text, comments, and what says where parts are."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from alignctl.draft.word.archive import Archive
from alignctl.draft.word.names import RELATIONS, WORD, child, is_on, value, w
from alignctl.draft.word.refusal import UnchangeableError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_TYPE_NAMES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATION_LIST = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_STRICT = b"http://purl.oclc.org/ooxml/"
_IN_STRICT = {
    WORD.encode(): _STRICT + b"wordprocessingml/main",
    RELATIONS.encode(): _STRICT + b"officeDocument/relationships",
}
_STRICT_COMMENTS = (_STRICT + b"officeDocument/relationships/comments").decode()
_SIGNATURES = "_xmlsignatures/"
_MAY_CHANGE = {None, "none", "trackedChanges"}


class Package:
    """The parts of one Word document; raises UnchangeableError where it is no such document, or nobody may change it.

    `text` is the root of the text, to be changed in place.
    """

    def __init__(self, content: bytes) -> None:
        if content.startswith(_OLE):
            raise UnchangeableError(
                "The file is protected by a password."
                if _LOCKED in content
                else "The file is in the format of Word 97 to 2003 (.doc): save it as .docx first."
            )
        self._archive = Archive(content)
        if any(name.casefold().startswith(_SIGNATURES) for name in self._archive.names()):
            raise UnchangeableError("The file bears a digital signature, which any change would undo.")
        self._types = self._required(_TYPES)
        self._main = self._find_main()
        self._relations = self._relations_of(self._main)
        self._check_protection()
        self._is_strict = False
        self.text = self._read_text()
        self._comments_name = self._target("comments")
        self.comments = None if self._comments_name is None else self._story(self._comments_name)

    def written(self, comments: Element | None) -> bytes:
        """The file with its text as it stands now, and with comments where there are any."""
        parts = {self._main: self._spelt(_bytes(self.text))}
        if comments is not None:
            name = self._comments_name
            if name is None:
                name = self._new_name()
                self._announce(name)
                parts[_relations_name(self._main)] = _bytes(self._relations)
                parts[_TYPES] = _bytes(self._types)
            parts[name] = self._spelt(_bytes(comments))
        return self._archive.with_parts(parts)

    def _find_main(self) -> str:
        targets = [
            posixpath.normpath("/" + each.get("Target", "")).lstrip("/")
            for each in self._relations_of("").iter(_RELATION)
            if each.get("Type", "").endswith("/officeDocument")
        ]
        name = next((target for target in targets if target in self._archive), None)
        kind = "" if name is None else self._type_of(name)
        if "macroEnabled" in kind:
            raise UnchangeableError("The file holds macros (.docm): save it as .docx first.")
        if "template" in kind:
            raise UnchangeableError("The file is a template (.dotx): save it as .docx first.")
        if name is None or not kind.startswith(_WORD_TYPE + "document"):
            raise UnchangeableError("The file is no Word document (.docx).")
        return name

    def _type_of(self, name: str) -> str:
        """What the list of contents says a part is."""
        wanted, ending = "/" + name.casefold(), name.rpartition(".")[2].casefold()
        for each in self._types.iter(_TYPE_NAMES + "Override"):
            if each.get("PartName", "").casefold() == wanted:
                return each.get("ContentType", "")
        usual = (each for each in self._types.iter(_TYPE_NAMES + "Default"))
        return next((each.get("ContentType", "") for each in usual if _ending(each) == ending), "")

    def _check_protection(self) -> None:
        name = self._target("settings")
        settings = None if name is None else self._story(name)
        protection = child(settings, "documentProtection")
        enforced = protection is not None and value(protection, "enforcement") is not None
        if enforced and is_on(protection, "enforcement") and value(protection, "edit") not in _MAY_CHANGE:
            raise UnchangeableError("The file is protected against changes: take the protection off first.")

    def _read_text(self) -> Element:
        content = self._archive.read(self._main)
        if content is not None and _STRICT in content:
            self._is_strict = True
        root = self._story(self._main)
        if root is None or root.tag != w("document") or child(root, "body") is None:
            raise UnchangeableError("The file is no Word document (.docx).")
        return root

    def _target(self, kind: str) -> str | None:
        """The name of the part the text is related to in one way, where the file has it."""
        for each in self._relations.iter(_RELATION):
            if each.get("Type", "").rpartition("/")[2] == kind and each.get("TargetMode") != "External":
                folder = posixpath.dirname(self._main)
                name = posixpath.normpath(posixpath.join("/" + folder, each.get("Target", ""))).lstrip("/")
                return name if name in self._archive else None
        return None

    def _relations_of(self, name: str) -> Element:
        found = self._part(_relations_name(name))
        return etree.fromstring(_RELATION_LIST) if found is None else found

    def _announce(self, name: str) -> None:
        """Say of a new part of comments what it is, and that the text refers to it."""
        kind = _STRICT_COMMENTS if self._is_strict else RELATIONS + "/comments"
        taken = {each.get("Id") for each in self._relations.iter(_RELATION)}
        number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        target = "/" + name
        etree.SubElement(self._relations, _RELATION, {"Id": f"rId{number}", "Type": kind, "Target": target})
        told = {"PartName": target, "ContentType": _WORD_TYPE + "comments+xml"}
        etree.SubElement(self._types, _TYPE_NAMES + "Override", told)

    def _new_name(self) -> str:
        folder = posixpath.dirname(self._main)
        names = (
            posixpath.join(folder, f"comments{number or ''}.xml") for number in range(len(self._archive.names()) + 1)
        )
        return next(name for name in names if name not in self._archive)

    def _spelt(self, content: bytes) -> bytes:
        """A part's bytes in the names of the kind of Open XML the file is written in."""
        if self._is_strict:
            for plain, strict in _IN_STRICT.items():
                content = content.replace(plain, strict)
        return content

    def _required(self, name: str) -> Element:
        root = self._part(name)
        if root is None:
            raise UnchangeableError("The file is no Word document (.docx).")
        return root

    def _part(self, name: str) -> Element | None:
        content = self._archive.read(name)
        return None if content is None else _parsed(content, name)

    def _story(self, name: str) -> Element | None:
        """A part in the names of transitional Open XML, so that all else knows one set of names."""
        content = self._archive.read(name)
        if content is None:
            return None
        for plain, strict in _IN_STRICT.items():
            content = content.replace(strict, plain)
        return _parsed(content, name)


def _parsed(content: bytes, name: str) -> Element:
    # Its guards stay up: no text of Word nests as deeply, or holds pieces as long, as libxml2 refuses.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnchangeableError(f"The part {name} of the file is damaged.") from error


def _bytes(root: Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations_name(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", base + ".rels")


def _ending(usual: Element) -> str:
    return (usual.get("Extension") or "").casefold()
