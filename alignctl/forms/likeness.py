"""How like a label is to labels that forms print for each data item: by the words they share, the rare ones most."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log, sqrt

from alignctl.text.normalise import fold
from alignctl.text.stems import stem

_PAIR = 0.7  # what two words beside each other weigh against one word
_WORD = re.compile(r"[a-z]+|\d+")
_YOUNG = re.compile(
    r"\b(?:child or |child and |child/)?(?:young (?:persons?|people)|yp)\b|\bchild(?:ren)?s?\b|\bpupils?\b"
    r"|\bstudents?\b|\blearners?\b|\b(?:they|them|he|she|him)\b"
    r"|\bmispers?\b|\bmissing persons?\b|\bservice users?\b|\bpatients?\b"
)
# turns of a question that say nothing of what is asked
_TURN_WORDS = "the a an any of for to this that these please is are be or and if so in on at by with it s"
_TURNS = frozenset(_TURN_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """The printed label of an item that is most like a label, and how like (0..1, 1 for the same words)."""

    item: str
    label: str
    likeness: float


class Likeness:
    """Printed labels by their words, put in order when the first label is held against them."""

    def __init__(self, labels: Iterable[tuple[str, str]]) -> None:
        self._labels = tuple(labels)

    def of(self, label: str) -> tuple[Alike, ...]:
        """For each item the printed label most like this one, the most like first; items nothing is like are left out.

        Words that stand in no printed label count against all of them.
        """
        words, vectors = self._vectors
        own = _weighed(_signs(label), words, self._rarest)
        size = sqrt(sum(value * value for value in own.values()))
        best: dict[str, Alike] = {}
        near = {place for sign in own for place in self._places.get(sign, ())}
        for place in sorted(near):
            vector, length = vectors[place]
            shared = sum(value * vector.get(sign, 0.0) for sign, value in own.items())
            text, item = self._labels[place]
            found = Alike(item=item, label=text, likeness=shared / (size * length) if size * length else 0.0)
            if item not in best or found.likeness > best[item].likeness:
                best[item] = found
        return tuple(sorted(best.values(), key=lambda one: (-round(one.likeness, 6), one.item)))

    @cached_property
    def _rarest(self) -> float:
        return log(1 + len(self._labels))

    @cached_property
    def _vectors(self) -> tuple[Mapping[str, float], tuple[tuple[dict[str, float], float], ...]]:
        signs = [_signs(label) for label, _ in self._labels]
        held = Counter(sign for one in signs for sign in one)
        words = {sign: log(1 + len(signs) / count) for sign, count in held.items()}
        weighed = [_weighed(one, words, self._rarest) for one in signs]
        return words, tuple((one, sqrt(sum(value * value for value in one.values()))) for one in weighed)

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, (vector, _) in enumerate(self._vectors[1]):
            for sign in vector:
                found[sign].append(place)
        return {sign: tuple(places) for sign, places in found.items()}


def _signs(label: str) -> Counter[str]:
    """Words by their stems, and pairs of words beside each other; every word for a child, "they" too, is one word."""
    words = [stem(word) for word in _WORD.findall(_YOUNG.sub("child", fold(label))) if word not in _TURNS]
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return Counter((*words, *pairs))


def _weighed(signs: Mapping[str, int], words: Mapping[str, float], rarest: float) -> dict[str, float]:
    """The weight of each sign by its rarity; pairs nobody printed are left out, as most pairs are new."""
    return {
        sign: words.get(sign, rarest) * (_PAIR if " " in sign else 1.0)
        for sign in signs
        if " " not in sign or sign in words
    }
