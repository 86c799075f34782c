"""Parts that mapping sets share: columns, prefixes, names of documents by their hash, and cells of TSV."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable
from json import dumps

from alignctl.model.document import Document
from alignctl.report.tables.table import safe
from alignctl.text.escape import held_words

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "subject_source",
    "object_source",
    "confidence",
    "similarity_score",
    "comment",
)
NONE = "sssom:NoTermFound"
PREFIXES = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}


def prefixes_of(documents: Iterable[Document]) -> dict[str, str]:
    """The prefix of each document by its path; files of the same bytes share one."""
    by_hash: dict[str, str] = {}
    return {document.path: by_hash.setdefault(document.sha256, f"document{len(by_hash) + 1}") for document in documents}


def document_name(sha256: str, what: str) -> str:
    """What the ids of a document's sections, or of its fields, begin with: an `ni` name (RFC 6920)."""
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}#{what}-"


def quoted(words: str) -> str:
    """Words as a scalar of YAML, in double quotes: what JSON writes of them on one line is one."""
    return dumps(held_words(words), ensure_ascii=False)


def cell(words: str) -> str:
    """Words as one cell: no tabs, line ends or quotation marks that end it, and nothing a spreadsheet would run."""
    return str(safe(words)).replace('"', "\u201d")
