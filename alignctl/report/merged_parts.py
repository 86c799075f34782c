"""What a merged text tells, in words and by part: the shape its text, web page and Word document share."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.merged import Mark


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a text (`words`), or a table of it (`rows`, of one length each)."""

    words: str = ""
    is_item: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTold:
    """One section as its document has it: whose it is, where it stands, and its paragraphs and tables in order."""

    name: str
    heading: str
    place: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What one area says on a point: its value, and sentence and place where it says anything."""

    name: str
    value: str
    quote: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the decision list.

    `weight` is how much it matters, `where` names the parts. `stands` tells which is stricter or silent, `national`
    the figure and its source, `below` who is below it; each is empty where there is nothing to tell. `sentence` is all
    of it in plain words.
    """

    number: int
    weight: str
    title: str
    label: str
    parts: tuple[int, ...]
    where: str
    sides: tuple[Saying, ...]
    stands: str
    national: str
    below: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionGroup:
    """Decisions of one weight under one heading, with a sentence on what they are."""

    id: str
    heading: str
    about: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingTold:
    """A heading without text; `level` is 1 or 2, as of parts."""

    words: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTold:
    """One part: what it is called, how it is marked, what to do with it, and the texts of both.

    `spare` are texts that one here can stand for. `points` are the decisions to be made at it, `agreed` what both say
    alike, `pointers` where more on the matter stands.
    """

    number: int
    title: str
    level: int
    mark: Mark
    label: str
    advice: str
    a: tuple[TextTold, ...]
    b: tuple[TextTold, ...]
    spare: tuple[TextTold, ...]
    points: tuple[Decision, ...]
    agreed: tuple[str, ...]
    pointers: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Its number, title and mark, as it stands in the text and in a list of contents."""
        return f"{self.number}. {self.title} ({self.label})"

    @property
    def is_beside(self) -> bool:
        """Whether texts of both stand side by side."""
        return bool(self.a and self.b)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedTold:
    """A merged text in words."""

    title: str
    marking: str | None
    dates: str
    short: tuple[str, ...]
    reading: tuple[str, ...]
    notes: tuple[str, ...]
    groups: tuple[DecisionGroup, ...]
    outline: tuple[HeadingTold | PartTold, ...]

    @property
    def parts(self) -> tuple[PartTold, ...]:
        """The parts alone."""
        return tuple(one for one in self.outline if isinstance(one, PartTold))

    @property
    def spare(self) -> tuple[PartTold, ...]:
        """The parts of which a second text stands in the annex."""
        return tuple(one for one in self.parts if one.spare)
