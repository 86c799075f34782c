"""Containers of old Office files, made in the test: a directory of empty streams, as the format lays them out."""

import struct

SECTOR = 512
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


def old_office(*streams):
    """A compound file whose root holds streams of these names (the directory's tree is a mere chain)."""
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    entries = [_entry("Root Entry", 5, child=1)]
    for place, name in enumerate(names, start=1):
        entries.append(_entry(name, 2, right=place + 1 if place < len(names) else NONE))
    entries += [_entry("", 0)] * (-len(entries) % 4)
    directory = b"".join(entries)
    sectors = len(directory) // SECTOR
    table = [FAT, *range(2, sectors + 1), END]
    fat = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0, END, 0, 0)
    return header.ljust(SECTOR, b"\xff") + fat + directory


def _entry(name, kind, child=NONE, right=NONE):
    raw = name.encode("utf-16-le")
    size = len(raw) + 2 if name else 0
    fixed = raw.ljust(64, b"\0") + struct.pack("<HBBIII", size, kind, 1, NONE, right, child)
    return fixed + bytes(36) + struct.pack("<IQ", END if kind == 2 else 0, 0)
