"""What an old Office container (OLE compound file) holds, from the names in its first folder."""

from __future__ import annotations

import struct
from enum import StrEnum

MARK = bytes.fromhex("d0cf11e0a1b11ae1")
_ENTRY = 128
_MOST_SECTORS = 4_096
_NONE = 0xFFFFFFFA  # this and above: no sector
_FAT_IN_HEADER = 109


class OleKind(StrEnum):
    """The kinds of old Office file that are told apart."""

    WORD = "word"
    ENCRYPTED = "encrypted"
    MESSAGE = "message"
    WORKBOOK = "workbook"
    PRESENTATION = "presentation"
    OTHER = "other"


_NAMES = {
    "EncryptedPackage": OleKind.ENCRYPTED,
    "__properties_version1.0": OleKind.MESSAGE,
    "WordDocument": OleKind.WORD,
    "PowerPoint Document": OleKind.PRESENTATION,
    "Workbook": OleKind.WORKBOOK,
    "Book": OleKind.WORKBOOK,
}


def ole_kind(content: bytes) -> OleKind:
    """What a file that begins with MARK is; OTHER where its folder names nothing known or is damaged."""
    try:
        names = _first_folder(content)
    except (struct.error, IndexError, UnicodeDecodeError):
        names = set()
    return next((kind for name, kind in _NAMES.items() if name in names), OleKind.OTHER)


def _first_folder(content: bytes) -> set[str]:
    """The names directly below the root, walked along their tree."""
    entries = _folder(content)
    waiting = [struct.unpack_from("<I", entries, 76)[0]]
    seen: set[int] = set()
    names: set[str] = set()
    while waiting:
        index = waiting.pop()
        if index >= len(entries) // _ENTRY or index in seen:
            continue
        seen.add(index)
        length, left, right = struct.unpack_from("<64xH2xII", entries, index * _ENTRY)
        names.add(entries[index * _ENTRY : index * _ENTRY + max(0, min(length, 64) - 2)].decode("utf-16-le"))
        waiting += [left, right]
    return names


def _folder(content: bytes) -> bytes:
    """The sectors of the folder, followed along the table of sectors; a ring ends at the limit."""
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    tables = struct.unpack_from(f"<{_FAT_IN_HEADER}I", content, 76)
    sector = struct.unpack_from("<I", content, 48)[0]
    found = []
    for _ in range(_MOST_SECTORS):
        if sector >= _NONE:
            break
        start = (sector + 1) * size
        found.append(content[start : start + size])
        table, place = divmod(sector, size // 4)
        sector = struct.unpack_from("<I", content, (tables[table] + 1) * size + place * 4)[0]
    return b"".join(found)
