"""Names the field's vocabulary knows: another post, form or meeting is no new name for the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from alignctl.rules.rule import RuleBook
from alignctl.rules.search import Lexicon, Searched

_GROUPS = ("roles", "forms", "meetings")
# A changed word ("team" to "service") may be part of a longer name ("team manager"): words looked at on either side.
_AROUND = 2
_MOST_PLACES = 5
Names = Iterable[tuple[str, str, int]]


class KnownNames:
    """The posts, forms and meetings of a rule book, so that it can be told whether one is another."""

    def __init__(self, book: RuleBook) -> None:
        self._lexicons = tuple(Lexicon(book.names_in(group)) for group in _GROUPS)

    def mere_renamings(self, found: Names, before: str) -> tuple[tuple[str, str, int], ...]:
        """The renamings (old, new, how often) that may be of one and the same thing, in their order.

        Left out is one whose names the vocabulary knows under different ids only, be it as part of a longer name in
        the earlier text (`before`): there typed values decide what changed. Names it does not know are kept.
        """
        return tuple(one for one in found if not self._is_another(one[0], one[1], before))

    def exchanged(self, before: str, now: str) -> bool:
        """Whether a known name stands in the place of another between two folded sentences."""
        old, new = before.split(), now.split()
        for tag, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "replace":
                ahead, behind = _joined(old[max(0, a - _AROUND) : a], old[a_end : a_end + _AROUND])
                if self._apart(" ".join(old[a:a_end]), " ".join(new[b:b_end]), ahead, behind):
                    return True
        return False

    def _is_another(self, old: str, new: str, before: str) -> bool:
        if self._apart(old, new, "", ""):
            return True
        around = re.compile(rf"((?:\w+ ){{0,{_AROUND}}})(?<!\w){re.escape(old)}(?!\w)((?: \w+){{0,{_AROUND}}})")
        places = {(one[1], one[2]) for one in around.finditer(before)} if old.islower() else set()
        return any(self._apart(old, new, *place) for place in sorted(places)[:_MOST_PLACES])

    def _apart(self, old: str, new: str, ahead: str, behind: str) -> bool:
        ids = [self._ids(f"{ahead}{name}{behind}", (len(ahead), len(ahead) + len(name))) for name in (old, new)]
        return bool(ids[0] and ids[1]) and ids[0].isdisjoint(ids[1])

    def _ids(self, words: str, span: tuple[int, int]) -> frozenset[str]:
        """The ids of the longest names that stand in some words and hold all of a span."""
        found = tuple(self._around(words, span))
        longest = max((length for length, _ in found), default=0)
        return frozenset(id_ for length, id_ in found if length == longest)

    def _around(self, words: str, span: tuple[int, int]) -> Iterator[tuple[int, str]]:
        beginnings = Searched(words).beginnings
        for lexicon in self._lexicons:
            for name, pattern in lexicon.candidates(beginnings):
                for one in pattern.finditer(words):
                    if one.start() <= span[0] and one.end() >= span[1]:
                        yield one.end() - one.start(), name.id


def _joined(ahead: list[str], behind: list[str]) -> tuple[str, str]:
    return "".join(f"{word} " for word in ahead), "".join(f" {word}" for word in behind)
