"""Forms that serve as the same thing, held against each other item by item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from alignctl.forms.alike import side_by_side
from alignctl.forms.apart import differences
from alignctl.forms.dictionary import Dictionary
from alignctl.forms.mapping import mapped
from alignctl.model.form import FieldKind, Form
from alignctl.model.forms_compared import (
    AreaForm,
    AskedBy,
    AskedIn,
    Burden,
    Change,
    FormGroup,
    ItemCompared,
    MappedField,
    Minimum,
    SameWords,
)
from alignctl.rules.asked import Trait
from alignctl.text.normalise import fold

_ORDER = tuple(AskedBy)


def area_form(area: str, kind: str, form: Form, dictionary: Dictionary) -> AreaForm:
    """A form of an area with its fields mapped; what it serves as is told by its title, else by its file's name."""
    fields = mapped(form, dictionary)
    return AreaForm(
        area=area,
        kind=kind,
        purpose=dictionary.purpose(form.document),
        form=form,
        fields=fields,
        burden=_burden(form, fields),
    )


def grouped(forms: Iterable[AreaForm], dictionary: Dictionary, *, all_alike: bool = False) -> tuple[FormGroup, ...]:
    """Forms by kind and by what they serve as, each group compared.

    A form of which that is not clear joins the others of its kind where these all serve as one thing. With `all_alike`
    forms are held against each other whatever they serve as.
    """
    by_use: dict[tuple[str, str | None], list[AreaForm]] = {}
    held = tuple(forms)
    for one in held:
        uses = {other.purpose for other in held if other.kind == one.kind and other.purpose is not None}
        alike = next(iter(uses)) if len(uses) == 1 else None
        by_use.setdefault((one.kind, alike if all_alike else one.purpose or alike), []).append(one)
    return tuple(_group(kind, use, tuple(found), dictionary) for (kind, use), found in by_use.items())


def _group(kind: str, purpose: str | None, forms: tuple[AreaForm, ...], dictionary: Dictionary) -> FormGroup:
    areas = tuple(dict.fromkeys(one.area for one in forms))
    items = tuple(_items(forms, areas, dictionary))
    return FormGroup(
        kind=kind,
        purpose=purpose,
        forms=forms,
        items=items,
        unmapped=tuple(_unmapped(forms)),
        minimums=tuple(_minimums(items, areas)) if len(areas) > 1 else (),
    )


def sent(fields: Iterable[MappedField]) -> tuple[MappedField, ...]:
    """Fields the sender fills in: parts for office use are nobody's burden across a border."""
    return tuple(one for one in fields if not one.office_use)


def _items(forms: tuple[AreaForm, ...], areas: tuple[str, ...], dictionary: Dictionary) -> Iterator[ItemCompared]:
    order = dict.fromkeys(item for form in forms for one in sent(form.fields) for item in one.items)
    found = [_item(item, forms, areas, dictionary) for item in order]
    yield from sorted(found, key=lambda one: _ORDER.index(one.asked_by))


def _item(item: str, forms: tuple[AreaForm, ...], areas: tuple[str, ...], dictionary: Dictionary) -> ItemCompared:
    asked = tuple(_asked(item, forms, areas))
    rows = side_by_side(item, asked, particular=dictionary.has(item, Trait.PARTICULAR))
    return ItemCompared(
        item=item,
        asked_by=_asked_by(len(asked), len(areas)),
        asked=asked,
        silent=tuple(area for area in areas if area not in {one.area for one in asked}),
        differences=tuple(differences(asked, rows, dictionary)) if len(asked) > 1 else (),
        alike=rows,
        returns=dictionary.returns(item),
    )


def _asked(item: str, forms: tuple[AreaForm, ...], areas: tuple[str, ...]) -> Iterator[AskedIn]:
    for area in areas:
        own = chain.from_iterable(sent(form.fields) for form in forms if form.area == area)
        fields = tuple(one for one in own if item in one.items)
        if fields:
            yield AskedIn(area=area, fields=fields)


def _asked_by(count: int, areas: int) -> AskedBy:
    if count == areas:
        return AskedBy.ALL
    if count == 1:
        return AskedBy.ONE
    return AskedBy.MOST if count * 2 > areas else AskedBy.SOME


def _unmapped(forms: tuple[AreaForm, ...]) -> Iterator[SameWords]:
    """Every field without an item, with those of other areas that have the same words."""
    found: dict[str, dict[str, list[MappedField]]] = {}
    for form in forms:
        for one in sent(form.fields):
            if one.item is None:
                found.setdefault(fold(one.field.label), {}).setdefault(form.area, []).append(one)
    for by_area in found.values():
        asked = tuple(AskedIn(area=area, fields=tuple(fields)) for area, fields in by_area.items())
        yield SameWords(label=asked[0].fields[0].field.label, asked=asked)


def _minimums(items: tuple[ItemCompared, ...], areas: tuple[str, ...]) -> Iterator[Minimum]:
    for least, counted in ((AskedBy.ALL, {AskedBy.ALL}), (AskedBy.MOST, {AskedBy.ALL, AskedBy.MOST})):
        core = tuple(one.item for one in items if one.asked_by in counted)
        changes = tuple(_change(area, core, items) for area in areas)
        yield Minimum(least=least, items=core, changes=changes)


def _change(area: str, core: tuple[str, ...], items: tuple[ItemCompared, ...]) -> Change:
    own = tuple(one.item for one in items if area in one.areas)
    return Change(
        area=area,
        gives_up=tuple(item for item in own if item not in core),
        adds=tuple(item for item in core if item not in own),
    )


def _burden(form: Form, fields: tuple[MappedField, ...]) -> Burden:
    asked = [one.field for one in sent(fields)]

    def of(*kinds: FieldKind) -> int:
        return sum(1 for field in asked if field.kind in kinds)

    return Burden(
        fields=len(asked),
        free_text=of(FieldKind.TEXT),
        choices=of(FieldKind.CHOICE, FieldKind.TICK_BOX),
        tables=of(FieldKind.TABLE),
        columns=sum(len(field.columns) for field in asked),
        required=sum(1 for field in asked if field.required),
        parts=sum(1 for part in form.parts if part.fields and not part.office_use),
        pages=form.document.pages,
        office_use=len(fields) - len(asked),
    )
