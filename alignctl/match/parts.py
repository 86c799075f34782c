"""Telling the furniture of a document (contacts, lists of limits, front matter, appendices) from its body."""

from __future__ import annotations

import re

from alignctl.match.piece import Part
from alignctl.model.document import Section

_PHONE_OR_MAIL = re.compile(r"\b0\d{2,4}[ \d]{6,9}\b|\b[\w.-]+@[\w.-]+\b")
_LIMIT = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|months?|immediately|at once|same day|straight away)\b", re.IGNORECASE
)
_CONTACTS_TITLE = re.compile(r"\b(?:contacts?|contact details|directory|telephone|numbers?)\b", re.IGNORECASE)
_LIMITS_TITLE = re.compile(
    r"\b(?:time ?limits?|times?|timescales?|timetable|deadlines?|clock|limits|by when)\b", re.IGNORECASE
)
_APPENDIX = re.compile(r"^(?:appendix|annex|schedule)\b", re.IGNORECASE)
_FRONT = re.compile(
    r"^(?:introduction|scope|purpose|background|foreword|about this|amendments?|related (?:guidance|chapters|"
    r"documents)|read(?:ing)? this|overview|start with|standing|principles)\b",
    re.IGNORECASE,
)
_FEW_CONTACTS = 3
_SHARE_OF_ROWS = 0.6
_FEWEST_ROWS = 4


def part_of(section: Section, above: tuple[Section, ...]) -> Part:
    """What a section is to its document, judged by what stands in its tables and by its title."""
    cells = [[cell for cell in row if cell.strip()] for table in section.tables for row in table.rows]
    text = section.text + "\n" + "\n".join(" ".join(row) for row in cells)
    if len(_PHONE_OR_MAIL.findall(text)) >= _FEW_CONTACTS or _CONTACTS_TITLE.search(section.title):
        return Part.CONTACTS
    limited = sum(1 for row in cells if any(_LIMIT.search(cell) for cell in row))
    mostly = len(cells) >= _FEWEST_ROWS and limited >= _SHARE_OF_ROWS * len(cells)
    appended = _is_appendix(section) or any(_is_appendix(parent) for parent in above)
    if _LIMITS_TITLE.search(section.title) and (mostly or (appended and not cells)):
        return Part.LIMITS
    if mostly and appended:
        return Part.LIMITS
    if appended:
        return Part.APPENDIX
    if not section.title or _FRONT.search(section.title):
        return Part.FRONT
    return Part.BODY


def _is_appendix(section: Section) -> bool:
    return bool(_APPENDIX.match(section.number or "") or _APPENDIX.match(section.title))
