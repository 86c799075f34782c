"""A form's sheet walked from top to bottom: its headings, lines and tables made parts and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from alignctl.forms.asked import Asked, Found, Headed, Said, asked
from alignctl.forms.bare_labels import is_bare_label, label_before_question, label_of_list, leaves_labels_alone
from alignctl.forms.box_lists import boxed_answer, with_answer
from alignctl.forms.cells import rows_of
from alignctl.forms.doubts import doubts_about
from alignctl.forms.grids import found_in_table
from alignctl.forms.heads import in_plain_order
from alignctl.forms.inner_boxes import inner_apart
from alignctl.forms.labels import is_part_heading, label_of, labels_in, without_fillers
from alignctl.forms.lines import asked_in_line
from alignctl.forms.options import allows_several, is_either_or, printed_options, questions_in
from alignctl.forms.pieces import Piece, pieces_of, with_guidance, words_in
from alignctl.forms.putting import Place, heads_office_part, put_together
from alignctl.model.document import Paragraph, Section, Table
from alignctl.model.form import FieldKind, Form, FormSheet
from alignctl.text.form_marks import GUIDANCE, without_marks

_SHORT_LABEL, _LONGEST_QUESTION, _FAR = 7, 60, 16
_ONE_BOX = 2
_IN_BRACKETS = re.compile(r"\([^()]{8,}\)\.?")
_BEGINS_GUIDANCE = re.compile(
    r"(?:e\.g\.|for (?:example|instance)|such as|think about|consider|include)\b", re.IGNORECASE
)
_TO_TICK = re.compile(r"\b(?:tick|select|choose|circle|mark)\b", re.IGNORECASE)
_STATES = re.compile(r"(?:I|We|The|This|My|Our)\b")


def read_form(sheet: FormSheet) -> Form:
    """What a form asks for. Knows only what its words, tables and controls show; nothing of what the words mean."""
    walk = _Walk(sheet, alone=leaves_labels_alone(sheet))
    for section, _ in sheet.document.walk():
        walk.section(section)
    parts = put_together(sheet.document, walk.found)
    fields = [field for part in parts for field in part.fields]
    warnings = (*sheet.document.warnings, *doubts_about(sheet.document, fields))
    return Form(document=replace(sheet.document, warnings=warnings), parts=parts)


def _is_guidance(text: str) -> bool:
    """Whether a line tells how to answer rather than what."""
    asks = "?" in text or _TO_TICK.search(text)
    if _IN_BRACKETS.fullmatch(text) or (_BEGINS_GUIDANCE.match(text) and not asks and not text.endswith(":")):
        return True
    return text.endswith(".") and len(text.split()) >= _SHORT_LABEL - 2 and not asks


def _asks_above(found: Found) -> bool:
    """Whether a heading or a line above guidance is what is asked."""
    return isinstance(found, Headed) or (isinstance(found, Said) and found.text.endswith(("?", ":", "*")))


def _is_guided(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line is guidance with one place to write behind it."""
    return len(pieces) == _ONE_BOX and pieces[0].blank is None and _is_guidance(without_marks(pieces[0].text))


def _is_statement(pieces: tuple[Piece, ...], above: str) -> bool:
    """Whether a line is one box with a statement to agree to, under a heading that asks nothing."""
    if len(pieces) != _ONE_BOX or not pieces[0].is_tick or above.endswith(("?", ":")) or allows_several(above):
        return False
    text = pieces[1].text
    return text.endswith(".") or (_STATES.match(text) is not None and len(text.split()) >= _SHORT_LABEL - 2)


@dataclass(slots=True)
class _Walk:
    """What has been found so far, and the words that may be the label of what comes next."""

    sheet: FormSheet
    alone: bool
    found: list[tuple[Found, Place]] = field(default_factory=list)
    _in_list: bool = False
    _question: str = ""
    _title: str = ""
    _tables: int = 0

    def section(self, section: Section) -> None:
        """A heading with its paragraphs and tables, in the order of the file."""
        place = Place(page=section.page)
        pieces = pieces_of(section.title, self.sheet.blanks)
        if any(piece.blank for piece in pieces) or printed_options(without_marks(section.title))[1]:
            self._line(pieces, place)
        elif section.title:
            title = without_marks(" ".join(filter(None, (section.number, section.title))))
            self._add(Headed(title=title), place)
            self._question, self._title = "", title
        tables = list(section.tables)
        for at, paragraph in enumerate(section.paragraphs):
            while tables and tables[0].after_paragraph < paragraph.index:
                self._table(section, tables.pop(0))
            following = section.paragraphs[at + 1] if at + 1 < len(section.paragraphs) else None
            before_table = bool(tables) and tables[0].after_paragraph == paragraph.index
            self._paragraph(paragraph, following, before_table=before_table)
        for table in tables:
            self._table(section, table)

    def _paragraph(self, paragraph: Paragraph, following: Paragraph | None, *, before_table: bool) -> None:
        place = Place(page=paragraph.page, paragraph=paragraph.index)
        pieces = pieces_of(paragraph.text, self.sheet.blanks)
        if any(piece.blank for piece in pieces):
            self._line(pieces, place)
            return
        text = with_guidance(paragraph.text) if paragraph.text.startswith(GUIDANCE) else without_marks(paragraph.text)
        text = without_fillers(text)
        if self._goes_on_in_list(text, place):
            return
        questions = list(questions_in(text))
        if questions[0][1] and (questions[0][0] or self._question):
            for question, options in questions:
                self._add(replace(asked(question or self._taken_question(), None, options), quote=text), place)
        elif is_part_heading(text) or heads_office_part(text):
            self._add(Headed(title=text), place)
            self._question, self._title = "", text
        elif not before_table and is_bare_label(paragraph, following, self.sheet.blanks, alone=self.alone):
            for label in labels_in(text):
                self._add(asked(label, None), place)
        elif self.alone and self.sheet.document.format == "pdf" and label_of_list(text):
            self._add(replace(asked(label_of_list(text), None), kind=FieldKind.CHOICE), place)
        else:
            self._question = text if len(text.split()) <= _LONGEST_QUESTION else ""
            self._add(Said(text=text), place)

    def _goes_on_in_list(self, text: str, place: Place) -> bool:
        """Whether a line is one more answer of a list to tick, which is kept where its question stands."""
        answer = boxed_answer(text)
        last, at = self.found[-1] if answer and self.found else (None, place)
        choice = with_answer(last, answer) if self._in_list or isinstance(last, Said) else None
        self._in_list = choice is not None
        if choice is not None:
            self.found[-1] = (choice, at)
            self._question = ""
        return choice is not None

    def _line(self, pieces: tuple[Piece, ...], place: Place) -> None:
        if self._in_list and pieces[0].blank is None:
            self._goes_on_in_list(pieces[0].text, place)
        if self._continues(pieces):
            return
        if self.alone:
            label, pieces = label_before_question(pieces)
            if label:
                self._add(asked(label, None), place)
        self._take_title(pieces)
        had_question = self._question
        above = self._label_above()
        guidance = ""
        if _is_guided(pieces) and self.found and _asks_above(self.found[-1][0]):
            guidance, pieces = without_marks(pieces[0].text), pieces[1:]
        above = "" if _is_statement(pieces, above) else above
        found = list(asked_in_line(pieces, above))
        if had_question and found and had_question in found[0].quote:
            self._taken_question()
        elif not found and words_in(pieces):
            self._add(Said(text=words_in(pieces)), place)
        for each in found:
            self._add(replace(each, guidance=f"{each.guidance} {guidance}".strip()), place)
        self._question = ""

    def _label_above(self) -> str:
        """The words above a line that may be its label: a line, but not one of guidance below a heading or question."""
        before = [found for found, _ in self.found[-2:]]
        last = before[-1] if before else None
        if not self._question:
            return last.title if isinstance(last, Headed) else ""
        over = before[0] if len(before) > 1 else None
        empty = not label_of(self._question).text
        if (empty or _is_guidance(self._question)) and isinstance(last, Said) and last.text == self._question:
            advice = f" ({self._question})" if empty else ""
            if isinstance(over, Headed):
                return over.title + advice
            if isinstance(over, Said) and (empty or over.text.endswith(("?", ":", "*"))):
                return over.text + advice
        return self._question

    def _take_title(self, pieces: tuple[Piece, ...]) -> None:
        """Fetch the label of a lone place to write, by the name the file gives it, from among the lines before."""
        title = pieces[0].blank.title.casefold() if len(pieces) == 1 and pieces[0].blank else ""
        for at in range(len(self.found) - 1, max(-1, len(self.found) - _FAR), -1) if title else ():
            said = self.found[at][0]
            if isinstance(said, Said) and label_of(said.text).text.casefold() == title:
                self._question = said.text
                self.found.append(self.found.pop(at))
                return

    def _continues(self, pieces: tuple[Piece, ...]) -> bool:
        """Whether a line goes on the one before: more room to write, or one more answer to the same question."""
        last = self.found[-1][0] if self.found else None
        if not isinstance(last, Asked) or self._question:
            return False
        named = any(piece.blank and piece.blank.title for piece in pieces)
        if not words_in(pieces) and not named and not any(piece.is_tick for piece in pieces):
            self._replace_last(replace(last, has_lines=last.kind is FieldKind.TEXT))
            return True
        alone = len(pieces) > 1 and pieces[0].is_tick and last.kind is FieldKind.CHOICE and last.options
        if alone:
            more = list(asked_in_line(pieces, "-"))
            if more and more[0].kind is FieldKind.CHOICE:
                self._replace_last(replace(last, options=(*last.options, *more[0].options)))
                for each in more[1:]:
                    self.found.append((each, self.found[-1][1]))
                return True
        return False

    def _replace_last(self, found: Found) -> None:
        self.found[-1] = (found, self.found[-1][1])

    def _taken_question(self) -> str:
        """The line above, which turns out to be a label and no instruction."""
        question, self._question = self._question, ""
        if self.found and isinstance(self.found[-1][0], Said) and self.found[-1][0].text == question:
            self.found.pop()
        return question

    def _table(self, section: Section, table: Table) -> None:
        rows = in_plain_order(rows_of(table.rows, self.sheet.blanks, marks_cells=self.sheet.marks_cells))
        told = self._question.endswith(".") or _IN_BRACKETS.fullmatch(self._question) is not None
        is_label = (bool(self._question) and not told) or allows_several(self._question)
        title = self._question if is_label else self._title
        last = self.found[-1][0] if self.found else None
        rows, inner = inner_apart(rows)
        for found in found_in_table(rows, title, last.text if isinstance(last, Said) else ""):
            row, column = found.cell if isinstance(found, Asked) and found.cell else (0, 0)
            if isinstance(found, Asked) and is_label and found.quote == self._question:
                self._taken_question()
            if isinstance(found, Headed):
                self._title = title = found.title
            if isinstance(found, Asked) and found.options:
                several = allows_several(title) and not is_either_or(found.options)
                found = replace(found, several=found.several or several)  # noqa: PLW2901  (said above the table)
                title = ""
            cell = (self._tables, row, column) if isinstance(found, Asked) else None
            self._add(found, Place(page=table.page_at(row) or section.page, cell=cell))
            within = inner.pop((row, column), None) if isinstance(found, Asked) and found.options else None
            if within is not None:
                self._add(within, Place(page=table.page_at(row) or section.page, cell=cell))
        self._question = ""
        self._tables += 1

    def _add(self, found: Found, place: Place) -> None:
        self.found.append((found, place))
