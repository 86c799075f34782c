"""A zip archive written anew with some parts changed: every other entry keeps its packed bytes, time and place."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from alignctl.draft.word.refusal import UnchangeableError
from alignctl.model.reading import AS_USUAL

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_FIELD = struct.Struct("<2H")
_ENCRYPTED, _SIZES_FOLLOW, _UTF_8 = 0x1, 0x8, 0x800
_LARGE_SIZES = 1
_DEFLATED = 8
_VERSION = 20
# The first of January 1980 at midnight, as zip writes days: the same bytes in must give the same bytes out.
_DAY, _TIME = 0x21, 0
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_NO_ARCHIVE = "The file is no Word document (.docx), or it is damaged."


class Archive:
    """The entries of a zip archive by name, whatever the case; raises UnchangeableError where it is not sound."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise UnchangeableError(_NO_ARCHIVE) from error
        self._entries = self._zip.infolist()
        if any(entry.flag_bits & _ENCRYPTED for entry in self._entries):
            raise UnchangeableError("The file is protected by a password.")
        if sum(entry.file_size for entry in self._entries) > AS_USUAL.limits.unpacked_bytes:
            raise UnchangeableError("The file is too large once it is unpacked.")
        self._named = {_plain(entry.filename): entry for entry in self._entries}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._named

    def names(self) -> tuple[str, ...]:
        """The names of all entries, in their order."""
        return tuple(entry.filename for entry in self._entries)

    def read(self, name: str) -> bytes | None:
        """What an entry holds, or None where there is none of this name."""
        entry = self._named.get(_plain(name))
        if entry is None:
            return None
        try:
            return self._zip.read(entry)
        except _DAMAGE as error:
            raise UnchangeableError(f"The part {name} of the file is damaged.") from error

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The bytes of the archive with some entries changed; those it does not have are added behind the others."""
        changed = {_plain(name): content for name, content in parts.items()}
        written = io.BytesIO()
        central = [
            _add_changed(written, entry.filename, changed[name])
            if (name := _plain(entry.filename)) in changed and self._named[name] is entry
            else self._add_as_it_is(written, entry)
            for entry in self._entries
        ]
        central += [_add_changed(written, name, part) for name, part in parts.items() if name not in self]
        start = written.tell()
        written.write(b"".join(central))
        size, count = written.tell() - start, len(central)
        comment = self._zip.comment
        written.write(_END.pack(b"PK\5\6", 0, 0, count, count, size, start, len(comment)) + comment)
        return written.getvalue()

    def _add_as_it_is(self, written: io.BytesIO, entry: zipfile.ZipInfo) -> bytes:
        """Copy an entry's packed bytes, and give its line of the central list."""
        head = _LOCAL.unpack_from(self._content, entry.header_offset)
        at = entry.header_offset + _LOCAL.size
        name = self._content[at : at + head[9]]
        local = _without_large_sizes(self._content[at + head[9] : at + head[9] + head[10]])
        at += head[9] + head[10]
        # Sizes stand in the heads: what was written as a stream has them behind, where they are not copied from.
        flags = entry.flag_bits & ~_SIZES_FOLLOW
        year, month, day, hour, minute, second = entry.date_time
        time, date = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
        sizes = (time, date, entry.CRC, entry.compress_size, entry.file_size)
        extra = _without_large_sizes(entry.extra)
        offset = written.tell()
        written.write(_LOCAL.pack(b"PK\3\4", head[1], flags, entry.compress_type, *sizes, len(name), len(local)))
        written.write(name + local + self._content[at : at + entry.compress_size])
        made_by, lengths = entry.create_system << 8 | entry.create_version, (len(name), len(extra), len(entry.comment))
        attributes = (0, entry.internal_attr, entry.external_attr)
        needed = (made_by, entry.extract_version, flags, entry.compress_type)
        return _CENTRAL.pack(b"PK\1\2", *needed, *sizes, *lengths, *attributes, offset) + name + extra + entry.comment


def _add_changed(written: io.BytesIO, name: str, content: bytes) -> bytes:
    """Write an entry of our own, and give its line of the central list."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(content) + packing.flush()
    title = name.encode()
    flags = 0 if title.isascii() else _UTF_8
    told = (flags, _DEFLATED, _TIME, _DAY, zlib.crc32(content), len(packed), len(content), len(title))
    offset = written.tell()
    written.write(_LOCAL.pack(b"PK\3\4", _VERSION, *told, 0) + title + packed)
    return _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *told, 0, 0, 0, 0, 0, offset) + title


def _without_large_sizes(extra: bytes) -> bytes:
    """Extra fields without that of sizes above 4 GB, which says again what the heads say."""
    return b"".join(field for kind, field in _fields(extra) if kind != _LARGE_SIZES)


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + _FIELD.size <= len(extra):
        kind, length = _FIELD.unpack_from(extra, at)
        end = at + _FIELD.size + length
        yield kind, extra[at:end]
        at = end


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
