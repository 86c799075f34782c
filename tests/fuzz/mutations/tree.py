"""Harm done to the elements of XML and HTML, on the bytes themselves so that no parser repairs it on the way."""

import re
from random import Random

_TAG = re.compile(rb"<(/?)([A-Za-z][\w:.-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_ATTRIBUTE = re.compile(rb"([\w:.-]+)=(\"[^\"]*\"|'[^']*')")
_NUMBER = re.compile(rb"(?<=[\"'])-?\d+(?=[\"'])")
_ENTITIES = (
    b"&nbsp;",
    b"&lt;b&gt;",
    b"&#0;",
    b"&#x1F;",
    b"&#xD800;",
    b"&#1114112;",
    b"&undefined;",
    b"&amp;amp;",
    b"&",
    b"&#8203;",
    b"&#x202E;",
    b"&copy",
)
_NUMBERS = (
    b"",
    b"-1",
    b"0",
    b"8",
    b"9",
    b"255",
    b"32768",
    b"2147483648",
    b"99999999999999999999",
    b"1.5",
    b"1e9",
    b"NaN",
    b"\xd9\xa3",
    b"0x10",
    b" 7 ",
)
_DEPTHS = (3, 20, 90, 260, 700)


def drop_element(content: bytes, _other: bytes, random: Random) -> bytes:
    """Leave an element out, with all that is in it."""
    start, end = _element(content, random)
    return content[:start] + content[end:]


def double_element(content: bytes, _other: bytes, random: Random) -> bytes:
    """Say an element up to thirty times."""
    start, end = _element(content, random)
    times = 1 + random.randrange(30 if end - start < 2000 else 3)
    return content[:end] + content[start:end] * times + content[end:]


def swap_elements(content: bytes, _other: bytes, random: Random) -> bytes:
    """Let two elements change places, or put one into the other."""
    first, second = sorted((_element(content, random), _element(content, random)))
    if first[1] <= second[0]:
        middle = content[first[1] : second[0]]
        return (
            content[: first[0]]
            + content[second[0] : second[1]]
            + middle
            + content[first[0] : first[1]]
            + content[second[1] :]
        )
    return content[: second[0]] + content[first[0] : first[1]] + content[second[0] :]


def graft_element(content: bytes, other: bytes, random: Random) -> bytes:
    """Put an element of another file where an element of this one ends."""
    _, end = _element(content, random)
    start, stop = _element(other, random)
    return content[:end] + other[start:stop] + content[end:]


def deepen(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put an element into itself, many times over."""
    start, end = _element(content, random)
    opening = _TAG.match(content, start)
    if opening is None:
        return content
    depth = _DEPTHS[random.randrange(len(_DEPTHS))]
    name, attributes = opening[2], opening[3]
    before = (b"<" + name + attributes + b">") * depth
    after = (b"</" + name + b">") * (depth if random.randrange(4) else 0)
    return content[:start] + before + content[start:end] + after + content[end:]


def lose_tag(content: bytes, _other: bytes, random: Random) -> bytes:
    """Leave out one tag, opening or closing."""
    found = _some(_TAG, content, random)
    return content if found is None else content[: found.start()] + content[found.end() :]


def rename_tag(content: bytes, _other: bytes, random: Random) -> bytes:
    """Call one element by the name of another; the closing tag sometimes keeps the old name."""
    one, two = _some(_TAG, content, random), _some(_TAG, content, random)
    if one is None or two is None:
        return content
    if random.randrange(2):
        return content[: one.start(2)] + two[2] + content[one.end(2) :]
    return re.sub(rb"(</?)" + re.escape(one[2]) + rb"\b", lambda tag: tag[1] + two[2], content)


def break_attribute(content: bytes, _other: bytes, random: Random) -> bytes:
    """Empty an attribute, leave it out, open its quotes, or give it the value of another."""
    one, two = _some(_ATTRIBUTE, content, random), _some(_ATTRIBUTE, content, random)
    if one is None or two is None:
        return content
    new = (b"", one[1] + b'=""', one[1] + b"=" + two[2], one[0][:-1], one[1] + b"=" + two[2][1:-1])
    return content[: one.start()] + new[random.randrange(len(new))] + content[one.end() :]


def odd_number(content: bytes, _other: bytes, random: Random) -> bytes:
    """Give a number among the attributes a value nobody expects."""
    found = _some(_NUMBER, content, random)
    if found is None:
        return content
    return content[: found.start()] + _NUMBERS[random.randrange(len(_NUMBERS))] + content[found.end() :]


def odd_entity(content: bytes, _other: bytes, random: Random) -> bytes:
    """Put a reference into the text that stands for nothing, for a control character, or for itself."""
    found = _some(_TAG, content, random)
    place = len(content) if found is None else found.end()
    return content[:place] + _ENTITIES[random.randrange(len(_ENTITIES))] + content[place:]


def declare_entities(content: bytes, _other: bytes, random: Random) -> bytes:
    """Declare entities that grow, or that name a file or an address."""
    kinds = (
        b'<!DOCTYPE a [<!ENTITY x "ha">' + b"".join(b'<!ENTITY x%d "&x;&x;&x;">' % step for step in range(9)) + b"]>",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        b'<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd">',
    )
    end = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
    return content[:end] + kinds[random.randrange(3)] + odd_entity(content[end:], b"", random).replace(b"&undef", b"&x")


def _some(pattern: re.Pattern[bytes], content: bytes, random: Random) -> re.Match[bytes] | None:
    """A match somewhere in the content: the first behind a place chosen blindly, so that long files cost little."""
    place = random.randrange(len(content) + 1)
    return pattern.search(content, place) or pattern.search(content)


def _element(content: bytes, random: Random) -> tuple[int, int]:
    """Where some element begins and ends; an opening tag alone where it is never closed."""
    for _ in range(8):
        tag = _some(_TAG, content, random)
        if tag is not None and not tag[1]:
            return tag.start(), tag.end() if tag[4] else _closing(content, tag)
    return len(content), len(content)


def _closing(content: bytes, tag: re.Match[bytes]) -> int:
    depth = 1
    for found in re.finditer(rb"<(/?)" + re.escape(tag[2]) + rb"(?=[\s/>])[^>]*?(/?)>", content[tag.end() :]):
        depth += -1 if found[1] else 0 if found[2] else 1
        if depth == 0:
            return tag.end() + found.end()
    return tag.end()


TREE = (
    drop_element,
    double_element,
    swap_elements,
    graft_element,
    deepen,
    lose_tag,
    rename_tag,
    break_attribute,
    odd_number,
    odd_number,
    odd_entity,
    declare_entities,
)
