"""The shape of a reader: bytes of one format in, one reading out."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from alignctl.extract.block import Reading
    from alignctl.model.reading import ReadingOptions


class Read(Protocol):
    """What a reader module offers as `read`."""

    def __call__(self, content: bytes, where: str, options: ReadingOptions) -> Reading:
        """Read one file's bytes; `where` names the file in messages. Options that do not fit a format are ignored.

        Raises UnreadableDocumentError where the bytes are damaged, protected, hold no text, or break a limit.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One line of the list of readers: what it takes and where it lives; its module is loaded on use."""

    format: str
    name: str
    endings: tuple[str, ...]
    module: str

    def read(self, content: bytes, where: str, options: ReadingOptions) -> Reading:
        """Read one file's bytes with this reader."""
        read: Read = import_module(self.module).read
        return read(content, where, options)
