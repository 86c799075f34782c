"""The same text as Word, PDF and web page: do the section trees agree?

    python -m tests.accuracy.same_text [--files]

Agreement of two trees is the share of sections with the same number, title and parent, over the union. Word files
without three headings are left out and named, since they would tell nothing. LibreOffice's web page shows other numbers
than Word, or none, before the items of lists inside lists. So two columns stand beside the plain one: without any
numbers, and for pages with Word's numbers put as the page shows them to anybody (see shown_numbers).

Three groups of files. Mistakes in `dev` have always been looked at, those in `test` since the readers were last
mended; nobody looks at one file of `unseen`, so it is printed as a whole alone. It holds the odd files and the latest
revision of each text that is no policy of the other groups, each text once.
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
from tests.accuracy.conversions import FORMS, PRINT, WEB_PAGE, conversions
from tests.accuracy.shown_numbers import renumbered, shown_numbers
from tests.conftest import REAL, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alignctl.model.document import Document

FEWEST = 3
WORD_FORM = "Word"
SHOWN_FORM = "Word, with the numbers LibreOffice's page shows"
PAGES = (WEB_PAGE, PRINT)
WORD = frozenset({".docx", ".docm", ".dotx"})
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


def unseen() -> list[Path]:
    """Real Word files whose mistakes nobody looks at: the odd ones, and revisions of texts that are no real policy."""
    known = {_name_of_text(path) for path in real()}
    latest: dict[str, Path] = {}
    for path in sorted((REAL / "revisions").rglob("*.docx"), key=lambda path: path.stem.partition("@")[2]):
        latest[_name_of_text(path)] = path
    revised = [path for name, path in sorted(latest.items()) if name not in known]
    odd = sorted(path for path in (REAL / "odd").iterdir() if path.suffix.lower() in WORD)
    return [*revised, *odd]


def _name_of_text(path: Path) -> str:
    """What a file is called whichever its revision, owner and folder."""
    return path.stem.partition("@")[0].rpartition("_")[2].casefold()


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
    headed = with_headings(paths)
    made = conversions(headed)
    return {path: {WORD_FORM: document, **_read_forms(path, document, made)} for path, document in headed.items()}


def with_headings(paths: Iterable[Path]) -> dict[Path, Document]:
    """Each file that can be read and has headings enough; of files with the same headings the first alone."""
    texts: dict[tuple[Place, ...], Path] = {}
    headed = {}
    for path in paths:
        try:
            document = read_document(path.read_bytes(), path.name)
        except UnreadableDocumentError:
            continue
        tree = tuple(sorted(places(document, numbers=True).elements()))
        if len(tree) >= FEWEST and texts.setdefault(tree, path) == path:
            headed[path] = document
    return headed


def _read_forms(path: Path, document: Document, made: dict[str, dict[Path, bytes]]) -> dict[str, Document]:
    read = {}
    if path in made[WEB_PAGE]:
        read[SHOWN_FORM] = renumbered(document, shown_numbers(made[WEB_PAGE][path]))
    for form in FORMS:
        if path in made[form]:
            try:
                read[form] = read_document(made[form][path], path.name)
            except UnreadableDocumentError as error:
                print(f"{path.name}: {form}: {error}", file=sys.stderr)
    return read


def pooled(read: dict[Path, dict[str, Document]], form: str, *, numbers: bool, base: str = WORD_FORM) -> Share:
    """The agreement of one form with Word over all files together."""
    shares = [agreement(forms[base], forms[form], numbers=numbers) for forms in read.values() if form in forms]
    return Share(sum(share.alike for share in shares), sum(share.union for share in shares))


def main() -> None:
    """Print the tables."""
    paths = [*bundled(), *real()]
    apart = unseen()
    read, others = read_all(paths), read_all(apart)
    groups = {
        "dev": {p: f for p, f in read.items() if is_dev(p)},
        "test": {p: f for p, f in read.items() if not is_dev(p)},
        "unseen": others,
    }
    print("| form | group | files | sections in either | agree | numbers aside | numbers as the page shows them |")
    print("|---|---|---|---|---|---|---|")
    for form in FORMS:
        for group, files in groups.items():
            strict, loose = pooled(files, form, numbers=True), pooled(files, form, numbers=False)
            count = sum(form in forms for forms in files.values())
            shown = pooled(files, form, numbers=True, base=SHOWN_FORM).rate if form in PAGES else None
            rates = f"{strict.rate:.3f} | {loose.rate:.3f} | {'-' if shown is None else f'{shown:.3f}'}"
            print(f"| {form} | {group} | {count} | {strict.union} | {rates} |")
    left_out = ", ".join(path.name for path in paths if path not in read) or "none"
    print(f"\nLeft out, with fewer than {FEWEST} headings or those of another file: {left_out}")
    print(f"Of {len(apart)} unseen files, {len(apart) - len(others)} are left out so, or cannot be read.")
    if "--files" in sys.argv:
        _print_files(read)


def _print_files(read: dict[Path, dict[str, Document]]) -> None:
    print(f"\n| file | {' | '.join(FORMS)} |\n|---|{'---|' * len(FORMS)}")
    for path, forms in read.items():
        rates = [f"{agreement(forms['Word'], forms[form]).rate:.2f}" if form in forms else "-" for form in FORMS]
        print(f"| {path.name} | {' | '.join(rates)} |")


if __name__ == "__main__":
    main()
