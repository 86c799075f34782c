"""Words of marked documents: which of them are to be kept back, and what a result says in their place.

What also stands in a document that is not marked, or is the program's own name for a thing, is no secret and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.model.values import Bound, Duration, LegalSource, Level, Meeting, Step, Steps, Value
from alignctl.text.normalise import fold

FROM_MARKED = "[from a marked document]"
# What the ids of roles begin with that no rule knows: the words of a text follow.
_OTHER = "role-other:"
# So many words in a row are a passage of a text; fewer are said alike by anybody.
_RUN = 5
_WORD = re.compile(r"\w+")
_EDITION = re.compile(r"(?:[A-Z][a-z]+ )?\d{4}")


class MarkedWords:
    """Takes passages, values and headings of marked documents out of any words that repeat them.

    A passage is five words in a row. `marked` and `free` are texts of documents that are kept back, and of those that
    are not; `own` are the program's own words.
    """

    def __init__(self, marked: Iterable[str], free: Iterable[str], own: Iterable[str]) -> None:
        held = [fold(text).split() for text in marked]
        self._runs = {run for text in held for run in _runs(text)}
        self._held = bool(held)
        self._free = ""
        if held:
            told = [fold(text) for text in (*free, *own)]
            for text in told:
                self._runs.difference_update(_runs(text.split()))
            self._free = "\n".join(f" {text} " for text in told)
        self._becomes: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
        self._known: set[str] = set()

    def is_free(self, words: str) -> bool:
        """Whether words may be shown since they stand in what is no secret too."""
        return f" {fold(words)} " in self._free

    def known_id(self, id_: str) -> str:
        """An id; one made of words that are kept back, as those of roles no rule knows, without them."""
        if not self._held or not id_.startswith(_OTHER) or self.is_free(id_.removeprefix(_OTHER)):
            return id_
        return f"{_OTHER}from-a-marked-document"

    def add(self, words: str, becomes: str) -> None:
        """Keep back a value, a heading or a short sentence, unless its words are free."""
        folded = fold(words)
        first = _WORD.search(words)
        if first is None or folded in self._known or f" {folded} " in f" {fold(becomes)} " or self.is_free(words):
            return
        self._known.add(folded)
        pattern = r"\s+".join(map(re.escape, words[first.start() :].split()))
        end = r"(?!\w)" if words.rstrip()[-1].isalnum() else ""
        self._becomes[first[0].casefold()].append((re.compile(pattern + end, re.IGNORECASE), becomes))

    def without(self, words: str) -> str:
        """Words with what is kept back replaced: the longest first, then what is left of passages."""
        if not self._becomes and not self._runs:
            return words
        return self._without_passages(self._without_values(words))

    def _without_values(self, words: str) -> str:
        made, at = [], 0
        for word in _WORD.finditer(words):
            if word.start() < at:
                continue
            matches = ((one.match(words, word.start()), becomes) for one, becomes in self._of(word[0]))
            longest = max(
                ((match.end(), becomes) for match, becomes in matches if match), default=None, key=lambda one: one[0]
            )
            if longest:
                made += [words[at : word.start()], longest[1]]
                at = longest[0]
        return "".join([*made, words[at:]])

    def _of(self, word: str) -> list[tuple[re.Pattern[str], str]]:
        return self._becomes.get(word.casefold(), [])

    def _without_passages(self, words: str) -> str:
        tokens = [
            (part, word.span()) for word in _WORD.finditer(words) for part in fold(word[0].replace("_", " ")).split()
        ]
        folded = [part for part, _ in tokens]
        hidden = {place + more for place, run in enumerate(_runs(folded)) if run in self._runs for more in range(_RUN)}
        if not hidden:
            return words
        made, at = [], 0
        for place, (_, (start, end)) in enumerate(tokens):
            if place in hidden:
                made += [words[at:start], FROM_MARKED] if place - 1 not in hidden else []
                at = end
        return "".join([*made, words[at:]])


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[place:] for place in range(_RUN)), strict=False)


def in_our_words(value: Value, names: dict[str, str]) -> Value:
    """A typed value without the words of its text: a figure by its unit, anything else by the name the rules have."""
    if isinstance(value, Duration):
        return replace(value, display=figure_words(value))
    if isinstance(value, Steps):
        steps = tuple(_step(step, names) for step in value.steps)
        return replace(value, steps=steps, display="; then ".join(step.display for step in steps))
    display = names.get(value.id) or FROM_MARKED
    if isinstance(value, Level):
        return replace(value, scale=(), display=display)
    if isinstance(value, Meeting) and value.every:
        return replace(value, display=display, every=replace(value.every, display=figure_words(value.every)))
    if isinstance(value, LegalSource):
        edition = value.edition if value.edition and _EDITION.fullmatch(value.edition) else None
        return replace(value, display=display, edition=edition)
    return replace(value, display=display)


def _step(step: Step, names: dict[str, str]) -> Step:
    return replace(
        step,
        display=names.get(step.actor or "") or FROM_MARKED,
        within=replace(step.within, display=figure_words(step.within)) if step.within else None,
    )


def figure_words(limit: Duration) -> str:
    """A time limit by its figure, unit and bound, whatever words its text has for it."""
    if limit.bound in {Bound.IMMEDIATELY, Bound.AS_SOON_AS_POSSIBLE} or limit.amount is None or limit.unit is None:
        return limit.bound.value.replace("-", " ")
    unit = limit.unit.value.replace("-", " ")
    figure = f"{limit.amount:g}" + (f" to {limit.amount_max:g}" if limit.amount_max is not None else "")
    if limit.bound is Bound.BY and limit.amount <= 1 and limit.amount_max is None:
        return f"by the {'next' if limit.amount else 'same'} {unit.removesuffix('s')}"
    return f"{limit.bound.value.replace('-', ' ')} {figure} {unit.removesuffix('s') if limit.latest == 1 else unit}"
