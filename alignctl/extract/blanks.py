"""The places to write found in a form, while its reader runs: each gets a mark, which goes into the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from alignctl.model.form import Blank
from alignctl.text.form_marks import MOST_MARKS, mark_of


@dataclass(slots=True)
class Blanks:
    """Blanks by number, in the order they were found; those beyond what marks can number are left out."""

    found: list[Blank] = field(default_factory=list)

    def mark(self, blank: Blank) -> str:
        """Keep a blank, and give the mark that stands for it in the text; "" where there are too many."""
        if len(self.found) >= MOST_MARKS:
            return ""
        self.found.append(blank)
        return mark_of(len(self.found) - 1)
