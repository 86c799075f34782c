"""Headings of real PDFs without usable tags, against labels set by hand by a reader who saw no output of ours.

The labels are kept in untagged_labels.json as hashes (`pdf_scores.key_of`), so that no words of the documents stand
here. `--labels FOLDER` writes that file anew from the labeller's own. Headings whose level may be read in two ways
count as right with either; optional ones (mastheads, heads of tip boxes) are neither missed nor wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from alignctl.extract.reading import read_document
from tests.accuracy.pdf_scores import Score, Title, compare, key_of, titles_of
from tests.conftest import REAL

STORED = Path(__file__).with_name("untagged_labels.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One file's labels for the pages `first` to `last`."""

    path: str
    sha256: str
    first: int
    last: int
    titles: tuple[Title, ...]

    @property
    def group(self) -> str:
        """Whose mistakes may be looked at: "dev", or "test" whose may not."""
        owner = Path(self.path).name.partition("__")[0]
        return "dev" if hashlib.sha256(owner.encode()).digest()[0] % 2 == 0 else "test"


def stored() -> list[Labelled]:
    """The labels kept beside this module."""
    held = json.loads(STORED.read_text(encoding="utf-8"))
    return [Labelled(**{**one, "titles": tuple(Title(**title) for title in one["titles"])}) for one in held]


def convert(folder: Path) -> None:
    """Write the labels of a folder as hashes."""
    held = []
    for path in sorted(folder.glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        first, last = label["pages_labelled"]
        titles = [
            {
                "key": key_of(f"{one.get('number') or ''} {one['title']}"),
                "level": one["level"],
                "also": next((level for level in one.get("also_level") or () if level != one["level"]), None),
                "page": one["page"],
                "optional": bool(one.get("optional")),
            }
            for one in label["headings"]
        ]
        held.append({"path": label["path"], "sha256": label["sha256"], "first": first, "last": last, "titles": titles})
    STORED.write_text("[\n" + ",\n".join(json.dumps(one) for one in held) + "\n]\n", encoding="utf-8")


def measure(label: Labelled) -> tuple[Score, Score]:
    """Read one file as usual and compare the headings of the labelled pages."""
    document = read_document((REAL / label.path).read_bytes(), label.path)
    found = [one for one in titles_of(document) if label.first <= (one.page or 1) <= label.last]
    return compare(label.titles, found, document.title)


def table(measured: list[tuple[Labelled, tuple[Score, Score]]]) -> str:
    """A Markdown table by file, then pooled."""
    lines = ["| file | group | headings | found | title | with level |", "|---|---|---|---|---|---|"]
    rows = [(label.path.rpartition("/")[2], label.group, scores) for label, scores in measured]
    for group in ("dev", "test", "all"):
        held = [scores for _, one, scores in rows[: len(measured)] if group in {one, "all"}]
        title = reduce(Score.__add__, (one[0] for one in held), Score())
        level = reduce(Score.__add__, (one[1] for one in held), Score())
        rows.append(("**pooled**", group, (title, level)))
    for name, group, (title, level) in rows:
        lines.append(f"| {name} | {group} | {title.wanted} | {title.found} | {title.f1:.3f} | {level.f1:.3f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, default=None)
    labels = parser.parse_args().labels
    if labels:
        convert(labels)
    print(table([(label, measure(label)) for label in stored()]))
