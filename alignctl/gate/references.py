"""References of a document to its own sections that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from alignctl.model.document import Document, Paragraph, Section

# With fewer numbered sections a number in the text is as likely one of another document.
FEWEST_NUMBERED = 3
_REFERENCE = re.compile(
    r"\b(?P<what>sections?|paragraphs?|paras?\.?|appendix|annexe?|part|chapter)\s+"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}|[A-H])\b(?!\.?\d)(?P<tail>.{0,60})",
    re.IGNORECASE,
)
# "section 3.2 of the guidance", "paragraph 1.4 Working Together": of another text, unless it is this one
_ELSEWHERE = re.compile(
    r"^(?:\([a-z0-9]+\))?(?:\s*(?:,|and|or|to|\u2013|-)\s*\d[\d.]*)*\s*(?:,\s*)?"
    r"(?:(?:of|in|to|from)\s+(?!this\b)|\(?(?:working together|children act|keeping children)|\[)",
    re.IGNORECASE,
)
_LEADS_ELSEWHERE = re.compile(
    r"\b(?:act|guidance|code|regulations?|manual|handbook|working together|PACE)\b[^.;]{0,25}$", re.IGNORECASE
)
_LETTERED = frozenset({"appendix", "annex", "annexe"})
_LABEL = re.compile(r"^\(?(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-H])[.)]?\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadReference:
    """A reference to a section, paragraph or appendix of the document that it does not have; `words` as written."""

    words: str
    section: Section
    above: tuple[Section, ...]
    paragraph: Paragraph


def dead_references(document: Document) -> Iterator[DeadReference]:
    """Yield each reference to a number of the document's own numbering that nothing in it bears, in reading order.

    Only numbers with a full stop ("section 5.6") and lettered appendices are told: a plain one ("section 47") is
    mostly of an Act. A reference that names another text is left out, as is every one in a document that numbers too
    little for its own numbering to be known.
    """
    numbers, letters = _numbers(document)
    decimal = sum("." in number for number in numbers)
    for section, above in document.walk():
        for paragraph in section.paragraphs:
            for found in _REFERENCE.finditer(paragraph.text):
                number = found["number"].upper()
                lettered = found["what"].casefold() in _LETTERED
                if lettered is not number.isalpha() or _is_elsewhere(paragraph.text, found):
                    continue
                known = letters if lettered else numbers
                enough = bool(letters) if lettered else decimal >= FEWEST_NUMBERED
                if enough and number not in known:
                    words = paragraph.text[found.start() : found.end("number")]
                    yield DeadReference(words=words, section=section, above=above, paragraph=paragraph)


def _is_elsewhere(text: str, found: re.Match[str]) -> bool:
    return bool(_ELSEWHERE.match(found["tail"]) or _LEADS_ELSEWHERE.search(text[: found.start()]))


def _numbers(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers and the letters that sections, numbered paragraphs and table cells of a document bear."""
    found: set[str] = set()
    for section, _ in document.walk():
        labels = [section.number or "", section.title]
        starts = (paragraph.text for paragraph in section.paragraphs)
        cells = chain.from_iterable(chain.from_iterable(table.rows) for table in section.tables)
        for text in chain(labels, starts, cells):
            found.update(_own(text))
    return frozenset(one for one in found if one[0].isdigit()), frozenset(one for one in found if one.isalpha())


def _own(text: str) -> Iterator[str]:
    """The number a text begins with, with those above it: a document that has 5.6.1 has a 5.6."""
    bare = re.sub(r"^(?:appendix|annexe?|section|part|chapter)\s+", "", text.strip(), flags=re.IGNORECASE)
    lettered = bare != text.strip()
    match = _LABEL.match(f"{bare} ")
    if match is None or (match["number"].isalpha() and not lettered and text.strip() != match["number"]):
        return
    parts = match["number"].upper().split(".")
    for depth in range(1, len(parts) + 1):
        yield ".".join(parts[:depth])
