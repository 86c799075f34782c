"""The bytes of a Word or Excel file, with nothing of the day or the machine in them."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from alignctl.text.escape import held_words

STARTED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: these files know no time zone
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(modified|created)[^>]*>)[^<]*(</dcterms:(?:modified|created)>)")

_FONT = re.compile(rb"<font>(.*?)</font>", re.DOTALL)
_PARTS = re.compile(rb"<[^>]*/>")
_ORDER = (b"b", b"i", b"strike", b"condense", b"extend", b"outline", b"shadow", b"u", b"vertAlign", b"sz", b"color")

# What Word holds of a title among the properties of a file.
_LONGEST_PROPERTY = 255


def property_words(words: str) -> str:
    """Words as a property of a file can hold them: on one line, cut where they are too long."""
    held = held_words(words)
    return held if len(held) <= _LONGEST_PROPERTY else held[: _LONGEST_PROPERTY - 1].rstrip() + "\u2026"


def in_order(part: bytes) -> bytes:
    """The styles of a workbook with what a font is made of in the order of the schema, which openpyxl does not keep."""
    return _FONT.sub(_ordered, part)


def _ordered(font: re.Match[bytes]) -> bytes:
    parts: list[bytes] = [part.group() for part in _PARTS.finditer(font.group(1))]
    parts.sort(key=_place)
    return b"<font>" + b"".join(parts) + b"</font>"


def _place(part: bytes) -> int:
    name = part[1:].split(b" ")[0].rstrip(b"/>")
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def fixed(content: bytes) -> bytes:
    """The same package with every time in it fixed and its parts in a fixed order."""
    held = BytesIO()
    stamp = STARTED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(rb"\g<1>" + stamp + rb"\g<3>", part)
            if name == "xl/styles.xml":
                part = in_order(part)
            info = ZipInfo(name, _ZIP_STAMP)
            info.create_system = 0
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, part)
    return held.getvalue()
