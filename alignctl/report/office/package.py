"""The bytes of a Word or Excel file, with nothing of the day or the machine in them, and words it can hold."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

STARTED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: these files know no time zone
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(modified|created)[^>]*>)[^<]*(</dcterms:(?:modified|created)>)")
# What XML cannot hold, and marks that would turn the direction of the words around a quote.
_NOT_HELD = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN = re.compile(r"[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def held_words(words: str) -> str:
    """Words without what XML cannot hold, and without marks of direction; line ends and tabs become spaces."""
    return " ".join(_UNSEEN.sub("", _NOT_HELD.sub(" ", words)).split())


def fixed(content: bytes) -> bytes:
    """The same package with every time in it fixed and its parts in a fixed order."""
    held = BytesIO()
    stamp = STARTED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(rb"\g<1>" + stamp + rb"\g<3>", part)
            info = ZipInfo(name, _ZIP_STAMP)
            info.create_system = 0
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, part)
    return held.getvalue()
