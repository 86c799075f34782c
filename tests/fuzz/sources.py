"""The sound documents that are spoiled: bundled ones always, real ones where they are there.

Of the bundled region only the development areas are used, so that nothing is ever learnt from the test areas.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.conftest import REAL, ROOT
from tests.fuzz.made import MADE

_VALE = ROOT / "corpora" / "vale"
_TEST_AREAS = ("ravensmere", "brackenford", "calderport")
_FORMATS = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".pdf": "pdf",
    ".odt": "odt",
    ".html": "html",
    ".md": "markdown",
    ".rst": "text",
    ".doc": "doc",
    ".rtf": "rtf",
}
MOST_BYTES = 300_000
_REAL_FOLDERS = ("policy", "revisions", "odd")
# A small file is read sooner and every byte of it counts for more, so it is chosen more often.
_SLOW_BYTES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One sound document; `name` is what messages and records say of it, `weight` how often it is chosen."""

    name: str
    format: str
    origin: Path | Callable[[], bytes]
    weight: int

    def content(self) -> bytes:
        """Its bytes, kept once they were read."""
        return _bytes_of(self)


@cache
def _bytes_of(source: Source) -> bytes:
    content = source.origin.read_bytes() if isinstance(source.origin, Path) else source.origin()
    return _without_marks(content) if source.format == "text" else content


def _without_marks(content: bytes) -> bytes:
    """Plain text made of marked-up text, as nobody bundles any."""
    return re.sub(rb"(?m)^(?:#+ *|[-=~^]{3,}\s*$|\|[ |:-]*\|$)", b"", content)


@cache
def sources(*, real: bool) -> dict[str, tuple[Source, ...]]:
    """All sources by format, in the order of their names."""
    paths = [path for folder in ("files", "sources") for path in (_VALE / folder).iterdir()]
    found = [one for path in paths if not path.name.startswith(_TEST_AREAS) and (one := _source(path, path.name))]
    texts = [replace(one, name=f"{one.name} as text", format="text") for one in found if one.format == "markdown"]
    made = [
        Source(name=name, format=name.rpartition(".")[2], origin=make, weight=_weight(0)) for name, make in MADE.items()
    ]
    return _by_format([*found, *texts, *made, *(_real() if real else ())])


def _real() -> list[Source]:
    paths = [path for folder in _REAL_FOLDERS for path in (REAL / folder).rglob("*") if path.is_file()]
    return [one for path in paths if (one := _source(path, path.relative_to(REAL).as_posix())) is not None]


def _source(path: Path, name: str) -> Source | None:
    format_, size = _FORMATS.get(path.suffix.lower()), path.stat().st_size
    if format_ is None or not 0 < size <= MOST_BYTES:
        return None
    return Source(name=name, format=format_, origin=path, weight=_weight(size))


def _weight(size: int) -> int:
    return max(1, 16 * _SLOW_BYTES // (size + _SLOW_BYTES))


def _by_format(found: list[Source]) -> dict[str, tuple[Source, ...]]:
    formats = sorted({one.format for one in found})
    return {
        name: tuple(sorted((one for one in found if one.format == name), key=lambda one: one.name)) for name in formats
    }
