"""An OpenDocument text in one XML file (.fodt), answering as its zip archive would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.archive import Archive
from alignctl.extract.readers.office_parts.open_styles import OBJECTS, TARGET, o

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.model.reading import Limits

_ZIP = b"PK\x03\x04"
_WHOLE = "office:document"
_START = 512
_DOCUMENT = o("office", "document")
_FORMULA = "{http://www.w3.org/1998/Math/MathML}math"


def opened(content: bytes, where: str, limits: Limits) -> Archive:
    """The parts of an OpenDocument text, zipped or flat. Raises as Archive does, for flat ones too."""
    is_flat = _ZIP not in content and b"<" in content[:_START]  # no XML can hold the first mark of a zip
    return FlatText(content, where, limits) if is_flat else Archive(content, where, ".odt", limits)


class FlatText(Archive):
    """The parts of a flat OpenDocument text: all are branches of one tree, parsed without entities.

    What is embedded in it is taken out of the text and given names, as it has them in a zip archive. Raises
    UnreadableDocumentError for a file that is damaged, declares entities, or breaks one of the limits.
    """

    def __init__(self, content: bytes, where: str, limits: Limits) -> None:
        self._begin(where, ".fodt", limits)
        self._content = content.lstrip()
        root = super().require(_WHOLE)
        meta = root.find(o("office", "meta"))
        self._roots: dict[str, Element] = {"content.xml": root, "styles.xml": root}
        if meta is not None:
            self._roots["meta.xml"] = meta
        for number, held in enumerate(list(root.iter(*OBJECTS)), 1):
            self._take_out(held, f"Object {number}")

    def _take_out(self, held: Element, name: str) -> None:
        for formula in held.findall(_FORMULA):  # of which a zip archive keeps no text either
            held.remove(formula)
        document = held.find(_DOCUMENT)
        if document is not None:
            held.remove(document)
            self._roots[f"{name}/content.xml"] = document
            held.set(TARGET, f"./{name}")

    def __contains__(self, name: str) -> bool:
        return name in self._roots

    def read(self, name: str) -> bytes | None:
        """The bytes of the whole file; its parts have none of their own."""
        return self._content if name == _WHOLE else None

    def parse(self, name: str) -> Element | None:
        """The branch that stands for a part, or None; of the text and its styles it is the whole tree."""
        return self._roots.get(name)

    def require(self, name: str) -> Element:
        """The branch that stands for a part the document cannot do without."""
        return self._roots[name]
