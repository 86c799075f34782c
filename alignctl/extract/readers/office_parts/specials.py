"""Which unusual elements a story holds, found in one pass, so that nobody walks it for what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.names import (
    ALTERNATE,
    CHARTS,
    DIAGRAM,
    DRAWN_PARAGRAPH,
    FALLBACK,
    VML_OBJECT,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

INSERTED = (w("ins"), w("moveTo"))
DELETED = (w("del"), w("moveFrom"))
FORMER = tuple(
    w(name + "Change") for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "numbering")
)
CHANGED_CELLS = (w("cellIns"), w("cellDel"), w("cellMerge"))
WRAPPERS = tuple(
    w(name) for name in ("smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "bdo", "dir")
)
SETTINGS = tuple(w(name) for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "rt"))
EMBEDDED = (w("altChunk"), w("subDoc"))
OBJECTS = (VML_OBJECT, w("objectEmbed"), w("objectLink"))
DRAWINGS = (DIAGRAM, *CHARTS, DRAWN_PARAGRAPH)
_FIELDS = (w("fldChar"), w("instrText"))
_SOUGHT = (
    *INSERTED,
    *DELETED,
    *FORMER,
    *CHANGED_CELLS,
    *WRAPPERS,
    *SETTINGS,
    *EMBEDDED,
    *OBJECTS,
    *DRAWINGS,
    *_FIELDS,
    w("vanish"),
    w("showingPlcHdr"),
    ALTERNATE,
    FALLBACK,
)

Specials = frozenset[str]


def specials(root: Element) -> Specials:
    """The names of the unusual elements below a root; ask again where names have been changed since."""
    return frozenset(str(element.tag) for element in root.iter(*_SOUGHT))
