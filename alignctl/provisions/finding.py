"""What finders share: the statements of one document to look through, and what they hand back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from alignctl.model.provision import Attribute, Direction, Force, ResponsibleArea
from alignctl.model.values import Value
from alignctl.provisions.statement import Statement
from alignctl.provisions.values.found import FoundTime
from alignctl.provisions.values.time_limit import find_times
from alignctl.rules.rule import Kind, Rule, RuleBook
from alignctl.rules.search import Lexicon, Searched
from alignctl.text.sentences import sentences


class Said:
    """A statement ready to be searched: its words, and the words that lead into it, each read once."""

    __slots__ = ("_times", "around", "before", "chances", "heads", "lead", "place", "row", "titles", "words")

    def __init__(self, place: Statement, titles: tuple[Searched, ...]) -> None:
        self.place = place
        self.titles = titles
        self.words = Searched(place.text)
        self.lead = Searched(place.lead)
        self.heads = Searched(place.heads)
        self.before = Searched(place.before)
        self.row = tuple((head, Searched(words)) for head, words in place.row)
        self._times: tuple[FoundTime, ...] | None = None
        self.around: tuple[tuple[str, float], ...] | None = None
        # by finder: how likely the whole statement speaks for each label it learned
        self.chances: dict[str, Mapping[tuple[str, str], float]] = {}

    @classmethod
    def of_lead(cls, said: Said) -> Said:
        """The words that lead into a list, as a statement of their own."""
        place = replace(said.place, text=said.place.lead, lead="", before="", cell=None, row=())
        return cls(place, said.titles)

    @classmethod
    def of_cell(cls, said: Said, head: str, text: str) -> Said:
        """Another cell of the row, as a statement of its own."""
        return cls(replace(said.place, text=text, head=head, lead="", before="", row=()), said.titles)

    @classmethod
    def of_before(cls, said: Said) -> Said:
        """The sentence just before, as a statement of its own; empty where there is none."""
        pieces = [said.place.before[low:high] for low, high in sentences(said.place.before)]
        text = pieces[-1] if pieces else ""
        return cls(replace(said.place, text=text, lead="", before="", cell=None, row=()), said.titles)

    @property
    def text(self) -> str:
        """The exact words."""
        return self.place.text

    @property
    def times(self) -> tuple[FoundTime, ...]:
        """Every length of time in the words."""
        if self._times is None:
            self._times = find_times(self.place.text)
        return self._times


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document as finders see it: its statements in order, the rule book, and whose text it is."""

    kind: Kind
    book: RuleBook
    area: str
    area_name: str
    said: tuple[Said, ...]
    lexicons: Mapping[str, Lexicon]

    @property
    def roles(self) -> Lexicon:
        """Who can act."""
        return self.lexicons["roles"]

    @property
    def events(self) -> Lexicon:
        """What can start a clock."""
        return self.lexicons["events"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A value found in a statement, before it is given an id and a tier. `rule` is None where none claims it."""

    said: Said
    rule: Rule | None
    topic: str
    attribute: Attribute
    value: Value
    confidence: float
    start: int = 0
    force: Force | None = None
    actor: str | None = None
    responsible_area: ResponsibleArea | None = None
    direction: Direction | None = None
    event: str | None = None
