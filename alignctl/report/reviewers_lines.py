"""Two reviewers held side by side, told in lines: for the screen and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.coding_sheet import Agreed, Disagreement, ReviewersCompared
from alignctl.report.reviewers_words import about_words, agreed_words, decision_words, name_words, notes
from alignctl.report.told import Kind, Line

_MOST = 10


def reviewers_lines(result: ReviewersCompared, *, full: bool) -> Iterator[Line]:
    """How far two reviewers agree; without `full` the first disagreements, the rest counted."""
    yield Line(Kind.TITLE, f"{result.first} and {result.second}: how far they agree")
    yield Line(Kind.TEXT, f"In all: {agreed_words(result.whole)}.")
    yield from (Line(Kind.ITEM, words) for words in notes(result))
    yield from _parts("By sort of claim", result.by_about)
    yield from _parts("By attribute", result.by_attribute)
    yield Line(Kind.HEADING, f"Decided differently ({len(result.disagreements)})")
    if not result.disagreements:
        yield Line(Kind.TEXT, "There is none.")
    shown = result.disagreements if full else result.disagreements[:_MOST]
    for one in shown:
        yield from _disagreement(one, result)
    left = len(result.disagreements) - len(shown)
    if left:
        yield Line(Kind.TEXT, f"And {left} more: see them with --full, or in another format.")


def _parts(heading: str, parts: tuple[Agreed, ...]) -> Iterator[Line]:
    if parts:
        yield Line(Kind.HEADING, heading)
    yield from (Line(Kind.ITEM, f"{name_words(one)}: {agreed_words(one)}") for one in parts)


def _disagreement(one: Disagreement, result: ReviewersCompared) -> Iterator[Line]:
    yield Line(Kind.ITEM, f"{about_words(one.item.about)}: {one.item.says} (#{one.item.id})")
    for name, decision in ((result.first, one.first), (result.second, one.second)):
        note = f" ({decision.note})" if decision.note else ""
        yield Line(Kind.BELOW, f"{name}: {decision_words(decision)}{note}")
