"""Small PDFs written byte by byte, and what readings of them hold."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.extract.block import Heading, Reading, TableBlock, TextBlock

REGULAR, BOLD = "F1", "F2"
PROSE = (
    "Staff who worry about a child speak to the named lead on the same day and",
    "write down what was seen and heard, in the words that were used, before they",
    "go home; the lead decides within 24 hours whether a referral is needed.",
)


class Sheet:
    """One page being written: text at a place counted from the top left, and rulings."""

    def __init__(self, turn: int = 0) -> None:
        self.parts: list[bytes] = []
        self.turn = turn
        self.notes: list[bytes] = []

    def text(self, text: str, x: float = 72, y: float = 72, *, size: float = 11, font: str = REGULAR) -> Sheet:
        body = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown = b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (font.encode(), size, x, 842 - y, body)
        self.parts.append(shown)
        return self

    def tagged(self, kind: str, content: int) -> Sheet:
        """Mark the text written last as one piece of content."""
        self.parts[-1] = b"/%s <</MCID %d>> BDC %s EMC" % (kind.encode(), content, self.parts[-1])
        return self

    def lines(
        self, lines: Sequence[str], x: float = 72, y: float = 72, *, size: float = 11, pitch: float = 14
    ) -> Sheet:
        for number, line in enumerate(lines):
            self.text(line, x, y + number * pitch, size=size)
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Sheet:
        for x in xs:
            self.parts.append(b"%g %g m %g %g l S" % (x, 842 - ys[0], x, 842 - ys[-1]))
        for y in ys:
            self.parts.append(b"%g %g m %g %g l S" % (xs[0], 842 - y, xs[-1], 842 - y))
        return self

    def note(self, kind: str, at: tuple[float, float], *, wide: float = 120, says: str = "") -> Sheet:
        """Lay an annotation over the page; `says` holds its further entries as they stand in the file."""
        (x, y), high = at, 14
        box = b"[%g %g %g %g]" % (x, 842 - y - high, x + wide, 842 - y)
        self.notes.append(b"<</Type/Annot/Subtype/%s/F 4/Rect%s%s>>" % (kind.encode(), box, says.encode()))
        return self

    def turned(self, text: str, way: tuple[int, int], x: float, y: float, *, size: float = 11) -> Sheet:
        """Write text along the direction `way` from a point given in the page's own coordinates."""
        a, b = way
        matrix = b"%d %d %d %d %g %g" % (a, b, -b, a, x, y)
        self.parts.append(b"BT /F1 %g Tf %s Tm (%s) Tj ET" % (size, matrix, text.encode("cp1252")))
        return self

    def image(self) -> Sheet:
        self.parts.append(b"q 400 0 0 400 72 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q")
        return self


def pdf(
    *sheets: Sheet,
    tags: Sequence[tuple[str, int, int]] | None = None,
    title: str | None = None,
    roles: dict[str, str] | None = None,
) -> bytes:
    """Write sheets as a PDF; `tags` are (type, page, content id) elements below one Document."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % (b"/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>" if tags else b"")
    }
    objects[3] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects[4] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    pages = []
    for number, sheet in enumerate(sheets):
        page, stream = 100 + 2 * number, 101 + 2 * number
        content = b"\n".join(sheet.parts)
        notes = [2000 + 100 * number + index for index in range(len(sheet.notes))]
        objects.update(zip(notes, sheet.notes, strict=True))
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents %d 0 R/StructParents %d"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Annots[%s]>>"
            % (sheet.turn, stream, number, b" ".join(b"%d 0 R" % note for note in notes))
        )
        objects[stream] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
        pages.append(b"%d 0 R" % page)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(pages))
    fields = b" ".join(b"%d 0 R" % name for name, body in objects.items() if b"/Subtype/Widget" in body)
    if fields:
        objects[1] = objects[1].replace(b"/Pages", b"/AcroForm<</Fields[%s]>>/Pages" % fields)
    if tags:
        objects.update(_tree(tags, roles or {}))
    info = b""
    if title:
        objects[99] = b"<</Title(%s)>>" % title.encode()
        info = b"/Info 99 0 R"
    return _file(objects, info)


def _tree(tags: Sequence[tuple[str, int, int]], roles: dict[str, str]) -> dict[int, bytes]:
    parents: dict[int, dict[int, bytes]] = {}
    kids: list[bytes] = []
    objects: dict[int, bytes] = {}
    for number, (kind, page, content) in enumerate(tags):
        name = 500 + number
        kids.append(b"%d 0 R" % name)
        parents.setdefault(page, {})[content] = b"%d 0 R" % name
        objects[name] = b"<</Type/StructElem/S/%s/P 6 0 R/Pg %d 0 R/K %d>>" % (kind.encode(), 100 + 2 * page, content)
    numbers = b" ".join(
        b"%d [%s]" % (page, b" ".join(named.get(i, b"null") for i in range(max(named) + 1)))
        for page, named in parents.items()
    )
    mapped = b" ".join(b"/%s/%s" % (a.encode(), b.encode()) for a, b in roles.items())
    objects[5] = b"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[%s]>>/RoleMap<<%s>>>>" % (numbers, mapped)
    objects[6] = b"<</Type/StructElem/S/Document/P 5 0 R/K[%s]>>" % b" ".join(kids)
    return objects


def _file(objects: dict[int, bytes], info: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in sorted(offsets.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, info, start)
    return bytes(out)


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [(block.level, block.title) for block in reading.blocks if isinstance(block, Heading)]


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, TextBlock)]


def tables(reading: Reading) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in reading.blocks if isinstance(block, TableBlock)]
