"""What readers that share nothing with ours find in a file: poppler, patterns over raw XML, lxml's plain text."""

from __future__ import annotations

import html
import io
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import lxml.html

from alignctl.model.document import Document, Section

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_BULLETS = frozenset("\u2022\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u2023\u2043\u27a2\u2713\u2714\u00b7\u2219\u2756")
_WORD_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>")
_MAIN = re.compile(r"word/document\d*\.xml")
_LOST_RUNS = re.compile(r"<w:(moveFrom|del)\s[^>]*>.*?</w:\1>", re.DOTALL)
_ALTERNATE = re.compile(r"<mc:AlternateContent\b(?:(?!<mc:AlternateContent\b).)*?</mc:AlternateContent>", re.DOTALL)
_CHOICE = re.compile(r"<mc:Choice\b.*?</mc:Choice>", re.DOTALL)
_FALLBACK = re.compile(r"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_NOT_SHOWN = ("tracked-changes", "annotation", "note-citation", "list-style")


def pdf_pages(path: Path) -> list[str]:
    """The text of each page as poppler's pdftotext finds it, in its reading order."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False, timeout=300)
    return done.stdout.decode("utf-8", "replace").split("\f")


def text_of(path: Path, kind: str) -> str:
    """All text of a file of a kind (pdf, docx, odt, html)."""
    match kind:
        case "pdf":
            return "\n".join(pdf_pages(path))
        case "docx":
            return _word(path)
        case "odt":
            return _open_document(path)
        case _:
            return _page(path)


def _word(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        held = next((name for name in archive.namelist() if _MAIN.fullmatch(name)), "word/document.xml")
        main = archive.read(held).decode("utf-8", "replace")
        names = [f"word/{name}" for name in _parts_referred_to(archive, main, held)]
        notes = [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in archive.namelist()]
        parts = [main, *(archive.read(name).decode("utf-8", "replace") for name in (*names, *notes))]
    return "\n".join(html.unescape("\n".join(_WORD_TEXT.findall(_one_of_each(part)))) for part in parts)


def _parts_referred_to(archive: zipfile.ZipFile, main: str, held: str) -> list[str]:
    """Headers and footers a section of the text names."""
    relations_of = held.replace("word/", "word/_rels/") + ".rels"
    if relations_of not in archive.namelist():
        return []
    used = set(re.findall(r"<w:(?:header|footer)Reference\b[^>]*\br:id=\"([^\"]+)\"", main))
    relations = _RELATION.findall(archive.read(relations_of).decode("utf-8", "replace"))
    found = {
        id_[1]: target[1]
        for one in relations
        if (id_ := re.search(r'\bId="([^"]+)"', one)) and (target := re.search(r'\bTarget="([^"]+)"', one))
    }
    return sorted({found[id_].removeprefix("/word/") for id_ in used if id_ in found})


def _one_of_each(part: str) -> str:
    """A part without deleted runs, and with one of each pair of alternative contents."""
    part = _LOST_RUNS.sub("", part)
    while True:
        shorter = _ALTERNATE.sub(lambda found: _chosen(found[0]), part)
        if shorter == part:
            return part
        part = shorter


def _chosen(alternate: str) -> str:
    for option in (*_CHOICE.findall(alternate), *_FALLBACK.findall(alternate)):
        if _WORD_TEXT.search(option):
            return option
    return ""


def _open_document(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        content = archive.read("content.xml").decode("utf-8", "replace")
        styles = archive.read("styles.xml").decode("utf-8", "replace") if "styles.xml" in archive.namelist() else ""
    body = re.search(r"<office:text\b.*</office:text>", content, re.DOTALL)
    running = re.findall(
        r"<style:(?:header|footer)(?:-left|-first)?>.*?</style:(?:header|footer)(?:-left|-first)?>", styles, re.DOTALL
    )
    shown = "\n".join([body[0] if body else "", *running])
    for name in _NOT_SHOWN:
        shown = re.sub(rf"<\w+:{name}\b[^>]*>.*?</\w+:{name}>", "", shown, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", shown))


def _page(path: Path) -> str:
    content = path.read_bytes()
    try:
        page = lxml.html.document_fromstring(content.decode("utf-8"))
    except (UnicodeDecodeError, ValueError):
        page = lxml.html.document_fromstring(content)
    for unseen in page.xpath("//script|//style|//noscript|//template|//head"):
        unseen.drop_tree()
    return page.text_content()


def solid(text: str) -> str:
    """Text after NFKC in lower case, dashes alike, without white space, bullets and characters of no known shape."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text)).casefold()
    return "".join(
        mark for mark in plain if mark not in _BULLETS and not mark.isspace() and unicodedata.category(mark)[0] != "C"
    )


def characters(text: str) -> Counter[str]:
    """How often each character stands in a text."""
    return Counter(solid(text))


def kept_text(document: Document) -> str:
    """All text our reading holds: numbers, titles, paragraphs, cells."""
    return "\n".join(part for section, _ in document.walk() for part in _parts(section))


def _parts(section: Section) -> list[str]:
    cells = [cell for table in section.tables for row in table.rows for cell in row]
    return [section.number or "", section.title, *(paragraph.text for paragraph in section.paragraphs), *cells]
