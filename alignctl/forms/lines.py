"""What one line of a form asks, or one cell with words and places to write in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from alignctl.forms.asked import Asked, asked
from alignctl.forms.labels import is_ordinal, label_of
from alignctl.forms.options import printed_options, printed_within, questions_in, with_known_start, without_known_ending
from alignctl.forms.pieces import Piece
from alignctl.model.form import Blank

_SHORT_QUESTION, _FEW_WORDS = 14, 3
_ASIDE_ALONE = re.compile(r"\([^()]+\)")  # "(time)" behind "Missing from (date)"
# behind a place to write: "Age ____ years. Height ____"
_UNIT = re.compile(
    r"^(?:years?(?: old)?|months?|weeks?|days?|hours?|hrs|minutes?|mins|cms?|kgs?|lbs?|metres?|feet|inches|miles"
    r"|am|pm|%)(?:[.,;]\s*|\s+(?=[A-Z])|$)"
)
_STEM = re.compile(r"\([^()]*\)\s*$")
_SPECIFIED = re.compile(
    r"\s*(?:\(\s*(?:please\s+|if so,? )?|\bplease\s+|[\s,\u2013-]+(?=specify|give details))"
    r"(?:state|say|specify|give(?: details)?|name|describe|list|detail|explain|write|tell us)\b[^()]{0,30}\)?\s*:?$",
    re.IGNORECASE,
)


def asked_in_line(pieces: Sequence[Piece], before: str = "") -> Iterator[Asked]:
    """What a line asks, in order. `before` is the label of the line as a whole: the cell beside it, the line above."""
    at, label, first, stem = 0, "", True, ""
    while at < len(pieces):
        piece = pieces[at]
        if piece.blank is None:
            label = f"{label} {piece.text if first else _UNIT.sub('', piece.text)}".strip()
            label = "" if is_ordinal(label) else label
            at += 1
        elif piece.is_tick:
            end, left_over, found = _ticked(pieces, at, label, before if first else "")
            yield from found
            if left_over and end < len(pieces) and _asks_more(left_over) and not pieces[end].is_tick:
                end, left_over = end + 1, ""  # "Other (please say)" is answered there
            at, label, first = end, left_over, False
        else:
            found, stem = _written(label, piece.blank, before, stem, first=first)
            yield from found
            at, label, first = at + 1, "", False
    for question, options in questions_in(label):
        if options and (question or before):
            yield asked(question or before, None, options)


def _written(label: str, blank: Blank, before: str, stem: str, *, first: bool) -> tuple[tuple[Asked, ...], str]:
    """What a place to write behind a label asks, and the words a further aside behind it goes with."""
    told, label = printed_within(label)
    lead = (asked(told[0] or before, None, told[1]),) if told else ()
    question, options = printed_options(label) if label else ("", ())
    if options:
        whole = question or before
        return (*lead, asked(whole, None, options), asked(f"{whole} (details)", blank)), ""
    if not (label or blank.title or (first and before)):
        return lead, stem
    one = asked(_label(_last_sentence(label), blank.title, before if first else ""), blank)
    if _ASIDE_ALONE.fullmatch(label):
        return (*lead, replace(one, label=f"{stem} {label}") if stem else one), stem
    return (*lead, one), _STEM.sub("", one.label).strip()


def _label(own: str, title: str, before: str) -> str:
    """The words on the line itself, else the name the file gives; the words before it where they are that name."""
    if own or not title:
        return own or before
    return before if label_of(before).text.casefold() == title.casefold() else title


def _ticked(pieces: Sequence[Piece], at: int, label: str, before: str) -> tuple[int, str, tuple[Asked, ...]]:
    """A run of boxes with an answer each: where it ends, the words left over behind it, and what it asks."""
    end = at
    while end < len(pieces) and (pieces[end].is_tick or _is_between(pieces, end)):
        if _begins_question(pieces[end].text):
            break
        end += 1
    run = pieces[at:end]
    follows = pieces[end].text if end < len(pieces) and pieces[end].blank is None else ""
    question, ending = without_known_ending(label)
    if label and (ending or not follows):
        first = ending or _last_words(label)
        asks = question if ending else label.removesuffix(first)
        return end, "", tuple(_chosen(asks.strip(), [first, *_texts(run)], before, run))
    last, left_over = follows, ""
    known, rest = with_known_start(follows)
    if end + 1 < len(pieces):
        last, left_over = (known, rest) if known else (follows, follows)
    elif known and len(rest.split()) > _FEW_WORDS:
        last = known
    taken = end + 1 if follows else end
    return taken, left_over, tuple(_chosen(label, [*_texts(run), last], before, run))


def _last_sentence(label: str) -> str:
    """The words right before a place to write, where a whole sentence stands before them."""
    said, stop, last = label.rpartition(". ")
    return last if stop and len(said.split()) > _FEW_WORDS and 0 < len(last.split()) <= _FEW_WORDS else label


def _is_between(pieces: Sequence[Piece], at: int) -> bool:
    return pieces[at].blank is None and at + 1 < len(pieces) and pieces[at + 1].is_tick


def _begins_question(text: str) -> bool:
    """Whether a usual answer is followed by the next question, before that one's own boxes."""
    known, rest = with_known_start(text)
    return bool(known) and len(rest.split()) > _FEW_WORDS


def _texts(run: Sequence[Piece]) -> list[str]:
    return [piece.text for piece in run if piece.blank is None]


def _last_words(label: str) -> str:
    """The answer a box stands behind, where no usual one does: what follows the question's own end."""
    at = max(label.rfind(sign) for sign in ("?", ":", ". "))
    return label[at + 1 :].strip() or label


def _asks_more(text: str) -> bool:
    return _SPECIFIED.search(text.strip(" ,;:.")) is not None or text.strip(" :").casefold() in {"other", "others"}


def option_of(text: str) -> str:
    """An answer without the request to say more of it ("Other (please say)")."""
    bare = text.strip(" ,;:.")
    return _SPECIFIED.sub("", bare).strip(" ,;:.(\u2013-") or bare


def _chosen(question: str, options: Sequence[str], before: str, run: Sequence[Piece]) -> Iterator[Asked]:
    """One choice where there is a question or a usual pair of answers; else a tick box for each."""
    options = [option for each in options if (option := option_of(each))]
    blank = next(piece.blank for piece in run if piece.is_tick)
    whole = question or before
    if not options:
        if whole or (blank and blank.title):
            yield asked(whole, blank)
        return
    if whole:
        alone = len(options) == 1 and not before and len(whole.split()) < _SHORT_QUESTION
        yield (
            asked(whole, None, options)
            if not alone or whole.endswith(("?", ":"))
            else asked(f"{whole} {options[0]}", blank)
        )
        return
    for option in options:
        yield asked(option, blank)
