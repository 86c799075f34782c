"""The letters of a page, whatever encoding it claims."""

from __future__ import annotations

import codecs
import re

from alignctl.extract.sniff import decode

_CLAIM = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)["']""", re.IGNORECASE
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# The HTML parser ends a document type at its first ">", and would take the rest of such a list for text.
_SUBSET = re.compile(r"^((?:\s|<!--.*?-->|<\?.*?\?>)*+<!doctype\b[^>\[]*+)\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_SELF_CLOSED = re.compile(r"<(script|style|title|iframe|textarea|noscript|object)\b([^<>]*)/>", re.IGNORECASE)
# Browsers read these names as Windows-1252 (WHATWG Encoding Standard), and pages rely on it.
_AS_WINDOWS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252", "iso8859-1"})
_AS_UTF_8 = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "utf16"})
# lxml gives such characters back from a page and then refuses to move them within it.
_NO_CHARACTERS = str.maketrans(
    dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), " ")
)
_REFERENCE = re.compile(r"&#(?:x0*([0-9a-f]{1,6})|0*([0-9]{1,7}));?", re.IGNORECASE)
SOME_FOREIGN = 0.1
WIDE_START = 16


def decode_page(content: bytes, where: str, named: str | None = None) -> str:
    """A page's text: by byte order mark, then UTF-8, then the encoding it claims, then a guess.

    `named` is what stands outside the page (the part of an archive). Raises UnreadableDocumentError where the
    bytes are not text.
    """
    text = _REFERENCE.sub(_reference, _decoded(content, where, named).translate(_NO_CHARACTERS))
    text = _DECLARATION.sub("", text)  # lxml refuses a text that still claims an encoding
    text = _SUBSET.sub(r"\1>", text)
    return _SELF_CLOSED.sub(r"<\1\2></\1>", text)  # XHTML's way; an HTML parser would take all that follows as inside


def _reference(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return " " if code in _NO_CHARACTERS else found[0]


def _decoded(content: bytes, where: str, named: str | None) -> str:
    if b"\x00" in content[:WIDE_START]:
        return decode(content, where)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        claim = _CLAIM.search(content[:4096])
    claimed = (claim[1] or claim[2]).decode("ascii", errors="replace") if claim else ""
    for name in (named, claimed):
        known = _known(name or "")
        if known:
            return content.decode(known, errors="replace")
    if b"\x00" not in content and _mostly_plain(content):
        return _mixed(content)
    return decode(content, where)


def _known(name: str) -> str:
    """The name of an encoding that can be believed: UTF-8 has been tried, and fits not."""
    name = name.strip().lower()
    if not name or name in _AS_UTF_8:
        return ""
    if name in _AS_WINDOWS:
        return "cp1252"
    try:
        return codecs.lookup(name).name if codecs.lookup(name)._is_text_encoding else ""  # noqa: SLF001  no public name
    except LookupError:
        return ""


def _mostly_plain(content: bytes) -> bool:
    return sum(byte > 0x7F for byte in content) < SOME_FOREIGN * len(content)  # noqa: PLR2004  ASCII ends there


def _mixed(content: bytes) -> str:
    """UTF-8 where it is, Windows-1252 elsewhere: pages put together from both."""
    pieces: list[str] = []
    while content:
        try:
            pieces.append(content.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            pieces.append(content[: error.start].decode("utf-8"))
            pieces.append(content[error.start : error.start + 1].decode("cp1252", errors="replace"))
            content = content[error.start + 1 :]
    return "".join(pieces)
