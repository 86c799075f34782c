"""Two reviewers held side by side as tables: the figures, then each claim they decided differently."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.coding_sheet import Agreed, ReviewersCompared
from alignctl.report.evidence import made_by
from alignctl.report.fronts import Front
from alignctl.report.reviewers_words import about_words, agreed_words, decision_words, name_words, notes
from alignctl.report.tables.table import Cell, Column, Form, Table, in_csv

_FIGURES = (
    Column("Part", 16),
    Column("Name", 24),
    Column("Decided by both", 10, Form.COUNT),
    Column("Alike", 8, Form.COUNT),
    Column("Share", 8, Form.SHARE),
    Column("Kappa", 8, Form.NUMBER),
    Column("Standard error", 10, Form.NUMBER),
)


def reviewers_front(result: ReviewersCompared) -> Front:
    """The cover and the notes of the workbook."""
    return Front(
        title=f"{result.first} and {result.second}: how far they agree",
        marking=None,
        facts=(("In all", agreed_words(result.whole)), *(("Note", words) for words in notes(result))),
        notes=(
            (
                "Kappa",
                "Cohen's (1960): agreement beyond what chance would bring, at most 1; below 0 it is less than that.",
            ),
            ("Made by", made_by()),
        ),
    )


def reviewers_tables(result: ReviewersCompared) -> tuple[Table, Table]:
    """The figures, and the claims decided differently."""
    return _figures(result), _disagreements(result)


def reviewers_csv(result: ReviewersCompared) -> str:
    """The claims decided differently as CSV; the figures stand in the other formats."""
    return in_csv(_disagreements(result))


def _figures(result: ReviewersCompared) -> Table:
    return Table(
        id="agreement",
        title="How far they agree",
        about="Each row is a part of the claims that both decided.",
        columns=_FIGURES,
        rows=tuple(_parts(result)),
    )


def _parts(result: ReviewersCompared) -> Iterator[tuple[Cell, ...]]:
    yield _agreed("all", result.whole)
    yield from (_agreed("sort of claim", one) for one in result.by_about)
    yield from (_agreed("attribute", one) for one in result.by_attribute)


def _agreed(part: str, one: Agreed) -> tuple[Cell, ...]:
    share = one.share if one.rows else None
    return part, name_words(one), one.rows, one.agreed, share, one.kappa, one.error


def _disagreements(result: ReviewersCompared) -> Table:
    said = tuple(
        Column(f"{what} of {which} reviewer", width)
        for which in ("the first", "the second")
        for what, width in (("Verdict", 24), ("Note", 30))
    )
    return Table(
        id="disagreements",
        title="Decided differently",
        about=f"Each row is a claim. The first reviewer is {result.first}, the second {result.second}.",
        columns=(Column("Sort of claim", 16), Column("Kind", 14), Column("Claim", 60), *said, Column("Id", 20)),
        rows=tuple(
            (
                about_words(one.item.about),
                one.item.kind,
                one.item.says,
                decision_words(one.first),
                one.first.note,
                decision_words(one.second),
                one.second.note,
                f"#{one.item.id}",
            )
            for one in result.disagreements
        ),
    )
