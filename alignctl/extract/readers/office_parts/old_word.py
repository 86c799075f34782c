"""The characters of a Word 97-2003 file, counted in its own piece table and not in what LibreOffice makes of it."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, NamedTuple

import olefile

from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = 0xA5EC
_WORD_97 = 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_CLX = 0x01A2
_COUNTS = 0x4C
_COMPRESSED = 0x40000000
_FIELD_BEGIN, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_BROKEN = (OSError, ValueError, struct.error, IndexError, TypeError, KeyError, AttributeError)


class OldWord(NamedTuple):
    """What the file says of itself: `characters` are those shown that are not white space, None where unknown."""

    is_protected: bool
    characters: int | None


def look_into(content: bytes) -> OldWord:
    """Count text, notes and text boxes of a .doc file; comments, headers and field codes are left out.

    Knows Word 97 and later. Text tracked as deleted counts, because its marks lie elsewhere.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as package:
            main = package.openstream("WordDocument").read()
            magic, edition = struct.unpack_from("<HH", main, 0)
            (flags,) = struct.unpack_from("<H", main, 0x0A)
            if magic != _MAGIC or edition < _WORD_97:
                return OldWord(is_protected=False, characters=None)
            if flags & _ENCRYPTED:
                return OldWord(is_protected=True, characters=None)
            table = package.openstream("1Table" if flags & _SECOND_TABLE else "0Table").read()
    except _BROKEN:  # olefile raises whatever a damaged directory leads it into
        return OldWord(is_protected=False, characters=None)
    try:
        return OldWord(is_protected=False, characters=_count(main, table))
    except (struct.error, ValueError):
        return OldWord(is_protected=False, characters=None)


def _count(main: bytes, table: bytes) -> int:
    text = "".join(_pieces(main, table))
    body, notes, headers, macros, comments, endnotes, boxes = struct.unpack_from("<7I", main, _COUNTS)
    after = body + notes + headers + macros + comments
    kept = text[: body + notes] + text[after : after + endnotes + boxes]
    return solid_length("".join(_without_codes(kept)))


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    """The text in the order it is read, piece by piece."""
    start, length = struct.unpack_from("<II", main, _CLX)
    clx = table[start : start + length]
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
    (size,) = struct.unpack_from("<I", clx, at + 1)
    count = (size - 4) // 12
    plan = clx[at + 5 : at + 5 + size]
    places = struct.unpack_from(f"<{count + 1}I", plan, 0)
    for piece in range(count):
        (offset,) = struct.unpack_from("<I", plan, 4 * (count + 1) + 8 * piece + 2)
        letters = places[piece + 1] - places[piece]
        if offset & _COMPRESSED:
            begin = (offset & ~_COMPRESSED) // 2
            yield main[begin : begin + letters].decode("cp1252", errors="replace")
        else:
            yield main[offset : offset + 2 * letters].decode("utf-16-le", errors="replace")


def _without_codes(text: str) -> Iterator[str]:
    """The letters shown: of a field its result, not its code."""
    in_code: list[bool] = []
    for letter in text:
        if letter == _FIELD_BEGIN:
            in_code.append(True)
        elif letter == _FIELD_RESULT and in_code:
            in_code[-1] = False
        elif letter == _FIELD_END and in_code:
            in_code.pop()
        elif not any(in_code):
            yield letter
