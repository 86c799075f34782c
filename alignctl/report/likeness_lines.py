"""Which areas already share practice, told in lines, and where too little is known to say."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.neighbours import ENOUGH, Community
from alignctl.model.region import RegionView
from alignctl.report.told import Kind, Line
from alignctl.report.words import count

_PAIR = 2


def likeness_lines(view: RegionView) -> Iterator[Line]:
    """Each group of two areas or more; pairs of areas with too few points in common are counted."""
    groups = [one for one in view.communities if len(one.areas) > 1]
    pairs = len(view.areas) * (len(view.areas) - 1) // 2
    known = sum(other.both >= ENOUGH for one in view.profiles for other in one.shares) // 2
    for group in groups:
        yield Line(Kind.ITEM, _group(view, group))
    if not known:
        whom = "The 2 areas" if len(view.areas) == _PAIR else "All pairs of areas"
        yield Line(Kind.TEXT, f"{whom} have fewer than {ENOUGH} points in common, too few to say.")
        return
    if not groups:
        yield Line(Kind.TEXT, _none(view))
    if known < pairs:
        few = pairs - known
        have = "has" if few == 1 else "have"
        told = f"{few} of {count(pairs, 'pair')} of areas {have} fewer than {ENOUGH} points in common, too few to say."
        yield Line(Kind.TEXT, told)


def likeness_words(agreed: int, both: int) -> str:
    """On how many of the points both state two areas agree."""
    if both == 1:
        return "alike on the one point both state" if agreed else "not alike on the one point both state"
    return f"alike on {agreed or 'none'} of the {both} points both state"


def _group(view: RegionView, group: Community) -> str:
    inside = f", agreeing on {group.inside:.0%} of points" if group.inside is not None else ""
    others = "the other area" if len(view.areas) - len(group.areas) == 1 else "the others"
    outside = f" ({group.outside:.0%} with {others})" if group.outside is not None else ""
    return f"{', '.join(view.name_of(area) for area in group.areas)}{inside}{outside}"


def _none(view: RegionView) -> str:
    if len(view.areas) == _PAIR:
        return "The 2 areas agree on no point that both state."
    return "No areas agree on a greater share of points than the mean pair does."
