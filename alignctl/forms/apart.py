"""In what ways forms that ask for the same item differ: scale, answers, kind of field, columns, and words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from alignctl.forms.dictionary import Dictionary
from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import Apart, AskedIn, ItemDifference
from alignctl.text.normalise import fold

_TWO = 2
_KIND = {
    FieldKind.TEXT: "words",
    FieldKind.DATE: "a date",
    FieldKind.TICK_BOX: "a tick",
    FieldKind.CHOICE: "a choice",
    FieldKind.SIGNATURE: "a signature",
    FieldKind.TABLE: "a table",
}
_YES_NO = frozenset({"yes", "no", "y", "n", "not known", "unknown", "n a", "not applicable"})


def differences(
    asked: tuple[AskedIn, ...], rows: tuple[tuple[AskedIn, ...], ...], dictionary: Dictionary
) -> Iterator[ItemDifference]:
    """What differs between the areas that ask for an item, the gravest first.

    Answers of fields that ask alike (`rows`, one field an area) are compared, those of different questions never.
    Scales are compared by the levels of the shared one, whichever way they are printed, other answers by their words.
    Where answers differ the kind of field is not told too, and a kind both have is no difference. Wording is told where
    nothing else differs.
    """
    names = dictionary.titles
    held = tuple(row for row in rows if len(row) >= _TWO)
    several = len(held) > 1
    found = [one for row in held for one in _answers(row, names, several=several)] or list(_kinds(held, names))
    found += [one for row in held for one in _columns(row, names)]
    yield from found or _wording(rows, names)
    yield from _required(asked, names)


def _answers(row: tuple[AskedIn, ...], names: dict[str, str], *, several: bool) -> Iterator[ItemDifference]:
    """What differs in the answers of fields that ask alike; with several such rows their labels tell which."""
    told = (
        {one.area: f"{names[one.area]}, {_quoted((one.fields[0].field.label,))}" for one in row} if several else names
    )
    yield from list(_scale(row, told, names)) or list(_options(row, told))


def _scale(row: tuple[AskedIn, ...], told: dict[str, str], names: dict[str, str]) -> Iterator[ItemDifference]:
    held = {one.area: one.fields[0].levels for one in row if one.fields[0].levels}
    words = {frozenset(fold(option) for option, _ in scale) for scale in held.values()}
    if len(held) < _TWO or len(words) == 1:
        return
    mapped = {tuple(sorted(level or "" for _, level in scale)) for scale in held.values()}
    same = len(mapped) == 1 and "" not in next(iter(mapped))
    sides = "; ".join(f"{told[area]}: {_scale_words(scale, names)}" for area, scale in held.items())
    begin = "The scales have other words for the same levels" if same else "The scales are not the same"
    yield ItemDifference(apart=Apart.OPTIONS if same else Apart.SCALE, explanation=f"{begin}. {sides}.")


def _scale_words(scale: tuple[tuple[str, str | None], ...], names: dict[str, str]) -> str:
    return ", ".join(f"{option} ({names.get(level, level) if level else 'no known level'})" for option, level in scale)


def _options(row: tuple[AskedIn, ...], told: dict[str, str]) -> Iterator[ItemDifference]:
    lists = {one.area: one.fields[0].field.options for one in row if not one.fields[0].levels}
    held = {area: options for area, options in lists.items() if options and not _YES_NO.issuperset(map(fold, options))}
    if len(held) < _TWO or len({frozenset(map(fold, options)) for options in held.values()}) == 1:
        return
    shared = frozenset.intersection(*(frozenset(map(fold, options)) for options in held.values()))
    sides = "; ".join(f"{told[area]}: {', '.join(options)}" for area, options in held.items())
    are = "One of the answers is" if len(shared) == 1 else f"{len(shared)} of the answers are"
    common = f"{are if shared else 'No answer is'} the same{' in all' if len(held) > _TWO else ''}"
    yield ItemDifference(apart=Apart.OPTIONS, explanation=f"{common}. {sides}.")


def _kinds(rows: tuple[tuple[AskedIn, ...], ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    """Where no kind is common to all areas in any of the fields that ask alike."""
    kinds: dict[str, dict[FieldKind, None]] = {}
    for one in chain.from_iterable(rows):
        kinds.setdefault(one.area, {}).update({field.field.kind: None for field in one.fields})
    if kinds and not frozenset.intersection(*map(frozenset, kinds.values())):
        told = "; ".join(
            f"{names[area]}: {' and '.join(_KIND[kind] for kind in found)}" for area, found in kinds.items()
        )
        yield ItemDifference(apart=Apart.KIND, explanation=f"It is answered in another way. {told}.")


def _columns(row: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    heads = {one.area: one.fields[0].field.columns for one in row}
    held = {area: found for area, found in heads.items() if found}
    if len(held) >= _TWO and len({frozenset(map(fold, found)) for found in held.values()}) > 1:
        told = "; ".join(f"{names[area]}: {', '.join(found)}" for area, found in held.items())
        yield ItemDifference(apart=Apart.COLUMNS, explanation=f"The tables have other columns. {told}.")


def _required(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    needed = [one.area for one in asked if any(field.field.required for field in one.fields)]
    if needed and len(needed) < len(asked):
        told = _listed([names[area] for area in needed])
        yield ItemDifference(apart=Apart.REQUIRED, explanation=f"An answer is required in {told} alone.")


def _wording(rows: tuple[tuple[AskedIn, ...], ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    labels: dict[str, tuple[str, ...]] = {}
    for one in chain.from_iterable(rows):
        labels[one.area] = (*labels.get(one.area, ()), *(field.field.label for field in one.fields))
    if len({frozenset(map(fold, found)) for found in labels.values()}) > 1:
        told = "; ".join(f"{names[area]}: {_quoted(tuple(dict.fromkeys(found)))}" for area, found in labels.items())
        yield ItemDifference(apart=Apart.WORDING, explanation=f"The words differ. {told}.")


def _listed(words: list[str]) -> str:
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last


def _quoted(labels: tuple[str, ...]) -> str:
    return ", ".join(f"\u201c{label}\u201d" for label in labels)
