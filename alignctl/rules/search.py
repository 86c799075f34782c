"""Patterns looked for in one text, each at most once, and only where the words it needs occur."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from alignctl.rules.needed_words import Group, keys
from alignctl.rules.pattern import Pattern, WordsFound
from alignctl.rules.rule import Name

Places = tuple[tuple[Name, WordsFound], ...]


class Lexicon:
    """Entries of the vocabulary, by words their names need."""

    __slots__ = ("_anywhere", "_by_word", "names")

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)
        self._by_word: dict[str, list[tuple[Name, Pattern, tuple[Group, ...]]]] = {}
        self._anywhere: list[tuple[Name, Pattern]] = []
        for name in self.names:
            for pattern in name.patterns:
                self._add(name, pattern)

    def _add(self, name: Name, pattern: Pattern) -> None:
        groups = pattern.needs
        if not groups:
            self._anywhere.append((name, pattern))
            return
        # longer beginnings stand in fewer texts
        best = max(groups, key=lambda group: (min(map(len, group)), -len(group)))
        rest = tuple(group for group in groups if group is not best)
        for beginning in best:
            self._by_word.setdefault(beginning, []).append((name, pattern, rest))

    def candidates(self, words: frozenset[str]) -> Iterator[tuple[Name, Pattern]]:
        """Names that can be in a text of such words, with the pattern of each; no such pair twice."""
        yield from self._anywhere
        seen: set[tuple[str, int]] = set()
        for word in words & self._by_word.keys():
            for name, pattern, rest in self._by_word[word]:
                if (name.id, id(pattern)) not in seen and not any(words.isdisjoint(group) for group in rest):
                    seen.add((name.id, id(pattern)))
                    yield name, pattern


class Searched:
    """A text that patterns are looked for in; what was found is kept.

    Patterns and lexicons are known by identity: both live as long as the rule book the text is read with.
    """

    __slots__ = ("_found", "_keys", "_named", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._keys: frozenset[str] | None = None
        self._found: dict[int, tuple[WordsFound, ...]] = {}
        self._named: dict[int, Places] = {}

    @property
    def beginnings(self) -> frozenset[str]:
        """The beginnings of the text's words."""
        if self._keys is None:
            self._keys = keys(self.text)
        return self._keys

    def all(self, pattern: Pattern) -> tuple[WordsFound, ...]:
        """Every place of the pattern."""
        found = self._found.get(id(pattern))
        if found is None:
            found = tuple(pattern.finditer(self.text)) if self._may_hold(pattern) else ()
            self._found[id(pattern)] = found
        return found

    def count(self, pattern: Pattern, most: int) -> int:
        """How many places the pattern has, counted up to `most`."""
        if not self._may_hold(pattern):
            return 0
        return sum(1 for _ in islice(pattern.finditer(self.text), most))

    def first(self, pattern: Pattern) -> WordsFound | None:
        """The first place of the pattern, or None."""
        return pattern.search(self.text) if self._may_hold(pattern) else None

    def _may_hold(self, pattern: Pattern) -> bool:
        if not self.text:
            return False
        words = self.beginnings
        for group in pattern.needs:  # noqa: SIM110  the innermost loop of a run: no generator
            if words.isdisjoint(group):
                return False
        return True

    def holds(self, pattern: Pattern) -> bool:
        """Whether the pattern is in the text."""
        return bool(self.all(pattern))

    def within(self, patterns: tuple[Pattern, ...], low: int, high: int) -> Iterator[WordsFound]:
        """Places of any of the patterns that lie between two offsets."""
        for pattern in patterns:
            for found in self.all(pattern):
                if low <= found.start() and found.end() <= high:
                    yield found

    def named(self, lexicon: Lexicon) -> Places:
        """Every place of every name of a lexicon: by place, the longer and then the first by id before others."""
        found = self._named.get(id(lexicon))
        if found is None:
            places = [
                (name, place)
                for name, pattern in lexicon.candidates(self.beginnings)
                for place in pattern.finditer(self.text)
            ]
            places.sort(key=lambda one: (one[1].start(), -one[1].end(), one[0].id))
            found = tuple(places)
            self._named[id(lexicon)] = found
        return found


class Concordance:
    """Many short texts; a pattern is looked for only in those that hold the words it needs.

    It keeps where each beginning of a word stands, and nothing of what was found, so that hundreds of whole
    documents may be held at once.
    """

    __slots__ = ("_places", "texts")

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)
        self._places: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for place, text in enumerate(self.texts):
            for beginning in keys(text):
                self._places[beginning].append(place)

    def any_holds(
        self, wanted: Iterable[Pattern], unless: Iterable[Pattern] = (), among: frozenset[int] | None = None
    ) -> bool:
        """Whether a text, of those at the places `among` if given, holds all patterns wanted and none of `unless`."""
        wanted, unless = tuple(wanted), tuple(unless)
        places = self._candidates(wanted)
        if among is not None:
            places &= among
        return any(
            all(pattern.search(text) for pattern in wanted) and not any(pattern.search(text) for pattern in unless)
            for text in (self.texts[place] for place in sorted(places))
        )

    def _candidates(self, wanted: tuple[Pattern, ...]) -> set[int]:
        """The places of texts with a word of every group that the patterns need."""
        found: set[int] | None = None
        for group in (group for pattern in wanted for group in pattern.needs):
            here: set[int] = set()
            for beginning in group & self._places.keys():
                here.update(self._places[beginning])
            found = here if found is None else found & here
            if not found:
                return set()
        return set(range(len(self.texts))) if found is None else found
