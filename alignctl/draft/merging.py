"""One procedure out of two: sections on one matter side by side, each marked, with what is to be decided at it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from alignctl.draft.choosing import Sides, agreed_of, choices_of
from alignctl.draft.grouping import Edge, Group, edges_of, grouped
from alignctl.draft.ordering import Entry, ordered
from alignctl.draft.sections import Held, Key, sections_of
from alignctl.model.alignment import Relation
from alignctl.model.area import Procedure
from alignctl.model.comparison import KindComparison
from alignctl.model.merged import (
    Agreed,
    Choice,
    Elsewhere,
    Mark,
    MergedHeading,
    MergedPart,
    NameCarried,
    SharedBase,
)
from alignctl.model.national import BelowNational
from alignctl.model.provision import Provision
from alignctl.text.normalise import fold
from alignctl.text.plain_figures import in_figures, limits_of

Outline = tuple[MergedHeading | MergedPart, ...]
Places = tuple[dict[Key, int], dict[Key, int]]
_ONE_EFFECT = frozenset({Relation.EQUAL, Relation.EQUIVALENT})
_LONG_FIGURE = re.compile(r"\d[\d ]{3,}\d")
_BARE_FIGURE = re.compile(r"(?:\w+ )?\d+\w*")


def merged_parts(
    found: KindComparison, below: tuple[Sequence[BelowNational], Sequence[BelowNational]]
) -> tuple[Outline, tuple[Choice, ...], tuple[Agreed, ...]]:
    """Both texts of a comparison in one order, the choices to be made, and what both say alike.

    Every paragraph and table of both areas' own documents stands in exactly one part; no word is added to them.
    `below` is what each of the two says below the national position.
    """
    ours, theirs = sections_of(found.a), sections_of(found.b)
    edges = edges_of(found.alignment.links, ours, theirs)
    entries = ordered(grouped(edges, ours, theirs), ours, theirs)
    groups = [entry.group for entry in entries if entry.group]
    at = (_places(groups, [one.a for one in groups]), _places(groups, [one.b for one in groups]))
    sides = Sides((found.a.area.id, found.b.area.id), at, below)
    choices, agreed = choices_of(found.divergences, sides), agreed_of(found.shared, sides)
    further = _elsewhere(edges, at, _said(choices))
    touched = {number for one in choices for number in (one.part, one.other_part) if number}
    return tuple(_marked(entries, touched, further)), choices, agreed


def _places(groups: Sequence[Group], sides: Iterable[list[Held]]) -> dict[Key, int]:
    """The number of the part where each section of one side stands."""
    numbered = zip(range(1, len(groups) + 1), sides, strict=True)
    return {one.key: number for number, held in numbered for one in held}


def _marked(
    entries: Iterable[Entry], touched: Container[int], further: dict[int, tuple[Elsewhere, ...]]
) -> Iterator[MergedHeading | MergedPart]:
    number = 0
    for entry in entries:
        if entry.heading is not None:
            one = entry.heading.section
            yield MergedHeading(area=entry.heading.area, number=one.number, title=one.title, level=entry.level)
        elif entry.group is not None:
            number += 1
            elsewhere = further.get(number, ())
            mark = _mark(entry.group, decided=number in touched, further=bool(elsewhere))
            yield replace(_part(entry.group, number, entry.level), mark=mark, elsewhere=elsewhere)


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


def _mark(group: Group, *, decided: bool, further: bool) -> Mark:
    """What is to be done; `decided` tells that a point is decided here, `further` that the other text says more."""
    if group.a and group.b:
        return Mark.SAME if not decided and _is_one_effect(group) else Mark.CHOOSE
    if further:
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
    """The limits a section sets and the long numbers in it; labels of lists and numbers of sections are left out."""
    texts = list(_words(held))
    limits = {limit for text in texts for limit in limits_of(in_figures(fold(text)))[0]}
    return (
        frozenset(limit for limit in limits if not _BARE_FIGURE.fullmatch(limit)),
        frozenset(number.replace(" ", "") for text in texts for number in _LONG_FIGURE.findall(text)),
    )


def _said(choices: Iterable[Choice]) -> Iterator[tuple[int, Provision, int, Provision]]:
    """Where the texts differ on a point at different parts: each part with the words that stand there."""
    for one in choices:
        if one.part and one.other_part and one.a and one.b:
            yield one.part, one.a, one.other_part, one.b


def _elsewhere(
    edges: Iterable[Edge], at: Places, said: Iterable[tuple[int, Provision, int, Provision]]
) -> dict[int, tuple[Elsewhere, ...]]:
    """For each part, the sections on the same matter that stand at another: by likely links, then by points."""
    found: dict[int, dict[tuple[str, int], Elsewhere]] = defaultdict(dict)

    def add(here: int, there: int, area: str, section: str) -> None:
        if here != there:
            found[here].setdefault((area, there), Elsewhere(area=area, section=section, part=there))

    for edge in edges:
        here, there = at[0][edge.a.key], at[1][edge.b.key]
        add(here, there, edge.b.area, edge.b.section.title)
        add(there, here, edge.a.area, edge.a.section.title)
    for here, ours, there, theirs in said:
        add(here, there, theirs.citation.area, theirs.citation.section)
        add(there, here, ours.citation.area, ours.citation.section)
    return {part: tuple(one.values()) for part, one in found.items()}


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
