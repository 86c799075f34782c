"""Files converted by LibreOffice, many in one call, and kept where a cache is named."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BATCH = 25
SECONDS_A_BATCH = 300
SECONDS_A_FILE = 60
CACHE = "ALIGNCTL_REFERENCES"


def converted(paths: Iterable[Path], ending: str) -> dict[Path, bytes]:
    """Each file as LibreOffice saves it ("odt", "txt:Text (encoded):UTF8", "docx"); files it refuses are left out.

    Conversions are kept in the folder the environment names (ALIGNCTL_REFERENCES), under the hash of the bytes.
    """
    wanted = list(paths)
    named = os.environ.get(CACHE)
    with tempfile.TemporaryDirectory() as scratch:
        kept = Path(named or scratch) / ending.partition(":")[0]
        kept.mkdir(parents=True, exist_ok=True)
        places = {path: kept / (_name(path) + ".converted") for path in wanted}
        missing = [path for path, place in places.items() if not place.exists()]
        for batch in _batches(missing):
            _convert(batch, places, ending, Path(scratch))
        return {path: place.read_bytes() for path, place in places.items() if place.exists() and place.stat().st_size}


def _name(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:24]


def _batches(paths: list[Path]) -> Iterator[list[Path]]:
    for start in range(0, len(paths), BATCH):
        yield paths[start : start + BATCH]


def _convert(paths: list[Path], places: dict[Path, Path], ending: str, scratch: Path) -> None:
    """Convert a batch; what it leaves undone is tried by itself, because one bad file stops a whole call."""
    done = _call(paths, ending, scratch, SECONDS_A_BATCH)
    for path in paths:
        made = done.get(path) or _call([path], ending, scratch, SECONDS_A_FILE).get(path)
        if made is None:
            places[path].write_bytes(b"")
        else:
            shutil.move(made, places[path])


def _call(paths: list[Path], ending: str, scratch: Path, seconds: int) -> dict[Path, Path]:
    folder = Path(tempfile.mkdtemp(dir=scratch))
    given = {path: folder / "in" / f"{place}{path.suffix.lower()}" for place, path in enumerate(paths)}
    (folder / "in").mkdir()
    for path, copy in given.items():
        shutil.copyfile(path, copy)
    profile = (scratch / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", ending]
    process = subprocess.Popen(
        [*command, "--outdir", str(folder), *map(str, given.values())],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    suffix = ending.partition(":")[0]
    made = {path: folder / f"{copy.stem}.{suffix}" for path, copy in given.items()}
    return {path: place for path, place in made.items() if place.exists()}
