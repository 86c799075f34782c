"""How one form for all would ask for an item: the kind of field most forms use, with what most of them share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import AskedIn, ItemCompared, MappedField
from alignctl.report.office.controls import Control
from alignctl.text.normalise import fold

_YES_NO = ("Yes", "No")
_EITHER = frozenset({"yes", "no", "not known", "unknown", "n a", "not applicable"})
_CHOSEN = (FieldKind.CHOICE, FieldKind.TICK_BOX)
_FEWEST = 2
_ASIDE = re.compile(r"\([^()]*\)|^full(?= )", re.IGNORECASE)
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

    A date is asked for where all ask for one, and yes or no where more ask so than in words. Where no more than half of
    the shortest list is shared that of the first form stands, as scales always do in the form of one area: half of one
    scale and half of another is none. A table that asks for other items too stands where nothing else does. An item
    that is only asked for together with others is answered in words.
    """
    row = max(item.alike, key=lambda one: (len(one), not _asks_more(one)), default=())
    fields = {one.area: one.fields[0] for one in row}
    kind = _kind(fields)
    if kind is FieldKind.TABLE:
        heads = [one.field.columns for one in fields.values() if one.field.columns]
        return CommonAnswer(control=Control.TEXT, columns=_shared(heads))
    if kind in {FieldKind.CHOICE, FieldKind.TICK_BOX}:
        options = _options(fields.values()) or (_YES_NO if kind is FieldKind.TICK_BOX else ())
        return CommonAnswer(control=Control.CHOICE if options else Control.TEXT, options=options)
    return CommonAnswer(control=Control.DATE if kind is FieldKind.DATE else Control.TEXT)


def is_in_table(item: ItemCompared, core: Iterable[ItemCompared]) -> bool:
    """Whether an item is asked for in tables alone that ask first of all for another item of the form for all."""
    tables = {one.item for one in core if common_answer(one).columns}
    fields = [one for asked in item.asked for one in asked.fields]
    return not item.alike and all(one.field.kind is FieldKind.TABLE and one.item in tables for one in fields)


def _asks_more(row: tuple[AskedIn, ...]) -> bool:
    return any(one.field.kind is FieldKind.TABLE and one.further for asked in row for one in asked.fields)


def _is_yes_no(one: MappedField) -> bool:
    return one.field.kind is FieldKind.TICK_BOX or _EITHER.issuperset(map(fold, one.field.options))


def _kind(fields: Mapping[str, MappedField]) -> FieldKind:
    counted = Counter(one.field.kind for one in fields.values())
    if counted[FieldKind.DATE] not in {0, len(fields)}:
        counted[FieldKind.TEXT] += counted.pop(FieldKind.DATE)
    bare = all(_is_yes_no(one) for one in fields.values() if one.field.kind in _CHOSEN)
    if bare and 0 < sum(counted[kind] for kind in _CHOSEN) <= counted[FieldKind.TEXT]:
        return FieldKind.TEXT
    return min(counted, key=lambda kind: (-counted[kind], _ORDER.index(kind)), default=FieldKind.TEXT)


def _options(fields: Iterable[MappedField]) -> tuple[str, ...]:
    held = [one for one in fields if one.field.options]
    scales = [one for one in held if one.levels]
    if not scales:
        return _shared([one.field.options for one in held])
    common = _commonest([tuple(sorted(level or "" for _, level in one.levels)) for one in scales])
    return scales[common].field.options


def _shared(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What stands in more than half of some lists, in the words and order of the first; or the first list.

    "Full name" is a name, and what stands in brackets does not count.
    """
    keyed = [{_key(one): one for one in reversed(words)} for words in lists]
    counted = Counter(key for words in keyed for key in words)
    order = dict.fromkeys(_key(one) for words in lists for one in words)
    shared = [key for key in order if counted[key] * 2 > len(lists)]
    if not lists or len(shared) < _FEWEST or len(shared) * 2 <= min(map(len, lists)):
        return lists[0] if lists else ()
    return tuple(next(words[key] for words in keyed if key in words) for key in shared)


def _key(words: str) -> str:
    return fold(_ASIDE.sub("", words)) or fold(words)


def _commonest(keys: Sequence[Hashable]) -> int:
    """The place of the first of the keys that stands there most often."""
    counted = Counter(keys)
    return max(range(len(keys)), key=lambda place: (counted[keys[place]], -place))
