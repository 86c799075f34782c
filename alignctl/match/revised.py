"""What became of each section of a text in its revision, and which of its words changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from alignctl.match.version_moves import moved
from alignctl.match.version_pairs import Pairs, paired
from alignctl.match.version_text import Part, Unit, parts_of
from alignctl.match.word_edits import Renamings, solid, word_edits, words_of
from alignctl.model.document import Document
from alignctl.model.revision import Edit, Piece, SectionChange, SectionShift
from alignctl.text.counterparts import counterparts

Passage = tuple[Piece, ...]
_REFERRED_TO = ("section", "sections", "paragraph", "paragraphs", "part", "chapter", "step", "and", "to", "in", "see")


def sections_of(
    before: tuple[Document, ...], now: tuple[Document, ...], renamings: Renamings = ()
) -> tuple[tuple[SectionChange, ...], int]:
    """The sections that are not word for word the same in the same place, in revised order, and how many others are.

    `renamings` are told once elsewhere: a section in which only those names changed is unchanged. So is one with other
    case, punctuation, list labels or numbers, and one whose references follow the numbers of what they refer to. Text
    without a heading and table rows count like any other.
    """
    old, new = parts_of(before, renamings), parts_of(now)
    pairs = paired(old, new)
    gone = moved(old, new, pairs)
    numbers = _numbers(old, new, pairs)
    told: list[tuple[tuple[int, int], SectionChange]] = []
    last = -1
    for place, part in enumerate(old):
        last = pairs.now_of.get(place, last)
        if place not in pairs.now_of:
            told.append(((last, place + 1), _removed(part)))
    for place, part in enumerate(new):
        at = pairs.before_of.get(place)
        change = _added(part) if at is None else _changed(old[at], part, numbers, is_moved=at in gone)
        if change.shifts:
            told.append(((place, 0), change))
    told.sort(key=lambda one: one[0])
    return tuple(change for _, change in told), sum(1 for _ in pairs.now_of) - sum(
        1 for _, change in told if change.before and change.now
    )


def _numbers(old: tuple[Part, ...], new: tuple[Part, ...], pairs: Pairs) -> Renamings:
    """References to sections whose number changed, as if they were renamed."""
    changed = {
        (number, other)
        for a, b in pairs.now_of.items()
        if (number := old[a].place.number) and (other := new[b].place.number) and number != other
    }
    ways = {way for word in _REFERRED_TO for way in (word, word.capitalize())}
    return tuple(
        (f"{way} {number}", f"{way} {other}", 1) for number, other in sorted(changed) for way in sorted(ways)
    ) + tuple((number, other, 1) for number, other in sorted(changed) if not number[0].isdigit())


def _removed(part: Part) -> SectionChange:
    passages = tuple(_whole(part.units, Edit.TAKEN_OUT))
    return SectionChange(before=part.place, now=None, shifts=(SectionShift.REMOVED,), passages=passages)


def _added(part: Part) -> SectionChange:
    passages = tuple(_whole(part.units, Edit.PUT_IN))
    return SectionChange(before=None, now=part.place, shifts=(SectionShift.ADDED,), passages=passages)


def _whole(units: Sequence[Unit], edit: Edit) -> Iterator[Passage]:
    for _, block in groupby(units, key=lambda unit: unit.block):
        yield (Piece(edit=edit, text="".join(unit.text for unit in block).strip()),)


def _changed(old: Part, new: Part, numbers: Renamings, *, is_moved: bool) -> SectionChange:
    passages = tuple(_passages(old, new, numbers)) if old.body != new.body else ()
    found = {
        SectionShift.RENAMED: old.title != new.title,
        SectionShift.MOVED: is_moved,
        SectionShift.REWORDED: bool(passages),
    }
    shifts = tuple(shift for shift, is_so in found.items() if is_so)
    return SectionChange(before=old.place, now=new.place, shifts=shifts, passages=passages)


def _passages(old: Part, new: Part, numbers: Renamings) -> Iterator[Passage]:
    """The paragraphs of the revised section in which a word changed, with what was taken out where it stood."""
    turns = tuple(_units_in_turn(old, new, numbers))
    shared = {a.block for a, b in turns if a and b}
    told: list[tuple[tuple[int, int], Passage]] = []
    block = 0
    for a, b in turns:
        block = b.block if b else block
        # a paragraph of which nothing is left is told by itself
        own = a.block + 1 if a and not b and a.block not in shared else 0
        told.append(((block, own), _edits(a, b)))
    for _, group in groupby(told, key=lambda one: one[0]):
        pieces = _trimmed(_run_together(piece for _, edits in group for piece in edits))
        if any(piece.edit is not Edit.KEPT for piece in pieces):
            yield pieces


def _edits(a: Unit | None, b: Unit | None) -> tuple[Piece, ...]:
    """What became of one unit; of a unit taken out a space keeps it from what follows."""
    if a is None or b is None:
        one, edit = (a, Edit.TAKEN_OUT) if a else (b, Edit.PUT_IN)
        return (Piece(edit=edit, text=_spaced(one.text)),) if one else ()
    if a.key == b.key:
        return (Piece(edit=Edit.KEPT, text=b.text),)
    return word_edits(a.words, b.words)


def _spaced(text: str) -> str:
    return text if text[-1:].isspace() else f"{text} "


def _units_in_turn(old: Part, new: Part, numbers: Renamings) -> Iterator[tuple[Unit | None, Unit | None]]:
    """Units of both versions in reading order, each with its counterpart; the same words stand for each other first."""
    left, right = _referring_alike(old.units, new.units, numbers), new.units
    matcher = SequenceMatcher(None, [unit.key for unit in left], [unit.key for unit in right], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(left[a:a_end], right[b:b_end], strict=True)
        elif "".join(unit.key for unit in left[a:a_end]) == "".join(unit.key for unit in right[b:b_end]):
            yield from ((unit, unit) for unit in right[b:b_end])  # only cut into sentences otherwise
        else:
            yield from _replaced(left[a:a_end], right[b:b_end])


def _referring_alike(old: Sequence[Unit], new: Sequence[Unit], numbers: Renamings) -> list[Unit]:
    """The earlier units, where that makes them the same with references as the revised text numbers its sections."""
    known = {unit.key for unit in new}

    def alike(unit: Unit) -> Unit:
        if unit.key in known:
            return unit
        words = words_of(unit.text, numbers)
        return Unit(text=unit.text, words=words, block=unit.block) if solid(words) in known else unit

    return [alike(unit) for unit in old] if numbers else list(old)


def _replaced(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[tuple[Unit | None, Unit | None]]:
    """Units in each other's place: those alike as pairs, as long as they keep their order."""
    words = [[[word.key for word in unit.words] for unit in side] for side in (left, right)]
    at = (0, 0)
    for a, b in (*counterparts(words[0], words[1]), (len(left), len(right))):
        if a < at[0] or b < at[1]:
            continue
        yield from ((unit, None) for unit in left[at[0] : a])
        yield from ((None, unit) for unit in right[at[1] : b])
        if a < len(left):
            yield left[a], right[b]
        at = (a + 1, b + 1)


def _trimmed(pieces: Passage) -> Passage:
    """A passage without white space at its end."""
    last = Piece(edit=pieces[-1].edit, text=pieces[-1].text.rstrip())
    return (*pieces[:-1], last) if last.text else pieces[:-1]


def _run_together(pieces: Iterator[Piece]) -> Passage:
    """Pieces of one edit that follow each other as one."""
    runs = groupby(pieces, key=lambda piece: piece.edit)
    return tuple(Piece(edit=edit, text="".join(piece.text for piece in run)) for edit, run in runs)
