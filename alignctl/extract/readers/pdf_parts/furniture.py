"""Running headers and footers: what repeats at the top or foot of pages, page numbers masked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignctl.extract.readers.pdf_parts.lines import baselines, printed_lines
from alignctl.extract.readers.pdf_parts.page import Page, Word, letters_of

_TOP, _FOOT = 0.14, 0.86
_MOST_LINES = 4
_FEWEST_PAGES = 3
_SHARE = 0.3
_MOST_ARTIFACTS = 0.5
_NUMBER = re.compile(r"\d{1,6}")
_COUNTED_PART = re.compile(r"(?:appendix|annexe?|section|chapter|part|schedule|step|stage)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*(?:page|p\.?|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*)$",
    re.IGNORECASE,
)
_PRINT_FOOT = re.compile(
    r"(?:https?://|file://|about:)\S+(?:\s.*)?\s(?:page )?\d+(?:/| of )\d+$"
    r"|\d+(?:/| of )\d+ \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}\b",
    re.IGNORECASE,
)
_PRINT_HEAD = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Margin:
    """A line at the top or foot of a page."""

    place: str
    text: str
    page: int
    words: tuple[Word, ...]

    @property
    def running(self) -> tuple[str, str, int]:
        """What a running section title keeps from page to page: its words and its exact height."""
        return self.place, self.text, round(self.words[0].y)

    @property
    def keys(self) -> set[tuple[str, str]]:
        """What may repeat: the text as it is, or with one number counting along with the pages."""
        texts = {self.text.lower()}
        if not _COUNTED_PART.match(self.text):
            numbers = list(_NUMBER.finditer(self.text.lower()))
            texts |= {self._counting(number) for number in (*numbers[:1], *numbers[-1:])}
        return {(self.place, text) for text in texts}

    def _counting(self, number: re.Match[str]) -> str:
        ahead = int(number.group()) - self.page
        return f"{number.string[: number.start()]}#{ahead:+d}{number.string[number.end() :]}"


def without_furniture(pages: Sequence[Page], *, trusts_artifacts: bool = True) -> list[list[Word]]:
    """The words of each page that are text, in the file's own order; the rest is furniture.

    Words the file itself marks as no part of the text go, unless they are most of it or are not to be trusted.
    """
    trusts_artifacts = trusts_artifacts and _share_of_artifacts(pages) <= _MOST_ARTIFACTS
    bodies = [[w for w in page.words if not w.artifact] if trusts_artifacts else [*page.words] for page in pages]
    margins = [list(_margins(page, body)) for page, body in zip(pages, bodies, strict=True)]
    repeated = _repeated(margins)
    running = _running(margins)
    numbered = _shows_page_numbers(pages, margins)
    kept = []
    for body, lines in zip(bodies, margins, strict=True):
        dropped = {
            id(word)
            for line in lines
            if line.running in running or _is_furniture(line, repeated, numbered=numbered)
            for word in line.words
        }
        kept.append([word for word in body if id(word) not in dropped] if dropped else body)
    return kept


def lines_left_out(pages: Sequence[Page], kept: Sequence[Sequence[Word]]) -> tuple[str, ...]:
    """The lines that are no text, each once: headers, footers, artifacts."""
    left_out = (left_out_of(page, words) for page, words in zip(pages, kept, strict=True))
    lines = (row for words in left_out for row in printed_lines(words))
    return tuple(dict.fromkeys("\t".join(_spaced(segment.words) for segment in row) for row in lines))


def left_out_of(page: Page, kept: Sequence[Word]) -> list[Word]:
    """The words of a page that are not among those kept, which are all its own."""
    if len(kept) == len(page.words):
        return []
    known = set(map(id, kept))
    return [word for word in page.words if id(word) not in known]


def _spaced(words: Sequence[Word]) -> str:
    return "".join(word.text if word.glued else f" {word.text}" for word in words).strip()


def _is_furniture(line: _Margin, repeated: set[tuple[str, str]], *, numbered: bool) -> bool:
    if line.keys & repeated or _PRINT_FOOT.match(line.text) or _PRINT_HEAD.match(line.text):
        return True
    return numbered and bool(_PAGE_NUMBER.match(line.text))


def _share_of_artifacts(pages: Sequence[Page]) -> float:
    marked = letters_of(word for page in pages for word in page.words if word.artifact)
    return marked / max(1, sum(letters_of(page.words) for page in pages)) if marked else 0.0


def _margins(page: Page, words: Sequence[Word]) -> Iterator[_Margin]:
    """The first and last few lines of a page that stand in its margins."""
    rows = baselines([word for word in words if word.face.upright])
    top = [row for row in rows if row[0].y < _TOP * page.height][:_MOST_LINES]
    foot = [row for row in rows if row[0].y > _FOOT * page.height][-_MOST_LINES:]
    for place, found in (("top", top), ("foot", foot)):
        for row in found:
            text = " ".join(word.text for word in row)
            yield _Margin(place=place, text=text, page=page.number, words=tuple(row))


def _repeated(margins: Sequence[Sequence[_Margin]]) -> set[tuple[str, str]]:
    """Lines that stand on several pages alike; on short files every page must have them."""
    tally: Counter[tuple[str, str]] = Counter()
    for lines in margins:
        tally.update({key for line in lines for key in line.keys})
    pages = len(margins)
    needed = max(2 if pages <= _FEWEST_PAGES else _FEWEST_PAGES, min(round(_SHARE * pages), 6))
    return {key for key, count in tally.items() if count >= needed and any(mark.isalnum() for mark in key[1])}


def _running(margins: Sequence[Sequence[_Margin]]) -> set[tuple[str, str, int]]:
    """Section titles that run along a few pages at exactly the same height."""
    tally = Counter(key for lines in margins for key in {line.running for line in lines})
    return {key for key, count in tally.items() if count >= _FEWEST_PAGES}


def _shows_page_numbers(pages: Sequence[Page], margins: Sequence[Sequence[_Margin]]) -> bool:
    """Whether lone numbers in the margins count the pages."""
    counted = sum(1 for lines in margins if any(_PAGE_NUMBER.match(line.text) for line in lines))
    return counted >= max(1, len(pages) // 2)
