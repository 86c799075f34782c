"""Documents read in one run, each once: from the store where the same bytes were read before, else by workers."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

from alignctl.errors import AlignctlError
from alignctl.extract.edition import edition
from alignctl.extract.files import check_file, digest_file
from alignctl.extract.naming import with_name
from alignctl.extract.worker import Worker
from alignctl.model.document import Document
from alignctl.model.form import FormSheet
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.store import Codec, DocumentStore
from alignctl.store.code import code_digest

_BLINK_SECONDS = 0.2
_SHEET: Codec[FormSheet] = Codec(FormSheet)


class Watch(Protocol):
    """What is told while files are read, for a progress bar; from several threads."""

    def expect(self, count: int) -> None:
        """So many more files are to be read."""

    def begin(self, path: str) -> None:
        """A file is being read."""

    def done(self, path: str) -> None:
        """A file was read, or could not be."""


class _Unwatched:
    def expect(self, count: int) -> None:
        """Tell nobody."""

    def begin(self, path: str) -> None:
        """Tell nobody."""

    def done(self, path: str) -> None:
        """Tell nobody."""


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Documents by the path people gave; `problems` holds the error of each that could not be read.

    Without a `store` every document is read anew. At most `jobs` are read at a time, and only these are in memory
    as files. `root` is the folder of a workspace, which links in it may not lead out of.
    """

    store: DocumentStore | None = None
    jobs: int = 2
    options: ReadingOptions = AS_USUAL
    root: Path | None = None
    watch: Watch = field(default_factory=_Unwatched)
    problems: dict[str, AlignctlError] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)

    @property
    def reading(self) -> str:
        """The way documents are read: the edition of the readers, and the options that change what is read."""
        return f"{edition()}-{self.options.changes}"

    @property
    def read(self) -> tuple[Document, ...]:
        """Every document read so far."""
        return tuple(self._documents.values())

    def fetch(self, files: Iterable[tuple[str, Path]]) -> None:
        """Read files (path as given, place on disk) that are not on the shelf yet, several at a time."""
        wanted = {path: place for path, place in files if path not in self._documents and path not in self.problems}
        self.watch.expect(len(wanted))
        unread = {path: place for path, place in wanted.items() if not self._settled(path, place)}
        if unread:
            with closing(self._read(unread)) as answers:
                for path, answer in answers:
                    self._keep(path, answer)

    def get(self, path: str) -> Document | None:
        """A document fetched before; None where it could not be read."""
        return self._documents.get(path)

    def need(self, path: str, place: Path) -> Document:
        """A document a person named. Raises its error where it cannot be read."""
        self.fetch([(path, place)])
        if path in self.problems:
            raise self.problems[path]
        return self._documents[path]

    def sheet(self, path: str, place: Path) -> FormSheet:
        """A form a person named; had again where the same bytes were read before. Raises its error otherwise."""
        check_file(place, path, self.options.limits, self.root)
        key = self._sheet_key(digest_file(place, path)) if self.store else ""
        sheet = self._kept_sheet(key) or self._read_sheet(path, place)
        if self.store and not sheet.document.holds_personal_data and not sheet.document.lacks_a_program:
            self.store.keep(key, _SHEET.encode(sheet))
        return replace(sheet, document=with_name(sheet.document, path))

    def _sheet_key(self, sha256: str) -> str:
        parts = ("form", sha256, self.reading, code_digest(("extract", "model", "text")))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _kept_sheet(self, key: str) -> FormSheet | None:
        content = self.store.kept(key) if self.store else None
        if content is None:
            return None
        try:
            return _SHEET.decode(content)
        except (ValueError, KeyError, TypeError):  # what is damaged is read again
            return None

    def _read_sheet(self, path: str, place: Path) -> FormSheet:
        self.watch.expect(1)
        self.watch.begin(path)
        try:
            with Worker(self.options) as worker:
                return worker.read_sheet(place, path)
        finally:
            self.watch.done(path)

    def _settled(self, path: str, place: Path) -> bool:
        """Whether a file needs no reading: the store has it, or it cannot be opened."""
        try:
            check_file(place, path, self.options.limits, self.root)
            known = self.store.get(digest_file(place, path), self.reading) if self.store else None
        except AlignctlError as error:
            self.problems[path] = error
            self.watch.done(path)
            return True
        if known is None:
            return False
        self._documents[path] = with_name(known, path)
        self.watch.done(path)
        return True

    def _read(self, unread: dict[str, Path]) -> Generator[tuple[str, Document | AlignctlError], None, None]:
        """Read files with several workers; the answers come in the order of the files, whichever is done first."""
        workers = [Worker(self.options) for _ in range(max(1, min(self.jobs, len(unread))))]
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in workers:
            free.put(worker)
        threads = ThreadPoolExecutor(len(workers))
        try:
            answers = {path: threads.submit(self._ask, free, path, place) for path, place in unread.items()}
            for path in unread:
                yield path, _patient(answers.pop(path))
        finally:  # also when interrupted: what waits is dropped, and what is being read is ended
            threads.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.close()
            threads.shutdown()

    def _ask(self, free: SimpleQueue[Worker], path: str, place: Path) -> Document | AlignctlError:
        worker = free.get()
        self.watch.begin(path)
        try:
            return worker.read(place, path)
        except AlignctlError as error:
            return error
        finally:
            free.put(worker)
            self.watch.done(path)

    def _keep(self, path: str, answer: Document | AlignctlError) -> None:
        if isinstance(answer, AlignctlError):
            self.problems[path] = answer
            return
        self._documents[path] = with_name(answer, path)
        if self.store and not answer.lacks_a_program:
            self.store.put(answer, self.reading)


def _patient(answer: Future[Document | AlignctlError]) -> Document | AlignctlError:
    """The answer, awaited in blinks: on Windows an endless wait cannot be interrupted by Ctrl-C."""
    while not wait((answer,), timeout=_BLINK_SECONDS).done:
        continue
    return answer.result()
