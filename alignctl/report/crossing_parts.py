"""What the parts of a crossing sheet hold, in words: the shapes its text, web page and Word document are made from."""

from __future__ import annotations

from dataclasses import dataclass


def more_words(number: int) -> str:
    """A sentence on how many things the full sheet tells besides."""
    return f"{number} more: the full sheet has {'it' if number == 1 else 'them'}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One area on one point: what it says, where, and the sentence; the latter two None where it is silent.

    `searched` then tells in which documents it was looked for, with a semicolon before.
    """

    name: str
    value: str
    place: str | None = None
    document: str | None = None
    quote: str | None = None
    rule: str | None = None
    searched: str = ""

    @property
    def source(self) -> str:
        """The document of the sentence and the rule that read it; nothing where there is no sentence."""
        return f"{self.document}; rule {self.rule}" if self.quote else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing told: what it is about, a short label beside it, one plain sentence, and what both areas say.

    `stricter` and `national` are words for the table of time limits; empty where there is nothing to say.
    """

    id: str
    title: str
    label: str
    sentence: str
    sides: tuple[Said, Said]
    must: bool = False
    stricter: str = ""
    national: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Whom to ask: under its label, empty where none is known, all that was found of how to reach it."""

    label: str
    kind: str
    said: tuple[Said, ...]

    @property
    def reached(self) -> str:
        """The label, and every number and address."""
        values = "; ".join(one.value for one in self.said)
        return f"{self.label}: {values}" if self.label else values

    @property
    def sentences(self) -> tuple[Said, ...]:
        """The statements whose sentence says more than the numbers and addresses themselves, each sentence once."""
        found = {(one.document, one.quote): one for one in reversed(self.said) if self._says_more(one.quote or "")}
        return tuple(reversed(found.values()))

    @property
    def places(self) -> tuple[Said, ...]:
        """One statement of each place and document the contacts stand in."""
        return tuple({(one.document, one.place): one for one in reversed(self.said)}.values())[::-1]

    def _says_more(self, quote: str) -> bool:
        for one in self.said:
            quote = quote.replace(one.value, "")
        return any(sign.isalnum() for sign in quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document the sheet rests on: whose, of which kind, its file, its age, and how it was read.

    `version`, `issued` and `due` (its review) are in words, empty where it does not say.
    """

    who: str
    kind: str
    file: str
    version: str
    issued: str
    due: str
    read: str
    marking: str
    hash: str

    @property
    def age(self) -> str:
        """What it says of its version and dates, on one line."""
        dated = (("version", self.version), ("issued", self.issued), ("review due", self.due))
        return "; ".join(f"{label} {value}" for label, value in dated if value) or "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The things told of one part; `more` counts what `--full` tells besides, `none` is said where there is nothing."""

    items: tuple[Entry, ...]
    more: int
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """The services told, those needed first at the head; `more` counts what `--full` tells besides."""

    items: tuple[Service, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A whole sheet in words. `notes` limit it; `short` is what it comes to, what is the same first."""

    title: str
    dates: str
    marking: str | None
    notes: tuple[str, ...]
    short: tuple[str, ...]
    same: tuple[str, ...]
    jobs: Part
    times: Part
    others: Part
    forms: Part
    contacts: Contacts
    papers: tuple[Paper, ...]
    cautions: tuple[str, ...]
