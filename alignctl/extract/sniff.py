"""What a file is, judged by its bytes and never by its name."""

from __future__ import annotations

import io
import re
import zipfile

from charset_normalizer import from_bytes

from alignctl.errors import UnreadableDocumentError

_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|h[1-6]|p|div|table|article|main|section|title)\b[^>]*>", re.IGNORECASE
)
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+\S|[^\n]+\n(?:={3,}|-{3,})\s*$|---\n)", re.MULTILINE)
_ARCHIVE = re.compile(
    rb"\A\s*[A-Za-z][A-Za-z-]*:.*?^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)\b",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
# UTF-16 without a mark: every second byte of plain letters is null, the first of each pair or the second.
_WIDE = re.compile(rb"(?:(?:[^\x00]\x00){8}|(\x00[^\x00]){8})")
_START = 4096
LEAST_TAGS = 2

_ZIPPED = {
    "xl/": ("an Excel workbook", "Save the procedure itself as Word or PDF."),
    "ppt/": ("a PowerPoint presentation", "Save it as PDF."),
    "visio/": ("a Visio drawing", "Save it as PDF."),
}
_BINARY = (
    (
        b"\xd0\xcf\x11\xe0",
        "a Word 97-2003 (.doc) or password-protected file",
        "Open it in Word or LibreOffice and save it as .docx without a password.",
    ),
    (b"{\\rtf", "a rich text (.rtf) file", "Open it in Word or LibreOffice and save it as .docx."),
    (b"\x89PNG", "a picture", "Use the document the picture was taken from."),
    (b"\xff\xd8\xff", "a picture", "Use the document the picture was taken from."),
    (b"GIF8", "a picture", "Use the document the picture was taken from."),
)


def sniff(content: bytes, where: str) -> str:
    """Name the format of a file: docx, pdf, odt, html, markdown or text.

    Raises UnreadableDocumentError for an empty file and for anything that is no document alignctl reads.
    """
    if not content.strip():
        raise UnreadableDocumentError(
            "A document was expected, and the file is empty.", where=where, hint="Save it again."
        )
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK"):
        return _sniff_zip(content, where)
    for magic, name, hint in _BINARY:
        if content.startswith(magic):
            raise UnreadableDocumentError(
                f"A Word, PDF, HTML, ODT, Markdown or text file was expected, found {name}.", where=where, hint=hint
            )
    if is_web_archive(content):
        return "html"
    return _sniff_text(decode(content, where))


def is_web_archive(content: bytes) -> bool:
    """Whether bytes are a web page saved with its parts as one mail-like message (.mht, .mhtml)."""
    return _ARCHIVE.match(content[:_START]) is not None


def _sniff_zip(content: bytes, where: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
            kind = package.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError) as error:
        raise UnreadableDocumentError(
            "A whole Word or OpenDocument file was expected, and its zip package is damaged.",
            where=where,
            hint="Open it in Word or LibreOffice, repair it, and save it again.",
        ) from error
    if kind.startswith(b"application/vnd.oasis.opendocument.text") or (not kind and "content.xml" in names):
        return "odt"
    for start, (name, hint) in _ZIPPED.items():
        if any(entry.startswith(start) for entry in names):
            raise UnreadableDocumentError(f"A procedure document was expected, found {name}.", where=where, hint=hint)
    if any(entry.startswith("word/") for entry in names) or "[Content_Types].xml" in names:
        return "docx"
    raise UnreadableDocumentError(
        "A Word or OpenDocument file was expected, found some other zip archive.",
        where=where,
        hint="Unpack it and name the documents inside.",
    )


def decode(content: bytes, where: str) -> str:
    """Text of a text file in UTF-8, UTF-16 or an older encoding.

    Raises UnreadableDocumentError where the bytes are not text.
    """
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", errors="replace")
    wide = _WIDE.match(content)
    if wide:
        return content.decode("utf-16-be" if wide[1] else "utf-16-le", errors="replace")
    if b"\x00" not in content[:_START]:
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            best = from_bytes(content).best()
            if best is not None and not _is_binary(str(best)):
                return str(best)
    raise UnreadableDocumentError(
        "A Word, PDF, HTML, ODT, Markdown or text file was expected, found bytes that are none of these.",
        where=where,
        hint="Check that this is the procedure itself.",
    )


def _is_binary(text: str) -> bool:
    start = text[:_START]
    odd = sum(1 for letter in start if ord(letter) < ord(" ") and letter not in "\t\n\r\f")
    return odd > len(start) / 50


def _sniff_text(text: str) -> str:
    start = text[: 4 * _START]
    if len(_HTML.findall(start)) >= LEAST_TAGS or start.lstrip()[:14].lower().startswith(("<!doctype html", "<html")):
        return "html"
    return "markdown" if _MARKDOWN.search(text) else "text"
