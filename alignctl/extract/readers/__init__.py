"""All readers, one line each: add a format with one file here and one line below."""

from __future__ import annotations

from alignctl.extract.reader import Reader

READERS: tuple[Reader, ...] = (
    Reader(format="docx", name="Word", endings=(".docx", ".docm", ".dotx", ".dotm"), module=f"{__name__}.word"),
    Reader(format="pdf", name="PDF", endings=(".pdf",), module=f"{__name__}.pdf"),
    Reader(
        format="html",
        name="web page",
        endings=(".html", ".htm", ".xhtml", ".mht", ".mhtml"),
        module=f"{__name__}.html_page",
    ),
    Reader(
        format="odt", name="OpenDocument text", endings=(".odt", ".ott", ".fodt"), module=f"{__name__}.opendocument"
    ),
    Reader(format="doc", name="older Word", endings=(".doc", ".dot"), module=f"{__name__}.converted"),
    Reader(format="rtf", name="rich text", endings=(".rtf",), module=f"{__name__}.converted"),
    Reader(format="markdown", name="Markdown", endings=(".md", ".markdown"), module=f"{__name__}.plain"),
    Reader(format="text", name="plain text", endings=(".txt",), module=f"{__name__}.plain_text"),
)
