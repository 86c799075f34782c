"""What every reading of every file must be, however odd the file: a sound document or an error a person can act on."""

import json
import re
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache

from jsonschema import Draft202012Validator

from alignctl.errors import AlignctlError
from alignctl.model.document import Document
from alignctl.report import Layout, render
from tests.conftest import ROOT

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_TEXTS = {"html", "markdown", "text"}
_NULL_FREE = 4096
_WIDE = 0.3
_MOST_ODD = 0.3
_FEW_LETTERS = 200


def faults_of(document: Document, content: bytes) -> list[str]:
    """All that is wrong with a document read from these bytes, without a word of its text; none where it is sound."""
    return [*_tree_faults(document), *_text_faults(document), *_format_faults(document, content)]


def error_faults(error: AlignctlError, name: str) -> list[str]:
    """All that an error lacks: the file it is about, what is wrong, what to do next, each on one line."""
    faults = []
    if error.where != name:
        faults.append(f"the error is about {error.where!r}")
    for part, text in (("message", error.message), ("hint", error.hint or "")):
        if not text.strip() or _CONTROL.search(text):
            faults.append(f"the {part} is empty or no single line")
    return faults


def schema_faults(document: Document) -> list[str]:
    """What the JSON of a document has against its schema."""
    text = render(document, "json", Layout())
    return [f"JSON: {error.message[:80]}" for error in _schema().iter_errors(json.loads(text))]


@cache
def _schema() -> Draft202012Validator:
    path = ROOT / "alignctl" / "report" / "schemas" / "document-1.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _tree_faults(document: Document) -> Iterator[str]:
    ids: set[str] = set()
    seen: set[int] = set()
    pages = document.pages
    if not 0.0 <= document.coverage <= 1.0:
        yield f"coverage is {document.coverage}"
    if pages is not None and pages < 1:
        yield f"{pages} pages"
    for section, above in document.walk():
        if section.id in ids:
            yield f"two sections have the id {section.id}"
        ids.add(section.id)
        if section.level < 1 or (above and section.level <= above[-1].level):
            yield f"section {section.id} has level {section.level} under {above[-1].level if above else 'none'}"
        indices = [paragraph.index for paragraph in section.paragraphs]
        if indices != sorted(set(indices)) or seen & set(indices):
            yield f"the paragraphs of section {section.id} are not counted on"
        seen.update(indices)
        stands_on = [section.page, *(one.page for one in (*section.paragraphs, *section.tables))]
        if any(page is not None and not 1 <= page <= (pages or 0) for page in stands_on):
            yield f"section {section.id} stands on page {max(page or 0 for page in stands_on)} of {pages}"
    last = max((table.after_paragraph for section, _ in document.walk() for table in section.tables), default=0)
    if seen != set(range(1, len(seen) + 1)) or not 0 <= last <= len(seen):
        yield f"{len(seen)} paragraphs are not counted from 1, or a table comes after paragraph {last}"


def _text_faults(document: Document) -> Iterator[str]:
    solid = 0
    for text in _texts(document):
        solid += len(text)
        found = _CONTROL.search(text)
        if found:
            yield f"the text holds the control character {ord(found[0]):#04x}"
            return
    if not solid:
        yield "the document is empty"


def _texts(document: Document) -> Iterator[str]:
    yield document.title
    yield from (value for value in astuple(document.metadata) if isinstance(value, str))
    yield from (warning.message for warning in document.warnings)
    for section, _ in document.walk():
        yield section.title
        yield section.number or ""
        yield from (paragraph.text for paragraph in section.paragraphs)
        yield from (cell for table in section.tables for row in table.rows for cell in row)


def _format_faults(document: Document, content: bytes) -> Iterator[str]:
    if document.format not in formats_of(content):
        yield f"read as {document.format}, begins as {' or '.join(sorted(formats_of(content))) or 'nothing known'}"
    if document.format in _TEXTS:
        yield from _nonsense(document, content)


def formats_of(content: bytes) -> set[str]:
    """The formats a file may be, told from its marks alone and apart from what alignctl thinks of them."""
    if content.startswith(b"PK"):
        return {"docx", "odt"}
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return {"doc"}
    if content.lstrip().startswith(b"{\\rtf"):
        return {"rtf"}
    if re.search(rb"^[^<]*%PDF-", content[:1024]) and b"obj" in content:
        return {"pdf"}
    if re.search(rb"\d+ \d+ obj\b", content[:_NULL_FREE]) and b"endstream" in content:
        return {"pdf"}
    if b"PK\x01\x02" in content and b"PK\x05\x06" in content:
        return {"docx", "odt"}
    start = content[:_NULL_FREE]
    if b"\x00\x00\x00\x00" in start and start.count(b"\x00") < _WIDE * len(start):
        return {"pdf"} if re.search(rb"%PDF-", content[:1024]) else set()
    return {*_TEXTS, "pdf"} if re.search(rb"%PDF-", content[:1024]) else _TEXTS


def _nonsense(document: Document, content: bytes) -> Iterator[str]:
    """Bytes taken for text show as symbols and replaced letters rather than words; some files hold such letters."""
    text = "".join(_texts(document))
    odd = sum(1 for letter in text if letter == "\ufffd" or not (letter.isprintable() or letter.isspace()))
    odd -= content.count(b"\xef\xbf\xbd") + content.count(b"\xfd\xff") + content.count(b"\xff\xfd")
    if len(text) > _FEW_LETTERS and odd > _MOST_ODD * len(text):
        yield f"read as {document.format}, and {odd} of {len(text)} letters are none"
