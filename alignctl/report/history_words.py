"""Sentences on a history and a trend, for every format: each count is told in words here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from alignctl.model.history import AgreedCounts, AgreementKept, HistoryEntry, SaidKept, State
from alignctl.model.trend import Adopted, AgreedCourse, Course, DayKept, Figures, PointChange, Trend
from alignctl.report.words import count, day_words, listed

MONTHS_A_YEAR = 12
_DAYS_A_YEAR = 365.25
_NEAR = 16
_FEW_DAYS = 45
STATE = {
    State.SHARED: "shared",
    State.APART: "apart",
    State.ONE: "one area only",
    None: "not spoken of",
}
NOTHING = "No point was found on which areas stand, shared or apart, on both days."
POINTS = "points of practice"


def ago(first: str, last: str) -> str:
    """How long before the last day the first was, in round words: "a year ago", "7 months ago"."""
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    years = round(days / _DAYS_A_YEAR)
    if years and abs(days - years * _DAYS_A_YEAR) <= _NEAR:
        return "a year ago" if years == 1 else f"{years} years ago"
    if days <= _FEW_DAYS:
        return "a day ago" if days == 1 else f"{days} days ago"
    return f"{round(days / _DAYS_A_YEAR * MONTHS_A_YEAR)} months ago"


def finding(trend: Trend) -> str:
    """The one sentence of a trend: "12 of 31 points of practice shared a year ago, 19 now."."""
    then, now = trend.then, trend.now
    if not then.of:
        return NOTHING
    noun = POINTS if then.of > 1 else "point of practice"
    return f"{then.shared} of {then.of} {noun} shared {ago(trend.first, trend.last)}, {now.shared} now."


def counted(trend: Trend) -> str:
    """What was counted, and on which days."""
    areas = {area for course in trend.pairs for area in course.id.split("+")}
    whose = (
        listed([trend.name_of(id_) for id_ in trend.asked_pair])
        if trend.asked_pair
        else f"the same {count(len(areas), 'area')}"
    )
    about = f" of the topic '{trend.asked_topic}'" if trend.asked_topic else ""
    return (
        f"Counted are the points{about} on which {whose} stand, shared or apart, on both "
        f"{day_words(trend.first)} and {day_words(trend.last)}."
    )


def summary(trend: Trend) -> Iterator[str]:
    """The first sentences of a trend."""
    yield finding(trend)
    yield counted(trend)
    if trend.then.of:
        yield f"Friction on these points was {trend.then.friction:.2f} then and is {trend.now.friction:.2f} now."
    yield from _moved(trend)
    yield from _candidates(trend)
    yield from _agreed(trend)


def _moved(trend: Trend) -> Iterator[str]:
    together, apart, came, went = (len(one) for one in (trend.together, trend.drew_apart, trend.came, trend.went))
    if together or apart:
        yield f"{count(together, 'point') if together else 'No point'} came together and {apart or 'none'} drew apart."
    else:
        yield "No point came together, and none drew apart."
    if came or went:
        told = f"{came or 'none'} came to be held by 2 areas or more, and {went or 'none'} ceased to be."
        yield f"Not counted above: {told}"


def _candidates(trend: Trend) -> Iterator[str]:
    wholly, partly = len(trend.adopted), len(trend.begun)
    if trend.candidates == 1:
        became = "adopted by all its areas" if wholly else "adopted by some" if partly else "not taken up"
        yield f"The one candidate of the first day was {became}."
    elif trend.candidates and not wholly and not partly:
        yield f"None of the {trend.candidates} candidates of the first day was taken up."
    elif trend.candidates:
        yield (
            f"Of {trend.candidates} candidates of the first day {wholly or 'none'} "
            f"{'were' if wholly > 1 else 'was'} adopted by all their areas and {partly or 'none'} by some."
        )


def _agreed(trend: Trend) -> Iterator[str]:
    """How far what was agreed is carried out, then and now; nothing where nothing was agreed."""
    then, now = trend.days[0].agreed, trend.days[-1].agreed
    if now.points or then.points:
        late = f", {now.overdue} overdue" if now.overdue else ""
        yield (
            f"Agreed: {count(then.points, 'point')} then, {then.adopted or 'none'} adopted by all who agreed; "
            f"{now.points or 'none'} now, {now.adopted or 'none'} adopted{late}."
        )


def agreed_counts_words(counts: AgreedCounts) -> str:
    """What was agreed on a day, and how far it was carried out; empty where nothing was."""
    if not counts.points:
        return ""
    late = f", {counts.overdue} overdue" if counts.overdue else ""
    return f"{counts.adopted or 'none'} of {count(counts.points, 'agreement')} adopted{late}"


def agreed_words(one: AgreedCourse, trend: Trend) -> str:
    """An agreement of the last day, and who has adopted it since the first."""
    told = [f"{one.title}: {one.target}, due by {day_words(one.due)}"]
    since = [area for area in one.adopted_now if area not in one.adopted_then]
    held = [area for area in one.adopted_now if area in one.adopted_then]
    left = [area for area in one.adopted_then if area not in one.adopted_now]
    late = " (overdue)" if one.overdue else ""
    for ids, what in ((since, "adopted since by"), (held, "adopted before by"), (left, "left again by")):
        if ids:
            told.append(f"{what} {listed([trend.name_of(id_) for id_ in ids])}")
    if one.lacking:
        told.append(f"not yet by {listed([trend.name_of(id_) for id_ in one.lacking])}{late}")
    return "; ".join(told)


def agreement_words(one: AgreementKept, names: Mapping[str, str]) -> str:
    """An agreement as it stood on a day."""
    told = [f"{one.title}: {one.target}, due by {day_words(one.due)}"]
    late = {*one.overdue, *one.adopted, *one.not_read}
    for ids, what in (
        (one.adopted, "adopted by"),
        (tuple(area for area in one.areas if area not in late), "not yet by"),
        (one.overdue, "overdue with"),
        (one.not_read, "could not be read of"),
    ):
        if ids:
            told.append(f"{what} {listed([names.get(id_, id_) for id_ in ids])}")
    return "; ".join(told)


def notes(trend: Trend) -> Iterator[str]:
    """What a reader must know of a trend: what could not be compared, and what else changed than practice."""
    left = trend.membership
    for ids, what in ((left.areas_joined, "joined"), (left.areas_left, "left")):
        if ids:
            names = listed([trend.name_of(id_) for id_ in ids])
            yield f"{names} {what} between these days and {'is' if len(ids) == 1 else 'are'} not counted."
    for texts, what in ((left.texts_joined, "got"), (left.texts_left, "lost")):
        if texts:
            told = "; ".join(f"{trend.name_of(area)}: {kind}" for area, kind in texts)
            yield f"Texts that areas {what} between these days are not counted: {told}."
    if not trend.measured_alike:
        yield (
            "The program or the rules changed between these snapshots, so part of the change may be one of reading. "
            "Record the earlier days again (`alignctl history record --each-commit --force`) to tell it apart."
        )


def course_words(course: Course) -> str:
    """How a pair or a topic went."""
    then, now = course.then, course.now
    return (
        f"{course.name}: {then.shared} of {count(then.of, 'point')} shared then, {now.shared} now; "
        f"friction {then.friction:.2f} then, {now.friction:.2f} now"
    )


def day_told(one: DayKept) -> str:
    """A day with its label and commit."""
    parts = [part for part in (one.label, one.revision[:10] if one.revision else "") if part]
    return f"{one.day} ({', '.join(parts)})" if parts else one.day


def figures_words(figures: Figures) -> str:
    """What is shared of what is counted."""
    return f"{figures.shared} of {figures.of}"


def entry_words(one: HistoryEntry) -> str:
    """A snapshot counted by itself, over all its areas."""
    parts = [part for part in (one.label, one.revision[:10] if one.revision else "") if part]
    about = f" ({', '.join(parts)})" if parts else ""
    agreed = agreed_counts_words(one.agreed)
    return (
        f"{one.day}{about}: {one.shared} of {count(one.of, 'point')} shared, {one.alone} of one area only; "
        f"{count(one.areas, 'area')}, {count(one.kinds, 'kind')}; friction {one.friction:.2f}; "
        f"{count(one.candidates, 'candidate')}{f'; {agreed}' if agreed else ''}"
    )


def change_words(one: PointChange) -> str:
    """A point and where areas stood and stand."""
    return f"{one.title} ({one.kind}): {STATE[one.then]} then, {STATE[one.now]} now"


def said_words(said: Iterable[SaidKept], names: Mapping[str, str]) -> str:
    """What areas said, those that said the same put together; `names` gives their words by their ids."""
    by_values: dict[tuple[str, ...], list[str]] = {}
    for one in said:
        by_values.setdefault(one.values, []).append(names.get(one.area, one.area))
    told = [
        f"{listed(areas)}: " + ("; ".join(f"\u201c{value}\u201d" for value in values) if values else "silent")
        for values, areas in by_values.items()
    ]
    return " | ".join(told) or "nothing"


def none_adopted(trend: Trend) -> str:
    """What is told where no candidate was taken up."""
    if not trend.candidates:
        return "There was no candidate on the first day among the areas counted."
    return f"None of {count(trend.candidates, 'candidate')} of the first day was taken up."


def adopted_words(one: Adopted, trend: Trend) -> str:
    """A candidate of the first day and what became of it."""
    told = [f"{one.title}: {one.target}"]
    if one.moved:
        told.append(f"adopted by {listed([trend.name_of(id_) for id_ in one.moved])}")
    if one.lacking:
        told.append(f"not yet by {listed([trend.name_of(id_) for id_ in one.lacking])}")
    if one.gave_up:
        told.append(f"given up by {listed([trend.name_of(id_) for id_ in one.gave_up])}")
    return "; ".join(told)
