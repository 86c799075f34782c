"""How what the review commands make is written: as tables of CSV, or by a renderer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.cli.options import check_output
from alignctl.cli.output import CSV, Writing, check_writing, write
from alignctl.cli.tables import put

if TYPE_CHECKING:
    from alignctl.model.coding_sheet import CodingSheet, ReviewersCompared


def check_sheet(writing: Writing) -> None:
    """Refuse options that do not go together, before any work is done; CSV is one table here. Raises UsageError."""
    if writing.format_id == CSV:
        check_output(writing.output, force=writing.force)
    else:
        check_writing(writing)


def write_sheet(result: CodingSheet | ReviewersCompared, writing: Writing) -> None:
    """Write what a review command made. Raises UsageError where it cannot be written."""
    if writing.format_id != CSV:
        write(result, writing)
        return
    from alignctl.model.coding_sheet import CodingSheet
    from alignctl.report.tables.coding import coding_csv
    from alignctl.report.tables.reviewers import reviewers_csv

    put(coding_csv(result) if isinstance(result, CodingSheet) else reviewers_csv(result), writing.output)
