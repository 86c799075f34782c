"""SSSOM: the links of sections as a mapping set in TSV (https://mapping-commons.github.io/sssom/), version 1.0.

Each document is known by its hash, as an `ni` name (RFC 6920); a section by its id in it.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from json import dumps
from uuid import NAMESPACE_URL, uuid5

from alignctl import __version__
from alignctl.model.alignment import Link, Relation, SectionRef
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.document import Document
from alignctl.report.fronts import title_of
from alignctl.report.readings import documents_of, marking_of_result, pairs_of
from alignctl.report.renderer import Layout, Result
from alignctl.report.tables.compared import section_words
from alignctl.report.tables.table import safe
from alignctl.report.words import RELATION
from alignctl.text.escape import held_words

_COLUMNS = (
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
# "A covers B" says that B is the narrower: the object of the mapping has the narrower meaning.
_PREDICATE = {
    Relation.EQUAL: "skos:exactMatch",
    Relation.EQUIVALENT: "skos:closeMatch",
    Relation.SUBSET: "skos:broadMatch",
    Relation.SUPERSET: "skos:narrowMatch",
    Relation.INTERSECTS: "skos:relatedMatch",
    Relation.NONE: "skos:relatedMatch",
}
_NONE = "sssom:NoTermFound"
_PREFIXES = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
}


def render(result: Result, layout: Layout) -> str:  # noqa: ARG001  a table for programs
    """Write the links of sections of a comparison as SSSOM."""
    if not isinstance(result, Comparison | ManyComparison):
        raise TypeError("a comparison was expected")
    prefixes = _prefixes(documents_of(result))
    rows = ["\t".join(row) for row in (_COLUMNS, *_rows(result, prefixes))]
    return "\n".join([*_head(result, prefixes, rows), *rows]) + "\n"


def _prefixes(documents: Iterable[Document]) -> dict[str, str]:
    """The prefix of each document by its path; files of the same bytes share one."""
    by_hash: dict[str, str] = {}
    return {document.path: by_hash.setdefault(document.sha256, f"document{len(by_hash) + 1}") for document in documents}


def _name(sha256: str) -> str:
    """What the ids of a document's sections begin with."""
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}#section-"


def _head(result: Comparison | ManyComparison, prefixes: dict[str, str], rows: list[str]) -> Iterator[str]:
    names = {prefixes[document.path]: _name(document.sha256) for document in documents_of(result)}
    told = "Sections of safeguarding procedures that deal with the same matter. Read: subject, predicate, object."
    marking = marking_of_result(result)
    yield "#curie_map:"
    yield from (f"#  {prefix}: {_quoted(uri)}" for prefix, uri in sorted((_PREFIXES | names).items()))
    yield f"#mapping_set_id: urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join([*sorted(names.values()), *rows]))}"
    yield f"#mapping_set_title: {_quoted(title_of(result))}"
    yield f"#mapping_set_description: {_quoted(told)}"
    yield "#license: https://w3id.org/sssom/license/unspecified"
    yield f"#mapping_date: {pairs_of(result)[0].on}" if pairs_of(result) else "#comment: no areas were compared"
    yield "#mapping_tool: alignctl"
    yield f"#mapping_tool_version: {_quoted(__version__)}"
    others = [f"Protective marking: {marking}." if marking else "", result.made_for.sentence if result.made_for else ""]
    if any(others):
        yield f"#other: {_quoted(' '.join(filter(None, others)))}"


def _quoted(words: str) -> str:
    """Words as a scalar of YAML, in double quotes: what JSON writes of them on one line is one."""
    return dumps(held_words(words), ensure_ascii=False)


def _rows(result: Comparison | ManyComparison, prefixes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for pair in pairs_of(result):
        for kind in pair.kinds:
            sources = tuple(_source(side.documents, prefixes) for side in (kind.a, kind.b))
            for link in kind.alignment.links:
                yield _row(pair, kind, link, prefixes, (sources[0], sources[1]))


def _source(documents: tuple[Document, ...], prefixes: dict[str, str]) -> str:
    """The document a side consists of, where it is one: where a section without counterpart has none."""
    return f"{prefixes[documents[0].path]}:root" if len(documents) == 1 else ""


def _row(
    pair: Comparison, kind: KindComparison, link: Link, prefixes: dict[str, str], sources: tuple[str, str]
) -> tuple[str, ...]:
    places = "; ".join(
        f"{area.name}: {ref.document}" + (f", page {ref.page}" if ref.page else "")
        for area, ref in ((pair.a, link.a), (pair.b, link.b))
        if ref is not None
    )
    told = f"{kind.kind_name}: {RELATION[link.relation]}. {places}. {'; '.join(link.reasons)}"
    (subject, named), (object_, called) = _end(link.a, prefixes), _end(link.b, prefixes)
    linked = link.relation is not Relation.NONE
    return (
        subject,
        named,
        _PREDICATE[link.relation],
        object_,
        called,
        "semapv:CompositeMatching",
        *(_of(ref, prefixes) or source for ref, source in zip((link.a, link.b), sources, strict=True)),
        f"{link.confidence:.4f}",
        f"{link.score:.4f}" if linked else "",
        _cell(told),
    )


def _of(ref: SectionRef | None, prefixes: dict[str, str]) -> str:
    return f"{prefixes[ref.document]}:root" if ref else ""


def _end(ref: SectionRef | None, prefixes: dict[str, str]) -> tuple[str, str]:
    """One end of a mapping: its id and its label."""
    return (f"{prefixes[ref.document]}:{ref.section_id}", _cell(section_words(ref))) if ref else (_NONE, "")


def _cell(words: str) -> str:
    """Words as one cell: no tabs, line ends or quotation marks that end it, and nothing a spreadsheet would run."""
    return str(safe(words)).replace('"', "\u201d")
