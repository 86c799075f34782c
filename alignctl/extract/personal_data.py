"""Whether a document is a form somebody has filled in: such files are refused, unless a person allows them.

What is looked for is an answer beside a label that asks for somebody's particulars, in tables, lines and columns.
Blank forms, placeholders, lists of staff and worked examples are none. Nothing here keeps or tells an answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignctl.errors import PersonalDataError
from alignctl.extract.personal_parts.answers import numbers_alone
from alignctl.extract.personal_parts.examples import is_example
from alignctl.extract.personal_parts.fields import Answered, answers_in_lines, answers_in_table, kind_of_label
from alignctl.extract.personal_parts.kinds import Kind
from alignctl.model.document import PERSONAL_DATA, Document, Paragraph, ReadingWarning, Section, Table

# The weight of the kinds seen at which a document counts as filled in.
ENOUGH = 4
_MOST_PLACES = 5
_LONGEST_HEAD = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One answer that was seen, by its kind and place; never the answer itself."""

    kind: Kind
    page: int | None
    paragraph: int | None

    @property
    def place(self) -> str:
        """The page, or the paragraph where a format has no pages."""
        if self.page is not None:
            return f"page {self.page}"
        return f"paragraph {self.paragraph}" if self.paragraph else "its first table"


def personal_data(document: Document) -> tuple[Seen, ...]:
    """Every answer that tells of a person, in reading order; empty where the document is no filled-in form."""
    if is_example(document.title):
        return ()
    seen = tuple(
        found
        for section, above in document.walk()
        if not is_example(section.title, *(parent.title for parent in above))
        for found in _in_section(section)
    )
    weight = sum(kind.weight for kind in {found.kind for found in seen})
    return seen if weight >= ENOUGH else ()


def check_personal_data(document: Document, *, allowed: bool) -> tuple[ReadingWarning, ...]:
    """The warning a filled-in form carries where a person allows it, none for any other document.

    Raises PersonalDataError for a filled-in form that is not allowed.
    """
    seen = personal_data(document)
    if not seen:
        return ()
    told = _told(seen)
    if allowed:
        return (ReadingWarning(code=PERSONAL_DATA, message=f"This looks like a form that has been filled in: {told}."),)
    raise PersonalDataError(
        f"A procedure or a blank form was expected, and this looks like a form that has been filled in: {told}.",
        where=document.path,
        hint="Name the blank form, or add --allow-personal-data if you may read this one.",
    )


def _told(seen: Sequence[Seen]) -> str:
    """How many answers of what kinds, and where."""
    tally = Counter(found.kind for found in seen)
    kinds = ", ".join(kind.words(tally[kind]) for kind in Kind if tally[kind])
    places = list(dict.fromkeys(found.place for found in seen))
    shown = ", ".join(places[:_MOST_PLACES]) + (" and further on" if len(places) > _MOST_PLACES else "")
    return f"{kinds} ({shown})"


def _in_section(section: Section) -> Iterator[Seen]:
    for paragraph, kind in _in_prose(section.paragraphs):
        yield Seen(kind=kind, page=paragraph.page or section.page, paragraph=paragraph.index)
    lead = {paragraph.index: paragraph.text for paragraph in section.paragraphs}
    for table in section.tables:
        if is_example(lead.get(table.after_paragraph, "")):
            continue
        for kind in _in_table(table):
            yield Seen(kind=kind, page=table.page or section.page, paragraph=table.after_paragraph or None)


def _in_prose(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Kind]]:
    lines = [paragraph.text for paragraph in paragraphs]
    answers: list[Answered] = list(answers_in_lines(lines))
    answers += [Answered(kind=kind, line=at) for at, line in enumerate(lines) for kind in numbers_alone(line)]
    for kind, at in sorted({(answer.kind, answer.line) for answer in answers}, key=lambda one: (one[1], one[0].one)):
        if not _is_shown(lines, at):
            yield paragraphs[at], kind


def _is_shown(lines: Sequence[str], at: int) -> bool:
    """Whether a line gives an example, or follows one that announces an example."""
    return is_example(lines[at]) or (at > 0 and lines[at - 1].rstrip().endswith(":") and is_example(lines[at - 1]))


def _in_table(table: Table) -> Iterator[Kind]:
    heads = [cell for cell in table.rows[0] if len(cell) <= _LONGEST_HEAD]
    if any(is_example(cell) for cell in heads) and not any(kind_of_label(cell) for cell in heads):
        return
    alone = {
        Answered(kind, at, column)
        for at, row in enumerate(table.rows)
        for column, cell in enumerate(row)
        for kind in numbers_alone(cell)
        if not is_example(cell)
    }
    yield from sorted((one.kind for one in alone | set(answers_in_table(table.rows))), key=lambda kind: kind.one)
