"""What is found on forms, held against answers written by reading them.

    python -m tests.accuracy.forms [PART ...] [--missed] [--converted] [--real]

A field is found where its label (folded) and its kind are right; a label that stands twice on a form counts twice. Of
the fields found it is told how many have the right options (in whatever order) and columns, and whether an answer is
required. One hand wrote the forms of the development areas, their answers and the reader, so figures on them tell that
these forms are read, and little of forms by others. "others" are forms by other hands, with which the reader was
mended; "unseen" those by further hands, which nobody who writes the reader opens: of them counts alone are told.
`--converted` holds the Word forms, as LibreOffice and a browser save them, against the same answers; fields of older
Word show nothing once converted, so that form is left out. `--missed` lists what differs, of "dev" and "others" alone.
`--real` prints the fields of the real forms outside the repository, to be read beside them; they have no answers.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alignctl.errors import PersonalDataError
from alignctl.extract.reading import read_sheet
from alignctl.forms import read_form
from alignctl.model.form import Form
from alignctl.report.form_lines import answer_words
from alignctl.text.normalise import fold
from tests.accuracy.conversions import WEB_PAGE, conversions
from tests.accuracy.same_text import real

CORPORA = Path(__file__).resolve().parents[2] / "corpora"
GOLD = CORPORA / "vale" / "gold" / "forms"
LABELLED = CORPORA / "labelled" / "forms"
PARTS = {"dev": GOLD / "dev", "test": GOLD / "test", "others": LABELLED / "dev", "unseen": LABELLED / "test"}
SHOWN_PARTS = ("dev", "others")
SHOWN = ("northmoor-missing", "westvale-missing")
REAL = ("Incident-Form", "Locations-Form", "CERAF-Tool", "Guidance_Form")
Key = tuple[str, str]


@dataclass(slots=True, kw_only=True)
class Tally:
    """Fields in the answers, read, and both; and of both, with the same options and columns, and the same need.

    `refused` counts blank forms that were taken for forms filled in: none of their fields was read.
    """

    expected: int = 0
    read: int = 0
    both: int = 0
    options: int = 0
    required: int = 0
    refused: int = 0
    missed: list[Key] = field(default_factory=list)
    extra: list[Key] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / (self.expected + self.read) if self.expected + self.read else 1.0

    def add(self, other: Tally) -> None:
        """Count another form in."""
        for name in ("expected", "read", "both", "options", "required", "refused"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def form_at(path: Path) -> Form:
    return read_form(read_sheet(path.read_bytes(), path.name))


def key_of(answer: dict[str, Any]) -> Key:
    """What an answer is known by: its folded label and the kind of field."""
    return fold(answer["label"]), "tick-box" if answer["kind"] == "tick" else answer["kind"]


def _columns(answer: dict[str, Any]) -> list[str]:
    return answer.get("columns") or []


def tally(answers: dict[str, Any], form: Form) -> Tally:
    """One form held against its answers."""
    wanted: dict[Key, list[dict[str, Any]]] = defaultdict(list)
    for one in answers["fields"]:
        wanted[key_of(one)].append(one)
    found = Counter((fold(each.label), each.kind.value) for each in form.fields)
    counted = Tally(expected=len(answers["fields"]), read=len(form.fields))
    for each in form.fields:
        left = wanted[fold(each.label), each.kind.value]
        if left:
            one = left.pop(0)
            counted.both += 1
            alike = sorted(each.options) == sorted(one["options"]) and list(each.columns) == _columns(one)
            counted.options += alike
            if not alike:
                counted.differ.append(
                    f"{each.label}: {one['options'] or _columns(one)}, read {each.options or each.columns}"
                )
            counted.required += each.required == one["required"]
    counted.missed = [key for key, left in wanted.items() for _ in left]
    counted.extra = list((found - Counter(map(key_of, answers["fields"]))).elements())
    return counted


def tallies(part: str) -> dict[str, Tally]:
    """Every form of a part by its name, and all together as "all"."""
    told: dict[str, Tally] = {}
    for path in sorted(PARTS[part].glob("*.json")):
        answers = json.loads(path.read_text(encoding="utf-8"))
        try:
            told[path.stem] = tally(answers, form_at(path.parent / answers["document"]))
        except PersonalDataError:
            told[path.stem] = Tally(expected=len(answers["fields"]), refused=1)
    whole = Tally()
    for each in told.values():
        whole.add(each)
    return told | {"all": whole}


def converted() -> dict[str, Tally]:
    """The Word forms of development areas that show their places to write in print, by the form they were saved in."""
    answers = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (GOLD / "dev").glob("*.json")}
    shown = [GOLD.parents[1] / "forms" / f"{stem}.docx" for stem in SHOWN]
    told: dict[str, Tally] = {}
    for form, files in conversions(shown).items():
        told[form] = Tally()
        for path, content in sorted(files.items()):
            suffix = "html" if form == WEB_PAGE else "pdf"
            sheet = read_sheet(content, f"{path.stem}.{suffix}")
            told[form].add(tally(answers[path.stem], read_form(sheet)))
    return told


def rows(part: str, *, missed: bool) -> Iterator[str]:
    for name, each in tallies(part).items():
        if each.expected:
            yield (
                f"{part:6} {name:30} expected {each.expected:4} read {each.read:4} F1 {each.f1:.3f} "
                f"options {each.options}/{each.both} required {each.required}/{each.both}"
                f"{f' refused as filled in: {each.refused}' if each.refused else ''}"
            )
        if missed and part in SHOWN_PARTS:
            yield from (f"      missed {kind}: {label}" for label, kind in each.missed)
            yield from (f"      extra  {kind}: {label}" for label, kind in each.extra)
            yield from (f"      differ {told}" for told in each.differ)


def real_fields() -> Iterator[str]:
    """The fields of the real forms that are there."""
    for path in real():
        if any(name in path.name for name in REAL) and path.suffix == ".docx":
            form = form_at(path)
            yield f"{path.name}: {len(form.fields)}"
            yield from (f"   {each.id} {each.label}: {answer_words(each)}" for each in form.fields)


def main() -> None:
    for part in [part for part in PARTS if part in sys.argv] or PARTS:
        print("\n".join(rows(part, missed="--missed" in sys.argv)))
    if "--converted" in sys.argv:
        for form, each in converted().items():
            print(f"{form:28} expected {each.expected:4} read {each.read:4} F1 {each.f1:.3f}")
    if "--real" in sys.argv:
        print("\n".join(real_fields()))


if __name__ == "__main__":
    main()
