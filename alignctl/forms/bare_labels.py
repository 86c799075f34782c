"""Labels alone on a line, with room behind them that the file does not show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignctl.forms.box_lists import boxed_answer
from alignctl.forms.labels import labels_in, without_fillers
from alignctl.forms.pieces import Piece, pieces_of
from alignctl.model.document import Paragraph
from alignctl.model.form import Blank, BlankKind, FormSheet
from alignctl.text.form_marks import without_marks

_SHORT, _LONG, _LONGEST_QUESTION = 7, 12, 16
_FEWEST, _MOST_LINES, _PROSE = 3, 2, 25
_ASIDE = re.compile(r"\([^()]*\)")
_ADVISING = re.compile(r"(?:please|note|if|when|this|you|nb|e\.g|for example|all|the form)\b", re.IGNORECASE)
_TWO = re.compile(r"(?P<one>[A-Z][^:?.]{1,30}:)\s+(?P<other>[A-Z][^:?]{1,40}\?.*)", re.DOTALL)
_LISTED = re.compile(r"(?P<label>[A-Z][^:?.]+:)\s+[A-Z][a-z]+")
_SENTENCE = re.compile(
    r"(?:is|are|has|have|do|does|did|was|were|can|could|will|would|should|who|what|when|where|why|how|which|if)\b",
    re.IGNORECASE,
)


def is_bare_label(paragraph: Paragraph, following: Paragraph | None, blanks: Sequence[Blank], *, alone: bool) -> bool:
    """Whether a line is a label to be answered behind its colon, as nothing below it answers it.

    `alone` says that the form leaves its labels alone on their lines: then longer ones count, and questions.
    """
    text = without_fillers(without_marks(paragraph.text))
    words = len(_ASIDE.sub("", text).split())
    if alone and text.endswith("?") and not paragraph.is_list_item:
        fits = words <= _LONGEST_QUESTION
    else:
        fits = (text.endswith(":") or len(labels_in(text)) > 1) and words <= (_LONG if alone else _SHORT)
        fits = fits and not _ADVISING.match(text)
    if not fits or following is None:
        return fits
    if boxed_answer(following.text):
        return False
    if not alone and len(following.text.split()) >= _PROSE and text.endswith(":"):
        return False  # a heading over what it speaks of
    pieces = pieces_of(following.text, blanks)
    return not following.is_list_item and not (pieces and pieces[0].blank is not None)


def leaves_labels_alone(sheet: FormSheet) -> bool:
    """Whether several labels of a form stand alone on their lines, and it shows hardly a place to write in others."""
    alone = lines = 0
    for section, _ in sheet.document.walk():
        paragraphs = section.paragraphs
        for at, one in enumerate(paragraphs):
            following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
            places = [piece.blank for piece in pieces_of(one.text, sheet.blanks) if piece.blank is not None]
            lines += sum(place.kind in {BlankKind.TEXT, BlankKind.DATE} for place in places)
            alone += not places and is_bare_label(one, following, sheet.blanks, alone=False)
    return alone >= _FEWEST and lines <= _MOST_LINES


def label_of_list(text: str) -> str:
    """The label before one word ("Gender: Girl"): a printed page shows of a list no more than its first entry."""
    found = _LISTED.fullmatch(text)
    return found["label"] if found and len(found["label"].split()) <= _LONG else ""


def label_before_question(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    """A label before the question that a line goes on with ("Language: Interpreter needed? ☐"), and the rest.

    "" where the words before the colon only say what the question is about.
    """
    found = _TWO.fullmatch(pieces[0].text) if pieces and pieces[0].blank is None else None
    if found is None or _SENTENCE.match(found["other"]):
        return "", pieces
    return found["one"], (replace(pieces[0], text=found["other"]), *pieces[1:])
