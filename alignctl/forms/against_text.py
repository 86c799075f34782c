"""What a procedure says a form must ask, against what the form asks."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.forms.comparing import sent
from alignctl.forms.dictionary import Dictionary
from alignctl.model.forms_compared import AreaForm, TextAgainstForm
from alignctl.model.provision import Provision
from alignctl.model.values import Item


def against_text(
    forms: tuple[AreaForm, ...], provisions: Iterable[Provision], dictionary: Dictionary
) -> TextAgainstForm | None:
    """An area's statements on what a form asks, held against its forms of that use; None where it makes none.

    `provisions` are those of rules on this very form. A field for part of an item meets a statement on the whole, and a
    statement on a wider item speaks of a field for part of it.
    """
    said: dict[str, Provision] = {}
    for one in provisions:
        if isinstance(one.value, Item):
            said.setdefault(one.value.id, one)
    if not said:
        return None
    asked = tuple(dict.fromkeys(item for form in forms for one in sent(form.fields) for item in one.items))
    held, spoken = frozenset(asked), frozenset(said)
    return TextAgainstForm(
        area=forms[0].area,
        kind=forms[0].kind,
        purpose=forms[0].purpose,
        not_on_form=tuple(one for item, one in said.items() if not dictionary.covers(item, held)),
        not_in_text=tuple(item for item in asked if not dictionary.is_in(item, spoken)),
        both=tuple(item for item in said if dictionary.covers(item, held)),
    )
