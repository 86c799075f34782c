"""A common text, told in lines: for each point the wording proposed, what may be chosen instead, who changes what."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.draft import Amendment, BillOfChange, Draft, DraftPoint, EditKind, SourcedSentence
from alignctl.model.verdict import in_words
from alignctl.report.rests_on import rests_on
from alignctl.report.shared_lines import further
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, day_words, listed, place_words

SHOWN = 3
NOT_AGREED = "Not agreed yet: a proposal."
NOTHING = "No text that was read says this: the group has to write the sentence."
DECIDE = (
    "Every sentence here stands in a document already, or in national guidance; none was made up. The group chooses: "
    "the sentence proposed, one beside it, or its own."
)
CHECK = "Check each sentence in its place before it is changed: what a change does is for people to judge."


def draft_lines(draft: Draft, *, full: bool) -> Iterator[Line]:
    """A draft in lines; without `full` only the first of the sentences to choose instead."""
    if draft.marking:
        yield Line(Kind.TEXT, draft.marking)
    yield Line(Kind.TITLE, draft.title)
    yield from head_lines(draft)
    for number, point in enumerate(draft.points, start=1):
        yield from _point(draft, point, number, full=full)
    yield from rests_on(draft.documents, draft.areas, draft.names)


def head_lines(draft: Draft) -> Iterator[Line]:
    """What stands before the points."""
    yield Line(Kind.TEXT, f"On {day_words(draft.on)}. {count(len(draft.points), 'point')}.")
    yield Line(Kind.TEXT, DECIDE)
    looks = [str(number) for number, point in enumerate(draft.points, start=1) if point.warnings]
    if looks:
        need = "needs a look" if len(looks) == 1 else "need a look"
        yield Line(Kind.TEXT, f"{count(len(looks), 'point')} {need}: {listed(looks)}. What to look at stands there.")
    said = in_words(draft.verdicts)
    yield from (Line(Kind.ITEM, note) for note in (*((said,) if said else ()), *draft.notes))


def point_words(point: DraftPoint, names: dict[str, str]) -> Iterator[str]:
    """What was agreed on a point, in sentences."""
    agreement = point.agreement
    areas = listed([names.get(area, area) for area in agreement.areas])
    yield f"Align on: {agreement.target.rstrip('.')}."
    if not point.is_agreed:
        yield f"{NOT_AGREED} To change: {areas}."
    else:
        owner = f" {agreement.owner} sees to it." if agreement.owner else ""
        yield (
            f"Agreed on {day_words(agreement.agreed.isoformat())} for {areas}, to be done by "
            f"{day_words(agreement.due.isoformat())}.{owner}"
        )
    if agreement.note:
        yield agreement.note
    yield from point.notes
    yield from (f"To look at: {warning}" for warning in point.warnings)


def today_words(point: DraftPoint, names: dict[str, str]) -> str:
    """What each area says now, on one line."""
    return "; ".join(f"{names.get(area, area)}: {value or 'not said'}" for area, value in point.today)


def _point(draft: Draft, point: DraftPoint, number: int, *, full: bool) -> Iterator[Line]:
    names = draft.names
    yield Line(
        Kind.HEADING, f"{number}. {point.agreement.title} ({names.get(point.agreement.kind, point.agreement.kind)})"
    )
    yield from (Line(Kind.TEXT, words) for words in point_words(point, names))
    yield Line(Kind.TEXT, f"Today: {today_words(point, names)}.")
    yield Line(Kind.SUBHEADING, "Proposed wording")
    if point.proposed is None:
        yield Line(Kind.TEXT, NOTHING)
    else:
        yield from _sentence(point.proposed)
    if point.alternatives:
        yield Line(Kind.SUBHEADING, "To choose instead")
        for one in point.alternatives if full else point.alternatives[:SHOWN]:
            yield from _sentence(one)
        if not full and len(point.alternatives) > SHOWN:
            yield Line(Kind.TEXT, further(len(point.alternatives) - SHOWN, "further sentence"))
    if point.amendments:
        yield Line(Kind.SUBHEADING, "What each area would change")
        for amendment in point.amendments:
            yield from amendment_lines(amendment, why=amendment.told)


def _sentence(one: SourcedSentence) -> Iterator[Line]:
    yield Line(Kind.ITEM, one.value)
    yield Line(Kind.QUOTE, one.text)
    yield Line(Kind.SOURCE, one.source)


def amendment_lines(amendment: Amendment, title: str | None = None, why: str | None = None) -> Iterator[Line]:
    """One change of one area: what stands there, what would, and where it has to be made by hand.

    `why` takes the place of the comment where what was agreed is told beside it.
    """
    yield Line(Kind.ITEM, f"{title or amendment.name}: {change_words(amendment)}")
    if amendment.before is not None:
        yield Line(Kind.QUOTE, amendment.before.quote)
        yield Line(Kind.SOURCE, f"{place_words(amendment.before)}; {amendment.before.document}")
    if amendment.proposed:
        yield Line(Kind.BELOW, behind_words(amendment))
        yield Line(Kind.QUOTE, amendment.proposed)
    if amendment.why_not:
        yield Line(Kind.BELOW, amendment.why_not)
    if amendment.edit:
        yield Line(Kind.BELOW, why or amendment.edit.comment)


def change_words(amendment: Amendment) -> str:
    """What sort of change it is, in a few words."""
    if amendment.edit is None:
        return "to be made by hand"
    if amendment.edit.kind is EditKind.INSERT:
        return "a sentence added"
    return f"\u201c{amendment.edit.before}\u201d becomes \u201c{amendment.edit.after}\u201d"


def behind_words(amendment: Amendment) -> str:
    """What the proposed sentence does there."""
    edit = amendment.edit
    if edit is not None and edit.kind is EditKind.INSERT:
        return f"To be added behind the end of {place_words(edit.citation)} ({edit.citation.document}):"
    return "Would read:" if edit is not None else "The wording to go by:"


def bill_lines(bill: BillOfChange) -> Iterator[Line]:
    """What one area changes in one document, for people to carry in by hand."""
    if bill.marking:
        yield Line(Kind.TEXT, bill.marking)
    yield Line(Kind.TITLE, f"{bill.name}: amendments to {bill.names.get(bill.kind, bill.kind)}")
    document = f" of {bill.document}" if bill.document else ""
    yield Line(Kind.TEXT, f"On {day_words(bill.on)}: {count(len(bill.changes), 'amendment')}{document}. {CHECK}")
    for number, change in enumerate(bill.changes, start=1):
        yield Line(Kind.HEADING, f"{number}. {change.title}: {change.target}")
        yield from amendment_lines(change.amendment)
