"""Documents read in one run, each once: from the store where the same bytes were read before, else by workers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue

from alignctl.errors import AlignctlError, UsageError
from alignctl.extract.options import AS_USUAL, ReadingOptions
from alignctl.extract.reading import EDITION
from alignctl.extract.worker import Worker
from alignctl.model.document import Document
from alignctl.store import DocumentStore

Tell = Callable[[str], None]


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Documents by the path people gave; `problems` holds the error of each that could not be read.

    `tell` is called with the path of every document that is done, for a progress bar. Without a `store`
    every document is read anew. At most `jobs` are read at a time.
    """

    store: DocumentStore | None = None
    jobs: int = 2
    options: ReadingOptions = AS_USUAL
    tell: Tell = field(default=lambda _: None)
    problems: dict[str, AlignctlError] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)

    @property
    def reading(self) -> str:
        """The way documents are read: the edition of the readers, and the options that change what is read."""
        return f"{EDITION}-{self.options.changes}"

    def fetch(self, files: Iterable[tuple[str, Path]]) -> None:
        """Read files (path as given, place on disk) that are not on the shelf yet, several at a time."""
        wanted = {path: place for path, place in files if path not in self._documents and path not in self.problems}
        unread = {path: content for path, place in wanted.items() if (content := self._unread(path, place)) is not None}
        if not unread:
            return
        workers = [Worker(self.options) for _ in range(max(1, min(self.jobs, len(unread))))]
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in workers:
            free.put(worker)
        try:
            with ThreadPoolExecutor(len(workers)) as threads:
                answers = threads.map(lambda path: _read(free, path, unread[path]), unread)
                for path, answer in zip(unread, answers, strict=True):
                    self._keep(path, answer)
        finally:
            for worker in workers:
                worker.close()

    def get(self, path: str) -> Document | None:
        """A document fetched before; None where it could not be read."""
        return self._documents.get(path)

    def need(self, path: str, place: Path) -> Document:
        """A document a person named. Raises its error where it cannot be read."""
        self.fetch([(path, place)])
        if path in self.problems:
            raise self.problems[path]
        return self._documents[path]

    def _unread(self, path: str, place: Path) -> bytes | None:
        """The bytes of a file that must be read; None where the store has it, or it cannot be opened."""
        try:
            content = place.read_bytes()
        except OSError as error:
            self.problems[path] = UsageError(
                f"A file was expected, and it cannot be opened ({error.strerror}).", where=path, hint="Check the path."
            )
            return None
        known = self.store.get(hashlib.sha256(content).hexdigest(), self.reading) if self.store else None
        if known is None:
            return content
        self._documents[path] = replace(known, path=path)
        self.tell(path)
        return None

    def _keep(self, path: str, answer: Document | AlignctlError) -> None:
        if isinstance(answer, AlignctlError):
            self.problems[path] = answer
        else:
            self._documents[path] = answer
            if self.store:
                self.store.put(answer, self.reading)
        self.tell(path)


def _read(free: SimpleQueue[Worker], path: str, content: bytes) -> Document | AlignctlError:
    worker = free.get()
    try:
        return worker.read(content, path)
    except AlignctlError as error:
        return error
    finally:
        free.put(worker)
