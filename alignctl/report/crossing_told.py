"""What a crossing sheet tells, part by part, in words: the one source of its text, web page and Word document.

Without `full` it keeps to what two printed pages hold, and counts the rest. Musts are kept before all else, then what
is furthest apart; what is kept stands in the order it is met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from alignctl.model.crossing_sheet import Changed, CrossingSheet, Handover
from alignctl.model.divergence import ComparisonKind, Silence
from alignctl.model.provision import Provision
from alignctl.report.evidence import own_paths, searched_words
from alignctl.report.readings import cautions
from alignctl.report.words import (
    AGENCY,
    ATTRIBUTE,
    SILENCE,
    comparison_words,
    count,
    day_words,
    name_of,
    place_words,
    value_words,
)
from alignctl.text.normalise import tidy

JOBS, TIMES, OTHERS, FORMS, CONTACTS, TOPICS = 4, 8, 7, 5, 4, 5
SHORT_HASH = 12
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One area on one point: what it says, where, and the sentence; the latter two None where it is silent.

    `searched` then tells in which documents it was looked for, with a semicolon before.
    """

    name: str
    value: str
    place: str | None = None
    document: str | None = None
    quote: str | None = None
    rule: str | None = None
    searched: str = ""

    @property
    def source(self) -> str:
        """The document of the sentence and the rule that read it; nothing where there is no sentence."""
        return f"{self.document}; rule {self.rule}" if self.quote else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing told: what it is about, a short label beside it, one plain sentence, and what both areas say.

    `stricter` and `national` are words for the table of time limits; empty where there is nothing to say.
    """

    id: str
    title: str
    label: str
    sentence: str
    sides: tuple[Said, Said]
    must: bool = False
    stricter: str = ""
    national: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document the sheet rests on: whose, of which kind, its file, what it says of its age, and how it was read."""

    who: str
    kind: str
    file: str
    age: str
    read: str
    marking: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The things told of one part; `more` counts what `--full` tells besides, `none` is said where there is nothing."""

    items: tuple[Entry, ...]
    more: int
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A whole sheet in words. `notes` limit it; `short` is what it comes to, what is the same first."""

    title: str
    dates: str
    marking: str | None
    notes: tuple[str, ...]
    short: tuple[str, ...]
    same: tuple[str, ...]
    jobs: Part
    times: Part
    others: Part
    forms: Part
    contacts: tuple[Said, ...]
    more_contacts: int
    papers: tuple[Paper, ...]
    cautions: tuple[str, ...]


def crossing_told(sheet: CrossingSheet, *, full: bool) -> Told:
    """A sheet in words."""
    times = [one for one in sheet.changes if one.is_time]
    others = [one for one in sheet.changes if not one.is_time]
    contacts = tuple(_contact(one.provision, sheet) for one in sheet.contacts)
    return Told(
        title=f"From {sheet.origin.name} to {sheet.goal.name}: what changes",
        dates=f"On {day_words(sheet.on)}, with the national figures in force on {day_words(sheet.as_of)}.",
        marking=sheet.marking,
        notes=tuple(_notes(sheet)),
        short=tuple(_short(sheet)),
        same=tuple(_same(sheet, None if full else TOPICS)),
        jobs=_part(
            [_job(one, sheet) for one in sheet.handovers],
            sheet.handovers[: None if full else JOBS],
            sheet.handovers,
            "No duty was found that both areas give away, or both take on.",
        ),
        times=_changed(
            sheet, times, None if full else TIMES, "No time limit was found that both name and that differs."
        ),
        others=_changed(sheet, others, None if full else OTHERS, "Nothing else was found that changes what you do."),
        forms=_forms(sheet, None if full else FORMS),
        contacts=contacts if full else contacts[:CONTACTS],
        more_contacts=0 if full else max(0, len(contacts) - CONTACTS),
        papers=tuple(_papers(sheet)),
        cautions=tuple(
            f"{path}: {told}" for path, told in dict.fromkeys(cautions(one.document for one in sheet.documents))
        ),
    )


def _part(entries: Sequence[Entry], kept: Sequence[T], all_: Sequence[T], none: str) -> Part:
    shown = [entry for entry, one in zip(entries, all_, strict=True) if any(one is other for other in kept)]
    return Part(items=tuple(shown), more=len(all_) - len(shown), none=none)


def _changed(sheet: CrossingSheet, found: list[Changed], most: int | None, none: str) -> Part:
    weightiest = sorted(found, key=lambda one: (not one.must, -one.distance, one.id))
    return _part([_change(one, sheet) for one in found], weightiest[:most], found, none)


def _job(one: Handover, sheet: CrossingSheet) -> Entry:
    label = {
        ComparisonKind.HANDOVER_GAP: "gap: neither takes it on",
        ComparisonKind.HANDOVER_OVERLAP: "overlap: both take it on",
    }.get(one.comparison, "they differ")
    return Entry(
        id=one.id,
        title=one.title,
        label=f"child of {_child_of(one, sheet)}; {label}",
        sentence=_without_title(one),
        sides=_sides(sheet, one, None),
        must=one.must,
    )


def _child_of(one: Handover, sheet: CrossingSheet) -> str:
    return sheet.origin.name if one.outward else sheet.goal.name


def _without_title(one: Handover) -> str:
    """The sentence without the title it begins with, which stands above it."""
    words = one.explanation.removeprefix(f"{one.title}: ")
    return words[:1].upper() + words[1:]


def _change(one: Changed, sheet: CrossingSheet) -> Entry:
    national = one.baseline
    return Entry(
        id=one.id,
        title=one.title,
        label=f"{name_of(one.kind, sheet.names)}: {ATTRIBUTE[one.attribute]}",
        sentence=one.explanation,
        sides=_sides(sheet, one, one.silence),
        must=one.must,
        stricter=comparison_words(one.comparison, sheet.origin.name, sheet.goal.name),
        national=f"{national.figure} ({national.source}, {national.edition})" if national else "",
    )


def _sides(sheet: CrossingSheet, one: Handover | Changed, silence: Silence | None) -> tuple[Said, Said]:
    why = f"silent: {SILENCE[silence or Silence.NOT_SAID]}"
    origin, goal = (
        _said(provision, area.name)
        if provision
        else Said(name=area.name, value=why, searched=searched_words(own_paths(sheet.documents, area.id, one.kind)))
        for provision, area in ((one.origin, sheet.origin), (one.goal, sheet.goal))
    )
    return origin, goal


def _said(one: Provision, name: str) -> Said:
    place = one.citation
    return Said(
        name=name,
        value=value_words(one.value),
        place=place_words(place),
        document=place.document,
        quote=tidy(place.quote),
        rule=one.rule,
    )


def _forms(sheet: CrossingSheet, most: int | None) -> Part:
    entries = [
        Entry(
            id=f"form.{one.goal.id}",
            title=one.title,
            label=name_of(one.kind, sheet.names),
            sentence="",
            sides=(
                _said(one.origin, sheet.origin.name)
                if one.origin
                else Said(name=sheet.origin.name, value="none found"),
                _said(one.goal, sheet.goal.name),
            ),
        )
        for one in sheet.forms
    ]
    return _part(entries, sheet.forms[:most], sheet.forms, f"No form was found in the texts of {sheet.goal.name}.")


def _contact(one: Provision, sheet: CrossingSheet) -> Said:
    return _said(one, name_of(one.kind, sheet.names))


def _notes(sheet: CrossingSheet) -> Iterable[str]:
    if sheet.made_for:
        yield sheet.made_for.sentence
    if sheet.agency:
        touched = AGENCY.get(sheet.agency, sheet.agency)
        yield f"Only what touches {touched}; {count(sheet.others, 'other difference')} not told here."
    yield from sheet.notes
    for one in sheet.problems:
        yield " ".join(part for part in (f"{one.where}:" if one.where else "", one.message, one.hint or "") if part)


def _short(sheet: CrossingSheet) -> Iterable[str]:
    same = sum(one.points for one in sheet.same)
    yield f"{count(same, 'point')} of practice {'is' if same == 1 else 'are'} the same in both areas."
    jobs = len(sheet.handovers)
    yield (
        f"{count(jobs, 'duty', 'duties')} may fall to nobody, or to both." if jobs else "No duty falls between them."
    )
    musts = sum(one.must for one in sheet.changes)
    below = f"; on {musts} a text is below national guidance, or cites a superseded source" if musts else ""
    changes, who = len(sheet.changes), "they" if sheet.agency else "you"
    yield f"{count(changes, 'difference')} {'changes' if changes == 1 else 'change'} what {who} do{below}."
    small = sheet.wording + sheet.local
    if small:
        yield f"{small} more, of wording or local by necessity, {'is' if small == 1 else 'are'} counted only."


def _same(sheet: CrossingSheet, most: int | None) -> Iterable[str]:
    """The topics on which the two agree, by kind, those with most points first."""
    for kind in sheet.kinds:
        found = [one for one in sheet.same if one.kind == kind]
        topics = [
            f"{sheet.names.get(f'{kind}/{one.topic}') or name_of(one.topic, sheet.names)} ({one.points})"
            for one in found[:most]
        ]
        if len(found) > len(topics):
            topics.append(f"and {count(len(found) - len(topics), 'more topic')}")
        if found:
            points = count(sum(one.points for one in found), "point")
            yield f"{name_of(kind, sheet.names)}, {points}: {', '.join(topics)}."


def _papers(sheet: CrossingSheet) -> Iterable[Paper]:
    areas = {one.id: one.name for one in (sheet.origin, sheet.goal)}
    for one in sheet.documents:
        document, said = one.document, one.document.metadata
        dates = {"issued": said.issued, "review due": said.review_due}
        dated = {"version": said.version, **{label: day and day_words(day) for label, day in dates.items()}}
        yield Paper(
            who=areas.get(one.area, f"Shared text ({sheet.names.get(one.area, one.area)})"),
            kind=name_of(one.kind, sheet.names),
            file=document.path,
            age="; ".join(f"{label} {value}" for label, value in dated.items() if value) or "undated",
            read=f"{document.coverage:.1%}",
            marking=said.marking or "none",
            hash=document.sha256[:SHORT_HASH],
        )
