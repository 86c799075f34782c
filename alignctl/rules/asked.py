"""How forms ask for a data item: words of labels, whose it is, the scale of its answers, and returns that want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from alignctl.rules.entry import Entry, Names
from alignctl.rules.pattern import Pattern

SCALES = ("levels",)


class Trait(StrEnum):
    """What an item is like, as far as fields around it are concerned.

    `general` items are asked for in words so general that whatever stands before tells more, and `written` ones never
    by answers to choose from. A `person` has a name, a role and a telephone, an `event` a date, a time and a place:
    each may stand in a field of its own. A `risk` is asked for by itself in rows of a grid on risks. A `particular` is
    what is asked of any person: in a table of others it is theirs, and not the child's.
    """

    GENERAL = "general"
    WRITTEN = "written"
    PERSON = "person"
    EVENT = "event"
    RISK = "risk"
    PARTICULAR = "particular"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A national return that asks for a data item, and where that was read.

    `edition` is the year or version read, `place` the item's own reference there; "" where none is known.
    """

    name: str
    source: str
    edition: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAs:
    """How forms ask for a data item.

    `labels` name it by themselves, and `unless` are words with which a label names something else. `parts` name the
    person or thing it belongs to, in the title of a part, the repeats or the label itself: beside these the words of
    `there` name it too ("Telephone" under "Referrer"). `columns` are heads of a table of it, of which two must stand
    there, and `options` answers that give it away, likewise. `scale` is the vocabulary its answers are mapped onto.
    `traits` say how fields around it are read.
    `part_of` is the id of a wider item: who asks for this one asks for some of that.
    """

    labels: tuple[Pattern, ...] = ()
    unless: tuple[Pattern, ...] = ()
    parts: tuple[Pattern, ...] = ()
    there: tuple[Pattern, ...] = ()
    columns: tuple[Pattern, ...] = ()
    options: tuple[Pattern, ...] = ()
    scale: str | None = None
    traits: tuple[Trait, ...] = ()
    part_of: str | None = None
    returns: tuple[Wanted, ...] = ()


def asked_as(entry: Entry | None, names: Names) -> AskedAs | None:
    """The `asked` of a vocabulary entry; mistakes are noted. None where it has none."""
    if entry is None:
        return None
    found = AskedAs(
        labels=entry.patterns("labels", names),
        unless=entry.patterns("unless", names),
        parts=entry.patterns("parts", names),
        there=entry.patterns("there", names),
        columns=entry.patterns("columns", names),
        options=entry.patterns("options", names),
        scale=entry.optional_text("scale"),
        traits=tuple(_traits(entry)),
        part_of=entry.optional_text("part_of"),
        returns=tuple(map(_wanted, entry.entries("returns"))),
    )
    if found.scale is not None and found.scale not in SCALES:
        entry.unknown("scale", "the scale", found.scale, SCALES)
    if found.there and not found.parts:
        entry.wrong("there", "these words need `parts`, which say whose they are")
    if not (found.labels or found.there or found.columns or found.options):
        entry.wrong("labels", "at least one label was expected")
    entry.finish()
    return found


def _traits(entry: Entry) -> Iterator[Trait]:
    known = {one.value: one for one in Trait}
    for word in entry.texts("traits"):
        if word in known:
            yield known[word]
        else:
            entry.unknown("traits", "the trait", word, known)


def check_wider(asked: Iterable[tuple[str, AskedAs, Entry]], known: Iterable[str]) -> None:
    """Note every `part_of` that names no item, or the item itself."""
    ids = set(known)
    for id_, one, entry in asked:
        if one.part_of is not None and (one.part_of not in ids or one.part_of == id_):
            entry.unknown("part_of", "another item", one.part_of, ids - {id_})


def _wanted(entry: Entry) -> Wanted:
    found = Wanted(
        name=entry.text("name"),
        source=entry.text("source"),
        edition=entry.optional_text("edition") or "",
        place=entry.optional_text("place") or "",
    )
    entry.finish()
    return found
