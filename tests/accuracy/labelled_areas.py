"""The labelled texts of corpora/labelled as procedures: dev, which rules learn from, and test, which they never saw."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alignctl.model.area import Area, Procedure
from alignctl.rules.labelled import kind_named, labelled_texts
from alignctl.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alignctl.rules import RuleBook
    from alignctl.rules.labelled import LabelledText, Part

FOLDER = Path(__file__).resolve().parents[2] / "corpora" / "labelled"
SETS = ("dev", "test")
LEARNED_FROM = "The rules learned from these texts: the figures say little of texts they have not seen. Use test."
LONGER = 10  # characters of words that may be part of a longer quote


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledArea:
    """One procedure of an invented area, with its labels."""

    area: str
    kind: str
    text: LabelledText
    procedure: Procedure


def labelled_areas(name: str, book: RuleBook) -> Iterator[LabelledArea]:
    """Yield the labelled procedures of a set by kind and area. A kind without texts has none."""
    folder = FOLDER / name
    held = {kind_named(path, book.kinds.keys()) for path in folder.glob("*.jsonl")}
    for kind in sorted(one for one in held if one):
        for text in labelled_texts(folder, kind, book.kinds.keys()):
            area = text.document.path.removesuffix(f"-{kind}.jsonl")
            procedure = Procedure(area=Area(id=area, name=area.title()), kind=kind, documents=(text.document,))
            yield LabelledArea(area=area, kind=kind, text=text, procedure=procedure)


def words_of(part: Part) -> tuple[str, ...]:
    """The words of a part as quotes are held against them."""
    return tuple(map(fold, part.texts))


def overlap(quote: str, words: Sequence[str]) -> bool:
    """Whether a folded quote is one of some texts, or a longer piece of one, or holds one."""
    return any(
        quote == one or (len(quote) > LONGER and quote in one) or (len(one) > LONGER and one in quote) for one in words
    )


def asked_set() -> str:
    """The set named on the command line, "test" where none is; dev is used with a warning."""
    name = sys.argv[1] if len(sys.argv) > 1 else "test"
    if name not in SETS:
        sys.exit(f"One of {', '.join(SETS)} was expected, found '{name}'.")
    if name == "dev":
        print(LEARNED_FROM)
    return name
