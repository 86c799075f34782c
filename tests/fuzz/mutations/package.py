"""Harm done to zip packages and to the XML inside them, written back so that the archive itself still opens.

Parts are stored, not compressed: compressors of other platforms give other bytes.
"""

import io
import re
import struct
import warnings
import zipfile
import zlib
from random import Random

from tests.fuzz.mutations.raw import RAW
from tests.fuzz.mutations.tree import TREE

_MOMENT = (1980, 1, 1, 0, 0, 0)
_TEXTS = ("word/document.xml", "content.xml")
_BAD = (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, struct.error, KeyError)
_BIG = 300_000

Parts = list[tuple[str, bytes]]


def spoil_part(content: bytes, other: bytes, random: Random) -> bytes:
    """Change the elements of one part, mostly of the main text."""
    parts, others = unpacked(content), dict(unpacked(other))
    place = _place(parts, random)
    if place is None:
        return content
    name, part = parts[place]
    for _ in range(1 + random.randrange(3)):
        part = TREE[random.randrange(len(TREE))](part, others.get(name, part), random)
    parts[place] = (name, part)
    return packed(parts)


def damage_part(content: bytes, other: bytes, random: Random) -> bytes:
    """Change the bytes of one part without a look at what they mean."""
    parts, others = unpacked(content), dict(unpacked(other))
    place = _place(parts, random)
    if place is None:
        return content
    name, part = parts[place]
    parts[place] = (name, RAW[random.randrange(len(RAW))](part, others.get(name, part), random))
    return packed(parts)


def exchange_part(content: bytes, other: bytes, random: Random) -> bytes:
    """Give one part the content of the same part in another file, or of another part of this one."""
    parts, others = unpacked(content), dict(unpacked(other))
    if not parts:
        return content
    place = random.randrange(len(parts))
    name, part = parts[place]
    new = others.get(name, part) if random.randrange(2) else parts[random.randrange(len(parts))][1]
    parts[place] = (name, new)
    return packed(parts)


def rename_part(content: bytes, _other: bytes, random: Random) -> bytes:
    """Call a part by an odd name, by another case, or by the name of another."""
    parts = unpacked(content)
    if not parts:
        return content
    place = random.randrange(len(parts))
    name, part = parts[place]
    names = (
        name.upper(),
        "/" + name,
        name.replace("/", "\\"),
        "../../" + name,
        name + "\x01",
        "",
        parts[0][0],
        "é" * 9,
    )
    parts[place] = (names[random.randrange(len(names))], part)
    return packed(parts)


def remove_part(content: bytes, _other: bytes, random: Random) -> bytes:
    """Leave a part out."""
    parts = unpacked(content)
    if parts:
        parts.pop(random.randrange(len(parts)))
    return packed(parts)


def false_sizes(content: bytes, _other: bytes, random: Random) -> bytes:
    """Let the archive's directory tell other sizes, sums, flags or ways of packing than are true."""
    places = [found.start() for found in re.finditer(rb"PK\x01\x02", content)]
    if not places:
        return content
    field, width = ((6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (42, 4))[random.randrange(9)]
    start = places[random.randrange(len(places))] + field
    value = (0, 1, 8, 99, 2**31 - 1, 2**32 - 1, random.randrange(2**16))[random.randrange(7)] % 2 ** (8 * width)
    return content[:start] + value.to_bytes(width, "little") + content[start + width :]


def other_encoding(content: bytes, _other: bytes, random: Random) -> bytes:
    """Write the main text in another encoding than it declares, or declare another than it has."""
    parts = unpacked(content)
    place = _place(parts, random)
    if place is None:
        return content
    name, part = parts[place]
    if random.randrange(2):
        declared = (b"utf-16", b"latin-1", b"utf-7", b"nonsense", b"cp037")[random.randrange(5)]
        part = re.sub(rb'encoding="[^"]*"', b'encoding="' + declared + b'"', part, count=1)
    else:
        part = part.decode("utf-8", "replace").encode(("utf-16", "utf-32", "latin-1")[random.randrange(3)], "replace")
    parts[place] = (name, part)
    return packed(parts)


def unpacked(content: bytes) -> Parts:
    """The parts of an archive that can be read; none of what is no archive."""
    parts: Parts = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                try:
                    parts.append((entry.filename, archive.read(entry)))
                except (*_BAD, zlib.error):
                    continue
    except _BAD:
        return parts
    return parts


def packed(parts: Parts) -> bytes:
    """An archive of these parts; two may have one name."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        warnings.simplefilter("ignore")  # two entries of one name are meant
        for name, part in parts:
            entry = zipfile.ZipInfo("x", _MOMENT)
            entry.filename, entry.create_system = name, 3
            archive.writestr(entry, part)
    return out.getvalue()


def _place(parts: Parts, random: Random) -> int | None:
    """Which part to change: half the time the main text, else any part of XML that is not very large."""
    texts = [place for place, (name, _) in enumerate(parts) if name in _TEXTS]
    xml = [place for place, (name, part) in enumerate(parts) if name.endswith((".xml", ".rels")) and len(part) < _BIG]
    among = texts if texts and random.randrange(2) else xml or texts
    return among[random.randrange(len(among))] if among else None


PACKAGE = (
    spoil_part,
    spoil_part,
    spoil_part,
    spoil_part,
    damage_part,
    exchange_part,
    rename_part,
    remove_part,
    false_sizes,
    other_encoding,
)
