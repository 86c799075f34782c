"""Harm done to the objects of a PDF: its numbers, references, cross-reference table, streams and operators."""

import re
import zlib
from random import Random

_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE = re.compile(rb"\b(\d+)(\s+\d+\s+R\b)")
_OBJECT = re.compile(rb"\b\d+\s+\d+\s+obj\b(.*?)\bendobj\b", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NAME = re.compile(rb"/[A-Za-z][\w.+-]*")
_XREF = re.compile(rb"\b\d{10} \d{5} [nf]\b|startxref\s+\d+|/Size \d+|/Prev \d+")
_NUMBERS = (b"0", b"-1", b"1", b"7", b"65536", b"2147483647", b"2147483648", b"99999999999", b"0.00001", b"1e9", b"-0")
_NAMES = (
    b"/Kids",
    b"/Parent",
    b"/Type",
    b"/Pages",
    b"/Contents",
    b"/FlateDecode",
    b"/Font",
    b"/K",
    b"/S",
    b"/ASCII85Decode",
)
_OPERATORS = (
    b" q ",
    b" Q ",
    b" BT ",
    b" ET ",
    b" 9e9 0 0 9e9 0 0 cm ",
    b" (x) Tj ",
    b" [ ",
    b" /F9 0 Tf ",
    b" BDC ",
    b" EMC ",
)


def change_number(content: bytes, _other: bytes, random: Random) -> bytes:
    """Give some numbers values nobody expects."""
    for _ in range(1 + random.randrange(4)):
        content = _put(_NUMBER, content, _NUMBERS[random.randrange(len(_NUMBERS))], random)
    return content


def change_reference(content: bytes, _other: bytes, random: Random) -> bytes:
    """Let references name other objects, so that trees turn into rings."""
    highest = 2 + content.count(b" obj")
    for _ in range(1 + random.randrange(3)):
        found = _some(_REFERENCE, content, random)
        if found is not None:
            number = str(random.randrange(highest)).encode()
            content = content[: found.start(1)] + number + content[found.end(1) :]
    return content


def swap_objects(content: bytes, _other: bytes, random: Random) -> bytes:
    """Let two objects change what they hold."""
    first, second = _some(_OBJECT, content, random), _some(_OBJECT, content, random)
    if first is None or second is None or first.start() == second.start():
        return content
    one, two = sorted((first, second), key=lambda found: found.start())
    middle = content[one.end(1) : two.start(1)]
    return content[: one.start(1)] + two[1] + middle + one[1] + content[two.end(1) :]


def graft_object(content: bytes, other: bytes, random: Random) -> bytes:
    """Give an object what an object of another file holds."""
    one, two = _some(_OBJECT, content, random), _some(_OBJECT, other, random)
    if one is None or two is None:
        return content
    return content[: one.start(1)] + two[1] + content[one.end(1) :]


def damage_table(content: bytes, _other: bytes, random: Random) -> bytes:
    """Let entries of the cross-reference table, or where it stands, be untrue."""
    for _ in range(1 + random.randrange(3)):
        found = _some(_XREF, content, random)
        if found is not None:
            wrong = re.sub(rb"\d", lambda _: str(random.randrange(10)).encode(), found[0])
            content = content[: found.start()] + wrong + content[found.end() :]
    return content


def cut_stream(content: bytes, _other: bytes, random: Random) -> bytes:
    """Keep only the beginning of a stream, or repeat it, under the length it declares."""
    found = _some(_STREAM, content, random)
    if found is None:
        return content
    body = found[1]
    new = body[: random.randrange(len(body) + 1)] if random.randrange(3) else body * 3
    return content[: found.start(1)] + new + content[found.end(1) :]


def spoil_stream(content: bytes, _other: bytes, random: Random) -> bytes:
    """Unpack a stream, change its operators, and write it back unpacked."""
    found = _some(_STREAM, content, random)
    if found is None:
        return content
    body = _inflated(found[1])
    for _ in range(1 + random.randrange(4)):
        place = random.randrange(len(body) + 1)
        body = body[:place] + _OPERATORS[random.randrange(len(_OPERATORS))] + body[place:]
    body = change_number(body, b"", random)
    start = max(0, content.rfind(b"obj", 0, found.start()))
    head = re.sub(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?", b"", content[start : found.start()])
    head = re.sub(rb"/Length \d+(?! \d+ R)", b"/Length %d" % len(body), head)
    return content[:start] + head + b"stream\n" + body + b"\nendstream" + content[found.end() :]


def rename_key(content: bytes, _other: bytes, random: Random) -> bytes:
    """Call a name by another."""
    new = _NAMES[random.randrange(len(_NAMES))]
    other = _some(_NAME, content, random)
    return _put(_NAME, content, other[0] if other is not None and random.randrange(2) else new, random)


def nest(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put brackets within brackets in the place of a number."""
    depth = (5, 100, 600, 5000)[random.randrange(4)]
    opening, closing = ((b"[", b"]"), (b"<</A ", b">>"), (b"(", b")"))[random.randrange(3)]
    return _put(_NUMBER, content, opening * depth + b"1" + closing * (depth if random.randrange(3) else 0), random)


def _put(pattern: re.Pattern[bytes], content: bytes, new: bytes, random: Random) -> bytes:
    found = _some(pattern, content, random)
    return content if found is None else content[: found.start()] + new + content[found.end() :]


def _some(pattern: re.Pattern[bytes], content: bytes, random: Random) -> re.Match[bytes] | None:
    place = random.randrange(len(content) + 1)
    return pattern.search(content, place) or pattern.search(content)


def _inflated(body: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, 2**20)
    except zlib.error:
        return body


PAGE = (
    change_number,
    change_reference,
    swap_objects,
    graft_object,
    damage_table,
    cut_stream,
    spoil_stream,
    spoil_stream,
    rename_key,
    nest,
)
