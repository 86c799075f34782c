"""What people decided, in words: each verdict on a line, those that lapsed or are disputed first."""

from __future__ import annotations

import json
from collections.abc import Iterator

from alignctl.model.coding_sheet import ruling_words
from alignctl.model.verdict import Standing, VerdictTold, in_words
from alignctl.report.json_documents import head_json
from alignctl.report.told import Kind, Line
from alignctl.report.verdicts_json import verdicts_json
from alignctl.text.escape import held_words, told_unseen

HEADING = "What people decided"
_STANDINGS = {
    Standing.HEEDED: "followed",
    Standing.LAPSED: "lapsed, since a sentence changed; to be decided anew",
    Standing.DISPUTED: "not followed, since reviewers disagree",
    Standing.UNUSED: "about what was not found here",
}


def verdict_lines(told: tuple[VerdictTold, ...], *, people: bool = True) -> Iterator[Line]:
    """Every verdict under a heading, nothing where there is none; `people` tells who gave them."""
    if told:
        yield Line(Kind.HEADING, HEADING)
        yield from (Line(Kind.ITEM, words) for words in verdict_words(told, people=people))


def verdict_words(told: tuple[VerdictTold, ...], *, people: bool = True) -> Iterator[str]:
    """A line for each verdict: what was claimed, what was said of it, by whom and when, and what became of that."""
    for one in told:
        verdict = one.verdict
        value = f" ({verdict.value})" if verdict.value else ""
        named = people and verdict.reviewer
        by = f"{verdict.reviewer}, {verdict.on.isoformat()}" if named else verdict.on.isoformat()
        note = f" Note: {verdict.note}" if verdict.note and people else ""
        yield f"{verdict.says} – {ruling_words(verdict.ruling)}{value}, {by}: {_STANDINGS[one.standing]}.{note}"


def verdicts_shown(told: tuple[VerdictTold, ...], *, as_json: bool) -> str:
    """All verdicts of a workspace: a line for each with what they come to, or JSON (`alignctl/review/1`)."""
    if as_json:
        value = {**head_json("review"), "verdicts": [], **verdicts_json(told)}
        return told_unseen(json.dumps(value, ensure_ascii=False, indent=1))
    said = in_words(told) or "Nobody decided anything yet."
    return "\n".join((said, *(f"- {held_words(words)}" for words in verdict_words(told))))
