"""Characters kept or accounted for, against an independent reader of each format, as sets and not as counts.

python -m tests.accuracy.coverage            the table
python -m tests.accuracy.coverage --files    every file, with the characters lost and invented most
python -m tests.accuracy.coverage --word     every real Word file, odd ones too, in place of the policies
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from alignctl.errors import AlignctlError, UnreadableDocumentError
from alignctl.extract.reading import read_document
from alignctl.model.document import Document
from tests.accuracy.independent import characters, kept_text, text_of
from tests.conftest import REAL

WORD_ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}
FLOORS = {"pdf": 0.98, "docx": 0.995, "odt": 0.995, "html": 0.98}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One file: `share` of the independent reader's characters that we keep or say we dropped (0..1).

    `invented` is the share of our characters that the other reader does not find (list labels and numbers
    that a format computes among them), `own` the coverage our reading states of itself. `overclaimed` is the share
    we say we dropped although the other reader misses nothing of it: it could hide a loss.
    """

    name: str
    kind: str
    share: float
    invented: float
    overclaimed: float
    own: float
    lost: str
    added: str


def measured(path: Path, kind: str, document: Document) -> Kept:
    """Hold one reading against the independent reader."""
    independent = characters(text_of(path, kind))
    kept = characters(kept_text(document))
    titled = kept + characters(document.title)
    dropped = document.dropped.furniture + document.dropped.contents + document.dropped.metadata
    lost, added = independent - titled, kept - independent
    total = max(1, independent.total())
    return Kept(
        name=path.name,
        kind=kind,
        share=1 - max(0, lost.total() - dropped) / total,
        overclaimed=max(0, dropped - lost.total()) / total,
        invented=added.total() / max(1, kept.total()),
        own=document.coverage,
        lost=_most(lost),
        added=_most(added),
    )


def _most(tally: Counter[str]) -> str:
    return " ".join(f"{mark}{count}" for mark, count in tally.most_common(8))


def measure(folder: Path) -> Iterator[Kept]:
    """Every real policy that can be read."""
    for kind in FLOORS:
        for path in sorted((folder / "policy" / kind).glob(f"*.{kind}")):
            try:
                document = read_document(path.read_bytes(), path.name)
            except UnreadableDocumentError:
                continue
            if document.format == kind:
                yield measured(path, kind, document)


def measure_word(folder: Path) -> Iterator[Kept]:
    """Every real Word file that can be read, whatever it is: policies, revisions and odd files."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in WORD_ENDINGS:
            try:
                document = read_document(path.read_bytes(), path.name)
            except AlignctlError:
                continue
            yield measured(path, "docx", document)


def table(found: Iterable[Kept]) -> Iterator[str]:
    """The measure as a Markdown table, then the files under the floor."""
    everything = list(found)
    yield (
        "| format | files | median kept | least kept | below the floor | furthest from our figure | most invented "
        "| most overclaimed |"
    )
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for kind, floor in FLOORS.items():
        files = [one for one in everything if one.kind == kind]
        if not files:
            continue
        shares = [one.share for one in files]
        below = f"{sum(share < floor for share in shares)} under {floor:.1%}"
        apart = max(abs(one.share - one.own) for one in files)
        overclaimed = max(one.overclaimed for one in files)
        invented = max(one.invented for one in files)
        yield (
            f"| {kind} | {len(files)} | {statistics.median(shares):.2%} | {min(shares):.2%} | {below} "
            f"| {apart:.2%} | {invented:.2%} | {overclaimed:.2%} |"
        )
    yield ""
    for one in everything:
        if one.share < FLOORS[one.kind]:
            yield f"- {one.name}: {one.share:.2%} kept, {one.own:.2%} by our own count; lost most: {one.lost}"


def by_file(found: Iterable[Kept]) -> Iterator[str]:
    """Every file, the least kept first, with the characters lost and invented most."""
    for one in sorted(found, key=lambda one: one.share):
        shares = f"invented {one.invented:.4f} overclaimed {one.overclaimed:.4f}"
        yield f"{one.share:.4f} own {one.own:.4f} {shares} {one.kind} {one.name}"
        yield f"    lost {one.lost} | added {one.added}"


def main() -> None:
    """Print the table."""
    found = list(measure_word(REAL) if "--word" in sys.argv else measure(REAL))
    lines = (*(by_file(found) if "--files" in sys.argv else ()), *table(found))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
