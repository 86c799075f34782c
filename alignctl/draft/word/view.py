"""A Word text as its reader shows it, with all changes accepted, and where each letter of it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from alignctl.draft.word.fields import Fields
from alignctl.draft.word.names import ALTERNATE, CHOICE, FALLBACK, MATH_TEXT, child, is_on, value, w
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_PARAGRAPH, _RUN, _TEXT, _SYMBOL, _BOX, _CELL = w("p"), w("r"), w("t"), w("sym"), w("txbxContent"), w("tc")
_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_PASSED = frozenset(
    w(name)
    for name in (
        "pPr",
        "del",
        "moveFrom",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "customXmlPr",
        "rubyPr",
        "rt",
        "txbxContent",
    )
)
_BLOCKS = frozenset({_PARAGRAPH, w("tbl"), w("sdt"), w("sectPr")})
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐"}
_PRIVATE = range(0xE000, 0xF900)


class Piece(NamedTuple):
    """Letters that stand in one element: a text, a sign such as a tab, or a symbol."""

    element: Element
    text: str


@dataclass(eq=False)
class Line:
    """One paragraph as it is read: several of the file where the marks between them are deleted.

    Displayed labels are in neither its letters nor its words. `cell` is the table cell round it, None outside tables.
    """

    paragraphs: list[Element]
    pieces: list[Piece]
    is_boxed: bool
    cell: Element | None

    @cached_property
    def raw(self) -> str:
        """Its letters as the file has them."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def starts(self) -> list[int]:
        """Where in `raw` each piece begins."""
        return [0, *accumulate(len(piece.text) for piece in self.pieces)][: len(self.pieces)]

    @cached_property
    def text(self) -> str:
        """Its words as they are read."""
        return tidy(self.raw)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The range of `raw` that each letter of `text` stands for."""
        spans: list[tuple[int, int]] = []
        after_space = True
        for place, letter in enumerate(self.raw):
            shown = letter if letter.isalnum() else _shown(letter)
            if shown != " ":
                spans += [(place, place + 1)] * len(shown)
            elif not after_space:
                spans.append((place, place + 1))
            elif spans:
                spans[-1] = (spans[-1][0], place + 1)
            after_space = shown == " " or (not shown and after_space)
        return spans[: len(self.text)]

    def at(self, place: int) -> tuple[Element, int]:
        """The element a letter of `raw` stands in, and how many of its letters come before it."""
        number = bisect_right(self.starts, place) - 1
        while not self.pieces[number].text:
            number -= 1
        return self.pieces[number].element, place - self.starts[number]

    def within(self, start: int, end: int) -> list[tuple[Element, int, int]]:
        """The elements of a range of `raw`, each with the range of its own letters."""
        return [
            (piece.element, max(0, start - at), min(len(piece.text), end - at))
            for piece, at in zip(self.pieces, self.starts, strict=True)
            if at < end and at + len(piece.text) > start
        ]


@lru_cache(maxsize=1024)
def _shown(letter: str) -> str:
    """What a letter is read as: itself, a space, or nothing."""
    return tidy(f"x{letter}x")[1:-1]


def lines(body: Element, fields: Fields) -> list[Line]:
    """The paragraphs of a text in the order of the file, those of cells and text boxes among them."""
    gone = frozenset(_gone(body))
    groups: list[list[Element]] = []
    joined: dict[Element, list[Element]] = {}
    for paragraph in body.iter(_PARAGRAPH):
        if not gone.isdisjoint(paragraph.iterancestors()):
            continue
        group = joined.pop(paragraph, None)
        if group is None:
            group = []
            groups.append(group)
        group.append(paragraph)
        following = _next(paragraph) if _is_joined(paragraph) else None
        if following is not None:
            joined[following] = group
    return [_line(group, fields) for group in groups]


def _line(paragraphs: list[Element], fields: Fields) -> Line:
    around = list(paragraphs[0].iterancestors())
    return Line(
        paragraphs=paragraphs,
        pieces=[piece for paragraph in paragraphs for piece in _pieces(paragraph, fields)],
        is_boxed=any(each.tag == _BOX for each in around),
        cell=_cell(around),
    )


def _gone(body: Element) -> Iterator[Element]:
    """Rows and cells that are deleted, and alternatives nobody reads."""
    for properties in body.iter(w("trPr"), w("tcPr")):
        deleted = child(properties, "del" if properties.tag == w("trPr") else "cellDel")
        owner = properties.getparent()
        if deleted is not None and owner is not None:
            yield owner
    for alternate in body.iter(ALTERNATE):
        options, chosen = _options(alternate)
        yield from (option for option in options if option is not chosen)


def _options(alternate: Element) -> tuple[list[Element], Element | None]:
    """All alternatives, and the one that is read."""
    options = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
    return options, next((each for each in options if any(text.text for text in each.iter(_TEXT))), None)


def _cell(around: list[Element]) -> Element | None:
    for each in around:
        if each.tag == _BOX:
            return None
        if each.tag == _CELL:
            return each
    return None


def _is_joined(paragraph: Element) -> bool:
    """Whether the mark at its end is deleted, so that it is read as one with the next paragraph."""
    mark = child(paragraph, "pPr", "rPr")
    return any(child(mark, name) is not None for name in ("del", "moveFrom"))


def _next(paragraph: Element) -> Element | None:
    """The paragraph that comes next; bookmarks and other marks between the two are passed over."""
    following = paragraph.getnext()
    while following is not None and following.tag not in _BLOCKS and not len(following):
        following = following.getnext()
    return following if following is not None and following.tag == _PARAGRAPH else None


def _pieces(element: Element, fields: Fields) -> Iterator[Piece]:
    for part in element:
        if part.tag == _RUN:
            yield from _of_run(part, fields)
        elif part.tag == MATH_TEXT:
            yield Piece(part, part.text or "")
        elif part.tag == ALTERNATE:
            chosen = _options(part)[1]
            yield from () if chosen is None else _pieces(chosen, fields)
        elif part.tag not in _PASSED:
            yield from _pieces(part, fields)


def _of_run(run: Element, fields: Fields) -> Iterator[Piece]:
    if is_on(child(run, "rPr", "vanish")):
        return
    for part in run:
        if part.tag == _TEXT:
            if not fields.hides(part):
                yield Piece(part, _everyday(part.text or ""))
        elif part.tag in _SIGNS:
            yield Piece(part, _SIGNS[str(part.tag)])
        elif part.tag == _SYMBOL:
            yield Piece(part, _symbol(part))
        elif len(part) and part.tag != w("rPr"):
            yield from _pieces_below(part, fields)


def _pieces_below(part: Element, fields: Fields) -> Iterator[Piece]:
    if part.tag == ALTERNATE:
        chosen = _options(part)[1]
        yield from () if chosen is None else _pieces(chosen, fields)
    else:
        yield from _pieces(part, fields)


def _everyday(text: str) -> str:
    return text if text.isascii() else text.translate(_SYMBOLS)


def _symbol(element: Element) -> str:
    """A character of a symbol font as its everyday likeness; nothing for those without one."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    known = _SYMBOLS.get(code | 0xF000)
    if known is not None:
        return known
    return "" if code in _PRIVATE or not chr(code).isprintable() else chr(code)
