"""Harm done to bytes without a look at what they mean: what a bad disk, a broken copy or a cut line does."""

from random import Random

_PIECE = 4096


def flip_bytes(content: bytes, _other: bytes, random: Random) -> bytes:
    """Set a few bytes, more in a long file, to something else."""
    changed = bytearray(content)
    for _ in range(1 + random.randrange(2 + len(content) // 2000)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def truncate(content: bytes, _other: bytes, random: Random) -> bytes:
    """Keep the beginning: nothing, a little, or nearly all of it."""
    return content[: random.randrange(len(content) + 1)]


def drop_slice(content: bytes, _other: bytes, random: Random) -> bytes:
    """Leave a piece out of the middle."""
    start, end = _piece(content, random)
    return content[:start] + content[end:]


def double_slice(content: bytes, _other: bytes, random: Random) -> bytes:
    """Say a piece again, up to nine times."""
    start, end = _piece(content, random)
    return content[:end] + content[start:end] * (1 + random.randrange(9)) + content[end:]


def blank_slice(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put nulls, spaces or noise in the place of a piece."""
    start, end = _piece(content, random)
    filling = (b"\x00", b" ", b"\xff", b"A")[random.randrange(4)]
    return content[:start] + filling * (end - start) + content[end:]


def splice(content: bytes, other: bytes, random: Random) -> bytes:
    """Put a piece of another file of the format into this one."""
    start, end = _piece(content, random)
    first, last = _piece(other, random)
    return content[:start] + other[first:last] + content[end:]


def tail_of_another(content: bytes, other: bytes, random: Random) -> bytes:
    """The beginning of this file, and the end of another."""
    return content[: random.randrange(len(content) + 1)] + other[random.randrange(len(other) + 1) :]


def leading_junk(content: bytes, _other: bytes, random: Random) -> bytes:
    """Bytes before the beginning, as mail programs and web servers leave them."""
    junk = (b"\xef\xbb\xbf", b"\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"\x00" * 9, b"\xff\xfe", b"junk ")[
        random.randrange(6)
    ]
    return junk * (1 + random.randrange(3)) + content


def _piece(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + 1 + random.randrange(_PIECE))


RAW = (flip_bytes, truncate, drop_slice, double_slice, blank_slice, splice, tail_of_another, leading_junk)
