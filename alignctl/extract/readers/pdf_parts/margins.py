"""The lines in the margins of pages, with what tells a running header from a title that stands as high."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from alignctl.extract.readers.pdf_parts.lines import baselines, main_face
from alignctl.extract.readers.pdf_parts.page import Face, Page, Word, letters_of

_TOP, _FOOT = 0.14, 0.86
_EDGE = 0.05
_LOWEST_HEAD = 0.3
_MOST_LINES = 6
_FEWEST_ALIKE = 6
_NEARLY_ALL = 0.8
_WIDE = 2.5
_FEWEST_WORDS = 3
_LARGER = 1.15
_NUMBER = re.compile(r"\d{1,6}")
_SECTION = re.compile(r"(?:§+|[a-z]+\.?)?\s*\d[\d.–-]*|[ivxl]{1,6}", re.IGNORECASE)
_SAID_PAGE = re.compile(r"(?:\bpage|\bp\.|\bpg\.?)\s*\d|\d\s*(?:of|/|\|)\s*(?:\d|p\s?a\s?g\s?e)", re.IGNORECASE)
_FACE_OF = attrgetter("face")


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """A line at the top or foot of a page.

    `gap` is how far the next line towards the middle of the page is, in sizes of its type, and `inner` what
    that line says ("" where it stands out). `parts` are the longer ones of the stretches that wide gaps part, as
    a running title stands beside the number of a section; none that another line of the page says too, or beside
    other words, as in a table. `stands_out` says that it is larger or bolder than running text and may head what
    is under it. `at_edge` says that it stands so near the edge of the paper that text hardly begins there,
    `is_low` that it stands where text may begin as well.
    """

    place: str
    text: str
    parts: tuple[str, ...]
    page: int
    words: tuple[Word, ...]
    gap: float
    inner: str
    stands_out: bool
    at_edge: bool
    is_low: bool

    @property
    def running(self) -> tuple[str, str, int]:
        """What a running section title keeps from page to page: its words and its exact height."""
        return self.place, self.text, round(self.words[0].y)

    @property
    def plain(self) -> tuple[str, str]:
        """What is the same on every page that has the line as it is."""
        return self.place, self.text.lower()

    @property
    def keys(self) -> set[tuple[str, str]]:
        """What may repeat: the text as it is, or with one number counting along with the pages.

        A title that counts ("Level 3" on the third page) is no page number unless it says "page" or stands
        where only page numbers stand; nor is a low line, which may be a sentence with a number.
        """
        keys = {self.plain, *self.part_keys, *self._paged_parts()}
        if not self.is_low and (not self.stands_out or self.at_edge or _SAID_PAGE.search(self.text)):
            numbers = list(_NUMBER.finditer(self.text.lower()))
            keys |= {(self.place, self._counting(number)) for number in (*numbers[:1], *numbers[-1:])}
        return keys

    @property
    def part_keys(self) -> set[tuple[str, str]]:
        """What may run beside the number of a section."""
        return {(self.place, part) for part in self.parts}

    def _paged_parts(self) -> Iterator[tuple[str, str]]:
        """What runs beside a number that counts along with the pages, on whichever side of it."""
        for part in self.parts:
            beside = self.text.lower().replace(part, "").strip()
            if _NUMBER.fullmatch(beside) and not self.is_low:
                yield self.place, f"{part} #{int(beside) - self.page:+d}"

    def _counting(self, number: re.Match[str]) -> str:
        ahead = int(number.group()) - self.page
        return f"{number.string[: number.start()]}#{ahead:+d}{number.string[number.end() :]}"


def running_face(bodies: Iterable[Sequence[Word]]) -> Face:
    """The face most characters of a file are set in."""
    tally: Counter[Face] = Counter()
    for body in bodies:
        for face, words in groupby(body, key=_FACE_OF):
            tally[face] += letters_of(words)
    plain = Face(size=10.0, bold=False, color=0)
    return max(tally, key=lambda face: (tally[face], face), default=plain)


def stands_out(words: Sequence[Word], usual: Face) -> bool:
    """Whether a line is set larger or bolder than running text."""
    face = main_face(words)
    return face.size >= _LARGER * usual.size or (face.bold and not usual.bold and face.size >= usual.size)


def usual_head(pages: Sequence[Page], bodies: Sequence[Sequence[Word]]) -> float:
    """The height of the first line of nearly all pages, where they all begin as far down; else 0."""
    tops = [round(min(word.y for word in body)) for body in bodies if body]
    height, count = Counter(tops).most_common(1)[0] if tops else (0, 0)
    lowest = _LOWEST_HEAD * min((page.height for page in pages), default=0.0)
    return float(height) if count >= max(_FEWEST_ALIKE, _NEARLY_ALL * len(tops)) and height < lowest else 0.0


def margins(page: Page, words: Sequence[Word], usual: Face, head: float = 0.0) -> Iterator[Margin]:
    """The first and last few lines of a page that stand in its margins, those nearest the middle first.

    `head` is how far down the page's first line may stand and be a header still, where all pages begin so.
    """
    rows = baselines([word for word in words if word.face.upright])
    top = [at for at, row in enumerate(rows) if row[0].y < _TOP * page.height][:_MOST_LINES]
    top = top or [at for at, row in enumerate(rows[:1]) if row[0].y <= head + 1]
    said = Counter(part for row in rows for part in _parts(row))
    foot = [at for at, row in enumerate(rows) if row[0].y > _FOOT * page.height][-_MOST_LINES:]
    for place, found, inwards in (("top", top[::-1], 1), ("foot", foot, -1)):
        for at in found:
            row, inner = rows[at], rows[at + inwards] if 0 <= at + inwards < len(rows) else None
            heads = place == "top" or (at + 1 < len(rows) and not stands_out(rows[at + 1], usual))
            edge = row[0].y if place == "top" else page.height - row[0].y
            yield Margin(
                place=place,
                text=_said(row),
                parts=tuple(part for part in _parts(row) if said[part] == 1),
                page=page.number,
                words=tuple(row),
                inner="" if inner is None or stands_out(inner, usual) else _said(inner),
                gap=abs(inner[0].y - row[0].y) / max(1.0, main_face(row).size) if inner else float("inf"),
                stands_out=heads and stands_out(row, usual),
                at_edge=edge < _EDGE * page.height,
                is_low=place == "top" and edge >= _TOP * page.height,
            )


def _parts(row: Sequence[Word]) -> tuple[str, ...]:
    """What the stretches of some words say wide gaps part a line into, the others numbers ("§ 12"); else none."""
    parts: list[list[Word]] = []
    for word in sorted(row, key=attrgetter("x0")):
        if parts and word.x0 - parts[-1][-1].x1 <= _WIDE * word.face.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    long = [part for part in parts if len(part) >= _FEWEST_WORDS]
    beside = [part for part in parts if len(part) < _FEWEST_WORDS]
    if not beside or not all(_SECTION.fullmatch(_said(part)) for part in beside):
        return ()
    return tuple(_said(part).lower() for part in long)


def _said(row: Sequence[Word]) -> str:
    return " ".join(word.text for word in row)
