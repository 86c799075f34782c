"""How well headings and displayed numbers of real Word files are read, against LibreOffice.

    python -m tests.accuracy.word_headings [headings|numbers|stripped] [--mistakes]

prints a Markdown table. LibreOffice's conversions are kept where ALIGNCTL_REFERENCES names a folder. The
mistakes listed are those of development owners alone (`is_development`).
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from alignctl.errors import UnreadableDocumentError
from alignctl.extract import read_document
from alignctl.extract.block import Heading, Reading, TextBlock
from alignctl.extract.readers import word
from alignctl.model.document import Document
from alignctl.text.normalise import fold
from tests.accuracy.libreoffice import converted
from tests.accuracy.open_reference import CONTENTS, Listed, labelled, paragraphs
from tests.accuracy.stripping import indistinguishable, stripped

REAL = Path(os.environ.get("ALIGNCTL_REAL", Path(__file__).resolve().parents[3] / "shared" / "real"))
ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}
PLAIN = "txt:Text (encoded):UTF8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Headings (or labels) of one document: right, ours, and the reference's; `mistakes` says which."""

    name: str
    right: int
    ours: int
    theirs: int
    mistakes: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        total = self.ours + self.theirs
        return 2 * self.right / total if total else 1.0


def is_development(name: str) -> bool:
    """Whether the owner of a file (the part of its name before "__") is one whose mistakes may be looked at."""
    return hashlib.sha256(name.partition("__")[0].encode()).digest()[0] % 2 == 0


def word_files(folder: Path = REAL) -> list[Path]:
    """Every Word file of the real documents, by name."""
    return sorted((path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS), key=lambda path: path.name)


def read(path: Path, content: bytes | None = None) -> Document | None:
    """A document, or None where it is refused."""
    try:
        return read_document(path.read_bytes() if content is None else content, path.name)
    except UnreadableDocumentError:
        return None


def headings_of(document: Document) -> list[tuple[int, tuple[str, ...]]]:
    """Level, and the ways to write the title (a number typed before it stood in the text), in reading order."""
    return [
        (section.level, tuple(dict.fromkeys((fold(f"{section.number or ''} {section.title}"), fold(section.title)))))
        for section, _ in document.walk()
        if section.title
    ]


def score_headings(document: Document, listed: list[Listed], *, levels: bool, alike: Sequence[str] = ()) -> Score:
    """Compare with outline levels.

    Headings in tables and text boxes are optional: they are cell text to us, and neither missed nor false. So are
    headings that title a contents list, which is left out with the list, and those that are optional by `alike`. A
    heading that has become the document's title counts as found. Levels are compared without gaps, as the
    section tree has them.
    """
    optional = [each.aside or fold(each.text) in CONTENTS for each in listed]
    headed = [(each, free) for each, free in zip(listed, optional, strict=True) if each.level and fold(each.text)]
    theirs = [(each.level or 0, fold(each.text)) for each, free in headed if not free]
    aside = Counter(fold(each.text) for each, free in headed if free) + Counter(alike)
    ours = headings_of(document)
    matched = _matched([keys for _, keys in ours], [key for _, key in theirs])
    missed = [place for place in range(len(theirs)) if place not in matched.values()]
    titled = {place for place in missed if theirs[place][1] == fold(document.title)}
    titled = set(sorted(titled)[:1])
    closed = _closed([(place, level) for place, (level, _) in enumerate(theirs) if place not in titled])
    right = {our: their for our, their in matched.items() if not levels or ours[our][0] == closed[their]}
    mistakes = [f"- {closed[place]} {theirs[place][1]}" for place in missed if place not in titled]
    false = [place for place in range(len(ours)) if place not in matched]
    excused = 0
    for place in false:
        key = next((key for key in ours[place][1] if aside[key]), None)
        if key is None:
            mistakes.append(f"+ {ours[place][0]} {ours[place][1][0]}")
        else:
            aside[key] -= 1
            excused += 1
    other = [(ours[our][0], their) for our, their in matched.items() if ours[our][0] != closed[their]]
    mistakes += [f"~ {level} for {closed[their]} {theirs[their][1]}" for level, their in other]
    return Score(
        name="",
        right=len(right) + len(titled),
        ours=len(ours) - excused + len(titled),
        theirs=len(theirs),
        mistakes=tuple(mistakes),
    )


def _matched(ours: list[tuple[str, ...]], theirs: list[str]) -> dict[int, int]:
    """Our places to theirs: in order first, then what is left by its words."""
    alike = {key: keys[0] for keys in ours for key in reversed(keys)}
    first = [keys[0] for keys in ours]
    known = set(first)
    other = [key if key in known else alike.get(key, key) for key in theirs]
    found: dict[int, int] = {}
    for a, b, size in SequenceMatcher(None, first, other, autojunk=False).get_matching_blocks():
        found.update({a + step: b + step for step in range(size)})
    free: dict[str, list[int]] = {}
    for place, key in enumerate(other):
        if place not in found.values():
            free.setdefault(key, []).append(place)
    for place, key in enumerate(first):
        if place not in found and free.get(key):
            found[place] = free[key].pop(0)
    return found


def _closed(levels: list[tuple[int, int]]) -> dict[int, int]:
    """Levels by place, with gaps closed: a level 4 below a level 2 is a level 3."""
    above: list[int] = []
    closed: dict[int, int] = {}
    for place, level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        closed[place] = len(above)
    return closed


def score_numbers(reading: Reading, expected: list[tuple[str, str]]) -> Score:
    """Labels of headings and list items equal to the reference's; trailing full stops and brackets are no part."""
    lines: Counter[str] = Counter()
    for block in reading.blocks:
        if isinstance(block, Heading):
            lines[fold(f"{block.number or ''} {block.title}")] += 1
        elif isinstance(block, TextBlock):
            lines[fold(block.text)] += 1
        else:
            lines.update(fold(line) for row in block.rows for cell in row for line in cell.split("\n"))
    right, mistakes = 0, []
    for label, text in expected:
        key = fold(f"{label} {text}")
        if lines[key]:
            lines[key] -= 1
            right += 1
        else:
            mistakes.append(f"{label!r} {text[:70]}")
    return Score(name="", right=right, ours=len(expected), theirs=len(expected), mistakes=tuple(mistakes))


def measure(paths: list[Path], what: str) -> tuple[list[Score], list[str]]:
    """One score a document, and why each of the others is left out."""
    texts = converted(paths, "odt")
    plain = converted(paths, PLAIN) if what == "numbers" else {}
    scores, left_out = [], []
    for path in paths:
        document = read(path)
        if document is None or path not in texts:
            left_out.append(f"{path.name}: {'refused by us' if document is None else 'refused by LibreOffice'}")
            continue
        listed = paragraphs(texts[path])
        score = _score(path, document, listed, plain.get(path), what)
        if score is None:
            left_out.append(f"{path.name}: {_nothing(what, document)}")
        else:
            scores.append(replace(score, name=path.name))
    return scores, left_out


def _nothing(what: str, document: Document) -> str:
    found = sum(1 for section, _ in document.walk() if section.title)
    return "no numbered paragraphs" if what == "numbers" else f"no outline levels (we find {found} headings by looks)"


def _score(path: Path, document: Document, listed: list[Listed], plain: bytes | None, what: str) -> Score | None:
    if what == "numbers":
        expected = labelled(listed, (plain or b"").decode("utf-8", "replace"))
        return score_numbers(word.read(path.read_bytes(), path.name), expected) if expected else None
    if not any(each.level and not each.aside and fold(each.text) for each in listed):
        return None
    if what == "stripped":
        bare = read(path, stripped(path.read_bytes()))
        alike = [fold(text) for text in indistinguishable(path.read_bytes())]
        return None if bare is None else score_headings(bare, listed, levels=False, alike=alike)
    return score_headings(document, listed, levels=what == "levels")


def f1(scores: list[Score]) -> float:
    """All documents together."""
    total = sum(score.ours + score.theirs for score in scores)
    return 2 * sum(score.right for score in scores) / total if total else 1.0


def table(paths: list[Path], what: str, *, mistakes: bool) -> str:
    """The measure as Markdown: together, by half, by document."""
    scores, left_out = measure(paths, what)
    halves = {
        "all": scores,
        "development": [score for score in scores if is_development(score.name)],
        "test": [score for score in scores if not is_development(score.name)],
    }
    lines = [f"## {what}", "", "| | documents | reference | F1 | mean by document |", "| --- | --- | --- | --- | --- |"]
    for half, those in halves.items():
        mean = sum(score.f1 for score in those) / max(len(those), 1)
        theirs = sum(score.theirs for score in those)
        lines.append(f"| {half} | {len(those)} | {theirs} | {f1(those):.4f} | {mean:.4f} |")
    lines += ["", "| document | right | ours | reference | F1 |", "| --- | --- | --- | --- | --- |"]
    for score in sorted(scores, key=lambda each: (each.f1, each.name)):
        lines.append(f"| {score.name} | {score.right} | {score.ours} | {score.theirs} | {score.f1:.3f} |")
        if mistakes and is_development(score.name):
            lines += [f"    {each}" for each in score.mistakes]
    return "\n".join([*lines, "", "Left out:", *(f"- {each}" for each in left_out)])


if __name__ == "__main__":
    asked = [each for each in sys.argv[1:] if not each.startswith("-")] or ["headings", "levels", "numbers", "stripped"]
    for what in asked:
        sys.stdout.write(table(word_files(), what, mistakes="--mistakes" in sys.argv) + "\n\n")
