"""What one area would change in its own text for one point: sentence by sentence, with why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alignctl.draft.names_within import in_own_name, strange_names
from alignctl.draft.proposing import Source
from alignctl.draft.value_words import Swap, swapped, without_label
from alignctl.model.citation import Citation
from alignctl.model.draft import Amendment, Edit, EditKind
from alignctl.model.provision import Provision
from alignctl.model.values import Level, Role, Steps, Value

WHOLE = (
    "The words of the value stand nowhere in the sentence by themselves, so all of it is replaced: see that nothing "
    "else it says is lost."
)
NO_SOURCE = "No text that was read says what was agreed, so the group has to write this sentence."
IN_TABLES = "What was agreed stands in tables alone, and no sentence of running text says it."
IN_SEVERAL = "This is said in several sentences or a table together: hold it against the wording proposed."
NO_SENTENCE = (
    "It stands in a heading, a list of names or a table there, and no words of it can be changed by themselves."
)
NO_PLACE = "No section of its text matches the section the sentence is taken from: choose the place yourself."


# fewer words are a name or a label, and no sentence that another could take the place of
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An area's text as far as changing it needs: who it is, the words of it all, and its own documents (paths).

    `roles` gives the names it has for roles, by the ids of the vocabulary.
    """

    area: str
    name: str
    words: str
    documents: frozenset[str]
    roles: Mapping[str, str]


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

    Only the words of the value are changed where they can be found, else the whole sentence is. Where several
    statements stand in one sentence their words are changed together.
    """
    quotes: dict[tuple[str, int | None, object, str], list[Provision]] = {}
    for one in apart:
        place = one.citation
        quotes.setdefault((place.document, place.paragraph, place.cell, place.quote), []).append(one)
    for said in quotes.values():
        yield _change(text, said, sources, reason)


def addition_to(text: Text, source: Source | None, behind: Citation | None, reason: Reason) -> Amendment:
    """The sentence put into a text that is silent, `behind` a paragraph of it; without one the place is left open."""
    frame = Amendment(area=text.area, name=text.name, document=None, before=None, proposed="")
    if source is None:
        return replace(frame, why_not=NO_SOURCE)
    sentence, told = _carried(text, source)
    if behind is None:
        return replace(frame, proposed=sentence, why_not=NO_PLACE)
    comment = reason.with_source("This text does not say it.", f"The sentence is from {source.place}.", *told)
    edit = Edit(kind=EditKind.INSERT, citation=behind, before="", after=sentence, comment=comment)
    return replace(frame, document=behind.document, proposed=sentence, edit=edit)


def _change(text: Text, said: Sequence[Provision], sources: Sequence[Source], reason: Reason) -> Amendment:
    place = said[0].citation
    frame = Amendment(area=text.area, name=text.name, document=place.document, before=place, proposed="")
    if not sources:
        return replace(frame, why_not=NO_SOURCE)
    found = next(((swap, one) for one in sources if (swap := _swap(text, said, one)) is not None), None)
    if found is not None:
        swap, source = found
        proposed = place.quote.replace(swap.before, swap.after, 1)
        told = (_words_from(text, source), *_told_of(strange_names(swap.after, text.words)))
    else:
        source = sources[0]
        proposed, told = _carried(text, source)
        swap = Swap(without_label(place.quote), proposed)
        told = (
            WHOLE,
            f"The sentence is from {source.place}.",
            *told,
        )
    why_not = _why_not(text, said, None if found else source)
    if why_not is not None:
        return replace(frame, proposed=proposed, why_not=why_not)
    comment = reason.with_source(*told)
    edit = Edit(kind=EditKind.REPLACE, citation=place, before=swap.before, after=swap.after, comment=comment)
    return replace(frame, proposed=proposed, edit=edit)


def _why_not(text: Text, said: Sequence[Provision], whole: Source | None) -> str | None:
    """Why a change is left to people; `whole` is the source where a sentence would be replaced whole."""
    place = said[0].citation
    if place.document not in text.documents:
        return f"It is said in {place.document}, which {text.name} shares with others: it is changed there, for all."
    if whole is None:
        return None
    if isinstance(said[0].value, Steps | Level):
        return IN_SEVERAL
    if place.cell is not None or len(place.quote.split()) < _FEWEST_WORDS:
        return NO_SENTENCE
    return IN_TABLES if whole.provision.citation.cell is not None else None


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
