"""What the program's own code is, as a digest: so that nothing made by other code is taken for its work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from alignctl import __version__

_PROGRAM = Path(__file__).resolve().parent.parent


@lru_cache(maxsize=8)
def code_digest(parts: tuple[str, ...]) -> str:
    """The digest of some packages or modules ("extract", "model/document.py") of the program, and of its version.

    What a part made is never had again once its code has changed, whoever changed it. It is the same on every
    platform, whichever line endings the files were written with. Libraries are not part of it.
    """
    digest = hashlib.sha256(__version__.encode())
    for part in parts:
        for file in _files(_PROGRAM / part):
            digest.update(file.relative_to(_PROGRAM).as_posix().encode() + b"\0")
            digest.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def _files(part: Path) -> Iterator[Path]:
    yield from [part] if part.is_file() else sorted(part.rglob("*.py"), key=lambda file: file.as_posix())
