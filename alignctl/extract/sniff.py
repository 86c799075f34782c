"""What a file is, judged by its bytes and never by its name."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from charset_normalizer import from_bytes

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import ole
from alignctl.extract.flat_open import flat_type
from alignctl.extract.wrong_types import WrongType, wrong_by_bytes, wrong_by_text

_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|h[1-6]|p|div|table|article|main|section|title)\b[^>]*>", re.IGNORECASE
)
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+\S|[^\n]+\n(?:={3,}|-{3,})\s*$|---\n)", re.MULTILINE)
# UTF-16 without a mark: every second byte of plain letters is null, the first of each pair or the second.
_WIDE = re.compile(rb"(?:(?:[^\x00]\x00){8}|(\x00[^\x00]){8})")
_PDF = re.compile(rb"%PDF-\d")
_HEAD = re.compile(rb"\A\s*[A-Za-z][A-Za-z-]*:.*?(?=\r?\n[ \t]*\r?\n|\Z)", re.DOTALL)
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_LONE_PAGE = re.compile(rb"^content-type:\s*text/html\b", re.IGNORECASE | re.MULTILINE)
_LOCATED = re.compile(rb"^content-location:", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^snapshot-content-location:|^from:\s*\"?<?saved by\b", re.IGNORECASE | re.MULTILINE)
# Written where a message is sent or delivered; what a browser or Word saves has none of them.
_SENT = re.compile(
    rb"^(?:to|cc|received|return-path|delivered-to|message-id|in-reply-to):|^from:[^\r\n]*[\w.+-]@\w",
    re.IGNORECASE | re.MULTILINE,
)
_DAMAGED_PDF = re.compile(rb"^\s*\d+ \d+ obj\b.{0,2000}^\s*endobj\b", re.MULTILINE | re.DOTALL)
_ZIP_MARKS = (b"PK\x01\x02", b"PK\x05\x06")
_ZIP_END = 2**16 + 22
_START = 4096
# as much of a text as is looked at to tell what it is
_LOOKED_AT = 2**20
_MOST_NULLS = 8
_LOST = "\ufffd"
_MOST_LOST = 0.1
LEAST_TAGS = 2

_ZIPPED = (
    ("xl/", WrongType("an Excel workbook", "Save the procedure itself as Word or PDF.")),
    ("ppt/", WrongType("a PowerPoint presentation", "Save it as PDF.")),
    ("visio/", WrongType("a Visio drawing", "Save it as PDF.")),
    ("index/document.iwa", WrongType("an Apple Pages, Numbers or Keynote file", "Export it as Word or PDF.")),
    ("index.zip", WrongType("an Apple Pages, Numbers or Keynote file", "Export it as Word or PDF.")),
    ("fixeddocseq.fdseq", WrongType("an XPS file", "Save it as PDF.")),
)
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_PACKAGES = (
    (b"application/epub", WrongType("an e-book (EPUB)", "Save it as PDF.")),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        WrongType("a spreadsheet", "Save the procedure as Word or ODT."),
    ),
    (b"application/vnd.oasis.opendocument", WrongType("a presentation or drawing", "Save it as PDF.")),
)
_OLE = {
    ole.OleKind.ENCRYPTED: WrongType("one protected by a password", "Save a copy without the password."),
    ole.OleKind.MESSAGE: WrongType("an Outlook e-mail", "Save the document attached to it, and name that."),
    ole.OleKind.WORKBOOK: WrongType("an old Excel workbook", "Save the procedure itself as Word or PDF."),
    ole.OleKind.PRESENTATION: WrongType("an old PowerPoint presentation", "Save it as PDF."),
    ole.OleKind.DRAWING: WrongType("an old Visio drawing", "Save it as PDF."),
    ole.OleKind.OTHER: WrongType("another program's file", "Save the procedure itself as .docx or PDF."),
    ole.OleKind.DAMAGED: WrongType(
        "a damaged Word 97-2003 file", "Open it in Word or LibreOffice, repair it, and save it as .docx."
    ),
}


def sniff(content: bytes, where: str) -> str:
    """Name the format of a file: docx, pdf, odt, doc, rtf, html, markdown or text.

    Raises UnreadableDocumentError for an empty file and for anything that is no document alignctl reads.
    """
    if not content[:_START].strip() and not content.strip():
        raise UnreadableDocumentError(
            "A document was expected, and the file is empty.", where=where, hint="Save it again."
        )
    if content.startswith(b"PK\x03\x04"):
        return _sniff_zip(content, where)  # also where its first part is a PDF
    if _is_pdf(content[:1024]):
        return "pdf"
    if content.startswith(b"PK"):
        return _sniff_zip(content, where)
    if content.startswith(ole.MARK):
        return _sniff_old_office(content, where)
    if content.lstrip().startswith(b"{\\"):
        return _sniff_rich_text(content, where)
    if is_web_archive(content):
        return "html"
    kind = wrong_by_bytes(content)
    if kind is not None:
        raise _refused(kind, where)
    if all(mark in content[-_ZIP_END:] for mark in _ZIP_MARKS):
        return _sniff_zip(content, where)  # a package behind what mail programs and web servers put before it
    return _sniff_text(content, where)


def _refused(kind: WrongType, where: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"A Word, PDF, HTML, ODT, Markdown or text file was expected, found {kind.name}.", where=where, hint=kind.hint
    )


def _is_pdf(start: bytes) -> bool:
    """Whether it begins as a PDF, be it after some stray bytes; a web page that speaks of PDF does not."""
    if start.startswith(b"%PDF-"):
        return True
    found = _PDF.search(start)
    return found is not None and not _HTML.search(start[: found.start()].decode("latin-1"))


def is_web_archive(content: bytes) -> bool:
    """Whether bytes are a web page saved with its parts as one mail-like message (.mht, .mhtml), and no e-mail."""
    head = _HEAD.match(content[:_START])
    if head is None:
        return False
    parted, alone = _ARCHIVE.search(head[0]), _LONE_PAGE.search(head[0])
    if _SAVED.search(head[0]):
        return parted is not None or alone is not None
    located = parted or (alone and _LOCATED.search(head[0]))
    return bool(located) and not _SENT.search(head[0])


def _sniff_zip(content: bytes, where: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = {name.replace("\\", "/").lower() for name in package.namelist()}
            kind = _first_bytes(package, "mimetype")
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError) as error:
        raise UnreadableDocumentError(
            "A whole Word or OpenDocument file was expected, and its zip package is damaged.",
            where=where,
            hint="Open it in Word or LibreOffice, repair it, and save it again.",
        ) from error
    if kind.startswith(_OPEN_TEXT) or (not kind and "content.xml" in names):
        return "odt"
    for mark, wrong in _PACKAGES:
        if kind.startswith(mark):
            raise _refused(wrong, where)
    has_text = any(name.startswith("word/") for name in names)
    for start, wrong in () if has_text else _ZIPPED:
        if any(name.startswith(start) for name in names):
            raise _refused(wrong, where)
    if has_text or "[content_types].xml" in names:
        return "docx"
    raise UnreadableDocumentError(
        "A Word or OpenDocument file was expected, found some other zip archive.",
        where=where,
        hint="Unpack it and name the documents inside.",
    )


def _first_bytes(package: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of an entry, however much it would unpack to."""
    if name not in package.namelist():
        return b""
    with package.open(name) as entry:
        return entry.read(100)


def _sniff_old_office(content: bytes, where: str) -> str:
    """A Word 97-2003 file, told from everything else kept in the same kind of container."""
    kind = ole.ole_kind(content)
    if kind is not ole.OleKind.WORD:
        raise _refused(_OLE[kind], where)
    return "doc"


def _sniff_rich_text(content: bytes, where: str) -> str:
    if content.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if content.count(b"\\par") >= LEAST_TAGS:
        raise UnreadableDocumentError(
            "A whole rich text (.rtf) file was expected, found a part of one without its beginning.",
            where=where,
            hint="Open the procedure in Word or LibreOffice and save it as .docx.",
        )
    return _sniff_text(content, where)


def decode(content: bytes, where: str) -> str:
    """Text of a text file in UTF-8, UTF-16, UTF-32 or an older encoding.

    Raises UnreadableDocumentError where the bytes are not text.
    """
    wide = _wide(content)
    text = None
    if wide is not None:
        text = content.decode(wide, errors="replace")
    elif b"\x00" not in content[:_START] and content.count(b"\x00") <= _MOST_NULLS:
        text = _narrow(content)
    if text is not None and not _is_binary(text):
        return text
    raise UnreadableDocumentError(
        "A Word, PDF, HTML, ODT, Markdown or text file was expected, found bytes that are none of these.",
        where=where,
        hint="Check that this is the procedure itself.",
    )


def _narrow(content: bytes) -> str | None:
    """The text in UTF-8, else in the encoding its first part looks like; None where it looks like none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(content[:_LOOKED_AT]).best()
        return content.decode(best.encoding, errors="replace") if best is not None else None


def _wide(content: bytes) -> str | None:
    """The encoding of text with two or four bytes a letter, or None."""
    for mark, name in ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32")):
        if content.startswith(mark):
            return name
    if content[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return "utf-16"
    wide = _WIDE.match(content)
    return None if wide is None else "utf-16-be" if wide[1] else "utf-16-le"


def _is_binary(text: str) -> bool:
    start = text[:_START]
    odd = sum(1 for letter in start if ord(letter) < ord(" ") and letter not in "\t\n\r\f")
    lost = sum(1 for letter in start if not (letter.isprintable() or letter.isspace()))
    return odd > len(start) / 50 or max(lost / len(start), text.count(_LOST) / len(text)) > _MOST_LOST if text else True


def _sniff_text(content: bytes, where: str) -> str:
    if _DAMAGED_PDF.search(content[:_START]):
        raise _refused(WrongType("a damaged PDF", "Download or export it again."), where)
    text = decode(_whole_letters(content), where)
    start = text[: 4 * _START]
    flat = (flat_type(start) or "").encode()
    if flat.startswith(_OPEN_TEXT):
        return "odt"
    for mark, kind in _PACKAGES:
        if flat.startswith(mark):
            raise _refused(kind, where)
    wrong = wrong_by_text(start)
    if wrong is not None:
        raise _refused(wrong, where)
    if len(_HTML.findall(start)) >= LEAST_TAGS or start.lstrip()[:14].lower().startswith(("<!doctype html", "<html")):
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"


def _whole_letters(content: bytes) -> bytes:
    """As much as is looked at, up to the end of a line so that no letter is cut in two."""
    if len(content) <= _LOOKED_AT:
        return content
    end = content.rfind(b"\n", 0, _LOOKED_AT)
    return content[: end + 1 if end > 0 else _LOOKED_AT]
