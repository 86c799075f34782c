"""How much text a part holds that nobody reads: a rough count, so that coverage tells of it."""

from __future__ import annotations

import email
import html
import re
from itertools import count, takewhile
from typing import TYPE_CHECKING

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.ole import MARK
from alignctl.extract.readers.office_parts import rich_text
from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from alignctl.extract.readers.office_parts.archive import Archive

_ARCHIVE = b"PK\x03\x04"
_RICH_TEXT = b"{\\rtf"
_MAIL = re.compile(rb"\A\s*(?:MIME-Version|Content-Type|From|Date|Subject|Message-ID):", re.IGNORECASE)
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Neither bracket inside, so that text of nothing but opening brackets is not searched again from each of them.
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = ("style", "script", "w:instrText")


def rough_length(content: bytes, outer: Archive) -> int:
    """Characters, white space apart, in a text, web page, saved mail, rich text, Office file or XML, damaged or not.

    The bytes are taken for UTF-8 where nothing says otherwise, and all that stands between tags for text. An Office
    file is opened within the limits of the archive it lies in; 0 where it cannot be. Of older ones only Word is known.
    """
    if content.startswith(_ARCHIVE):
        return _packed_length(content, outer)
    if content.startswith(MARK):
        from alignctl.extract.readers.office_parts.old_word import look_into  # noqa: PLC0415  olefile is seldom needed

        return look_into(content).characters or 0
    if content.lstrip().startswith(_RICH_TEXT):
        return rich_text.count_characters(content)
    if _MAIL.match(content):
        message: Message = email.message_from_bytes(content)
        return sum(_marked(_payload(part)) for part in message.walk() if part.get_content_maintype() == "text")
    return _marked(content)


def _packed_length(content: bytes, outer: Archive) -> int:
    try:
        inner = outer.inner(content)
        roots = [root for name in _text_parts(inner) if (root := inner.parse(name)) is not None]
    except UnreadableDocumentError:
        return 0
    return sum(solid_length(text.text or "") for root in roots for text in root.iter("{*}t"))


def _text_parts(inner: Archive) -> Iterator[str]:
    """The parts of a Word file, workbook or presentation in which most of its text stands."""
    yield from ("word/document.xml", "xl/sharedStrings.xml")
    for counted in ("xl/worksheets/sheet{}.xml", "ppt/slides/slide{}.xml"):
        yield from takewhile(inner.__contains__, map(counted.format, count(1)))


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _marked(content: bytes) -> int:
    text = content.decode(_MARKS.get(content[:2], "utf-8"), "ignore")
    for name in _UNSEEN:
        text = _without(text, name)
    return solid_length(html.unescape(_TAG.sub(" ", text)))


def _without(text: str, name: str) -> str:
    """The text without what stands in elements of a name."""
    first, *others = re.split(rf"<{name}\b", text, flags=re.IGNORECASE)
    rest = (re.split(rf"</{name}\b", each, maxsplit=1, flags=re.IGNORECASE)[-1] for each in others)
    return first + "".join(" <" + each for each in rest)
