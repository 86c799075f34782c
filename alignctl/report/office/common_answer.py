"""How one form for all would ask for an item: the kind of field most forms use, with what most of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import ItemCompared, MappedField
from alignctl.report.office.controls import Control
from alignctl.text.normalise import fold

_YES_NO = ("Yes", "No")
_FEWEST = 2
# where as many forms use one kind as another, the one that says more of its answer
_ORDER = (FieldKind.TABLE, FieldKind.CHOICE, FieldKind.TICK_BOX, FieldKind.TEXT, FieldKind.SIGNATURE, FieldKind.DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonAnswer:
    """A place to answer: a control with the answers to choose from, or a table, whose `columns` are its heads."""

    control: Control
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


def common_answer(item: ItemCompared) -> CommonAnswer:
    """The kind of the fields that ask alike in most areas, with the answers or columns more than half of them share.

    A date is asked for where all ask for one. Where fewer than two answers are shared those of the first form stand, as
    scales always do in the form of one area: half of one scale and half of another is none. An item that is only asked
    for together with others is answered in words.
    """
    row = max(item.alike, key=len, default=())
    fields = {one.area: one.fields[0] for one in row}
    kind = _kind(fields)
    if kind is FieldKind.TABLE:
        heads = [one.field.columns for one in fields.values() if one.field.columns]
        return CommonAnswer(control=Control.TEXT, columns=_shared(heads))
    if kind in {FieldKind.CHOICE, FieldKind.TICK_BOX}:
        options = _options(fields.values()) or (_YES_NO if kind is FieldKind.TICK_BOX else ())
        return CommonAnswer(control=Control.CHOICE if options else Control.TEXT, options=options)
    return CommonAnswer(control=Control.DATE if kind is FieldKind.DATE else Control.TEXT)


def _kind(fields: Mapping[str, MappedField]) -> FieldKind:
    counted = Counter(one.field.kind for one in fields.values())
    if counted[FieldKind.DATE] not in {0, len(fields)}:
        counted[FieldKind.TEXT] += counted.pop(FieldKind.DATE)
    return min(counted, key=lambda kind: (-counted[kind], _ORDER.index(kind)), default=FieldKind.TEXT)


def _options(fields: Iterable[MappedField]) -> tuple[str, ...]:
    held = [one for one in fields if one.field.options]
    scales = [one for one in held if one.levels]
    if not scales:
        return _shared([one.field.options for one in held])
    common = _commonest([tuple(sorted(level or "" for _, level in one.levels)) for one in scales])
    return scales[common].field.options


def _shared(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What stands in more than half of some lists, in the words and order of the first; or the first list."""
    counted = Counter(key for words in lists for key in dict.fromkeys(map(fold, words)))
    words = {fold(one): one for some in reversed(lists) for one in some}
    order = dict.fromkeys(fold(one) for some in lists for one in some)
    shared = tuple(words[key] for key in order if counted[key] * 2 > len(lists))
    return shared if len(shared) >= _FEWEST or not lists else tuple(lists[0])


def _commonest(keys: Sequence[Hashable]) -> int:
    """The place of the first of the keys that stands there most often."""
    counted = Counter(keys)
    return max(range(len(keys)), key=lambda place: (counted[keys[place]], -place))
