"""The texts of a workspace as they are, and as they were before some of its files were revised, ready to be compared.

A world is the workspace with certain files in the places of its documents. Texts are those of areas, of the bases they
rest on, and of regional standards: whoever owns one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from alignctl.adopting import agreements_in
from alignctl.corpus import Workspace, ties_of
from alignctl.deciding import heeded, sentences_of
from alignctl.diverge import Differences, Prepared, RulesOfDay, differences, prepared, rules_of_day
from alignctl.model.agreement import Agreement
from alignctl.model.area import Area, Procedure
from alignctl.model.contradiction import Contradiction
from alignctl.pipeline import contradictions_of, open_stages
from alignctl.review.heeding import Seen
from alignctl.run import Run, documents_of, procedure_of
from alignctl.telling import mentions_of, parts_told, provisions_of, tell_all

# What a region's standard is called in sentences, beside the names of areas.
STANDARD = "the regional standard"


class OwnerSort(StrEnum):
    """Whose a text can be."""

    AREA = "area"
    BASE = "base"
    REGION = "region"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text of a workspace: the sort and id of its owner, and its kind."""

    sort: OwnerSort
    owner: str
    kind: str


def texts_of(workspace: Workspace) -> Iterator[Text]:
    """Every text of a workspace: of areas (also those that only a base has), bases and standards."""
    for id_, entry in workspace.areas.items():
        kinds = chain(entry.documents, *(workspace.bases[base].documents for base in entry.bases))
        yield from (Text(OwnerSort.AREA, id_, kind) for kind in dict.fromkeys(kinds))
    for id_, base in workspace.bases.items():
        yield from (Text(OwnerSort.BASE, id_, kind) for kind in base.documents)
    for id_, region in workspace.regions.items():
        yield from (Text(OwnerSort.REGION, id_, kind) for kind in region.standard)


def paths_of(workspace: Workspace, text: Text) -> tuple[str, ...]:
    """The paths of a text's own documents."""
    if text.sort is OwnerSort.AREA:
        return workspace.areas[text.owner].documents.get(text.kind, ())
    if text.sort is OwnerSort.BASE:
        return workspace.bases[text.owner].documents.get(text.kind, ())
    path = workspace.regions[text.owner].standard.get(text.kind)
    return (path,) if path else ()


def paths_beneath(workspace: Workspace, text: Text) -> tuple[str, ...]:
    """The paths of the documents a text rests on: those of an area's bases."""
    if text.sort is not OwnerSort.AREA:
        return ()
    bases = workspace.areas[text.owner].bases
    return tuple(chain.from_iterable(workspace.bases[base].documents.get(text.kind, ()) for base in bases))


class World:
    """The texts of one workspace, each read and made ready once."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.stages = open_stages(run.shelf, run.book, run.verdicts)
        self.seen = Seen()
        self._compared: dict[tuple[Text, Text], Differences | None] = {}
        self._procedures: dict[Text, Procedure | None] = {}
        self._ready: dict[Text, Prepared | None] = {}
        self._days: dict[str, RulesOfDay] = {}
        self._agreed: tuple[Agreement, ...] | None = None

    def procedure(self, text: Text) -> Procedure | None:
        """A text as it is read in this world; None where it has none that can be read."""
        if text not in self._procedures:
            self._procedures[text] = self._read(text)
        return self._procedures[text]

    def ready(self, text: Text) -> Prepared | None:
        """A text made ready to be compared."""
        if text not in self._ready:
            procedure = self.procedure(text)
            self._ready[text] = None if procedure is None else self._prepared(procedure)
        return self._ready[text]

    def is_whole(self, text: Text) -> bool:
        """Whether all of a text, and of what it rests on, could be read."""
        procedure = self.procedure(text)
        if procedure is None or procedure.unread:
            return False
        return len(procedure.documents) == len(paths_of(self.run.workspace, text))

    def day(self, kind: str) -> RulesOfDay:
        """The rules of a kind as they stood on the day the run is of."""
        if kind not in self._days:
            self._days[kind] = rules_of_day(self.run.book, kind, self.run.settings.as_of)
        return self._days[kind]

    def agreed(self, text: Text) -> tuple[Agreement, ...]:
        """What an area agreed on points of its kind; raises UsageError for a file of agreements that has mistakes."""
        if self._agreed is None:
            self._agreed = agreements_in(self.run.workspace, self.run.book).entries
        held = self._agreed if text.sort is OwnerSort.AREA else ()
        return tuple(one for one in held if one.kind == text.kind and text.owner in one.areas)

    def tell(self, texts: Iterable[Text]) -> None:
        """Find what several texts say, as many at a time as documents are read."""
        found = (self.procedure(text) for text in texts)
        tell_all(self.run, (one for one in found if one is not None), self.stages)

    def contradictions(self, text: Text) -> tuple[Contradiction, ...]:
        """Where a text says two things."""
        procedure = self.procedure(text)
        settings = self.run.settings
        return contradictions_of(procedure, self.run.book, settings.as_of, self.stages) if procedure else ()

    def compared(self, a: Text, b: Text) -> Differences | None:
        """What two texts of one kind share and where they differ; None where either cannot be read."""
        if (a, b) not in self._compared:
            first, second = self.ready(a), self.ready(b)
            self._compared[a, b] = None if first is None or second is None else self._differences(a, b, first, second)
        return self._compared[a, b]

    def _differences(self, a: Text, b: Text, first: Prepared, second: Prepared) -> Differences:
        """Where two texts differ, as people have it of those of areas: nobody decides on bases and standards."""
        found = differences(first, second, self.day(a.kind))
        if a.sort is OwnerSort.AREA is b.sort:
            sentences = sentences_of((first.procedure, second.procedure), self.run.book, self.stages)
            return heeded(found, a.kind, (a.owner, b.owner), self.stages.verdicts, self.seen, sentences)
        return found

    def missing_topics(self, text: Text) -> tuple[tuple[str, str], ...]:
        """Topics (id, title) a procedure of the kind is expected to cover and this text, with its bases, does not."""
        ready, kind = self.ready(text), self.day(text.kind).kind
        if ready is None or kind is None:
            return ()
        titles = {topic.id: topic.title for topic in kind.topics}
        spoken = {topic for topic, _, _ in ready.sides}
        return tuple(
            (id_, titles[id_]) for id_ in kind.expected if id_ not in spoken and not ready.silences.covers((id_,))
        )

    def neighbours(self, text: Text) -> tuple[Text, ...]:
        """The texts of the same kind of all areas tied to an area that can be read, in the order of their ids."""
        return tuple(one for one in self.tied(text) if self.procedure(one) is not None)

    def tied(self, text: Text) -> tuple[Text, ...]:
        """The texts of the same kind of all areas tied to an area, readable or not, in the order of their ids."""
        if text.sort is not OwnerSort.AREA:
            return ()
        tied = {
            tie.b if tie.a == text.owner else tie.a
            for tie in ties_of(self.run.workspace, self.run.book.weights.ties)
            if text.owner in {tie.a, tie.b}
        }
        found = (Text(OwnerSort.AREA, id_, text.kind) for id_ in sorted(tied))
        workspace = self.run.workspace
        return tuple(one for one in found if paths_of(workspace, one) or paths_beneath(workspace, one))

    def standards(self, text: Text) -> tuple[Text, ...]:
        """The standards of the same kind of every region an area is in."""
        return tuple(one for one in self.named_standards(text) if self.procedure(one) is not None)

    def named_standards(self, text: Text) -> tuple[Text, ...]:
        """The standards of the same kind that the regions of an area name, readable or not."""
        if text.sort is not OwnerSort.AREA:
            return ()
        regions = (one for one in self.run.workspace.regions.values() if text.owner in one.areas)
        return tuple(Text(OwnerSort.REGION, one.id, text.kind) for one in regions if text.kind in one.standard)

    def _read(self, text: Text) -> Procedure | None:
        workspace, shelf = self.run.workspace, self.run.shelf
        if text.sort is OwnerSort.AREA:
            return procedure_of(workspace, workspace.areas[text.owner], text.kind, shelf)
        documents = documents_of(workspace, paths_of(workspace, text), shelf)
        name = workspace.bases[text.owner].name if text.sort is OwnerSort.BASE else STANDARD
        return (
            Procedure(area=Area(id=text.owner, name=name), kind=text.kind, documents=documents) if documents else None
        )

    def _prepared(self, procedure: Procedure) -> Prepared:
        book = self.run.book
        return prepared(
            procedure,
            provisions_of(procedure, book, self.stages),
            mentions_of(procedure, book, self.stages),
            self.day(procedure.kind),
            lambda: parts_told(procedure, book, self.stages),
        )
