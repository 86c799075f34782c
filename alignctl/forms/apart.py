"""In what ways forms that ask for the same item differ: scale, answers, kind of field, columns, and words."""

from __future__ import annotations

from collections.abc import Iterator

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


def differences(asked: tuple[AskedIn, ...], dictionary: Dictionary) -> Iterator[ItemDifference]:
    """What differs between the areas that ask for an item, the gravest first.

    Scales are compared by the levels of the shared one, other answers by their words. Where answers differ the kind of
    field is not told too, and a kind both have is no difference. Wording is told where nothing else differs.
    """
    names = dictionary.titles
    found = list(_scale(asked, names)) or list(_options(asked, names)) or list(_kinds(asked, names))
    found += list(_columns(asked, names))
    yield from found or _wording(asked, names)
    yield from _required(asked, names)


def _scale(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    scales = {one.area: tuple(pair for field in one.fields for pair in field.levels) for one in asked}
    held = {area: scale for area, scale in scales.items() if scale}
    words = {area: tuple(fold(option) for option, _ in scale) for area, scale in held.items()}
    if len(held) < _TWO or len(set(words.values())) == 1:
        return
    mapped = {tuple(level for _, level in scale) for scale in held.values()}
    same = len(mapped) == 1 and None not in next(iter(mapped))
    told = "; ".join(f"{names[area]}: {_scale_words(scale, names)}" for area, scale in held.items())
    begin = "The scales have other words for the same levels" if same else "The scales are not the same"
    yield ItemDifference(apart=Apart.OPTIONS if same else Apart.SCALE, explanation=f"{begin}. {told}.")


def _scale_words(scale: tuple[tuple[str, str | None], ...], names: dict[str, str]) -> str:
    return ", ".join(f"{option} ({names.get(level, level) if level else 'no known level'})" for option, level in scale)


def _options(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    lists = {one.area: tuple(option for field in one.fields for option in field.field.options) for one in asked}
    held = {area: options for area, options in lists.items() if options and not _YES_NO.issuperset(map(fold, options))}
    if len(held) < _TWO or len({frozenset(map(fold, options)) for options in held.values()}) == 1:
        return
    shared = frozenset.intersection(*(frozenset(map(fold, options)) for options in held.values()))
    told = "; ".join(f"{names[area]}: {', '.join(options)}" for area, options in held.items())
    are = "One of the answers is" if len(shared) == 1 else f"{len(shared)} of the answers are"
    common = f"{are if shared else 'No answer is'} the same{' in all' if len(held) > _TWO else ''}"
    yield ItemDifference(apart=Apart.OPTIONS, explanation=f"{common}. {told}.")


def _kinds(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    kinds = {one.area: tuple(dict.fromkeys(field.field.kind for field in one.fields)) for one in asked}
    if not frozenset.intersection(*map(frozenset, kinds.values())):
        told = "; ".join(
            f"{names[area]}: {' and '.join(_KIND[kind] for kind in found)}" for area, found in kinds.items()
        )
        yield ItemDifference(apart=Apart.KIND, explanation=f"It is answered in another way. {told}.")


def _columns(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    heads = {one.area: tuple(head for field in one.fields for head in field.field.columns) for one in asked}
    held = {area: found for area, found in heads.items() if found}
    if len(held) >= _TWO and len({frozenset(map(fold, found)) for found in held.values()}) > 1:
        told = "; ".join(f"{names[area]}: {', '.join(found)}" for area, found in held.items())
        yield ItemDifference(apart=Apart.COLUMNS, explanation=f"The tables have other columns. {told}.")


def _required(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    needed = [one.area for one in asked if any(field.field.required for field in one.fields)]
    if needed and len(needed) < len(asked):
        told = _listed([names[area] for area in needed])
        yield ItemDifference(apart=Apart.REQUIRED, explanation=f"An answer is required in {told} alone.")


def _wording(asked: tuple[AskedIn, ...], names: dict[str, str]) -> Iterator[ItemDifference]:
    labels = {one.area: tuple(field.field.label for field in one.fields) for one in asked}
    if len({frozenset(map(fold, found)) for found in labels.values()}) > 1:
        told = "; ".join(f"{names[area]}: {_quoted(found)}" for area, found in labels.items())
        yield ItemDifference(apart=Apart.WORDING, explanation=f"The words differ. {told}.")


def _listed(words: list[str]) -> str:
    *some, last = words
    return f"{', '.join(some)} and {last}" if some else last


def _quoted(labels: tuple[str, ...]) -> str:
    return ", ".join(f"\u201c{label}\u201d" for label in labels)
