"""Measures against gold answers as lines of Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.evaluation import Evaluation
from alignctl.report.evaluation import mistake_words, named, rows_of
from alignctl.text.escape import plain_markdown
from alignctl.text.normalise import tidy


def evaluation_lines(result: Evaluation, *, mistakes: bool) -> Iterator[str]:
    """Yield the lines of measures; with `mistakes`, also each of those."""
    yield "# Measured against gold answers"
    for name, score in named(result):
        yield ""
        yield f"## {_shown(name)}"
        yield ""
        yield "| Measure | Precision | Recall | F1 | Counts |"
        yield "| --- | --- | --- | --- | --- |"
        for row in rows_of(score):
            shares = (f"{share:.2f}" if share is not None else "" for share in (row.precision, row.recall, row.f1))
            yield f"| {_shown(row.measure)} | {' | '.join(shares)} | {row.counts} |"
        if mistakes and score.mistakes:
            yield from ("", "| Mistake | A | B |", "| --- | --- | --- |")
            for mistake in score.mistakes:
                cells = (mistake_words(mistake), mistake.a or "", mistake.b or "")
                yield "| " + " | ".join(_shown(cell) for cell in cells) + " |"


def _shown(words: str) -> str:
    """Words on one line, with every mark of Markdown made harmless."""
    return plain_markdown(tidy(words))
