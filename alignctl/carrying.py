"""What was drafted carried into each area's own document: Word files with tracked changes, lists for all others.

Nothing is written here, and no document of an area is ever written to.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import chain, count

from alignctl.draft.tracked import with_changes
from alignctl.model.draft import Amendment, AreaChange, BillOfChange, Draft, Edit
from alignctl.run import Run

WORD = "docx"
_NO_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What one area changes in one document.

    `stem` is the name of its files without an ending. `content` is the Word file with tracked changes, None where there
    is none; `bill` lists what is to be carried in by hand, None where that is nothing. `placed` counts the tracked
    changes.
    """

    stem: str
    content: bytes | None
    bill: BillOfChange | None
    placed: int = 0


def carried(run: Run, draft: Draft, *, author: str) -> tuple[Carried, ...]:
    """What every area that moves changes, document by document; a change that could not be placed is in its list."""
    bills = _bills(draft)
    often = Counter((bill.area, bill.kind) for bill in bills if bill.document)
    seen: Counter[tuple[str, str]] = Counter()
    found: list[Carried] = []
    for bill in bills:
        key = bill.area, bill.kind
        seen[key] += bill.document is not None
        number = f"-{seen[key]}" if bill.document and often[key] > 1 else ""
        by_hand = "" if bill.document else "-by-hand"
        stem = _stem(f"{bill.area}-{bill.kind}{number}{by_hand}", {one.stem for one in found})
        found.append(_carried(run, bill, stem, author))
    return tuple(found)


def _stem(words: str, taken: Container[str]) -> str:
    """Words as the name of a file that leads nowhere else and is not taken: ids are what people wrote."""
    stem = _NO_NAME.sub("-", words).strip(".-") or "area"
    return next(name for name in chain((stem,), (f"{stem}-{number}" for number in count(2))) if name not in taken)


def _carried(run: Run, bill: BillOfChange, stem: str, author: str) -> Carried:
    document = run.shelf.get(bill.document) if bill.document else None
    if document is None or document.format != WORD or bill.document is None:
        return Carried(stem=stem, content=None, bill=bill)
    edits = tuple(edit for one in bill.changes if (edit := one.amendment.edit) is not None)
    content = run.workspace.locate(bill.document).read_bytes()
    tracked = with_changes(content, edits, author=author, on=run.settings.on, document=document)
    left = _unplaced(bill, {one.edit: one.why for one in tracked.unplaced})
    by_hand = tuple(one for one in left.changes if one.amendment.edit is None)
    return Carried(
        stem=stem,
        content=tracked.content if tracked.placed else None,
        bill=replace(left, changes=by_hand) if by_hand else None,
        placed=len(tracked.placed),
    )


def _unplaced(bill: BillOfChange, reasons: dict[Edit, str]) -> BillOfChange:
    """A bill in which the changes that could not be placed are left to people, with why."""

    def left(one: Amendment) -> Amendment:
        if one.edit is None or one.edit not in reasons:
            return one
        return replace(one, edit=None, why_not=reasons[one.edit])

    return replace(bill, changes=tuple(replace(one, amendment=left(one.amendment)) for one in bill.changes))


def _bills(draft: Draft) -> tuple[BillOfChange, ...]:
    """The changes of a draft by area, kind and document, in that order."""
    found: dict[tuple[str, str, str], list[AreaChange]] = defaultdict(list)
    for point in draft.points:
        for amendment in point.amendments:
            own = amendment.document if amendment.edit is not None or amendment.before is not None else None
            key = amendment.area, point.agreement.kind, own or ""
            change = AreaChange(title=point.agreement.title, target=point.agreement.target, amendment=amendment)
            found[key].append(change)
    markings = {one.document.path: one.document.metadata.marking for one in draft.documents}
    return tuple(
        BillOfChange(
            area=area,
            name=changes[0].amendment.name,
            kind=kind,
            document=document or None,
            on=draft.on,
            changes=tuple(changes),
            names=draft.names,
            marking=markings.get(document) if document else draft.marking,
        )
        for (area, kind, document), changes in sorted(found.items())
    )
