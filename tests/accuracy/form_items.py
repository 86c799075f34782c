"""How often the fields of forms are put to the right data item, held against answers written by reading them.

    python -m tests.accuracy.form_items [--missed] [PART ...]

Parts are "dev" and "test" (bundled forms of the Vale region), "others" (by hands who never saw the reader), "lists"
(fields of further forms, written down without a file) and "unseen" (by further such hands, which nobody who writes
rules reads). Counted are fields of the answers that name an
item. An item counts as right where it is that of the answer, one the answer calls equally right, or part of one of
these: answers name the wider items that procedures speak of. Two rows are told of each part:

- read: fields as the reader finds them, by their folded label; a field that is not found does not count;
- given: fields made from the answers themselves (label, kind, options, columns), whatever the reader misses. Titles of
  parts stand in no answer but those of "lists": each field has that of the read field of its label, or else that of
  the field before.

Fields whose answer names no item are told apart: most are put to items that are in forms alone. The words of the rules
were written with the forms of "dev" and "others" in hand and with four of the six lists. Two (HELD_OUT) were measured
once before anybody mended by them, at 108 of 127 fields (0.85); they have been read since. `--missed` lists what
differs, of these parts alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from alignctl.extract.reading import read_sheet
from alignctl.forms import Dictionary, mapped, read_form
from alignctl.model.form import Form, FormField, FormPart
from alignctl.model.forms_compared import MappedField
from alignctl.model.reading import ReadingOptions
from alignctl.rules import load_rules
from alignctl.text.normalise import fold
from tests.accuracy.field_lists import Answer, field_of, form_of
from tests.accuracy.forms import GOLD

LABELLED = GOLD.parents[2] / "labelled" / "forms"
PARTS = {
    "dev": GOLD / "dev",
    "test": GOLD / "test",
    "others": LABELLED / "dev",
    "lists": LABELLED / "lists",
    "unseen": LABELLED / "test",
}
SHOWN = ("dev", "others", "lists")
WITHOUT_FILES = "lists"
HELD_OUT = ("thornwick", "wendmoor")  # read since: only the figure in the docstring is one of forms unread


@dataclass(slots=True, kw_only=True)
class Items:
    """Fields whose answer names an item, those right in the very id and as a part, and those without an answer."""

    expected: int = 0
    exact: int = 0
    part: int = 0
    unanswered: int = 0
    unmapped: int = 0
    fields: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return (self.exact + self.part) / self.expected if self.expected else 1.0


def items(part: str, *, given: bool = False, named: str = "") -> Items:
    """The forms of a part whose file begins with `named`, as they are read, or with fields `given` by the answers."""
    dictionary = Dictionary(load_rules(), {})
    told = Items()
    for path in sorted(PARTS[part].glob(f"{named}*.json")):
        answers = json.loads(path.read_text(encoding="utf-8"))
        if part == WITHOUT_FILES:
            form = form_of(path, answers["fields"])
        else:
            form = _form_at(path.parent / answers["document"])
            form = _given(form, answers["fields"]) if given else form
        found = mapped(form, dictionary)
        told.fields += len(found)
        told.unmapped += sum(1 for one in found if one.item is None)
        for answer, one in _paired(answers["fields"], found, given=given):
            _count(told, answer, one, dictionary, path.stem)
    return told


def _form_at(path: Path) -> Form:
    """A form, whether or not its reading calls it filled in: that is measured elsewhere."""
    return read_form(read_sheet(path.read_bytes(), path.name, ReadingOptions(allow_personal_data=True)))


def _paired(
    answers: Iterable[Answer], found: Iterable[MappedField], *, given: bool
) -> Iterator[tuple[Answer, MappedField]]:
    if given:
        yield from zip(answers, found, strict=True)
        return
    left = list(found)
    for answer in answers:
        same = next((one for one in left if fold(one.field.label) == fold(answer["label"])), None)
        if same is not None:
            left.remove(same)
            yield answer, same


def _given(form: Form, answers: Iterable[Answer]) -> Form:
    """A form with the fields of the answers, in the parts in which fields of these labels were read."""
    left = [(part, one) for part in form.parts for one in part.fields]
    now, parts, cited = form.parts[0], [], left[0][1].citation
    for number, answer in enumerate(answers, 1):
        same = next(((part, one) for part, one in left if fold(one.label) == fold(answer["label"])), None)
        if same is not None:
            left.remove(same)
            now = same[0]
        read = same[1] if same else None
        repeats, guidance = (read.repeats, read.guidance) if read else ((), "")
        made = field_of(answer, f"given-{number}", cited, repeats=repeats, guidance=guidance)
        parts.append((now, made))
    return replace(form, parts=tuple(_gathered(parts)))


def _gathered(fields: Iterable[tuple[FormPart, FormField]]) -> Iterator[FormPart]:
    now: FormPart | None = None
    for part, one in fields:
        if now is not None and now.id == part.id:
            now = replace(now, fields=(*now.fields, one))
            continue
        if now is not None:
            yield now
        now = replace(part, fields=(one,))
    if now is not None:
        yield now


def _count(told: Items, answer: Answer, found: MappedField, dictionary: Dictionary, name: str) -> None:
    if answer["item"] is None:
        told.unanswered += 1
        return
    wanted = (answer["item"], *answer.get("also", ()))
    told.expected += 1
    if set(wanted) & set(found.items):
        told.exact += 1
    elif found.item and dictionary.wider.get(found.item) in wanted:
        told.part += 1
    else:
        more = f" ({found.confidence}, {found.part!r}: {'; '.join(found.reasons)})"
        told.missed.append(f"{name}: {answer['label']}: {' or '.join(wanted)}, found {found.item}{more}")


def rows(part: str, *, missed: bool) -> Iterator[str]:
    for given in (True,) if part == WITHOUT_FILES else (False, True):
        told = items(part, given=given)
        if told.expected:
            yield (
                f"{part:6} {'given' if given else 'read':5} right {told.exact + told.part}/{told.expected} "
                f"({told.share:.3f}; the very id {told.exact}), without an answer {told.unanswered}, "
                f"unmapped {told.unmapped}/{told.fields}"
            )
        if missed and part in SHOWN:
            yield from (f"      {one}" for one in told.missed)


def main() -> None:
    asked = [one for one in sys.argv[1:] if one in PARTS]
    for part in asked or PARTS:
        print("\n".join(rows(part, missed="--missed" in sys.argv)))


if __name__ == "__main__":
    main()
