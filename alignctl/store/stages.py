"""What the stages made of procedures before, in this run or an earlier one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from alignctl.model.area import Procedure
from alignctl.store.cache import DocumentStore
from alignctl.store.codec import Codec

T = TypeVar("T")
_PROGRAM = Path(__file__).resolve().parent.parent
# what every stage rests on
_BENEATH = ("model", "text", "rules", "store")


class Stages:
    """Values stages made of procedures, so that none is made twice of the same texts, rules and code.

    Without a `store`, or with rules that have no digest, values are kept for the run alone or not at all.
    """

    def __init__(self, store: DocumentStore | None = None) -> None:
        self._store = store
        self._made: dict[str, object] = {}

    def made(
        self, stages: tuple[str, ...], codec: Codec[T], procedure: Procedure, from_: tuple[str, ...], make: Callable[[], T]
    ) -> T:
        """The value kept for a procedure, or the one `make` makes, which is kept.

        `stages` are the packages that make it, `from_` is what it rests on besides the procedure's texts: the
        digest of the rules and the edition of the readers; where one of these is empty, nothing is kept.
        """
        if not all(from_):
            return make()
        key = _key(stages, codec, procedure, from_)
        if key not in self._made:
            self._made[key] = self._kept(key, codec, make)
        return cast("T", self._made[key])

    def _kept(self, key: str, codec: Codec[T], make: Callable[[], T]) -> T:
        content = self._store.kept(key) if self._store else None
        if content is not None:
            try:
                return codec.decode(content)
            except (ValueError, KeyError, TypeError):
                pass  # damaged: it is made again
        value = make()
        if self._store:
            self._store.keep(key, codec.encode(value))
        return value


def _key(stages: tuple[str, ...], codec: Codec[T], procedure: Procedure, from_: tuple[str, ...]) -> str:
    area = procedure.area
    layers = [["", "", procedure.documents], *([base.id, base.tier, base.documents] for base in procedure.bases)]
    texts = [
        [id_, tier, [[document.path, document.sha256] for document in documents]] for id_, tier, documents in layers
    ]
    parts = [*stages, str(codec.shape), code_digest(stages), area.id, area.name, procedure.kind, texts, from_]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@lru_cache(maxsize=8)
def code_digest(packages: tuple[str, ...]) -> str:
    """The digest of the program's own code in some packages and in what lies beneath them.

    What a stage made is never had again once its code has changed, whoever changed it.
    """
    digest = hashlib.sha256()
    for package in (*_BENEATH, *packages):
        for file in sorted((_PROGRAM / package).rglob("*.py")):
            digest.update(file.relative_to(_PROGRAM).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
    return digest.hexdigest()
