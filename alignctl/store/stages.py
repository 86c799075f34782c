"""What the stages made of procedures before, in this run or an earlier one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar, cast

from alignctl.model.area import Procedure
from alignctl.model.document import Document
from alignctl.model.verdict import Reviewed
from alignctl.model.verdicts import NO_VERDICTS, Verdicts
from alignctl.store.cache import DocumentStore
from alignctl.store.code import code_digest
from alignctl.store.codec import Codec

T = TypeVar("T")
# what every stage rests on
_BENEATH = ("model", "text", "rules", "store", "review", "pipeline.py", "telling.py", "correcting.py", "run.py")


class _NothingKept(Exception):  # noqa: N818  no error: the value is made
    """Nothing that could be used is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What names a value: the packages of the stages that make it, and what they make it of.

    `day` names what it rests on of a day (a date, or a digest of the national figures), empty where on nothing.
    `heeds` are the sorts of verdicts it follows: those on what texts say, unless it says otherwise.
    """

    stages: tuple[str, ...]
    procedures: tuple[Procedure, ...]
    day: str = ""
    heeds: tuple[Reviewed, ...] = (Reviewed.PROVISION,)


class Stages:
    """Values stages made of procedures, so that none is made twice of the same texts, rules, verdicts and code.

    `verdicts` are those of the workspace; of them a value rests on those on its areas and kinds alone. `rules` is the
    digest of the rules they are made with, `readers` the way the texts were read.
    Without a `store` values are kept for the run alone; with rules that have no digest they are not kept. What
    is made of a filled-in form quotes it, so it is never written to the store.
    """

    def __init__(
        self, store: DocumentStore | None, *, rules: str, readers: str, verdicts: Verdicts = NO_VERDICTS
    ) -> None:
        self.verdicts = verdicts
        self._store = store
        self._rules = rules
        self._readers = readers
        self._made: dict[str, object] = {}
        self._worked_out: dict[str, str] = {}

    def made(self, codec: Codec[T], of: Made, make: Callable[[], T]) -> T:
        """The value kept of what `of` names, or the one `make` makes."""
        if not self._rules:
            return make()
        key = self._key(codec, of)
        if key not in self._made:
            private = any(document.holds_personal_data for document in _documents(of.procedures))
            self._made[key] = make() if private else self._kept(key, codec, make)
        return cast("T", self._made[key])

    def lacks(self, codec: Codec[T], of: Made) -> bool:
        """Whether a value would have to be made. One that need not be is at hand from then on."""
        if not self._rules:
            return False
        key = self._key(codec, of)
        if key not in self._made and self._store is not None:
            with suppress(_NothingKept):
                self._made[key] = self._read(self._store, key, codec)
        return key not in self._made

    def keep(self, codec: Codec[T], of: Made, value: T) -> None:
        """Keep a value that was made elsewhere, unless there is one."""
        self.made(codec, of, lambda: value)

    def once(self, what: str, make: Callable[[], str]) -> str:
        """Words worked out once in a run; `what` names them."""
        if what not in self._worked_out:
            self._worked_out[what] = make()
        return self._worked_out[what]

    def _kept(self, key: str, codec: Codec[T], make: Callable[[], T]) -> T:
        if self._store is None:
            return make()
        with suppress(_NothingKept):
            return self._read(self._store, key, codec)
        value = make()
        self._store.keep(key, codec.encode(value))
        return value

    @staticmethod
    def _read(store: DocumentStore, key: str, codec: Codec[T]) -> T:
        content = store.kept(key)
        if content is None:
            raise _NothingKept
        try:
            return codec.decode(content)
        except (ValueError, KeyError, TypeError):  # what is damaged is made again
            raise _NothingKept from None

    def _key(self, codec: Codec[T], of: Made) -> str:
        code = code_digest((*_BENEATH, *of.stages))
        texts = [_texts(procedure) for procedure in of.procedures]
        areas, kinds = ({one.area.id for one in of.procedures}, {one.kind for one in of.procedures})
        decided = self.verdicts.digest(areas, kinds, of.heeds) if of.heeds else ""
        parts = (str(codec.shape), of.stages, code, self._rules, self._readers, of.day, decided, texts)
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _documents(procedures: Iterable[Procedure]) -> Iterator[Document]:
    for procedure in procedures:
        yield from procedure.documents
        for base in procedure.bases:
            yield from base.documents


def _texts(procedure: Procedure) -> tuple[object, ...]:
    """All that stages know of a procedure."""
    area = procedure.area
    own = [(document.path, document.sha256) for document in procedure.documents]
    bases = [
        (base.id, base.name, base.tier, [(document.path, document.sha256) for document in base.documents])
        for base in procedure.bases
    ]
    return area.id, area.name, procedure.kind, own, bases, procedure.unread
