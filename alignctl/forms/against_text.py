"""What a procedure says a form must ask, against what the form asks."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.forms.comparing import sent
from alignctl.forms.dictionary import Dictionary
from alignctl.forms.evidence import Label, best
from alignctl.model.forms_compared import AreaForm, TextAgainstForm
from alignctl.model.provision import Provision
from alignctl.model.values import Item
from alignctl.rules.asked import Trait

# a statement less sure than this may be no list at all, and words that name an item less surely are of something else
_SURE, _NAMED, _ALIKE = 0.6, 0.5, 0.6
_OF_ANYBODY = (Trait.PARTICULAR, Trait.GENERAL)


def against_text(
    forms: tuple[AreaForm, ...], provisions: Iterable[Provision], dictionary: Dictionary
) -> TextAgainstForm | None:
    """An area's statements on what a form asks, held against its forms of that use; None where it makes none.

    `provisions` are those of rules on this very form. A field for part of an item meets a statement on the whole, and a
    statement on a wider item speaks of a field for part of it. Missing on a form is only what a statement clearly asks
    for: words of a list such as "by whom" are asked of something else, and say by themselves nothing a form could lack.
    An item that an answer to choose, a column, a row, a label or the title of a part speaks of is on the form as well,
    whatever item its field is put to.
    """
    said: dict[str, Provision] = {}
    for one in provisions:
        if isinstance(one.value, Item):
            said.setdefault(one.value.id, one)
    if not said:
        return None
    asked = tuple(dict.fromkeys(item for form in forms for one in sent(form.fields) for item in one.items))
    spoken = frozenset(said)
    held = frozenset(asked) | _in_passing(forms, dictionary)
    return TextAgainstForm(
        area=forms[0].area,
        kind=forms[0].kind,
        purpose=forms[0].purpose,
        not_on_form=tuple(
            one for item, one in said.items() if not dictionary.covers(item, held) and _is_clear(one, dictionary)
        ),
        not_in_text=tuple(item for item in asked if not dictionary.is_in(item, spoken)),
        both=tuple(item for item in said if dictionary.covers(item, held)),
    )


def _in_passing(forms: Iterable[AreaForm], dictionary: Dictionary) -> frozenset[str]:
    """Items some words of a form speak of; a name or a date is only where all the words are of it."""
    fields = [one for form in forms for one in sent(form.fields)]
    texts = dict.fromkeys(
        text
        for one in fields
        for text in (one.part, one.field.label, *one.field.options, *one.field.columns, *one.field.rows)
    )
    found = (each for text in texts for each in best(dictionary.items, Label(text=text)))
    return frozenset(
        each.item.id
        for each in found
        if each.confidence >= _NAMED
        and (each.is_whole or not any(dictionary.has(each.item.id, one) for one in _OF_ANYBODY))
    )


def _is_clear(one: Provision, dictionary: Dictionary) -> bool:
    """Whether the words of a statement name its item as the label of a field would, and surely enough."""
    if one.confidence < _SURE or not isinstance(one.value, Item):
        return False
    words = one.value.display
    named = {each.item.id for each in best(dictionary.items, Label(text=words)) if each.confidence >= _NAMED}
    named |= {each.item for each in dictionary.likeness.of(words) if each.likeness >= _ALIKE}
    near = named | {dictionary.wider.get(each) for each in named}
    return one.value.id in near or dictionary.wider.get(one.value.id) in near
