"""The letters of a page, whatever encoding it claims."""

from __future__ import annotations

import codecs
import re

from alignctl.extract.sniff import decode

_CLAIM = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)["']""", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Browsers read these names as Windows-1252 (WHATWG Encoding Standard), and pages rely on it.
_AS_WINDOWS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"})


def decode_page(content: bytes, where: str) -> str:
    """A page's text: by byte order mark, then UTF-8, then the encoding it claims, then a guess.

    Raises UnreadableDocumentError where the bytes are not text.
    """
    text = _decoded(content, where)
    return _DECLARATION.sub("", text)  # lxml refuses a text that still claims an encoding


def _decoded(content: bytes, where: str) -> str:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return decode(content, where)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        claim = _CLAIM.search(content[:4096])
    if claim is not None:
        name = (claim[1] or claim[2]).decode("ascii").lower()
        name = "cp1252" if name in _AS_WINDOWS else name
        try:
            codecs.lookup(name)
        except LookupError:
            return decode(content, where)
        if name not in {"utf-8", "utf8"}:
            return content.decode(name, errors="replace")
    return decode(content, where)
