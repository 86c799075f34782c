"""The words of one version of a text, so that it can be told whether another version carries a sentence over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from alignctl.diverge.surroundings import Outline
from alignctl.model.area import Procedure
from alignctl.model.document import Document
from alignctl.model.provision import Provision
from alignctl.model.revision import Renaming
from alignctl.text.normalise import fold
from alignctl.text.renaming import renamed
from alignctl.text.sentences import sentences
from alignctl.text.similarity import token_sort

# A cell or list item shorter than this says too little by itself: what leads into it has to be carried over, too.
SHORT = 60
# Likeness from which a sentence with the same figures says the same in other words. On the bundled pair of versions
# a reworded sentence has 0.83, and sentences that say something else 0.59 at most.
LIKE = 0.7
# Likeness, figures left out, from which a sentence is the same one with another figure in it.
SAME_BUT_FIGURES = 0.8
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# a number in words counts where a unit follows: "one" is mostly no number
_FIGURE = re.compile(
    rf"\d+(?:[.,]\d+)?|\b(?:{'|'.join(_NUMBERS)})\b(?=[\s-]+(?:(?:working|school|calendar|clear|full)\s+)?"
    r"(?:minute|hour|day|week|month|year|time|occasion|episode))",
    re.IGNORECASE,
)
# "see section 5.6" and "under paragraph 3.2(a)" change with the numbering, not with what is asked
_REFERENCE = re.compile(
    r"\b(sections?|paragraphs?|paras?|chapters?|parts?|appendix|appendices|annex(?:es)?|page)\s+"
    r"(?:\d+(?:\.\d+)*|[A-Z])(?:\([a-z0-9]+\))*\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s*(?:[\u2022\u25aa\u2013\u2014*-]|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)])\s+", re.IGNORECASE)


class Wording:
    """What one version says, folded: case, spaces, hyphens, list labels and numbers of references count for nothing.

    Of an earlier version `renamings` are written with their new names.
    """

    def __init__(self, procedure: Procedure, renamings: Iterable[Renaming] = ()) -> None:
        self._documents = procedure.documents + tuple(chain.from_iterable(base.documents for base in procedure.bases))
        self._outline = Outline(self._documents)
        self._renamings = tuple((one.before, one.now, one.times) for one in renamings)

    def told(self, provision: Provision) -> str:
        """The words a provision of this version rests on, with what leads into a short one, folded."""
        quote = provision.citation.quote
        around = self._outline.around(provision)
        if len(quote) < SHORT and (around.lead or around.row):
            return "\n".join(
                filter(None, (self._folded(around.lead), self._folded(around.label or ""), self._folded(quote)))
            )
        return self._folded(quote)

    def carries(self, told: str) -> bool:
        """Whether this version holds all words another told, in each of its parts."""
        return all(part in self._stream for part in told.split("\n") if part)

    def says_like(self, provision: Provision) -> bool:
        """Whether some sentence or cell of this version is like a statement of the other and has all its figures."""
        wanted = _plain(provision.citation.quote)
        figures = _figures(wanted)
        return any(figures <= _figures(one) and token_sort(wanted, one) >= LIKE for one in self._sentences)

    def is_version_of(self, own: Provision, other: Provision) -> bool:
        """Whether a sentence of this version and one of another differ in little but their figures."""
        mine, theirs = (_FIGURE.sub("", _plain(one)) for one in (self._named(own.citation.quote), other.citation.quote))
        return token_sort(mine, theirs) >= SAME_BUT_FIGURES

    @cached_property
    def _stream(self) -> str:
        """All words of this version in reading order, run together."""
        return "".join(map(self._folded, chain.from_iterable(map(_parts, self._documents))))

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        found = (
            part[start:stop]
            for part in map(self._named, chain.from_iterable(map(_parts, self._documents)))
            for start, stop in sentences(part)
        )
        return tuple(map(_plain, found))

    def _folded(self, text: str) -> str:
        return fold(_plain(self._named(text))).replace(" ", "")

    def _named(self, text: str) -> str:
        return renamed(text, self._renamings)


def _plain(text: str) -> str:
    return _REFERENCE.sub(lambda found: found[1], _LABEL.sub("", text))


def _figures(text: str) -> frozenset[str]:
    """The numbers of a text, those in words as figures."""
    found = (one.casefold() for one in _FIGURE.findall(text))
    return frozenset(str(_NUMBERS.index(one) + 1) if one in _NUMBERS else one for one in found)


def _parts(document: Document) -> Iterable[str]:
    """Every heading, paragraph and cell, in reading order but for tables, which come after the paragraphs."""
    for section, _ in document.walk():
        yield section.title
        yield from (paragraph.text for paragraph in section.paragraphs)
        for table in section.tables:
            yield from chain.from_iterable(table.rows)
