"""The whole flow: paths in, documents, provisions, links, divergences, candidates out.

Stages never import one another; they meet here. Nothing here prints, and nothing reads the clock: `Settings`
carries the dates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from queue import SimpleQueue

from alignctl.corpus import AreaEntry, Workspace
from alignctl.diverge import diverge
from alignctl.errors import AlignctlError, UnreadableDocumentError, UsageError
from alignctl.extract import EDITION, Worker
from alignctl.graph import clusters
from alignctl.match import align
from alignctl.model.alignment import Alignment, Relation
from alignctl.model.area import Area, Base, Procedure
from alignctl.model.candidate import Candidate
from alignctl.model.comparison import Comparison, KindComparison, ManyComparison, Problem, Summary
from alignctl.model.divergence import Divergence, Severity, Shared
from alignctl.model.document import Document
from alignctl.model.provision import Provision
from alignctl.provisions import find_provisions
from alignctl.rank import rank
from alignctl.rules import Kind, RuleBook, guess_kind
from alignctl.store import DocumentStore

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What one run depends on besides its files: the two dates, the kinds asked for (empty: all), and the readers."""

    on: date
    as_of: date
    kinds: tuple[str, ...] = ()
    jobs: int = 2


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Documents read in this run, each once; `problems` gathers what could not be read.

    `tell` is called with the path of every document just read, for a progress bar.
    """

    store: DocumentStore | None = None
    jobs: int = 2
    tell: Tell = field(default=lambda _: None)
    problems: dict[str, AlignctlError] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)

    def fetch(self, files: Iterable[tuple[str, Path]]) -> None:
        """Read files (path as given, place on disk) that are not on the shelf yet, several at a time."""
        wanted = {path: place for path, place in files if path not in self._documents and path not in self.problems}
        unread = {path: content for path, place in wanted.items() if (content := self._cached(path, place))}
        if not unread:
            return
        workers: SimpleQueue[Worker] = SimpleQueue()
        count = max(1, min(self.jobs, len(unread)))
        made = [Worker() for _ in range(count)]
        for worker in made:
            workers.put(worker)
        try:
            with ThreadPoolExecutor(count) as threads:
                for path, answer in threads.map(lambda item: (item[0], _read(workers, *item)), unread.items()):
                    self._keep(path, answer)
        finally:
            for worker in made:
                worker.close()

    def get(self, path: str) -> Document | None:
        """A document fetched before; None where it could not be read."""
        return self._documents.get(path)

    def _cached(self, path: str, place: Path) -> bytes | None:
        """The bytes of a file that must be read, or None where it is known already or cannot be opened."""
        try:
            content = place.read_bytes()
        except OSError as error:
            self.problems[path] = UsageError(
                f"A file was expected, and it cannot be opened: {error.strerror}.", where=path, hint="Check the path."
            )
            return None
        known = self.store.get(hashlib.sha256(content).hexdigest(), EDITION) if self.store else None
        if known is None:
            return content
        self._documents[path] = _renamed(known, path)
        self.tell(path)
        return None

    def _keep(self, path: str, answer: Document | AlignctlError) -> None:
        if isinstance(answer, AlignctlError):
            self.problems[path] = answer
        else:
            self._documents[path] = answer
            if self.store:
                self.store.put(answer, EDITION)
        self.tell(path)


def _read(workers: SimpleQueue[Worker], path: str, content: bytes) -> Document | AlignctlError:
    worker = workers.get()
    try:
        return worker.read(content, path)
    except AlignctlError as error:
        return error
    finally:
        workers.put(worker)


def _renamed(document: Document, path: str) -> Document:
    from dataclasses import replace  # noqa: PLC0415

    return replace(document, path=path)


def read_files(files: Iterable[tuple[str, Path]], shelf: Shelf) -> tuple[Document, ...]:
    """Documents of files in their order. Raises the first problem: each file was named by a person."""
    files = tuple(files)
    shelf.fetch(files)
    for path, _ in files:
        if path in shelf.problems:
            raise shelf.problems[path]
    return tuple(document for path, _ in files if (document := shelf.get(path)))


def kind_of(document: Document, book: RuleBook) -> str | None:
    """The kind a document most looks like, or None."""
    sections = [section for section, _ in document.walk()]
    text = " ".join(section.text for section in sections)
    return guess_kind(book, document.title, tuple(section.title for section in sections), text)


def procedure_of(workspace: Workspace, entry: AreaEntry, kind: str, shelf: Shelf) -> Procedure | None:
    """An area's procedure of one kind with its bases; None where the area has none that can be read."""
    own = _documents(workspace, entry.documents.get(kind, ()), shelf)
    bases = tuple(
        Base(id=base.id, name=base.name, tier=base.tier, documents=documents)
        for base in (workspace.bases[id_] for id_ in entry.bases)
        if (documents := _documents(workspace, base.documents.get(kind, ()), shelf))
    )
    return Procedure(area=entry.area, kind=kind, documents=own, bases=bases) if own or bases else None


def _documents(workspace: Workspace, paths: tuple[str, ...], shelf: Shelf) -> tuple[Document, ...]:
    shelf.fetch((path, workspace.locate(path)) for path in paths)
    return tuple(document for path in paths if (document := shelf.get(path)))


def compare(
    workspace: Workspace, area_ids: tuple[str, ...], book: RuleBook, shelf: Shelf, settings: Settings
) -> Comparison | ManyComparison:
    """Compare two areas, or every pair of three and more, over the kinds they share.

    Raises UsageError for unknown areas, and UnreadableDocumentError where nothing at all could be compared;
    any other problem stands in the result.
    """
    entries = [workspace.find_area(word) for word in area_ids]
    _fetch_all(workspace, entries, shelf, settings)
    pairs = tuple(_compare_pair(workspace, a, b, book, shelf, settings) for a, b in combinations(entries, 2))
    if not any(pair.kinds for pair in pairs):
        raise _nothing_compared(pairs)
    if len(pairs) == 1:
        return pairs[0]
    problems = tuple(dict.fromkeys(problem for pair in pairs for problem in pair.problems))
    return ManyComparison(
        areas=tuple(entry.area for entry in entries),
        pairs=pairs,
        candidates=_candidates(workspace, tuple(kind for pair in pairs for kind in pair.kinds), book, shelf),
        problems=problems,
        names=_names(workspace, book),
    )


def _fetch_all(workspace: Workspace, entries: list[AreaEntry], shelf: Shelf, settings: Settings) -> None:
    """Read every document the comparison needs in one go, so that they are read side by side."""
    needed: dict[str, Path] = {}
    for entry in entries:
        layers = [entry.documents, *(workspace.bases[base].documents for base in entry.bases)]
        for documents in layers:
            for kind, paths in documents.items():
                if not settings.kinds or kind in settings.kinds:
                    needed.update((path, workspace.locate(path)) for path in paths)
    shelf.fetch(needed.items())


def _compare_pair(
    workspace: Workspace, a: AreaEntry, b: AreaEntry, book: RuleBook, shelf: Shelf, settings: Settings
) -> Comparison:
    kinds: list[KindComparison] = []
    problems: list[Problem] = []
    for kind_id in _kinds_of(workspace, (a, b), book, settings):
        kind = book.kinds.get(kind_id)
        sides = [procedure_of(workspace, entry, kind_id, shelf) for entry in (a, b)]
        problems += _problems(workspace, (a, b), kind_id, kind, shelf)
        if kind is not None and sides[0] is not None and sides[1] is not None:
            kinds.append(compare_procedures(sides[0], sides[1], book, settings.as_of))
    return Comparison(
        a=a.area,
        b=b.area,
        on=settings.on.isoformat(),
        as_of=settings.as_of.isoformat(),
        kinds=tuple(kinds),
        candidates=_candidates(workspace, tuple(kinds), book, shelf),
        problems=tuple(problems),
        names=_names(workspace, book),
    )


def compare_procedures(a: Procedure, b: Procedure, book: RuleBook, as_of: date) -> KindComparison:
    """Compare one kind of procedure between two areas."""
    provisions_a, provisions_b = find_provisions(a, book), find_provisions(b, book)
    alignment = align(a, b, provisions_a, provisions_b, book)
    differences = diverge(a, b, provisions_a, provisions_b, book, as_of)
    return KindComparison(
        kind=a.kind,
        kind_name=book.kinds[a.kind].name,
        a=a,
        b=b,
        alignment=alignment,
        shared=differences.shared,
        divergences=differences.divergences,
        summary=_summary(alignment, differences.shared, differences.divergences),
    )


def _summary(alignment: Alignment, shared: tuple[Shared, ...], divergences: tuple[Divergence, ...]) -> Summary:
    counted = [item for item in divergences if item.severity in {Severity.STATUTORY, Severity.MATERIAL}]
    points = len(shared) + len(counted)
    linked = [link for link in alignment.links if link.relation is not Relation.NONE]
    return Summary(
        alignment=round(len(shared) / points, 4) if points else 1.0,
        linked=len(linked),
        only_a=sum(1 for link in alignment.links if link.b is None),
        only_b=sum(1 for link in alignment.links if link.a is None),
        divergences={severity: sum(1 for item in divergences if item.severity is severity) for severity in Severity},
    )


def _candidates(
    workspace: Workspace, kinds: tuple[KindComparison, ...], book: RuleBook, shelf: Shelf
) -> tuple[Candidate, ...]:
    standard = {
        kind: found for kind in {item.kind for item in kinds} if (found := _standard(workspace, kind, book, shelf))
    }
    edges = {(edge.a, edge.b): edge.weight for edge in workspace.edges}
    return rank(clusters(kinds, standard), book.weights, edges)


def _standard(workspace: Workspace, kind: str, book: RuleBook, shelf: Shelf) -> tuple[Provision, ...]:
    """The provisions of the default region's standard text of a kind; none where there is no such text."""
    region = workspace.regions.get(workspace.default_region or "")
    path = region.standard.get(kind) if region else None
    if region is None or path is None or kind not in book.kinds:
        return ()
    documents = _documents(workspace, (path,), shelf)
    return find_provisions(Procedure(area=Area(id=region.id, name=region.id), kind=kind, documents=documents), book)


def _kinds_of(workspace: Workspace, entries: Iterable[AreaEntry], book: RuleBook, settings: Settings) -> list[str]:
    """The kinds asked for, or all that any side has, in the order of the rules.

    Raises UsageError for a kind asked for that neither the rules nor the workspace know.
    """
    held = {kind for entry in entries for kind in _held(workspace, entry)}
    for kind in settings.kinds:
        if kind not in book.kinds:
            raise unknown_kind(kind, book)
    wanted = settings.kinds or tuple(held)
    known = list(book.kinds)
    return sorted(wanted, key=lambda kind: (known.index(kind) if kind in known else len(known), kind))


def _held(workspace: Workspace, entry: AreaEntry) -> set[str]:
    """The kinds an area has a text of, in its own documents or in a base."""
    return {*entry.documents, *(kind for base in entry.bases for kind in workspace.bases[base].documents)}


def unknown_kind(kind: str, book: RuleBook) -> UsageError:
    """The error for a kind the rules do not know, with the nearest one they do."""
    return UsageError(
        f"A kind of procedure was expected, found '{kind}'.",
        where="--kind",
        hint=f"The rules know: {', '.join(book.kinds)}.",
    )


def _problems(
    workspace: Workspace, entries: Iterable[AreaEntry], kind_id: str, kind: Kind | None, shelf: Shelf
) -> Iterable[Problem]:
    if kind is None:
        yield Problem(
            message=f"No rules are there for the kind '{kind_id}', so it was left out.",
            hint="Add a folder of rules for it to the workspace.",
        )
        return
    for entry in entries:
        if kind_id not in _held(workspace, entry):
            yield Problem(message=f"{entry.area.name} has no procedure of the kind '{kind.name}'.", where=entry.area.id)
        for path in entry.documents.get(kind_id, ()):
            error = shelf.problems.get(path)
            if error is not None:
                yield Problem(message=error.message, where=error.where or path, hint=error.hint)


def _nothing_compared(pairs: tuple[Comparison, ...]) -> AlignctlError:
    told = dict.fromkeys(f"{problem.where or ''}: {problem.message}" for pair in pairs for problem in pair.problems)
    return UnreadableDocumentError(
        "Two procedures of one kind were expected, and nothing could be compared.\n  " + "\n  ".join(told),
        hint="Mend or add these documents; `alignctl areas` shows what each area has.",
    )


def _names(workspace: Workspace, book: RuleBook) -> dict[str, str]:
    areas = {entry.area.id: entry.area.name for entry in workspace.areas.values()}
    return book.titles | areas
