"""What a crossing sheet tells, part by part, in words: the one source of its text, web page and Word document.

Without `full` it keeps to what two printed pages hold, and counts the rest. Musts are kept before all else, then what
is furthest apart; what is kept stands in the order it is met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from alignctl.model.crossing_sheet import Changed, ContactTold, CrossingSheet, FormUsed, Handover
from alignctl.model.divergence import ComparisonKind, Silence
from alignctl.model.provision import Provision
from alignctl.report.crossing_parts import Contacts, Entry, Paper, Part, Said, Service, Told
from alignctl.report.evidence import own_paths, searched_words
from alignctl.report.readings import cautions, past_review
from alignctl.report.rests_on import owner_words
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

JOBS, TIMES, OTHERS, FORMS, SERVICES, TOPICS = 4, 7, 6, 4, 6, 5
SHORT_HASH = 12
T = TypeVar("T")
K = TypeVar("K", Changed, FormUsed)


def crossing_told(sheet: CrossingSheet, *, full: bool) -> Told:
    """A sheet in words."""
    times = [one for one in sheet.changes if one.is_time]
    others = [one for one in sheet.changes if not one.is_time]
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
        contacts=_contacts(sheet, None if full else SERVICES),
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
    return _part([_change(one, sheet) for one in found], _spread(weightiest)[:most], found, none)


def _spread(found: Iterable[K]) -> list[K]:
    """Things in their order, but the first of every kind before the second of any; musts before all."""
    seen: Counter[str] = Counter()
    placed: list[tuple[bool, int, K]] = []
    for one in found:
        seen[one.kind] += 1
        placed.append((isinstance(one, FormUsed) or not one.must, seen[one.kind], one))
    return [one for *_, one in sorted(placed, key=lambda each: each[:2])]


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
        # what a text calls by the area's own name is told as its own
        value=f"{name} itself" if value_words(one.value) == name else value_words(one.value),
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
    return _part(
        entries, _spread(sheet.forms)[:most], sheet.forms, f"No form was found in the texts of {sheet.goal.name}."
    )


def _contacts(sheet: CrossingSheet, most: int | None) -> Contacts:
    told = tuple(_service(one, sheet) for one in sheet.contacts[:most])
    return Contacts(items=told, more=len(sheet.contacts) - len(told))


def _service(one: ContactTold, sheet: CrossingSheet) -> Service:
    kind = name_of(one.kind, sheet.names)
    return Service(label=one.label, kind=kind, said=tuple(_said(said, kind) for said in (one.provision, *one.also)))


def _notes(sheet: CrossingSheet) -> Iterable[str]:
    if sheet.made_for:
        yield sheet.made_for.sentence
    if sheet.agency:
        touched = AGENCY.get(sheet.agency, sheet.agency)
        yield f"Of what changes, only what touches {touched} is told; {count(sheet.others, 'other difference')} not."
        yield "All else, and every duty that may fall to nobody or to both, is of the whole sheet."
    if late := past_review((one.document for one in sheet.documents), sheet.on):
        yield late
    yield from sheet.notes
    for one in sheet.problems:
        yield " ".join(part for part in (f"{one.where}:" if one.where else "", one.message, one.hint or "") if part)


def _short(sheet: CrossingSheet) -> Iterable[str]:
    same = sum(one.points for one in sheet.same)
    contacts = f", and {count(sheet.same_contacts, 'contact')} besides" if sheet.same_contacts else ""
    yield f"{count(same, 'point')} of practice {'is' if same == 1 else 'are'} the same in both areas{contacts}."
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
        whole = "in the whole sheet, " if sheet.agency else ""
        yield f"{small} more, {whole}of wording or local by necessity, {'is' if small == 1 else 'are'} counted only."


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
    for one in sheet.documents:
        document, said = one.document, one.document.metadata
        yield Paper(
            who=owner_words((sheet.origin, sheet.goal), one.area, sheet.names),
            kind=name_of(one.kind, sheet.names),
            file=document.path,
            version=said.version or "",
            issued=day_words(said.issued) if said.issued else "",
            due=day_words(said.review_due) if said.review_due else "",
            read=f"{document.coverage:.1%}",
            marking=said.marking or "none",
            hash=document.sha256[:SHORT_HASH],
        )
