"""Which section of a revised text is which of the earlier one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from alignctl.match.version_text import Part
from alignctl.text.counterparts import counterparts, likeness

# A body of fewer words is no evidence by itself: "Not used." stands in many places.
_FEWEST_WORDS = 6
_HALF = 0.5
_FAINTLY_ALIKE = 0.25


class Pairs(NamedTuple):
    """The sections of both versions that belong together: by place in the earlier text, and in the revised one."""

    now_of: dict[int, int]
    before_of: dict[int, int]

    def join(self, before: int, now: int) -> None:
        """Let two sections belong together."""
        self.now_of[before] = now
        self.before_of[now] = before


def paired(before: tuple[Part, ...], now: tuple[Part, ...]) -> Pairs:
    """Pair sections: the same words first, then title and place, then likeness, then what stands beneath.

    It knows nothing of sections split in two or merged: the likest of them has the counterpart.
    """
    pairs = Pairs({}, {})
    _by(lambda part: (part.path, part.body), before, now, pairs)
    _by(lambda part: (part.title, part.body) if part.body else None, before, now, pairs)
    _by(lambda part: part.body if part.counts.total() >= _FEWEST_WORDS else None, before, now, pairs)
    _by(lambda part: part.path, before, now, pairs, _is_faintly_alike)
    _by(lambda part: part.title or None, before, now, pairs, _is_faintly_alike)
    _by_likeness(before, now, pairs)
    _by(lambda part: part.path if part.title else None, before, now, pairs)
    _by_children(before, now, pairs)
    _openings(before, now, pairs)
    return pairs


def _by(
    key: Callable[[Part], Hashable],
    before: tuple[Part, ...],
    now: tuple[Part, ...],
    pairs: Pairs,
    allowed: Callable[[Part, Part], bool] = lambda _a, _b: True,
) -> None:
    """Pair what has the same key, in its order, where both texts have as many with it; None is no key."""
    old, new = (_grouped(key, side, done) for side, done in ((before, pairs.now_of), (now, pairs.before_of)))
    for found in old.keys() & new.keys():
        if len(old[found]) == len(new[found]):
            for a, b in zip(old[found], new[found], strict=True):
                if allowed(before[a], now[b]):
                    pairs.join(a, b)


def _grouped(
    key: Callable[[Part], Hashable], parts: tuple[Part, ...], done: dict[int, int]
) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place, part in enumerate(parts):
        if place not in done and (found := key(part)) is not None:
            groups[found].append(place)
    return groups


def _is_faintly_alike(a: Part, b: Part) -> bool:
    """Whether two sections of one title may be the same: not where their words are others altogether."""
    return not a.counts or not b.counts or likeness(a.counts, b.counts) >= _FAINTLY_ALIKE


def _by_likeness(before: tuple[Part, ...], now: tuple[Part, ...], pairs: Pairs) -> None:
    old = [place for place, part in enumerate(before) if place not in pairs.now_of and part.units]
    new = [place for place, part in enumerate(now) if place not in pairs.before_of and part.units]
    words = [[tuple(side[place].counts.elements()) for place in places] for side, places in ((before, old), (now, new))]
    for a, b in counterparts(words[0], words[1], _HALF):
        pairs.join(old[a], new[b])


def _by_children(before: tuple[Part, ...], now: tuple[Part, ...], pairs: Pairs) -> None:
    """Pair headings most of whose sections belong together, the deepest first."""
    place_of = {id(part): place for place, part in enumerate(now)}
    for place in range(len(before) - 1, -1, -1):
        if place in pairs.now_of:
            continue
        beneath = [at for at, part in enumerate(before) if part.above and part.above[-1] is before[place]]
        homes = [now[pairs.now_of[at]].above[-1:] for at in beneath if at in pairs.now_of]
        found = Counter(place_of[id(home[0])] for home in homes if home)
        for home, times in found.most_common(1):
            if times * 2 > len(beneath) and home not in pairs.before_of:
                pairs.join(place, home)


def _openings(before: tuple[Part, ...], now: tuple[Part, ...], pairs: Pairs) -> None:
    """Pair the texts before the first heading, whatever they say."""
    are_openings = before and now and not before[0].title and not now[0].title
    if are_openings and 0 not in pairs.now_of and 0 not in pairs.before_of:
        pairs.join(0, 0)
