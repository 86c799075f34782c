"""Headings of tagged real PDFs: F1 against poppler's reading of the tags, with our tags read and with them ignored.

Only files whose tags are sound serve (`Reference.unsound` says by which rule); the others are listed with the reason.
How titles and levels are compared, `pdf_scores` says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce

from alignctl.extract.reading import read_document
from alignctl.model.reading import ReadingOptions
from tests.accuracy.pdf_reference import Reference, stored
from tests.accuracy.pdf_scores import Score, absolute, compare, titles_of
from tests.conftest import REAL

WAYS = {"tags read": ReadingOptions(), "tags ignored": ReadingOptions(ignore_tags=True)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One file's scores: by way of reading, title alone, with level by nesting, and with level strictly."""

    name: str
    group: str
    scores: dict[str, tuple[Score, Score, Score]] = field(default_factory=dict)


def measure(reference: Reference) -> Measured:
    """Read one file in both ways and compare its headings with its tags."""
    content = (REAL / reference.path).read_bytes()
    scores = {}
    for way, options in WAYS.items():
        document = read_document(content, reference.path, options)
        found = titles_of(document)
        strict = absolute(reference.titles, found, document.title)
        scores[way] = (*compare(reference.titles, found, document.title), strict)
    return Measured(name=reference.path, group=reference.group, scores=scores)


def sound() -> list[Reference]:
    """The references that serve."""
    return [reference for reference in stored() if not reference.unsound()]


def pooled(measured: list[Measured], way: str) -> tuple[Score, Score, Score]:
    """The scores of all headings of all files together."""
    return (
        reduce(Score.__add__, (one.scores[way][0] for one in measured), Score()),
        reduce(Score.__add__, (one.scores[way][1] for one in measured), Score()),
        reduce(Score.__add__, (one.scores[way][2] for one in measured), Score()),
    )


def table(measured: list[Measured]) -> str:
    """A Markdown table, dev and test files apart, then pooled."""
    lines = [
        "| file | group | headings | " + " | ".join(f"{way}: title | with level | strictly" for way in WAYS) + " |"
    ]
    lines.append("|---|---|---|" + "---|---|---|" * len(WAYS))
    ordered = sorted(measured, key=lambda one: (one.group, one.name))
    lines += [_row(one.name.rpartition("/")[2], one.group, one.scores.get) for one in ordered]
    for group in ("dev", "test", "all"):
        held = [one for one in measured if group in {one.group, "all"}]
        scores = {way: pooled(held, way) for way in WAYS}
        lines.append(_row("**pooled**", group, scores.get))
    return "\n".join(lines)


def _row(name: str, group: str, score: Callable[[str], tuple[Score, Score, Score] | None]) -> str:
    cells = [f"{one.f1:.3f}" for way in WAYS for one in (score(way) or ())]
    wanted = (score("tags read") or (Score(),))[0].wanted
    return f"| {name} | {group} | {wanted} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    print(table([measure(reference) for reference in sound()]))
    print("\n| left out | why |\n|---|---|")
    for reference in stored():
        if reference.unsound():
            print(f"| {reference.path.rpartition('/')[2]} | {reference.unsound()} |")
