"""How often the fields of forms are put to the right data item, held against answers written by reading them.

    python -m tests.accuracy.form_items [--missed]

Counted are the fields of the answers that name an item and were found (by their folded label). An item counts as right
where it is the one of the answer, or part of it: the answers name the wider items that procedures speak of. Fields
whose answer names none are told apart: most are put to items that are in forms alone. The words of the rules were
written with these forms in hand, so figures on them say little of forms by others. `--missed` lists what differs, of
development areas alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from alignctl.forms import Dictionary, mapped
from alignctl.rules import load_rules
from alignctl.text.normalise import fold
from tests.accuracy.forms import GOLD, form_at


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


def items(part: str) -> Items:
    dictionary = Dictionary(load_rules(), {})
    told = Items()
    for path in sorted((GOLD / part).glob("*.json")):
        answers = json.loads(path.read_text(encoding="utf-8"))
        found = mapped(form_at(path.parent / answers["document"]), dictionary)
        told.fields += len(found)
        told.unmapped += sum(1 for one in found if one.item is None)
        left = list(found)
        for answer in answers["fields"]:
            same = next((one for one in left if fold(one.field.label) == fold(answer["label"])), None)
            if same is None:
                continue
            left.remove(same)
            _count(told, answer, same, dictionary, path.stem)
    return told


def _count(told: Items, answer, found, dictionary: Dictionary, name: str) -> None:
    wanted = answer["item"]
    if wanted is None:
        told.unanswered += 1
        return
    told.expected += 1
    if wanted in found.items:
        told.exact += 1
    elif found.item and dictionary.wider.get(found.item) == wanted:
        told.part += 1
    else:
        told.missed.append(f"{name}: {answer['label']}: {wanted}, found {found.item}")


def rows(part: str, *, missed: bool) -> Iterator[str]:
    told = items(part)
    if told.expected:
        yield (
            f"{part:5} right {told.exact + told.part}/{told.expected} ({told.share:.3f}; the very id {told.exact}), "
            f"without an answer {told.unanswered}, unmapped {told.unmapped}/{told.fields}"
        )
    if missed and part == "dev":
        yield from (f"      {one}" for one in told.missed)


def main() -> None:
    for part in ("dev", "test"):
        print("\n".join(rows(part, missed="--missed" in sys.argv)))


if __name__ == "__main__":
    main()
