"""SSSOM: links of sections, or of fields, as a mapping set in TSV, version 1.0.

https://mapping-commons.github.io/sssom/. Each document is known by its hash, as an `ni` name (RFC 6920); a section by
its id in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from alignctl import __version__
from alignctl.model.alignment import Link, Relation, SectionRef
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison
from alignctl.model.document import Document
from alignctl.model.forms_compared import FormsCompared
from alignctl.report.forms_sssom import forms_sssom
from alignctl.report.fronts import title_of
from alignctl.report.readings import documents_of, marking_of_result, pairs_of
from alignctl.report.renderer import Layout, Result
from alignctl.report.sssom_parts import COLUMNS, NONE, PREFIXES, cell, document_name, prefixes_of, quoted
from alignctl.report.tables.compared import section_words
from alignctl.report.words import RELATION

# "A covers B" says that B is the narrower: the object of the mapping has the narrower meaning.
_PREDICATE = {
    Relation.EQUAL: "skos:exactMatch",
    Relation.EQUIVALENT: "skos:closeMatch",
    Relation.SUBSET: "skos:broadMatch",
    Relation.SUPERSET: "skos:narrowMatch",
    Relation.INTERSECTS: "skos:relatedMatch",
    Relation.NONE: "skos:relatedMatch",
}


def render(result: Result, layout: Layout) -> str:  # noqa: ARG001  a table for programs
    """Write the links of sections of a comparison, or the fields of forms that ask for the same, as SSSOM."""
    if isinstance(result, FormsCompared):
        return forms_sssom(result)
    if not isinstance(result, Comparison | ManyComparison):
        raise TypeError("a comparison, or forms, were expected")
    prefixes = prefixes_of(documents_of(result))
    rows = ["\t".join(row) for row in (COLUMNS, *_rows(result, prefixes))]
    return "\n".join([*_head(result, prefixes, rows), *rows]) + "\n"


def _head(result: Comparison | ManyComparison, prefixes: dict[str, str], rows: list[str]) -> Iterator[str]:
    names = {prefixes[document.path]: document_name(document.sha256, "section") for document in documents_of(result)}
    told = "Sections of safeguarding procedures that deal with the same matter. Read: subject, predicate, object."
    marking = marking_of_result(result)
    yield "#curie_map:"
    yield from (f"#  {prefix}: {quoted(uri)}" for prefix, uri in sorted((PREFIXES | names).items()))
    yield f"#mapping_set_id: urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join([*sorted(names.values()), *rows]))}"
    yield f"#mapping_set_title: {quoted(title_of(result))}"
    yield f"#mapping_set_description: {quoted(told)}"
    yield "#license: https://w3id.org/sssom/license/unspecified"
    yield f"#mapping_date: {pairs_of(result)[0].on}" if pairs_of(result) else "#comment: no areas were compared"
    yield "#mapping_tool: alignctl"
    yield f"#mapping_tool_version: {quoted(__version__)}"
    others = [f"Protective marking: {marking}." if marking else "", result.made_for.sentence if result.made_for else ""]
    if any(others):
        yield f"#other: {quoted(' '.join(filter(None, others)))}"


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
        cell(told),
    )


def _of(ref: SectionRef | None, prefixes: dict[str, str]) -> str:
    return f"{prefixes[ref.document]}:root" if ref else ""


def _end(ref: SectionRef | None, prefixes: dict[str, str]) -> tuple[str, str]:
    """One end of a mapping: its id and its label."""
    return (f"{prefixes[ref.document]}:{ref.section_id}", cell(section_words(ref))) if ref else (NONE, "")
