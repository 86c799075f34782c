"""What one area would change in its own text for one point: sentence by sentence, with why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alignctl.draft.beside import beside, is_same_case
from alignctl.draft.left_to_people import (
    ALREADY,
    NO_PLACE,
    NO_SOURCE,
    OTHER_CASE,
    SEVERAL,
    of_addition,
    of_sentence,
    of_words,
)
from alignctl.draft.names_within import in_own_name, strange_names
from alignctl.draft.proposing import Source
from alignctl.draft.value_words import Swap, swapped, without_label
from alignctl.model.citation import Citation
from alignctl.model.draft import Amendment, Edit, EditKind
from alignctl.model.provision import Provision
from alignctl.model.values import Role, Value

WHOLE = (
    "The words of the value stand nowhere in the sentence by themselves, so all of it is replaced: see that nothing "
    "else it says is lost."
)

# below this a finder is guessing, and nothing counts as said on the strength of it
_SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An area's text as far as changing it needs: who it is, the words of it all, and its own documents (paths).

    `roles` gives the names it has for roles, by the ids of the vocabulary. `said` is all that was read in it, texts
    below its own included.
    """

    area: str
    name: str
    words: str
    documents: frozenset[str]
    roles: Mapping[str, str]
    said: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a text changes: what was agreed, in a sentence, and what the other areas say, in one more."""

    agreed: str
    others: str

    def with_source(self, *more: str) -> str:
        """The comment on a change."""
        return " ".join(part for part in (self.agreed, self.others, *more) if part)


def changes_to(
    text: Text, apart: Sequence[Provision], sources: Sequence[Source], reason: Reason
) -> Iterator[Amendment]:
    """A change for every sentence that says another value: `apart` are the statements, `sources` what says the target.

    Only the words of the value are changed where they can be found, else the whole sentence is, where it says nothing
    else. All other changes are left to people, with both sentences and the reason: a change put where nobody meant it
    costs more than one made by hand.
    """
    quotes: dict[tuple[str, int | None, object, str], list[Provision]] = {}
    for one in apart:
        place = one.citation
        quotes.setdefault((place.document, place.paragraph, place.cell, place.quote), []).append(one)
    made = [_change(text, said, sources, reason) for said in quotes.values()]
    whole = Counter(one.edit.after for one in made if one.edit is not None and _is_whole(one.edit))
    for amendment in made:
        edit = amendment.edit
        is_one_for_several = edit is not None and _is_whole(edit) and whole[edit.after] > 1
        yield replace(amendment, edit=None, why_not=SEVERAL) if is_one_for_several else amendment


def addition_to(text: Text, source: Source | None, behind: Citation | None, reason: Reason) -> Amendment:
    """The sentence put into a text that is silent, `behind` a paragraph of it; without one the place is left open.

    It is left to people where the text speaks of the matter already, or where the sentence says more than was agreed.
    """
    frame = Amendment(area=text.area, name=text.name, document=None, before=None, proposed="")
    if source is None:
        return replace(frame, why_not=NO_SOURCE)
    sentence, told = _carried(text, source)
    held = _held(text, source)
    if held is not None:
        return replace(frame, document=held.citation.document, before=held.citation, proposed=sentence, why_not=ALREADY)
    why_not = of_addition(source, sentence, text.words) or (NO_PLACE if behind is None else None)
    if why_not is not None or behind is None:
        return replace(frame, proposed=sentence, why_not=why_not)
    comment = reason.with_source("This text does not say it.", f"The sentence is from {source.place}.", *told)
    edit = Edit(kind=EditKind.INSERT, citation=behind, before="", after=sentence, comment=comment)
    told = (f"The sentence is from {source.place}.", *told)
    return replace(frame, document=behind.document, proposed=sentence, edit=edit, told=" ".join(told))


def left_open(area: str, name: str, why: str, source: Source | None = None) -> Amendment:
    """A line for an area that has to move and in whose text nothing could be changed, with why, for people to do."""
    return Amendment(
        area=area, name=name, document=None, before=None, proposed=source.sentence if source else "", why_not=why
    )


def _held(text: Text, source: Source) -> Provision | None:
    """The surest of what a text says on the action of a source, of its own point before any other attribute."""
    wanted = source.provision
    found = [
        one
        for one in text.said
        if one.action == wanted.action
        and one.topic == wanted.topic
        and (one.attribute is wanted.attribute or one.confidence >= _SURE)
    ]
    return min(found, key=lambda one: (one.attribute is not wanted.attribute, -one.confidence), default=None)


def _change(text: Text, said: Sequence[Provision], sources: Sequence[Source], reason: Reason) -> Amendment:
    first = said[0]
    place = first.citation
    frame = Amendment(area=text.area, name=text.name, document=place.document, before=place, proposed="")
    if not sources:
        return replace(frame, why_not=NO_SOURCE)
    fitting = [one for one in sources if is_same_case(one.provision, first)]
    if not fitting:
        return replace(frame, proposed=_carried(text, sources[0])[0], why_not=OTHER_CASE)
    others = beside(first, text.said)
    found = next(((swap, one) for one in fitting if (swap := _swap(text, said, one)) is not None), None)
    if found is not None:
        swap, source = found
        proposed = place.quote.replace(swap.before, swap.after, 1)
        told = (_words_from(text, source), *_told_of(strange_names(swap.after, text.words)))
        why_not = of_words(first, others, source)
    else:
        source = fitting[0]
        proposed, told = _carried(text, source)
        swap = Swap(without_label(place.quote), proposed)
        told = (WHOLE, f"The sentence is from {source.place}.", *told)
        why_not = of_sentence(first, (*others, *said[1:]), source)
    if why_not is not None and found is not None:
        proposed = _carried(text, source)[0]
    if place.document not in text.documents:
        why_not = f"It is said in {place.document}, which {text.name} shares with others: it is changed there, for all."
    if why_not is not None:
        return replace(frame, proposed=proposed, why_not=why_not)
    comment = reason.with_source(*told)
    edit = Edit(kind=EditKind.REPLACE, citation=place, before=swap.before, after=swap.after, comment=comment)
    return replace(frame, proposed=proposed, edit=edit, told=" ".join(told))


def _is_whole(edit: Edit) -> bool:
    return edit.before == without_label(edit.citation.quote) and edit.citation.cell is None


def _swap(text: Text, said: Sequence[Provision], source: Source) -> Swap | None:
    """The words to change in one sentence, from the words one source has for the target."""
    if len(said) > 1:
        return None  # two values of one point in one sentence: neither can be changed by itself
    new, quote = _in_own_words(text, source)
    return swapped(said[0].citation.quote, said[0].value, new, quote)


def _in_own_words(text: Text, source: Source) -> tuple[Value, str]:
    """A value and a sentence that says it: for a role in the name the area itself has for it."""
    value = source.provision.value
    own = text.roles.get(value.id) if isinstance(value, Role) else None
    if isinstance(value, Role) and own is not None:
        return replace(value, display=own), f"the {own}"
    return value, source.sentence


def _words_from(text: Text, source: Source) -> str:
    """Where the words of a value come from: the source, or the name the text itself has for a role."""
    own, said = _in_own_words(text, source)[0], source.provision.value
    if own.display == said.display:
        return f"The words are from {source.place}."
    return f"\u201c{own.display}\u201d is what this text itself calls it; what was agreed stands in {source.place}."


def _carried(text: Text, source: Source) -> tuple[str, tuple[str, ...]]:
    """A sentence carried into another area's text, and what to know of it: names are never taken over unnoticed."""
    sentence, told = source.sentence, []
    if source.area is not None and source.name in sentence:
        sentence = in_own_name(sentence, source.name, text.name)
        told.append(f"\u201c{source.name}\u201d stood there in the place of \u201c{text.name}\u201d.")
    return sentence, (*told, *_told_of(strange_names(sentence, text.words)))


def _told_of(names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    quoted = ", ".join(f"\u201c{name}\u201d" for name in names)
    return (f"This text does not speak of {quoted} yet: see that this is its name in your area.",)
