"""A crosswalk of the fields of forms as SSSOM: which field of one area asks for what a field of another asks for.

A form is known by its hash, as an `ni` name (RFC 6920); a field by its id in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from uuid import NAMESPACE_URL, uuid5

from alignctl import __version__
from alignctl.model.forms_compared import AskedIn, FormGroup, FormsCompared, MappedField
from alignctl.report.forms_told import APART, forms_title, group_title, is_weighty
from alignctl.report.sssom_parts import COLUMNS, NONE, PREFIXES, cell, document_name, prefixes_of, quoted
from alignctl.report.words import name_of
from alignctl.text.normalise import fold
from alignctl.text.similarity import token_sort

_ABOUT = (
    "Fields of forms that ask for the same data item. With exactMatch it is asked for alike, in one field each. With "
    "closeMatch it has other answers, another scale or kind of field, or several fields. With broadMatch and "
    "narrowMatch one is part of the other. With relatedMatch it is a further field, or has none in the other area."
)
_LIKE = 0.6  # labels less alike than this are of different sides of an item, such as name and telephone
Row = tuple[str, ...]
Ends = tuple[MappedField | None, MappedField | None]


def forms_sssom(result: FormsCompared) -> str:
    """Write the crosswalk of every pair of areas with the same sort of form, in TSV."""
    documents = [one.document for one in result.documents]
    prefixes = prefixes_of(documents)
    rows = ["\t".join(row) for group in result.groups for row in _rows(group, result, prefixes)]
    names = {prefixes[one.path]: document_name(one.sha256, "field") for one in documents}
    rows = ["\t".join(COLUMNS), *rows]
    head = [
        "#curie_map:",
        *(f"#  {prefix}: {quoted(uri)}" for prefix, uri in sorted((PREFIXES | names).items())),
        f"#mapping_set_id: urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join([*sorted(names.values()), *rows]))}",
        f"#mapping_set_title: {quoted(forms_title(result))}",
        f"#mapping_set_description: {quoted(_ABOUT)}",
        "#license: https://w3id.org/sssom/license/unspecified",
        f"#mapping_date: {result.on}",
        "#mapping_tool: alignctl",
        f"#mapping_tool_version: {quoted(__version__)}",
    ]
    others = [
        f"Protective marking: {result.marking}." if result.marking else "",
        result.made_for.sentence if result.made_for else "",
    ]
    if any(others):
        head.append(f"#other: {quoted(' '.join(filter(None, others)))}")
    return "\n".join([*head, *rows]) + "\n"


def _rows(group: FormGroup, result: FormsCompared, prefixes: dict[str, str]) -> Iterator[Row]:
    for a, b in combinations(group.areas, 2):
        met: set[str] = set()
        for item in group.items:
            asked = {one.area: one for one in item.asked}
            if a in asked and b in asked:
                predicate = "skos:closeMatch" if is_weighty(item) else "skos:exactMatch"
                told = ", ".join(APART[one.apart] for one in item.differences) or "asked for alike"
                about = f"{group_title(group, result.names)}: {name_of(item.item, result.names)}; {told}"
                yield from _pairs(asked[a], asked[b], predicate, about, prefixes)
                met.add(item.item)
        yield from _parts(group, result, (a, b), prefixes, met)
        yield from _alone(group, result, (a, b), prefixes, met)


def _parts(
    group: FormGroup, result: FormsCompared, pair: tuple[str, str], prefixes: dict[str, str], met: set[str]
) -> Iterator[Row]:
    """Where one area asks for a whole of which the other asks for a part alone."""
    by_item = {item.item: {one.area: one for one in item.asked} for item in group.items}
    a, b = pair
    for part, asked in by_item.items():
        whole = result.wider.get(part)
        if part in met or whole not in by_item or whole in met:
            continue
        held = by_item[whole]
        about = (
            f"{group_title(group, result.names)}: {name_of(part, result.names)}, part of {name_of(whole, result.names)}"
        )
        if a in asked and b in held:
            yield from _pairs(asked[a], held[b], "skos:broadMatch", about, prefixes)
            met.update((part, whole))
        elif b in asked and a in held:
            yield from _pairs(held[a], asked[b], "skos:narrowMatch", about, prefixes)
            met.update((part, whole))


def _pairs(a: AskedIn, b: AskedIn, predicate: str, about: str, prefixes: dict[str, str]) -> Iterator[Row]:
    """Fields of two areas on one item, each with the likest free one; what is left, or is unlike, is related alone."""
    alone = len(a.fields) == len(b.fields) == 1
    ranked = sorted(
        ((one, other) for one in a.fields for other in b.fields),
        key=lambda pair: (-_likeness(*pair), pair[0].field.id, pair[1].field.id),
    )
    taken: set[int] = set()
    for one, other in ranked:
        if taken.isdisjoint((id(one), id(other))) and (alone or _likeness(one, other) >= _LIKE):
            same = alone or fold(one.field.label) == fold(other.field.label)
            taken.update((id(one), id(other)))
            close = predicate if same or predicate != "skos:exactMatch" else "skos:closeMatch"
            yield _row((one, other), close, about, prefixes)
    for one, other in ranked:
        if not {id(one), id(other)} <= taken:
            taken.update((id(one), id(other)))
            yield _row((one, other), "skos:relatedMatch", f"{about}; a further field of it", prefixes)


def _likeness(one: MappedField, other: MappedField) -> float:
    return round(token_sort(one.field.label, other.field.label), 4)


def _alone(
    group: FormGroup, result: FormsCompared, pair: tuple[str, str], prefixes: dict[str, str], met: set[str]
) -> Iterator[Row]:
    """Fields that have no counterpart in the other area: those of items it does not ask for, and of none known."""
    sort = group_title(group, result.names)
    for item in group.items:
        if item.item in met:
            continue
        for asked in item.asked:
            if asked.area in pair:
                for one in asked.fields:
                    told = f"{sort}: {name_of(item.item, result.names)}; not asked for by the other"
                    yield _row(_ends(one, first=asked.area == pair[0]), "skos:relatedMatch", told, prefixes)
    for words in group.unmapped:
        for asked in words.asked:
            if asked.area in pair:
                for one in asked.fields:
                    told = f"{sort}: no data item is known for it"
                    yield _row(_ends(one, first=asked.area == pair[0]), "skos:relatedMatch", told, prefixes)


def _ends(one: MappedField, *, first: bool) -> Ends:
    return (one, None) if first else (None, one)


def _row(ends: Ends, predicate: str, told: str, prefixes: dict[str, str]) -> Row:
    (subject, named, source), (object_, called, goal) = (_end(one, prefixes) for one in ends)
    sure = f"{min(one.confidence for one in ends if one):.4f}"
    return (
        subject,
        named,
        predicate,
        object_,
        called,
        "semapv:CompositeMatching",
        source,
        goal,
        sure,
        "",
        cell(told),
    )


def _end(one: MappedField | None, prefixes: dict[str, str]) -> tuple[str, str, str]:
    """One end of a mapping: its id, its label, and the form it stands in."""
    if one is None:
        return NONE, "", ""
    prefix = prefixes[one.field.citation.document]
    return f"{prefix}:{one.field.id}", cell(one.field.label), f"{prefix}:root"
