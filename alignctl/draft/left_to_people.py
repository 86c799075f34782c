"""Why a change is left to people: what a program cannot see to, in sentences for the amendment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alignctl.draft.beside import is_mixed, shares_words
from alignctl.draft.proposing import Source
from alignctl.draft.sentence_words import is_plain, leans_on_another, scheme_words
from alignctl.draft.value_words import is_in_words, without_label
from alignctl.model.effect import shown
from alignctl.model.provision import Provision
from alignctl.model.values import Level, Steps, Term

NO_SOURCE = "No text that was read says what was agreed, so the group has to write this sentence."
IN_TABLES = "What was agreed stands in tables alone, and no sentence of running text says it."
IN_SEVERAL = "This is said in several sentences or a table together: hold it against the wording proposed."
NO_SENTENCE = (
    "It stands in a heading, a list of names or a table there, and no words of it can be changed by themselves."
)
NO_PLACE = "No section of its text matches the section the sentence is taken from: choose the place yourself."
OTHER_CASE = (
    "No sentence that was found says it of the same case: who does it, for which children, or from when the time "
    "runs is another, or it only says what may be done. The group has to write this sentence."
)
UNLIKE = (
    "The words of what was agreed cannot be put in the place of these words as they stand: write the sentence by hand."
)
TWO_VALUES = "This sentence gives two answers on this point: see which of them changes."
MIXED = "The sentence that says what was agreed gives another answer beside it: take from it what is meant."
SHARED_WORDS = "The same words set something else as well, which would change with them: write the two apart."
SURER = "It is not sure enough that these two sentences say the same thing."
LEANS = "The sentence leans on the one before it in the text it is taken from."
NOT_PLAIN = "The sentence there says more than what is replaced: see that nothing of it is lost."
SEVERAL = "One sentence would take the place of several different ones: write each for its own case."
ALREADY = "This text speaks of it already, in this sentence: say it there, and not a second time."
ALSO_AGREED = (
    "The target has several parts, and this one is not said in this text yet: the group adds it where it fits."
)
NOT_COMPARED = "No text of this area was compared on this point, so what changes there is for people to say."
NOTHING_FOUND = "No sentence to change was found in this text: hold it against what was agreed."

# fewer words are a name or a label, and no sentence that another could take the place of
_FEWEST_WORDS = 4
# below this no whole sentence takes the place of another
_SURE = 0.8


def of_words(one: Provision, others: Sequence[Provision], source: Source) -> str | None:
    """Why words of a sentence that states `others` too are not changed by those of a source; None where they can be."""
    if is_mixed(one, others):
        return TWO_VALUES
    if source.is_mixed:
        return MIXED
    return SHARED_WORDS if shares_words(one, others) else None


def of_sentence(one: Provision, others: Sequence[Provision], source: Source) -> str | None:
    """Why a sentence is not replaced whole by that of a source; None where it can be."""
    place = one.citation
    if isinstance(one.value, Steps | Level):
        return IN_SEVERAL
    if is_mixed(one, others):
        return TWO_VALUES
    if is_in_words(one.value):
        return UNLIKE
    if place.cell is not None or len(place.quote.split()) < _FEWEST_WORDS:
        return NO_SENTENCE
    if source.provision.citation.cell is not None:
        return IN_TABLES
    if others:
        return f"The sentence there says more, which would be lost: {_told(others)}."
    return _of_source(source) or _of_doubt(one, source)


def of_addition(source: Source, sentence: str, own_words: str) -> str | None:
    """Why a sentence is not added to a silent text; None where it can be."""
    if source.provision.citation.cell is not None:
        return IN_TABLES
    scheme = scheme_words(sentence, own_words)
    if scheme:
        named = ", ".join(f"\u201c{words}\u201d" for words in scheme)
        return f"The sentence speaks of {named}, of which this text does not: say it in the words of this text."
    return _of_source(source) or (SURER if source.is_doubtful else None)


def _of_source(source: Source) -> str | None:
    if source.is_mixed:
        return MIXED
    more = [one for one in source.others if _point(one) != _point(source.provision)]
    if more:
        return f"The sentence says more than was agreed: {_told(more)}. Take from it what is meant."
    return LEANS if leans_on_another(source.sentence) else None


def _of_doubt(one: Provision, source: Source) -> str | None:
    if min(one.confidence, source.provision.confidence) < _SURE or source.is_doubtful:
        return SURER
    return None if isinstance(one.value, Term) or is_plain(without_label(one.citation.quote)) else NOT_PLAIN


def _told(others: Iterable[Provision]) -> str:
    return "; ".join(dict.fromkeys(f"\u201c{shown(one.value)}\u201d" for one in others))


def _point(one: Provision) -> tuple[object, str | None]:
    return one.attribute, one.action
