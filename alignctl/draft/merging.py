"""One procedure out of two: sections on one matter side by side, each marked, with what is to be decided at it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from alignctl.draft.choosing import Sides, choices_of
from alignctl.draft.grouping import Edge, Group, edges_of, grouped
from alignctl.draft.ordering import Entry, ordered
from alignctl.draft.sections import Held, Key, sections_of
from alignctl.model.alignment import Relation
from alignctl.model.area import Procedure
from alignctl.model.comparison import KindComparison
from alignctl.model.merged import (
    Choice,
    Elsewhere,
    Mark,
    MergedHeading,
    MergedPart,
    NameCarried,
    SharedBase,
)
from alignctl.model.national import BelowNational
from alignctl.text.normalise import fold
from alignctl.text.plain_figures import in_figures, limits_of

Outline = tuple[MergedHeading | MergedPart, ...]
_ONE_EFFECT = frozenset({Relation.EQUAL, Relation.EQUIVALENT})
_LONG_FIGURE = re.compile(r"\d[\d ]{3,}\d")


def merged_parts(
    found: KindComparison, below: tuple[Sequence[BelowNational], Sequence[BelowNational]]
) -> tuple[Outline, tuple[Choice, ...]]:
    """Both texts of a comparison in one order, and the choices to be made; `below` is what each says below guidance.

    Every paragraph and table of both areas' own documents stands in exactly one part; no word is added to them.
    """
    ours, theirs = sections_of(found.a), sections_of(found.b)
    edges = edges_of(found.alignment.links, ours, theirs)
    entries = ordered(grouped(edges, ours, theirs), ours, theirs)
    groups = [entry.group for entry in entries if entry.group]
    at = (_places(groups, [one.a for one in groups]), _places(groups, [one.b for one in groups]))
    choices = choices_of(found.divergences, Sides((found.a.area.id, found.b.area.id), at, below))
    return tuple(_marked(entries, edges, at, choices)), choices


def _places(groups: Sequence[Group], sides: Iterable[list[Held]]) -> dict[Key, int]:
    """The number of the part where each section of one side stands."""
    numbered = zip(range(1, len(groups) + 1), sides, strict=True)
    return {one.key: number for number, held in numbered for one in held}


def _marked(
    entries: Iterable[Entry],
    edges: Sequence[Edge],
    at: tuple[dict[Key, int], dict[Key, int]],
    choices: Sequence[Choice],
) -> Iterator[MergedHeading | MergedPart]:
    touched, apart = _touched(choices)
    elsewhere = _elsewhere(edges, at)
    number = 0
    for entry in entries:
        if entry.heading is not None:
            one = entry.heading.section
            yield MergedHeading(area=entry.heading.area, number=one.number, title=one.title, level=entry.level)
        elif entry.group is not None:
            number += 1
            part = _part(entry.group, number, entry.level)
            further = tuple(dict.fromkeys(elsewhere[number]))
            both_speak = bool(further) or number in apart
            yield replace(part, mark=_mark(entry.group, number in touched, both_speak), elsewhere=further)


def _part(group: Group, number: int, level: int) -> MergedPart:
    first = (group.a or group.b)[0].section
    return MergedPart(
        number=number,
        title=first.title,
        level=level,
        mark=Mark.CHOOSE,
        a=tuple(one.text for one in group.a),
        b=tuple(one.text for one in group.b),
        relation=group.relation,
        confidence=group.confidence,
    )


def _mark(group: Group, touched: bool, both_speak: bool) -> Mark:  # noqa: FBT001  two facts of one part
    if group.a and group.b:
        return Mark.SAME if not touched and _is_one_effect(group) else Mark.CHOOSE
    if both_speak:
        return Mark.CHOOSE
    return Mark.ONLY_A if group.a else Mark.ONLY_B


def _is_one_effect(group: Group) -> bool:
    """Whether one text can stand for both: one section each, of one effect, with the same limits and numbers.

    Equal words always can; of like matter alone the figures have to be the same too, for a list of limits or of
    telephone numbers is like another whatever it holds.
    """
    if len(group.a) != 1 or len(group.b) != 1 or group.relation not in _ONE_EFFECT:
        return False
    return group.relation is Relation.EQUAL or _figures(group.a[0]) == _figures(group.b[0])


def _figures(held: Held) -> tuple[frozenset[str], frozenset[str]]:
    section = held.section
    cells = (cell for table in section.tables for row in table.rows for cell in row)
    texts = [*(one.text for one in section.paragraphs), *cells]
    limits = frozenset(limit for text in texts for limit in limits_of(in_figures(fold(text)))[0])
    return limits, frozenset(number.replace(" ", "") for text in texts for number in _LONG_FIGURE.findall(text))


def _touched(choices: Iterable[Choice]) -> tuple[frozenset[int], frozenset[int]]:
    """The parts some choice is about, and those where both texts speak of it, though they stand apart."""
    known = tuple(choices)
    touched = {number for one in known for number in (one.part, one.other_part) if number}
    apart = {number for one in known if one.other_part for number in (one.part, one.other_part) if number}
    return frozenset(touched), frozenset(apart)


def _elsewhere(edges: Iterable[Edge], at: tuple[dict[Key, int], dict[Key, int]]) -> dict[int, list[Elsewhere]]:
    """For each part, the sections that are likely on the same matter and stand at another, the surest first."""
    found: dict[int, list[Elsewhere]] = defaultdict(list)
    for edge in edges:
        here, there = at[0][edge.a.key], at[1][edge.b.key]
        if here != there:
            found[here].append(Elsewhere(area=edge.b.area, section=edge.b.section.title, part=there))
            found[there].append(Elsewhere(area=edge.a.area, section=edge.a.section.title, part=here))
    return found


def bases_of(a: Procedure, b: Procedure) -> tuple[SharedBase, ...]:
    """The texts below the areas' own, each once, with which of the two rest on it."""
    resting: dict[str, list[str]] = defaultdict(list)
    for side in (a, b):
        for base in side.bases:
            resting[base.id].append(side.area.id)
    bases = {base.id: base for side in (a, b) for base in side.bases}
    return tuple(
        SharedBase(
            id=base.id,
            name=base.name,
            documents=tuple(document.path for document in base.documents),
            areas=tuple(resting[base.id]),
        )
        for base in bases.values()
    )


def names_carried(a: Procedure, b: Procedure) -> tuple[NameCarried, ...]:
    """How often each of the two texts names either area; the words are left as they are."""
    found = (
        NameCarried(area=side.area.id, named=named.id, times=_times(named.name, side))
        for side in (a, b)
        for named in (a.area, b.area)
    )
    return tuple(one for one in found if one.times)


def _times(name: str, procedure: Procedure) -> int:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return sum(len(pattern.findall(words)) for held in sections_of(procedure) for words in _words(held))


def _words(held: Held) -> Iterator[str]:
    section = held.section
    yield section.title
    yield from (one.text for one in section.paragraphs)
    yield from (cell for table in section.tables for row in table.rows for cell in row)
