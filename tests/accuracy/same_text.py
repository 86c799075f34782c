"""The same text as Word, PDF and web page: do the section trees agree?

    python -m tests.accuracy.same_text [--files]

Agreement of two trees is the share of sections with the same number, title and parent, over the union. Word files
without three headings are left out and named, since they would tell nothing. LibreOffice's web page leaves out the
numbers of some lists; the columns without numbers show what the readers do where the conversion kept the words.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.text.normalise import fold
from tests.accuracy.conversions import FORMS, conversions
from tests.conftest import REAL, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alignctl.model.document import Document

FEWEST = 3
BUNDLED = ("northmoor-missing", "northmoor-missing-2026", "westvale-cse", "westvale-referral", "vale-missing-standard")


class Place(NamedTuple):
    """A section as compared: its number and title, and its parent's."""

    number: str
    title: str
    parent: tuple[str, str]


class Share(NamedTuple):
    """Sections alike, and sections in either tree."""

    alike: int
    union: int

    @property
    def rate(self) -> float:
        return self.alike / self.union if self.union else 1.0


def bundled() -> list[Path]:
    """The invented Word files of the development areas."""
    return [ROOT / "corpora" / "vale" / "files" / f"{name}.docx" for name in BUNDLED]


def real() -> list[Path]:
    """The real policies as Word files."""
    return sorted((REAL / "policy" / "docx").glob("*.docx"))


def is_dev(path: Path) -> bool:
    """Whether a file is of the half whose mistakes are looked at; the invented files are."""
    owner, parted, _ = path.name.partition("__")
    return not parted or hashlib.sha256(owner.encode()).digest()[0] % 2 == 0


def places(document: Document, *, numbers: bool) -> Counter[Place]:
    """The sections of a document with a title; without numbers where they are not to be compared."""
    return Counter(
        Place(
            (section.number or "") if numbers else "",
            fold(section.title),
            _named(above[-1] if above else None, numbers=numbers),
        )
        for section, above in document.walk()
        if section.title
    )


def _named(section: object, *, numbers: bool) -> tuple[str, str]:
    if section is None:
        return "", ""
    return (getattr(section, "number", None) or "") if numbers else "", fold(getattr(section, "title", ""))


def agreement(one: Document, other: Document, *, numbers: bool = True) -> Share:
    """How many sections two readings of the same text share."""
    left, right = places(one, numbers=numbers), places(other, numbers=numbers)
    return Share((left & right).total(), (left | right).total())


def read_all(paths: Iterable[Path]) -> dict[Path, dict[str, Document]]:
    """Each Word file with headings, read as Word and in every form it was converted to."""
    files = {path: read_document(path.read_bytes(), path.name) for path in paths}
    headed = {path: document for path, document in files.items() if _sections(document) >= FEWEST}
    made = conversions(headed)
    return {path: {"Word": document, **_read_forms(path, made)} for path, document in headed.items()}


def _sections(document: Document) -> int:
    return sum(1 for section, _ in document.walk() if section.title)


def _read_forms(path: Path, made: dict[str, dict[Path, bytes]]) -> dict[str, Document]:
    read = {}
    for form in FORMS:
        if path in made[form]:
            try:
                read[form] = read_document(made[form][path], path.name)
            except UnreadableDocumentError as error:
                print(f"{path.name}: {form}: {error}", file=sys.stderr)
    return read


def pooled(read: dict[Path, dict[str, Document]], form: str, *, numbers: bool) -> Share:
    """The agreement of one form with Word over all files together."""
    shares = [agreement(forms["Word"], forms[form], numbers=numbers) for forms in read.values() if form in forms]
    return Share(sum(share.alike for share in shares), sum(share.union for share in shares))


def main() -> None:
    """Print the tables."""
    paths = [*bundled(), *real()]
    read = read_all(paths)
    halves = {
        "dev": {p: f for p, f in read.items() if is_dev(p)},
        "test": {p: f for p, f in read.items() if not is_dev(p)},
    }
    print("| form | half | files | sections in either | agree | agree, numbers aside |\n|---|---|---|---|---|---|")
    for form in FORMS:
        for half, files in halves.items():
            strict, loose = pooled(files, form, numbers=True), pooled(files, form, numbers=False)
            count = sum(form in forms for forms in files.values())
            print(f"| {form} | {half} | {count} | {strict.union} | {strict.rate:.3f} | {loose.rate:.3f} |")
    print(
        f"\nLeft out, with fewer than {FEWEST} headings: {', '.join(p.name for p in paths if p not in read) or 'none'}"
    )
    if "--files" in sys.argv:
        _print_files(read)


def _print_files(read: dict[Path, dict[str, Document]]) -> None:
    print(f"\n| file | {' | '.join(FORMS)} |\n|---|{'---|' * len(FORMS)}")
    for path, forms in read.items():
        rates = [f"{agreement(forms['Word'], forms[form]).rate:.2f}" if form in forms else "-" for form in FORMS]
        print(f"| {path.name} | {' | '.join(rates)} |")


if __name__ == "__main__":
    main()
