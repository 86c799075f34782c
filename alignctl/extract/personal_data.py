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
from alignctl.model.document import PERSONAL_DATA, Document, ReadingWarning, Section, Table

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
        return f"paragraph {self.paragraph}" if self.paragraph else "a heading, its first table or a page header"


def personal_data(document: Document, running: Sequence[str] = ()) -> tuple[Seen, ...]:
    """Every answer that tells of a person, in reading order; empty where the document is no filled-in form.

    `running` is the lines of its headers and footers, which are no part of the document.
    """
    if is_example(document.title):
        return ()
    walked = tuple(document.walk())
    titles = (*(section.title for section, _ in walked), "")
    seen = tuple(
        found
        for (section, above), following in zip(walked, titles[1:], strict=True)
        if not is_example(section.title, *(parent.title for parent in above))
        for found in _in_section(section, following)
    )
    around = [document.title] if document.title not in titles else []
    seen = tuple(_in_furniture(running)) + tuple(_in_furniture(around)) + seen
    weight = sum(kind.weight for kind in {found.kind for found in seen})
    return seen if weight >= ENOUGH else ()


def check_personal_data(
    document: Document, running: Sequence[str] = (), *, allowed: bool
) -> tuple[ReadingWarning, ...]:
    """The warning a filled-in form carries where a person allows it, none for any other document.

    Raises PersonalDataError for a filled-in form that is not allowed.
    """
    seen = personal_data(document, running)
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


def _in_section(section: Section, following: str) -> Iterator[Seen]:
    """What a section tells; a heading without text is answered by the heading after it."""
    seen = [*_in_lines(section, following), *_in_tables(section)]
    told = {found.kind for found in seen}
    yield from (found for found in seen if found.kind is not Kind.SCHOOL or Kind.CHILD in told)


def _in_lines(section: Section, following: str) -> Iterator[Seen]:
    for at, kind in _in_prose([section.title, *(paragraph.text for paragraph in section.paragraphs)]):
        paragraph = section.paragraphs[at - 1] if at else None
        page = paragraph.page if paragraph is not None else None
        yield Seen(kind=kind, page=page or section.page, paragraph=paragraph.index if paragraph is not None else None)
    if not section.paragraphs and not section.tables:
        for at, kind in _in_prose([section.title, following]):
            if at and (0, kind) not in _in_prose([following]):
                yield Seen(kind=kind, page=section.page, paragraph=None)


def _in_furniture(lines: Sequence[str]) -> Iterator[Seen]:
    return (Seen(kind=kind, page=None, paragraph=None) for _, kind in _in_prose(lines) if kind is not Kind.SCHOOL)


def _in_tables(section: Section) -> Iterator[Seen]:
    lead = {paragraph.index: paragraph.text for paragraph in section.paragraphs}
    for table in section.tables:
        if is_example(lead.get(table.after_paragraph, "")):
            continue
        for kind in _in_table(table):
            yield Seen(kind=kind, page=table.page or section.page, paragraph=table.after_paragraph or None)


def _in_prose(lines: Sequence[str]) -> Iterator[tuple[int, Kind]]:
    """The places of the lines that answer, and what they tell."""
    answers: list[Answered] = list(answers_in_lines(lines))
    answers += [Answered(kind=kind, line=at) for at, line in enumerate(lines) for kind in numbers_alone(line)]
    for kind, at in sorted({(answer.kind, answer.line) for answer in answers}, key=lambda one: (one[1], one[0].one)):
        if not _is_shown(lines, at):
            yield at, kind


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
