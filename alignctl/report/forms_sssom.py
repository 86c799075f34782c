"""A crosswalk of the fields of forms as SSSOM: which field of one area asks for what a field of another asks for.

A form is known by its hash, as an `ni` name (RFC 6920); a field by its id in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from uuid import NAMESPACE_URL, uuid5

from alignctl import __version__
from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import FormGroup, FormsCompared, ItemCompared, MappedField
from alignctl.report.forms_told import APART, forms_title, group_title
from alignctl.report.sssom_parts import COLUMNS, NONE, PREFIXES, cell, document_name, prefixes_of, quoted
from alignctl.report.words import name_of
from alignctl.text.normalise import fold
from alignctl.text.stems import words_of

_ABOUT = (
    "Fields of forms that ask for the same data item. With exactMatch it is asked for alike, by the same words or in "
    "one field each. With closeMatch it has other words, answers, another scale or kind of field. With broadMatch and "
    "narrowMatch one is part of the other. With relatedMatch one asks for it together with other items, or a field has "
    "no counterpart in the other area: a further field of an item is put to none that is unlike it."
)
_PAIR = 2
Row = tuple[str, ...]
Ends = tuple[MappedField | None, MappedField | None]
Key = tuple[tuple[str, str] | None, tuple[str, str] | None]


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
    for pair in combinations(group.areas, 2):
        yield from _Crosswalk(group, result, pair, prefixes).rows()


class _Crosswalk:
    """The rows of two areas of a group: every field of theirs stands in one at least, and no two of them twice."""

    def __init__(
        self, group: FormGroup, result: FormsCompared, pair: tuple[str, str], prefixes: dict[str, str]
    ) -> None:
        self._group, self._names, self._wider, self._prefixes = group, result.names, result.wider, prefixes
        self._a, self._b = pair
        self._sort = group_title(group, result.names)
        self._items = {item.item: {one.area: one.fields for one in item.asked} for item in group.items}
        self._told: set[Key] = set()

    def rows(self) -> Iterator[Row]:
        for item in self._group.items:
            yield from self._alike(item)
        for item in self._group.items:
            yield from self._together(item)
        for part in self._items:
            yield from self._part(part)
        yield from self._alone()

    def _alike(self, item: ItemCompared) -> Iterator[Row]:
        """Fields that ask alike: exactly so where words and answers are the same, or where each asks once."""
        told = ", ".join(APART[one.apart] for one in item.differences) or "asked for alike"
        once = sum(1 for row in item.alike for one in row if one.area in {self._a, self._b}) == _PAIR
        for row in item.alike:
            held = {one.area: one.fields[0] for one in row}
            one, other = held.get(self._a), held.get(self._b)
            if one and other:
                same = once or fold(one.field.label) == fold(other.field.label)
                exact = same and _answer(one) == _answer(other)
                about = f"{name_of(item.item, self._names)}; {told}"
                yield from self._row((one, other), "skos:exactMatch" if exact else "skos:closeMatch", about, item.item)

    def _together(self, item: ItemCompared) -> Iterator[Row]:
        """A field that asks for an item beside others, such as a table with a column for it, with one for it alone."""
        asked = self._items[item.item]
        for one in asked.get(self._a, ()):
            for other in asked.get(self._b, ()):
                if _is_within(one, other, item.item) or _is_within(other, one, item.item):
                    about = f"{name_of(item.item, self._names)}; asked for by one together with other items"
                    yield from self._row((one, other), "skos:relatedMatch", about, item.item)

    def _part(self, part: str) -> Iterator[Row]:
        """Where one area asks for a whole of which the other asks for a part alone."""
        whole = self._wider.get(part, "")
        asked, held = self._items[part], self._items.get(whole, {})
        about = f"{name_of(part, self._names)}, part of {name_of(whole, self._names)}"
        for a, b, predicate in ((self._a, self._b, "skos:broadMatch"), (self._b, self._a, "skos:narrowMatch")):
            if b in asked or a in held:
                continue
            for wide in self._naming(whole, held.get(b, ())):
                for one in asked.get(a, ()):
                    if one.item == part:
                        yield from self._row((one, wide) if a == self._a else (wide, one), predicate, about, part)

    def _naming(self, whole: str, fields: Iterable[MappedField]) -> Iterator[MappedField]:
        """The fields that ask for a whole by its name: others of it may ask for another part."""
        title = frozenset(words_of(name_of(whole, self._names)))
        open_ = (FieldKind.TEXT, FieldKind.TABLE)
        named = (one for one in fields if one.item == whole and one.field.kind in open_)
        yield from (one for one in named if not title.isdisjoint(words_of(one.field.label)))

    def _alone(self) -> Iterator[Row]:
        """Fields without a counterpart: further fields of an item, those of items of one area, and of none known."""
        for item, asked in self._items.items():
            both = self._a in asked and self._b in asked
            told = "a further field of it" if both else "not asked for by the other"
            yield from self._ends(asked, f"{name_of(item, self._names)}; {told}", item)
        for words in self._group.unmapped:
            asked = {one.area: one.fields for one in words.asked}
            yield from self._ends(asked, "no data item is known for it", None)

    def _ends(self, asked: dict[str, tuple[MappedField, ...]], about: str, item: str | None) -> Iterator[Row]:
        for area in (self._a, self._b):
            for one in asked.get(area, ()):
                if one.item == item and not any(_key(one) in pair for pair in self._told):
                    ends = (one, None) if area == self._a else (None, one)
                    yield from self._row(ends, "skos:relatedMatch", about, item)

    def _row(self, ends: Ends, predicate: str, about: str, item: str | None) -> Iterator[Row]:
        key = (_key(ends[0]), _key(ends[1]))
        if key not in self._told:
            self._told.add(key)
            sure = min(one.sureness(item) for one in ends if one)
            yield _row(ends, predicate, (f"{self._sort}: {about}", sure), self._prefixes)


def _key(one: MappedField | None) -> tuple[str, str] | None:
    return (one.field.citation.document, one.field.id) if one else None


def _is_within(one: MappedField, other: MappedField, item: str) -> bool:
    """Whether a field asks for an item beside others, and another for it first of all and by itself."""
    is_table = one.field.kind is FieldKind.TABLE and other.field.kind is not FieldKind.TABLE
    return other.item == item and (one.item != item or (is_table and bool(one.further)))


def _answer(one: MappedField) -> tuple[FieldKind, frozenset[str], frozenset[str]]:
    field = one.field
    return field.kind, frozenset(map(fold, field.options)), frozenset(map(fold, field.columns))


def _row(ends: Ends, predicate: str, why: tuple[str, float], prefixes: dict[str, str]) -> Row:
    (subject, named, source), (object_, called, goal) = (_end(one, prefixes) for one in ends)
    told, sure = why
    return (
        subject,
        named,
        predicate,
        object_,
        called,
        "semapv:CompositeMatching",
        source,
        goal,
        f"{sure:.4f}",
        "",
        cell(told),
    )


def _end(one: MappedField | None, prefixes: dict[str, str]) -> tuple[str, str, str]:
    """One end of a mapping: its id, its label, and the form it stands in."""
    if one is None:
        return NONE, "", ""
    prefix = prefixes[one.field.citation.document]
    return f"{prefix}:{one.field.id}", cell(one.field.label), f"{prefix}:root"
