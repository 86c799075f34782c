"""Harm done to streams inside an old Office container, whose frame stays sound: it gets as far as the text."""

import io
from random import Random
from typing import TYPE_CHECKING

import olefile

if TYPE_CHECKING:
    from collections.abc import Callable

_ODD = (0, 1, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_WIDTHS = (1, 2, 4)
_PIECE = 256


def flip_in_stream(content: bytes, _other: bytes, random: Random) -> bytes:
    """Set a few bytes of one stream to something else."""

    def flip(stream: bytearray) -> None:
        for _ in range(1 + random.randrange(4 + len(stream) // 4000)):
            stream[random.randrange(len(stream))] = random.randrange(256)

    return _changed(content, random, flip)


def odd_number_in_stream(content: bytes, _other: bytes, random: Random) -> bytes:
    """Set one number near the start of a stream, where offsets and counts stand, to an odd one."""

    def set_number(stream: bytearray) -> None:
        width = _WIDTHS[random.randrange(len(_WIDTHS))]
        place = random.randrange(max(1, min(len(stream) - width, 2048)))
        number = _ODD[random.randrange(len(_ODD))] % 2 ** (8 * width)
        stream[place : place + width] = number.to_bytes(width, "little")[: len(stream) - place]

    return _changed(content, random, set_number)


def blank_in_stream(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put nulls or ones in the place of a piece of one stream."""

    def blank(stream: bytearray) -> None:
        start = random.randrange(len(stream))
        end = min(len(stream), start + 1 + random.randrange(_PIECE))
        stream[start:end] = (b"\x00", b"\xff")[random.randrange(2)] * (end - start)

    return _changed(content, random, blank)


def _changed(content: bytes, random: Random, change: "Callable[[bytearray], None]") -> bytes:
    """The container with one stream changed, its length kept; as it was where it cannot be opened."""
    buffer = io.BytesIO(content)
    try:
        with olefile.OleFileIO(buffer, write_mode=True) as container:
            names = sorted(container.listdir())
            name = names[random.randrange(len(names))]
            stream = bytearray(container.openstream(name).read())
            change(stream)
            container.write_stream(name, bytes(stream))
            return buffer.getvalue()
    except (OSError, ValueError, IndexError, TypeError, AttributeError):  # whatever earlier harm leads olefile into
        return content


CONTAINER = (flip_in_stream, odd_number_in_stream, blank_in_stream)
