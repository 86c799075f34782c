"""Files people name by mistake, known by their first bytes: what each is, and what to do instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SAVE_PDF = "Save it as PDF."
_UNPACK = "Unpack it and name the documents inside."
_SOURCE = "Use the document the picture was taken from."
_RECORDING = "Name the procedure itself, not a recording."


@dataclass(frozen=True, slots=True)
class WrongType:
    """A type of file that is no procedure document: its name with an article, and what to do."""

    name: str
    hint: str


PICTURE = WrongType("a picture", _SOURCE)
_ARCHIVE = WrongType("a packed archive", _UNPACK)
_VIDEO = WrongType("a video or sound recording", _RECORDING)
_PROGRAM = WrongType("a program", "Check that this is the procedure itself.")
_MAIL = WrongType("a saved e-mail", "Save the document attached to it, and name that.")
_MARKS: tuple[tuple[int, bytes, WrongType], ...] = (
    (0, b"\x89PNG", PICTURE),
    (0, b"\xff\xd8\xff", PICTURE),
    (0, b"GIF8", PICTURE),
    (0, b"II*\x00", PICTURE),
    (0, b"MM\x00*", PICTURE),
    (0, b"\xd7\xcd\xc6\x9a", PICTURE),
    (0, b"AT&TFORM", WrongType("a scanned DjVu file", _SAVE_PDF)),
    (0, b"8BPS", PICTURE),
    (0, b"%!PS", WrongType("a PostScript file", _SAVE_PDF)),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"Rar!\x1a\x07", _ARCHIVE),
    (0, b"\x1f\x8b", _ARCHIVE),
    (0, b"BZh", _ARCHIVE),
    (0, b"\xfd7zXZ\x00", _ARCHIVE),
    (257, b"ustar", _ARCHIVE),
    (0, b"ID3", _VIDEO),
    (0, b"OggS", _VIDEO),
    (0, b"\x1aE\xdf\xa3", _VIDEO),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", WrongType("a Windows shortcut", "Name the file it points to.")),
    (0, b"SQLite format 3\x00", WrongType("a database", "Name the procedure itself.")),
    (0, b"!BDN", WrongType("an Outlook mailbox", "Save the document attached to the message, and name that.")),
    (0, b"\xffWPC", WrongType("a WordPerfect file", "Open it in LibreOffice and save it as .docx.")),
)
_BRANDS = {b"heic", b"heix", b"mif1", b"msf1", b"avif", b"hevc"}
_MAIL_HEAD = re.compile(
    rb"^(?:From|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|Content-Type|Subject|Date|X-[\w-]+):\s",
    re.IGNORECASE | re.MULTILINE,
)
_SURELY_MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):\s", re.IGNORECASE | re.MULTILINE)
_PARTED_MAIL = re.compile(rb"^Content-Type:\s*multipart/[\w-]+;\s*[\w-]+=", re.IGNORECASE | re.MULTILINE)
_FEW_HEADS = 3
XML_ROOT = re.compile(
    r"(?:<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\])?\s*>|\s)*+<([\w:.-]+)", re.IGNORECASE | re.DOTALL
)
# article and section are left out: with an XML declaration they are DocBook or a journal's, not a page's
_PAGE_ROOTS = frozenset(
    {
        "html",
        "head",
        "body",
        "div",
        "main",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "ul",
        "ol",
        "dl",
        "span",
        "a",
        "b",
        "i",
        "font",
        "center",
        "pre",
        "form",
        "frameset",
        "link",
        "meta",
        "title",
        "base",
        "style",
        "script",
    }
)
_XML_KINDS = {
    "worddocument": WrongType("a Word 2003 XML file", "Open it in Word and save it as .docx."),
    "package": WrongType("a flat Word XML file", "Open it in Word and save it as .docx."),
    "document": WrongType("a flat OpenDocument or other XML file", "Open it in LibreOffice and save it as .odt."),
    "svg": PICTURE,
}
_XML = WrongType("an XML file that is no web page", "Save the procedure as Word, PDF or HTML.")
_TABLE = WrongType("a table of values (CSV)", "Name the procedure itself, as Word, PDF or HTML.")
_DELIMITERS = (",", ";", "\t")
_FEW_ROWS, _FEW_COLUMNS, _MOST_ROWS = 8, 3, 200


def wrong_by_bytes(content: bytes) -> WrongType | None:
    """What a file is by its marks, or None where it may be a document."""
    for place, mark, kind in _MARKS:
        if content[place : place + len(mark)] == mark:
            return kind
    if content[4:8] == b"ftyp":
        return PICTURE if content[8:12] in _BRANDS else _VIDEO
    if content[:4] == b"RIFF":
        return PICTURE if content[8:12] == b"WEBP" else _VIDEO
    if content[:2] == b"BM" and b"\x00" in content[:16]:
        return PICTURE
    if content[:2] == b"MZ" and b"\x00" in content[:64]:
        return _PROGRAM
    head = content[:4096].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    first = _MAIL_HEAD.match(head.lstrip())
    several = _SURELY_MAIL.search(head) and len(_MAIL_HEAD.findall(head)) >= _FEW_HEADS
    if first and (several or _PARTED_MAIL.search(head)):
        return _MAIL
    return None


def wrong_by_text(start: str) -> WrongType | None:
    """What a text file is by its first characters, or None where it may be a document."""
    text = start.lstrip("\ufeff \t\r\n")
    if text.startswith("<?xml"):
        root = XML_ROOT.match(text)
        name = root[1].rpartition(":")[2].lower() if root else ""
        return None if name in _PAGE_ROOTS else _XML_KINDS.get(name, _XML)
    return _TABLE if _is_table(text) else None


def _is_table(text: str) -> bool:
    """Whether each line holds the same number of the same delimiter, which prose does not."""
    lines = [line for line in text.splitlines()[:_MOST_ROWS] if line.strip()][:-1]
    if len(lines) < _FEW_ROWS - 1:
        return False
    return any(
        len(counts := {line.count(mark) for line in lines}) == 1 and min(counts) >= _FEW_COLUMNS - 1
        for mark in _DELIMITERS
    )
