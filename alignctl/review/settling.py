"""Answers of coding sheets held against what the tool claims today: which become verdicts, and what is amiss."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from alignctl.errors import UsageError
from alignctl.model.coding_sheet import Answer, Head, SheetMistake, SheetsRead
from alignctl.model.verdict import Item, Ruling, Verdict
from alignctl.text.escape import held_words

# Why a value cannot be read as what a claim is about, in words; None where it can.
WhyNot = Callable[[Item, str], str | None]
Compared = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Verdicts to keep, and what is told of rows that gave none."""

    verdicts: tuple[Verdict, ...]
    told: tuple[str, ...]


def groups_of(read: SheetsRead) -> tuple[Compared, ...]:
    """The areas compared with each other (ids) that the sheets are about, each group once."""
    return tuple(sorted({answer.compared for answer in read.answers}))


def foreign(read: SheetsRead, marks: Mapping[Compared, str], workspace: str) -> tuple[SheetMistake, ...]:
    """A mistake for each sheet that was made of another workspace than this.

    `marks` has for the areas compared the fingerprint of this workspace with them; none where it lacks one of them.
    """
    found: dict[str, SheetMistake] = {}
    for answer in read.answers:
        if marks.get(answer.compared) != answer.mark:
            where = answer.place.file + (f", sheet '{answer.place.sheet}'" if answer.place.sheet is not None else "")
            found.setdefault(
                where,
                SheetMistake(
                    where=where,
                    message=f"a sheet made of the workspace '{held_words(workspace)}' was expected, and this one was "
                    f"made of '{held_words(answer.workspace)}' with the areas {held_words(', '.join(answer.compared))}",
                ),
            )
    return tuple(found.values())


def settle(
    answers: Iterable[Answer], today: Mapping[Compared, Mapping[str, Item]], why_not: WhyNot, on: date
) -> tuple[Settled, tuple[SheetMistake, ...]]:
    """What answers come to on a day; `today` has for areas compared their items by id.

    A claim that is no longer made, or whose sentence has changed since the sheet was made, gives no verdict and is
    told. A value that cannot be read is a mistake.
    """
    verdicts: list[Verdict] = []
    told: list[str] = []
    mistakes: list[SheetMistake] = []
    for answer in answers:
        item = today[answer.compared].get(answer.item.id)
        stale = _stale(answer, item)
        if item is None or stale:
            told.append(f"{answer.place.cell()}: not taken over. {stale} ({answer.item.says})")
            continue
        if answer.ruling is Ruling.CORRECT_VALUE and answer.value:
            reason = why_not(item, answer.value)
            if reason is not None:
                mistakes.append(SheetMistake(where=answer.place.cell(Head.VALUE.value), message=reason))
                continue
        verdicts.append(_verdict(answer, item, on))
    return Settled(verdicts=tuple(verdicts), told=tuple(told)), tuple(mistakes)


def _stale(answer: Answer, item: Item | None) -> str:
    """Why an answer is about what is no more, in a sentence; empty where it is not."""
    if item is None:
        return "This claim is no longer made: a text, or a rule, has changed since the sheet was made."
    if item.sentences != answer.item.sentences:
        return "A sentence it rests on has changed since the sheet was made; export the sheet anew to decide it."
    return ""


def _verdict(answer: Answer, item: Item, on: date) -> Verdict:
    return Verdict(
        about=item.about,
        id=item.id,
        kind=item.kind,
        areas=item.areas,
        says=item.says,
        sentences=item.sentences,
        ruling=answer.ruling,
        reviewer=answer.reviewer,
        on=on,
        value=answer.value,
        note=answer.note,
        attribute=item.attribute,
    )


def raise_mistakes(mistakes: Iterable[SheetMistake]) -> None:
    """Raise UsageError with every mistake and its place, in the order of the rows, where there is one."""
    found = sorted(dict.fromkeys(mistakes), key=_by_place)
    if found:
        told = "\n  ".join(f"{one.where}: {one.message}" for one in found)
        raise UsageError(
            f"{len(found)} mistake{'s' if len(found) > 1 else ''} in the sheets:\n  {told}",
            hint="Mend these cells and import the sheets again. Nothing was changed.",
        )


def _by_place(mistake: SheetMistake) -> tuple[tuple[str, int], ...]:
    """Row 9 before row 18: figures count as numbers."""
    return tuple((words, int(number or 0)) for words, number in re.findall(r"(\D*)(\d*)", mistake.where))
