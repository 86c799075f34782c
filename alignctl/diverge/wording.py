"""The words of one version of a text, so that it can be told whether another version carries a statement over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from alignctl.diverge.units import Unit, folded, units_of
from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.provision import Provision
from alignctl.model.revision import Renaming
from alignctl.text.counterparts import likeness
from alignctl.text.renaming import renamed
from alignctl.text.sense import MAY, Sense, sense
from alignctl.text.similarity import token_sort

# A sentence shorter than this may stand in a table by chance.
SHORT = 60
# Likeness from which a statement of the same sense says the same in other words. On the bundled pair of versions a
# reworded sentence has 0.83, and sentences that say something else 0.59 at most.
LIKE = 0.7
# Share of words in common below which no two sentences are that alike.
_LEAST_IN_COMMON = 0.5
# Share of its words another sentence must hold to say it among other things, and from how many words on.
_HELD, _FEWEST_WORDS = 0.85, 5


class Wording:
    """What one version says, in units: case, punctuation, list labels and numbers of references count for nothing.

    Of an earlier version `renamings` are written with their new names. A reader may have cut or joined sentences
    otherwise, or read a table as running text: words that stand in the same order and company are carried over.
    """

    def __init__(self, procedure: Procedure, renamings: Iterable[Renaming] = ()) -> None:
        self._documents = procedure.documents + tuple(chain.from_iterable(base.documents for base in procedure.bases))
        self._renamings = tuple((one.before, one.now, one.times) for one in renamings)
        self._senses: dict[str, Sense] = {}

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All units of this version in reading order."""
        return tuple(units_of(self._documents, self._named))

    def told(self, provision: Provision) -> Unit:
        """The unit a provision of this version rests on; its quote alone where it is in none."""
        citation = provision.citation
        words = folded(citation.quote, self._named)
        near = self._by_place.get(_place(citation), ())
        same = (one for one in near if one.words == words)
        wider = (one for one in near if _stands_in(words, one.words) or _stands_in(one.words, words))
        return next(same, None) or next(wider, None) or _bare(citation, words)

    def carries(self, told: Unit) -> bool:
        """Whether this version says what a unit of another says, word for word and of the same thing."""
        if not told.words:
            return True
        if told.cell is not None:
            return self._carries_cell(told)
        if told.lead:
            return (told.words, told.lead) in self._items or self._follows(told)
        return _stands_in(told.words, self._running) or (len(told.words) >= SHORT and _stands_in(told.words, self._all))

    def holds_item(self, told: Unit) -> bool:
        """Whether this version has a unit of just these words, whatever leads into it."""
        return told.words in self._bare_words or (len(told.words) >= SHORT and _stands_in(told.words, self._running))

    def says(self, told: Unit) -> bool:
        """Whether some unit of this version says the same in other words, or says it among other things.

        Its figures, negations and conditions are the same, and so is whether it leaves a choice.
        """
        wanted, bag = sense(told.about), Counter(told.about.split())
        if bag.total() < _FEWEST_WORDS and not (told.lead or told.label):
            return False
        return any(self._says(one, wanted, (told, bag), words) for one, words in self._near(bag))

    def _says(self, one: Unit, wanted: Sense, told: tuple[Unit, Counter[str]], words: Counter[str]) -> bool:
        """Whether a unit says what another is told to say, by the sense and the words of both."""
        unit, bag = told
        share = (bag & words).total() / bag.total()
        held = self.sense(one)
        if share >= _HELD and bag.total() >= _FEWEST_WORDS and wanted.figures <= held.figures:
            return held.turns == wanted.turns and bool(held.force[MAY]) is bool(wanted.force[MAY])
        is_like = likeness(bag, words) >= _LEAST_IN_COMMON and held.holds(wanted)
        return is_like and token_sort(unit.about, one.about) >= LIKE

    def _near(self, bag: Counter[str]) -> Iterator[tuple[Unit, Counter[str]]]:
        """The units of this version that have half the words of another, or more."""
        words, least = frozenset(bag), len(bag) * _LEAST_IN_COMMON
        for one, held, distinct in self._bags:
            if len(words & distinct) >= least:
                yield one, held

    def is_lead(self, unit: Unit) -> bool:
        """Whether a unit of this version leads into a list."""
        opens = unit.quote.rstrip().endswith((":", " must", " will"))
        return unit.cell is None and (opens or unit.words in self._leads)

    def sense(self, unit: Unit) -> Sense:
        """The sense of a unit of this version with what it is about."""
        if unit.about not in self._senses:
            self._senses[unit.about] = sense(unit.about)
        return self._senses[unit.about]

    def _carries_cell(self, told: Unit) -> bool:
        heads = self._cells.get((told.label, told.words))
        if heads is not None and (not told.head or told.head in heads or told.head not in self._heads):
            return True
        return _stands_in(told.row, self._running) or (heads is None and self._is_read_as_text(told))

    def _is_read_as_text(self, told: Unit) -> bool:
        """Whether a long cell stands here whole where no cell of this version has its label."""
        return len(told.words) >= SHORT and not self._cells and _stands_in(told.words, self._all)

    def _follows(self, told: Unit) -> bool:
        """Whether an item stands after what leads into it with no other lead between, be it read as a list or not."""
        stream, words, lead = self._running, f" {told.words} ", f" {told.lead} "
        at = stream.find(words)
        while at >= 0:
            start = stream.rfind(lead, 0, at + 1)
            if start >= 0:
                between = stream[start + len(lead) - 1 : at + 1]
                if not any(_stands_in(one, between) for one in self._leads):
                    return True
            at = stream.find(words, at + 1)
        return False

    @cached_property
    def _by_place(self) -> dict[tuple[object, ...], list[Unit]]:
        found: dict[tuple[object, ...], list[Unit]] = defaultdict(list)
        for one in self.units:
            found[one.document, one.section_id, one.paragraph, one.cell].append(one)
        return found

    @cached_property
    def _items(self) -> frozenset[tuple[str, str]]:
        return frozenset((one.words, one.lead) for one in self.units if one.lead)

    @cached_property
    def _leads(self) -> frozenset[str]:
        return frozenset(one.lead for one in self.units if one.lead)

    @cached_property
    def _cells(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in self.units:
            if one.cell is not None:
                found[one.label, one.words].add(one.head)
        return dict(found)

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(one.head for one in self.units if one.head)

    @cached_property
    def _bare_words(self) -> frozenset[str]:
        return frozenset(one.words for one in self.units)

    @cached_property
    def _bags(self) -> tuple[tuple[Unit, Counter[str], frozenset[str]], ...]:
        split = ((one, one.about.split()) for one in self.units)
        return tuple((one, Counter(words), frozenset(words)) for one, words in split)

    @cached_property
    def _running(self) -> str:
        """All words of titles, paragraphs and items, in reading order."""
        return self._stream(cells=False)

    @cached_property
    def _all(self) -> str:
        """The same with the cells of tables."""
        return self._stream(cells=True)

    def _stream(self, *, cells: bool) -> str:
        held: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in self.units:
            if cells or one.cell is None:
                held[one.document, one.section_id].append(one.words)
        words: list[str] = []
        for document in self._documents:
            for section, _ in document.walk():
                words += [folded(section.title, self._named), *held[document.path, section.id]]
        return f" {' '.join(filter(None, words))} "

    def _named(self, text: str) -> str:
        return renamed(text, self._renamings)


def _stands_in(words: str, stream: str) -> bool:
    """Whether words stand in a stream of words as whole words."""
    return f" {words} " in f" {stream} "


def _place(citation: Citation) -> tuple[object, ...]:
    return citation.document, citation.section_id, citation.paragraph, citation.cell


def _bare(citation: Citation, words: str) -> Unit:
    return Unit(
        document=citation.document,
        section_id=citation.section_id,
        title=citation.section,
        number=citation.number,
        span=citation.span,
        quote=citation.quote,
        words=words,
        paragraph=citation.paragraph,
        page=citation.page,
    )
