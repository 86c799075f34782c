"""What an old Office container (OLE compound file) holds, from the names in its first folder."""

from __future__ import annotations

import io
import struct
from enum import StrEnum

MARK = bytes.fromhex("d0cf11e0")


class OleKind(StrEnum):
    """The kinds of old Office file that are told apart."""

    WORD = "word"
    ENCRYPTED = "encrypted"
    MESSAGE = "message"
    WORKBOOK = "workbook"
    PRESENTATION = "presentation"
    DRAWING = "drawing"
    OTHER = "other"
    DAMAGED = "damaged"


# What lies in the first folder says what a file is; containers inside it do not count.
_NAMES = {
    "encryptedpackage": OleKind.ENCRYPTED,
    "__properties_version1.0": OleKind.MESSAGE,
    "worddocument": OleKind.WORD,
    "powerpoint document": OleKind.PRESENTATION,
    "visiodocument": OleKind.DRAWING,
    "workbook": OleKind.WORKBOOK,
    "book": OleKind.WORKBOOK,
}


def ole_kind(content: bytes) -> OleKind:
    """What a file that begins with MARK is; OTHER where its first folder names nothing known."""
    import olefile  # noqa: PLC0415  only these files need it, and sniffing stands on every path

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as package:
            names = frozenset(path[0].casefold() for path in package.listdir(streams=True, storages=True))
    except (OSError, ValueError, IndexError, TypeError, struct.error):
        return OleKind.DAMAGED
    return next((kind for name, kind in _NAMES.items() if name in names), OleKind.OTHER)
