"""pdfium's characters of one page, gathered into words with their faces."""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, pairwise, repeat, zip_longest
from typing import NamedTuple

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.ink import FaceBook, InForm, Inks
from alignctl.extract.readers.pdf_parts.page import Word
from alignctl.extract.readers.pdf_parts.spaced import NO_SPACE, without_false_spaces
from alignctl.extract.readers.pdf_parts.symbols import SYMBOLS

_UNKNOWN = "\ufffd"
_WORD = re.compile("[^\\s\x00-\x20\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_UNMAPPED = re.compile("[\x01-\x08\ue000-\uefff\uf100-\uf8ff\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SECOND_HALF = re.compile("[\udc00-\udfff]")
_LETTERS = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\u00ad": "",
        **SYMBOLS,
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
    }
)
_ONE_BY_ONE = 16
# A named tuple's own way of making one costs as much again.
_new_word = tuple.__new__


class _Parts(NamedTuple):
    """Words of a page, or parts of words, column by column.

    From which character to before which, the address of the first one's text object, what is read, and whether
    it follows another part without a space.
    """

    starts: list[int]
    ends: list[int]
    owners: list[int]
    spellings: list[str]
    glued: list[bool]

    def without_empty(self) -> _Parts:
        """The parts that say anything."""
        if all(self.spellings):
            return self
        starts, ends, owners, glued = (
            list(compress(column, self.spellings)) for column in (self.starts, self.ends, self.owners, self.glued)
        )
        return _Parts(starts, ends, owners, list(filter(None, self.spellings)), list(map(bool, glued)))


class PageText:
    """The text of one loaded page, read word by word.

    `parts_contents` says that the page has a structure tree, so that a word is to be parted where its
    characters belong to differing marked contents.
    """

    def __init__(
        self, page: Handle, frame: Frame, faces: FaceBook, forms: dict[int, InForm], *, parts_contents: bool
    ) -> None:
        self._handle = pdfium.FPDFText_LoadPage(page)
        self._text = calls.to(self._handle)
        self._faces = faces
        self._frame = frame
        self._inks = Inks(self._text, frame, faces, forms)
        self._parts_contents = parts_contents
        self.found = 0
        self.unmapped = 0

    def close(self) -> None:
        """Give pdfium its memory back."""
        pdfium.FPDFText_ClosePage(self._handle)

    def words(self) -> tuple[Word, ...]:
        """Gather the page's characters into words, in the order the file writes them."""
        text = self._characters(0, max(0, calls.char_count(self._text)))
        if not self._frame.quarter_turns:
            text = without_false_spaces(text, self._text)
        spans = [found.span() for found in _WORD.finditer(text)]
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        self.found = sum(ends) - sum(starts) - text.count("\x02") - text.count(NO_SPACE)
        if not text.isascii():
            self.found -= len(_SECOND_HALF.findall(text))
        self.unmapped = len(_UNMAPPED.findall(text))
        return self._made(self._parts(text, starts, ends))

    def _parts(self, text: str, starts: list[int], ends: list[int]) -> _Parts:
        owners = self._owners(starts)
        cuts = self._cuts(starts, ends, owners) if self._parts_contents else []
        if cuts:
            starts, ends = sorted([*starts, *cuts]), sorted([*ends, *cuts])
            owners = self._owners(starts)
        spellings = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        if not text.isascii() or "\x02" in text:
            spellings = list(map(_spelled, spellings))
        glued = _glued(starts, spellings, set(cuts))
        return _Parts(starts, ends, owners, spellings, glued).without_empty()

    def _made(self, parts: _Parts) -> tuple[Word, ...]:
        columns = zip(
            map(self._faces.spellings.setdefault, parts.spellings, parts.spellings),
            self._extents(parts.starts, parts.ends),
            parts.starts,
            self._inks.of(parts.owners, parts.starts),
            parts.glued,
            strict=True,
        )
        baseline = self._inks.baseline
        words = [
            _new_word(Word, (text, x0, x1, baseline(at) if y is None else y, face, content, artifact, glued, form))
            for text, (x0, x1), at, (face, content, artifact, form, y), glued in columns
        ]
        return tuple(words)

    def _characters(self, start: int, count: int) -> str:
        """One character for each of pdfium's, so that places in the text are its indexes.

        pdfium's text leaves out some characters it counts, and writes others as two: such stretches are
        halved until they are so short that they can be asked for one by one.
        """
        buffer = (ctypes.c_ushort * (count + 1))()
        written = calls.text_of(self._text, start, count, ctypes.byref(buffer)) - 1
        if written == count:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
            if len(text) == count:
                return text
        if count > _ONE_BY_ONE:
            half = count // 2
            return self._characters(start, half) + self._characters(start + half, count - half)
        codes = [calls.char_unicode(self._text, index) for index in range(start, start + count)]
        return "".join([chr(code) if code <= sys.maxunicode else _UNKNOWN for code in codes])

    def _owners(self, indexes: Sequence[int]) -> list[int]:
        """The address of the text object of each character, 0 where it has none."""
        return [owner or 0 for owner in map(calls.char_object, repeat(self._text), indexes)]

    def _cuts(self, starts: Sequence[int], ends: Sequence[int], owners: Sequence[int]) -> list[int]:
        """Where marked content changes within a word: only words of several text objects are looked at."""
        alone = [
            at for at, (owner, after) in enumerate(zip_longest(owners, owners[1:], fillvalue=-1)) if owner != after
        ]
        lasts = self._owners([ends[at] - 1 for at in alone])
        mixed = [at for at, last in zip(alone, lasts, strict=True) if owners[at] != last]
        indexes = [index for at in mixed for index in range(starts[at], ends[at])]
        contents = self._inks.contents(self._owners(indexes))
        begun = {starts[at] for at in mixed}
        changes = (after for after, (one, other) in enumerate(pairwise(contents), start=1) if one != other)
        return [indexes[after] for after in changes if indexes[after] not in begun]

    def _extents(self, starts: Sequence[int], ends: Sequence[int]) -> Iterator[tuple[float, float]]:
        """Left and right of each word as shown, by its first and its last character."""
        boxes, page, frame = self._faces.boxes, self._text, self._frame
        lefts, rights, bottoms, tops = boxes.of(calls.char_box, starts, page)
        last_lefts, last_rights, last_bottoms, last_tops = boxes.of(calls.char_box, [end - 1 for end in ends], page)
        if frame.quarter_turns:
            corners = ((lefts, bottoms), (rights, tops), (last_lefts, last_bottoms), (last_rights, last_tops))
            across = [[frame.place(x, y)[0] for x, y in zip(*both, strict=True)] for both in corners]
            return zip(map(min, *across), map(max, *across), strict=True)
        x0, x1 = map(min, lefts, last_lefts), map(max, rights, last_rights)
        return zip([x - frame.left for x in x0], [x - frame.left for x in x1], strict=True)


def _glued(starts: Sequence[int], spellings: Sequence[str], cuts: AbstractSet[int]) -> list[bool]:
    """Whether each part of a word follows another one that says anything."""
    glued = [False] * len(starts)
    for at in range(1, len(starts)) if cuts else ():
        glued[at] = starts[at] in cuts and (glued[at - 1] or bool(spellings[at - 1]))
    return glued


def _spelled(characters: str) -> str:
    """Characters as read; pdfium gives rare ones as two surrogates, which are put together here."""
    if characters.isascii() and characters[-1] != "\x02":
        return characters
    text = characters.translate(_LETTERS)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
